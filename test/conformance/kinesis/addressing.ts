import assert from 'node:assert/strict'
import { ACCOUNT, type Case } from '../world.ts'

export const addressing: readonly Case[] = [
  {
    rule: 'a stream is addressed by name, by ARN, or by both if they agree',
    proves: ['PutRecord', 'GetShardIterator', 'DescribeStream', 'ListShards'],
    async run(world) {
      const name = await world.active()
      const both = { StreamName: name, StreamARN: world.arn(name) }
      await world.ok('PutRecord', { StreamARN: both.StreamARN, PartitionKey: 'a', Data: Buffer.from('x') })
      await world.ok('PutRecord', { ...both, PartitionKey: 'a', Data: Buffer.from('y') })
      const { ShardIterator } = await world.ok('GetShardIterator', {
        StreamARN: both.StreamARN,
        ShardId: '0',
        ShardIteratorType: 'TRIM_HORIZON',
      })
      assert.deepEqual(await world.texts(String(ShardIterator)), ['x', 'y'])
      await world.ok('DescribeStream', { StreamARN: both.StreamARN })
      await world.ok('ListShards', { StreamARN: both.StreamARN })
    },
  },
  {
    rule: 'name and ARN that disagree, or neither',
    proves: [
      'PutRecord InvalidArgumentException',
      'DescribeStream InvalidArgumentException',
      'DescribeStreamSummary InvalidArgumentException',
      'DeleteStream InvalidArgumentException',
      'ListTagsForStream InvalidArgumentException',
    ],
    async run(world) {
      const name = await world.active()
      const disagreeing = { StreamName: name, StreamARN: world.arn('other') }
      const invalid = 'InvalidArgumentException'
      await world.fails('PutRecord', { ...disagreeing, PartitionKey: 'a', Data: Buffer.from('x') }, invalid)
      for (const operation of ['DescribeStream', 'DescribeStreamSummary', 'DeleteStream', 'ListTagsForStream']) {
        await world.fails(operation, disagreeing, invalid)
        await world.fails(operation, {}, invalid)
      }
    },
  },
  {
    rule: 'an ARN of another account: no such stream there, and the text names that account',
    proves: ['PutRecord ResourceNotFoundException'],
    async run(world) {
      const name = await world.active()
      const foreign = world.arn(name).replace(ACCOUNT, '123456789012')
      await world.fails(
        'PutRecord',
        { StreamARN: foreign, PartitionKey: 'a', Data: Buffer.from('x') },
        'ResourceNotFoundException',
        `Stream ${name} under account 123456789012 not found.`,
      )
    },
  },
]
