import assert from 'node:assert/strict'
import type { Case, World } from '../world.ts'
import { arnOf, group, lines, type Members, messagesOf, put, stream } from './helpers.ts'

const DAY_MS = 86_400_000

async function allFiltered(world: World, input: Members): Promise<readonly string[]> {
  const all: string[] = []
  for (let nextToken: unknown; ; ) {
    const page = await world.ok('FilterLogEvents', { ...input, ...(nextToken !== undefined && { nextToken }) })
    all.push(...messagesOf(page))
    nextToken = page['nextToken']
    if (nextToken === undefined) return all
  }
}

export const events: readonly Case[] = [
  {
    rule: 'takes a batch, gives a sequence token, and looks at none',
    proves: ['PutLogEvents'],
    async run(world) {
      const place = await stream(world)
      const first = await put(world, place, ['one'])
      assert.match(first['nextSequenceToken'] as string, /^\d{56}$/)
      const again = { ...place, logEvents: lines(world, ['two']), sequenceToken: 'of yesterday' }
      assert.ok('nextSequenceToken' in (await world.ok('PutLogEvents', again)))
    },
  },
  {
    rule: 'takes what is neither too old nor too new of a batch, and tells where the rest begins and ends',
    proves: ['PutLogEvents'],
    async run(world) {
      const place = await stream(world)
      const nowMs = Math.floor(world.nowMs())
      const at = (timestamp: number): Members => ({ timestamp, message: String(timestamp) })
      const old = await world.ok('PutLogEvents', { ...place, logEvents: [at(nowMs - 15 * DAY_MS), at(nowMs - 14.5 * DAY_MS)] })
      assert.deepEqual(old['rejectedLogEventsInfo'], { tooOldLogEventEndIndex: 2 })
      const young = await world.ok('PutLogEvents', { ...place, logEvents: [at(nowMs), at(nowMs + DAY_MS / 2)] })
      assert.deepEqual(young['rejectedLogEventsInfo'], { tooNewLogEventStartIndex: 1 })
      await world.ok('PutRetentionPolicy', { logGroupName: place.logGroupName, retentionInDays: 1 })
      const expired = await world.ok('PutLogEvents', {
        ...place,
        logEvents: [at(nowMs - DAY_MS - 60_000), at(nowMs - DAY_MS + 60_000)],
      })
      assert.deepEqual(expired['rejectedLogEventsInfo'], { expiredLogEventEndIndex: 1 })
      assert.deepEqual(messagesOf(await world.ok('GetLogEvents', { ...place })), [String(nowMs - DAY_MS + 60_000), String(nowMs)])
    },
  },
  {
    rule: 'refuses a batch that is out of order, spans more than a day, or is too large',
    proves: ['PutLogEvents InvalidParameterException'],
    async run(world) {
      const place = await stream(world)
      const nowMs = Math.floor(world.nowMs())
      const refuse = (logEvents: readonly Members[], message: string): Promise<string> =>
        world.fails('PutLogEvents', { ...place, logEvents }, 'InvalidParameterException', message)
      const at = (timestamp: number, message = 'x'): Members => ({ timestamp, message })
      await refuse([at(nowMs), at(nowMs - 1)], 'Log events in a single PutLogEvents request must be in chronological order.')
      await refuse(
        [at(nowMs - 1.5 * DAY_MS), at(nowMs)],
        'The batch of log events in a single PutLogEvents request cannot span more than 24 hours.',
      )
      // A command line takes no megabyte.
      if (world.clientName === 'aws-cli') return
      const large = 'x'.repeat(600_000)
      await refuse([at(nowMs, large), at(nowMs, large)], 'Upload too large: 1200052 bytes exceeds limit of 1048576')
      await refuse([at(nowMs, 'x'.repeat(1_048_551))], 'Log event too large: 1048577 bytes exceeds limit of 1048576')
      await world.ok('PutLogEvents', { ...place, logEvents: [at(nowMs, 'x'.repeat(1_048_550))] })
    },
  },
  {
    rule: 'gives the newest page first, or the oldest if asked, and either way goes on by tokens until the one that was given comes again',
    proves: ['GetLogEvents'],
    async run(world) {
      const place = await stream(world)
      await put(world, place, ['1', '2', '3', '4', '5'])
      const read = (more: Members): Promise<Members> => world.ok('GetLogEvents', { ...place, limit: 2, ...more })
      const newest = await read({})
      assert.deepEqual(messagesOf(newest), ['4', '5'])
      assert.match(newest['nextForwardToken'] as string, /^f\/\d{56}\/s$/)
      assert.match(newest['nextBackwardToken'] as string, /^b\/\d{56}\/s$/)
      const end = await read({ nextToken: newest['nextForwardToken'] })
      assert.deepEqual(messagesOf(end), [])
      assert.equal(end['nextForwardToken'], newest['nextForwardToken'])
      const before = await read({ nextToken: newest['nextBackwardToken'] })
      assert.deepEqual(messagesOf(before), ['2', '3'])
      assert.deepEqual(messagesOf(await read({ nextToken: before['nextForwardToken'] })), ['4', '5'])
      const first = await read({ nextToken: before['nextBackwardToken'] })
      assert.deepEqual(messagesOf(first), ['1'])
      const beyond = await read({ nextToken: first['nextBackwardToken'] })
      assert.deepEqual(messagesOf(beyond), [])
      assert.equal(beyond['nextBackwardToken'], first['nextBackwardToken'])
      assert.deepEqual(messagesOf(await read({ startFromHead: true })), ['1', '2'])
      await put(world, place, ['6'], world.nowMs() + 1000)
      assert.deepEqual(messagesOf(await read({ nextToken: newest['nextForwardToken'] })), ['6'])
    },
  },
  {
    rule: 'gives events in order of their time, whatever came first, from one moment to before another, with when they came',
    proves: ['GetLogEvents'],
    async run(world) {
      const place = await stream(world)
      const nowMs = Math.floor(world.nowMs())
      for (const offset of [0, -20, -10, -40, -30]) {
        await world.ok('PutLogEvents', {
          ...place,
          logEvents: [0, 1].map((i) => ({ timestamp: nowMs + offset + i, message: `${offset + i}` })),
        })
      }
      const all = await world.ok('GetLogEvents', { ...place, startFromHead: true })
      assert.deepEqual(messagesOf(all), ['-40', '-39', '-30', '-29', '-20', '-19', '-10', '-9', '0', '1'])
      const [first = {}] = all['events'] as Members[]
      assert.deepEqual(Object.keys(first).toSorted(), ['ingestionTime', 'message', 'timestamp'])
      const some = { ...place, startTime: nowMs - 39, endTime: nowMs - 10 }
      assert.deepEqual(messagesOf(await world.ok('GetLogEvents', some)), ['-39', '-30', '-29', '-20', '-19'])
      assert.deepEqual(messagesOf(await world.ok('GetLogEvents', { ...some, limit: 2 })), ['-20', '-19'])
    },
  },
  {
    rule: 'a group is named by its name or by what identifies it, not by both; a token that is none is refused',
    proves: ['GetLogEvents InvalidParameterException', 'GetLogEvents'],
    async run(world) {
      const { logGroupName, logStreamName } = await stream(world)
      const identified = { logGroupIdentifier: arnOf(logGroupName), logStreamName }
      assert.deepEqual((await world.ok('GetLogEvents', identified))['events'], [])
      const both = { ...identified, logGroupName }
      const message = 'LogGroup name and LogGroup ARN are mutually exclusive parameters.'
      await world.fails('GetLogEvents', both, 'InvalidParameterException', message)
      const badToken = { logGroupName, logStreamName, nextToken: 'x' }
      await world.fails('GetLogEvents', badToken, 'InvalidParameterException', 'The specified nextToken is invalid.')
    },
  },
  {
    rule: 'interleaves the streams of a group in order of time, each event with its id, in pages that miss none',
    proves: ['FilterLogEvents'],
    async run(world) {
      const logGroupName = await group(world)
      for (const logStreamName of ['a', 'b', 'c']) await world.ok('CreateLogStream', { logGroupName, logStreamName })
      // Of one moment, for a client may take longer to put them than lies between them.
      const sinceMs = world.nowMs()
      for (const i of [2, 0, 1, 4, 3]) {
        await put(world, { logGroupName, logStreamName: 'a' }, [`a${i}`], sinceMs + i * 1000)
        await put(world, { logGroupName, logStreamName: 'b' }, [`b${i}`], sinceMs + i * 1000 + 500)
      }
      const sorted = ['a0', 'b0', 'a1', 'b1', 'a2', 'b2', 'a3', 'b3', 'a4', 'b4']
      assert.deepEqual(await allFiltered(world, { logGroupName }), sorted)
      assert.deepEqual(await allFiltered(world, { logGroupName, limit: 3, interleaved: true }), sorted)
      assert.deepEqual(await allFiltered(world, { logGroupName, logStreamNames: ['b'] }), ['b0', 'b1', 'b2', 'b3', 'b4'])
      assert.deepEqual(await allFiltered(world, { logGroupName, logStreamNamePrefix: 'c' }), [])
      const page = await world.ok('FilterLogEvents', { logGroupName })
      const ids = (page['events'] as Members[]).map(({ eventId }) => eventId as string)
      assert.equal(new Set(ids).size, 10)
      for (const id of ids) assert.match(id, /^\d{56}$/)
      assert.deepEqual(page['searchedLogStreams'], [])
    },
  },
  {
    rule: 'finds events by terms, by texts in quotes, by any of several, without some, and by members of JSON',
    proves: ['FilterLogEvents', 'FilterLogEvents InvalidParameterException'],
    async run(world) {
      const place = await stream(world)
      const { logGroupName } = place
      await put(world, place, ['[ERROR 400] BAD REQUEST', '[WARN] disk full', '{"level":"info","took":7}', 'ERROR again'])
      for (const [filterPattern, count] of [
        ['ERROR', 2],
        ['ERROR REQUEST', 1],
        ['"BAD REQUEST"', 1],
        ['?ERROR ?WARN', 3],
        ['ERROR -400', 1],
        ['{ $.level = "info" && $.took > 5 }', 1],
        ['{ $.took > 7 }', 0],
        ['[kind, again]', 1],
        ['', 4],
      ] as const) {
        assert.equal((await allFiltered(world, { logGroupName, filterPattern })).length, count, filterPattern)
      }
      const bad = { logGroupName, filterPattern: '{ $.a' }
      await world.fails('FilterLogEvents', bad, 'InvalidParameterException', 'Invalid filter pattern')
    },
  },
  {
    rule: 'shows those who poll from a moment on what came since, as `aws logs tail --follow` does',
    proves: ['FilterLogEvents'],
    async run(world) {
      const place = await stream(world)
      const { logGroupName } = place
      const seen = new Set<unknown>()
      const startTime = Math.floor(world.nowMs()) - 1000
      for (const message of ['one', 'two', 'three']) {
        await put(world, place, [message])
        const page = await world.ok('FilterLogEvents', { logGroupName, startTime, interleaved: true })
        const fresh = (page['events'] as Members[]).filter(({ eventId }) => !seen.has(eventId))
        for (const { eventId } of fresh) seen.add(eventId)
        assert.deepEqual(
          fresh.map((each) => each['message']),
          [message],
        )
      }
    },
  },
]
