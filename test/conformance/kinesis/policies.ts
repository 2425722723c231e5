import assert from 'node:assert/strict'
import { ACCOUNT, type Case, type World } from '../world.ts'

const PUT = 'PutResourcePolicy'
const GET = 'GetResourcePolicy'
const DELETE = 'DeleteResourcePolicy'
const INVALID = 'InvalidArgumentException'

function policyFor(arn: string, actions: string | readonly string[] = 'kinesis:PutRecord', more: object = {}): string {
  const statement = { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: actions, Resource: arn, ...more }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
}

async function policyOf(world: World, ResourceARN: string): Promise<unknown> {
  return JSON.parse((await world.ok(GET, { ResourceARN }))['Policy'] as string)
}

async function consumer(world: World, name: string): Promise<string> {
  const output = await world.ok('RegisterStreamConsumer', { StreamARN: world.arn(name), ConsumerName: 'reader' })
  return (output['Consumer'] as { ConsumerARN: string }).ConsumerARN
}

export const policies: readonly Case[] = [
  {
    rule: 'is kept and given back; another one takes its place',
    proves: [PUT, GET],
    async run(world) {
      const arn = world.arn(await world.active())
      const first = policyFor(arn, ['kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:ListShards'])
      assert.deepEqual(await world.ok(PUT, { ResourceARN: arn, Policy: first }), {})
      assert.deepEqual(await policyOf(world, arn), JSON.parse(first))
      const second = policyFor(arn, 'kinesis:Put*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } })
      await world.ok(PUT, { ResourceARN: arn, Policy: second })
      assert.deepEqual(await policyOf(world, arn), JSON.parse(second))
    },
  },
  {
    rule: 'without a policy the answer is an empty one, not an error',
    proves: [GET],
    async run(world) {
      const arn = world.arn(await world.active())
      assert.equal((await world.ok(GET, { ResourceARN: arn }))['Policy'], '{}')
    },
  },
  {
    rule: 'goes when it is deleted, and a second time there is none',
    proves: [DELETE, `${DELETE} ResourceNotFoundException`],
    async run(world) {
      const arn = world.arn(await world.active())
      await world.ok(PUT, { ResourceARN: arn, Policy: policyFor(arn) })
      assert.deepEqual(await world.ok(DELETE, { ResourceARN: arn }), {})
      assert.deepEqual(await policyOf(world, arn), {})
      const text = `No resource policy found for resource ARN ${arn}.`
      await world.fails(DELETE, { ResourceARN: arn }, 'ResourceNotFoundException', text)
    },
  },
  {
    rule: 'goes with its stream: another one of that name has none',
    proves: [GET],
    async run(world) {
      const name = await world.active()
      const arn = world.arn(name)
      await world.ok(PUT, { ResourceARN: arn, Policy: policyFor(arn) })
      await world.ok('DeleteStream', { StreamName: name })
      await world.untilGone(name)
      await world.active(1, name)
      assert.deepEqual(await policyOf(world, arn), {})
    },
  },
  {
    rule: 'a consumer has one of its own, with actions of its own',
    proves: [PUT, GET, DELETE, `${PUT} InvalidArgumentException`],
    async run(world) {
      const name = await world.active()
      const arn = await consumer(world, name)
      await world.ok(PUT, {
        ResourceARN: arn,
        Policy: policyFor(arn, ['kinesis:SubscribeToShard', 'kinesis:DescribeStreamConsumer']),
      })
      assert.deepEqual(await policyOf(world, world.arn(name)), {})
      await world.fails(PUT, { ResourceARN: arn, Policy: policyFor(arn, 'kinesis:GetRecords') }, INVALID, /kinesis:GetRecords/)
      await world.ok(DELETE, { ResourceARN: arn })
    },
  },
  {
    rule: 'a consumer that is not ACTIVE takes none',
    proves: [`${PUT} ResourceInUseException`],
    server: 'slow',
    async run(world) {
      if (world.clientName === 'aws-cli') return
      const name = await world.active()
      const arn = await consumer(world, name)
      const text = `Consumer reader with creation timestamp ${arn.slice(arn.lastIndexOf(':') + 1)} under stream ${name} and account ${ACCOUNT} is not in ACTIVE status.`
      const policy = policyFor(arn, 'kinesis:SubscribeToShard')
      await world.fails(PUT, { ResourceARN: arn, Policy: policy }, 'ResourceInUseException', text)
    },
  },
  {
    rule: 'documents that are no policy, or not one of this stream',
    proves: [`${PUT} InvalidArgumentException`],
    async run(world) {
      const arn = world.arn(await world.active())
      const wrong = [
        'not JSON',
        '[]',
        '{}',
        JSON.stringify({ Version: '2011-01-01', Statement: [] }),
        policyFor(arn, 'kinesis:DeleteStream'),
        policyFor(arn, 's3:GetObject'),
        policyFor(arn, 'kinesis:PutRecord', { Effect: 'Perhaps' }),
        policyFor(arn, 'kinesis:PutRecord', { Principal: undefined }),
        policyFor(arn, 'kinesis:PutRecord', { Action: undefined }),
        policyFor(`${arn}-other`),
        policyFor(arn, 'kinesis:PutRecord', { Sid: 'x'.repeat(21_000) }),
      ]
      for (const Policy of wrong) await world.fails(PUT, { ResourceARN: arn, Policy }, INVALID)
      assert.deepEqual(await policyOf(world, arn), {})
    },
  },
  {
    rule: 'a stream and a consumer that are not there, and an ARN that is none',
    proves: [PUT, GET, DELETE].flatMap((operation) => [
      `${operation} ResourceNotFoundException`,
      `${operation} ValidationException`,
    ]) as [string, ...string[]],
    clientsMayRefuse: true,
    async run(world) {
      const nowhere = world.arn('nowhere')
      for (const [operation, more] of [
        [PUT, { Policy: policyFor(nowhere) }],
        [GET, {}],
        [DELETE, {}],
      ] as const) {
        const text = `Stream nowhere under account ${ACCOUNT} not found.`
        await world.fails(operation, { ResourceARN: nowhere, ...more }, 'ResourceNotFoundException', text)
        const stranger = `${nowhere}/consumer/stranger:1700000000`
        await world.fails(operation, { ResourceARN: stranger, ...more }, 'ResourceNotFoundException')
        await world.fails(operation, { ResourceARN: 'nowhere', ...more }, 'ValidationException', /at 'resourceARN'/)
      }
    },
  },
]
