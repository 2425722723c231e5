/**
 * Requests that no honest client sends, many of them: no crash, no server error, every answer one that AWS would give, no memory kept and no
 * handle left open. 2,000 in the short suite, 100,000 with LEAT_LONG=1. `LEAT_FUZZ_SEED` repeats a run.
 */
import { test } from 'node:test'
import { breakIn, fuzzSeed, REQUESTS } from './break-in.ts'
import { firehoseOperations } from './firehose-operations.ts'
import { type FuzzOperation, fuzzRequest } from './requests.ts'
import { complaintAbout } from './verdict.ts'

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
  { targetPrefix: 'Kinesis_20131202', signingName: 'kinesis', operations, isReset: false },
  { targetPrefix: 'TrentService', signingName: 'kms', operations: kmsOperations, isReset: false },
  // What is put into its delivery streams waits for buckets that are not there. What is left to grow is the journal, up to the twice 4 MiB that it keeps.
  { targetPrefix: 'Firehose_20150804', signingName: 'firehose', operations: firehoseOperations, isReset: true },
]

for (const { isReset, ...service } of services) {
  test(`${REQUESTS} broken requests to ${service.signingName}`, (t) => {
    const plan = { seed: fuzzSeed(t), ...service }
    return breakIn(t, { seed: plan.seed, request: (index) => fuzzRequest(plan, index), complaintAbout, isReset })
  })
}
