import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { filesBelow, removeTree } from './sub-disk.ts'
import { RealDisk } from './vfs.ts'

/** `elsewhere` beside the disk `data`, in which links point there. */
async function withLinks(play: (disk: RealDisk, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'leat-links-'))
  try {
    await mkdir(join(folder, 'elsewhere'))
    await writeFile(join(folder, 'elsewhere/precious'), 'x')
    await mkdir(join(folder, 'data/tree/below'), { recursive: true })
    await writeFile(join(folder, 'data/tree/below/own'), 'x')
    await symlink(join(folder, 'elsewhere'), join(folder, 'data/tree/link'))
    await symlink(join(folder, 'nowhere'), join(folder, 'data/tree/dangling'))
    await symlink('.', join(folder, 'data/tree/below/loop'))
    await symlink(join(folder, 'elsewhere'), join(folder, 'data/link'))
    await play(new RealDisk(join(folder, 'data')), folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('a tree is removed with its links, and not with what they point to', () =>
  withLinks(async (disk, folder) => {
    await removeTree(disk, 'tree')
    await removeTree(disk, 'link')
    assert.deepEqual(await readdir(join(folder, 'data')), [])
    assert.deepEqual(await readdir(join(folder, 'elsewhere')), ['precious'])
  }))

test('files below a folder are its own', () =>
  withLinks(async (disk) => {
    assert.deepEqual(await filesBelow(disk, 'tree'), ['below/own'])
  }))

test('what a link points to is told, and that it is one', () =>
  withLinks(async (disk) => {
    assert.equal((await disk.facts('link'))?.isFolder, true)
    assert.equal((await disk.facts('link'))?.isLink, true)
    assert.equal((await disk.facts('tree'))?.isLink, undefined)
    assert.equal(await disk.facts('tree/dangling'), undefined)
  }))
