/** Datasets as tables: processed and curated from their Parquet files, raw from what its objects hold. */

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inOrder } from '../../../lake/ahead.ts'
import { COUNT_COLUMN, curatedKey, sumColumn } from '../../../lake/curate.ts'
import { DATE_COLUMN, type Dataset, type Definition, ORIGIN_COLUMN } from '../../../lake/definition.ts'
import { recordsIn } from '../../../lake/json-records.ts'
import { type Manifest, readHead } from '../../../lake/manifest.ts'
import { holdsRecords, timeOfObject } from '../../../lake/raw-object.ts'
import { dayOf } from '../../../lake/rows.ts'
import { unpacked } from '../../../lake/unpack.ts'
import { UserError } from '../../io.ts'
import { type DuckDb, jsonLinesTable, name, text } from './duckdb.ts'
import type { Place } from './places.ts'
import type { Reference } from './references.ts'

export const ZONES = ['raw', 'processed', 'curated'] as const
type Zone = (typeof ZONES)[number]

/** Files that are gone were merged meanwhile: the manifest is read again so many times. */
const LOOKS_MAX = 5
/** Files that are on their way at once. */
const FETCHED_AHEAD = 8

const SQL_TYPES = {
  string: 'VARCHAR',
  json: 'VARCHAR',
  bigint: 'BIGINT',
  double: 'DOUBLE',
  boolean: 'BOOLEAN',
  timestamp: 'TIMESTAMPTZ',
}

export interface LakeTables {
  readonly place: Place
  readonly definition: Definition
  /** For files of our own. */
  readonly scratch: string
  /** Days to read; empty: all. */
  readonly days: ReadonlySet<string>
}

/** The dataset that is meant, and its zone: `processed` where the query names none. A name may be written with _ instead of -. */
export function datasetMeant(
  { datasets }: Definition,
  { schema, table }: Reference,
): { readonly zone: Zone; readonly dataset: string } | undefined {
  const zone = schema === '' ? 'processed' : ZONES.find((each) => each === schema.toLowerCase())
  if (zone === undefined) return undefined
  const wanted = plain(table)
  const dataset = Object.entries(datasets).find(
    ([each, { curated }]) => plain(each) === wanted || (zone === 'curated' && plain(curated.split('/').at(-2) ?? '') === wanted),
  )?.[0]
  return dataset === undefined ? undefined : { zone, dataset }
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('-', '_')
}

/** Makes the table that the query asks for, under the very name that it uses. */
export async function makeLakeTable(
  duckDb: DuckDb,
  tables: LakeTables,
  reference: Reference,
  { zone, dataset }: { readonly zone: Zone; readonly dataset: string },
): Promise<void> {
  const described = tables.definition.datasets[dataset] as Dataset
  const select =
    zone === 'raw' ? await rawSelect(tables, dataset, described) : await parquetSelect(tables, zone, dataset, described)
  await makeView(duckDb, reference, select)
}

export async function makeView(duckDb: DuckDb, { schema, table }: Reference, select: string): Promise<void> {
  const inSchema = schema === '' ? '' : `${name(schema)}.`
  if (schema !== '') await duckDb.run(`CREATE SCHEMA IF NOT EXISTS ${name(schema)}`)
  await duckDb.run(`CREATE OR REPLACE VIEW ${inSchema}${name(table)} AS ${select}`)
}

async function parquetSelect(
  tables: LakeTables,
  zone: 'processed' | 'curated',
  dataset: string,
  described: Dataset,
): Promise<string> {
  for (let look = 0; look < LOOKS_MAX; look++) {
    const manifest = (await readHead(tables.place.objects, dataset))?.manifest
    if (manifest === undefined || manifest.totals.rows === 0) {
      throw new UserError(`The dataset "${dataset}" has no processed rows yet: leat lake run brings them in.`)
    }
    const keys = zone === 'processed' ? processedKeys(tables, manifest) : curatedKeys(tables, manifest, described)
    const files = await filesOf(tables.place, keys)
    if (files === undefined) continue
    if (files.length === 0) return emptySelect(manifest, zone, described)
    return `SELECT * FROM read_parquet([${files.map(text).join(', ')}], union_by_name = true, hive_partitioning = true)`
  }
  throw new UserError(`The files of "${dataset}" are being replaced faster than they can be read. Try again.`)
}

function isWanted({ days }: LakeTables, day: string): boolean {
  return days.size === 0 || days.has(day)
}

function processedKeys(tables: LakeTables, { files }: Manifest): readonly string[] {
  return Object.entries(files).flatMap(([partition, each]) =>
    isWanted(tables, dayOf(partition)) ? each.map(({ key }) => key) : [],
  )
}

/** A day that was never curated has no file yet. */
function curatedKeys(tables: LakeTables, { files }: Manifest, dataset: Dataset): readonly string[] {
  const days = new Set(Object.keys(files).map(dayOf))
  return [...days].filter((day) => isWanted(tables, day)).map((day) => curatedKey(dataset, day))
}

/** `undefined` when one of them is gone. */
async function filesOf(place: Place, keys: readonly string[]): Promise<readonly string[] | undefined> {
  const files: string[] = []
  for await (const [key, file] of inOrder(keys, FETCHED_AHEAD, (each) => place.fileOf(each))) {
    if (file !== undefined) files.push(file)
    else if (!key.endsWith('/daily.parquet')) return undefined
  }
  return files
}

function emptySelect({ columns }: Manifest, zone: 'processed' | 'curated', { aggregate }: Dataset): string {
  const typed = (column: string): string => `NULL::${SQL_TYPES[columns[column] ?? 'string']} AS ${name(column)}`
  const sums = aggregate.sums.map((column) => `NULL::${SQL_TYPES[columns[column] ?? 'double']} AS ${name(sumColumn(column))}`)
  const own =
    zone === 'processed'
      ? Object.keys(columns).map(typed)
      : [...aggregate.by.map(typed), `NULL::BIGINT AS ${COUNT_COLUMN}`, ...sums]
  return `SELECT ${[...own, `NULL::DATE AS ${DATE_COLUMN}`].join(', ')} WHERE false`
}

/** Good records line by line, with the object they came from. */
async function rawSelect(tables: LakeTables, dataset: string, { raw }: Dataset): Promise<string> {
  const files: string[] = []
  for await (const page of tables.place.objects.list(raw)) {
    for (const { key, modifiedAtMs } of page.filter(holdsRecords)) {
      const day = timeOfObject(key, modifiedAtMs).toISOString().slice(0, 10)
      const lines = isWanted(tables, day) ? await rawLines(tables.place, key) : ''
      if (lines === '') continue
      const file = join(tables.scratch, `raw-${dataset}-${files.length}.ndjson`)
      await writeFile(file, lines)
      files.push(file)
    }
  }
  if (files.length === 0) throw new UserError(`There are no raw records under ${raw} yet.`)
  return `SELECT * FROM ${jsonLinesTable(files, 'union_by_name = true, sample_size = -1')}`
}

async function rawLines(place: Place, key: string): Promise<string> {
  const file = await place.fileOf(key)
  const bytes = file === undefined ? undefined : await unpacked(await readFile(file), key)
  if (bytes === undefined || typeof bytes === 'string') return ''
  const lines: string[] = []
  const origin = `{${JSON.stringify(ORIGIN_COLUMN)}:${JSON.stringify(key)}`
  for (const { value, bytes: own } of recordsIn(bytes)) {
    if (value === undefined) continue
    // Line ends can only stand between tokens of JSON, where a space means the same.
    const fields = Buffer.from(own)
      .toString()
      .slice(1)
      .replaceAll(/[\r\n]+/g, ' ')
    const isOwn = Object.hasOwn(value, ORIGIN_COLUMN)
    lines.push(isOwn ? `{${fields}\n` : `${origin}${Object.keys(value).length === 0 ? '' : ','}${fields}\n`)
  }
  return lines.join('')
}
