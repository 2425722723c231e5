/**
 * Copies all that is whole of a damaged data directory into a new one, each record in its old place, and lists what is lost. The old one is
 * only read. What nobody can know any more is told as it is: as a range of bytes.
 */
import type { Random } from '../../kernel/random.ts'
import { CorruptData } from './failures.ts'
import { type Entry, KIND } from './frame.ts'
import type { FoundSegment } from './inventory.ts'
import { OpenFiles } from './open-files.ts'
import { judge } from './recovery.ts'
import { Rescue } from './rescue.ts'
import { planSalvage, type SalvagePlan } from './salvage-plan.ts'
import { SEGMENTS_FOLDER, Segment } from './segment.ts'
import { type LaneState, State } from './state.ts'
import type { OnProgress } from './verify.ts'
import type { Disk } from './vfs.ts'
import { type WalkedEntry, type WalkedFrame, walkFrames } from './walk.ts'

/** Bytes that are no good, and why. */
export interface Place {
  readonly file: string
  readonly offset: number
  readonly end: number
  readonly reason: string
}

/** Records that are gone. Where only their frame's neighbours tell of them, some of these positions may never have held one. */
export interface LostRecords {
  readonly logId: string
  readonly lane: number
  /** `to` is exclusive. */
  readonly from: number
  readonly to: number
  /** Between these they arrived, as far as is known. */
  readonly arrivedFromMs: number | undefined
  readonly arrivedToMs: number | undefined
  readonly place: Place
}

export interface Salvaged {
  readonly rescue: Rescue
  readonly records: number
  readonly bytes: number
  /** Never acknowledged, left out as a start does. */
  readonly tornBytes: number
  readonly places: readonly Place[]
  readonly lost: readonly LostRecords[]
  /** Nothing behind the last damage tells how far lanes had come. */
  readonly isEndUnknown: boolean
  /** Runs of the watched log's first lane. */
  readonly watched: readonly { readonly position: number; readonly run: Uint8Array }[]
}

/** A record has a header of its own, so that so many fit into so many bytes at most. */
const RECORD_BYTES_MIN = 8

/** Everything but the last step, `rescue.finish`: before it, the state may be mended. `watch` is the id of a log. */
export async function salvage(from: Disk, to: Disk, random: Random, watch: string, onProgress: OnProgress): Promise<Salvaged> {
  await to.makeFolder(SEGMENTS_FOLDER)
  await to.syncFolder('')
  const plan = await planSalvage(from)
  const work = new Salvage(from, plan, new Rescue(to, random, plan.nextSegment), watch)
  const bytesTotal = plan.segments.reduce((sum, { bytes = 0 }) => sum + bytes, 0)
  let done = 0
  for (const segment of plan.segments) {
    await work.segment(segment, (end) => onProgress(done + end, bytesTotal))
    done += segment.bytes ?? 0
  }
  work.end()
  return work.result(done)
}

class Salvage {
  readonly #disk: Disk
  readonly #plan: SalvagePlan
  readonly #rescue: Rescue
  readonly #watch: string
  readonly #places: Place[] = []
  readonly #lost: LostRecords[] = []
  readonly #watched: { position: number; run: Uint8Array }[] = []
  #records = 0
  #tornBytes = 0
  /** Damage since all tails were last known. */
  #suspect: Place | undefined
  #suspectBytes = 0
  /** Of the frame that is being copied, and where they take their lanes. */
  #entries: Entry[] = []
  readonly #planned = new Map<LaneState, number>()

  constructor(disk: Disk, plan: SalvagePlan, rescue: Rescue, watch: string) {
    this.#disk = disk
    this.#plan = plan
    this.#rescue = rescue
    this.#watch = watch
    if (plan.manifestDamage !== undefined) {
      const damage = plan.manifestDamage
      const end = damage === 'missing' ? 0 : damage.end
      const reason = damage === 'missing' ? 'the file is missing' : 'neither copy of its record is whole'
      this.#places.push({ file: 'MANIFEST', offset: 0, end, reason })
    }
  }

  result(bytes: number): Salvaged {
    const counts = { records: this.#records, bytes, tornBytes: this.#tornBytes, isEndUnknown: this.#suspectBytes > 0 }
    return { rescue: this.#rescue, ...counts, places: this.#places, lost: this.#lost, watched: this.#watched }
  }

  async segment(found: FoundSegment, onRead: (end: number) => void): Promise<void> {
    const { path, id, salt, bytes, listed } = found
    await this.#rescue.cut()
    const proven = listed?.proven ?? 0
    if (bytes === undefined) return this.#suspected({ file: path, offset: 0, end: proven, reason: 'the file is missing' })
    const limit = listed?.closed === true ? Math.min(bytes, proven) : await this.#openEnd(found, bytes)
    const file = await this.#disk.open(path, 'read')
    try {
      for await (const part of walkFrames(file, { salt, segment: id, limit })) {
        if (part.kind === 'gap')
          this.#suspected({ file: path, offset: part.offset, end: part.end, reason: 'a frame is not whole' })
        else await this.#frame(path, part)
        onRead(part.end)
      }
    } finally {
      await file.close()
    }
    if (bytes < proven) this.#suspected({ file: path, offset: bytes, end: proven, reason: 'the file is too short' })
  }

  /** Where it ends, if a crash explains it; else all of it. */
  async #openEnd({ id, salt, path, listed }: FoundSegment, bytes: number): Promise<number> {
    const files = new OpenFiles(this.#disk)
    const segment = new Segment(id, salt, files)
    segment.proven = listed?.proven ?? 0
    try {
      const { end } = await judge(segment, bytes)
      this.#tornBytes += bytes - end
      return end
    } catch (error) {
      if (!(error instanceof CorruptData)) throw error
      return Math.max(bytes, 0)
    } finally {
      await files.forget(path)
      await files.close()
    }
  }

  #suspected(place: Place): void {
    this.#places.push(place)
    this.#suspect = place
    this.#suspectBytes += place.end - place.offset
  }

  async #frame(file: string, frame: WalkedFrame): Promise<void> {
    if (frame.isCut) this.#suspected({ file, offset: frame.offset, end: frame.end, reason: 'the file ends within a frame' })
    for (const entry of frame.entries) {
      if (!entry.isWhole) await this.#damaged(file, entry)
      else if (entry.kind === KIND.snapshot) await this.#begin(State.decode(frame.bodyOf(entry)))
      else await this.#take(entry, Buffer.from(frame.bodyOf(entry)))
    }
    await this.#flush()
  }

  async #flush(): Promise<void> {
    const entries = this.#entries
    this.#entries = []
    this.#planned.clear()
    await this.#rescue.write(entries)
  }

  /** An entry of which everything is known but the body. */
  async #damaged(file: string, entry: WalkedEntry): Promise<void> {
    const { offset, bytes, log, lane, position, records, arrivedAtMs } = entry
    const place = { file, offset, end: offset + bytes, reason: 'it does not fit its checksum' }
    this.#places.push(place)
    // The state is that of the segment before, and a log's name stands elsewhere, too; if not, later snapshots tell.
    if (entry.kind !== KIND.data) return
    await this.#flush()
    const state = await this.#laneOf(log, lane)
    if (position < state.tail) return
    if (position > state.tail) this.#skipped(log, lane, state, position, arrivedAtMs)
    const times = { arrivedFromMs: arrivedAtMs, arrivedToMs: arrivedAtMs }
    this.#lost.push({ logId: this.#idOf(log), lane, from: position, to: position + records, ...times, place })
    state.tail = position + records
    state.arrivedAtMs = arrivedAtMs
    await this.#rescue.cut()
  }

  /** All that a segment's beginning knows. What is not there although it was not dropped was lost. */
  async #begin(told: State): Promise<void> {
    await this.#rescue.cut()
    const known = this.#rescue.state
    for (const id of told.ids()) {
      const log = told.log(id)
      for (const [number, lane] of log?.lanes ?? []) {
        const before = known.log(id)?.lanes.get(number)
        const tail = before?.tail ?? 0
        if (lane.tail > tail)
          this.#skipped(log?.number ?? 0, number, before ?? { tail, arrivedAtMs: undefined }, lane.tail, lane.arrivedAtMs)
        if (before !== undefined && before.tail > lane.tail)
          Object.assign(lane, { tail: before.tail, arrivedAtMs: before.arrivedAtMs })
        if (before?.sealed === true) lane.sealed = true
        lane.horizon = Math.max(lane.horizon, before?.horizon ?? 0)
      }
    }
    told.nextLog = Math.max(told.nextLog, known.nextLog)
    this.#rescue.state = told
    this.#suspect = undefined
    this.#suspectBytes = 0
  }

  async #take(entry: WalkedEntry, body: Buffer): Promise<void> {
    if (entry.kind === KIND.data) return this.#takeData(entry, body)
    await this.#flush()
    const { state } = this.#rescue
    const isThere = state.idOf(entry.log) !== undefined
    if (entry.kind === KIND.create) {
      if (isThere || state.log(body.toString('utf8')) !== undefined) return
    } else if (entry.kind === KIND.remove) {
      if (!isThere) return
    } else if (!(await this.#reaches(entry))) return
    await this.#rescue.write([{ ...entry, body }])
  }

  async #takeData(entry: WalkedEntry, body: Buffer): Promise<void> {
    const { log, lane, position, records } = entry
    const state = await this.#laneOf(log, lane)
    if (position !== (this.#planned.get(state) ?? state.tail) || state.sealed) {
      await this.#flush()
      if (!(await this.#reaches(entry))) return
    }
    this.#entries.push({ ...entry, body })
    this.#planned.set(state, position + records)
    this.#records += records
    if (this.#idOf(log) === this.#watch && lane === 0) this.#watched.push({ position, run: body })
  }

  /** `false` if the lane is beyond this entry already: it was copied, or has no place any more. */
  async #reaches({ log, lane, position, arrivedAtMs }: WalkedEntry): Promise<boolean> {
    const state = await this.#laneOf(log, lane)
    if (position < state.tail || state.sealed) return false
    if (position > state.tail) {
      this.#skipped(log, lane, state, position, arrivedAtMs)
      state.tail = position
      await this.#rescue.cut()
    }
    return true
  }

  /** If what made the log is lost, it is there from the next segment on. */
  async #laneOf(log: number, lane: number): Promise<LaneState> {
    if (this.#rescue.state.idOf(log) === undefined) {
      await this.#flush()
      this.#rescue.state.ensureLog(this.#idOf(log), log)
      await this.#rescue.cut()
    }
    const { state } = this.#rescue
    return state.ensureLane(state.ensureLog(this.#idOf(log), log), lane)
  }

  #idOf(log: number): string {
    return this.#rescue.state.idOf(log) ?? this.#plan.names.get(log) ?? `lost-${log}`
  }

  /** Positions up to `to` are not there. Lost, if something before them is damaged, and somebody might have needed them. */
  #skipped(
    log: number,
    lane: number,
    { tail, arrivedAtMs }: Pick<LaneState, 'tail' | 'arrivedAtMs'>,
    to: number,
    nextMs: number | undefined,
  ): void {
    const from = Math.max(tail, this.#plan.horizons.get(`${log} ${lane}`) ?? 0)
    const place = this.#suspect
    if (place === undefined || from >= to) return
    this.#lost.push({ logId: this.#idOf(log), lane, from, to, arrivedFromMs: arrivedAtMs, arrivedToMs: nextMs, place })
  }

  /** Nothing behind the last damage tells how far lanes had come: they go on behind all that can have stood there. */
  end(): void {
    if (this.#suspectBytes === 0) return
    const records = Math.ceil(this.#suspectBytes / RECORD_BYTES_MIN)
    const { state } = this.#rescue
    for (const id of state.ids()) for (const lane of state.log(id)?.lanes.values() ?? []) if (!lane.sealed) lane.tail += records
  }
}
