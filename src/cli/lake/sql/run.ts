import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseDurationMs } from '../../../kernel/duration.ts'
import { connect, targetOf } from '../../endpoint.ts'
import { EXIT_USAGE, type Io, note, print, UserError } from '../../io.ts'
import { ServerTime } from '../../look/server-time.ts'
import { parseSinceMs } from '../../since.ts'
import type { Position } from '../../tail/shard-reader.ts'
import { type S3Session, withS3 } from '../session.ts'
import { DuckDb } from './duckdb.ts'
import { followQuery } from './follow.ts'
import { datasetMeant, type LakeTables, makeLakeTable } from './lake-tables.ts'
import { findLake } from './lakes.ts'
import { asked, type Query, type SqlOptions } from './query.ts'
import { type Reference, referencesIn } from './references.ts'
import { makeStreamFunction, StreamTable } from './stream-table.ts'
import { fill, type Kinesis, noSuchTable, streamMeant } from './streams.ts'
import { jsonLines, tableLines } from './view.ts'

const KINESIS_ATTEMPTS = 3
const ROWS_SHOWN_MAX = 1_000
const WINDOW_DEFAULT = '1m'

export function askLake(io: Io, sql: string, options: SqlOptions): Promise<number> {
  const windowMs = windowOf(options)
  const wrong = options.day?.find((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day))
  if (wrong !== undefined) throw new UserError(`--day is written like 2026-11-30, not "${wrong}".`, EXIT_USAGE)
  return withS3(io, options, async (session) => {
    const scratch = await mkdtemp(join(tmpdir(), 'leat-sql-'))
    const closers: (() => void)[] = []
    try {
      const duckDb = await DuckDb.open(io, scratch)
      closers.push(() => duckDb.close())
      io.signal.addEventListener('abort', () => duckDb.interrupt(), { once: true })
      const query: Query = { session, options, duckDb, scratch, sql, windowMs }
      await answer(query, closers)
      return 0
    } finally {
      for (const close of closers.toReversed()) close()
      await rm(scratch, { recursive: true, force: true })
    }
  })
}

async function answer(query: Query, closers: (() => void)[]): Promise<void> {
  const { session, options, duckDb, sql, windowMs } = query
  const { io } = session
  const references = await referencesIn(duckDb, sql)
  const sorted = await makeLakeTables(query, references)
  const kinesis = sorted.ofStreams.length === 0 ? undefined : await connectKinesis(session, options)
  if (kinesis !== undefined) closers.push(() => kinesis.client.destroy())
  const tables = kinesis === undefined ? [] : await streamTables(query, kinesis, sorted)
  if (references.some(({ schema }) => schema === 'stream')) await makeStreamFunction(duckDb)
  if (windowMs !== undefined) {
    if (kinesis === undefined) throw new UserError("--follow needs a stream in the query: FROM stream('orders').", EXIT_USAGE)
    await followQuery(query, { kinesis, tables, windowMs, position: positionOf(options, kinesis, { type: 'LATEST' }) })
    return
  }
  for (const table of tables) {
    if (kinesis === undefined) break
    const position = positionOf(options, kinesis, { type: 'TRIM_HORIZON' })
    await fill(kinesis, table, { position, follow: false, signal: io.signal })
    if (io.signal.aborted) return
    if (table.records === 0)
      note(io, `The stream "${table.stream}" has no records${options.since === undefined ? '' : ' in that time'}.`)
    await table.make(duckDb)
  }
  const result = await asked(duckDb, sql, io)
  if (result === undefined) return
  await print(
    io,
    options.json
      ? jsonLines(result)
      : tableLines(result, io, ROWS_SHOWN_MAX)
          .map((line) => `${line}\n`)
          .join(''),
  )
}

interface Sorted {
  /** References that must be streams, as no dataset has that name. */
  readonly ofStreams: readonly Reference[]
  readonly datasets: readonly string[]
}

async function makeLakeTables({ session, options, duckDb, scratch }: Query, references: readonly Reference[]): Promise<Sorted> {
  const ofStreams = references.filter(({ schema }) => schema === 'stream')
  const others = references.filter(({ schema }) => schema !== 'stream')
  if (others.length === 0) return { ofStreams, datasets: [] }
  const mustBe = options.bucket !== undefined || others.some(({ schema }) => schema !== '')
  const found = await findLake(session, scratch, options, mustBe)
  const tables: LakeTables | undefined = found && { ...found, scratch, days: new Set(options.day) }
  const datasets = Object.keys(tables?.definition.datasets ?? {})
  for (const reference of others) {
    const meant = tables === undefined ? undefined : datasetMeant(tables.definition, reference)
    if (tables !== undefined && meant !== undefined) await makeLakeTable(duckDb, tables, reference, meant)
    else if (reference.schema === '') ofStreams.push(reference)
    else throw noSuchTable(reference, datasets, session.target.self)
  }
  return { ofStreams, datasets }
}

async function connectKinesis({ io }: S3Session, options: SqlOptions): Promise<Kinesis> {
  const target = targetOf(options, io.env)
  const { sdk, client } = await connect(target, KINESIS_ATTEMPTS, { onlyLooks: true })
  return { io, sdk, client, target, time: await ServerTime.of(io, target) }
}

async function streamTables(
  { session, scratch }: Query,
  kinesis: Kinesis,
  { ofStreams, datasets }: Sorted,
): Promise<readonly StreamTable[]> {
  const tables: StreamTable[] = []
  for (const [index, reference] of ofStreams.entries()) {
    const stream = await streamMeant(kinesis, reference.table)
    if (stream === undefined) throw noSuchTable(reference, datasets, session.target.self)
    tables.push(new StreamTable(stream, reference, join(scratch, `stream-${index}.ndjson`)))
  }
  return tables
}

function positionOf({ since }: SqlOptions, { time }: Kinesis, otherwise: Position): Position {
  return since === undefined ? otherwise : { type: 'AT_TIMESTAMP', timeMs: parseSinceMs(since, time.nowMs()) }
}

function windowOf({ follow, window }: SqlOptions): number | undefined {
  if (follow === undefined && window !== undefined) throw new UserError('--window goes with --follow.', EXIT_USAGE)
  if (follow === undefined) return undefined
  const ms = parseDurationMs(window ?? WINDOW_DEFAULT)
  if (ms !== undefined && ms > 0) return ms
  throw new UserError(`--window is written like 30s, 5m or 1h, not "${window}".`, EXIT_USAGE)
}
