import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { ACCOUNT, type Case, type World } from '../world.ts'

const REGISTER = 'RegisterStreamConsumer'
const DEREGISTER = 'DeregisterStreamConsumer'
const DESCRIBE = 'DescribeStreamConsumer'
const LIST = 'ListStreamConsumers'

interface Consumer {
  readonly ConsumerName: string
  readonly ConsumerARN: string
  readonly ConsumerStatus: string
  readonly ConsumerCreationTimestamp: Date
}

async function register(world: World, stream: string, name: string): Promise<Consumer> {
  return (await world.ok(REGISTER, { StreamARN: world.arn(stream), ConsumerName: name }))['Consumer'] as Consumer
}

async function describe(world: World, reference: Record<string, string>): Promise<Consumer & { readonly StreamARN: string }> {
  return (await world.ok(DESCRIBE, reference))['ConsumerDescription'] as Consumer & { readonly StreamARN: string }
}

async function untilActive(world: World, ConsumerARN: string): Promise<void> {
  for (let tries = 0; (await describe(world, { ConsumerARN })).ConsumerStatus !== 'ACTIVE'; tries++) {
    assert.ok(tries < 100, `${ConsumerARN} is still not ACTIVE`)
    await sleep(100)
  }
}

export const consumers: readonly Case[] = [
  {
    rule: 'answers CREATING with an ARN that ends in the second; then it is ACTIVE',
    proves: [REGISTER, DESCRIBE],
    server: 'slow',
    async run(world) {
      const stream = await world.active()
      const consumer = await register(world, stream, 'app')
      assert.equal(consumer.ConsumerStatus, 'CREATING')
      const seconds = consumer.ConsumerCreationTimestamp.getTime() / 1000
      assert.equal(consumer.ConsumerARN, `${world.arn(stream)}/consumer/app:${seconds}`)
      await untilActive(world, consumer.ConsumerARN)
      const described = await describe(world, { ConsumerARN: consumer.ConsumerARN })
      assert.deepEqual(described, { ...consumer, ConsumerStatus: 'ACTIVE', StreamARN: world.arn(stream) })
      assert.equal((await world.summary(stream))['ConsumerCount'], 1)
    },
  },
  {
    rule: 'a name that is taken, a stream that is not there, a name of wrong characters, tags of wrong characters',
    proves: [
      `${REGISTER} ResourceInUseException`,
      `${REGISTER} ResourceNotFoundException`,
      `${REGISTER} ValidationException`,
      `${REGISTER} InvalidArgumentException`,
    ],
    clientsMayRefuse: true,
    async run(world) {
      const StreamARN = world.arn(await world.active())
      await world.ok(REGISTER, { StreamARN, ConsumerName: 'app' })
      await world.fails(REGISTER, { StreamARN, ConsumerName: 'app' }, 'ResourceInUseException', /^Consumer app under stream /)
      const nowhere = { StreamARN: world.arn('nowhere'), ConsumerName: 'app' }
      const missing = `Stream nowhere under account ${ACCOUNT} not found.`
      await world.fails(REGISTER, nowhere, 'ResourceNotFoundException', missing)
      await world.fails(REGISTER, { StreamARN, ConsumerName: 'app2', Tags: { 'a%': '' } }, 'InvalidArgumentException')
      await world.fails(REGISTER, { StreamARN, ConsumerName: 'a/b' }, 'ValidationException')
    },
  },
  {
    rule: 'the 21st consumer of a stream',
    proves: [`${REGISTER} LimitExceededException`],
    async run(world) {
      if (world.clientName === 'aws-cli') return
      const stream = await world.active()
      for (let i = 0; i < 20; i++) await register(world, stream, `app-${i}`)
      const one = { StreamARN: world.arn(stream), ConsumerName: 'one-more' }
      await world.fails(REGISTER, one, 'LimitExceededException', /Limit: 20\.$/)
    },
  },
  {
    rule: 'answers with an empty body; a consumer of the same name has another ARN afterwards',
    proves: [DEREGISTER, `${DESCRIBE} ResourceNotFoundException`, `${DEREGISTER} ResourceNotFoundException`],
    async run(world) {
      const stream = await world.active()
      const { ConsumerARN } = await register(world, stream, 'app')
      assert.deepEqual(await world.ok(DEREGISTER, { ConsumerARN }), {})
      for (const operation of [DESCRIBE, DEREGISTER]) {
        const missing = `Consumer app, account ${ACCOUNT} not found.`
        await world.fails(operation, { ConsumerARN }, 'ResourceNotFoundException', missing)
        const named = { StreamARN: world.arn(stream), ConsumerName: 'app' }
        await world.fails(operation, named, 'ResourceNotFoundException', missing)
      }
      assert.notEqual((await register(world, stream, 'app')).ConsumerARN, ConsumerARN)
    },
  },
  {
    rule: 'by ARN, by stream and name, or by all three if they agree; by nothing less',
    proves: [DESCRIBE, `${DESCRIBE} InvalidArgumentException`, `${DEREGISTER} InvalidArgumentException`],
    clientsMayRefuse: true,
    async run(world) {
      const stream = await world.active()
      const StreamARN = world.arn(stream)
      const { ConsumerARN } = await register(world, stream, 'app')
      assert.equal((await describe(world, { StreamARN, ConsumerName: 'app' })).ConsumerARN, ConsumerARN)
      assert.equal((await describe(world, { ConsumerARN, StreamARN, ConsumerName: 'app' })).ConsumerARN, ConsumerARN)
      for (const operation of [DESCRIBE, DEREGISTER]) {
        await world.fails(operation, { ConsumerARN, StreamARN, ConsumerName: 'other' }, 'InvalidArgumentException')
        await world.fails(operation, { StreamARN }, 'InvalidArgumentException')
      }
    },
  },
  {
    rule: 'lists in order of name, in pages',
    proves: [LIST],
    async run(world) {
      const stream = await world.active()
      const StreamARN = world.arn(stream)
      for (const name of ['c', 'a', 'b']) await register(world, stream, name)
      const first = await world.ok(LIST, { StreamARN, MaxResults: 2 })
      const rest = await world.ok(LIST, { StreamARN, NextToken: first['NextToken'] })
      const names = (page: Record<string, unknown>) => (page['Consumers'] as Consumer[]).map(({ ConsumerName }) => ConsumerName)
      // The command line pages by itself.
      if (world.clientName !== 'aws-cli') assert.deepEqual([names(first), names(rest)], [['a', 'b'], ['c']])
      assert.equal(rest['NextToken'], undefined)
      assert.ok(!('StreamARN' in ((rest['Consumers'] as object[])[0] ?? {})))
    },
  },
  {
    rule: 'a token that is none or too old; a stream that is not there, or not ready',
    proves: [
      `${LIST} InvalidArgumentException`,
      `${LIST} ExpiredNextTokenException`,
      `${LIST} ResourceNotFoundException`,
      `${LIST} ResourceInUseException`,
    ],
    server: 'slow',
    async run(world) {
      if (world.clientName === 'aws-cli') return
      const stream = await world.active()
      const StreamARN = world.arn(stream)
      for (const name of ['a', 'b']) await register(world, stream, name)
      const { NextToken } = await world.ok(LIST, { StreamARN, MaxResults: 1 })
      await world.fails(LIST, { StreamARN, NextToken: 'nonsense' }, 'InvalidArgumentException')
      world.advance(301_000)
      await world.fails(LIST, { StreamARN, NextToken }, 'ExpiredNextTokenException')
      await world.fails(LIST, { StreamARN: world.arn('nowhere') }, 'ResourceNotFoundException')
      const young = world.fresh()
      await world.ok('CreateStream', { StreamName: young, ShardCount: 1 })
      await world.fails(LIST, { StreamARN: world.arn(young) }, 'ResourceInUseException', /, instead in state CREATING$/)
    },
  },
  {
    rule: 'consumers keep their stream from being deleted, unless EnforceConsumerDeletion is set',
    proves: ['DeleteStream ResourceInUseException', 'DeleteStream'],
    async run(world) {
      const StreamName = await world.active()
      await register(world, StreamName, 'app')
      const arn = world.arn(StreamName)
      await world.fails(
        'DeleteStream',
        { StreamName },
        'ResourceInUseException',
        `DeleteStream can't delete ${arn} because there are consumers associated with this data stream. To delete ${StreamName} anyway, set the EnforceConsumerDeletion parameter to true to force the deletion of all the consumers that are associated with it.`,
      )
      await world.ok('DeleteStream', { StreamName, EnforceConsumerDeletion: true })
      await world.untilGone(StreamName)
    },
  },
  {
    rule: 'a consumer has tags of its own, from its registration on',
    proves: [REGISTER, 'TagResource', 'UntagResource', 'ListTagsForResource'],
    async run(world) {
      const StreamARN = world.arn(await world.active())
      const registered = await world.ok(REGISTER, { StreamARN, ConsumerName: 'app', Tags: { team: 'blue' } })
      const ResourceARN = (registered['Consumer'] as Consumer).ConsumerARN
      await world.ok('TagResource', { ResourceARN, Tags: { cost: '7' } })
      await world.ok('UntagResource', { ResourceARN, TagKeys: ['team'] })
      const { Tags } = await world.ok('ListTagsForResource', { ResourceARN })
      assert.deepEqual(Tags, [{ Key: 'cost', Value: '7' }])
      assert.deepEqual((await world.ok('ListTagsForResource', { ResourceARN: StreamARN }))['Tags'], [])
    },
  },
]
