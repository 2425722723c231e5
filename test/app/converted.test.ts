/** From a put to a Parquet object, over the wire: Glue's table, Firehose's conversion and partitions, S3's objects. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import {
  CreateDeliveryStreamCommand,
  DescribeDeliveryStreamCommand,
  type ExtendedS3DestinationConfiguration,
  FirehoseClient,
  type KinesisStreamSourceConfiguration,
  PutRecordBatchCommand,
} from '@aws-sdk/client-firehose'
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { parquetReadObjects } from 'hyparquet'
import { main } from '../../src/cli/main.ts'
import { type Leat, start } from '../../src/index.ts'
import { callNeighbour } from '../clients/neighbour.ts'
import { testIo } from '../support/cli-io.ts'

const ROLE = 'arn:aws:iam::000000000000:role/firehose'
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }

interface Place {
  readonly leat: Leat
  readonly firehose: FirehoseClient
  readonly s3: S3Client
}

async function within(run: (place: Place) => Promise<void>): Promise<void> {
  const leat = await start({ instant: true })
  const settings = { endpoint: leat.endpoint, region: 'us-east-1', credentials }
  const firehose = new FirehoseClient(settings)
  const s3 = new S3Client({ ...settings, forcePathStyle: true })
  try {
    await s3.send(new CreateBucketCommand({ Bucket: 'lake' }))
    await run({ leat, firehose, s3 })
  } finally {
    firehose.destroy()
    s3.destroy()
    await leat.close()
  }
}

async function created(
  { firehose }: Place,
  name: string,
  more: Partial<ExtendedS3DestinationConfiguration>,
  stream?: KinesisStreamSourceConfiguration,
): Promise<void> {
  const DeliveryStreamName = name
  const BufferingHints = { SizeInMBs: 64, IntervalInSeconds: 900 }
  const ExtendedS3DestinationConfiguration = {
    RoleARN: ROLE,
    BucketARN: 'arn:aws:s3:::lake',
    BufferingHints,
    Prefix: `${name}/`,
    ErrorOutputPrefix: `errors/${name}/!{firehose:error-output-type}/`,
    ...more,
  }
  const source = stream && {
    DeliveryStreamType: 'KinesisStreamAsSource' as const,
    KinesisStreamSourceConfiguration: stream,
  }
  await firehose.send(new CreateDeliveryStreamCommand({ DeliveryStreamName, ...source, ExtendedS3DestinationConfiguration }))
  const described = await firehose.send(new DescribeDeliveryStreamCommand({ DeliveryStreamName }))
  assert.equal(described.DeliveryStreamDescription?.DeliveryStreamStatus, 'ACTIVE')
}

async function put({ firehose }: Place, DeliveryStreamName: string, texts: readonly string[]): Promise<void> {
  const Records = texts.map((text) => ({ Data: Buffer.from(text) }))
  const { FailedPutCount } = await firehose.send(new PutRecordBatchCommand({ DeliveryStreamName, Records }))
  assert.equal(FailedPutCount, 0)
}

/** Objects under a prefix, once there are so many; delivered without waiting for their time. */
async function objects({ leat, s3 }: Place, stream: string, prefixes: readonly string[]): Promise<Map<string, Uint8Array>> {
  const flush = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ deliveryStream: stream }),
  }
  for (let tries = 0; ; tries++) {
    await fetch(`${leat.endpoint}/_leat/api/firehose-flush`, flush)
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: 'lake' }))
    const keys = Contents.map(({ Key = '' }) => Key)
    const found = prefixes.flatMap((prefix) => keys.filter((key) => key.startsWith(prefix)))
    if (prefixes.every((prefix) => found.some((key) => key.startsWith(prefix)))) {
      const bodies = await Promise.all(
        found.map(async (Key) => {
          const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'lake', Key }))
          return [Key, (await Body?.transformToByteArray()) ?? new Uint8Array()] as const
        }),
      )
      return new Map(bodies)
    }
    assert.ok(tries < 200, `${keys.join()} but not all of ${prefixes.join()}`)
    await sleep(50)
  }
}

function conversion(): Partial<ExtendedS3DestinationConfiguration> {
  return {
    DataFormatConversionConfiguration: {
      SchemaConfiguration: { RoleARN: ROLE, DatabaseName: 'db', TableName: 'orders' },
      InputFormatConfiguration: { Deserializer: { OpenXJsonSerDe: {} } },
      OutputFormatConfiguration: { Serializer: { ParquetSerDe: {} } },
    },
  }
}

const COLUMNS = [
  { Name: 'id', Type: 'int' },
  { Name: 'tags', Type: 'array<string>' },
]

async function rowsOf(bytes: Uint8Array): Promise<unknown> {
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer })
}

test('records become Parquet by the table that Glue has, and the failed ones documents', () =>
  within(async (place) => {
    const glue = (operation: string, input: object): Promise<unknown> =>
      callNeighbour(place.leat.endpoint, 'glue', operation, input as Record<string, unknown>)
    const table = { Name: 'orders', StorageDescriptor: { Columns: COLUMNS } }
    await glue('CreateDatabase', { DatabaseInput: { Name: 'db' } })
    await glue('CreateTable', { DatabaseName: 'db', TableInput: table })
    await created(place, 'orders', conversion())
    await put(place, 'orders', ['{"id":1,"tags":["a"]}{"id":2}', 'bad', '{"id":"3","TAGS":"b"}'])
    const found = await objects(place, 'orders', ['orders/', 'errors/orders/format-conversion-failed/'])
    const [[key = '', parquet = new Uint8Array()] = [], [, errors = new Uint8Array()] = []] = [...found]
    assert.match(key, /^orders\/\d{4}\/\d\d\/\d\d\/\d\d\/orders-1-.*\.parquet$/)
    assert.deepEqual(await rowsOf(parquet), [
      { id: 1, tags: ['a'] },
      { id: 2, tags: undefined },
      { id: 3, tags: ['b'] },
    ])
    const { lastErrorCode, rawData, dataCatalogTable } = JSON.parse(Buffer.from(errors).toString()) as Record<string, unknown>
    assert.deepEqual([lastErrorCode, rawData], ['DataFormatConversion.ParseError', 'YmFk'])
    assert.deepEqual(dataCatalogTable, {
      catalogId: '000000000000',
      databaseName: 'db',
      tableName: 'orders',
      region: 'us-east-1',
      versionId: 'LATEST',
      catalogArn: 'arn:aws:glue:us-east-1:000000000000:catalog',
    })
  }))

test('a failed record of a Kinesis stream is named in its document by the number that its put was answered with', () =>
  within(async (place) => {
    const kinesis = (operation: string, input: Record<string, unknown>): Promise<unknown> =>
      callNeighbour(place.leat.endpoint, 'kinesis', operation, { StreamName: 'clicks', ...input })
    await kinesis('CreateStream', { ShardCount: 1 })
    await callNeighbour(place.leat.endpoint, 'glue', 'CreateDatabase', { DatabaseInput: { Name: 'db' } })
    const TableInput = { Name: 'orders', StorageDescriptor: { Columns: COLUMNS } }
    await callNeighbour(place.leat.endpoint, 'glue', 'CreateTable', { DatabaseName: 'db', TableInput })
    const KinesisStreamARN = 'arn:aws:kinesis:us-east-1:000000000000:stream/clicks'
    await created(place, 'named', conversion(), { KinesisStreamARN, RoleARN: ROLE })
    await kinesis('PutRecord', { PartitionKey: 'a', Data: Buffer.from('bad').toString('base64') })
    const answer = await kinesis('PutRecord', { PartitionKey: 'b', Data: Buffer.from('worse').toString('base64') })
    const found = await objects(place, 'named', ['errors/named/format-conversion-failed/'])
    const documents = [...found.values()].flatMap((bytes) => String(Buffer.from(bytes)).trim().split('\n'))
    const { rawData, sequenceNumber, subSequenceNumber } = JSON.parse(documents.at(-1) ?? '') as Record<string, unknown>
    assert.deepEqual(
      [Buffer.from(String(rawData), 'base64').toString(), sequenceNumber, subSequenceNumber],
      ['worse', (answer as { SequenceNumber: string }).SequenceNumber, 0],
    )
  }))

test('who flushes what can only fail is told so, and it is counted', () =>
  within(async (place) => {
    const { endpoint } = place.leat
    await callNeighbour(endpoint, 'glue', 'CreateDatabase', { DatabaseInput: { Name: 'db' } })
    const TableInput = { Name: 'orders', StorageDescriptor: { Columns: COLUMNS } }
    await callNeighbour(endpoint, 'glue', 'CreateTable', { DatabaseName: 'db', TableInput })
    await created(place, 'orders', conversion())
    await put(place, 'orders', ['bad', 'worse'])
    const manage = async (action: string): Promise<unknown> => {
      const body = JSON.stringify({ deliveryStream: 'orders' })
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`${endpoint}/_leat/api/${action}`, { method: 'POST', headers, body })).json()
    }
    assert.deepEqual(await manage('firehose-flush'), { objects: 0, failedRecords: 2 })
    await put(place, 'orders', ['bad again', '{"id":1}'])
    const flushing = testIo({ env: place.leat.environment })
    assert.equal(await main(['firehose', 'flush', 'orders'], flushing), 0)
    assert.equal(flushing.out(), '1 object delivered.\n1 record failed: see the error objects.\n')
    const { streams } = (await manage('firehose-state')) as { streams: Record<string, unknown>[] }
    assert.deepEqual([streams[0]?.['deliveredRecords'], streams[0]?.['failedRecords']], [1, 3])
    const io = testIo({ env: place.leat.environment })
    assert.equal(await main(['firehose', 'describe', 'orders'], io), 0)
    assert.match(io.out(), /^ {2}failed +3 records: see the error objects$/m)
  }))

test('a table that changes is taken up with the next object; one that goes fails the records', () =>
  within(async (place) => {
    const glue = (operation: string, input: object): Promise<unknown> =>
      callNeighbour(place.leat.endpoint, 'glue', operation, input as Record<string, unknown>)
    const tableOf = (columns: object[]): object => ({ Name: 'orders', StorageDescriptor: { Columns: columns } })
    await glue('CreateDatabase', { DatabaseInput: { Name: 'db' } })
    await glue('CreateTable', { DatabaseName: 'db', TableInput: tableOf(COLUMNS) })
    await created(place, 'orders', conversion())
    await put(place, 'orders', ['{"id":1}'])
    const first = await objects(place, 'orders', ['orders/'])
    await glue('UpdateTable', { DatabaseName: 'db', TableInput: tableOf([{ Name: 'id', Type: 'string' }]) })
    await put(place, 'orders', ['{"id":2}'])
    for (let tries = 0; ; tries++) {
      const now = await objects(place, 'orders', ['orders/'])
      const [added] = [...now].filter(([key]) => !first.has(key))
      if (added !== undefined) {
        assert.deepEqual(await rowsOf(added[1]), [{ id: '2' }])
        break
      }
      assert.ok(tries < 200, 'the second object came')
      await sleep(50)
    }
    await glue('DeleteTable', { DatabaseName: 'db', Name: 'orders' })
    await put(place, 'orders', ['{"id":3}'])
    const [[, errors = new Uint8Array()] = []] = [...(await objects(place, 'orders', ['errors/']))]
    assert.match(Buffer.from(errors).toString(), /"lastErrorCode":"DataFormatConversion.EntityNotFound"/)
  }))

test('records are split, and go to the prefix that a jq query finds for each', () =>
  within(async (place) => {
    const processor = (Type: 'RecordDeAggregation' | 'MetadataExtraction' | 'AppendDelimiterToRecord', given = {}) => ({
      Type,
      Parameters: Object.entries(given).map(([ParameterName, ParameterValue]) => ({ ParameterName, ParameterValue }) as never),
    })
    await created(place, 'clicks', {
      Prefix: 'clicks/c=!{partitionKeyFromQuery:c}/d=!{partitionKeyFromQuery:d}/',
      CompressionFormat: 'GZIP',
      DynamicPartitioningConfiguration: { Enabled: true },
      ProcessingConfiguration: {
        Enabled: true,
        Processors: [
          processor('RecordDeAggregation', { SubRecordType: 'JSON' }),
          // `todate` is one of the functions that jq itself is asked for.
          processor('MetadataExtraction', {
            MetadataExtractionQuery: '{c: .c, d: (.ts|todate[0:10])}',
            JsonParsingEngine: 'JQ-1.6',
          }),
          processor('AppendDelimiterToRecord'),
        ],
      },
    })
    await put(place, 'clicks', ['{"c":"a","ts":0}{"c":"b","ts":86400}', '{"c":"a","ts":1}', '{"ts":1}'])
    const prefixes = ['clicks/c=a/d=1970-01-01/', 'clicks/c=b/d=1970-01-02/', 'errors/clicks/processing-failed/']
    const [a, b, errors] = [...(await objects(place, 'clicks', prefixes)).values()]
    const lines = [a, b].map((bytes) => gunzipSync(bytes ?? new Uint8Array()).toString())
    assert.deepEqual(lines, ['{"c":"a","ts":0}\n{"c":"a","ts":1}\n', '{"c":"b","ts":86400}\n'])
    assert.match(Buffer.from(errors ?? []).toString(), /partitionKeys values must not be null or empty/)
  }))

test('a reset takes the databases of Glue, too', () =>
  within(async ({ leat }) => {
    const glue = (operation: string, input: Record<string, unknown>): Promise<Record<string, unknown>> =>
      callNeighbour(leat.endpoint, 'glue', operation, input)
    await glue('CreateDatabase', { DatabaseInput: { Name: 'db' } })
    await glue('CreateTable', { DatabaseName: 'db', TableInput: { Name: 't', PartitionKeys: [{ Name: 'day', Type: 'date' }] } })
    await glue('CreatePartition', { DatabaseName: 'db', TableName: 't', PartitionInput: { Values: ['2026-11-30'] } })
    await leat.reset()
    assert.deepEqual((await glue('GetDatabases', {}))['DatabaseList'], [])
    await glue('CreateDatabase', { DatabaseInput: { Name: 'db' } })
    assert.deepEqual((await glue('GetTables', { DatabaseName: 'db' }))['TableList'], [])
  }))
