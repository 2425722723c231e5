/**
 * Copies what is still needed of closed segments into a new one, so that neither the dead nor many small files stay on the disk for ever. In the
 * background, a little at a time; memory holds one step and the index of the copy. Nothing is known of the copy until a manifest names it in
 * place of the old ones: before that it may be given up at any moment, by a crash too.
 */
import type { Clock } from '../../kernel/clock.ts'
import type { Random } from '../../kernel/random.ts'
import type { Logger } from '../../telemetry/logger.ts'
import type { Position } from '../log.ts'
import { CorruptData, isFull } from './failures.ts'
import { ENTRY_BYTES, type Entry, KIND, SALT_BYTES } from './frame.ts'
import type { OpenFiles } from './open-files.ts'
import { OpenSegment } from './open-segment.ts'
import { deleteSegment, keepIndex } from './recovery.ts'
import { chooseRewrite, type Filling } from './rewrite-choice.ts'
import { type ScannedFrame, scanFrames } from './scan.ts'
import { SEGMENTS_FOLDER, Segment } from './segment.ts'
import type { Segments } from './segments.ts'
import type { State } from './state.ts'
import { Stretch } from './stretch.ts'
import type { Disk, DiskFile } from './vfs.ts'

/** Between looking for something to do, or after there was no room for it. */
const REST_MS = 1_000
/** Copied in one go, while the rest of the process waits. */
const STEP_BYTES = 256 * 1024
/** Looked at in one go, where little of it is needed. */
const SCANNED_BYTES_MAX = 512 * 1024
/** What may wait for a sync: the disk has no more of ours to write when a commit comes. */
const UNSYNCED_BYTES_MAX = 1024 * 1024
/** Of the reserve's size: so much room is left to appends. */
const SPARED_SHARE = 4
/** A step is followed by a pause of so many times what it took, and of this at least. */
const PAUSE_SHARE = 3
const PAUSE_MS_MIN = 5

/** A copy that is on the disk, and what it is to stand for. */
export interface Rewritten {
  /** Neighbours. Some may be gone by now. */
  readonly old: readonly Segment[]
  readonly fresh: Segment
}

export interface RewriterPorts {
  readonly disk: Disk
  readonly files: OpenFiles
  readonly pace: Clock
  readonly random: Random
  readonly logger: Logger
  readonly state: State
  readonly segments: Segments
  readonly segmentBytes: number
  readonly reserveBytes: number
  readonly signal: AbortSignal
  /** Puts the copy in the place of the old ones, or gives it up. */
  readonly publish: (rewritten: Rewritten) => Promise<void>
  /** Sees to errors, which end the process. */
  readonly guarded: (work: () => Promise<void>) => Promise<void>
}

export class Rewriter {
  readonly #ports: RewriterPorts
  readonly #unfit = new WeakSet<Segment>()
  #running: Promise<void> | undefined
  #isWoken = false
  #isCopying = false

  constructor(ports: RewriterPorts) {
    this.#ports = ports
  }

  /** Room is being used that will be free soon. */
  get isCopying(): boolean {
    return this.#isCopying
  }

  /** Something died, or was closed. */
  wake(): void {
    this.#isWoken = true
    this.#running ??= this.#ports
      .guarded(() => this.#run())
      .finally(() => {
        this.#running = undefined
        // Woken while the last steps were under way.
        if (this.#isWoken && !this.#ports.signal.aborted) this.wake()
      })
  }

  /** Once the signal was given. */
  async stopped(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    const { signal } = this.#ports
    while (this.#isWoken && !signal.aborted) {
      this.#isWoken = false
      await this.#pause(REST_MS)
      const old = signal.aborted ? undefined : await this.#choose()
      if (old === undefined) continue
      this.#isWoken = true
      await this.#rewrite(old)
    }
  }

  async #choose(): Promise<readonly Segment[] | undefined> {
    const { disk, segments, segmentBytes, reserveBytes } = this.#ports
    const room = await disk.room()
    const { closed } = segments
    const found = chooseRewrite(
      closed.map((each) => this.#filling(each)),
      Math.min(segmentBytes, room - reserveBytes / SPARED_SHARE),
    )
    return found === undefined ? undefined : closed.slice(found.from, found.to)
  }

  #filling(segment: Segment): Filling {
    let runBytes = 0
    let liveBytes = 0
    for (const { bytes, dead } of segment.stretches) {
      runBytes += bytes
      if (!dead) liveBytes += bytes
    }
    return { bytes: segment.proven, runBytes, liveBytes, isUnfit: this.#unfit.has(segment) }
  }

  async #rewrite(old: readonly Segment[]): Promise<void> {
    const { disk, files, logger, segments, random } = this.#ports
    const fresh = new Segment(segments.next++, Buffer.from(random.bytes(SALT_BYTES)), files)
    for (const each of old) each.pin()
    this.#isCopying = true
    try {
      const isDone = await this.#copy(old, fresh)
      if (!isDone) return await deleteSegment(disk, files, fresh)
      const before = old.reduce((sum, { proven }) => sum + proven, 0)
      logger.info(`What is needed of ${old.length} segments, ${fresh.proven} of ${before} bytes, was copied into one.`)
      await this.#ports.publish({ old, fresh })
    } catch (error) {
      if (!isFull(error)) throw error
      logger.info('There was no room to put segments together; this is tried again later.')
      await deleteSegment(disk, files, fresh)
    } finally {
      this.#isCopying = false
      for (const each of old) each.unpin()
    }
  }

  /** `false` if it was given up. */
  async #copy(old: readonly Segment[], fresh: Segment): Promise<boolean> {
    const { disk, logger } = this.#ports
    const copy = new Copy(this.#ports, fresh, old)
    try {
      for (const each of old) if (!(await this.#copyOne(each, copy))) return false
      await copy.flush()
      await copy.sync()
      // The name first: an index is never there alone.
      await disk.syncFolder(SEGMENTS_FOLDER)
    } finally {
      await copy.close()
    }
    await keepIndex({ disk, logger }, fresh)
    return true
  }

  async #copyOne(old: Segment, copy: Copy): Promise<boolean> {
    const { signal, logger, pace } = this.#ports
    const range = { salt: old.salt, segment: old.id, limit: old.proven }
    let startedMs = pace.monotonicMs()
    let restedAt = 0
    const rest = async (at: number): Promise<void> => {
      if (copy.waitingBytes >= STEP_BYTES) await copy.flush()
      await this.#pause(Math.max(PAUSE_MS_MIN, PAUSE_SHARE * (pace.monotonicMs() - startedMs)))
      startedMs = pace.monotonicMs()
      restedAt = at
    }
    try {
      const { end } = await old.read(old.path, (file) =>
        scanFrames(readable(file, old), range, (frame) => {
          if (signal.aborted) return undefined
          copy.take(frame, old)
          return copy.waitingBytes < STEP_BYTES && frame.end - restedAt < SCANNED_BYTES_MAX ? undefined : rest(frame.end)
        }),
      )
      if (end !== old.proven) throw new CorruptData(old.path, end, old.proven, 'a frame is not whole')
    } catch (error) {
      if (!(error instanceof CorruptData)) throw error
      // Whoever reads it is told; it is left as it is.
      this.#unfit.add(old)
      logger.warn(`${error.message}; it is left as it is.`)
      return false
    }
    return !signal.aborted
  }

  #pause(ms: number): Promise<void> {
    const { pace, signal } = this.#ports
    // Aborted: whoever waited looks at the signal.
    return pace.sleep(ms, signal).catch(() => undefined)
  }
}

/** A segment in the making, of entries that come in the order of the old ones. */
class Copy {
  readonly #ports: RewriterPorts
  readonly #segment: Segment
  readonly #stretches = new Map<string, Stretch>()
  /** Lanes with something that is needed, and below which position it is not. As of the beginning, so that a lane has no gap. */
  readonly #needed: ReadonlyMap<Segment, ReadonlyMap<string, Position>>
  #open: OpenSegment | undefined
  #snapshot: Buffer | undefined
  #waiting: Entry[] = []
  #unsyncedBytes = 0
  waitingBytes = 0

  constructor(ports: RewriterPorts, segment: Segment, old: readonly Segment[]) {
    this.#ports = ports
    this.#segment = segment
    const { state } = ports
    this.#needed = new Map(
      old.map((each) => {
        const living = each.stretches.filter(({ dead }) => !dead)
        return [each, new Map(living.map(({ log, lane }) => [`${log} ${lane}`, state.lane(log, lane)?.horizon ?? 0]))]
      }),
    )
  }

  /** Keeps the entries of a frame that are needed, byte by byte. */
  take(frame: ScannedFrame, old: Segment): void {
    const needed = this.#needed.get(old)
    for (const entry of frame.entries) {
      if (entry.kind === KIND.snapshot) {
        this.#snapshot ??= Buffer.from(frame.bodyOf(entry))
        continue
      }
      if (entry.kind === KIND.data) {
        const horizon = needed?.get(`${entry.log} ${entry.lane}`)
        if (horizon === undefined || entry.position + entry.records <= horizon) continue
      }
      this.#waiting.push({ ...entry, body: Buffer.from(frame.bodyOf(entry)) })
      this.waitingBytes += ENTRY_BYTES + entry.bytes
    }
  }

  async flush(): Promise<void> {
    const entries = this.#waiting
    this.#waiting = []
    this.waitingBytes = 0
    this.#open ??= await OpenSegment.create(this.#ports.disk, this.#segment, this.#snapshot ?? Buffer.alloc(0), { secret: true })
    if (entries.length === 0) return
    const before = this.#open.end
    for (const entry of await this.#open.write(entries)) {
      if (entry.kind !== KIND.data) continue
      const key = `${entry.log} ${entry.lane}`
      let stretch = this.#stretches.get(key)
      if (stretch === undefined) {
        stretch = new Stretch(this.#segment, entry.log, entry.lane, entry.position)
        this.#stretches.set(key, stretch)
        this.#segment.stretches.push(stretch)
      }
      stretch.add(entry)
    }
    this.#unsyncedBytes += this.#open.end - before
    if (this.#unsyncedBytes >= UNSYNCED_BYTES_MAX) await this.sync()
  }

  async sync(): Promise<void> {
    this.#unsyncedBytes = 0
    await this.#open?.sync()
  }

  async close(): Promise<void> {
    await this.#open?.close()
  }
}

/** A file whose bytes cannot be read is damaged, for our purpose. */
function readable(file: DiskFile, { path, proven }: Segment): DiskFile {
  const read = (into: Uint8Array, at: number): Promise<number> =>
    file.read(into, at).catch((cause) => {
      throw new CorruptData(path, at, Math.min(proven, at + into.byteLength), `it cannot be read: ${cause}`)
    })
  return {
    read,
    write: (bytes, at) => file.write(bytes, at),
    sync: () => file.sync(),
    bytes: () => file.bytes(),
    close: () => file.close(),
  }
}
