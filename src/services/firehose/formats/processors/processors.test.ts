import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { packAggregate } from '../../../../../test/support/kpl-writer.ts'
import type { FormatConfiguration, Processor } from '../configuration.ts'
import { errorDocument } from '../error-document.ts'
import { processorsOf } from '../index.ts'
import { type FlowRecord, isFailure } from '../record.ts'
import { SUB_RECORDS_MAX } from './processors.ts'

function recordOf(data: Uint8Array | string): FlowRecord {
  const bytes = Buffer.from(data)
  return { data: bytes, raw: bytes, arrivedAtMs: 1_800_000_000_000 }
}

const source = { shardId: 'shardId-000000000000', sequenceNumber: '49', subSequenceNumber: 0, partitionKey: 'whole' }

function processor(Type: string, parameters: Record<string, string> = {}): Processor {
  return {
    Type,
    Parameters: Object.entries(parameters).map(([ParameterName, ParameterValue]) => ({ ParameterName, ParameterValue })),
  }
}

function enabled(...Processors: Processor[]): FormatConfiguration {
  return { ProcessingConfiguration: { Enabled: true, Processors } }
}

function texts(configuration: FormatConfiguration, record: FlowRecord): string[] {
  return [...processorsOf(configuration)(record)].map((outcome) =>
    isFailure(outcome) ? `${outcome.failed}: ${outcome.code}` : Buffer.from(outcome.data).toString(),
  )
}

const json = enabled(processor('RecordDeAggregation', { SubRecordType: 'JSON' }))
const hashes = enabled(processor('RecordDeAggregation', { SubRecordType: 'DELIMITED', Delimiter: 'IyMjIw==' }))

test('without processors, or with processors that are not enabled, a record goes on as it is', () => {
  assert.deepEqual(texts({}, recordOf('{"a":1}{"a":2}')), ['{"a":1}{"a":2}'])
  const off = { ProcessingConfiguration: { Processors: json.ProcessingConfiguration?.Processors } }
  assert.deepEqual(texts(off, recordOf('{"a":1}{"a":2}')), ['{"a":1}{"a":2}'])
})

test('JSON objects in a row become records of their own, with white space between them or none', () => {
  assert.deepEqual(texts(json, recordOf('{"a":1}{"a":2}\n {"a":"}\\"{"}\n')), ['{"a":1}', '{"a":2}', '{"a":"}\\"{"}'])
  assert.deepEqual(texts(json, recordOf('{"a":[{"b":[]}]}')), ['{"a":[{"b":[]}]}'])
})

test('what is not only JSON objects is not split', () => {
  for (const whole of ['[{"a":1},{"a":2}]', '{"a":1}x', '{"a":1}{', '{"a":1} 7', '', ' ', '{"a":"']) {
    assert.deepEqual(texts(json, recordOf(whole)), [whole])
  }
})

test('a record of more than 500 is not split', () => {
  const many = (count: number): string => '{"a":1}\n'.repeat(count)
  assert.equal(texts(json, recordOf(many(SUB_RECORDS_MAX))).length, 500)
  assert.deepEqual(texts(json, recordOf(many(SUB_RECORDS_MAX + 1))), [many(501)])
  assert.equal(texts(hashes, recordOf('x####'.repeat(SUB_RECORDS_MAX))).length, 500)
  assert.deepEqual(texts(hashes, recordOf('x####'.repeat(501))), ['x####'.repeat(501)])
})

test('any objects, however they are written, come apart as they were put together', () => {
  const spaces = fc.constantFrom('', ' ', '\n', '\r\n\t ')
  const object = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value))
  fc.assert(
    fc.property(fc.array(fc.tuple(object, spaces), { minLength: 1 }), (given) => {
      assert.deepEqual(
        texts(json, recordOf(given.map((each) => each.join('')).join(''))),
        given.map(([each]) => each),
      )
    }),
  )
})

test('delimited pieces come apart, and empty ones are none', () => {
  assert.deepEqual(texts(hashes, recordOf('a####b#c########d####')), ['a', 'b#c', 'd'])
})

test('an aggregate of the producer library becomes its records, with their keys and places, before anything else', () => {
  const data = packAggregate([
    { partitionKey: 'k1', data: Buffer.from('{"a":1}{"a":2}') },
    { partitionKey: 'k2', data: Buffer.from('{"b":1}') },
  ])
  const outcomes = [...processorsOf(json)({ ...recordOf(data), source })] as FlowRecord[]
  assert.deepEqual(
    outcomes.map((each) => [String(each.data), String(each.raw), each.source?.partitionKey, each.source?.subSequenceNumber]),
    [
      ['{"a":1}', '{"a":1}', 'k1', 0],
      ['{"a":2}', '{"a":2}', 'k1', 0],
      ['{"b":1}', '{"b":1}', 'k2', 1],
    ],
  )
  // A direct put is never looked into.
  assert.equal([...processorsOf({})(recordOf(data))].length, 1)
})

const logs = enabled(
  processor('Decompression', { CompressionFormat: 'GZIP' }),
  processor('CloudWatchLogProcessing', { DataMessageExtraction: 'true' }),
)
const message = { messageType: 'DATA_MESSAGE', owner: '1', logGroup: 'g', logStream: 's', subscriptionFilters: [] }
const batch = JSON.stringify({
  ...message,
  logEvents: [
    { id: '1', timestamp: 1, message: 'one' },
    { id: '2', timestamp: 2, message: 'two' },
  ],
})

test('Decompression opens gzip, and keeps the compressed bytes for an error document', () => {
  const unzip = enabled(
    processor('Decompression', { CompressionFormat: 'GZIP' }),
    processor('RecordDeAggregation', { SubRecordType: 'JSON' }),
  )
  const packed = gzipSync('{"a":1}{"a":2}')
  const outcomes = [...processorsOf(unzip)(recordOf(packed))] as FlowRecord[]
  assert.deepEqual(
    outcomes.map(({ data }) => String(data)),
    ['{"a":1}', '{"a":2}'],
  )
  assert.ok(outcomes.every(({ raw }) => packed.equals(raw)))
})

test('what is not gzip fails alone', () => {
  assert.deepEqual(texts(logs, recordOf('plain')), ['decompression-failed: Decompression.NotGzip'])
  assert.deepEqual(texts(logs, recordOf(gzipSync(Buffer.alloc(65 * 1024 * 1024)))), [
    'decompression-failed: Decompression.RecordTooLarge',
  ])
})

test('CloudWatchLogProcessing keeps the messages, and nothing of a control message', () => {
  assert.deepEqual(texts(logs, recordOf(gzipSync(batch))), ['one\ntwo'])
  const control = JSON.stringify({
    ...message,
    messageType: 'CONTROL_MESSAGE',
    logEvents: [{ id: '', timestamp: 1, message: 'CWL CONTROL MESSAGE' }],
  })
  assert.deepEqual(texts(logs, recordOf(gzipSync(control))), [''])
  for (const other of ['no JSON', '7', 'null', '{}', '{"messageType":"DATA_MESSAGE","logEvents":[{}]}']) {
    assert.deepEqual(texts(logs, recordOf(gzipSync(other))), ['processing-failed: CloudWatchLogProcessing.MalformedData'])
  }
})

test('an error document has the members of its kind, and the record as it came', () => {
  const record = { ...recordOf('{"a":'), source }
  const attempt = { made: 1, endedAtMs: 1_800_000_000_500 }
  const processing = { failed: 'processing-failed', code: 'C', message: 'M', record } as const
  assert.equal(
    String(errorDocument(processing, attempt)),
    '{"attemptsMade":1,"arrivalTimestamp":1800000000000,"errorCode":"C","errorMessage":"M","attemptEndingTimestamp":1800000000500,"rawData":"eyJhIjo="}\n',
  )
  const table = { catalogId: '1', databaseName: 'd', tableName: 't', region: 'r', versionId: 'LATEST', catalogArn: 'arn' }
  assert.equal(
    String(errorDocument({ ...processing, failed: 'format-conversion-failed' }, { ...attempt, table })),
    '{"attemptsMade":1,"arrivalTimestamp":1800000000000,"lastErrorCode":"C","lastErrorMessage":"M","attemptEndingTimestamp":1800000000500,"rawData":"eyJhIjo=",' +
      '"sequenceNumber":"49","subSequenceNumber":0,"dataCatalogTable":{"catalogId":"1","databaseName":"d","tableName":"t","region":"r","versionId":"LATEST","catalogArn":"arn"}}\n',
  )
})
