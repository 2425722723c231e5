import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Leat, start } from '../../src/index.ts'
import { type Client, openClients, type Result } from '../clients/client.ts'
import { findPython } from '../clients/python.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { runScript } from './python-script.ts'

/** The course's scripts as a learner runs them, then the mistakes that learners make, each with AWS's error to the letter. */

const folder = fileURLToPath(new URL('../../examples/course-a/', import.meta.url))
const stream = 'user-events-stream'
const firstShard = 'shardId-000000000000'

let leat: Leat
before(async () => {
  leat = await start()
})
after(() => leat[Symbol.asyncDispose]())

async function succeed(python: string, script: string): Promise<readonly string[]> {
  const ran = await runScript(python, folder, [script], leat)
  assert.equal(ran.exitCode, 0, ran.errors)
  return ran.lines
}

test('the course: create, wait, meet ResourceInUseException, put keyed by user, read, delete', async (t) => {
  const found = await requireOrSkip(t, 'python', findPython)
  if (found === undefined) {
    return
  }
  const { python } = found
  await t.test('the stream is CREATING, then ACTIVE', async () => {
    const lines = await succeed(python, 'create_stream.py')
    assert.equal(lines[0], `Asked for stream ${stream} with 1 shard(s)`)
    assert.equal(lines[1], 'Status: CREATING')
    assert.equal(lines.at(-2), 'Status: ACTIVE')
    assert.equal(lines.at(-1), `Ready: arn:aws:kinesis:us-east-1:000000000000:stream/${stream}, 1 shard(s)`)
  })
  await t.test('a second run meets the stream that exists', async () => {
    const [first, second] = await succeed(python, 'create_stream.py')
    assert.equal(first, `Nothing to create: Stream ${stream} under account 000000000000 already exists.`)
    assert.equal(second, 'Status: ACTIVE')
  })
  let sent: string[][] = []
  await t.test('the same user lands in the same shard, and sequence numbers rise', async () => {
    const lines = await succeed(python, 'put_orders.py')
    assert.equal(lines.at(-1), '20 events in one request, 0 refused')
    sent = lines.slice(0, -1).map((line) => line.split(/:? /))
    assert.equal(sent.length, 6)
    for (const [, , , shard, sequenceNumber] of sent) {
      assert.equal(shard, firstShard)
      assert.match(sequenceNumber ?? '', /^\d{56}$/)
    }
    const numbers = sent.map((words) => BigInt(words[4] ?? 0))
    assert.deepEqual(
      numbers,
      [...numbers].sort((a, b) => (a < b ? -1 : 1)),
    )
    assert.equal(new Set(numbers).size, 6)
  })
  await t.test('everything comes back in order, as it was sent', async () => {
    const lines = await succeed(python, 'read_orders.py')
    assert.equal(lines.length, 26)
    const [user, order, status, shard, number] = sent[0] ?? []
    const event = `{"user_id": "${user}", "order_id": "${order}", "amount": 59.9, "status": "${status}"}`
    assert.equal(lines[0], `${shard} ${number} ${user} ${event}`)
    const seen = lines.slice(0, 6).map((line) => line.split(' ')[1])
    assert.deepEqual(
      seen,
      sent.map((words) => words[4]),
    )
    assert.match(lines.at(-1) ?? '', / user-19 \{"user_id": "user-19", "page": "\/basket"\}$/)
  })
  await t.test(
    'the end of the course: events in the lake, under partitions of time, once however often they are saved',
    async () => {
      const partition = 'raw/user-events/year=\\d{4}/month=\\d\\d/day=\\d\\d/hour=\\d\\d'
      const saved = await succeed(python, 'save_events.py')
      assert.equal(saved[0], 'Created the bucket my-data-lake')
      const objects = saved.filter((line) => line.includes(' events in s3://'))
      for (const line of objects)
        assert.match(line, new RegExp(`^\\d+ events in s3://my-data-lake/${partition}/${firstShard}-\\d{56}-\\d{56}\\.json$`))
      assert.match(saved.at(-1) ?? '', /^In the lake: raw\/user-events\/year=\d{4}\/$/)
      const again = await succeed(python, 'save_events.py')
      assert.deepEqual(again, saved.slice(1))
      const listed = await (await fetch(`${leat.endpoint}/my-data-lake?list-type=2`)).text()
      assert.equal(listed.split('<Key>').length - 1, objects.length)
    },
  )
  await t.test('mistakes are answered as AWS answers them', async () => {
    await using opened = await openClients(leat.endpoint, { which: ['boto3'] })
    const [boto3] = opened.clients
    assert.ok(boto3)
    await mistakes(boto3)
  })
  await t.test('the stream goes away', async () => {
    assert.deepEqual(await succeed(python, 'delete_stream.py'), [`Stream ${stream} is gone`])
    const gone = await runScript(python, folder, ['put_orders.py'], leat)
    assert.equal(gone.exitCode, 1)
    const text = `Stream ${stream} under account 000000000000 not found.`
    assert.ok(gone.errors.includes(`ResourceNotFoundException) when calling the PutRecord operation: ${text}`), gone.errors)
  })
})

async function mistakes(boto3: Client): Promise<void> {
  const record = { StreamName: stream, PartitionKey: 'user-17', Data: '{}' }

  const wrongName = await boto3.call('PutRecord', { ...record, StreamName: 'user-event-stream' })
  refusedWith(wrongName, 'ResourceNotFoundException', 'Stream user-event-stream under account 000000000000 not found.')

  const { PartitionKey: _, ...keyless } = record
  refusedWith(
    await boto3.call('PutRecord', keyless),
    'ValidationException',
    "1 validation error detected: Value null at 'partitionKey' failed to satisfy constraint: Member must not be null",
  )
  refusedWith(
    await boto3.call('PutRecord', { ...record, Data: new Uint8Array(1_048_577) }),
    'ValidationException',
    "1 validation error detected: Value at 'data' failed to satisfy constraint: Member must have length less than or equal to 1048576",
  )
  assert.deepEqual(await boto3.call('PutRecord', { StreamName: stream, PartitionKey: 'user-17' }), {
    clientRefused: 'Parameter validation failed:\nMissing required parameter in input: "Data"',
  })

  const latest = await boto3.call('GetShardIterator', {
    StreamName: stream,
    ShardId: firstShard,
    ShardIteratorType: 'LATEST',
  })
  assert.ok('output' in latest)
  const page = await boto3.call('GetRecords', { ShardIterator: latest.output['ShardIterator'] })
  assert.ok('output' in page)
  assert.deepEqual(page.output['Records'], [], 'LATEST starts after the newest record')
  assert.equal(page.output['MillisBehindLatest'], 0)
}

function refusedWith(result: Result, code: string, message: string): void {
  assert.deepEqual(result, { error: { code, message, httpStatus: 400 } })
}
