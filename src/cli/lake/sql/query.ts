import type { TargetOptions } from '../../endpoint.ts'
import { type Io, UserError } from '../../io.ts'
import type { S3Session } from '../session.ts'
import type { Answer, DuckDb } from './duckdb.ts'

export interface SqlOptions extends TargetOptions {
  readonly bucket?: string
  readonly data?: string
  readonly day?: readonly string[]
  readonly since?: string
  readonly fetchMax: number
  readonly follow?: true
  readonly window?: string
  readonly json?: true
}

export interface Query {
  readonly session: S3Session
  readonly options: SqlOptions
  readonly duckDb: DuckDb
  /** A folder for this query alone. */
  readonly scratch: string
  readonly sql: string
  /** Absent: it is asked once. */
  readonly windowMs: number | undefined
}

/** DuckDB's complaints are for the person who wrote the query. `undefined` when the user interrupted it. */
export async function asked(duckDb: DuckDb, sql: string, io: Io): Promise<Answer | undefined> {
  try {
    return await duckDb.ask(sql)
  } catch (error) {
    if (io.signal.aborted) return undefined
    if (!(error instanceof Error)) throw error
    throw new UserError(error.message.trim())
  }
}
