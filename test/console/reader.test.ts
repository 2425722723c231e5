import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GetRecordsOutput, KinesisRecord } from '../../console/src/kinesis/types.ts'
import { ApiError, callJson, isKeyError, manage, type Session, type Transport } from '../../console/src/lib/api.ts'
import { toBase64, utf8 } from '../../console/src/lib/bytes.ts'
import { isOpen, middleOf, type Shard } from '../../console/src/lib/hash-range.ts'
import { type ReaderPorts, readShards } from '../../console/src/lib/reader.ts'
import { start } from '../../src/index.ts'

/** The console's own calls, without the browser. */
async function open(accessKeys: readonly string[] = []) {
  const leat = await start({ instant: true, ...(accessKeys.length > 0 && { accessKeys }) })
  const transport: Transport = { origin: leat.endpoint, fetch, now: () => new Date() }
  const session: Session = { region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }
  const ask = <Output>(operation: string, input: object, signal?: AbortSignal) =>
    callJson<Output>(transport, session, 'kinesis', operation, input, signal)
  return { leat, transport, session, ask }
}

type Ask = Awaited<ReturnType<typeof open>>['ask']

async function shardsOf(ask: Ask): Promise<readonly Shard[]> {
  return (await ask<{ Shards: readonly Shard[] }>('ListShards', { StreamName: 's' })).Shards
}

async function put(ask: Ask, from: number, count: number): Promise<void> {
  const records = Array.from({ length: count }, (_, i) => ({ PartitionKey: `k${i}`, Data: toBase64(utf8(String(from + i))) }))
  await ask('PutRecords', { StreamName: 's', Records: records })
}

function collector(ask: Ask, changed: Partial<ReaderPorts> = {}) {
  const seen: string[] = []
  const shardOf = new Map<string, string>()
  const grants: number[] = []
  const ports: ReaderPorts = {
    ask: (operation, input, signal) => ask(operation, input, signal),
    sleep: () => new Promise((resolve) => setTimeout(resolve, 1)),
    room: async () => 7,
    onRead(shardId: string, records: readonly KinesisRecord[], granted: number) {
      grants.push(records.length - granted)
      for (const { Data } of records) {
        seen.push(atob(Data))
        shardOf.set(atob(Data), shardId)
      }
    },
    onProgress: () => undefined,
    ...changed,
  }
  return { ports, seen, shardOf, grants }
}

test('reads every record once through splits and merges, parents before children, and never more than it may', async () => {
  const { leat, ask } = await open()
  await using _ = leat
  await ask('CreateStream', { StreamName: 's', ShardCount: 2 })
  await put(ask, 0, 60)
  const [first, second] = await shardsOf(ask)
  assert.ok(first !== undefined && second !== undefined)
  await ask('SplitShard', { StreamName: 's', ShardToSplit: first.ShardId, NewStartingHashKey: String(middleOf(first)) })
  await put(ask, 100, 60)
  await ask('MergeShards', { StreamName: 's', ShardToMerge: 'shardId-000000000003', AdjacentShardToMerge: second.ShardId })
  await put(ask, 200, 60)

  const abort = new AbortController()
  const { ports, seen, shardOf, grants } = collector(ask)
  const reading = readShards(ports, 's', await shardsOf(ask), { type: 'TRIM_HORIZON' }, abort.signal)
  while (seen.length < 180) await new Promise((resolve) => setTimeout(resolve, 5))
  // A shard that is born while it is being read is found, too.
  await ask('SplitShard', {
    StreamName: 's',
    ShardToSplit: 'shardId-000000000002',
    NewStartingHashKey: String(middleOf((await shardsOf(ask))[2] as Shard)),
  })
  await put(ask, 300, 60)
  while (seen.length < 240) await new Promise((resolve) => setTimeout(resolve, 5))
  abort.abort()
  await assert.rejects(reading, { name: 'AbortError' })

  assert.equal(new Set(seen).size, 240)
  assert.equal(seen.length, 240)
  assert.ok(grants.every((over) => over <= 0))
  const positions = new Map(seen.map((each, at) => [each, at]))
  for (const child of (await shardsOf(ask)).filter(({ ParentShardId }) => ParentShardId !== undefined)) {
    const lastOf = (id: string | undefined) =>
      Math.max(-1, ...seen.filter((each) => shardOf.get(each) === id).map((each) => positions.get(each) ?? 0))
    const firstOfChild = seen.findIndex((each) => shardOf.get(each) === child.ShardId)
    assert.ok(firstOfChild > Math.max(lastOf(child.ParentShardId), lastOf(child.AdjacentParentShardId)), child.ShardId)
  }
})

test('LATEST begins with what is open, a position in one shard with that shard', async () => {
  const { leat, ask } = await open()
  await using _ = leat
  await ask('CreateStream', { StreamName: 's', ShardCount: 1 })
  await put(ask, 0, 10)
  const [shard] = await shardsOf(ask)
  assert.ok(shard !== undefined && isOpen(shard))
  const records = (
    await ask<GetRecordsOutput>(
      'GetRecords',
      await ask('GetShardIterator', { StreamName: 's', ShardId: shard.ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    )
  ).Records

  for (const [position, expected] of [
    [{ type: 'AT_SEQUENCE_NUMBER', sequenceNumber: records[8]?.SequenceNumber ?? '' }, ['8', '9', '100']],
    [{ type: 'LATEST' }, ['100']],
  ] as const) {
    const abort = new AbortController()
    const { ports, seen } = collector(ask)
    let reads = 0
    const reading = readShards({ ...ports, onProgress: () => reads++ }, 's', [shard], position, abort.signal)
    while (reads < 2) await new Promise((resolve) => setTimeout(resolve, 2))
    if (position.type === 'LATEST') await put(ask, 100, 1)
    while (seen.length < (position.type === 'LATEST' ? 1 : 2)) await new Promise((resolve) => setTimeout(resolve, 2))
    abort.abort()
    await assert.rejects(reading)
    assert.deepEqual(seen, expected.slice(0, seen.length))
  }
})

test('an iterator that expired is asked for again where it was, a throttled read waits, other errors end it', async () => {
  const { leat, ask } = await open()
  await using _ = leat
  await ask('CreateStream', { StreamName: 's', ShardCount: 1 })
  await put(ask, 0, 20)
  const troubles = ['ExpiredIteratorException', 'ProvisionedThroughputExceededException', 'ExpiredIteratorException']
  let reads = 0
  const troubled = async <Output>(operation: string, input: object, signal: AbortSignal): Promise<Output> => {
    if (operation === 'GetRecords' && reads++ % 2 === 1) {
      const code = troubles.shift()
      throw new ApiError(operation, code ?? 'InternalFailure', '', 400, undefined)
    }
    return await ask<Output>(operation, input, signal)
  }
  const { ports, seen } = collector(ask, { ask: troubled })
  const reading = readShards(ports, 's', await shardsOf(ask), { type: 'TRIM_HORIZON' }, new AbortController().signal)
  await assert.rejects(reading, { code: 'InternalFailure' })
  assert.deepEqual(
    seen,
    Array.from({ length: 20 }, (_, i) => String(i)),
  )
})

test('errors arrive in the words of the server; wrong keys are told apart', async () => {
  const { leat, transport, session, ask } = await open(['LEATKEY00001:a-secret'])
  await using _ = leat
  await assert.rejects(ask('DescribeStreamSummary', { StreamName: 'nothing' }), (error) => {
    assert.ok(error instanceof ApiError && !isKeyError(error))
    assert.deepEqual(
      [error.code, error.message],
      ['ResourceNotFoundException', 'Stream nothing under account 000000000000 not found.'],
    )
    assert.match(error.requestId ?? '', /^[0-9a-f-]{36}$/)
    return true
  })
  await assert.rejects(
    manage(transport, session, 'nothing', {}),
    (error) => error instanceof ApiError && error.code === 'NotFound',
  )
  const signIn = (secretAccessKey: string) => ({ ...session, credentials: { accessKeyId: 'LEATKEY00001', secretAccessKey } })
  await assert.rejects(callJson(transport, signIn('wrong'), 'kinesis', 'ListStreams', {}), isKeyError)
  await assert.rejects(manage(transport, signIn('wrong'), 'about', {}), isKeyError)
  assert.equal((await manage<{ accountId: string }>(transport, signIn('a-secret'), 'about', {})).accountId.length, 12)
  await callJson(transport, signIn('a-secret'), 'kinesis', 'ListStreams', {})
})
