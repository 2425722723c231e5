import assert from 'node:assert/strict'
import { ACCOUNT, type Case } from '../world.ts'

export const deleteStream: readonly Case[] = [
  {
    rule: 'answers with an empty body; the stream is DELETING and then gone',
    proves: ['DeleteStream'],
    server: 'slow',
    async run(world) {
      const name = await world.active()
      assert.deepEqual(await world.ok('DeleteStream', { StreamName: name }), {})
      if (world.clientName !== 'aws-cli') assert.equal((await world.summary(name))['StreamStatus'], 'DELETING')
      await world.untilGone(name)
    },
  },
  {
    rule: 'a name that does not exist',
    proves: ['DeleteStream ResourceNotFoundException'],
    async run(world) {
      const name = world.fresh()
      await world.fails(
        'DeleteStream',
        { StreamName: name },
        'ResourceNotFoundException',
        `Stream ${name} under account ${ACCOUNT} not found.`,
      )
    },
  },
  {
    rule: 'a name of wrong characters',
    proves: ['DeleteStream ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails(
        'DeleteStream',
        { StreamName: 'ä' },
        'ValidationException',
        /Member must satisfy regular expression pattern: \[a-zA-Z0-9_\.-\]\+$/,
      )
    },
  },
  {
    rule: 'allowed while the stream is CREATING',
    proves: ['DeleteStream'],
    server: 'slow',
    async run(world) {
      const name = world.fresh()
      await world.ok('CreateStream', { StreamName: name, ShardCount: 1 })
      await world.ok('DeleteStream', { StreamName: name })
      await world.untilGone(name)
    },
  },
  {
    rule: 'a stream made again under the name is another one: empty, with other sequence numbers and other iterators',
    proves: ['DeleteStream', 'GetRecords ResourceNotFoundException'],
    async run(world) {
      const name = await world.active()
      await world.put(name, 'a', 'of the old stream')
      const iterator = await world.iterator(name, 'TRIM_HORIZON')
      await world.ok('DeleteStream', { StreamName: name })
      await world.untilGone(name)
      await world.active(1, name)
      const text = `Shard shardId-000000000000 in stream ${name} under account ${ACCOUNT} does not exist`
      await world.fails('GetRecords', { ShardIterator: iterator }, 'ResourceNotFoundException', text)
      assert.deepEqual(await world.texts(await world.iterator(name, 'TRIM_HORIZON')), [])
    },
  },
]
