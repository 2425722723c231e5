/** A mapping on a clock of its own, with the stream, the function and the destination around it made of memory. */
import { MemoryEngine } from '../../../src/engine/memory/memory-engine.ts'
import { encodeRun } from '../../../src/engine/record-block.ts'
import { reject } from '../../../src/kernel/outcome.ts'
import { type Random, SeededRandom } from '../../../src/kernel/random.ts'
import { turnsOfTheLoop } from '../../../src/kernel/sleepers.ts'
import { VirtualClock } from '../../../src/kernel/virtual-clock.ts'
import { callUnder } from '../../../src/model/acting.ts'
import type { InnerDoor } from '../../../src/model/door.ts'
import type { StreamingBody } from '../../../src/model/streaming.ts'
import { Gate } from '../../../src/services/consuming/gate.ts'
import type { ReadShard, StreamReading } from '../../../src/services/consuming/stream-reading.ts'
import type { BatchCall, BatchOutcome } from '../../../src/services/lambda/mapping/invoking.ts'
import { MappingRun } from '../../../src/services/lambda/mapping/mapping-run.ts'
import type { MappingEntity } from '../../../src/services/lambda/mapping-entities.ts'
import { type Logger, silentLogger } from '../../../src/telemetry/logger.ts'
import { Life, mortalEngine } from '../delivery/mortal.ts'

export const START_MS = Date.UTC(2026, 10, 21, 10, 30)
const STREAM_LOG = 'stream-1'
const UUID = '11111111-2222-4333-8444-555555555555'
export const STREAM_ARN = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders'
export const FUNCTION_ARN = 'arn:aws:lambda:us-east-1:000000000000:function:worker'
export const ROLE_ARN = 'arn:aws:iam::000000000000:role/worker'

export interface WorldShard extends ReadShard {
  readonly lane: number
}

/** What a function got, and what it said. */
export interface Seen {
  readonly shardId: string
  readonly event: SeenEvent
  readonly call: BatchCall
  readonly atMs: number
  readonly life: number
  outcome: BatchOutcome | 'under way'
}

export interface SeenEvent {
  readonly Records: readonly SeenRecord[]
  readonly window?: { readonly start: string; readonly end: string }
  readonly state?: unknown
  readonly isFinalInvokeForWindow?: boolean
  readonly isWindowTerminatedEarly?: boolean
}

export interface SeenRecord {
  readonly kinesis: {
    readonly partitionKey: string
    readonly sequenceNumber: string
    readonly data: string
    readonly approximateArrivalTimestamp: number
  }
}

export interface WorldOptions {
  readonly mapping?: Partial<MappingEntity>
  readonly shards?: number
  readonly seed?: number
  readonly logger?: Logger
  readonly answer?: (event: SeenEvent, call: BatchCall, world: World) => Promise<BatchOutcome> | BatchOutcome
  /** What the mapping is told of it. Absent: the truth. */
  readonly hears?: (outcome: BatchOutcome) => BatchOutcome
  /** Stands between the mapping and its stream. */
  readonly readingOf?: (reading: StreamReading) => StreamReading
  /** The journal forgets what it was told. */
  readonly forgets?: boolean
}

export interface World {
  readonly clock: VirtualClock
  readonly random: Random
  readonly seen: Seen[]
  /** Documents in the bucket, by key; those in the queue have numbers. */
  readonly documents: Map<string, FailureDocument>
  readonly shards: readonly WorldShard[]
  readonly life: Life
  readonly lives: number
  mapping: MappingEntity
  run: MappingRun
  /** Why the stream refuses to be read. */
  refusal: string | undefined
  /** What the destination does with the next document. */
  destination: () => 'takes it' | 'refuses it' | 'takes it and loses the answer'
  put(shardId: string, records: readonly { readonly key: string; readonly data: string }[]): Promise<void>
  /** Shards that are closed, and how many come after all of them. */
  reshard(closed: readonly string[], opened: number): Promise<void>
  pass(ms: number): Promise<void>
  /** With these options from then on. */
  reopen(options?: Partial<MappingEntity>): Promise<void>
  /** Whatever the process is doing it does no more; another starts, which will have so many effects. */
  kill(effects?: number): Promise<void>
  settle(): Promise<void>
  /** Where a shard's next record will stand. */
  endOf(shardId: string): Promise<number>
}

export interface FailureDocument {
  readonly requestContext: { readonly condition: string; readonly approximateInvokeCount: number; readonly requestId: string }
  readonly responseContext?: { readonly functionError: string | null }
  readonly KinesisBatchInfo: {
    readonly shardId: string
    readonly startSequenceNumber: string
    readonly endSequenceNumber: string
    readonly batchSize: number
  }
  readonly payload?: SeenEvent
}

export const OK: BatchOutcome = { kind: 'answered', payload: Buffer.from('null'), executedVersion: '$LATEST' }
export const FAILED: BatchOutcome = {
  kind: 'answered',
  payload: Buffer.from('{"errorType":"ValueError","errorMessage":"no","stackTrace":["  File \\"x.py\\""]}'),
  functionError: 'Unhandled',
  executedVersion: '$LATEST',
}

export function answering(value: unknown): BatchOutcome {
  return { kind: 'answered', payload: Buffer.from(JSON.stringify(value)), executedVersion: '$LATEST' }
}

export function mappingOf(options: Partial<MappingEntity> = {}): MappingEntity {
  return {
    uuid: UUID,
    accountId: '000000000000',
    region: 'us-east-1',
    functionName: 'worker',
    functionArn: FUNCTION_ARN,
    eventSourceArn: STREAM_ARN,
    start: { position: 'TRIM_HORIZON' },
    state: 'Enabled',
    version: 1,
    createdAtMs: START_MS,
    modifiedAtMs: START_MS,
    tags: {},
    batchSize: 100,
    batchingWindowSeconds: 0,
    parallelizationFactor: 1,
    recordAgeSecondsMax: -1,
    retryAttemptsMax: -1,
    bisects: false,
    tumblingWindowSeconds: 0,
    responseTypes: [],
    ...options,
  }
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const {
    seed = 1,
    logger = silentLogger,
    answer = () => OK,
    readingOf = (reading) => reading,
    hears = (outcome) => outcome,
  } = options
  const clock = new VirtualClock(START_MS)
  const engine = new MemoryEngine({ clock, firstPosition: 7 })
  const random = new SeededRandom(seed)
  let life = new Life(random)
  let lives = 1
  const shards: WorldShard[] = Array.from({ length: options.shards ?? 1 }, (_, index) => shardOf(index, []))
  const changed = new Set<() => void>()
  const log = engine.open(STREAM_LOG)

  const laneOf = (shardId: string): number => shards.find(({ id }) => id === shardId)?.lane ?? 0
  const reading = (own: Life): StreamReading => {
    const mortal = mortalEngine(engine, own).open(STREAM_LOG)
    return {
      stream: () => ({ logId: STREAM_LOG, shards, shardsEver: shards.length }),
      onChange(listener) {
        changed.add(listener)
        return () => changed.delete(listener)
      },
      async read(_, shardId, from, isAgain, recordsMax = 1000) {
        if (world.refusal !== undefined && !isAgain) return reject(world.refusal, 'not now')
        return mortal.read(laneOf(shardId), from, { records: recordsMax, bytes: 1024 * 1024 })
      },
      find: (_, shardId, atMs) => mortal.find(laneOf(shardId), atMs),
      tail: (_, shardId) => mortal.tail(laneOf(shardId)),
      follow: (_, shardId, from, signal) => mortal.follow(laneOf(shardId), from, signal),
      namer: (_, shardId) => (position, __, partitionKey) => ({
        shardId,
        sequenceNumber: String(position).padStart(10, '0'),
        subSequenceNumber: 0,
        partitionKey: partitionKey ?? '',
      }),
    }
  }
  const invoke = async (own: Life, event: Uint8Array, call: BatchCall): Promise<BatchOutcome> => {
    if (own.isOver) return new Promise(() => undefined)
    const parsed: SeenEvent = JSON.parse(Buffer.from(event).toString())
    const seen: Seen = { shardId: call.shardId, event: parsed, call, atMs: clock.nowMs(), life: lives, outcome: 'under way' }
    world.seen.push(seen)
    const outcome = await answer(parsed, call, world)
    // What the function did is done, whether anybody still waits for it or not.
    seen.outcome = outcome
    return own.isOver ? new Promise(() => undefined) : hears(outcome)
  }
  const open = (): Promise<MappingRun> => {
    const own = life
    const mortal = mortalEngine(engine, own)
    const journal = options.forgets === true ? forgetful(mortal.open('journal')) : mortal.open('journal')
    return MappingRun.open({
      mapping: world.mapping,
      streamArn: STREAM_ARN,
      log: journal,
      reading: readingOf(reading(own)),
      invoke: (event, call) => invoke(own, event, call),
      names: () => ({ functionArn: FUNCTION_ARN, roleArn: ROLE_ARN, eventSourceArn: STREAM_ARN, region: 'us-east-1' }),
      call: () => callUnder(ROLE_ARN, 'worker', { accountId: '000000000000', region: 'us-east-1' }, random.uuid()),
      door: destinationDoor(world, own),
      gates: { reads: new Gate(4), events: new Gate(2) },
      clock,
      pace: clock,
      random,
      logger,
      signal: new AbortController().signal,
    })
  }
  const born = async (): Promise<void> => {
    let isOpen = false
    const own = life
    void open().then((run) => {
      if (own !== life) return
      world.run = run
      isOpen = true
    })
    while (!isOpen && !life.isOver) await turnsOfTheLoop()
    await world.settle()
  }
  const world: World = {
    clock,
    random,
    seen: [],
    documents: new Map(),
    shards,
    mapping: mappingOf(options.mapping),
    run: undefined as unknown as MappingRun,
    refusal: undefined,
    destination: () => 'takes it',
    get life() {
      return life
    },
    get lives() {
      return lives
    },
    async put(shardId, records) {
      const run = encodeRun(records.map(({ key, data }) => ({ partitionKey: key, data: Buffer.from(data) })))
      const [outcome] = await log.append([{ lane: laneOf(shardId), run }])
      if (outcome?.outcome !== 'ok') throw new Error('not stored')
      await world.settle()
    },
    async reshard(closed, opened) {
      for (const id of closed) {
        await log.seal(laneOf(id))
        const at = shards.findIndex((shard) => shard.id === id)
        shards[at] = { ...(shards[at] as WorldShard), isOpen: false }
      }
      for (let i = 0; i < opened; i++) shards.push(shardOf(shards.length, closed))
      for (const listener of changed) listener()
      await world.settle()
    },
    async pass(ms) {
      await clock.advance(ms)
      await world.settle()
    },
    async reopen(changes = {}) {
      world.mapping = { ...world.mapping, ...changes }
      await world.run.close(false)
      await born()
    },
    async kill(effects) {
      life.end()
      changed.clear()
      life = new Life(random, effects)
      lives++
      await born()
    },
    settle: () => turnsOfTheLoop(),
    endOf: async (shardId) => (await log.tail(laneOf(shardId))).position,
  }
  await born()
  return world
}

function shardOf(index: number, parents: readonly string[]): WorldShard {
  return { id: `shardId-${String(index).padStart(12, '0')}`, index, lane: index, isOpen: true, parents }
}

function forgetful(log: ReturnType<MemoryEngine['open']>): ReturnType<MemoryEngine['open']> {
  let appends = 0
  return {
    append: async (runs) => (++appends > 2 ? [{ outcome: 'ok', firstPosition: 0, arrivedAtMs: 0 }] : log.append(runs)),
    read: (...read) => log.read(...read),
    follow: (...follow) => log.follow(...follow),
    find: (...find) => log.find(...find),
    tail: (lane) => log.tail(lane),
    seal: (lane) => log.seal(lane),
    trim: async () => undefined,
  }
}

/** A bucket and a queue behind the door. */
function destinationDoor(world: World, life: Life): InnerDoor {
  return {
    denied: () => undefined,
    cannotAct: () => undefined,
    async call(_, service, __, input) {
      const what = world.destination()
      const store = async (): Promise<void> => {
        const text = service === 's3' ? await textOf(input['Body'] as StreamingBody) : String(input['MessageBody'])
        const key = service === 's3' ? String(input['Key']) : String(world.documents.size)
        world.documents.set(key, JSON.parse(text))
      }
      if (what === 'refuses it') return reject('AccessDenied', 'Access Denied')
      await life.effect(store)
      return what === 'takes it' ? { output: {} } : reject('InternalError', 'We encountered an internal error.')
    },
  }
}

async function textOf(body: StreamingBody): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
