/**
 * All that is done for one mapping while it is enabled: finds the shards of its stream, parents before children, and works off the lanes of each by
 * itself, so that one that fails keeps no other waiting.
 */
import { EngineClosed, type Log } from '../../../engine/log.ts'
import type { Clock } from '../../../kernel/clock.ts'
import type { Random } from '../../../kernel/random.ts'
import type { Call } from '../../../model/caller.ts'
import type { InnerDoor } from '../../../model/door.ts'
import type { Logger } from '../../../telemetry/logger.ts'
import { Journal } from '../../consuming/journal.ts'
import type { ReadShard, ReadStream, StreamReading } from '../../consuming/stream-reading.ts'
import type { MappingEntity } from '../mapping-entities.ts'
import { giveUpTo } from './give-up.ts'
import type { InvokeBatch } from './invoking.ts'
import { Lane } from './lane.ts'
import type { LaneNames, LaneParts, Trouble } from './lane-parts.ts'
import { Looking } from './looking.ts'
import type { Remedy } from './pausing.ts'
import { resultOf } from './processing-result.ts'
import {
  type Entry,
  isFinished,
  laneOfKey,
  PROGRESS,
  type Progress,
  relaid,
  type ShardProgress,
  shardName,
  startingAt,
  sumOf,
  type Totals,
  wasDone,
} from './progress.ts'
import { type Settings, settingsOf } from './settings.ts'
import { startOf } from './starting.ts'
import { troubleLog, unforeseenLog } from './trouble-log.ts'

export interface MappingRunParts {
  /** As it is from now on; with other settings it is another run. */
  readonly mapping: MappingEntity
  readonly streamArn: string
  readonly log: Log
  readonly reading: StreamReading
  readonly invoke: InvokeBatch
  readonly names: () => LaneNames
  /** Under the function's role. */
  readonly call: () => Call
  readonly door: InnerDoor
  readonly gates: LaneParts['gates']
  readonly clock: Clock
  readonly pace: LaneParts['pace']
  readonly random: Random
  readonly logger: Logger
  readonly signal: AbortSignal
}

const JOURNAL_LANE = 0

/** A lane at work. */
export interface RunningLane {
  readonly shard: string
  readonly shardId: string
  readonly index: number
  readonly lane: Lane
}

export class MappingRun {
  readonly #parts: MappingRunParts
  readonly #journal: Journal<Progress, Entry>
  readonly #settings: Settings
  readonly #lanes = new Map<string, readonly RunningLane[]>()
  readonly #running = new Set<Promise<void>>()
  readonly #throttled = new Set<() => void>()
  readonly #log: (shardId: string, trouble: Trouble) => void
  readonly #unforeseen: (name: string, cause: unknown) => void
  #totals: Totals
  #result: string
  readonly #closing = new AbortController()
  readonly #looking: Looking
  #stopListening: () => void = () => {}

  private constructor(parts: MappingRunParts, journal: Journal<Progress, Entry>) {
    this.#parts = parts
    this.#journal = journal
    this.#settings = settingsOf(parts.mapping)
    this.#log = troubleLog(parts.logger, parts.pace, this.#name)
    this.#unforeseen = unforeseenLog(parts.logger)
    const { clock, random } = parts
    const unforeseen = (cause: unknown): void => this.#unforeseen(this.#name, cause)
    this.#looking = new Looking({ look: () => this.#look(), unforeseen, clock, random, signal: this.#closing.signal })
    this.#totals = journal.progress.totals
    this.#result = journal.progress.result
  }

  static async open(parts: MappingRunParts): Promise<MappingRun> {
    const { log, pace, random, signal } = parts
    const journal = await Journal.open({ log, lane: JOURNAL_LANE, pace, random, signal }, PROGRESS)
    const run = new MappingRun(parts, journal)
    run.#stopListening = parts.reading.onChange(() => run.#looking.ask())
    run.#looking.ask()
    return run
  }

  get progress(): Progress {
    return this.#journal.progress
  }

  get result(): string {
    return this.#result
  }

  get lanes(): readonly RunningLane[] {
    return [...this.#lanes.values()].flat()
  }

  get stream(): ReadStream | undefined {
    return this.#parts.reading.stream()
  }

  get reading(): StreamReading {
    return this.#parts.reading
  }

  /** Nothing happens until time passes, or something arrives. */
  get isIdle(): boolean {
    return !this.#looking.isBusy && this.lanes.every(({ lane }) => lane.isIdle)
  }

  /** Something changed: lanes that wait for it try again at once. */
  hurry(remedy: Remedy): void {
    for (const { lane } of this.lanes) lane.hurry(remedy)
  }

  /** Resolves when nothing of it happens any more. `abandon`: what is under way at the function counts for nothing. */
  async close(abandon: boolean): Promise<void> {
    this.#closing.abort(new EngineClosed('the mapping has ended'))
    this.#stopListening()
    for (const { lane } of this.lanes) lane.close(abandon)
    // A disk without room keeps no server from its end.
    if (abandon) this.#journal.leave()
    await Promise.all([...this.#running, this.#looking.ended()])
    await this.#journal.close()
  }

  /** Starts those shards that may be read now. One that cannot be started keeps no other waiting. */
  async #look(): Promise<void> {
    const stream = this.#parts.reading.stream()
    await this.#forget(stream)
    this.#tell()
    if (stream === undefined) return
    const listed = new Set(stream.shards.map(({ id }) => id))
    const failures: unknown[] = []
    for (const shard of stream.shards) {
      const mayBegin = shard.parents.every((parent) => !listed.has(parent) || this.#isPast(stream, parent))
      if (mayBegin && !this.#isClosed) await this.#begin(stream, shard).catch((cause: unknown) => failures.push(cause))
    }
    if (failures.length > 0) throw failures[0]
  }

  /** Everything of it is done, or nothing of it was to be done. */
  #isPast(stream: ReadStream, shardId: string): boolean {
    const progress = this.progress.shards.get(shardName(stream.logId, shardId))
    if (progress !== undefined) return isFinished(progress)
    const shard = stream.shards.find(({ id }) => id === shardId)
    return shard !== undefined && startOf(this.#parts.mapping.start, stream, shard) === 'never'
  }

  /** Shards that the stream does not have any more. */
  async #forget(stream: ReadStream | undefined): Promise<void> {
    const present = new Set(stream?.shards.map(({ id }) => shardName(stream.logId, id)))
    for (const [name, lanes] of this.#lanes) {
      if (present.has(name)) continue
      for (const { lane } of lanes) lane.close(true)
      this.#lanes.delete(name)
    }
    const gone = [...this.progress.shards.keys()].filter((name) => !present.has(name))
    // A stream that is made again has another log; until then nothing is lost by keeping what is known of the old one.
    if (stream !== undefined && gone.length > 0) await this.#journal.append([{ gone }])
  }

  async #begin(stream: ReadStream, shard: ReadShard): Promise<void> {
    const name = shardName(stream.logId, shard.id)
    if (this.#lanes.has(name)) return
    const known = this.progress.shards.get(name)
    if (known !== undefined && isFinished(known)) return
    const laid = known === undefined ? await this.#firstOf(stream, shard) : relaid(known, this.#settings.factor)
    if (laid === undefined || this.#isClosed) return
    if (laid !== known) await this.#journal.append([{ shard: name, laid }])
    const lanes = laid.lanes.map((saved, index) => {
      const lane = new Lane(this.#laneParts(stream, shard.id, laid, index, saved))
      return { shard: name, shardId: shard.id, index, lane }
    })
    this.#lanes.set(name, lanes)
    for (const each of lanes) this.#run(each)
  }

  #run({ shard, lane }: RunningLane): void {
    const running = lane.run().then(() => {
      this.#running.delete(running)
      const progress = this.progress.shards.get(shard)
      if (this.#isClosed || progress === undefined || !isFinished(progress)) return
      this.#lanes.delete(shard)
      // Its children may begin.
      this.#looking.ask()
    })
    this.#running.add(running)
  }

  async #firstOf(stream: ReadStream, shard: ReadShard): Promise<ShardProgress | undefined> {
    const start = startOf(this.#parts.mapping.start, stream, shard)
    if (start === 'never') return undefined
    const position = typeof start === 'number' ? start : await this.#parts.reading.find(stream, shard.id, start.atMs)
    return startingAt(position, this.#settings.factor)
  }

  #laneParts(
    stream: ReadStream,
    shardId: string,
    { factor, former }: ShardProgress,
    index: number,
    saved: LaneParts['saved'],
  ): LaneParts {
    const { reading, invoke, names, gates, clock, pace, random, logger, door, call, mapping, streamArn } = this.#parts
    const shard = shardName(stream.logId, shardId)
    return {
      shardId,
      stream: { logId: stream.logId },
      reading,
      settings: this.#settings,
      isMine: (position, key) => laneOfKey(key, factor) === index && !wasDone(former, position, key),
      saved,
      save: (state, added) => {
        this.#totals = sumOf(this.#totals, added)
        return this.#journal.append([{ shard, lane: index, state, totals: this.#totals }])
      },
      invoke: async (event, about) => {
        const outcome = await invoke(event, about)
        const [next] = this.#throttled
        if (outcome.kind === 'answered') next?.()
        return outcome
      },
      throttled: this.#throttled,
      tell: (trouble) => this.#log(shardId, trouble),
      giveUp: giveUpTo({
        door,
        logger,
        call,
        mappingUuid: mapping.uuid,
        shardId,
        streamArn,
        destination: () => mapping.onFailure,
      }),
      names,
      gates,
      clock,
      pace,
      random,
      unforeseen: (cause) =>
        this.#unforeseen(`${this.#name}, ${shardId}${factor > 1 ? ` (part ${index + 1} of ${factor})` : ''}`, cause),
      changed: () => this.#tell(),
    }
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted
  }

  get #name(): string {
    return `mapping ${this.#parts.mapping.uuid}`
  }

  /** What can be seen of it changed. */
  #tell(): void {
    const { streamArn, logger } = this.#parts
    const result = resultOf({
      before: this.#result,
      streamArn,
      isThere: this.stream !== undefined,
      lanes: this.lanes.map(({ lane }) => lane),
      processed: this.#totals.processed,
    })
    if (result === this.#result || this.#isClosed) return
    this.#result = result
    this.#journal.append([{ result }]).catch((cause: unknown) => {
      if (!this.#isClosed) logger.error(`${this.#name}: what came of it could not be written down`, cause)
    })
  }
}
