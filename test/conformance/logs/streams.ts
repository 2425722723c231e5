import assert from 'node:assert/strict'
import type { Case, World } from '../world.ts'
import { arnOf, claims, group, type Members, NO_STREAM, put, stream } from './helpers.ts'

async function namesOf(world: World, input: Members): Promise<readonly unknown[]> {
  return ((await world.ok('DescribeLogStreams', input))['logStreams'] as Members[]).map(({ logStreamName }) => logStreamName)
}

export const streams: readonly Case[] = [
  {
    rule: 'makes a stream once; its name may hold brackets and dollars, as those of functions do',
    proves: ['CreateLogStream', 'CreateLogStream ResourceAlreadyExistsException'],
    async run(world) {
      const place = await stream(world, '2026/11/30/[$LATEST]0123456789abcdef')
      await world.fails(
        'CreateLogStream',
        { ...place },
        'ResourceAlreadyExistsException',
        'The specified log stream already exists',
      )
    },
  },
  {
    rule: 'shows when the first and the last event of a stream were, and when the last one came',
    proves: ['DescribeLogStreams'],
    async run(world) {
      const place = await stream(world)
      const { logGroupName } = place
      const [empty = {}] = (await world.ok('DescribeLogStreams', { logGroupName }))['logStreams'] as Members[]
      const arn = `${arnOf(logGroupName)}:log-stream:main`
      assert.deepEqual({ ...empty, creationTime: 0 }, { logStreamName: 'main', creationTime: 0, arn, storedBytes: 0 })
      const atMs = Math.floor(world.nowMs())
      for (const timestamp of [atMs, atMs - 5000]) {
        await world.ok('PutLogEvents', { ...place, logEvents: [{ timestamp, message: 'x' }] })
      }
      const [shown = {}] = (await world.ok('DescribeLogStreams', { logGroupName }))['logStreams'] as Members[]
      assert.equal(shown['firstEventTimestamp'], atMs - 5000)
      assert.equal(shown['lastEventTimestamp'], atMs)
      assert.ok((shown['lastIngestionTime'] as number) >= atMs)
    },
  },
  {
    rule: 'lists streams by name, or by their last event, rising or falling, a page at a time',
    proves: ['DescribeLogStreams', 'DescribeLogStreams InvalidParameterException'],
    async run(world) {
      const logGroupName = await group(world)
      for (const logStreamName of ['b', 'a', 'c']) await world.ok('CreateLogStream', { logGroupName, logStreamName })
      await put(world, { logGroupName, logStreamName: 'c' }, ['x'])
      await put(world, { logGroupName, logStreamName: 'b' }, ['x'], world.nowMs() + 60_000)
      assert.deepEqual(await namesOf(world, { logGroupName }), ['a', 'b', 'c'])
      assert.deepEqual(await namesOf(world, { logGroupName, descending: true, logStreamNamePrefix: 'a' }), ['a'])
      assert.deepEqual(await namesOf(world, { logGroupName, orderBy: 'LastEventTime' }), ['a', 'c', 'b'])
      const newest = { logGroupName, orderBy: 'LastEventTime', descending: true, limit: 1 }
      const names: unknown[] = []
      for (let nextToken: unknown; ; ) {
        const page = await world.ok('DescribeLogStreams', { ...newest, ...(nextToken !== undefined && { nextToken }) })
        names.push(...(page['logStreams'] as Members[]).map(({ logStreamName }) => logStreamName))
        nextToken = page['nextToken']
        if (nextToken === undefined) break
      }
      assert.deepEqual(names, ['b', 'c', 'a'])
      const message = 'Cannot order by LastEventTime with a logStreamNamePrefix.'
      const both = { logGroupName, orderBy: 'LastEventTime', logStreamNamePrefix: 'a' }
      await world.fails('DescribeLogStreams', both, 'InvalidParameterException', message)
    },
  },
  {
    rule: 'deletes a stream with its events: one of that name made later has none of them',
    proves: ['DeleteLogStream'],
    async run(world) {
      const place = await stream(world)
      await put(world, place, ['x'])
      await world.ok('DeleteLogStream', { ...place })
      await world.ok('CreateLogStream', { ...place })
      assert.deepEqual((await world.ok('GetLogEvents', { ...place, startFromHead: true }))['events'], [])
    },
  },
  {
    rule: 'a stream that is not there is not found',
    proves: claims(['DeleteLogStream', 'PutLogEvents', 'GetLogEvents', 'FilterLogEvents'], 'ResourceNotFoundException'),
    async run(world) {
      const logGroupName = await group(world)
      const place = { logGroupName, logStreamName: 'nowhere' }
      await world.fails('DeleteLogStream', { ...place }, 'ResourceNotFoundException', NO_STREAM)
      const logEvents = [{ timestamp: 1, message: 'x' }]
      await world.fails('PutLogEvents', { ...place, logEvents }, 'ResourceNotFoundException', NO_STREAM)
      await world.fails('GetLogEvents', { ...place }, 'ResourceNotFoundException', NO_STREAM)
      await world.fails('FilterLogEvents', { logGroupName, logStreamNames: ['nowhere'] }, 'ResourceNotFoundException', NO_STREAM)
    },
  },
]
