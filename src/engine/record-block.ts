/**
 * A **lane run**: records as bytes, on their way between codecs, services and engines. It has neither position nor time
 * inside; an engine stores it untouched and says in its answers where each run begins and when it arrived.
 *
 *     run     │ count u32 │ record … │
 *     record  │ dataBytes u32 │ keyBytes u16 │ flags u16 │ key (UTF-8) │ data │          all integers little-endian
 *
 * - `count` ≥ 1 and equals the number of records that follow; the run ends exactly behind the last one.
 * - `keyBytes` 0 means that the record has no partition key (an API key has at least one character).
 * - `flags` is 0 today; a reader refuses others.
 * - A key is UTF-8. Half of a surrogate pair has no UTF-8 and is stored as U+FFFD; so is, in reading, what is no UTF-8.
 */
import { assert } from '../kernel/assert.ts'

/** See the drawing above. Opaque bytes to everyone but this file and the hot-path codecs. */
export type LaneRunBytes = Uint8Array

export const RUN_HEADER_BYTES = 4
export const RECORD_HEADER_BYTES = 8
export const KEY_BYTES_MAX = 0xffff

/** One record as an object: for cold paths only. */
export interface RunRecord {
  /** `undefined`: the record was put without a partition key. */
  readonly partitionKey: string | undefined
  readonly data: Uint8Array
}

export class MalformedRun extends Error {
  override readonly name = 'MalformedRun'
}

export function encodeRun(records: readonly RunRecord[]): LaneRunBytes {
  assert(records.length > 0, 'a run has at least one record')
  let size = RUN_HEADER_BYTES
  for (const { partitionKey, data } of records) {
    size += RECORD_HEADER_BYTES + (partitionKey === undefined ? 0 : Buffer.byteLength(partitionKey)) + data.byteLength
  }
  const run = Buffer.allocUnsafe(size)
  run.writeUInt32LE(records.length, 0)
  let at = RUN_HEADER_BYTES
  for (const { partitionKey, data } of records) {
    const keyLength = partitionKey === undefined ? 0 : run.write(partitionKey, at + RECORD_HEADER_BYTES)
    assert(keyLength <= KEY_BYTES_MAX, 'a partition key fits its length field')
    assert(partitionKey === undefined || keyLength > 0, 'a present partition key is not empty')
    run.writeUInt32LE(data.byteLength, at)
    run.writeUInt16LE(keyLength, at + 4)
    run.writeUInt16LE(0, at + 6)
    at += RECORD_HEADER_BYTES + keyLength
    run.set(data, at)
    at += data.byteLength
  }
  return run
}

/** Number of records in a run. */
export function countOf(run: LaneRunBytes): number {
  return uint32At(run, 0)
}

/** Bytes of data and keys in a run. */
export function payloadBytesOf(run: LaneRunBytes): number {
  return run.byteLength - RUN_HEADER_BYTES - countOf(run) * RECORD_HEADER_BYTES
}

/** The records of a run, in order; `data` shares the run's memory. Throws `MalformedRun` on bytes that are none. */
export function* recordsOf(run: LaneRunBytes): Generator<RunRecord> {
  const bytes = Buffer.from(run.buffer, run.byteOffset, run.byteLength)
  let at = RUN_HEADER_BYTES
  for (let i = countChecked(run); i > 0; i--) {
    const end = recordEnd(run, at)
    const keyStart = at + RECORD_HEADER_BYTES
    const keyLength = uint16At(run, at + 4)
    const partitionKey = keyLength === 0 ? undefined : bytes.toString('utf8', keyStart, keyStart + keyLength)
    yield { partitionKey, data: run.subarray(keyStart + keyLength, end) }
    at = end
  }
}

/**
 * Walks over the records of a run, in order, without making anything of them: the key is `keyFrom` up to `dataFrom` (empty: there is none),
 * the data from there up to `end`. Throws `MalformedRun` on bytes that are none.
 */
export function eachRecord(run: LaneRunBytes, visit: (keyFrom: number, dataFrom: number, end: number) => void): void {
  let at = RUN_HEADER_BYTES
  for (let i = countChecked(run); i > 0; i--) {
    const end = recordEnd(run, at)
    const keyFrom = at + RECORD_HEADER_BYTES
    visit(keyFrom, keyFrom + uint16At(run, at + 4), end)
    at = end
  }
}

/**
 * Part of a run as a run of its own: records `from` up to (not including) `to`. Returns the run itself when that is all of it.
 * Costs a walk over record headers, no parsing.
 */
export function sliceRun(run: LaneRunBytes, from: number, to: number): LaneRunBytes {
  const count = countChecked(run)
  assert(0 <= from && from < to && to <= count, 'a slice lies inside its run and is not empty')
  if (from === 0 && to === count) return run
  let start = RUN_HEADER_BYTES
  let at = RUN_HEADER_BYTES
  for (let i = 0; i < to; i++) {
    if (i === from) start = at
    at = recordEnd(run, at)
  }
  const slice = Buffer.allocUnsafeSlow(RUN_HEADER_BYTES + at - start)
  slice.writeUInt32LE(to - from, 0)
  slice.set(run.subarray(start, at), RUN_HEADER_BYTES)
  return slice
}

/**
 * How many records from index `from` on fit a reader's limits: at most `records`, and data and keys of at most `bytes`,
 * but always one if `atLeastOne`, so that a record larger than the limit still gets through.
 */
export function fitting(
  run: LaneRunBytes,
  from: number,
  limits: { readonly records: number; readonly bytes: number },
  atLeastOne: boolean,
): { readonly records: number; readonly bytes: number } {
  const count = countChecked(run)
  // The common case, a whole run that fits, needs no walk.
  const payload = payloadBytesOf(run)
  if (from === 0 && count <= limits.records && payload >= 0 && payload <= limits.bytes) return { records: count, bytes: payload }
  let at = RUN_HEADER_BYTES
  for (let i = 0; i < from; i++) at = recordEnd(run, at)
  let records = 0
  let bytes = 0
  while (from + records < count && records < limits.records) {
    const end = recordEnd(run, at)
    const size = end - at - RECORD_HEADER_BYTES
    if (bytes + size > limits.bytes && !(atLeastOne && records === 0)) break
    bytes += size
    records++
    at = end
  }
  return { records, bytes }
}

/** Throws `MalformedRun` unless the bytes are exactly one run. Returns its count. */
export function checkRun(run: LaneRunBytes): number {
  const count = countChecked(run)
  let at = RUN_HEADER_BYTES
  for (let i = 0; i < count; i++) at = recordEnd(run, at)
  if (at !== run.byteLength) throw new MalformedRun(`${run.byteLength - at} bytes follow the last record`)
  return count
}

function countChecked(run: LaneRunBytes): number {
  if (run.byteLength < RUN_HEADER_BYTES) throw new MalformedRun(`a run of ${run.byteLength} bytes has no header`)
  const count = countOf(run)
  if (count === 0) throw new MalformedRun('a run without records')
  return count
}

/** Where the record ends whose header stands at `at`. Reads single bytes: a `DataView` per record costs more than the walk. */
function recordEnd(run: LaneRunBytes, at: number): number {
  if (at + RECORD_HEADER_BYTES > run.byteLength) throw new MalformedRun(`record header at ${at} is cut off`)
  if (uint16At(run, at + 6) !== 0) throw new MalformedRun(`record at ${at} has unknown flags`)
  const end = at + RECORD_HEADER_BYTES + uint16At(run, at + 4) + uint32At(run, at)
  if (end > run.byteLength) throw new MalformedRun(`record at ${at} is cut off`)
  return end
}

function uint16At(run: LaneRunBytes, at: number): number {
  return (run[at] as number) | ((run[at + 1] as number) << 8)
}

function uint32At(run: LaneRunBytes, at: number): number {
  return (uint16At(run, at) | (uint16At(run, at + 2) << 16)) >>> 0
}
