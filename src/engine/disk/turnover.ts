/** How the set of segments changes: each change is one step, by the manifest. One at a time; `Committer` sees to that. */
import type { Random } from '../../kernel/random.ts'
import type { Logger } from '../../telemetry/logger.ts'
import { buryBelowHorizon, replaceStretches } from './apply.ts'
import { DiskFull, isFull } from './failures.ts'
import { SALT_BYTES } from './frame.ts'
import { replaceManifest } from './manifest.ts'
import type { OpenFiles } from './open-files.ts'
import { OpenSegment } from './open-segment.ts'
import { deleteSegment, keepIndex } from './recovery.ts'
import type { Rewritten } from './rewriter.ts'
import { SEGMENTS_FOLDER, Segment } from './segment.ts'
import type { Segments } from './segments.ts'
import type { State } from './state.ts'
import type { Disk } from './vfs.ts'

export interface TurnoverPorts {
  readonly disk: Disk
  readonly files: OpenFiles
  readonly random: Random
  readonly logger: Logger
  readonly state: State
  readonly segments: Segments
  /** Sees to errors, which end the process. */
  readonly guarded: (work: () => Promise<void>) => Promise<void>
}

export class Turnover {
  readonly #ports: TurnoverPorts
  readonly #deletions = new Set<Promise<void>>()

  constructor(ports: TurnoverPorts) {
    this.#ports = ports
  }

  /** Closes the segment that is written, all of which is durable, and begins the next one. Throws `DiskFull` without having done so. */
  async begin(old: OpenSegment): Promise<OpenSegment> {
    const { disk, random, files, segments, state } = this.#ports
    const segment = new Segment(segments.next++, Buffer.from(random.bytes(SALT_BYTES)), files)
    let fresh: OpenSegment | undefined
    const before = segments.closed
    try {
      fresh = await OpenSegment.create(disk, segment, state.encode(), { scratch: old.scratch })
      await fresh.sync()
      await disk.syncFolder(SEGMENTS_FOLDER)
      segments.closed = [...before, old.segment]
      await replaceManifest(disk, segments.manifest(fresh))
    } catch (error) {
      if (!isFull(error)) throw error
      // Never published: as if it had not been, but for its number.
      segments.closed = before
      await fresh?.close()
      await deleteSegment(disk, files, segment)
      throw new DiskFull('no room for a segment', { cause: error })
    }
    await old.close()
    await keepIndex(this.#ports, old.segment)
    for (const { log, lane } of old.segment.stretches) {
      const each = state.lane(log, lane)
      if (each !== undefined) buryBelowHorizon(each, segment)
    }
    return fresh
  }

  /** Drops segments that nobody needs. First from the manifest: a file that is listed must exist. */
  async dropDead(open: OpenSegment): Promise<void> {
    const { disk, segments } = this.#ports
    const dead = segments.closed.filter((each) => each.dead)
    if (dead.length === 0) return
    const before = segments.closed
    segments.closed = before.filter((each) => !each.dead)
    try {
      await replaceManifest(disk, segments.manifest(open))
    } catch (error) {
      segments.closed = before
      // Later, when there is room: the next removal or trim tries again.
      if (isFull(error)) return
      throw error
    }
    for (const segment of dead) this.#deleteUnread(segment)
  }

  /** Puts a copy in the place of what it was made from, or gives it up if there is no room or nothing left of that. */
  async replace({ old, fresh }: Rewritten, open: OpenSegment): Promise<void> {
    const { disk, files, segments, state } = this.#ports
    const before = segments.closed
    const there = before.filter((each) => old.includes(each))
    const at = before.findIndex((each) => old.includes(each))
    const others = before.filter((each) => !old.includes(each))
    try {
      if (at === -1) return await deleteSegment(disk, files, fresh)
      // Where they stood: the order of segments is the order of every lane.
      segments.closed = others.toSpliced(at, 0, fresh)
      await replaceManifest(disk, segments.manifest(open))
    } catch (error) {
      if (!isFull(error)) throw error
      segments.closed = before
      return await deleteSegment(disk, files, fresh)
    }
    replaceStretches(state, old, fresh)
    for (const segment of there) this.#deleteUnread(segment)
  }

  /** Nothing is being deleted any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#deletions)
  }

  #deleteUnread(segment: Segment): void {
    const { disk, files, guarded } = this.#ports
    segment.whenUnread(() => {
      const deletion = guarded(() => deleteSegment(disk, files, segment))
      this.#deletions.add(deletion)
      void deletion.then(() => this.#deletions.delete(deletion))
    })
  }
}
