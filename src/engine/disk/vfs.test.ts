import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { DataInUse } from './failures.ts'
import { RealDisk, readFully, writeFully } from './vfs.ts'

async function inFolder(play: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'leat-vfs-'))
  try {
    await play(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('a directory belongs to one process at a time', () =>
  inFolder(async (folder) => {
    const release = await new RealDisk(folder).lock('LOCK.sock')
    await assert.rejects(new RealDisk(folder).lock('LOCK.sock'), DataInUse)
    await release()
    await (await new RealDisk(folder).lock('LOCK.sock'))()
  }))

test('a new directory is its owner’s alone; one that is there keeps its permissions, as do those above', () =>
  inFolder(async (folder) => {
    const modeOf = async (path: string): Promise<number> => (await stat(join(folder, path))).mode & 0o777
    await mkdir(join(folder, 'there'))
    const before = await modeOf('there')
    for (const path of ['there', 'above/new']) await (await new RealDisk(join(folder, path)).lock('LOCK.sock'))()
    assert.deepEqual([await modeOf('there'), await modeOf('above')], [before, before])
    assert.equal(await modeOf('above/new'), 0o700)
    await new RealDisk(join(folder, 'there')).makeFolder('a/b')
    assert.equal(await modeOf('there/a'), before)
  }))

test('a lock that a dead process left behind is taken over', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'LOCK.sock'), '')
    await (await new RealDisk(folder).lock('LOCK.sock'))()
  }))

test('a lock works where the path is longer than a socket may have', () =>
  inFolder(async (folder) => {
    const deep = join(folder, 'd'.repeat(100), 'e'.repeat(100))
    const release = await new RealDisk(deep).lock('LOCK.sock')
    await assert.rejects(new RealDisk(deep).lock('LOCK.sock'), DataInUse)
    await release()
  }))

test('files are made once, written and read at any place', () =>
  inFolder(async (folder) => {
    const disk = new RealDisk(folder)
    await disk.makeFolder('a/b')
    const file = await disk.open('a/b/f', 'create')
    await assert.rejects(disk.open('a/b/f', 'create'), { code: 'EEXIST' })
    await writeFully(file, Buffer.from('world'), 6)
    await writeFully(file, Buffer.from('hello '), 0)
    await file.sync()
    const bytes = Buffer.alloc(20)
    assert.equal(await readFully(file, bytes, 0), 11)
    assert.equal(bytes.toString('utf8', 0, 11), 'hello world')
    assert.equal(await file.bytes(), 11)
    await file.close()
    await disk.rename('a/b/f', 'a/g')
    for (const path of ['', 'a', 'a/b']) await disk.syncFolder(path)
    assert.deepEqual([...(await disk.list('a'))].sort(), ['b', 'g'])
    assert.deepEqual(await disk.facts('a/g'), { bytes: 11, isFolder: false })
    assert.equal(await disk.facts('a/g/h'), undefined)
    await disk.unlink('a/g')
    assert.equal(await disk.facts('a/g'), undefined)
    assert.deepEqual(await disk.list('nowhere'), [])
  }))

test('a file that is closed twice does not close another one, and reads nothing from it', () =>
  inFolder(async (folder) => {
    const disk = new RealDisk(folder)
    const first = await disk.open('first', 'create')
    await first.close()
    const second = await disk.open('second', 'create')
    await writeFully(second, Buffer.from('second'), 0)
    await first.close()
    await assert.rejects(first.read(Buffer.alloc(6), 0))
    assert.equal(await readFully(second, Buffer.alloc(6), 0), 6)
    await second.close()
  }))
