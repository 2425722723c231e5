/** Starts delivery when there is something to deliver: a server that has no delivery stream does not even load it. */
import type { ServiceRuntime } from './services/define.ts'
import type { Deliveries } from './services/firehose/delivery/deliveries.ts'
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

export function runDeliveries(
  firehose: ServiceRuntime<FirehoseEntities>,
  kinesis: ServiceRuntime<KinesisEntities>,
): RunningDeliveries {
  let present: Deliveries | undefined
  let starting: Promise<void> | undefined
  const start = async (): Promise<void> => {
    const { Deliveries } = await import('./services/firehose/delivery/deliveries.ts')
    const { doorObjects } = await import('./services/firehose/delivery/door-objects.ts')
    const { streamReading } = await import('./shard-reading.ts')
    present = new Deliveries({
      runtime: firehose,
      streams: (arn, call) => streamReading(kinesis, arn, call),
      keyReaderOf: () => {
        throw new Error('dynamic partitioning is not there yet')
      },
      objects: (call) => doorObjects(firehose.door, call),
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
    },
  }
}
