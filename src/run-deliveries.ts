/** Starts delivery when there is something to deliver: a server that has no delivery stream does not even load it. */
import { SystemClock } from './kernel/clock.ts'
import type { ServiceRuntime } from './services/define.ts'
import type { Deliveries, DeliveriesParts } from './services/firehose/delivery/deliveries.ts'
import type { OutsideStore } from './services/firehose/delivery/outside-objects.ts'
import type { FirehoseEntities } from './services/firehose/entities.ts'
import type { KinesisEntities } from './services/kinesis/entities.ts'

export interface RunningDeliveries {
  /** `undefined`: there was never anything to deliver. */
  readonly present: Deliveries | undefined
  readonly isIdle: boolean
  /** Reads what it takes, and begins. Once. */
  start(): Promise<void>
  close(): Promise<void>
}

export interface DeliverySettings {
  /** A store elsewhere. Absent: this server's own S3. */
  readonly s3?: OutsideStore
  /** Whether HTTP endpoints may be on this machine and in private networks. */
  readonly reachesInside: boolean
}

export function runDeliveries(
  firehose: ServiceRuntime<FirehoseEntities>,
  kinesis: ServiceRuntime<KinesisEntities>,
  settings: DeliverySettings,
): RunningDeliveries {
  let present: Deliveries | undefined
  let starting: Promise<void> | undefined
  let closeThreads = async (): Promise<void> => undefined
  const start = async (): Promise<void> => {
    const { Deliveries } = await import('./services/firehose/delivery/deliveries.ts')
    const { httpClient } = await import('./services/firehose/delivery/http-client.ts')
    const { mayReach } = await import('./services/firehose/delivery/reachable.ts')
    const { partitionKeysOf } = await import('./services/firehose/formats/index.ts')
    const { openConversionPool } = await import('./services/firehose/formats/conversion/pool.ts')
    const { openJqPool } = await import('./services/firehose/formats/keys/jq-pool.ts')
    const { streamReading } = await import('./shard-reading.ts')
    const system = new SystemClock()
    // How long a query may take does not depend on the time that a user gives the streams.
    const jq = openJqPool({ clock: system })
    const conversions = openConversionPool()
    closeThreads = async () => void (await Promise.all([jq.close(), conversions.close()]))
    present = new Deliveries({
      runtime: firehose,
      pace: system,
      streams: (arn, call) => streamReading(kinesis, arn, call),
      // Without a query, keys are what a transformation gave.
      keyReaderOf: (format) => partitionKeysOf(format, jq) ?? (async (records) => records),
      conversions,
      http: httpClient({ clock: system, mayReach: (address) => mayReach(address, settings.reachesInside) }),
      objects: await objectsOf(firehose, settings.s3),
    })
    present.start()
  }
  return {
    get present() {
      return present
    },
    get isIdle() {
      return present?.isIdle ?? true
    },
    start() {
      starting ??= start()
      return starting
    },
    async close() {
      await starting
      await present?.close()
      await closeThreads()
    },
  }
}

async function objectsOf(
  { door }: ServiceRuntime<FirehoseEntities>,
  outside: OutsideStore | undefined,
): Promise<DeliveriesParts['objects']> {
  if (outside === undefined) {
    const { doorObjects } = await import('./services/firehose/delivery/door-objects.ts')
    return (call) => doorObjects(door, call)
  }
  const { outsideObjects } = await import('./services/firehose/delivery/outside-objects.ts')
  const objects = outsideObjects(outside)
  return () => objects
}
