/**
 * The thread in which SQLite works, so that nobody else waits for its disk: one connection, which answers one request after the other. Loaded by
 * `sqlite-index.ts` as a worker: once for commits, once for reading, which goes on while a commit is being synced.
 */
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { scanHeads } from '../heads.ts'
import type { Heads, IndexChange, IndexCondition, IndexRow, KeyRange } from '../ordered-index.ts'

export interface WorkerData {
  /** Of the database, made if it is not there. */
  readonly file: string
  readonly role: 'writer' | 'reader'
}

export interface Batch {
  readonly changes: readonly IndexChange[]
  readonly conditions: readonly IndexCondition[]
}

export type Request =
  | { readonly id: number; readonly get: string }
  | { readonly id: number; readonly scan: KeyRange; readonly limit: number; readonly heads: Heads | undefined }
  | { readonly id: number; readonly commit: readonly Batch[] }
  | { readonly id: number; readonly copyTo: string }
  | { readonly id: number; readonly close: true }

export interface Answer {
  readonly id: number
  readonly value?: unknown
  readonly failure?: { readonly message: string; readonly code: number | undefined }
}

/** Of each connection's own cache of pages. */
const CACHE_KIB = 4_096
const PAGE_BYTES = 8_192
/** "LEAT", in the header of the file. */
const APPLICATION_ID = 0x4c454154
const SCHEMA_VERSION = 1

const { file, role } = workerData as WorkerData
const port = parentPort
let database: DatabaseSync | undefined
let statements: ReturnType<typeof prepare> | undefined

function open(): DatabaseSync {
  const opened = new DatabaseSync(file)
  // A writer that begins makes the schema; a copy that is opened again has its page size already.
  opened.exec(`PRAGMA page_size=${PAGE_BYTES}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=FAST`)
  opened.exec(`PRAGMA cache_size=-${CACHE_KIB}; PRAGMA busy_timeout=10000`)
  const { user_version: version } = opened.prepare('PRAGMA user_version').get() as { user_version: number }
  if (version > SCHEMA_VERSION) throw new Error(`${file} was written by a newer Leat, in format ${version}`)
  if (role === 'writer' && version === 0) {
    opened.exec(`BEGIN; CREATE TABLE rows (key BLOB PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      PRAGMA application_id=${APPLICATION_ID}; PRAGMA user_version=${SCHEMA_VERSION}; COMMIT`)
  }
  return opened
}

function prepare(opened: DatabaseSync) {
  const scan = opened.prepare('SELECT key, value FROM rows WHERE key >= ? AND key < ? ORDER BY key LIMIT ?')
  scan.setReturnArrays(true)
  return {
    get: opened.prepare('SELECT value FROM rows WHERE key = ?'),
    scan,
    put: opened.prepare('INSERT INTO rows (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'),
    remove: opened.prepare('DELETE FROM rows WHERE key = ?'),
    removeRange: opened.prepare('DELETE FROM rows WHERE key >= ? AND key < ?'),
    some: opened.prepare('SELECT 1 FROM rows WHERE key >= ? AND key < ? LIMIT 1'),
  }
}

function answer(request: Request): unknown {
  database ??= open()
  statements ??= prepare(database)
  if ('get' in request) return statements.get.get(Buffer.from(request.get))?.['value']
  if ('scan' in request) return found(request.scan, request.limit, request.heads)
  if ('commit' in request) return commit(database, request.commit)
  if ('copyTo' in request) return database.prepare('VACUUM INTO ?').run(request.copyTo) && undefined
  database.close()
  return undefined
}

/** Key and value in turn: one list of texts costs the way to the other thread less than a list of objects. */
function found(range: KeyRange, limit: number, heads: Heads | undefined): readonly string[] {
  const rows = heads === undefined ? scan(range, limit) : scanHeads(scan, range, limit, heads)
  return rows.flatMap(({ key, value }) => [key, value])
}

function scan({ from, to }: KeyRange, limit: number): readonly IndexRow[] {
  const rows = (statements?.scan.all(Buffer.from(from), Buffer.from(to), limit) ?? []) as unknown as [Uint8Array, string][]
  return rows.map(([key, value]) => ({
    key: Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('utf8'),
    value,
  }))
}

/** One transaction for all who waited: each batch is done or not by itself, and one sync makes all of them last. */
function commit(opened: DatabaseSync, batches: readonly Batch[]): readonly boolean[] {
  opened.exec('BEGIN IMMEDIATE')
  try {
    const done = batches.map(({ changes, conditions }) => {
      if (!conditions.every(holds)) return false
      for (const change of changes) apply(change)
      return true
    })
    opened.exec('COMMIT')
    return done
  } catch (error) {
    if (opened.isTransaction) opened.exec('ROLLBACK')
    throw error
  }
}

function apply(change: IndexChange): void {
  if ('put' in change) statements?.put.run(Buffer.from(change.put), change.value)
  else if ('remove' in change) statements?.remove.run(Buffer.from(change.remove))
  else statements?.removeRange.run(Buffer.from(change.removeRange.from), Buffer.from(change.removeRange.to))
}

function holds(condition: IndexCondition): boolean {
  if ('present' in condition) return statements?.get.get(Buffer.from(condition.present)) !== undefined
  if ('absent' in condition) return statements?.get.get(Buffer.from(condition.absent)) === undefined
  return statements?.some.get(Buffer.from(condition.empty.from), Buffer.from(condition.empty.to)) === undefined
}

port?.on('message', (request: Request) => {
  const { id } = request
  let sent: Answer
  try {
    sent = { id, value: answer(request) }
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined
    sent = { id, failure: { message: error instanceof Error ? error.message : String(error), code } }
  }
  port.postMessage(sent)
  if ('close' in request) port.close()
})
