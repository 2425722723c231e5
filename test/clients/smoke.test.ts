import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Leat, start } from '../../src/index.ts'
import { type Client, type ClientName, openClients } from './client.ts'

/** One record's way through a running Leat with each client there is: create, wait, put, get, delete; in the clear and inside TLS. */

const everyClient: ClientName[] = [
  'js-h2',
  'js-h1',
  'boto3',
  'aws-cli',
  'java-sync',
  'java-async',
  'java-sync-json',
  'java-async-json',
]
const firstShard = 'shardId-000000000000'
const bytes = Uint8Array.of(0x00, 0xff, 0xfe, 0x80, 0x0a, 0x41)

let leat: Leat
before(async () => {
  leat = await start({ tls: true })
})
after(() => leat[Symbol.asyncDispose]())

for (const scheme of ['http', 'https']) {
  for (const name of everyClient) {
    if (name === 'aws-cli' && scheme === 'https' && process.env['LEAT_LONG'] !== '1') {
      continue // a process for every call: once is enough for the short suite
    }
    test(`${name} over ${scheme}: create, wait, put, get, delete`, async (t) => {
      const target = { endpoint: leat.endpoint.replace(/^https?/, scheme), trustAll: scheme === 'https' }
      await using opened = await openClients(target, { which: [name] })
      const [client] = opened.clients
      if (client === undefined) {
        t.skip(opened.unavailable[0]?.reason)
        return
      }
      await roundTrip(client, `smoke-${scheme}-${name}`)
    })
  }
}

async function roundTrip(client: Client, stream: string): Promise<void> {
  const missing = await client.call('DescribeStreamSummary', { StreamName: stream })
  assert.ok('error' in missing, JSON.stringify(missing))
  assert.equal(missing.error.code, 'ResourceNotFoundException')
  assert.equal(missing.error.message, `Stream ${stream} under account 000000000000 not found.`)

  await output(client, 'CreateStream', { StreamName: stream, ShardCount: 1 })
  await untilActive(client, stream)
  const put = await output(client, 'PutRecord', { StreamName: stream, PartitionKey: 'key', Data: bytes })
  assert.equal(put['ShardId'], firstShard)

  const position = { StreamName: stream, ShardId: firstShard, ShardIteratorType: 'TRIM_HORIZON' }
  const { ShardIterator } = await output(client, 'GetShardIterator', position)
  const { Records } = await output(client, 'GetRecords', { ShardIterator })
  const [record, ...others] = Records as Record<string, unknown>[]
  assert.deepEqual(others, [])
  assert.equal(record?.['SequenceNumber'], put['SequenceNumber'])
  assert.equal(record?.['PartitionKey'], 'key')
  assert.deepEqual(record?.['Data'], bytes)
  assert.ok(record?.['ApproximateArrivalTimestamp'] instanceof Date)

  await output(client, 'DeleteStream', { StreamName: stream })
}

async function output(client: Client, operation: string, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const result = await client.call(operation, input)
  assert.ok('output' in result, `${operation}: ${JSON.stringify(result)}`)
  return result.output
}

async function untilActive(client: Client, stream: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { StreamDescriptionSummary } = await output(client, 'DescribeStreamSummary', { StreamName: stream })
    const { StreamStatus } = StreamDescriptionSummary as Record<string, unknown>
    if (StreamStatus === 'ACTIVE') {
      return
    }
    assert.equal(StreamStatus, 'CREATING')
    await sleep(100)
  }
  assert.fail(`${stream} did not become ACTIVE`)
}

test('boto3: its waiter, and data given as text', async (t) => {
  await using instant = await start({ instant: true })
  await using opened = await openClients(instant.endpoint, { which: ['boto3'] })
  const [boto3] = opened.clients
  if (boto3 === undefined) {
    t.skip(opened.unavailable[0]?.reason)
    return
  }
  const named = { StreamName: 'smoke-boto3-waiter' }
  await output(boto3, 'CreateStream', { ...named, ShardCount: 1 })
  await output(boto3, 'wait:stream_exists', named)
  await output(boto3, 'PutRecord', { ...named, PartitionKey: 'key', Data: '{"total": "12 €"}' })
  const position = { ...named, ShardId: firstShard, ShardIteratorType: 'TRIM_HORIZON' }
  const { ShardIterator } = await output(boto3, 'GetShardIterator', position)
  const { Records } = await output(boto3, 'GetRecords', { ShardIterator })
  const [record] = Records as { Data: Uint8Array }[]
  assert.equal(Buffer.from(record?.Data ?? []).toString('utf8'), '{"total": "12 €"}')
  await output(boto3, 'DeleteStream', named)
  await output(boto3, 'wait:stream_not_exists', named)
})
