import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openKinesis } from '../../../../test/services/kinesis-harness.ts'
import * as model from '../model.gen.ts'

const HOUR_MS = 3_600_000
const { IncreaseStreamRetentionPeriod: Increase, DecreaseStreamRetentionPeriod: Decrease } = model

function hours(RetentionPeriodHours: number) {
  return { StreamName: 'orders', RetentionPeriodHours }
}

describe('the retention period', () => {
  it('is changed at once, and UPDATING is shown for a while', async () => {
    await using aws = await openKinesis({ statusDelayMs: 500 })
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 1 })
    assert.match(await aws.refusal(Increase, hours(48)), /^ResourceInUseException: .* not ACTIVE, instead in state CREATING$/)
    await aws.pass(500)
    await aws.call(Increase, hours(48))
    const summary = async () => (await aws.call(model.DescribeStreamSummary, { StreamName: 'orders' })).StreamDescriptionSummary
    assert.deepEqual([(await summary()).StreamStatus, (await summary()).RetentionPeriodHours], ['UPDATING', 48])
    assert.match(await aws.refusal(Decrease, hours(24)), /^ResourceInUseException: .* in state UPDATING$/)
    await aws.pass(500)
    assert.equal((await summary()).StreamStatus, 'ACTIVE')
  })

  it('has its limits, in the words of AWS', async () => {
    await using aws = await openKinesis()
    assert.match(await aws.refusal(Increase, hours(23)), /^ResourceNotFoundException/)
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 1 })
    for (const model of [Increase, Decrease]) {
      assert.equal(
        await aws.refusal(model, hours(23)),
        'InvalidArgumentException: Minimum allowed retention period is 24 hours. Requested retention period (23 hours) is too short.',
      )
      assert.equal(
        await aws.refusal(model, hours(8761)),
        'InvalidArgumentException: Maximum allowed retention period is 8760 hours. Requested retention period (8761 hours) is too long.',
      )
      await aws.call(model, hours(24))
    }
    assert.equal(
      await aws.refusal(Decrease, hours(25)),
      'InvalidArgumentException: Requested retention period (25 hours) for stream orders can not be longer than existing retention period (24 hours). Use IncreaseRetentionPeriod API.',
    )
    await aws.call(Increase, hours(8760))
    assert.equal(
      await aws.refusal(Increase, hours(48)),
      'InvalidArgumentException: Requested retention period (48 hours) for stream orders can not be shorter than existing retention period (8760 hours). Use DecreaseRetentionPeriod API.',
    )
  })

  it('hides what is older, and raising it revives nothing', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 1 })
    await aws.call(Increase, hours(72))
    const read = async () => {
      const place = { StreamName: 'orders', ShardId: '0', ShardIteratorType: 'TRIM_HORIZON' } as const
      const { ShardIterator = '' } = await aws.call(model.GetShardIterator, place)
      const { Records } = await aws.call(model.GetRecords, { ShardIterator })
      return Records.map(({ Data }) => Buffer.from(Data).toString())
    }
    for (const text of ['first', 'second', 'third']) {
      await aws.call(model.PutRecord, { StreamName: 'orders', PartitionKey: 'a', Data: Buffer.from(text) })
      await aws.pass(20 * HOUR_MS)
    }
    assert.deepEqual(await read(), ['first', 'second', 'third'])
    await aws.call(Decrease, hours(24))
    assert.deepEqual(await read(), ['third'])
    await aws.call(Increase, hours(72))
    assert.deepEqual(await read(), ['third'])
  })

  it('lets a stream at rest alone until its oldest record expires, and does not miss a shorter period', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 2 })
    await aws.call(Increase, hours(240))
    await aws.pass(24 * HOUR_MS)
    await aws.call(model.PutRecord, { StreamName: 'orders', PartitionKey: 'a', Data: Buffer.from('old') })
    const version = () => aws.runtime.catalog.version
    await aws.pass(HOUR_MS)
    const [before, arrived] = [version(), aws.clock.nowMs()]
    await aws.pass(200 * HOUR_MS)
    assert.equal(version(), before, 'nothing was written down meanwhile')
    assert.ok((aws.stream('orders')?.trimAtMs ?? 0) >= arrived)
    await aws.call(Decrease, hours(24))
    await aws.pass(HOUR_MS)
    const log = aws.engine.open(aws.stream('orders')?.logId ?? '')
    const left = await Promise.all([0, 1].map((lane) => log.read(lane, 0, { records: 10, bytes: 1000 })))
    assert.deepEqual(
      left.flatMap(({ runs }) => runs),
      [],
    )
    assert.deepEqual(aws.told, [])
  })

  it('lets the engine forget, now and then', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 1 })
    await aws.call(model.PutRecord, { StreamName: 'orders', PartitionKey: 'a', Data: Buffer.from('old') })
    await aws.pass(20 * HOUR_MS)
    await aws.call(model.PutRecord, { StreamName: 'orders', PartitionKey: 'a', Data: Buffer.from('new') })
    const left = async () => {
      const { runs } = await aws.engine.open(aws.stream('orders')?.logId ?? '').read(0, 0, { records: 10, bytes: 1000 })
      return runs.length
    }
    assert.equal(await left(), 2)
    await aws.pass(6 * HOUR_MS)
    assert.equal(await left(), 1)
    await aws.pass(20 * HOUR_MS)
    assert.equal(await left(), 0)
    assert.deepEqual(aws.told, [])
  })
})
