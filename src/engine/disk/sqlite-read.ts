/** A database of objects as it lies there, read without changing it: for looking after a directory that no server has open. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { IndexRow, KeyRange } from '../ordered-index.ts'
import { INDEX_FILE, INDEX_FILES } from './index-names.ts'
import { removeTree } from './sub-disk.ts'
import { copyWhole, RealDisk } from './vfs.ts'

export interface IndexFound {
  /** In order. Throws where the file is damaged. */
  rows(range: KeyRange): Iterable<IndexRow>
  get(key: string): string | undefined
  /** What is wrong with the file itself, a sentence each. */
  problems(): readonly string[]
  close(): Promise<void>
}

/** Problems of one file that are told. */
const PROBLEMS_MAX = 20

/** `undefined`: there is none. `id` names a folder for what a crash has left, which can only be read as a copy. */
export async function readIndex(folder: string, id: string): Promise<IndexFound | undefined> {
  const disk = new RealDisk(folder)
  if ((await disk.facts(INDEX_FILE)) === undefined) return undefined
  const wal = await disk.facts(`${INDEX_FILE}-wal`)
  if (wal === undefined || wal.bytes === 0) {
    const url = pathToFileURL(join(folder, INDEX_FILE))
    // Nobody changes it: it is locked for servers.
    url.searchParams.set('immutable', '1')
    return found(new DatabaseSync(url, { readOnly: true }), async () => undefined)
  }
  const copies = new RealDisk(join(tmpdir(), `leat-${id}`))
  await copies.makeFolder('')
  for (const name of INDEX_FILES.slice(0, 2)) await copyWhole(join(folder, name), join(tmpdir(), `leat-${id}`, name))
  return found(new DatabaseSync(join(tmpdir(), `leat-${id}`, INDEX_FILE)), async () => {
    await removeTree(new RealDisk(tmpdir()), `leat-${id}`)
  })
}

function found(database: DatabaseSync, remove: () => Promise<void>): IndexFound {
  return {
    *rows({ from, to }) {
      const rows = database.prepare('SELECT key, value FROM rows WHERE key >= ? AND key < ? ORDER BY key')
      for (const { key, value } of rows.iterate(Buffer.from(from), Buffer.from(to)))
        yield { key: Buffer.from(key as Uint8Array).toString('utf8'), value: String(value) }
    },
    get: (key) => {
      const row = database.prepare('SELECT value FROM rows WHERE key = ?').get(Buffer.from(key))
      return row === undefined ? undefined : String(row['value'])
    },
    problems() {
      const rows = database.prepare(`PRAGMA integrity_check(${PROBLEMS_MAX})`).all()
      return rows.map((row) => String(row['integrity_check'])).filter((each) => each !== 'ok')
    },
    async close() {
      database.close()
      await remove()
    },
  }
}
