/**
 * The journal is lane 0 of an ordinary log, one record per **entry**, each a JSON object. Any ordered durable log can hold it, with any
 * number of writers and no fencing, thanks to one rule:
 *
 *     an entry whose `basedOn` is not the last accepted entry is void.
 *
 * So of several entries based on the same state the first one counts, whoever wrote it, and everybody who reads the journal agrees which
 * that is. An entry that appears twice counts once, for the second time it is no longer based on the last one. A writer learns its fate
 * by reading its own entry back, and may write the very same entry again while it does not know.
 */
import type { AppendOutcome, Engine, Log, Position, Tail } from '../engine/log.ts'
import { encodeRun, recordsOf } from '../engine/record-block.ts'
import type { CommitMeta } from './entities.ts'
import { CatalogDamaged } from './errors.ts'

const JOURNAL_LANE = 0
const ENTRY_FORMAT = 1
const PAGE_RECORDS_MAX = 1_000
const PAGE_BYTES_MAX = 1024 * 1024

/** Of one commit. */
export const CHANGES_PER_ENTRY_MAX = 10_000
/** Of one entry as JSON. Below the largest record the API knows (10 MiB), which every engine has to carry. */
export const ENTRY_BYTES_MAX = 8 * 1024 * 1024

export interface JournalEntry {
  readonly format: number
  /** UUID. */
  readonly id: string
  /** Id of the accepted entry on whose state this one was decided; empty for the first. */
  readonly basedOn: string
  /** One more than the number of the entry it is based on; the first is 1. Tells a reader that it missed something. */
  readonly number: number
  readonly atMs: number
  readonly meta: CommitMeta
  readonly changes: readonly StoredChange[]
}

export type StoredChange =
  /** `version` of the shape; absent is 0. See `Upgrades`. */
  | { readonly put: string; readonly id: string; readonly value: unknown; readonly version?: number }
  | { readonly remove: string; readonly id: string }

/** The last accepted entry. */
export interface Tip {
  readonly number: number
  readonly id: string
}

export const EMPTY_TIP: Tip = { number: 0, id: '' }

/**
 * The rule. `missed`: entries between the tip and this one were never seen, as happens when the journal was trimmed before it was read.
 */
export function judge(tip: Tip, entry: Pick<JournalEntry, 'basedOn' | 'number'>): 'accepted' | 'void' | 'missed' {
  if (entry.basedOn === tip.id && entry.number === tip.number + 1) return 'accepted'
  return entry.number > tip.number ? 'missed' : 'void'
}

export function makeEntry(id: string, tip: Tip, atMs: number, meta: CommitMeta, changes: readonly StoredChange[]): JournalEntry {
  return { format: ENTRY_FORMAT, id, basedOn: tip.id, number: tip.number + 1, atMs, meta, changes }
}

export function encodeEntry(entry: JournalEntry): Uint8Array {
  return Buffer.from(JSON.stringify(entry))
}

/** Throws `CatalogDamaged` for bytes that are no entry of this format. `where` names them in the message. */
export function decodeEntry(data: Uint8Array, where: string): JournalEntry {
  let entry: unknown
  try {
    entry = JSON.parse(Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('utf8'))
  } catch (cause) {
    throw new CatalogDamaged(`the entry ${where} is not JSON`, { cause })
  }
  if (!isEntry(entry)) throw new CatalogDamaged(`the record ${where} is not a journal entry`)
  if (entry.format !== ENTRY_FORMAT) {
    throw new CatalogDamaged(
      `the entry ${where} has format ${entry.format}, this release reads ${ENTRY_FORMAT}: start the newer one instead`,
    )
  }
  return entry
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false
  const entry = value as Partial<Record<keyof JournalEntry, unknown>>
  return (
    typeof entry.format === 'number' &&
    typeof entry.id === 'string' &&
    typeof entry.basedOn === 'string' &&
    typeof entry.number === 'number' &&
    typeof entry.atMs === 'number' &&
    typeof entry.meta === 'object' &&
    Array.isArray(entry.changes)
  )
}

export interface JournalPage {
  readonly entries: readonly JournalEntry[]
  /** Of the entries' data. */
  readonly bytes: number
  readonly next: Position
  /** Nothing stands between where the page was asked for and its first entry or its end: never so, or not any more. */
  readonly beginsWithGap: boolean
  readonly tail: Tail
  /** The lane is sealed and this page reaches its end. */
  readonly ended: boolean
}

/** Entries on a log; no state. */
export class Journal {
  readonly #log: Log

  constructor(engine: Engine, logId: string) {
    this.#log = engine.open(logId)
  }

  async append(entry: Uint8Array): Promise<AppendOutcome> {
    const run = encodeRun([{ partitionKey: undefined, data: entry }])
    const [outcome] = await this.#log.append([{ lane: JOURNAL_LANE, run }])
    if (outcome === undefined) throw new Error('the engine gave no outcome for a run')
    return outcome
  }

  /** Throws `CatalogDamaged` if a record is no entry. */
  async read(from: Position): Promise<JournalPage> {
    const { runs, next, tail, ended } = await this.#log.read(JOURNAL_LANE, from, {
      records: PAGE_RECORDS_MAX,
      bytes: PAGE_BYTES_MAX,
    })
    const entries: JournalEntry[] = []
    let bytes = 0
    for (const { run, firstPosition } of runs) {
      let position = firstPosition
      for (const { data } of recordsOf(run)) {
        entries.push(decodeEntry(data, `at position ${position++}`))
        bytes += data.byteLength
      }
    }
    const beginsWithGap = (runs[0]?.firstPosition ?? next) > from
    return { entries, bytes, next, beginsWithGap, tail, ended }
  }

  tail(): Promise<Tail> {
    return this.#log.tail(JOURNAL_LANE)
  }

  follow(from: Position, signal: AbortSignal): Promise<void> {
    return this.#log.follow(JOURNAL_LANE, from, signal)
  }

  trim(before: Position): Promise<void> {
    return this.#log.trim(JOURNAL_LANE, before)
  }
}
