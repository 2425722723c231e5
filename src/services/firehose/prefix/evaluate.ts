/** Where an object goes: what prefixes become at delivery, and the name behind them. Expressions were checked when they were given. */
import { KEY_BYTES_MAX } from '../../../aws/s3.ts'
import { assert } from '../../../kernel/assert.ts'
import type { Random } from '../../../kernel/random.ts'
import { EVALUATED_PREFIX_CHARS_MAX } from '../limits.ts'
import { dateFormatOf } from './date-format.ts'
import { type Part, type PrefixMember, parsePrefix } from './expression.ts'
import { UTC, type Zone, zoneOf } from './zones.ts'

/** The settings of a destination that decide about keys. */
export interface PrefixSettings {
  readonly Prefix?: string
  readonly ErrorOutputPrefix?: string
  readonly CustomTimeZone?: string
}

/** What expressions are about. */
export interface PrefixFacts {
  /** When the oldest record of the object arrived: all timestamps in its key are of this moment. */
  readonly atMs: number
  readonly random: Pick<Random, 'uuid'>
  /** Of records that are partitioned. */
  readonly partitionKeys?: PartitionKeys
}

type PartitionKeys = Readonly<Record<string, string>>

/** Of the same settings: expressions are read once. */
const parsed = new Map<string, readonly Part[]>()
const PARSED_MAX = 1_000
const zones = new Map<string, Zone>()

/** Delivery stream, version, time, UUID and extension. */
const OBJECT_NAME_BYTES_MAX = 264
const SURELY_STORABLE_CHARS = 200

/** Where only the length of random texts matters. */
const NO_CHANCE: Pick<Random, 'uuid'> = { uuid: () => '0'.repeat(RANDOM_STRING_CHARS) }

const RANDOM_STRING_CHARS = 11
const EVERY_HOUR = 'yyyy/MM/dd/HH/'
const OBJECT_TIME = 'yyyy-MM-dd-HH-mm-ss'

/** Where records go. Without any expression of time, or of partition keys, the hour is put behind it. */
export function evaluatedPrefix(settings: PrefixSettings, facts: PrefixFacts): string {
  const parts = partsOf(settings.Prefix ?? '', 'Prefix')
  const isDated = parts.some(({ kind }) => kind === 'timestamp' || kind === 'partition-key')
  return `${evaluated(parts, settings, facts, '')}${isDated ? '' : timeText(EVERY_HOUR, settings, facts.atMs)}`
}

/** Where records go that failed, e.g. with `processing-failed`. Without an expression, the kind of failure and the hour are put behind it. */
export function evaluatedErrorPrefix(settings: PrefixSettings, errorOutputType: string, facts: PrefixFacts): string {
  const parts = partsOf(settings.ErrorOutputPrefix || (settings.Prefix ?? ''), 'ErrorOutputPrefix')
  const text = evaluated(parts, settings, facts, errorOutputType)
  const hasExpression = parts.some(({ kind }) => kind !== 'text')
  return hasExpression ? text : `${text}${errorOutputType}/${timeText(EVERY_HOUR, settings, facts.atMs)}`
}

/** Records with equal texts belong into one object: the prefix with its partition keys filled in, and all else as it was written. */
export function partitionOf(settings: PrefixSettings, partitionKeys: PartitionKeys): string {
  return partsOf(settings.Prefix ?? '', 'Prefix')
    .map((part) => (part.kind === 'partition-key' ? (partitionKeys[part.key] ?? '') : part.text))
    .join('')
}

/**
 * Can objects of these keys be stored? A prefix has a bounded length once it is evaluated, and with the object's name behind it must be a key of S3: what
 * a record says could make it too long for ever.
 */
export function isStorable(settings: PrefixSettings, partitionKeys: PartitionKeys, atMs: number): boolean {
  // Expressions come out about as long as they were written.
  if (partitionOf(settings, partitionKeys).length <= SURELY_STORABLE_CHARS) return true
  const prefix = evaluatedPrefix(settings, { atMs, random: NO_CHANCE, partitionKeys })
  return prefix.length <= EVALUATED_PREFIX_CHARS_MAX && Buffer.byteLength(prefix) <= KEY_BYTES_MAX - OBJECT_NAME_BYTES_MAX
}

/** What stands behind the evaluated prefix. `extension` with its dot, or empty. */
export function objectName(
  stream: { readonly name: string; readonly version: number },
  settings: PrefixSettings,
  object: { readonly atMs: number; readonly id: string; readonly extension: string },
): string {
  return `${stream.name}-${stream.version}-${timeText(OBJECT_TIME, settings, object.atMs)}-${object.id}${object.extension}`
}

function evaluated(parts: readonly Part[], settings: PrefixSettings, facts: PrefixFacts, errorOutputType: string): string {
  return parts.map((part) => textOf(part, settings, facts, errorOutputType)).join('')
}

function textOf(part: Part, settings: PrefixSettings, facts: PrefixFacts, errorOutputType: string): string {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'timestamp':
      return part.format.format(facts.atMs, zoneIn(settings))
    case 'random-string':
      return facts.random.uuid().slice(0, RANDOM_STRING_CHARS)
    case 'error-output-type':
      return errorOutputType
    case 'partition-key':
      return facts.partitionKeys?.[part.key] ?? ''
  }
}

function timeText(pattern: string, settings: PrefixSettings, atMs: number): string {
  const format = dateFormatOf(pattern)
  assert(format !== undefined, 'a pattern of ours is one')
  return format.format(atMs, zoneIn(settings))
}

function partsOf(prefix: string, member: PrefixMember): readonly Part[] {
  const known = parsed.get(prefix)
  if (known !== undefined) return known
  const parts = parsePrefix(prefix, member)
  assert('length' in parts, 'a prefix that is in use was checked when it was given')
  if (parsed.size >= PARSED_MAX) parsed.clear()
  parsed.set(prefix, parts)
  return parts
}

function zoneIn({ CustomTimeZone: id }: PrefixSettings): Zone {
  if (id === undefined || id === '') return UTC
  const zone = zones.get(id) ?? zoneOf(id)
  assert(zone !== undefined, 'a time zone that is in use was checked when it was given')
  zones.set(id, zone)
  return zone
}
