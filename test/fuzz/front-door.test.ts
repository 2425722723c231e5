/**
 * Requests that no honest client sends, many of them: no crash, no server error, every answer one that AWS would give, no memory kept and no
 * handle left open. 2,000 in the short suite, 100,000 with LEAT_LONG=1. `LEAT_FUZZ_SEED` repeats a run.
 */
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type FuzzedServer, fuzzFrontDoor, startFuzzedServer } from './front-door.ts'
import type { Holdings } from './front-door-child.ts'
import type { FuzzOperation, FuzzPlan } from './requests.ts'

const long = process.env['LEAT_LONG'] === '1'
const REQUESTS = long ? 100_000 : 2_000
const STEP = REQUESTS / 10
/** Only the long run says anything about memory: the short one ends before the server is warm. */
const KEPT_BYTES_MAX = 20 * 1_048_576

const StreamName = 'fuzz-a'
const ShardId = 'shardId-000000000000'
const Tags = { team: 'streams', empty: '' }
const ResourceARN = 'arn:aws:kinesis:us-east-1:000000000000:stream/fuzz-a'
const record = { PartitionKey: 'key', Data: Buffer.from('data of a record') }

// Streams are made and deleted only by chance: the journal rightly remembers each.
const operations: readonly FuzzOperation[] = [
  { name: 'PutRecord', leaves: true, input: { StreamName, ...record, ExplicitHashKey: '12345' } },
  { name: 'PutRecords', leaves: true, input: { StreamName, Records: [record, { ...record, ExplicitHashKey: '0' }, record] } },
  {
    name: 'GetShardIterator',
    input: {
      StreamName,
      ShardId,
      ShardIteratorType: 'AT_SEQUENCE_NUMBER',
      StartingSequenceNumber: '49590338271490256608559692538361571095921575989136588898',
    },
  },
  { name: 'GetShardIterator', input: { StreamName, ShardId, ShardIteratorType: 'AT_TIMESTAMP', Timestamp: 1_700_000_000 } },
  { name: 'GetRecords', input: { ShardIterator: 'AAAAAAAAAAE', Limit: 10 } },
  {
    name: 'CreateStream',
    leaves: true,
    input: { StreamName, ShardCount: 2, StreamModeDetails: { StreamMode: 'PROVISIONED' }, Tags },
  },
  { name: 'DeleteStream', leaves: true, input: { StreamName: 'fuzz-c', EnforceConsumerDeletion: true } },
  { name: 'DescribeStream', input: { StreamName, Limit: 10, ExclusiveStartShardId: ShardId } },
  { name: 'DescribeStreamSummary', input: { StreamName } },
  { name: 'DescribeLimits', input: {} },
  { name: 'ListStreams', input: { Limit: 10, ExclusiveStartStreamName: 'a' } },
  { name: 'ListShards', input: { StreamName, MaxResults: 10, ShardFilter: { Type: 'AT_TIMESTAMP', Timestamp: 1_700_000_000 } } },
  { name: 'IncreaseStreamRetentionPeriod', leaves: true, input: { StreamName, RetentionPeriodHours: 48 } },
  { name: 'DecreaseStreamRetentionPeriod', leaves: true, input: { StreamName, RetentionPeriodHours: 24 } },
  { name: 'AddTagsToStream', leaves: true, input: { StreamName, Tags } },
  { name: 'RemoveTagsFromStream', leaves: true, input: { StreamName, TagKeys: ['team'] } },
  { name: 'ListTagsForStream', input: { StreamName, Limit: 5 } },
  { name: 'TagResource', leaves: true, input: { ResourceARN, Tags } },
  { name: 'UntagResource', leaves: true, input: { ResourceARN, TagKeys: ['team'] } },
  { name: 'ListTagsForResource', input: { ResourceARN } },
  { name: 'StartStreamEncryption', leaves: true, input: { StreamName, EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' } },
  { name: 'StopStreamEncryption', leaves: true, input: { StreamName, EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' } },
  {
    name: 'SubscribeToShard',
    input: { ConsumerARN: `${ResourceARN}/consumer/c:1`, ShardId, StartingPosition: { Type: 'LATEST' } },
  },
]

const KeyId = 'alias/aws/kinesis'
const AliasName = 'alias/fuzz'
const EncryptionContext = { purpose: 'fuzz' }
const grant = { GranteePrincipal: 'arn:aws:iam::000000000000:role/x', Operations: ['Decrypt'] }

const kmsOperations: readonly FuzzOperation[] = [
  { name: 'CreateKey', leaves: true, input: { Description: 'd', Tags: [{ TagKey: 'k', TagValue: 'v' }], Policy: '{}' } },
  { name: 'DescribeKey', input: { KeyId, GrantTokens: ['token'] } },
  { name: 'ListKeys', input: { Limit: 10, Marker: 'marker' } },
  { name: 'ListAliases', input: { KeyId, Limit: 10, Marker: 'marker' } },
  { name: 'CreateAlias', leaves: true, input: { AliasName, TargetKeyId: '01234567-89ab-cdef-0123-456789abcdef' } },
  { name: 'DeleteAlias', leaves: true, input: { AliasName } },
  { name: 'Encrypt', input: { KeyId, Plaintext: Buffer.from('text'), EncryptionContext } },
  { name: 'Decrypt', input: { CiphertextBlob: Buffer.alloc(93, 1), EncryptionContext, KeyId } },
  { name: 'ReEncrypt', input: { CiphertextBlob: Buffer.alloc(93, 1), DestinationKeyId: KeyId } },
  { name: 'GenerateDataKey', input: { KeyId, KeySpec: 'AES_256', EncryptionContext } },
  { name: 'GenerateDataKey', input: { KeyId, NumberOfBytes: 64 } },
  { name: 'GenerateRandom', input: { NumberOfBytes: 32 } },
  { name: 'DisableKey', leaves: true, input: { KeyId } },
  { name: 'ScheduleKeyDeletion', leaves: true, input: { KeyId, PendingWindowInDays: 7 } },
  { name: 'PutKeyPolicy', leaves: true, input: { KeyId, PolicyName: 'default', Policy: '{}' } },
  {
    name: 'CreateGrant',
    leaves: true,
    input: { KeyId, ...grant, Name: 'n', Constraints: { EncryptionContextSubset: EncryptionContext } },
  },
  { name: 'ListGrants', input: { KeyId, Limit: 5 } },
  { name: 'RetireGrant', leaves: true, input: { GrantToken: 'token' } },
  { name: 'TagResource', leaves: true, input: { KeyId, Tags: [{ TagKey: 'k', TagValue: 'v' }] } },
  { name: 'ListResourceTags', input: { KeyId, Limit: 5, Marker: 'marker' } },
]

const services = [
  { targetPrefix: 'Kinesis_20131202', signingName: 'kinesis', operations },
  { targetPrefix: 'TrentService', signingName: 'kms', operations: kmsOperations },
]

for (const service of services) test(`${REQUESTS} broken requests to ${service.signingName}`, (t) => breakIn(t, service))

async function breakIn(t: TestContext, service: Omit<FuzzPlan, 'seed'>): Promise<void> {
  const seed = Number(process.env['LEAT_FUZZ_SEED'] ?? Math.floor(Math.random() * 1_000_000))
  t.diagnostic(`seed ${seed}`)
  const plan: FuzzPlan = { seed, ...service }
  const server = await startFuzzedServer('fuzz-a:2,fuzz-b:1')
  try {
    const { host, port } = server
    const atRest = await server.measure()
    const counts = new Map<string, number>()
    const complaints: string[] = []
    const steps: Holdings[] = []
    for (let from = 0; from < REQUESTS; from += STEP) {
      const report = await fuzzFrontDoor({ ...plan, host, port, from, to: from + STEP })
      for (const [what, count] of report.counts) counts.set(what, (counts.get(what) ?? 0) + count)
      complaints.push(...report.complaints)
      steps.push(await settled(server, atRest))
    }
    const [warm = atRest, after = atRest] = [steps[0], steps.at(-1)]
    t.diagnostic(
      [...counts]
        .toSorted()
        .map(([what, count]) => `${what}: ${count}`)
        .join(', '),
    )
    t.diagnostic(
      `heap and buffers, resident (MiB): ${steps.map((each) => `${mib(each.heapBytes)}, ${mib(each.rssBytes)}`).join(' → ')}`,
    )

    assert.deepEqual(complaints, [])
    assert.deepEqual(after.errors, [])
    assert.deepEqual(after.resources, atRest.resources)
    if (long) {
      assert.ok(after.heapBytes <= warm.heapBytes + KEPT_BYTES_MAX, 'the heap grew')
      assert.ok(after.rssBytes <= warm.rssBytes + KEPT_BYTES_MAX, 'the process grew')
    }
  } finally {
    await server.stop()
  }
}

/** Waits until the server has noticed that its clients are gone; gives up after a while, and the comparison will tell. */
async function settled(server: FuzzedServer, atRest: Holdings): Promise<Holdings> {
  let holdings = await server.measure()
  for (let look = 0; look < 300 && holdings.resources.join() !== atRest.resources.join(); look++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    holdings = await server.measure()
  }
  return holdings
}

function mib(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1)
}
