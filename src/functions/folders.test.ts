import assert from 'node:assert/strict'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openFolders } from './folders.ts'

/** Of nobody, whom, unlike root, a folder's mode holds back. */
const NOBODY = 65_534
const isRoot = process.geteuid?.() === 0
const NO_CODE = { unpack: () => Promise.resolve(false) }

describe('folders of functions', () => {
  let base = ''
  before(() => {
    base = mkdtempSync(join(tmpdir(), 'leat-folders-'))
    if (!isRoot) return
    chownSync(base, NOBODY, NOBODY)
    process.seteuid?.(NOBODY)
  })
  after(() => {
    if (isRoot) process.seteuid?.(0)
    rmSync(base, { recursive: true, force: true })
  })

  it('go, whatever a function closed in its own', async () => {
    const folders = await openFolders(base, NO_CODE)
    const { folder, remove } = await folders.tmp()
    mkdirSync(join(folder, 'a', 'b'), { recursive: true })
    writeFileSync(join(folder, 'a', 'b', 'file'), '')
    await chmod(join(folder, 'a', 'b'), 0)
    await chmod(join(folder, 'a'), 0)
    await chmod(folder, 0)
    await remove()
    assert.equal(existsSync(folder), false)
    const kept = await folders.tmp()
    mkdirSync(join(kept.folder, 'c', 'd'), { recursive: true })
    await chmod(join(kept.folder, 'c'), 0)
    await folders.close()
    assert.deepEqual(readdirSync(base), [])
  })

  it('have what is shared written once, however often it is asked for', async () => {
    const folders = await openFolders(base, NO_CODE)
    const [file, same] = await Promise.all([folders.shared('ca.pem', 'text'), folders.shared('ca.pem', 'text')])
    assert.equal(same, file)
    assert.equal(readFileSync(file, 'utf8'), 'text')
    writeFileSync(file, 'seen')
    await folders.shared('ca.pem', 'text')
    assert.equal(readFileSync(file, 'utf8'), 'seen')
    await folders.close()
  })

  it('of a process that was killed go when the next one opens its own', async () => {
    const abandoned = join(base, 'leat-functions-of-the-dead')
    mkdirSync(join(abandoned, 'tmp-1', 'closed', 'within'), { recursive: true })
    // More than any process's number is.
    writeFileSync(join(abandoned, 'owner.pid'), '2147483647')
    await chmod(join(abandoned, 'tmp-1', 'closed'), 0)
    const folders = await openFolders(base, NO_CODE)
    assert.equal(existsSync(abandoned), false)
    await folders.close()
  })
})
