/** What the cases of the contract suite stand on: an engine to try, records that can be told apart, reads that check every page. */
import assert from 'node:assert/strict'
import type { Engine, Log, Page, Position, ReadLimits } from '../../src/engine/log.ts'
import { checkRun, type LaneRunBytes, type RunRecord, recordsOf } from '../../src/engine/record-block.ts'

export interface EngineUnderTest {
  readonly engine: Engine
  /** Lets time pass for the engine. */
  pass(ms: number): Promise<void>
  /** Another client of the same logs, best in another process. Engines that have but one client leave it out. */
  secondClient?(): Promise<Engine>
  /** Closes the engine and opens it anew on what it kept. Engines that keep nothing leave it out. */
  reopen?(): Promise<Engine>
  /** Closes whatever of this is open. */
  close(): Promise<void>
}

export const NO_LIMITS: ReadLimits = { records: 1_000_000, bytes: 1_000_000_000 }

/** One record as a reader saw it. */
export interface Seen {
  readonly position: Position
  readonly arrivedAtMs: number
  readonly identity: string
}

/** Equal for equal records only. */
export function identityOf({ partitionKey, data }: RunRecord): string {
  return `${partitionKey ?? '(no key)'}|${Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1')}`
}

let made = 0

/** A record unlike every other: with or without key and data, of the given number of data bytes or of a few. */
export function makeRecord(dataBytes?: number): RunRecord {
  const id = `r${made++}`
  if (dataBytes !== undefined) return { partitionKey: id, data: Buffer.alloc(dataBytes, id) }
  switch (made % 4) {
    case 0:
      return { partitionKey: undefined, data: Buffer.from(id) }
    case 1:
      return { partitionKey: `Schlüssel-🚀-${id}`, data: new Uint8Array(0) }
    default:
      return { partitionKey: id, data: Buffer.alloc(made % 40, made) }
  }
}

export function makeRecords(count: number, dataBytes?: number): readonly RunRecord[] {
  return Array.from({ length: count }, () => makeRecord(dataBytes))
}

export function seenIn(page: Page): readonly Seen[] {
  return page.runs.flatMap(({ firstPosition, arrivedAtMs, run }) =>
    [...recordsOf(run)].map((record, i) => ({ position: firstPosition + i, arrivedAtMs, identity: identityOf(record) })),
  )
}

/** Reads one page and holds it to everything the contract says of a page by itself. */
export async function readPage(log: Log, lane: number, from: Position, limits: ReadLimits = NO_LIMITS): Promise<Page> {
  const page = await log.read(lane, from, limits)
  const seen = seenIn(page)
  let below = from - 1
  for (const { position } of seen) {
    assert.ok(Number.isSafeInteger(position) && position > below, `position ${position} follows ${below}`)
    below = position
  }
  assert.ok(page.next > below, `next ${page.next} stands behind position ${below}`)
  assert.ok(page.tail.position > below || seen.length === 0, `the tail ${page.tail.position} stands behind position ${below}`)
  if (seen.length > 0) assert.notEqual(page.tail.arrivedAtMs, undefined, 'a tail behind a record knows when one arrived')
  assert.ok(seen.length <= limits.records, `${seen.length} of ${limits.records} records`)
  const bytes = page.runs.reduce((sum, { run }) => sum + payloadBytes(run), 0)
  assert.ok(bytes <= limits.bytes || seen.length === 1, `${bytes} of ${limits.bytes} bytes in ${seen.length} records`)
  return page
}

function payloadBytes(run: LaneRunBytes): number {
  return run.byteLength - 4 - 8 * checkRun(run)
}

/** Reads on from page to page until there is no more. */
export async function readAll(
  log: Log,
  lane: number,
  from: Position = 0,
  limits: ReadLimits = NO_LIMITS,
): Promise<readonly Seen[]> {
  const all: Seen[] = []
  for (let at = from; ; ) {
    const page = await readPage(log, lane, at, limits)
    const seen = seenIn(page)
    all.push(...seen)
    if (page.ended || (seen.length === 0 && page.next === at)) return all
    at = page.next
  }
}

/** What holds when nothing moved meanwhile: `look` is tried until the lane reads the same before and after it. */
export async function whileStill<T>(log: Log, lane: number, look: (all: readonly Seen[]) => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const before = await readAll(log, lane)
    const result = await look(before).then(
      (value) => ({ value }),
      (failure: unknown) => ({ failure }),
    )
    const after = await readAll(log, lane)
    if (before.length !== after.length) continue
    if ('failure' in result) throw result.failure
    return result.value
  }
  throw new Error('the lane never stood still')
}

/** Whether a read at `from` has something to say, as whoever was woken by `follow` will believe. */
export async function hasNews(log: Log, lane: number, from: Position): Promise<boolean> {
  for (let at = from; ; ) {
    const page = await readPage(log, lane, at)
    if (page.ended || page.runs.length > 0) return true
    if (page.next === at) return false
    at = page.next
  }
}

/** Never aborted. */
export function noAbort(): AbortSignal {
  return new AbortController().signal
}
