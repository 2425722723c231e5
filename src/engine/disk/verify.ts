/**
 * Reads a whole data directory and holds every byte that was durable to its checksum, and every lane to its order. Changes nothing. Works on
 * a directory that no process has open.
 */
import { CorruptData } from './failures.ts'
import { KIND, type PlacedEntry } from './frame.ts'
import { type Manifest, readManifest, type SegmentFacts } from './manifest.ts'
import { OpenFiles } from './open-files.ts'
import { findProofBehind, scanFrames } from './scan.ts'
import { Segment } from './segment.ts'
import type { Disk } from './vfs.ts'

export interface Verdict {
  readonly segments: number
  readonly frames: number
  readonly records: number
  /** Of segments, all of them read. */
  readonly bytes: number
  /** Behind the last whole frame of the open segment: never acknowledged. */
  readonly tornBytes: number
  readonly damage: readonly CorruptData[]
}

interface Tally {
  frames: number
  records: number
  bytes: number
  tornBytes: number
  readonly damage: CorruptData[]
  /** Where the next record of a lane stands, by log and lane. */
  readonly tails: Map<string, number>
}

/** Throws what reading throws; damage is in the verdict. */
export async function verifyDirectory(disk: Disk): Promise<Verdict> {
  const files = new OpenFiles(disk)
  const tally: Tally = { frames: 0, records: 0, bytes: 0, tornBytes: 0, damage: [], tails: new Map() }
  let manifest: Manifest | undefined
  try {
    manifest = await readManifest(disk)
    for (const facts of manifest?.segments ?? []) await verifySegment(disk, files, facts, tally)
  } catch (error) {
    if (!(error instanceof CorruptData)) throw error
    tally.damage.push(error)
  } finally {
    await files.close()
  }
  const { tails: _, ...counts } = tally
  return { segments: manifest?.segments.length ?? 0, ...counts }
}

async function verifySegment(disk: Disk, files: OpenFiles, facts: SegmentFacts, tally: Tally): Promise<void> {
  const { path, salt } = new Segment(facts.id, Buffer.from(facts.salt, 'hex'), files)
  const bytes = (await disk.facts(path))?.bytes
  if (bytes === undefined) return void tally.damage.push(new CorruptData(path, 0, facts.proven, 'the file is missing'))
  const range = { salt, segment: facts.id, limit: facts.closed ? Math.min(bytes, facts.proven) : bytes }
  await files.use(path, async (file) => {
    const { end } = await scanFrames(file, range, ({ entries, offset }) => {
      tally.frames++
      for (const entry of entries) if (entry.kind === KIND.data) verifyPlace(entry, path, offset, tally)
    })
    tally.bytes += end
    const proof = end < range.limit ? await findProofBehind(file, range, end) : undefined
    if (end < facts.proven) tally.damage.push(new CorruptData(path, end, proof ?? facts.proven, 'a frame is not whole'))
    else if (proof !== undefined)
      tally.damage.push(new CorruptData(path, end, proof, 'a frame is not whole that a later one proves'))
    else tally.tornBytes += range.limit - end
  })
}

/** Segments that hold nothing needed are deleted, so a lane may begin late and leave something out, but never step back. */
function verifyPlace(entry: PlacedEntry, path: string, frame: number, tally: Tally): void {
  const lane = `${entry.log} ${entry.lane}`
  const tail = tally.tails.get(lane) ?? 0
  if (entry.position < tail) {
    const reason = `a record stands at position ${entry.position}, where lane ${entry.lane} had come to ${tail} already`
    tally.damage.push(new CorruptData(path, frame, entry.offset + entry.bytes, reason))
  }
  tally.tails.set(lane, entry.position + entry.records)
  tally.records += entry.records
}
