import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { silentLogger } from '../../../src/telemetry/logger.ts'
import { answering, FAILED, mappingOf, OK, openWorld, type SeenEvent, START_MS, type World, type WorldOptions } from './world.ts'

const SHARD = 'shardId-000000000000'
const BUCKET = 'arn:aws:s3:::failures'
const QUEUE = 'arn:aws:sqs:us-east-1:000000000000:failures'

function dataOf({ Records }: SeenEvent): string[] {
  return Records.map(({ kinesis }) => Buffer.from(kinesis.data, 'base64').toString())
}

function sent({ seen }: World): string[][] {
  return seen.map(({ event }) => dataOf(event))
}

function records(...data: readonly string[]): { readonly key: string; readonly data: string }[] {
  return data.map((each) => ({ key: 'k', data: each }))
}

async function opened(mapping: WorldOptions['mapping'], answer: WorldOptions['answer'] = () => OK): Promise<World> {
  return openWorld({ ...(mapping !== undefined && { mapping }), answer })
}

function isBad(event: SeenEvent): boolean {
  return dataOf(event).some((data) => data.includes('bad'))
}

describe('a mapping', () => {
  it('sends what is there at once when it has no window, up to its batch size', async () => {
    const world = await opened({ batchSize: 2 })
    await world.put(SHARD, records('a'))
    assert.deepEqual(sent(world), [['a']])
    await world.put(SHARD, records('b', 'c', 'd'))
    assert.deepEqual(sent(world), [['a'], ['b', 'c'], ['d']])
    assert.equal(world.run.result, 'OK')
  })

  it('waits for its window to be over or its batch to be full', async () => {
    const world = await opened({ batchSize: 3, batchingWindowSeconds: 10 })
    await world.put(SHARD, records('a'))
    await world.pass(9_000)
    assert.deepEqual(sent(world), [])
    await world.put(SHARD, records('b'))
    await world.pass(1_000)
    assert.deepEqual(sent(world), [['a', 'b']])
    await world.put(SHARD, records('c', 'd', 'e', 'f'))
    assert.deepEqual(sent(world), [
      ['a', 'b'],
      ['c', 'd', 'e'],
    ])
  })

  it('sends no more than six megabytes at once', async () => {
    const world = await opened({ batchSize: 100 })
    const large = 'x'.repeat(700_000)
    await world.put(SHARD, records(...Array.from({ length: 10 }, () => large)))
    // Base64 takes a third more.
    assert.deepEqual(
      world.seen.map(({ event }) => event.Records.length),
      [6, 4],
    )
  })

  it('gives up a record that no event can hold, and goes on', async () => {
    const world = await opened({ onFailure: QUEUE })
    await world.put(SHARD, records('x'.repeat(5_000_000), 'a'))
    await world.pass(60_000)
    assert.deepEqual(sent(world), [['a']])
    assert.equal(world.documents.size, 1)
  })

  it('tries a batch again until it goes well, and nothing behind it is sent meanwhile', async () => {
    let isFixed = false
    const world = await opened({ batchSize: 2 }, () => (isFixed ? OK : FAILED))
    await world.put(SHARD, records('a', 'b', 'c'))
    await world.pass(20_000)
    const attempts = world.seen.length
    assert.ok(attempts > 3)
    assert.deepEqual(new Set(sent(world).map(String)), new Set(['a,b']))
    assert.equal(world.run.result, 'PROBLEM: Function call failed')
    assert.equal(world.seen.at(-1)?.call.attempt, attempts)
    isFixed = true
    world.run.hurry('function')
    await world.settle()
    assert.deepEqual(sent(world).slice(-2), [['a', 'b'], ['c']])
    assert.equal(world.run.result, 'OK')
  })

  it('counts attempts over the ends of its process', async () => {
    const world = await opened({ retryAttemptsMax: 3, onFailure: BUCKET }, () => FAILED)
    await world.put(SHARD, records('bad'))
    for (let i = 0; i < 5; i++) {
      await world.kill()
      await world.pass(5_000)
    }
    await world.pass(20_000)
    assert.equal(world.seen.length, 4)
    const [document] = world.documents.values()
    assert.equal(document?.requestContext.approximateInvokeCount, 4)
    assert.deepEqual(document?.payload && dataOf(document.payload), ['bad'])
  })

  it('reports a record five times where AWS was seen to: once in its batch, then one and three times alone', async () => {
    const answer = (event: SeenEvent) => {
      const bad = event.Records.find(({ kinesis }) => Buffer.from(kinesis.data, 'base64').toString() === 'bad')
      return bad === undefined ? OK : answering({ batchItemFailures: [{ itemIdentifier: bad.kinesis.sequenceNumber }] })
    }
    const world = await opened(
      { batchSize: 3, retryAttemptsMax: 3, responseTypes: ['ReportBatchItemFailures'], onFailure: QUEUE },
      answer,
    )
    await world.put(SHARD, records('1', '2', '3', '4', '5', 'bad'))
    await world.pass(60_000)
    assert.deepEqual(sent(world), [['1', '2', '3'], ['4', '5', 'bad'], ['bad'], ['bad'], ['bad'], ['bad']])
    const [document] = world.documents.values()
    assert.equal(document?.requestContext.approximateInvokeCount, 4)
    assert.deepEqual(document?.responseContext, { statusCode: 200, executedVersion: '$LATEST', functionError: null })
    assert.equal(document?.payload, undefined)
  })

  it('finds a poison record by halves', async () => {
    const world = await opened({ bisects: true, retryAttemptsMax: 0, onFailure: BUCKET }, (event) => (isBad(event) ? FAILED : OK))
    await world.put(SHARD, records('1', '2', 'bad', '4'))
    await world.pass(60_000)
    assert.deepEqual(sent(world), [['1', '2', 'bad', '4'], ['1', '2'], ['bad', '4'], ['bad'], ['4']])
    assert.equal(world.documents.size, 1)
  })

  it('gives up records that have become too old, and those alone', async () => {
    const world = await opened({ recordAgeSecondsMax: 60, onFailure: BUCKET }, (event) => (isBad(event) ? FAILED : OK))
    await world.put(SHARD, records('bad'))
    await world.pass(30_000)
    await world.put(SHARD, records('a'))
    await world.pass(60_000)
    assert.deepEqual(sent(world).at(-1), ['a'])
    const [document] = world.documents.values()
    assert.equal(document?.requestContext.condition, 'RecordAgeExceeded')
    assert.equal(document?.responseContext, undefined)
  })

  it('spends no attempts on throttles', async () => {
    let throttles = 10
    const world = await opened({ retryAttemptsMax: 0, onFailure: BUCKET }, () =>
      throttles-- > 0 ? { kind: 'unreached', code: 'TooManyRequestsException', message: 'Rate Exceeded.' } : OK,
    )
    await world.put(SHARD, records('a'))
    await world.pass(600_000)
    assert.equal(world.seen.length, 11)
    assert.equal(world.documents.size, 0)
  })

  it('keeps other parts of a shard going while one fails, each key in order', async () => {
    const world = await opened({ parallelizationFactor: 10, batchSize: 10 }, (event) => (isBad(event) ? FAILED : OK))
    const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    await world.put(SHARD, [{ key: 'a', data: 'bad' }])
    for (let i = 0; i < 3; i++) {
      await world.put(
        SHARD,
        keys.map((key) => ({ key, data: `${key}${i}` })),
      )
    }
    await world.pass(1_000)
    const done = world.seen.filter(({ outcome }) => outcome === OK).flatMap(({ event }) => dataOf(event))
    // Keys d and e are in the part of the one that fails.
    assert.equal(done.length, 3 * 5)
    for (const key of keys) {
      const own = done.filter((data) => data.startsWith(key))
      assert.deepEqual(own, own.toSorted())
    }
  })

  it('does nothing twice when it is cut into another number of parts', async () => {
    const world = await opened({ parallelizationFactor: 4 }, (event) => (isBad(event) ? FAILED : OK))
    const keys = ['a', 'b', 'c', 'd', 'e', 'f']
    await world.put(SHARD, [{ key: 'a', data: 'bad' }, ...keys.slice(1).map((key) => ({ key, data: `${key}0` }))])
    await world.pass(1_000)
    await world.reopen({ parallelizationFactor: 2, version: 2 })
    await world.reopen({ parallelizationFactor: 7, version: 3 })
    await world.put(
      SHARD,
      keys.map((key) => ({ key, data: `${key}1` })),
    )
    await world.pass(1_000)
    const done = world.seen.filter(({ outcome }) => outcome === OK).flatMap(({ event }) => dataOf(event))
    assert.equal(new Set(done).size, done.length, 'nothing was processed twice')
  })

  it('sends nothing that its filters let through nowhere, and has done with it', async () => {
    const world = await opened({ filters: ['{"data":{"kind":["order"]}}'] })
    await world.put(SHARD, records('{"kind":"view"}', 'no JSON', '{ "kind" : "order" }'))
    await world.put(SHARD, records('{"kind":"view"}'))
    await world.pass(5_000)
    // The bytes of the producer.
    assert.deepEqual(sent(world), [['{ "kind" : "order" }']])
    const end = await world.endOf(SHARD)
    assert.equal(world.run.progress.shards.get(`stream-1/${SHARD}`)?.lanes[0]?.done, end)
    await world.reopen()
    assert.equal(world.run.progress.totals.filtered, 3)
  })

  it('begins at the end of shards that were open when it was made, and reads what opens later from its beginning', async () => {
    const world = await openWorld({
      shards: 2,
      mapping: {
        start: { position: 'LATEST', latest: { logId: 'stream-1', shardsEver: 2, positions: { [SHARD]: 9 } } },
      },
    })
    await world.put(SHARD, records('a', 'b', 'c'))
    await world.put('shardId-000000000001', records('closed then'))
    await world.reshard([SHARD], 1)
    await world.put('shardId-000000000002', records('d'))
    assert.deepEqual(sent(world), [['c'], ['d']])
  })

  it('begins at a moment', async () => {
    const world = await opened({ start: { position: 'AT_TIMESTAMP', timestampMs: Date.UTC(2026, 10, 21, 10, 30, 5) } })
    await world.put(SHARD, records('a'))
    await world.pass(5_000)
    await world.put(SHARD, records('b'))
    assert.deepEqual(sent(world), [['a'], ['b']])
    const later = await opened({
      start: { position: 'AT_TIMESTAMP', timestampMs: Date.UTC(2026, 10, 21, 10, 30, 5) },
      state: 'Enabled',
    })
    assert.deepEqual(sent(later), [])
  })

  it('waits for both parents of a merged shard', async () => {
    let isFixed = false
    const world = await openWorld({ shards: 2, answer: (event) => (isBad(event) && !isFixed ? FAILED : OK) })
    await world.put(SHARD, records('a'))
    await world.put('shardId-000000000001', records('bad'))
    await world.reshard([SHARD, 'shardId-000000000001'], 1)
    await world.put('shardId-000000000002', records('child'))
    await world.pass(5_000)
    assert.equal(sent(world).flat().includes('child'), false)
    isFixed = true
    world.run.hurry('function')
    await world.settle()
    assert.deepEqual(sent(world).at(-1), ['child'])
  })

  it('stops when the stream refuses to be read, says so, and goes on where it was', async () => {
    const world = await opened({})
    await world.put(SHARD, records('a'))
    world.refusal = 'AccessDeniedException'
    await world.put(SHARD, records('b'))
    await world.pass(5_000)
    assert.deepEqual(sent(world), [['a']])
    assert.match(
      world.run.result,
      /^PROBLEM: Cannot access stream arn:aws:kinesis:us-east-1:000000000000:stream\/orders\. Please/,
    )
    world.refusal = undefined
    await world.pass(1_000)
    assert.deepEqual(sent(world), [['a'], ['b']])
    assert.equal(world.run.result, 'OK')
  })

  it('waits for its destination, and leaves one document whatever that answers', async () => {
    const world = await opened({ retryAttemptsMax: 0, onFailure: BUCKET }, (event) => (isBad(event) ? FAILED : OK))
    const answers = ['refuses it', 'takes it and loses the answer', 'takes it'] as const
    let asked = 0
    world.destination = () => answers[asked++] ?? 'takes it'
    await world.put(SHARD, records('bad'))
    assert.match(world.run.result, /^PROBLEM: Cannot write to the on-failure destination/)
    await world.put(SHARD, records('a'))
    await world.pass(10_000)
    assert.equal(world.documents.size, 1)
    assert.deepEqual(sent(world).at(-1), ['a'])
    assert.match(
      [...world.documents.keys()][0] ?? '',
      /^aws\/lambda\/[0-9a-f-]{36}\/shardId-000000000000\/2026\/11\/21\/2026-11-21T10\.30\.\d\d-/,
    )
  })
})

describe('a mapping that meets what nobody foresaw', () => {
  /** Its reads, and what finds the first place in a shard, throw as often as is left. */
  const failing = async (left: { reads: number; finds: string[] }, shards = 1, mapping: WorldOptions['mapping'] = {}) => {
    const errors: string[] = []
    const logger = { ...silentLogger, error: (text: string) => void errors.push(text) }
    const readingOf: WorldOptions['readingOf'] = (reading) => ({
      ...reading,
      async read(...asked) {
        if (left.reads > 0) throw new Error(`no read: ${left.reads-- % 2}`)
        return reading.read(...asked)
      },
      async find(of, shardId, atMs) {
        if (left.finds.includes(shardId)) throw new Error('not found')
        return reading.find(of, shardId, atMs)
      },
    })
    return { world: await openWorld({ shards, mapping, logger, readingOf }), errors }
  }

  it('tries again after a pause, each longer, and logs it once', async () => {
    const left = { reads: 8, finds: [] }
    const { world, errors } = await failing(left)
    await world.put(SHARD, records('a'))
    assert.match(world.run.result, /InternalFailure/)
    assert.equal(left.reads, 7)
    await world.pass(20_000)
    assert.ok(left.reads > 0, 'it does not try all the time')
    await world.pass(60_000)
    assert.deepEqual(sent(world), [['a']])
    assert.equal(world.run.result, 'OK')
    assert.equal(errors.length, 1)
    await world.run.close(false)
  })

  it('ends at once while it pauses', async () => {
    const { world } = await failing({ reads: 1_000_000, finds: [SHARD] }, 2, {
      start: { position: 'AT_TIMESTAMP', timestampMs: START_MS },
    })
    await world.pass(60_000)
    assert.equal(world.run.isIdle, true)
    await world.run.close(false)
  })

  it('reads the other shards while one cannot be started, which follows', async () => {
    const left = { reads: 0, finds: [SHARD] }
    const { world, errors } = await failing(left, 3, { start: { position: 'AT_TIMESTAMP', timestampMs: START_MS } })
    await world.put(SHARD, records('a'))
    await world.put('shardId-000000000002', records('c'))
    await world.pass(5_000)
    assert.deepEqual(sent(world), [['c']])
    left.finds = []
    await world.pass(30_000)
    assert.deepEqual(sent(world), [['c'], ['a']])
    assert.equal(errors.length, 1)
    await world.run.close(false)
  })
})

describe('a mapping with tumbling windows', () => {
  const counts = (event: SeenEvent) =>
    answering({ state: { count: Number((event.state as { count?: number }).count ?? 0) + event.Records.length } })

  it('hands its state on within a window, and closes it with what came of it', async () => {
    const world = await opened({ tumblingWindowSeconds: 10 }, counts)
    await world.put(SHARD, records('a', 'b'))
    await world.pass(3_000)
    await world.put(SHARD, records('c'))
    await world.kill()
    await world.pass(8_000)
    await world.put(SHARD, records('d'))
    assert.deepEqual(
      world.seen.map(({ event }) => [dataOf(event).join(''), event.state, event.isFinalInvokeForWindow, event.window?.start]),
      [
        ['ab', {}, false, '2026-11-21T10:30:00Z'],
        ['c', { count: 2 }, false, '2026-11-21T10:30:00Z'],
        ['', { count: 3 }, true, '2026-11-21T10:30:00Z'],
        ['d', {}, false, '2026-11-21T10:30:10Z'],
      ],
    )
  })

  it('ends a batch where a window ends, and the window of a shard that has ended', async () => {
    const world = await opened({ tumblingWindowSeconds: 10, batchingWindowSeconds: 60 }, counts)
    await world.put(SHARD, records('a'))
    await world.pass(12_000)
    await world.put(SHARD, records('b'))
    await world.reshard([SHARD], 1)
    assert.deepEqual(
      world.seen.map(({ event }) => [dataOf(event).join(''), event.isFinalInvokeForWindow, event.isWindowTerminatedEarly]),
      [
        ['a', false, false],
        ['', true, false],
        ['b', false, false],
        ['', true, true],
      ],
    )
  })

  it('takes an answer without state for a failure', async () => {
    const world = await opened({ tumblingWindowSeconds: 10, retryAttemptsMax: 1, onFailure: QUEUE }, () => answering({}))
    await world.put(SHARD, records('a'))
    await world.pass(5_000)
    assert.equal(world.seen.length, 2)
    assert.equal(world.documents.size, 1)
  })
})

it('the mapping of this world has the defaults of the API', () => {
  assert.equal(mappingOf().batchSize, 100)
})
