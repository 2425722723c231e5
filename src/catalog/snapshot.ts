/**
 * A snapshot is the state at one accepted entry, so that a start replays only what came after it. One blob of JSON lines:
 *
 *     {"format":"leat-catalog-snapshot","version":1,"number":…,"lastId":…,"position":…,"atMs":…,"entities":n}
 *     ["kind","id",version,{…}]                       n lines, sorted by kind and id
 *     {"crc32":"0123abcd"}                            of every byte before this line
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import type { Position } from '../engine/log.ts'
import type { StoredEntity } from './entity-store.ts'
import type { Tip } from './journal.ts'

const FORMAT = 'leat-catalog-snapshot'
const VERSION = 1
/** Lines written or read before others get a turn of the event loop: a millisecond or so. */
const LINES_PER_TURN = 500
const NEWLINE = 10

export interface SnapshotHeader {
  readonly tip: Tip
  /** Where in the journal to read on. */
  readonly position: Position
  readonly atMs: number
}

export interface Snapshot extends SnapshotHeader {
  readonly entities: readonly StoredEntity[]
}

/** Bytes that are no whole snapshot of a format that this release reads. */
export class SnapshotDamaged extends Error {
  override readonly name = 'SnapshotDamaged'
}

/** Takes as long as it takes, in short turns. The entities must not change meanwhile; the catalog's are frozen. */
export async function encodeSnapshot(snapshot: Snapshot): Promise<Uint8Array> {
  const { tip, position, atMs, entities } = snapshot
  const header = {
    format: FORMAT,
    version: VERSION,
    number: tip.number,
    lastId: tip.id,
    position,
    atMs,
    entities: entities.length,
  }
  const parts = [Buffer.from(`${JSON.stringify(header)}\n`)]
  for (let from = 0; from < entities.length; from += LINES_PER_TURN) {
    const lines = entities
      .slice(from, from + LINES_PER_TURN)
      .map(({ kind, id, version, value }) => `${JSON.stringify([kind, id, version, value])}\n`)
    parts.push(Buffer.from(lines.join('')))
    await nextTurn()
  }
  const checksum = parts.reduce((sum, part) => crc32(part, sum), 0)
  parts.push(Buffer.from(`${JSON.stringify({ crc32: hex(checksum) })}\n`))
  return Buffer.concat(parts)
}

/** Checks every byte but builds no entity. Throws `SnapshotDamaged`. */
export function checkSnapshot(bytes: Uint8Array): SnapshotHeader {
  return readHeader(checkedBody(bytes)).header
}

/** Throws `SnapshotDamaged`. Works in short turns like its counterpart. */
export async function decodeSnapshot(bytes: Uint8Array): Promise<Snapshot> {
  const body = checkedBody(bytes)
  const { header, entities: count, end } = readHeader(body)
  const entities: StoredEntity[] = []
  for (let at = end; at < body.length; ) {
    const lineEnd = body.indexOf(NEWLINE, at)
    entities.push(entityOf(parse(body.toString('utf8', at, lineEnd))))
    at = lineEnd + 1
    if (entities.length % LINES_PER_TURN === 0) await nextTurn()
  }
  if (entities.length !== count) throw new SnapshotDamaged(`it has ${entities.length} entities and says ${count}`)
  return { ...header, entities }
}

/** Everything before the checksum's line. */
function checkedBody(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.at(-1) !== NEWLINE) throw new SnapshotDamaged('it is cut off')
  const bodyEnd = buffer.lastIndexOf(NEWLINE, buffer.length - 2) + 1
  if (bodyEnd === 0) throw new SnapshotDamaged('it has only one line')
  const body = buffer.subarray(0, bodyEnd)
  const told = parse(buffer.toString('utf8', bodyEnd))
  const checksum = hex(crc32(body))
  if (!isRecord(told) || told['crc32'] !== checksum)
    throw new SnapshotDamaged(`its bytes give the checksum ${checksum}, not the one it tells`)
  return body
}

function readHeader(body: Buffer): { header: SnapshotHeader; entities: number; end: number } {
  const end = body.indexOf(NEWLINE) + 1
  const line = parse(body.toString('utf8', 0, end))
  if (!isRecord(line) || line['format'] !== FORMAT) throw new SnapshotDamaged('it does not begin as a snapshot')
  if (line['version'] !== VERSION)
    throw new SnapshotDamaged(`it has version ${String(line['version'])}, this release reads ${VERSION}`)
  const { number, lastId, position, atMs, entities } = line
  if (
    typeof number !== 'number' ||
    typeof lastId !== 'string' ||
    typeof position !== 'number' ||
    typeof atMs !== 'number' ||
    typeof entities !== 'number'
  ) {
    throw new SnapshotDamaged('its first line lacks something')
  }
  return { header: { tip: { number, id: lastId }, position, atMs }, entities, end }
}

function entityOf(line: unknown): StoredEntity {
  if (!Array.isArray(line)) throw new SnapshotDamaged('a line is no entity')
  const [kind, id, version, value] = line as readonly unknown[]
  if (typeof kind !== 'string' || typeof id !== 'string' || typeof version !== 'number')
    throw new SnapshotDamaged('a line is no entity')
  return { kind, id, version, value }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new SnapshotDamaged('a line is not JSON', { cause })
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function hex(checksum: number): string {
  return checksum.toString(16).padStart(8, '0')
}
