import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { IndexFailure, SqliteIndex } from '../../src/engine/disk/sqlite-index.ts'
import { MemoryIndex } from '../../src/engine/memory/memory-index.ts'
import { indexContract } from './index-contract.ts'

indexContract('memory', () => ({ index: new MemoryIndex(), close: async () => undefined }))

indexContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leat-index-'))
  let index = await SqliteIndex.open(join(folder, 'index.db'))
  return {
    index,
    reopen: async () => {
      await index.close()
      index = await SqliteIndex.open(join(folder, 'index.db'))
      return index
    },
    close: async () => {
      await index.close()
      await rm(folder, { recursive: true })
    },
  }
})

test('SQLite: a copy has what was committed before, and what is closed is one file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leat-index-'))
  try {
    const index = await SqliteIndex.open(join(folder, 'index.db'))
    await index.commit([{ put: 'a', value: 'before' }])
    await index.copyTo(join(folder, 'copy.db'))
    await index.commit([{ put: 'a', value: 'after' }])
    await index.close()
    await assert.rejects(readFile(join(folder, 'index.db-wal')), { code: 'ENOENT' })
    const copy = await SqliteIndex.open(join(folder, 'copy.db'))
    assert.equal(await copy.get('a'), 'before')
    await copy.commit([{ put: 'b', value: 'b' }])
    await copy.close()
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('SQLite: what is no database is refused, and left as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leat-index-'))
  try {
    await writeFile(join(folder, 'index.db'), 'somebody’s notes, in a file that is no database at all'.repeat(100))
    await assert.rejects(SqliteIndex.open(join(folder, 'index.db')), IndexFailure)
    assert.match(await readFile(join(folder, 'index.db'), 'utf8'), /^somebody’s notes/)
  } finally {
    await rm(folder, { recursive: true })
  }
})
