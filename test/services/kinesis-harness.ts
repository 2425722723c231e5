/** Kinesis without a front door: real catalog and reconcilers, an engine of choice, time that stands still until it is told to move. */
import assert from 'node:assert/strict'
import { catalogOf, openCatalog } from '../../src/catalog/catalog.ts'
import type { View } from '../../src/catalog/entities.ts'
import { type RunningReconcilers, runReconcilers } from '../../src/catalog/reconciler.ts'
import { sealerOf } from '../../src/catalog/token-keys.ts'
import type { Engine } from '../../src/engine/log.ts'
import { MemoryBlobs } from '../../src/engine/memory/memory-blobs.ts'
import { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import { isRejection, type Rejection } from '../../src/kernel/outcome.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import type { OperationModel } from '../../src/model/api.ts'
import type { Authoriser, Call, Scope } from '../../src/model/caller.ts'
import { Door } from '../../src/model/door.ts'
import type { Endpoint } from '../../src/model/endpoint.ts'
import { isWrittenList } from '../../src/model/written-list.ts'
import { bindService, type ServiceRuntime } from '../../src/services/define.ts'
import { streamArn } from '../../src/services/kinesis/arn.ts'
import { type KinesisEntities, type Shard, type Stream, shardKey } from '../../src/services/kinesis/entities.ts'
import { kinesis, kinesisReconcilers } from '../../src/services/kinesis/index.ts'
import {
  SubscribeToShard,
  type SubscribeToShardEventStream,
  type SubscribeToShardInput,
} from '../../src/services/kinesis/model.gen.ts'

import { shardIdOf } from '../../src/services/kinesis/shard-id.ts'
import type { KmsEntities } from '../../src/services/kms/entities.ts'
import { kms } from '../../src/services/kms/index.ts'
import { kmsReconcilers } from '../../src/services/kms/reconcile.ts'
import { lateObjects } from '../../src/services/s3/store/late-objects.ts'
import type { Logger } from '../../src/telemetry/logger.ts'

export const ACCOUNT = '000000000000'
export const scope: Scope = { accountId: ACCOUNT, region: 'us-east-1' }
export const START_MS = Date.UTC(2026, 0, 15, 12, 0, 0, 250)

export interface KinesisOptions {
  /** Absent: memory. It is closed with the harness. */
  readonly engine?: (clock: VirtualClock) => Engine
  /** Absent: 0, a stream is ACTIVE at once. */
  readonly statusDelayMs?: number
  /** Absent: off. */
  readonly limits?: 'off' | 'warn' | 'strict'
  readonly seed?: number
  /** Of calls between services; absent: everything is allowed. */
  readonly authoriser?: Authoriser
}

export type Entities = KinesisEntities & KmsEntities

export class Kinesis {
  readonly clock: VirtualClock
  readonly engine: Engine
  readonly runtime: ServiceRuntime<KinesisEntities>
  /** What the server told its operator. */
  readonly told: string[]
  /** Whether calls are those of a tool that only looks. */
  isUncounted = false
  readonly #endpoint: ReturnType<typeof bindService>
  readonly #reconcilers: RunningReconcilers
  readonly #close: () => Promise<void>

  constructor(parts: {
    readonly clock: VirtualClock
    readonly runtime: ServiceRuntime<Entities>
    /** Those of the door that the runtime has; the services are added to them. */
    readonly endpoints: Endpoint[]
    readonly told: string[]
    readonly close: () => Promise<void>
  }) {
    this.clock = parts.clock
    this.engine = parts.runtime.engine
    this.told = parts.told
    const kinesisRuntime = { ...parts.runtime, catalog: catalogOf<KinesisEntities, Entities>(parts.runtime.catalog) }
    const kmsRuntime = { ...parts.runtime, catalog: catalogOf<KmsEntities, Entities>(parts.runtime.catalog) }
    this.runtime = kinesisRuntime
    this.#endpoint = bindService(kinesis, kinesisRuntime)
    parts.endpoints.push(bindService(kms, kmsRuntime), this.#endpoint)
    this.#reconcilers = runReconcilers<Entities>({
      catalog: parts.runtime.catalog,
      clock: parts.clock,
      logger: parts.runtime.logger,
      reconcilers: [...kinesisReconcilers(kinesisRuntime), ...kmsReconcilers(kmsRuntime)],
    })
    this.#close = parts.close
  }

  /** The outcome of an operation, good or bad. Inputs are trusted to satisfy the model. */
  async outcome<Input, Output>(
    model: OperationModel<Input, Output, string>,
    input: Input,
    where: Scope = scope,
  ): Promise<Output | Rejection<string>> {
    const operation = this.#endpoint.operations.get(model.name)
    assert.ok(operation, `${model.name} is served`)
    const reply = await operation.invoke({ ...callFrom(where), isUncounted: this.isUncounted }, input)
    if (isRejection(reply)) return reply
    return ('events' in reply ? reply.events : asArrays(reply.output)) as Output
  }

  /** The output of an operation of KMS that succeeds. */
  async kms(operation: string, input: Readonly<Record<string, unknown>>, where: Scope = scope): Promise<Record<string, unknown>> {
    const reply = await this.runtime.door.call(callFrom(where), 'kms', operation, input)
    assert.ok('output' in reply, `${operation} was rejected: ${JSON.stringify(reply)}`)
    return (reply.output ?? {}) as Record<string, unknown>
  }

  /** The events of a subscription that is accepted. */
  async subscribe(input: SubscribeToShardInput): Promise<AsyncIterator<SubscribeToShardEventStream, undefined>> {
    const outcome: unknown = await this.call(SubscribeToShard, input)
    const events = (outcome as AsyncIterable<object, undefined>)[Symbol.asyncIterator]()
    const plain = ({
      done,
      value,
    }: IteratorResult<object, undefined>): IteratorResult<SubscribeToShardEventStream, undefined> => {
      if (done === true) return { done, value }
      const members = Object.entries(value).map(([name, member]) => [name, asArrays(member)])
      return { done: false, value: Object.fromEntries(members) as SubscribeToShardEventStream }
    }
    return {
      next: async () => plain(await events.next()),
      return: async () => plain((await events.return?.()) ?? { done: true, value: undefined }),
    }
  }

  /** The output of an operation that succeeds. */
  async call<Input, Output>(model: OperationModel<Input, Output, string>, input: Input, where?: Scope): Promise<Output> {
    const outcome = await this.outcome(model, input, where)
    if (isRejection(outcome)) assert.fail(`${model.name} was rejected: ${JSON.stringify(outcome)}`)
    return outcome
  }

  /** `Code: message` of an operation that fails. */
  async refusal<Input, Output>(model: OperationModel<Input, Output, string>, input: Input, where?: Scope): Promise<string> {
    const outcome = await this.outcome(model, input, where)
    if (!isRejection(outcome)) assert.fail(`${model.name} succeeded: ${JSON.stringify(outcome)}`)
    return outcome.message === undefined ? outcome.rejected : `${outcome.rejected}: ${outcome.message}`
  }

  /** Moves time on and lets everything that becomes due happen. */
  async pass(ms: number): Promise<void> {
    await this.clock.advance(ms)
    await this.#reconcilers.idle()
  }

  stream(name: string, where: Scope = scope): Readonly<Stream> | undefined {
    return this.runtime.catalog.get('kinesis.stream', streamArn(name, where))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#reconcilers.close()
    await this.#close()
  }
}

/** Lists that would write themselves, as the arrays that the model promises. */
function asArrays(output: unknown): unknown {
  if (typeof output !== 'object' || output === null) return output
  return Object.fromEntries(Object.entries(output).map(([name, value]) => [name, isWrittenList(value) ? [...value] : value]))
}

function callFrom(scope: Scope): Call {
  const principal = { arn: `arn:aws:iam::${scope.accountId}:root`, accountId: scope.accountId, accessKeyId: 'test' }
  return { principal, scope, requestId: 'request' }
}

export async function openKinesis(options: KinesisOptions = {}): Promise<Kinesis> {
  const clock = new VirtualClock(START_MS)
  const random = new SeededRandom(options.seed ?? 1)
  const told: string[] = []
  const tell = (message: string, cause?: unknown): void => {
    told.push(cause === undefined ? message : `${message}: ${cause}`)
  }
  const logger: Logger = { info: tell, warn: tell, error: tell }
  const engine = options.engine?.(clock) ?? new MemoryEngine({ clock })
  const journalEngine = new MemoryEngine({ clock })
  const catalog = await openCatalog<Entities>({ engine: journalEngine, blobs: new MemoryBlobs(), clock, random, logger })
  const tokens = sealerOf(random.bytes(32), random)
  const secrets = sealerOf(random.bytes(32), random)
  const endpoints: Endpoint[] = []
  const door = new Door(endpoints, { authoriser: options.authoriser ?? { authorise: () => undefined }, logger })
  const settings = { statusDelayMs: options.statusDelayMs ?? 0, limits: options.limits ?? 'off' }
  const close = async (): Promise<void> => {
    await catalog.close()
    await journalEngine.close()
    await engine.close()
  }
  const objects = lateObjects(() => Promise.reject(new Error('nobody asks for objects here')))
  const runtime = { catalog, engine, clock, random, tokens, secrets, door, objects, logger, settings }
  return new Kinesis({ clock, told, close, endpoints, runtime })
}

/** A stream at rest, for views written by hand. */
export function aStream(name: string, changes: Partial<Stream> = {}): Stream {
  return {
    arn: streamArn(name, scope),
    name,
    ...scope,
    status: 'ACTIVE',
    createdAtMs: START_MS,
    logId: `log-of-${name.toLowerCase()}`,
    mode: 'PROVISIONED',
    shardsEver: 1,
    nextLane: 1,
    openShardCount: 1,
    retentionHours: 24,
    horizonFloorMs: 0,
    trimAtMs: START_MS + 86_400_000,
    tags: {},
    recordBytesMax: 1_048_576,
    distribution: 'USER_PARTITION_KEY',
    enhancedMetrics: [],
    ...changes,
  }
}

/** An open shard of that stream that takes every hash key. */
export function aShard(stream: Stream, index: number, changes: Partial<Shard> = {}): Shard {
  return {
    streamArn: stream.arn,
    id: shardIdOf(index),
    index,
    lane: index,
    firstHashKey: '0'.repeat(32),
    lastHashKey: 'f'.repeat(32),
    createdAtSeconds: Math.floor(stream.createdAtMs / 1000) - 5,
    openedAtMs: stream.createdAtMs,
    ...changes,
  }
}

/** A view of just these entities. */
export function viewOf(streams: readonly Stream[], shards: readonly Shard[] = []): View<KinesisEntities> {
  const tables: Readonly<Record<string, ReadonlyMap<string, unknown>>> = {
    'kinesis.stream': new Map(streams.map((stream) => [stream.arn, stream])),
    'kinesis.shard': new Map(shards.map((shard) => [shardKey(shard.streamArn, shard.id), shard])),
  }
  return {
    get: (kind, id) => tables[kind]?.get(id) as never,
    list: (kind, prefix) =>
      [...(tables[kind] ?? [])]
        .filter(([id]) => id.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, value]) => value as never),
  }
}
