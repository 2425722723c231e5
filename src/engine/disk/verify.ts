/**
 * Reads a whole data directory and holds every byte that was durable to its checksum, every lane to its order, every index to its segment.
 * Changes nothing. Works on a directory that no process has open.
 */
import { CorruptData } from './failures.ts'
import { KIND, type PlacedEntry } from './frame.ts'
import { type IndexState, judgeIndex } from './index-file.ts'
import { type FoundSegment, takeInventory } from './inventory.ts'
import { LaneBook, type LanePlaces } from './lane-book.ts'
import { MANIFEST, wholeCopies } from './manifest.ts'
import { OpenFiles } from './open-files.ts'
import { judge, unlistedProof } from './recovery.ts'
import { Segment } from './segment.ts'
import { State } from './state.ts'
import { Stretch } from './stretch.ts'
import { type Disk, readWhole } from './vfs.ts'
import { type WalkedFrame, walkFrames } from './walk.ts'

export interface Verdict {
  readonly segments: number
  readonly frames: number
  readonly records: number
  /** Of segments, all of them read. */
  readonly bytes: number
  /** Behind the last whole frame of the open segment: never acknowledged. */
  readonly tornBytes: number
  readonly damage: readonly CorruptData[]
  /** What is not as it should be, costs nothing, and is put right at the next start: a sentence each. */
  readonly remarks: readonly string[]
  readonly places: ReadonlyMap<string, ReadonlyMap<number, LanePlaces>>
}

/** How much of how much was read. */
export type OnProgress = (bytesDone: number, bytesTotal: number) => void

interface Tally {
  frames: number
  records: number
  bytes: number
  tornBytes: number
  readonly damage: CorruptData[]
  readonly remarks: string[]
  readonly book: LaneBook
}

/** What the segment before says about the next one. */
interface Before {
  readonly id: number
  /** It was written as records came; one that was written anew leaves out what nobody needed. */
  readonly isOrdinary: boolean
  readonly isDamaged: boolean
}

/** Throws what reading throws; damage is in the verdict. */
export async function verifyDirectory(disk: Disk, onProgress: OnProgress = () => undefined): Promise<Verdict> {
  const tally: Tally = { frames: 0, records: 0, bytes: 0, tornBytes: 0, damage: [], remarks: [], book: new LaneBook() }
  const { manifest, damage, segments } = await takeInventory(disk)
  if (damage !== undefined) tally.damage.push(damage)
  else if (wholeCopies((await readWhole(disk, MANIFEST)) ?? Buffer.alloc(0)) === 1)
    tally.remarks.push(`${MANIFEST}: one of the two copies of its record is damaged; the other one serves.`)
  const listed = segments.filter((each) => each.listed !== undefined)
  const bytesTotal = listed.reduce((sum, { bytes = 0 }) => sum + bytes, 0)
  let bytesDone = 0
  const read = (end: number): void => onProgress(bytesDone + end, bytesTotal)
  const files = new OpenFiles(disk)
  try {
    let before: Before | undefined
    for (const segment of listed) {
      before = await verifySegment(disk, files, segment, before, tally, read)
      bytesDone += segment.bytes ?? 0
    }
    const next = manifest?.nextSegment ?? Number.POSITIVE_INFINITY
    for (const segment of segments) if (segment.listed === undefined) await verifyUnlisted(disk, files, segment, next, tally)
  } finally {
    await files.close()
  }
  const { book, ...counts } = tally
  return { segments: listed.length, ...counts, places: book.places() }
}

async function verifyUnlisted(disk: Disk, files: OpenFiles, found: FoundSegment, next: number, tally: Tally): Promise<void> {
  const { path, bytes = 0 } = found
  const isDurable = found.id >= next && (await unlistedProof(disk, new Segment(found.id, found.salt, files))) !== undefined
  if (isDurable) tally.damage.push(new CorruptData(path, 0, bytes, `it holds durable records, but ${MANIFEST} does not know it`))
  else tally.remarks.push(`${path}: left over (${bytes} bytes); deleted at the next start.`)
}

async function verifySegment(
  disk: Disk,
  files: OpenFiles,
  found: FoundSegment,
  before: Before | undefined,
  tally: Tally,
  onRead: (end: number) => void,
): Promise<Before> {
  const { path, id, salt, bytes, listed } = found
  const proven = listed?.proven ?? 0
  if (bytes === undefined || bytes < proven) {
    const reason = bytes === undefined ? 'the file is missing' : 'the file is too short'
    tally.damage.push(new CorruptData(path, bytes ?? 0, proven, reason))
    if (bytes === undefined) return { id, isOrdinary: false, isDamaged: true }
  }
  const segment = new Segment(id, salt, files)
  segment.proven = proven
  const limit = listed?.closed === true ? Math.min(bytes, proven) : await openEnd(segment, bytes, tally)
  tally.tornBytes += listed?.closed === true ? 0 : bytes - limit
  const check = new SegmentCheck(segment, before, tally)
  await segment.read(path, async (file) => {
    for await (const part of walkFrames(file, { salt, segment: id, limit })) {
      if (part.kind === 'gap') check.gap(part.offset, part.end)
      else check.frame(part)
      onRead(part.end)
    }
  })
  tally.bytes += limit
  if (listed?.closed === true && !check.isDamaged) await verifyIndex(disk, segment, tally)
  return { id, isOrdinary: check.isOrdinary, isDamaged: check.isDamaged || bytes < proven }
}

/** Where the segment that was open ends: before what a crash has torn. Where it is damaged, all of it is looked at. */
async function openEnd(segment: Segment, bytes: number, tally: Tally): Promise<number> {
  try {
    return (await judge(segment, bytes)).end
  } catch (error) {
    if (!(error instanceof CorruptData)) throw error
    tally.damage.push(error)
    return bytes
  }
}

/** One segment, part by part. */
class SegmentCheck {
  readonly #segment: Segment
  readonly #before: Before | undefined
  readonly #tally: Tally
  /** By log and lane. */
  readonly #stretches = new Map<number, Map<number, Stretch>>()
  isOrdinary = false
  isDamaged = false

  constructor(segment: Segment, before: Before | undefined, tally: Tally) {
    this.#segment = segment
    this.#before = before
    this.#tally = tally
  }

  gap(offset: number, end: number): void {
    this.#tell(offset, end, 'a frame is not whole')
  }

  frame(frame: WalkedFrame): void {
    const { header, offset, end, entries, follows, isCut, bodyOf } = frame
    this.#tally.frames++
    if (isCut) this.#tell(offset, end, 'the file ends within a frame')
    else if (!follows && !this.isDamaged) this.#tell(offset, end, 'a frame does not follow the one before it')
    if (header.durableOffset > 0) this.isOrdinary = true
    for (const entry of entries) {
      if (!entry.isWhole) {
        this.#tell(
          entry.offset,
          entry.offset + entry.bytes,
          `what it says of lane ${entry.lane} of log number ${entry.log} does not fit its checksum`,
        )
        continue
      }
      if (entry.kind === KIND.snapshot) {
        this.#begin(bodyOf(entry), offset, end)
        continue
      }
      const wrong = this.#tally.book.take(entry, bodyOf(entry), !this.isOrdinary || this.isDamaged)
      if (wrong !== undefined) this.#tell(offset, end, wrong)
      if (entry.kind !== KIND.data) continue
      this.#tally.records += entry.records
      this.#stretchOf(entry).add(entry)
    }
  }

  #stretchOf({ log, lane, position }: PlacedEntry): Stretch {
    let lanes = this.#stretches.get(log)
    if (lanes === undefined) {
      lanes = new Map()
      this.#stretches.set(log, lanes)
    }
    let stretch = lanes.get(lane)
    if (stretch === undefined) {
      stretch = new Stretch(this.#segment, log, lane, position)
      lanes.set(lane, stretch)
      this.#segment.stretches.push(stretch)
    }
    return stretch
  }

  #begin(body: Buffer, offset: number, end: number): void {
    const before = this.#before
    const isNext = before?.isOrdinary === true && before.id + 1 === this.#segment.id
    for (const wrong of this.#tally.book.begin(State.decode(body), isNext, before?.isDamaged === true))
      this.#tell(offset, end, wrong)
  }

  #tell(offset: number, end: number, reason: string): void {
    this.isDamaged = true
    // The judgement of the open segment may have told this already.
    if (this.#tally.damage.some((each) => each.file === this.#segment.path && each.offset === offset)) return
    this.#tally.damage.push(new CorruptData(this.#segment.path, offset, end, reason))
  }
}

const INDEX_REMARKS: Readonly<Record<Exclude<IndexState, 'whole'>, string>> = {
  missing: 'is not there yet',
  damaged: 'is damaged, or of an older Leat',
  'of something else': 'does not fit its segment',
}

async function verifyIndex(disk: Disk, segment: Segment, tally: Tally): Promise<void> {
  const state = await judgeIndex(disk, segment)
  if (state !== 'whole') tally.remarks.push(`${segment.indexPath} ${INDEX_REMARKS[state]}; it is made again from the segment.`)
}
