import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openKinesis } from '../../../test/services/kinesis-harness.ts'
import { commitmentShape, disabled, enabled } from './account.ts'
import * as model from './model.gen.ts'

const DAY_MS = 86_400_000

function wanted(Status: 'ENABLED' | 'DISABLED'): model.UpdateAccountSettingsInput {
  return { MinimumThroughputBillingCommitment: { Status } }
}

describe('the throughput commitment of an account', () => {
  it('goes on when it is enabled again, from its first beginning', () => {
    const first = enabled(undefined, 1000)
    assert.deepEqual(enabled(first, 5000), first)
    assert.deepEqual(enabled(disabled(first, 6000), 7000), first, 'and its end is called off')
  })

  it('that has ended begins anew', () => {
    const ended = disabled(enabled(undefined, 1000), 1000 + DAY_MS)
    assert.deepEqual(ended, { startedAtMs: 1000, endsAtMs: 1000 + DAY_MS })
    assert.deepEqual(enabled(ended, 2 * DAY_MS), { startedAtMs: 2 * DAY_MS })
  })

  it('keeps its end when it is disabled twice', () => {
    const ending = disabled(enabled(undefined, 1000), 2000)
    assert.deepEqual(disabled(ending, 3000), ending)
    assert.equal(commitmentShape(ending, 1000 + DAY_MS - 1).Status, 'ENABLED_UNTIL_EARLIEST_ALLOWED_END')
    assert.equal(commitmentShape(ending, 1000 + DAY_MS).Status, 'DISABLED')
  })

  it('raises the number of consumers that a stream may have, until it ends', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 1 })
    const StreamARN = aws.stream('orders')?.arn ?? ''
    const register = (n: number) => ({ StreamARN, ConsumerName: `reader-${n}` })
    for (let n = 0; n < 20; n++) await aws.call(model.RegisterStreamConsumer, register(n))
    assert.match(await aws.refusal(model.RegisterStreamConsumer, register(20)), /Limit: 20\.$/)
    await aws.call(model.UpdateAccountSettings, wanted('ENABLED'))
    for (let n = 20; n < 50; n++) await aws.call(model.RegisterStreamConsumer, register(n))
    assert.match(await aws.refusal(model.RegisterStreamConsumer, register(50)), /Limit: 50\.$/)
    await aws.call(model.UpdateAccountSettings, wanted('DISABLED'))
    assert.match(await aws.refusal(model.RegisterStreamConsumer, register(50)), /Limit: 50\.$/)
    await aws.pass(DAY_MS)
    assert.match(await aws.refusal(model.RegisterStreamConsumer, register(50)), /Limit: 20\.$/)
  })

  it('is one region’s', async () => {
    await using aws = await openKinesis()
    await aws.call(model.UpdateAccountSettings, wanted('ENABLED'))
    const elsewhere = { accountId: '000000000000', region: 'eu-west-1' }
    const { MinimumThroughputBillingCommitment } = await aws.call(model.DescribeAccountSettings, {}, elsewhere)
    assert.deepEqual(MinimumThroughputBillingCommitment, { Status: 'DISABLED' })
  })
})
