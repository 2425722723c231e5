import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ACCOUNT, type Kinesis, openKinesis, START_MS, scope } from '../../../../test/services/kinesis-harness.ts'
import { streamArn } from '../arn.ts'
import * as model from '../model.gen.ts'

const StreamName = 'orders'
const StreamARN = streamArn(StreamName, scope)

async function withStream(statusDelayMs = 0): Promise<Kinesis> {
  const aws = await openKinesis({ statusDelayMs })
  await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
  await aws.pass(statusDelayMs)
  return aws
}

function register(aws: Kinesis, ConsumerName: string): Promise<model.Consumer> {
  return aws.call(model.RegisterStreamConsumer, { StreamARN, ConsumerName }).then(({ Consumer }) => Consumer)
}

const seconds = Math.floor(START_MS / 1000)

describe('consumers', () => {
  it('are CREATING, then ACTIVE, then DELETING, then gone', async () => {
    await using aws = await withStream(500)
    const consumer = await register(aws, 'app')
    assert.deepEqual(consumer, {
      ConsumerName: 'app',
      ConsumerARN: `${StreamARN}/consumer/app:${seconds}`,
      ConsumerStatus: 'CREATING',
      ConsumerCreationTimestamp: seconds * 1000,
    })
    const described = async () =>
      (await aws.call(model.DescribeStreamConsumer, { ConsumerARN: consumer.ConsumerARN })).ConsumerDescription
    assert.deepEqual(await described(), { ...consumer, StreamARN })
    await aws.pass(499)
    assert.equal((await described()).ConsumerStatus, 'CREATING')
    await aws.pass(1)
    assert.equal((await described()).ConsumerStatus, 'ACTIVE')
    assert.equal(await aws.call(model.DeregisterStreamConsumer, { StreamARN, ConsumerName: 'app' }), undefined)
    assert.equal((await described()).ConsumerStatus, 'DELETING')
    await aws.call(model.DeregisterStreamConsumer, { StreamARN, ConsumerName: 'app' })
    await aws.pass(500)
    assert.equal(
      await aws.refusal(model.DescribeStreamConsumer, { StreamARN, ConsumerName: 'app' }),
      `ResourceNotFoundException: Consumer app, account ${ACCOUNT} not found.`,
    )
  })

  it('of one name after another never share an ARN', async () => {
    await using aws = await withStream()
    const arns = new Set<string>()
    for (let i = 0; i < 3; i++) {
      const { ConsumerARN } = await register(aws, 'app')
      arns.add(ConsumerARN)
      await aws.call(model.DeregisterStreamConsumer, { ConsumerARN })
    }
    assert.equal(arns.size, 3)
  })

  it('are found by ARN, or by stream and name, or by all three if they agree', async () => {
    await using aws = await withStream()
    const { ConsumerARN } = await register(aws, 'app')
    await register(aws, 'app2')
    for (const reference of [
      { ConsumerARN },
      { StreamARN, ConsumerName: 'app' },
      { ConsumerARN, StreamARN, ConsumerName: 'app' },
    ]) {
      const { ConsumerDescription } = await aws.call(model.DescribeStreamConsumer, reference)
      assert.equal(ConsumerDescription.ConsumerARN, ConsumerARN)
    }
    for (const reference of [{ ConsumerARN, ConsumerName: 'app2' }, { StreamARN }, { ConsumerName: 'app' }, {}]) {
      assert.match(await aws.refusal(model.DescribeStreamConsumer, reference), /^InvalidArgumentException/)
    }
    const elsewhere = { accountId: ACCOUNT, region: 'eu-west-1' }
    assert.match(await aws.refusal(model.DescribeStreamConsumer, { ConsumerARN }, elsewhere), /^ResourceNotFoundException/)
  })

  it('are at most 20, and at most five at a time in CREATING', async () => {
    await using aws = await withStream(500)
    for (let i = 0; i < 20; i++) {
      await register(aws, `app-${i}`)
      if (i === 4) {
        const sixth = await aws.refusal(model.RegisterStreamConsumer, { StreamARN, ConsumerName: 'one-more' })
        assert.match(sixth, /^LimitExceededException: .*CREATING/)
      }
      if (i % 5 === 4) await aws.pass(500)
    }
    const refused = await aws.refusal(model.RegisterStreamConsumer, { StreamARN, ConsumerName: 'one-more' })
    assert.match(refused, /^LimitExceededException: .*Limit: 20\./)
    assert.match(
      await aws.refusal(model.RegisterStreamConsumer, { StreamARN, ConsumerName: 'app-3' }),
      /^ResourceInUseException: Consumer app-3 under stream orders already exists/,
    )
    const { StreamDescriptionSummary } = await aws.call(model.DescribeStreamSummary, { StreamName })
    assert.equal(StreamDescriptionSummary.ConsumerCount, 20)
  })

  it('are listed in pages', async () => {
    await using aws = await withStream()
    for (const name of ['c', 'a', 'b']) await register(aws, name)
    const first = await aws.call(model.ListStreamConsumers, { StreamARN, MaxResults: 2 })
    assert.deepEqual(
      first.Consumers?.map(({ ConsumerName, ConsumerStatus }) => [ConsumerName, ConsumerStatus]),
      [
        ['a', 'ACTIVE'],
        ['b', 'ACTIVE'],
      ],
    )
    const NextToken = first.NextToken ?? ''
    const second = await aws.call(model.ListStreamConsumers, { StreamARN, NextToken })
    assert.deepEqual([second.Consumers?.map(({ ConsumerName }) => ConsumerName), second.NextToken], [['c'], undefined])
    const bad = (input: Partial<model.ListStreamConsumersInput>) =>
      aws.refusal(model.ListStreamConsumers, { StreamARN, ...input })
    assert.match(await bad({ NextToken: 'nonsense' }), /^InvalidArgumentException/)
    assert.match(await bad({ NextToken, StreamCreationTimestamp: START_MS }), /^InvalidArgumentException/)
    assert.match(await bad({ StreamCreationTimestamp: START_MS - 5000 }), /^ResourceNotFoundException/)
    await aws.pass(300_001)
    assert.match(await bad({ NextToken }), /^ExpiredNextTokenException/)
  })

  it('have tags of their own', async () => {
    await using aws = await withStream()
    const Tags = { team: 'blue' }
    const { Consumer } = await aws.call(model.RegisterStreamConsumer, { StreamARN, ConsumerName: 'app', Tags })
    const ResourceARN = Consumer.ConsumerARN
    await aws.call(model.TagResource, { ResourceARN, Tags: { cost: '7' } })
    await aws.call(model.UntagResource, { ResourceARN, TagKeys: ['team'] })
    assert.deepEqual(await aws.call(model.ListTagsForResource, { ResourceARN }), { Tags: [{ Key: 'cost', Value: '7' }] })
    assert.deepEqual(await aws.call(model.ListTagsForResource, { ResourceARN: StreamARN }), { Tags: [] })
  })

  for (const statusDelayMs of [0, 500]) {
    it(`keep their stream from being deleted unless told otherwise (statuses last ${statusDelayMs} ms)`, async () => {
      await using aws = await withStream(statusDelayMs)
      await register(aws, 'app')
      assert.equal(
        await aws.refusal(model.DeleteStream, { StreamName }),
        `ResourceInUseException: DeleteStream can't delete ${StreamARN} because there are consumers associated with this data stream. To delete orders anyway, set the EnforceConsumerDeletion parameter to true to force the deletion of all the consumers that are associated with it.`,
      )
      await aws.call(model.DeleteStream, { StreamName, EnforceConsumerDeletion: true })
      await aws.pass(statusDelayMs)
      assert.deepEqual([...aws.runtime.catalog.list('kinesis.consumer', '')], [])
    })
  }

  it('need a stream at rest', async () => {
    await using aws = await openKinesis({ statusDelayMs: 500 })
    const ask = () => aws.refusal(model.RegisterStreamConsumer, { StreamARN, ConsumerName: 'app' })
    assert.match(await ask(), /^ResourceNotFoundException/)
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    assert.match(await ask(), /^ResourceInUseException: .*CREATING/)
    assert.match(await aws.refusal(model.ListStreamConsumers, { StreamARN }), /^ResourceInUseException: .*CREATING/)
  })
})
