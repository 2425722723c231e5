/** DuckDB, which Leat does not bring along: loaded when it is asked for. */

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Io, UserError } from '../../io.ts'

const PACKAGE = '@duckdb/node-api'

/** What is used of it. */
interface DuckDbModule {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }> }
}

interface Connection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<Reader>
  interrupt(): void
  closeSync(): void
}

interface Reader {
  columnNames(): readonly string[]
  columnTypes(): readonly { toString(): string }[]
  getRowsJson(): readonly (readonly unknown[])[]
}

/** What a query came to. Cells are JSON: numbers that a double cannot hold are text. */
export interface Answer {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[]
  readonly rows: readonly (readonly unknown[])[]
}

const WHOLE = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/
const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/

export class DuckDb {
  readonly #instance: { closeSync(): void }
  readonly #connection: Connection

  private constructor(instance: { closeSync(): void }, connection: Connection) {
    this.#instance = instance
    this.#connection = connection
  }

  /** Throws `UserError` when it is not installed. `scratch`: a folder for what does not fit into memory. */
  static async open(io: Io, scratch: string): Promise<DuckDb> {
    const { DuckDBInstance } = await loaded(io)
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    const duckDb = new DuckDb(instance, connection)
    // Nothing is fetched from the network behind the user's back, and times are UTC as in the bucket.
    await connection.run(`SET autoinstall_known_extensions = false; SET temp_directory = ${text(scratch)}; SET TimeZone = 'UTC'`)
    return duckDb
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql)
  }

  /** Throws DuckDB's error; its message is for the person who wrote the query. */
  async ask(sql: string): Promise<Answer> {
    const reader = await this.#connection.runAndReadAll(sql)
    const types = reader.columnTypes().map(String)
    const columns = reader.columnNames().map((name, index) => ({ name, isNumber: NUMBER.test(types[index] ?? '') }))
    const isWhole = types.map((type) => WHOLE.test(type))
    const rows = reader.getRowsJson().map((row) => row.map((cell, index) => (isWhole[index] ? numberIfExact(cell) : cell)))
    return { columns, rows }
  }

  /** Ends a query that is running. */
  interrupt(): void {
    this.#connection.interrupt()
  }

  close(): void {
    this.#connection.closeSync()
    this.#instance.closeSync()
  }
}

function numberIfExact(cell: unknown): unknown {
  const number = Number(cell)
  return typeof cell === 'string' && Number.isSafeInteger(number) ? number : cell
}

/** SQL's way to write text, and names. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

export function name(value: string): string {
  return `"${value.replaceAll('"', '""')}"`
}

/** A longer line of JSON is an error of the query. */
const LINE_BYTES_MAX = 64 * 1024 * 1024

/** SQL for the table in files of JSON lines; `settings` are further ones of DuckDB's read_json. */
export function jsonLinesTable(files: readonly string[], settings: string): string {
  const list = files.map(text).join(', ')
  return `read_json([${list}], format = 'newline_delimited', maximum_object_size = ${LINE_BYTES_MAX}, ${settings})`
}

/** Beside Leat, in the folder where it is called, or where LEAT_DUCKDB says. */
async function loaded(io: Io): Promise<DuckDbModule> {
  const { LEAT_DUCKDB: folder } = io.env
  const besides = [import.meta.filename, join(process.cwd(), 'x.js'), ...(folder ? [join(folder, 'x.js')] : [])]
  for (const from of besides.toReversed()) {
    const path = resolved(from)
    if (path !== undefined) return (await import(pathToFileURL(path).href)) as DuckDbModule
  }
  throw new UserError(
    `leat lake sql needs DuckDB, which Leat does not bring along. Install it here: npm install ${PACKAGE} (or beside a Leat that is installed for all: npm install -g ${PACKAGE}).`,
  )
}

function resolved(from: string): string | undefined {
  try {
    return createRequire(from).resolve(PACKAGE)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}
