/**
 * Recovery is opening: after a clean stop and after a crash alike. Nothing that is there is written over, cut or extended. The segment that
 * was open is closed where the last proof of durability says; good frames behind that are copied into a new segment, which is synced
 * and then published in one step. Whatever cannot be explained by a crash is damage, and refused by name, file, offset and range.
 */
import type { Random } from '../../kernel/random.ts'
import type { Logger } from '../../telemetry/logger.ts'
import { applyEntry, attachStretches } from './apply.ts'
import { CorruptData, isFull } from './failures.ts'
import { FORMAT_VERSION, KIND, SALT_BYTES } from './frame.ts'
import { loadIndex, storeIndex } from './index-file.ts'
import { remakeIndex, stretchesIn } from './index-remake.ts'
import { type Manifest, readManifest, replaceManifest, type SegmentFacts } from './manifest.ts'
import { OpenFiles } from './open-files.ts'
import { OpenSegment } from './open-segment.ts'
import { findProofBehind, type ScanEnd, type ScannedFrame, scanFrames } from './scan.ts'
import { parseSegmentName, SEGMENTS_FOLDER, Segment } from './segment.ts'
import { Segments } from './segments.ts'
import { State } from './state.ts'
import type { Disk } from './vfs.ts'

const INDEX_PATTERN = /\.idx(\.new)?$/

export interface Recovered {
  readonly state: State
  readonly segments: Segments
  readonly open: OpenSegment
  readonly files: OpenFiles
}

interface Recovery {
  readonly disk: Disk
  readonly files: OpenFiles
  readonly random: Random
  readonly logger: Logger
}

export async function recover(disk: Disk, random: Random, logger: Logger): Promise<Recovered> {
  const files = new OpenFiles(disk)
  const recovery: Recovery = { disk, files, random, logger }
  await disk.makeFolder(SEGMENTS_FOLDER)
  await disk.syncFolder('')
  const manifest = (await readManifest(disk)) ?? { version: FORMAT_VERSION, nextSegment: 1, segments: [] }
  const unlisted = await unlistedSegments(recovery, manifest)
  const closed: Segment[] = []
  for (const facts of manifest.segments.filter((each) => each.closed)) closed.push(await openClosed(recovery, facts))
  const last = manifest.segments.find((each) => !each.closed)
  const nextSegment = Math.max(manifest.nextSegment, ...unlisted.map(({ id }) => id + 1))
  const next = new Segment(nextSegment, Buffer.from(random.bytes(SALT_BYTES)), files)
  const { state, open, old } = await replay(recovery, closed, last, next)
  if (old !== undefined) closed.push(old)
  await open.sync()
  await disk.syncFolder(SEGMENTS_FOLDER)
  const needed = closed.filter((each) => !each.dead)
  const segments = new Segments(needed, nextSegment + 1)
  await replaceManifest(disk, segments.manifest(open))
  if (old !== undefined && !old.dead) await keepIndex(recovery, old)
  for (const segment of [...unlisted, ...closed.filter((each) => each.dead)]) await deleteSegment(disk, files, segment)
  await deleteStrayIndexes(disk, [...needed, open.segment])
  return { state, segments, open, files }
}

/** A crash may undo the deletion of an index and not that of its segment. */
async function deleteStrayIndexes(disk: Disk, segments: readonly Segment[]): Promise<void> {
  const known = new Set(segments.map(({ indexPath }) => indexPath))
  for (const name of await disk.list(SEGMENTS_FOLDER)) {
    const path = `${SEGMENTS_FOLDER}/${name}`
    if (INDEX_PATTERN.test(name) && !known.has(path.replace(/\.new$/, ''))) await disk.unlink(path)
  }
}

/** Files of segments that no manifest knows. One that was published must not be among them. */
async function unlistedSegments({ disk, files }: Recovery, manifest: Manifest): Promise<readonly Segment[]> {
  const listed = new Set(manifest.segments.map(({ id, salt }) => `${id}-${salt}`))
  const found: Segment[] = []
  for (const name of await disk.list(SEGMENTS_FOLDER)) {
    const parsed = parseSegmentName(name)
    if (parsed === undefined || listed.has(`${parsed.id}-${parsed.salt.toString('hex')}`)) continue
    const segment = new Segment(parsed.id, parsed.salt, files)
    // What was listed once and is no more was dropped; a higher one was never published, unless a manifest was lost.
    if (parsed.id >= manifest.nextSegment) await assertUnpublished(disk, segment)
    found.push(segment)
  }
  return found
}

/** Where a segment shows that it was published, so that a manifest must know it; `undefined` if nowhere. */
export async function unlistedProof(disk: Disk, segment: Segment): Promise<number | undefined> {
  const limit = (await disk.facts(segment.path))?.bytes ?? 0
  const range = { salt: segment.salt, segment: segment.id, limit }
  return segment.read(segment.path, async (file) => {
    const { end, provenEnd } = await scanFrames(file, range, () => undefined)
    return provenEnd > 0 ? provenEnd : findProofBehind(file, range, end)
  })
}

async function assertUnpublished(disk: Disk, segment: Segment): Promise<void> {
  const limit = (await disk.facts(segment.path))?.bytes ?? 0
  if ((await unlistedProof(disk, segment)) !== undefined)
    throw new CorruptData(
      segment.path,
      0,
      limit,
      'it holds durable records, but MANIFEST does not know it: MANIFEST is older than the data',
    )
}

async function openClosed(recovery: Recovery, facts: SegmentFacts): Promise<Segment> {
  const segment = new Segment(facts.id, Buffer.from(facts.salt, 'hex'), recovery.files)
  segment.proven = facts.proven
  await assertSize(recovery, segment)
  if (await loadIndex(recovery.disk, segment)) {
    segment.remakeIndex = () => remakeIndex(recovery, segment)
    return segment
  }
  segment.stretches.push(...(await stretchesIn(segment)))
  await keepIndex(recovery, segment)
  return segment
}

async function assertSize({ disk }: Recovery, { path, proven }: Segment): Promise<number> {
  const facts = await disk.facts(path)
  if (facts === undefined) throw new CorruptData(path, 0, proven, 'the file is missing')
  if (facts.bytes < proven) throw new CorruptData(path, facts.bytes, proven, 'the file is too short')
  return facts.bytes
}

/** An index that cannot be stored stays in memory. */
export async function keepIndex({ disk, logger }: Pick<Recovery, 'disk' | 'logger'>, segment: Segment): Promise<void> {
  segment.remakeIndex = () => remakeIndex({ disk, logger }, segment)
  try {
    await storeIndex(disk, segment)
  } catch (error) {
    if (!isFull(error)) throw error
    logger.warn(`The disk is too full for the index of ${segment.path}; it stays in memory.`)
  }
}

interface Replayed {
  readonly state: State
  readonly open: OpenSegment
  /** The segment that was open, now closed at its proven end. */
  readonly old: Segment | undefined
}

async function replay(
  recovery: Recovery,
  closed: readonly Segment[],
  facts: SegmentFacts | undefined,
  next: Segment,
): Promise<Replayed> {
  if (facts === undefined)
    return { state: new State(), open: await OpenSegment.create(recovery.disk, next, new State().encode()), old: undefined }
  const old = new Segment(facts.id, Buffer.from(facts.salt, 'hex'), recovery.files)
  old.proven = facts.proven
  const limit = await assertSize(recovery, old)
  const { end, provenEnd } = await judge(old, limit)
  old.proven = Math.max(old.proven, provenEnd)
  if (end < limit)
    recovery.logger.info(
      `${old.path}: ${limit - end} bytes behind its last whole frame were never acknowledged and are left out.`,
    )
  let state = new State()
  let open: OpenSegment | undefined
  const range = { salt: old.salt, segment: old.id, limit: end, known: old.proven }
  const again = await old.read(old.path, (file) =>
    scanFrames(file, range, (frame) => {
      if (frame.offset === 0) {
        state = State.decode(snapshotIn(frame))
        for (const each of closed) attachStretches(state, each)
      } else if (frame.end <= old.proven) {
        for (const entry of frame.entries) applyEntry(state, old, entry, () => frame.bodyOf(entry).toString('utf8'))
      } else if (frame.entries.length > 0) {
        return (async () => {
          open ??= await OpenSegment.create(recovery.disk, next, state.encode())
          await carry(frame, open, state)
        })()
      }
      return undefined
    }),
  )
  if (again.end !== end) throw new CorruptData(old.path, again.end, end, 'a frame reads differently a second time')
  open ??= await OpenSegment.create(recovery.disk, next, state.encode())
  return { state, open, old }
}

/** Where the frames of the segment that was open end, if a crash explains it. */
export async function judge(segment: Segment, limit: number): Promise<ScanEnd> {
  const range = { salt: segment.salt, segment: segment.id, limit }
  return segment.read(segment.path, async (file) => {
    const scan = await scanFrames(file, range, () => undefined)
    if (scan.end < segment.proven)
      throw new CorruptData(segment.path, scan.end, segment.proven, 'a frame is not whole that MANIFEST knows as durable')
    const proof = scan.end < limit ? await findProofBehind(file, range, scan.end) : undefined
    if (proof !== undefined)
      throw new CorruptData(
        segment.path,
        scan.end,
        proof,
        `a frame is not whole, and the one at ${proof} says that it was durable`,
      )
    return scan
  })
}

function snapshotIn(frame: ScannedFrame): Buffer {
  const [entry] = frame.entries
  if (entry?.kind !== KIND.snapshot) throw new Error('a segment begins with a snapshot')
  return frame.bodyOf(entry)
}

/** Copies a frame that was whole, but that nothing proves durable: it may have been acknowledged all the same. */
async function carry(frame: ScannedFrame, open: OpenSegment, state: State): Promise<void> {
  const entries = frame.entries.map((entry) => ({ ...entry, body: frame.bodyOf(entry) }))
  const placed = await open.write(entries)
  placed.forEach((entry, i) => {
    applyEntry(state, open.segment, entry, () => Buffer.from(entries[i]?.body ?? []).toString('utf8'))
  })
}

/** Both of its files. Not waited for to last: what is left over is deleted at the next start. */
export async function deleteSegment(disk: Disk, files: OpenFiles, { path, indexPath }: Segment): Promise<void> {
  for (const each of [path, indexPath, `${indexPath}.new`]) {
    await files.forget(each)
    if ((await disk.facts(each)) !== undefined) await disk.unlink(each)
  }
}
