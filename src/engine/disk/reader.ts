/** Reads runs from segments, and finds them by position and by time. Holds nothing: the page cache does. */
import { crc32 } from 'node:zlib'
import { assert } from '../../kernel/assert.ts'
import type { LockedRun, Page, PlacedRun, Position, ReadLimits } from '../log.ts'
import { fitting, RECORD_HEADER_BYTES, RUN_HEADER_BYTES, sliceRun } from '../record-block.ts'
import { type KeyRing, keyIdOf, SEAL_BYTES } from '../run-key.ts'
import { CorruptData } from './failures.ts'
import { openSealed } from './sealed-run.ts'
import type { LaneState } from './state.ts'
import { firstIndex, type IndexedRun, type Stretch } from './stretch.ts'
import { readFully } from './vfs.ts'

/** A page ends early here: it is memory. */
const PAGE_BYTES_MAX = 16 * 1024 * 1024
/** Runs that lie no further apart are read at once, with what lies between. */
const GAP_BYTES_MAX = 16 * 1024
const SPAN_BYTES_MAX = 1024 * 1024

/** Everything as it was when the call began: what is appended, sealed or trimmed meanwhile is for the next page. */
export async function readPage(lane: LaneState, from: Position, limits: ReadLimits, keys?: KeyRing): Promise<Page> {
  const { tail: position, arrivedAtMs, sealed, stretches } = lane
  const tail = { position, arrivedAtMs }
  const needed = stretches.slice(firstIndex(stretches.length, (i) => (stretches[i]?.end ?? 0) > from))
  for (const { segment } of needed) segment.pin()
  try {
    const runs: PlacedRun[] = []
    const left: Left = { records: limits.records, bytes: Math.min(limits.bytes, PAGE_BYTES_MAX), next: from, keys }
    let isDone = false
    for (const stretch of needed) {
      isDone = await readStretch(stretch, position, left, runs)
      if (isDone) break
    }
    const next = isDone ? left.next : Math.max(left.next, position)
    const { locked } = left
    return { runs, next, tail, ended: sealed && next >= position, ...(locked !== undefined && { locked }) }
  } finally {
    for (const { segment } of needed) segment.unpin()
  }
}

interface Left {
  records: number
  bytes: number
  next: Position
  readonly keys: KeyRing | undefined
  locked?: LockedRun
}

/** `true` when the limits are reached. */
async function readStretch(stretch: Stretch, tail: Position, left: Left, runs: PlacedRun[]): Promise<boolean> {
  const total = stretch.runs
  let index = await stretch.runAt(left.next)
  while (index < total) {
    const candidates = (await stretch.runsFrom(index)).slice(0, total - index)
    const wanted = withinLimits(candidates, left, tail)
    for (const span of spansOf(wanted)) {
      for (const [run, bytes] of await readSpan(stretch, span)) {
        if (take(stretch, run, bytes, left, runs)) return true
      }
    }
    index += wanted.length
    if (left.records === 0) return true
    if (wanted.length === 0) return true
  }
  return false
}

/** The first runs that may be needed: as many as fit, and one more, which may fit in part. */
function withinLimits(candidates: readonly IndexedRun[], { records, bytes, next }: Left, tail: Position): readonly IndexedRun[] {
  let count = 0
  for (const run of candidates) {
    if (run.position >= tail) break
    count++
    const skip = Math.max(0, next - run.position)
    records -= run.records - skip
    if (skip === 0) bytes -= run.bytes - around(run)
    if (records <= 0 || bytes < 0) break
  }
  return candidates.slice(0, count)
}

/** What of a body is neither data nor key of a record. */
function around({ records, sealed }: IndexedRun): number {
  return RUN_HEADER_BYTES + records * RECORD_HEADER_BYTES + (sealed ? SEAL_BYTES : 0)
}

/** Adds what fits; `true` when no more does, or its key is not there. */
function take(stretch: Stretch, run: IndexedRun, body: Uint8Array, left: Left, runs: PlacedRun[]): boolean {
  const skip = Math.max(0, left.next - run.position)
  const place = { firstPosition: run.position + skip, arrivedAtMs: run.arrivedAtMs, ...(run.sealed && { keyId: keyIdOf(body) }) }
  const bytes = run.sealed ? openSealed(stretch, run, body, left.keys) : body
  if (bytes === undefined) {
    left.locked = { ...place, keyId: keyIdOf(body) }
    return true
  }
  const fit = fitting(bytes, skip, left, runs.length === 0)
  if (fit.records === 0) return true
  runs.push({ ...place, run: sliceRun(bytes, skip, skip + fit.records) })
  left.next = place.firstPosition + fit.records
  left.records -= fit.records
  left.bytes -= fit.bytes
  return skip + fit.records < run.records || left.records <= 0
}

function spansOf(runs: readonly IndexedRun[]): readonly (readonly IndexedRun[])[] {
  const spans: IndexedRun[][] = []
  for (const run of runs) {
    const span = spans.at(-1)
    const first = span?.[0]
    const last = span?.at(-1)
    const isNear = first !== undefined && last !== undefined && run.offset - (last.offset + last.bytes) <= GAP_BYTES_MAX
    if (isNear && run.offset + run.bytes - first.offset <= SPAN_BYTES_MAX) span?.push(run)
    else spans.push([run])
  }
  return spans
}

async function readSpan(
  { segment }: Stretch,
  span: readonly IndexedRun[],
): Promise<readonly (readonly [IndexedRun, Uint8Array])[]> {
  const first = span[0]
  const last = span.at(-1)
  assert(first !== undefined && last !== undefined, 'a span is not empty')
  const bytes = Buffer.allocUnsafeSlow(last.offset + last.bytes - first.offset)
  const got = await segment.read(segment.path, (file) => readFully(file, bytes, first.offset))
  return span.map((run) => {
    const start = run.offset - first.offset
    const body = bytes.subarray(start, start + run.bytes)
    if (start + run.bytes > got || crc32(body) !== run.crc)
      throw new CorruptData(segment.path, run.offset, run.offset + run.bytes, 'the records there do not fit their checksum')
    return [run, body] as const
  })
}

/** First position whose record arrived at a time or later; the tail if none did. */
export async function findByTime(lane: LaneState, atMs: number): Promise<Position> {
  const { tail, stretches } = lane
  const stretch = stretches[firstIndex(stretches.length, (i) => (stretches[i]?.lastArrivedAtMs ?? 0) >= atMs)]
  if (stretch === undefined) return tail
  stretch.segment.pin()
  try {
    const index = await stretch.runArrived(atMs)
    if (index >= stretch.runs) return stretch.end
    const [run] = await stretch.runsFrom(index)
    return run?.position ?? tail
  } finally {
    stretch.segment.unpin()
  }
}
