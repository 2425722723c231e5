import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { SeededRandom } from '../../../kernel/random.ts'
import { type FlowRecord, isFailure } from '../formats/record.ts'
import { type Invoked, transformBy } from './transform.ts'

const FUNCTION = 'arn:aws:lambda:us-east-1:000000000000:function:f'
const FROM = { deliveryStreamArn: 'arn:aws:firehose:us-east-1:000000000000:deliverystream/d', region: 'us-east-1' }

interface Event {
  readonly records: readonly { readonly recordId: string; readonly data: string }[]
}

function record(data: string, more: Partial<FlowRecord> = {}): FlowRecord {
  const bytes = Buffer.from(data)
  return { data: bytes, raw: bytes, arrivedAtMs: 1_507_217_624_302, ...more }
}

interface World {
  readonly events: Event[]
  readonly transform: ReturnType<typeof transformBy>
}

function world(answer: (event: Event, attempt: number) => Invoked | object, bufferBytes = 1024, from: object = {}): World {
  const events: Event[] = []
  const transform = transformBy({
    settings: { functionArn: FUNCTION, retries: 3, bufferBytes, bufferMs: 0 },
    from: { ...FROM, ...from },
    async invoke(_, event) {
      const parsed = JSON.parse(Buffer.from(event).toString()) as Event
      const made = answer(parsed, events.push(parsed))
      return 'code' in made || 'payload' in made ? (made as Invoked) : { payload: Buffer.from(JSON.stringify(made)) }
    },
    pace: { sleep: async () => undefined },
    random: new SeededRandom(1),
    signal: new AbortController().signal,
  })
  return { events, transform }
}

const ok = ({ recordId, data }: Event['records'][number]): object => ({ recordId, result: 'Ok', data })

describe('a transformation', () => {
  it('sends the event of a direct put', async () => {
    const { events, transform } = world(({ records }) => ({ records: records.map(ok) }))
    await transform([record('a')])
    const { invocationId, ...event } = events[0] as Event & { readonly invocationId: string }
    assert.match(invocationId, /^[0-9a-f-]{36}$/)
    const [{ recordId } = { recordId: '' }] = event.records
    assert.match(recordId, /^49\d{54}$/)
    const shown = { recordId, approximateArrivalTimestamp: 1_507_217_624_302, data: 'YQ==' }
    assert.deepEqual(event, { ...FROM, records: [shown] })
  })

  it('sends what is known of a record of a stream', async () => {
    const sourceKinesisStreamArn = 'arn:aws:kinesis:us-east-1:000000000000:stream/s'
    const { events, transform } = world(({ records }) => ({ records: records.map(ok) }), 1024, { sourceKinesisStreamArn })
    const source = { shardId: 'shardId-000000000000', sequenceNumber: '4951', subSequenceNumber: 2, partitionKey: 'p' }
    await transform([record('a', { source })])
    const [event] = events as unknown as readonly (Event & { readonly sourceKinesisStreamArn: string })[]
    assert.equal(event?.sourceKinesisStreamArn, sourceKinesisStreamArn)
    assert.deepEqual(event?.records[0], {
      recordId: '4951000000',
      approximateArrivalTimestamp: 1_507_217_624_302,
      data: 'YQ==',
      kinesisRecordMetadata: {
        sequenceNumber: '4951',
        subsequenceNumber: 2,
        partitionKey: 'p',
        shardId: 'shardId-000000000000',
        approximateArrivalTimestamp: 1_507_217_624_302,
      },
    })
  })

  it('takes records back in any order, each by its id', async () => {
    const { transform } = world(({ records }) => ({
      records: records.toReversed().map(({ recordId, data }, i) => {
        if (i === 0) return { recordId, result: 'Dropped' }
        if (i === 1) return { recordId, result: 'ProcessingFailed', data }
        const metadata = { partitionKeys: { customer: 'ada', n: 7 } }
        return { recordId, result: 'Ok', data: Buffer.from('new').toString('base64'), metadata }
      }),
    }))
    const [a, b, c] = await transform([record('a'), record('b'), record('c')])
    assert.ok(a !== undefined && a !== 'dropped' && !isFailure(a))
    assert.deepEqual([a.data.toString(), a.raw.toString(), a.partitionKeys], ['new', 'a', { customer: 'ada', n: '7' }])
    assert.ok(b !== undefined && b !== 'dropped' && isFailure(b))
    assert.deepEqual([b.code, b.failed, b.attempt?.made], ['Lambda.FunctionError', 'processing-failed', 1])
    assert.equal(c, 'dropped')
  })

  const answers: readonly (readonly [string, (event: Event) => Invoked | object, string])[] = [
    ['no JSON', () => ({ payload: Buffer.from('no') }), 'Lambda.JsonProcessingException'],
    ['null', () => ({ payload: Buffer.from('null') }), 'Lambda.JsonProcessingException'],
    ['no list', () => ({ records: {} }), 'Lambda.JsonProcessingException'],
    ['no record', () => ({ records: [] }), 'Lambda.MissingRecordId'],
    ['each twice', ({ records }) => ({ records: [...records, ...records].map(ok) }), 'Lambda.DuplicatedRecordId'],
    [
      'a result of other case',
      ({ records }) => ({ records: records.map((each) => ({ ...ok(each), result: 'ok' })) }),
      'Lambda.JsonProcessingException',
    ],
    [
      'data that is no base64',
      ({ records }) => ({ records: records.map((each) => ({ ...ok(each), data: '*' })) }),
      'Lambda.JsonProcessingException',
    ],
  ]
  for (const [what, answer, code] of answers) {
    it(`fails records of an answer of ${what} at once`, async () => {
      const { events, transform } = world(answer)
      const [outcome] = await transform([record('a')])
      assert.ok(outcome !== undefined && outcome !== 'dropped' && isFailure(outcome))
      assert.deepEqual([outcome.code, outcome.attempt, events.length], [code, { made: 1, lambdaArn: FUNCTION }, 1])
    })
  }

  it('tries an invocation that failed again, as often as it is told', async () => {
    const failing = world((_, attempt) => ({ code: 'Lambda.InvokeLimitExceeded', message: `try ${attempt}` }))
    const [outcome] = await failing.transform([record('a')])
    assert.ok(outcome !== undefined && outcome !== 'dropped' && isFailure(outcome))
    assert.deepEqual([failing.events.length, outcome.attempt?.made, outcome.message], [4, 4, 'try 4'])
    const healing = world(({ records }, attempt) => (attempt < 3 ? { code: 'x', message: '' } : { records: records.map(ok) }))
    const [healed] = await healing.transform([record('a')])
    assert.ok(healed !== undefined && healed !== 'dropped' && !isFailure(healed))
    assert.equal(healing.events.length, 3)
  })

  it('gives a function no more at once than it is to get, and every record its own outcome', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(900), { maxLength: 30 }), async (sizes) => {
        const { events, transform } = world(({ records }) => ({ records: records.map(ok) }))
        const records = sizes.map((size, i) => record(`${i}:${'x'.repeat(size)}`))
        const outcomes = await transform(records)
        assert.deepEqual(
          outcomes.map((each) => each !== 'dropped' && !isFailure(each) && each.data.toString()),
          records.map(({ data }) => data.toString()),
        )
        for (const { records: sent } of events) {
          const bytes = sent.reduce((sum, { data }) => sum + Buffer.from(data, 'base64').byteLength, 0)
          assert.ok(bytes <= 1024)
          assert.equal(new Set(sent.map(({ recordId }) => recordId)).size, sent.length)
        }
      }),
    )
  })
})
