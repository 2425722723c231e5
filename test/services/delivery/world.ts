/** A delivery stream on a clock of its own, with everything around it made of memory. */

import type { AppendOutcome, Engine, Log } from '../../../src/engine/log.ts'
import { MemoryEngine } from '../../../src/engine/memory/memory-engine.ts'
import { encodeRun } from '../../../src/engine/record-block.ts'
import type { Clock } from '../../../src/kernel/clock.ts'
import { type Random, SeededRandom } from '../../../src/kernel/random.ts'
import { turnsOfTheLoop } from '../../../src/kernel/sleepers.ts'
import { VirtualClock } from '../../../src/kernel/virtual-clock.ts'
import type { TokenSealer } from '../../../src/model/tokens.ts'
import { Gate } from '../../../src/services/consuming/gate.ts'
import { Delivery } from '../../../src/services/firehose/delivery/delivery.ts'
import { directPutSource } from '../../../src/services/firehose/delivery/direct-put-source.ts'
import type { HttpClient } from '../../../src/services/firehose/delivery/http-client.ts'
import type { ObjectClient } from '../../../src/services/firehose/delivery/object-put.ts'
import type { DeliveryStream, ExtendedS3Settings, HttpEndpointSettings } from '../../../src/services/firehose/entities.ts'
import type { Transform } from '../../../src/services/firehose/formats/index.ts'
import type { KeyReader } from '../../../src/services/firehose/formats/keys/partition-keys.ts'
import { type FlowRecord, failure, type RecordFailure } from '../../../src/services/firehose/formats/record.ts'
import { transformationOf } from '../../../src/services/firehose/transformation/settings.ts'
import { type Logger, silentLogger } from '../../../src/telemetry/logger.ts'
import { FakeS3 } from './fake-s3.ts'
import { Life, mortalEngine, mortalObjects } from './mortal.ts'

export const START_MS = Date.UTC(2026, 10, 21, 10, 30)
const LOG_ID = 'firehose-put-1'

export interface WorldOptions {
  readonly s3?: Partial<ExtendedS3Settings>
  readonly http?: HttpClient
  /** Deliver to an endpoint, with such settings. */
  readonly endpoint?: Partial<HttpEndpointSettings>
  readonly seed?: number
  /** Absent: one of memory, on the straight path. */
  readonly engineOf?: (clock: Clock) => Engine
  readonly logger?: Logger
  /** What a function makes of records, where there is a processor for one. */
  readonly transform?: Transform
  /** Absent: the member `customer` of records of JSON. */
  readonly keysOf?: KeyReader
  /** Of the DirectPut log. */
  readonly lanes?: number
  /** Stands between each process and its bucket. */
  readonly objectsOf?: (s3: FakeS3) => ObjectClient
}

/** Wraps nothing. */
const PLAIN: TokenSealer = {
  seal: (_, body) => Buffer.from(body).toString('base64'),
  open: (_, token) => Buffer.from(token, 'base64'),
}

const NO_HTTP: HttpClient = {
  async post() {
    throw new Error('this world has no endpoint')
  },
}

export interface World {
  readonly clock: VirtualClock
  readonly engine: Engine
  readonly s3: FakeS3
  readonly log: Log
  readonly random: Random
  readonly life: Life
  stream: DeliveryStream
  delivery: Delivery
  /** Acknowledged when it resolves. */
  put(...records: readonly string[]): Promise<void>
  /** What the engine says became of them. */
  putTo(lane: number, records: readonly string[]): Promise<AppendOutcome['outcome']>
  /** Moves time on, and waits for what that set off. */
  pass(ms: number): Promise<void>
  /** An orderly stop and a new start. Only what the engine and the bucket hold is left. */
  restart(): Promise<void>
  /** Whatever the process is doing it does no more; another starts, which will have so many effects. */
  kill(effects?: number): Promise<void>
  settle(): Promise<void>
}

/** Nothing is converted here. */
const NO_CONVERSIONS = { open: () => Promise.reject(new Error('nothing is converted here')), close: () => Promise.resolve() }

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { seed = 1, logger = silentLogger, lanes = 1, objectsOf = (s3) => s3 } = options
  const clock = new VirtualClock(START_MS)
  const engine = options.engineOf?.(clock) ?? new MemoryEngine({ clock, firstPosition: 7 })
  const s3 = new FakeS3()
  const random = new SeededRandom(seed)
  let life = new Life(random)
  const open = (): Promise<Delivery> => {
    const mortal = mortalEngine(engine, life)
    return Delivery.open({
      stream: () => world.stream,
      source: directPutSource({ log: mortal.open(LOG_ID), lanes, clock }),
      log: mortal.open('firehose-run-1'),
      secrets: PLAIN,
      objects: mortalObjects(objectsOf(s3), life),
      gates: { reads: new Gate(2), objects: new Gate(8), conversions: new Gate(2) },
      http: options.http ?? NO_HTTP,
      accessKeyOf: () => 'secret',
      keyReaderOf: () => options.keysOf ?? keysOf,
      transformOf: (format) => (transformationOf(format) === undefined ? undefined : options.transform),
      conversions: NO_CONVERSIONS,
      tableOf: () => Promise.reject(new Error('nothing is converted here')),
      clock,
      pace: { sleep: turnsOfTheLoop },
      random,
      logger,
    })
  }
  /** A process may end before it has even begun. */
  const born = async (): Promise<void> => {
    let isOpen = false
    const own = life
    void open().then((delivery) => {
      if (own !== life) return
      world.delivery = delivery
      isOpen = true
    })
    while (!isOpen && !life.isOver) await turnsOfTheLoop()
    await world.settle()
  }
  const world: World = {
    clock,
    engine,
    s3,
    random,
    log: engine.open(LOG_ID),
    get life() {
      return life
    },
    stream:
      options.endpoint === undefined ? streamOf(options.s3, lanes) : toEndpoint(streamOf(options.s3, lanes), options.endpoint),
    delivery: undefined as unknown as Delivery,
    async put(...records) {
      if ((await world.putTo(0, records)) !== 'ok') throw new Error('not stored')
    },
    async putTo(lane, records) {
      const run = encodeRun(records.map((text) => ({ partitionKey: undefined, data: Buffer.from(text) })))
      const [outcome] = await world.log.append([{ lane, run }])
      await world.settle()
      return outcome?.outcome ?? 'unknown'
    },
    async pass(ms) {
      await clock.advance(ms)
      await world.settle()
    },
    async restart() {
      await world.delivery.close()
      await born()
    },
    async kill(effects) {
      life.end()
      life = new Life(random, effects)
      await born()
    },
    async settle() {
      for (let turns = 0; turns < 100_000; turns++) {
        await turnsOfTheLoop()
        if (life.isOver || (world.delivery.isIdle && turns > 2)) return
      }
      throw new Error('the delivery does not come to rest')
    },
  }
  await born()
  return world
}

export function streamOf(s3: Partial<ExtendedS3Settings> = {}, lanes = 1): DeliveryStream {
  return {
    id: '1',
    arn: 'arn:aws:firehose:us-east-1:000000000000:deliverystream/clicks',
    name: 'clicks',
    accountId: '000000000000',
    region: 'us-east-1',
    status: 'ACTIVE',
    source: { type: 'DirectPut', logId: LOG_ID, lanes },
    destination: {
      type: 'ExtendedS3',
      s3: {
        RoleARN: 'arn:aws:iam::000000000000:role/firehose',
        BucketARN: 'arn:aws:s3:::lake',
        BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 },
        CompressionFormat: 'UNCOMPRESSED',
        EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' },
        CloudWatchLoggingOptions: { Enabled: false },
        S3BackupMode: 'Disabled',
        ...s3,
      },
    },
    version: 1,
    encryption: { status: 'DISABLED' },
    tags: {},
    createdAtMs: START_MS,
  }
}

function toEndpoint(stream: DeliveryStream, settings: Partial<HttpEndpointSettings>): DeliveryStream {
  if (stream.destination.type !== 'ExtendedS3') throw new Error('it delivers to S3 at first')
  const { S3BackupMode: _, ...s3 } = stream.destination.s3
  const http: HttpEndpointSettings = {
    EndpointConfiguration: { Url: 'http://endpoint.test/' },
    BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 },
    CloudWatchLoggingOptions: { Enabled: false },
    RequestConfiguration: { ContentEncoding: 'NONE' },
    RetryOptions: { DurationInSeconds: 300 },
    S3BackupMode: 'FailedDataOnly',
    S3DestinationDescription: s3,
    ...settings,
  }
  return { ...stream, destination: { type: 'HttpEndpoint', http } }
}

/** Partition keys of records that are JSON: their member `customer`. */
async function keysOf(records: readonly FlowRecord[]): Promise<readonly (FlowRecord | RecordFailure)[]> {
  return records.map((record) => {
    try {
      const customer: unknown = JSON.parse(Buffer.from(record.data).toString()).customer
      if (typeof customer === 'string' && customer !== '') return { ...record, partitionKeys: { customer } }
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause
    }
    return failure(
      'processing-failed',
      'DynamicPartitioning.MetadataExtractionFailed',
      'partitionKeys values must not be null or empty',
      record,
    )
  })
}
