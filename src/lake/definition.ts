/** `lake.json` in the root of a bucket: what the lake's datasets are. Written by `leat lake init`, edited by people. */

import { COLUMN_TYPES, type Columns, type ColumnType } from './columns.ts'
import { LakeProblem, type Objects } from './objects.ts'

export const DEFINITION_KEY = 'lake.json'
/** Where the lake keeps what it must remember. Nothing else writes there. */
export const MEMORY_PREFIX = '_lake/'

/** The column of the partition: in folder names, and in tables. */
export const DATE_COLUMN = 'event_date'
export const HOUR_COLUMN = 'event_hour'
/** Columns of every processed table beside its own: fields that have no column, as JSON; and the raw object a row came from. */
export const REST_COLUMN = '_rest'
export const ORIGIN_COLUMN = '_object'
/** Fields of these names never become columns: they are kept in the rest. */
export const OWN_COLUMNS: readonly string[] = [DATE_COLUMN, HOUR_COLUMN, REST_COLUMN, ORIGIN_COLUMN]

export interface Aggregate {
  /** Columns whose values make a group; none: one row a day. */
  readonly by: readonly string[]
  /** Columns to add up within a group. */
  readonly sums: readonly string[]
}

export interface Dataset {
  /** Prefixes, each with a slash at its end. */
  readonly raw: string
  readonly processed: string
  readonly curated: string
  readonly quarantine: string
  /** Types that are laid down. */
  readonly columns: Columns
  /** Whether further fields become columns as the first run finds them; else they stay in the rest. */
  readonly infer: boolean
  /** Column by which a repeated event is known; null: nothing is taken for a repetition. */
  readonly id: string | null
  /** Column of the time at which the event happened; null: the time in the raw object's key, or of its arrival. */
  readonly eventTime: string | null
  readonly partition: 'day' | 'hour'
  readonly aggregate: Aggregate
}

export interface Definition {
  readonly datasets: Readonly<Record<string, Dataset>>
  /** Of the object it was read from. */
  readonly etag: string
}

/** Throws `LakeProblem` when there is none, or when it cannot be used. */
export async function readDefinition(objects: Objects, bucket: string): Promise<Definition> {
  const found = await objects.get(DEFINITION_KEY)
  if (found === undefined) {
    throw new LakeProblem(`There is no lake in the bucket "${bucket}" (no ${DEFINITION_KEY}). Make one: leat lake init ${bucket}`)
  }
  return { datasets: parseDefinition(Buffer.from(found.body).toString()), etag: found.etag }
}

export function definitionText(datasets: Readonly<Record<string, Dataset>>): string {
  return `${JSON.stringify({ version: 1, datasets }, null, 2)}\n`
}

/** What a dataset is when nothing else is said. */
export function datasetDefaults(name: string): Dataset {
  return {
    raw: `raw/${name}/`,
    processed: `processed/${name}/`,
    curated: `curated/${name}-daily/`,
    quarantine: `quarantine/${name}/`,
    columns: {},
    infer: true,
    id: null,
    eventTime: null,
    partition: 'day',
    aggregate: { by: [], sums: [] },
  }
}

export function parseDefinition(text: string): Readonly<Record<string, Dataset>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw problem('', `is not valid JSON: ${(error as SyntaxError).message}`)
  }
  const root = objectAt('', value)
  if (root['version'] !== 1) throw problem('version', 'must be 1')
  const datasets = Object.entries(objectAt('datasets', root['datasets']))
  const all = Object.fromEntries(datasets.map(([name, each]) => [name, datasetOf(name, each)]))
  checkDisjoint(all)
  return all
}

/** Leaves room for what stands behind it in S3's 1,024 bytes of a key. */
const PREFIX_CHARACTERS_MAX = 300
const DATASET_NAME = /^[a-z0-9][a-z0-9_-]{0,99}$/
const KNOWN = new Set(Object.keys(datasetDefaults('x')))

export function datasetOf(name: string, value: unknown): Dataset {
  const at = `datasets.${name}`
  if (!DATASET_NAME.test(name)) throw problem(at, 'a name is made of a-z, 0-9, - and _, at most 100 characters')
  const given = objectAt(at, value)
  const unknown = Object.keys(given).find((key) => !KNOWN.has(key))
  if (unknown !== undefined) throw problem(`${at}.${unknown}`, `is not known here; there are ${[...KNOWN].join(', ')}`)
  const merged = { ...datasetDefaults(name), ...given }
  const aggregate = objectAt(`${at}.aggregate`, merged.aggregate)
  const columns = columnsOf(`${at}.columns`, merged.columns)
  if (typeof merged.infer !== 'boolean') throw problem(`${at}.infer`, 'must be true or false')
  if (merged.partition !== 'day' && merged.partition !== 'hour') throw problem(`${at}.partition`, 'must be "day" or "hour"')
  const dataset: Dataset = {
    raw: prefixOf(`${at}.raw`, merged.raw),
    processed: prefixOf(`${at}.processed`, merged.processed),
    curated: prefixOf(`${at}.curated`, merged.curated),
    quarantine: prefixOf(`${at}.quarantine`, merged.quarantine),
    columns,
    infer: merged.infer,
    id: nameOrNull(`${at}.id`, merged.id),
    eventTime: nameOrNull(`${at}.eventTime`, merged.eventTime),
    partition: merged.partition,
    aggregate: {
      by: namesOf(`${at}.aggregate.by`, aggregate['by'] ?? []),
      sums: namesOf(`${at}.aggregate.sums`, aggregate['sums'] ?? []),
    },
  }
  checkReferences(at, dataset)
  return dataset
}

function checkReferences(at: string, { columns, infer, id, eventTime, aggregate }: Dataset): void {
  const used = [...(id === null ? [] : [id]), ...(eventTime === null ? [] : [eventTime]), ...aggregate.by, ...aggregate.sums]
  for (const name of used) {
    if (OWN_COLUMNS.includes(name)) throw problem(at, `"${name}" is a column that the lake itself makes`)
    if (!infer && columns[name] === undefined) throw problem(at, `"${name}" is used but is no column: name it in columns`)
  }
  if (eventTime !== null && (columns[eventTime] ?? 'timestamp') !== 'timestamp') {
    throw problem(`${at}.columns.${eventTime}`, 'is the event time: its type must be timestamp')
  }
  for (const name of aggregate.sums) {
    if (!['bigint', 'double'].includes(columns[name] ?? 'double'))
      throw problem(at, `"${name}" is to be added up: bigint or double`)
  }
}

/** Two datasets, or two zones of one, must not lie within each other: a file would be read as what it is not. */
function checkDisjoint(datasets: Readonly<Record<string, Dataset>>): void {
  const places = Object.entries(datasets).flatMap(([name, { raw, processed, curated, quarantine }]) =>
    Object.entries({ raw, processed, curated, quarantine }).map(([zone, prefix]) => ({ at: `datasets.${name}.${zone}`, prefix })),
  )
  const taken = [...places, { at: 'the lake itself', prefix: MEMORY_PREFIX }]
  for (const [index, one] of taken.entries()) {
    const other = taken.slice(0, index).find(({ prefix }) => prefix.startsWith(one.prefix) || one.prefix.startsWith(prefix))
    if (other !== undefined) throw problem(one.at, `${one.prefix} overlaps ${other.prefix} of ${other.at}`)
  }
}

function problem(at: string, sentence: string): LakeProblem {
  return new LakeProblem(`${DEFINITION_KEY}: ${at === '' ? '' : `${at}: `}${sentence}.`)
}

function objectAt(at: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>
  throw problem(at, 'must be an object')
}

function prefixOf(at: string, value: unknown): string {
  if (typeof value === 'string' && /^[^/].*\/$/.test(value) && !value.includes('//') && value.length <= PREFIX_CHARACTERS_MAX)
    return value
  throw problem(at, 'must be a prefix such as raw/clicks/, with a slash at its end and none at its beginning')
}

function nameOrNull(at: string, value: unknown): string | null {
  if (value === null || (typeof value === 'string' && value !== '')) return value
  throw problem(at, 'must be the name of a column, or null')
}

function namesOf(at: string, value: unknown): readonly string[] {
  const isNames = Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== '')
  if (isNames && new Set(value).size === value.length) return value
  throw problem(at, 'must be a list of different names of columns')
}

function columnsOf(at: string, value: unknown): Columns {
  const columns = Object.entries(objectAt(at, value))
  const folded = new Set<string>()
  for (const [name, type] of columns) {
    if (!COLUMN_TYPES.includes(type as ColumnType)) throw problem(`${at}.${name}`, `must be one of ${COLUMN_TYPES.join(', ')}`)
    if (OWN_COLUMNS.includes(name.toLowerCase())) throw problem(`${at}.${name}`, 'is a column that the lake itself makes')
    if (name === '' || folded.has(name.toLowerCase())) throw problem(`${at}.${name}`, 'differs from another column in case only')
    folded.add(name.toLowerCase())
  }
  return Object.fromEntries(columns) as Columns
}
