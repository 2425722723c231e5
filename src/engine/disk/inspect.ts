/** The files of a data directory as rows for people and programs; also damaged ones. Reads only. */

import { timeText } from '../../kernel/time-text.ts'
import { FORMAT_VERSION, KIND, SALT_BYTES } from './frame.ts'
import { decodeTable, indexBytes, tableBytesIn } from './index-file.ts'
import { decodeManifest, wholeCopies } from './manifest.ts'
import { State } from './state.ts'
import { BLOCK_ENTRIES, INDEX_ENTRY_BYTES, sampleOf } from './stretch.ts'
import { type Disk, readWhole } from './vfs.ts'
import { findSalt, type WalkedEntry, type WalkedFrame, type WalkedGap, walkFrames } from './walk.ts'

export interface Row {
  /** In the file; absent in an overview of many. */
  readonly offset?: number
  /** Behind it. */
  readonly end?: number
  /** 1: part of the row before it that has 0. */
  readonly depth: 0 | 1
  readonly kind: string
  readonly damaged: boolean
  /** For people; begins after offset and kind. */
  readonly text: string
  /** For programs. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** How logs and lanes are called; `undefined` where the log's number has no name here. */
export type Namer = (logId: string | undefined, log: number, lane?: number) => string

export async function* inspectManifest(disk: Disk, path: string): AsyncGenerator<Row> {
  const bytes = (await readWhole(disk, path)) ?? Buffer.alloc(0)
  const manifest = decodeManifest(bytes)
  const whole = wholeCopies(bytes)
  const common = { offset: 0, end: bytes.byteLength, depth: 0, kind: 'manifest' } as const
  if (manifest === undefined) {
    const text = `neither of the two copies of its record is whole (${bytes.byteLength} bytes)`
    yield { ...common, damaged: true, text, facts: { wholeCopies: 0 } }
    return
  }
  const { version, nextSegment, segments } = manifest
  const known = version === FORMAT_VERSION ? '' : `, which this Leat does not know (it knows ${FORMAT_VERSION})`
  const text = `format ${version}${known}, ${segments.length} segments, the next is ${nextSegment}; ${whole} of 2 copies whole`
  yield { ...common, damaged: whole < 2, text, facts: { version, nextSegment, segments: segments.length, wholeCopies: whole } }
  for (const each of segments) {
    const about = `${each.id}-${each.salt}  ${each.closed ? 'closed, ends' : 'open, known to be durable'} at ${each.proven}`
    yield { ...common, depth: 1, kind: 'segment', damaged: false, text: about, facts: { ...each } }
  }
}

/** `logs` is what is known of the numbers of logs from elsewhere; what the segment says itself is added. */
export async function* inspectSegment(
  disk: Disk,
  path: string,
  nameSalt: Buffer | undefined,
  logs: Map<number, string>,
  namer: Namer,
): AsyncGenerator<Row> {
  const file = await disk.open(path, 'read')
  try {
    const limit = await file.bytes()
    const salt = nameSalt ?? (await findSalt(file, limit))
    if (salt === undefined) {
      const text = 'no whole frame is anywhere in it'
      yield { offset: 0, end: limit, depth: 0, kind: 'damage', damaged: true, text, facts: {} }
      return
    }
    for await (const part of walkFrames(file, { salt, limit })) {
      if (part.kind === 'gap') yield gapRow(part, part.end === limit)
      else yield* frameRows(part, logs, namer)
    }
  } finally {
    await file.close()
  }
}

function gapRow({ offset, end, isEmpty }: WalkedGap, isLast: boolean): Row {
  const what = isEmpty ? 'zeros' : 'of no whole frame'
  const text = isLast
    ? `${end - offset} bytes ${what}, up to the end of the file: a frame that a crash cut short, or damage`
    : `${end - offset} bytes ${what}; the next whole frame begins at ${end}`
  return { offset, end, depth: 0, kind: 'damage', damaged: !isLast || !isEmpty, text, facts: { isEmpty, isLast } }
}

function* frameRows(frame: WalkedFrame, logs: Map<number, string>, namer: Namer): Generator<Row> {
  const { header, offset, end, follows, isCut } = frame
  const bad = frame.entries.filter((each) => !each.isWhole).length
  const remarks = [
    ...(follows ? [] : ['does NOT follow the frame before it']),
    ...(isCut ? ['the file ends before it does'] : []),
    ...(bad === 0 ? [] : [`${bad} of its entries damaged`]),
  ]
  const count = `${header.entries} ${header.entries === 1 ? 'entry' : 'entries'}`
  const text = [`${header.number}  ${count}, ${end - offset} bytes, all before ${header.durableOffset} durable`, ...remarks].join(
    '; ',
  )
  const facts = { ...header, follows, isCut }
  yield { offset, end, depth: 0, kind: 'frame', damaged: remarks.length > 0, text, facts }
  for (const entry of frame.entries) yield entryRow(frame, entry, logs, namer)
}

const KIND_NAMES = new Map<number, string>(Object.entries(KIND).map(([name, number]) => [number, name]))

function entryRow(frame: WalkedFrame, entry: WalkedEntry, logs: Map<number, string>, namer: Namer): Row {
  const { offset, bytes, log, lane, records, position, arrivedAtMs, crc, isWhole } = entry
  const kind = KIND_NAMES.get(entry.kind) ?? `kind ${entry.kind}`
  if (entry.kind === KIND.create && isWhole) logs.set(log, frame.bodyOf(entry).toString('utf8'))
  const facts = { log, logId: logs.get(log), lane, records, position, arrivedAtMs, bytes, crc, sealed: entry.sealed, isWhole }
  const about = isWhole
    ? aboutEntry(frame, entry, logs, namer)
    : `${describePlace(entry, logs, namer)}: its ${bytes} bytes are damaged`
  const state = isWhole ? 'checksum ok' : 'checksum WRONG'
  return { offset, end: offset + bytes, depth: 1, kind, damaged: !isWhole, text: `${about}; ${state}`, facts }
}

function aboutEntry(frame: WalkedFrame, entry: WalkedEntry, logs: Map<number, string>, namer: Namer): string {
  if (entry.kind === KIND.snapshot) return aboutSnapshot(frame.bodyOf(entry), logs)
  const place = describePlace(entry, logs, namer)
  if (entry.kind === KIND.data) return `${place}, ${entry.bytes} bytes${entry.sealed === true ? ', encrypted' : ''}`
  return place
}

function describePlace(entry: WalkedEntry, logs: Map<number, string>, namer: Namer): string {
  const { log, lane, position, records, arrivedAtMs } = entry
  const named = (laneToo: boolean): string => namer(logs.get(log), log, ...(laneToo ? [lane] : []))
  switch (entry.kind) {
    case KIND.data: {
      const last = position + records - 1
      const at = timeText(arrivedAtMs)
      return `${named(true)}: ${records} ${records === 1 ? 'record' : 'records'} at ${position}${last > position ? ` to ${last}` : ''}, arrived ${at}`
    }
    case KIND.seal:
      return `${named(true)}: ends at ${position}`
    case KIND.snapshot:
      return 'the state of all logs'
    default:
      return named(false)
  }
}

function aboutSnapshot(body: Buffer, logs: Map<number, string>): string {
  const state = State.decode(body)
  let lanes = 0
  for (const id of state.ids()) {
    const log = state.log(id)
    if (log === undefined) continue
    logs.set(log.number, id)
    lanes += log.lanes.size
  }
  return `${state.ids().length} logs with ${lanes} lanes as they were when the segment began, ${body.byteLength} bytes`
}

export async function* inspectIndex(disk: Disk, path: string, logs: Map<number, string>, namer: Namer): AsyncGenerator<Row> {
  const bytes = (await readWhole(disk, path)) ?? Buffer.alloc(0)
  const salt = bytes.subarray(8, 8 + SALT_BYTES)
  const size = tableBytesIn(bytes)
  const table = size === undefined || size > bytes.byteLength ? undefined : decodeTable(bytes.subarray(0, size), salt)
  const common = { offset: 0, depth: 0, kind: 'index' } as const
  if (table === undefined) {
    const text = 'its table is damaged; the next start makes the index again from the segment'
    yield { ...common, end: bytes.byteLength, damaged: true, text, facts: {} }
    return
  }
  const whole = indexBytes(table)
  const text = `of the segment with the salt ${salt.toString('hex')}: ${table.facts.length} lanes, ${whole} bytes; checksum ok`
  yield { ...common, end: size ?? 0, damaged: whole > bytes.byteLength, text, facts: { lanes: table.facts.length, bytes: whole } }
  let at = size ?? 0
  let sample = 0
  for (const each of table.facts) {
    const end = at + each.runs * INDEX_ENTRY_BYTES
    const blocks = Math.ceil(each.runs / BLOCK_ENTRIES)
    const samples = table.samples.slice(sample, sample + blocks)
    const isThere = end <= bytes.byteLength
    const bad = isThere ? samples.filter((one, i) => one.crc !== sampleOf(bytes.subarray(at, end), i).crc).length : blocks
    const name = namer(logs.get(each.log), each.log, each.lane)
    const until = timeText(each.lastArrivedAtMs)
    const about = `${name}: ${each.runs} runs, positions ${each.firstPosition} to ${each.end - 1}, the last arrived ${until}`
    const state = bad === 0 ? 'checksums ok' : `${bad} of ${blocks} blocks have a WRONG checksum`
    yield { offset: at, end, depth: 1, kind: 'lane', damaged: bad > 0, text: `${about}; ${state}`, facts: { ...each } }
    at = end
    sample += blocks
  }
}
