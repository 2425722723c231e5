/** Which segments a data directory has, as MANIFEST tells it and as they lie there; also where one of the two is damaged. */
import { CorruptData } from './failures.ts'
import { KIND } from './frame.ts'
import { type Manifest, readManifest, type SegmentFacts } from './manifest.ts'
import { parseSegmentName, SEGMENTS_FOLDER, segmentPath } from './segment.ts'
import type { Disk } from './vfs.ts'
import { walkFrames } from './walk.ts'

export interface FoundSegment {
  readonly id: number
  readonly salt: Buffer
  readonly path: string
  readonly indexPath: string
  /** Absent: the file is missing. */
  readonly bytes: number | undefined
  /** As MANIFEST tells; absent if it does not know it. */
  readonly listed: SegmentFacts | undefined
}

export interface Inventory {
  readonly manifest: Manifest | undefined
  readonly damage: CorruptData | undefined
  /** In the order of the manifest, then those that it does not know, by number. */
  readonly segments: readonly FoundSegment[]
}

export async function takeInventory(disk: Disk): Promise<Inventory> {
  let manifest: Manifest | undefined
  let damage: CorruptData | undefined
  try {
    manifest = await readManifest(disk)
  } catch (error) {
    if (!(error instanceof CorruptData)) throw error
    damage = error
  }
  const segments: FoundSegment[] = []
  for (const facts of manifest?.segments ?? []) segments.push(await found(disk, facts.id, Buffer.from(facts.salt, 'hex'), facts))
  const known = new Set(segments.map(({ path }) => path))
  for (const name of [...(await disk.list(SEGMENTS_FOLDER))].sort()) {
    const parsed = parseSegmentName(name)
    if (parsed !== undefined && !known.has(segmentPath(parsed.id, parsed.salt)))
      segments.push(await found(disk, parsed.id, parsed.salt, undefined))
  }
  return { manifest, damage, segments }
}

async function found(disk: Disk, id: number, salt: Buffer, listed: SegmentFacts | undefined): Promise<FoundSegment> {
  const path = segmentPath(id, salt)
  const bytes = (await disk.facts(path))?.bytes
  return { id, salt, path, indexPath: path.replace(/log$/, 'idx'), bytes, listed }
}

/** The state that a segment begins with, as its first frame tells; `undefined` if that is damaged. */
export async function snapshotOf(disk: Disk, { path, id, salt, bytes }: FoundSegment): Promise<Buffer | undefined> {
  if (bytes === undefined) return undefined
  const file = await disk.open(path, 'read')
  try {
    for await (const frame of walkFrames(file, { salt, segment: id, limit: bytes })) {
      const [entry] = frame.kind === 'frame' && frame.offset === 0 ? frame.entries : []
      if (frame.kind === 'gap' || entry?.kind !== KIND.snapshot || !entry.isWhole) return undefined
      return Buffer.from(frame.bodyOf(entry))
    }
    return undefined
  } finally {
    await file.close()
  }
}
