import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type EventRecord, eventWriter, secondsText } from './event.ts'
import { failureDocument, failureKey } from './failure-document.ts'
import { readResponse } from './response.ts'

const SOURCE = {
  shardId: 'shardId-000000000006',
  eventSourceArn: 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders',
  roleArn: 'arn:aws:iam::123456789012:role/lambda-role',
  region: 'eu-west-1',
}
const RECORD: EventRecord = {
  partitionKey: '1',
  sequenceNumber: '49590338271490256608559692538361571095921575989136588898',
  arrivedAtMs: 1_545_084_650_987,
  data: Buffer.from('Hello, this is a test.'),
}

describe('the event of a mapping', () => {
  it('is what AWS gives a function, to the letter', () => {
    assert.equal(
      String(eventWriter(SOURCE).write([RECORD])),
      '{"Records":[{"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"1",' +
        '"sequenceNumber":"49590338271490256608559692538361571095921575989136588898","data":"SGVsbG8sIHRoaXMgaXMgYSB0ZXN0Lg==",' +
        '"approximateArrivalTimestamp":1545084650.987},"eventSource":"aws:kinesis","eventVersion":"1.0",' +
        '"eventID":"shardId-000000000006:49590338271490256608559692538361571095921575989136588898",' +
        '"eventName":"aws:kinesis:record","invokeIdentityArn":"arn:aws:iam::123456789012:role/lambda-role",' +
        '"awsRegion":"eu-west-1","eventSourceARN":"arn:aws:kinesis:eu-west-1:123456789012:stream/orders"}]}',
    )
  })

  it('has window, state and flags of a tumbling window', () => {
    const window = {
      startMs: 1_607_497_440_000,
      endMs: 1_607_497_560_000,
      state: '{"1":282}',
      isFinal: true,
      isTerminatedEarly: false,
    }
    assert.deepEqual(JSON.parse(String(eventWriter(SOURCE, 9).write([], window))), {
      Records: [],
      window: { start: '2020-12-09T07:04:00Z', end: '2020-12-09T07:06:00Z' },
      state: { 1: 282 },
      shardId: 'shardId-000000000006',
      eventSourceARN: SOURCE.eventSourceArn,
      isFinalInvokeForWindow: true,
      isWindowTerminatedEarly: false,
    })
  })

  it('says times in seconds with exactly three digits behind the point', () => {
    assert.equal(secondsText(1_607_497_475_000), '1607497475.000')
    assert.equal(secondsText(1_607_497_475_009), '1607497475.009')
  })

  it('knows how long it will be before it is written', () => {
    const records = fc.array(
      fc.record({
        partitionKey: fc.string({ unit: 'binary', minLength: 1 }),
        sequenceNumber: fc.bigInt({ min: 1n, max: 10n ** 56n }).map(String),
        arrivedAtMs: fc.integer({ min: 0, max: 2_000_000_000_000 }),
        data: fc.uint8Array(),
      }),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(records, (all) => {
        const writer = eventWriter(SOURCE)
        const expected = all.reduce((sum, record) => sum + writer.bytesOf(record), 0)
        const event = writer.write(all)
        // No comma behind the last.
        assert.equal(event.byteLength, expected - 1 + '{"Records":[]}'.length)
        const read: { kinesis: { data: string; partitionKey: string } }[] = JSON.parse(String(event)).Records
        for (const [index, { kinesis }] of read.entries()) {
          assert.deepEqual(new Uint8Array(Buffer.from(kinesis.data, 'base64')), all[index]?.data)
        }
      }),
    )
  })
})

describe('the document of records that were given up', () => {
  const given = {
    condition: 'RetryAttemptsExhausted',
    requestId: 'r',
    functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:f',
    executedVersion: '$LATEST',
    functionError: 'Unhandled',
    invokeCount: 2,
    atMs: Date.UTC(2026, 10, 21, 0, 38, 6, 21),
  } as const
  const batch = {
    shardId: 'shardId-000000000001',
    streamArn: SOURCE.eventSourceArn,
    startSequenceNumber: '49',
    endSequenceNumber: '50',
    firstArrivedAtMs: Date.UTC(2026, 10, 21, 0, 38, 4, 835),
    lastArrivedAtMs: Date.UTC(2026, 10, 21, 0, 38, 5),
    records: 2,
  }

  it('is as AWS writes it', () => {
    assert.equal(
      failureDocument(given, batch),
      '{"requestContext":{"requestId":"r","functionArn":"arn:aws:lambda:eu-west-1:123456789012:function:f",' +
        '"condition":"RetryAttemptsExhausted","approximateInvokeCount":2},"responseContext":{"statusCode":200,' +
        '"executedVersion":"$LATEST","functionError":"Unhandled"},"version":"1.0","timestamp":"2026-11-21T00:38:06.021Z",' +
        '"KinesisBatchInfo":{"shardId":"shardId-000000000001","startSequenceNumber":"49","endSequenceNumber":"50",' +
        '"approximateArrivalOfFirstRecord":"2026-11-21T00:38:04.835Z","approximateArrivalOfLastRecord":"2026-11-21T00:38:05.000Z",' +
        `"batchSize":2,"streamArn":"${SOURCE.eventSourceArn}"}}`,
    )
  })

  it('has no responseContext for records that were too old, and null for items that failed', () => {
    const old = JSON.parse(failureDocument({ ...given, condition: 'RecordAgeExceeded', invokeCount: 0 }, batch))
    assert.equal('responseContext' in old, false)
    assert.equal(old.requestContext.approximateInvokeCount, 1)
    const { functionError: _, ...items } = given
    assert.equal(JSON.parse(failureDocument(items, batch)).responseContext.functionError, null)
  })

  it('holds the event for a bucket, under a key of its time', () => {
    const document = JSON.parse(failureDocument(given, batch, Buffer.from('{"Records":[{"a":1}]}')))
    assert.deepEqual(document.payload, { Records: [{ a: 1 }] })
    assert.equal(failureKey('u', 'shardId-1', given.atMs, 'id'), 'aws/lambda/u/shardId-1/2026/11/21/2026-11-21T00.38.06-id')
  })
})

describe('the answer of a function that reports items', () => {
  const read = (answer: string, keepsState = false) =>
    readResponse(Buffer.from(answer), { sequenceNumbers: ['1', '2', '3'], reportsItems: true, keepsState })

  for (const answer of ['', 'null', '""', '[]', '{}', '{"batchItemFailures":[]}', '{"batchItemFailures":null}']) {
    it(`means that all is done: ${answer}`, () => assert.deepEqual(read(answer), { kind: 'done' }))
  }

  for (const item of [
    '{"itemIdentifier":""}',
    '{"itemIdentifier":null}',
    '{"itemIdentifier":1}',
    '{"itemIdentifier":"9"}',
    '{"foo":"1"}',
    '"1"',
  ]) {
    it(`means that all has failed: ${item}`, () => {
      assert.equal(read(`{"batchItemFailures":[{"itemIdentifier":"2"},${item}]}`).kind, 'failed')
    })
  }

  it('means the lowest of what it names', () => {
    const answer = '{"batchItemFailures":[{"itemIdentifier":"3"},{"itemIdentifier":"2"}]}'
    assert.deepEqual(read(answer), { kind: 'failed from', index: 1 })
  })

  it('must hold the state of a tumbling window', () => {
    assert.equal(read('{}', true).kind, 'failed')
    assert.deepEqual(read('{"state":{"a":[1]}}', true), { kind: 'done', state: '{"a":[1]}' })
  })

  it('is not looked at where nothing depends on it', () => {
    const answer = Buffer.from('{"batchItemFailures":[{"itemIdentifier":"1"}]}')
    assert.deepEqual(readResponse(answer, { sequenceNumbers: ['1'], reportsItems: false, keepsState: false }), { kind: 'done' })
  })
})
