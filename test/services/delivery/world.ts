/** A delivery stream on a clock of its own, with everything around it made of memory. */

import type { Engine, Log } from '../../../src/engine/log.ts'
import { MemoryEngine } from '../../../src/engine/memory/memory-engine.ts'
import { encodeRun } from '../../../src/engine/record-block.ts'
import { SeededRandom } from '../../../src/kernel/random.ts'
import { turnsOfTheLoop } from '../../../src/kernel/sleepers.ts'
import { VirtualClock } from '../../../src/kernel/virtual-clock.ts'
import { Delivery } from '../../../src/services/firehose/delivery/delivery.ts'
import { directPutSource } from '../../../src/services/firehose/delivery/direct-put-source.ts'
import { Gate } from '../../../src/services/firehose/delivery/gate.ts'
import type { ObjectClient } from '../../../src/services/firehose/delivery/object-put.ts'
import type { Source } from '../../../src/services/firehose/delivery/source.ts'
import type { DeliveryStream, ExtendedS3Settings } from '../../../src/services/firehose/entities.ts'
import { type FlowRecord, failure, type RecordFailure } from '../../../src/services/firehose/formats/record.ts'
import { type Logger, silentLogger } from '../../../src/telemetry/logger.ts'
import { FakeS3 } from './fake-s3.ts'

export const START_MS = Date.UTC(2026, 10, 21, 10, 30)
const LOG_ID = 'firehose-put-1'

export interface WorldOptions {
  readonly engine?: Engine
  readonly clock?: VirtualClock
  readonly objects?: ObjectClient
  readonly s3?: Partial<ExtendedS3Settings>
  readonly seed?: number
  readonly logger?: Logger
  readonly source?: Source
}

export interface World {
  readonly clock: VirtualClock
  readonly engine: Engine
  readonly s3: FakeS3
  readonly log: Log
  stream: DeliveryStream
  delivery: Delivery
  put(...records: readonly string[]): Promise<void>
  /** Moves time on, and waits for what that set off. */
  pass(ms: number): Promise<void>
  /** As if the process had been killed and started again. Only what the engine and the bucket hold is left. */
  restart(): Promise<void>
  settle(): Promise<void>
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { clock = new VirtualClock(START_MS), seed = 1, logger = silentLogger } = options
  const { engine = new MemoryEngine({ clock, firstPosition: 7 }) } = options
  const s3 = new FakeS3()
  const objects = options.objects ?? s3
  const log = engine.open(LOG_ID)
  const random = new SeededRandom(seed)
  const source = options.source ?? directPutSource({ log, lanes: 1, clock })
  const open = (): Promise<Delivery> =>
    Delivery.open({
      stream: () => world.stream,
      source,
      log: engine.open('firehose-run-1'),
      objects,
      gate: new Gate(8),
      keyReaderOf: () => keysOf,
      clock,
      random,
      logger,
    })
  const world: World = {
    clock,
    engine,
    s3,
    log,
    stream: streamOf(options.s3),
    delivery: undefined as unknown as Delivery,
    async put(...records) {
      const [outcome] = await log.append([
        { lane: 0, run: encodeRun(records.map((text) => ({ partitionKey: undefined, data: Buffer.from(text) }))) },
      ])
      if (outcome?.outcome !== 'ok') throw new Error('not stored')
      await world.settle()
    },
    async pass(ms) {
      await clock.advance(ms)
      await world.settle()
    },
    async restart() {
      await world.delivery.close()
      world.delivery = await open()
      await world.settle()
    },
    async settle() {
      for (let turns = 0; turns < 500; turns++) {
        await turnsOfTheLoop()
        if (world.delivery.isIdle && turns > 2) return
      }
      throw new Error('the delivery does not come to rest')
    },
  }
  world.delivery = await open()
  await world.settle()
  return world
}

export function streamOf(s3: Partial<ExtendedS3Settings> = {}): DeliveryStream {
  return {
    id: '1',
    arn: 'arn:aws:firehose:us-east-1:000000000000:deliverystream/clicks',
    name: 'clicks',
    accountId: '000000000000',
    region: 'us-east-1',
    status: 'ACTIVE',
    source: { type: 'DirectPut', logId: LOG_ID, lanes: 1 },
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
