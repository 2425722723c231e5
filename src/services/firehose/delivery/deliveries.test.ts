import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { streamOf } from '../../../../test/services/delivery/world.ts'
import { MemoryEngine } from '../../../engine/memory/memory-engine.ts'
import { SystemClock } from '../../../kernel/clock.ts'
import { SeededRandom } from '../../../kernel/random.ts'
import { turnsOfTheLoop } from '../../../kernel/sleepers.ts'
import { VirtualClock } from '../../../kernel/virtual-clock.ts'
import { silentLogger } from '../../../telemetry/logger.ts'
import type { DeliveryStream } from '../entities.ts'
import { Deliveries, type DeliveriesParts } from './deliveries.ts'

const NOTHING: ReturnType<DeliveriesParts['streams']> = {
  stream: () => undefined,
  onChange: () => () => undefined,
  read: () => Promise.reject(new Error('there is nothing to read')),
  find: async () => 0,
  tail: async () => ({ position: 0, arrivedAtMs: undefined }),
  follow: async () => undefined,
  namer: () => () => assert.fail('nothing is read'),
}

/** Deliveries of one delivery stream, whose source is empty. */
function openDeliveries(memoryBytesMax?: number) {
  const held: { append?: Promise<void>; readonly readers: Set<object> } = { readers: new Set() }
  const clock = new VirtualClock(0)
  let stream: DeliveryStream = {
    ...streamOf(),
    source: { type: 'KinesisStreamAsSource', streamArn: 'arn', roleArn: 'role', deliveryStartMs: 0 },
  } as DeliveryStream
  let tell: (changes: readonly { kind: string; id: string }[]) => void = () => undefined
  const catalog = {
    subscribe: (heard: typeof tell) => {
      tell = heard
      return () => undefined
    },
    get: () => stream,
    list: () => [stream],
  }
  const engine = new MemoryEngine({ clock, ...(memoryBytesMax !== undefined && { memoryBytesMax }) })
  const slow = {
    open: (id: string) => {
      const log = engine.open(id)
      const append: typeof log.append = async (...of) => {
        await held.append
        return log.append(...of)
      }
      return Object.assign(Object.create(log) as typeof log, { append, read: log.read.bind(log), trim: log.trim.bind(log) })
    },
  }
  const runtime = { catalog, engine: slow, clock, random: new SeededRandom(1), logger: silentLogger, secrets: {}, door: {} }
  const deliveries = new Deliveries({
    runtime: runtime as unknown as DeliveriesParts['runtime'],
    pace: new SystemClock(),
    streams: () => ({
      ...NOTHING,
      onChange: () => {
        const reader = {}
        held.readers.add(reader)
        return () => held.readers.delete(reader)
      },
    }),
    http: { post: () => Promise.reject(new Error('nothing is sent')) },
    keyReaderOf: () => async (records) => records,
    conversions: { open: () => Promise.reject(new Error('nothing is converted')), close: async () => undefined },
    objects: () => ({ put: () => Promise.reject(new Error('nothing is put')) }),
  })
  const change = (destination: DeliveryStream['destination']): void => {
    stream = { ...stream, version: stream.version + 1, destination }
    tell([{ kind: 'firehose.stream', id: stream.arn }])
  }
  return { deliveries, stream, change, held }
}

describe('deliveries', () => {
  it('end while there is no room to open a journal', async () => {
    const { deliveries, stream } = openDeliveries(0)
    deliveries.start()
    await turnsOfTheLoop()
    const opened = deliveries.opened(stream.arn)
    await deliveries.close()
    assert.equal(await opened, undefined)
  })

  it('take up settings that changed while they opened', async () => {
    const { promise: mayAppend, resolve: append } = Promise.withResolvers<void>()
    const { deliveries, stream, change, held } = openDeliveries()
    held.append = mayAppend
    deliveries.start()
    await turnsOfTheLoop()
    const { destination } = stream
    assert.ok(destination.type === 'ExtendedS3')
    change({ ...destination, s3: { ...destination.s3, S3BackupMode: 'Enabled', S3BackupDescription: destination.s3 } })
    append()
    const delivery = await deliveries.opened(stream.arn)
    for (let turns = 0; turns < 1_000 && (await delivery?.states())?.size !== 2; turns++) await turnsOfTheLoop()
    assert.deepEqual([...((await delivery?.states()) ?? new Map()).keys()], ['main', 'backup'])
    await deliveries.close()
  })

  it('leave nothing running that was opened while they ended', async () => {
    const { deliveries, stream, change, held } = openDeliveries()
    deliveries.start()
    await deliveries.opened(stream.arn)
    await turnsOfTheLoop()
    const { promise: mayAppend, resolve: append } = Promise.withResolvers<void>()
    held.append = mayAppend
    const { destination } = stream
    assert.ok(destination.type === 'ExtendedS3')
    change({ ...destination, s3: { ...destination.s3, S3BackupMode: 'Enabled', S3BackupDescription: destination.s3 } })
    await turnsOfTheLoop()
    assert.equal(held.readers.size, 1)
    const ended = deliveries.close()
    await turnsOfTheLoop()
    append()
    await ended
    for (let turns = 0; turns < 100; turns++) await turnsOfTheLoop()
    assert.equal(held.readers.size, 0)
  })
})
