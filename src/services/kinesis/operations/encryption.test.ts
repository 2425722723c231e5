import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { KafkaLikeEngine } from '../../../../test/engine/kafka-like-engine.ts'
import { type Kinesis, openKinesis, scope } from '../../../../test/services/kinesis-harness.ts'
import type { Engine } from '../../../engine/log.ts'
import { MemoryEngine } from '../../../engine/memory/memory-engine.ts'
import { SeededRandom } from '../../../kernel/random.ts'
import type { Authoriser } from '../../../model/caller.ts'
import * as model from '../model.gen.ts'

const StreamName = 'orders'
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const KMS = { StreamName, EncryptionType: 'KMS' } as const

async function newKey(aws: Kinesis): Promise<{ readonly arn: string; readonly id: string }> {
  const { KeyMetadata } = await aws.kms('CreateKey', {})
  const { Arn, KeyId } = KeyMetadata as { Arn: string; KeyId: string }
  return { arn: Arn, id: KeyId }
}

async function encrypted(aws: Kinesis, keyId: string): Promise<void> {
  await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
  await aws.call(model.StartStreamEncryption, { ...KMS, KeyId: keyId })
}

/** Puts until it is stored: an engine may refuse, or not know. */
async function put(aws: Kinesis, text: string): Promise<model.PutRecordOutput> {
  for (;;) {
    const input = { StreamName, PartitionKey: 'user', Data: Buffer.from(text) }
    const outcome = await aws.outcome(model.PutRecord, input)
    if (!('rejected' in outcome)) return outcome
    assert.equal(outcome.rejected, 'InternalFailureException')
  }
}

async function iterator(aws: Kinesis): Promise<string> {
  const input = { StreamName, ShardId: 'shardId-000000000000', ShardIteratorType: 'TRIM_HORIZON' } as const
  return (await aws.call(model.GetShardIterator, input)).ShardIterator ?? ''
}

/** Text and EncryptionType of every record, each once; from the oldest unless told. */
async function readAll(aws: Kinesis, from?: string): Promise<readonly string[]> {
  const seen = new Set<string>()
  let next = from ?? (await iterator(aws))
  for (let empty = 0; empty < 3; ) {
    const page = await aws.call(model.GetRecords, { ShardIterator: next })
    for (const { Data, EncryptionType } of page.Records) seen.add(`${Buffer.from(Data)} ${EncryptionType ?? '-'}`)
    empty = page.Records.length === 0 && page.MillisBehindLatest === 0 ? empty + 1 : 0
    next = page.NextShardIterator ?? ''
  }
  return [...seen]
}

/** Why reading stops, perhaps behind some empty pages. */
async function refusedRead(aws: Kinesis): Promise<string> {
  for (let next = await iterator(aws); ; ) {
    const outcome = await aws.outcome(model.GetRecords, { ShardIterator: next })
    if ('rejected' in outcome) return `${outcome.rejected}: ${outcome.message}`
    assert.deepEqual(outcome.Records, [])
    next = outcome.NextShardIterator ?? ''
  }
}

const dataKeys = (aws: Kinesis): number => [...aws.runtime.catalog.list('kinesis.data-key', '')].length

const engines: Readonly<Record<string, (clock: Kinesis['clock']) => Engine>> = {
  memory: (clock) => new MemoryEngine({ clock }),
  'Kafka-like': (clock) => new KafkaLikeEngine({ clock, random: new SeededRandom(7) }),
}

for (const [name, engine] of Object.entries(engines)) {
  describe(`an encrypted stream over the ${name} engine`, () => {
    it('says of each record, of puts and of itself whether it is encrypted', async () => {
      await using aws = await openKinesis({ engine })
      await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
      assert.equal((await put(aws, 'before')).EncryptionType, undefined)
      await aws.call(model.StartStreamEncryption, { ...KMS, KeyId: 'alias/aws/kinesis' })
      const { StreamDescriptionSummary } = await aws.call(model.DescribeStreamSummary, { StreamName })
      assert.equal(StreamDescriptionSummary.EncryptionType, 'KMS')
      assert.equal(StreamDescriptionSummary.KeyId, 'alias/aws/kinesis')
      assert.equal((await put(aws, 'during')).EncryptionType, 'KMS')
      await aws.call(model.StopStreamEncryption, { ...KMS, KeyId: 'alias/aws/kinesis' })
      assert.equal((await put(aws, 'after')).EncryptionType, undefined)
      assert.deepEqual(await readAll(aws), ['before -', 'during KMS', 'after -'])
    })

    it('is read from behind a record, and at it, without a key to look where that stands', async () => {
      await using aws = await openKinesis({ engine })
      await encrypted(aws, 'alias/aws/kinesis')
      await put(aws, 'before')
      const { SequenceNumber, ShardId } = await put(aws, 'at')
      await put(aws, 'behind')
      const from = async (ShardIteratorType: model.ShardIteratorType) => {
        const input = { StreamName, ShardId, ShardIteratorType, StartingSequenceNumber: SequenceNumber }
        return readAll(aws, (await aws.call(model.GetShardIterator, input)).ShardIterator)
      }
      assert.deepEqual(await from('AT_SEQUENCE_NUMBER'), ['at KMS', 'behind KMS'])
      assert.deepEqual(await from('AFTER_SEQUENCE_NUMBER'), ['behind KMS'])
    })

    it('is read through every change of its key', async () => {
      await using aws = await openKinesis({ engine })
      const [one, other] = [await newKey(aws), await newKey(aws)]
      await encrypted(aws, one.id)
      await put(aws, 'one')
      await aws.call(model.StartStreamEncryption, { ...KMS, KeyId: other.arn })
      await put(aws, 'other')
      await aws.pass(6 * MINUTE_MS)
      await put(aws, 'later')
      assert.deepEqual(await readAll(aws), ['one KMS', 'other KMS', 'later KMS'])
      const used = [...aws.runtime.catalog.list('kinesis.data-key', '')].map(({ kmsKeyArn }) => kmsKeyArn)
      assert.deepEqual(used.toSorted(), [one.arn, other.arn, other.arn].toSorted())
    })

    it('believes KMS for five minutes, then puts and gets fail as the key does', async () => {
      await using aws = await openKinesis({ engine })
      const { arn, id } = await newKey(aws)
      await encrypted(aws, id)
      await put(aws, 'kept')
      await readAll(aws)
      await aws.kms('DisableKey', { KeyId: id })
      await put(aws, 'still')
      assert.deepEqual(await readAll(aws), ['kept KMS', 'still KMS'])
      await aws.pass(5 * MINUTE_MS)
      const record = { PartitionKey: 'user', Data: Buffer.from('x') }
      const gone = async (refusal: string): Promise<void> => {
        assert.equal(await aws.refusal(model.PutRecord, { StreamName, ...record }), refusal)
        assert.equal(await aws.refusal(model.PutRecords, { StreamName, Records: [record] }), refusal)
        assert.equal(await refusedRead(aws), refusal)
        assert.equal(await aws.refusal(model.StartStreamEncryption, { ...KMS, KeyId: id }), refusal)
      }
      await gone(`KMSDisabledException: ${arn} is disabled.`)
      await aws.kms('ScheduleKeyDeletion', { KeyId: id, PendingWindowInDays: 7 })
      await gone(`KMSInvalidStateException: ${arn} is pending deletion.`)
      await aws.kms('CancelKeyDeletion', { KeyId: id })
      await aws.kms('EnableKey', { KeyId: id })
      assert.deepEqual(await readAll(aws), ['kept KMS', 'still KMS'])
      await aws.call(model.IncreaseStreamRetentionPeriod, { StreamName, RetentionPeriodHours: 24 * 30 })
      await aws.kms('ScheduleKeyDeletion', { KeyId: id, PendingWindowInDays: 7 })
      await aws.pass(7 * 24 * HOUR_MS)
      await gone(`KMSNotFoundException: Key '${arn}' does not exist`)
    })

    it('gives the same errors to a subscriber, as the last event', async () => {
      await using aws = await openKinesis({ engine })
      const { arn, id } = await newKey(aws)
      await encrypted(aws, id)
      await put(aws, 'first')
      const StreamARN = aws.stream(StreamName)?.arn ?? ''
      const { Consumer } = await aws.call(model.RegisterStreamConsumer, { StreamARN, ConsumerName: 'billing' })
      const subscribe = () =>
        aws.subscribe({
          ConsumerARN: Consumer.ConsumerARN,
          ShardId: 'shardId-000000000000',
          StartingPosition: { Type: 'TRIM_HORIZON' },
        })
      const events = await subscribe()
      const { value } = await events.next()
      assert.ok(value !== undefined && 'SubscribeToShardEvent' in value)
      assert.equal(value.SubscribeToShardEvent.Records[0]?.EncryptionType, 'KMS')
      await events.return?.()
      await aws.kms('DisableKey', { KeyId: id })
      await aws.pass(6 * MINUTE_MS)
      const refused = await subscribe()
      assert.deepEqual((await refused.next()).value, { KMSDisabledException: { message: `${arn} is disabled.` } })
      assert.equal((await refused.next()).done, true)
    })
  })
}

describe('data keys', () => {
  it('are made for a part of the retention, and go when what they sealed cannot be read any more', async () => {
    await using aws = await openKinesis()
    await encrypted(aws, 'alias/aws/kinesis')
    for (let i = 0; i < 3; i++) {
      await put(aws, `${i}`)
      await aws.pass(6 * MINUTE_MS)
    }
    assert.equal(dataKeys(aws), 3)
    await aws.call(model.IncreaseStreamRetentionPeriod, { StreamName, RetentionPeriodHours: 48 })
    await aws.pass(30 * HOUR_MS)
    assert.equal((await readAll(aws)).length, 3)
    assert.equal(dataKeys(aws), 3)
    await aws.pass(30 * HOUR_MS)
    assert.deepEqual(await readAll(aws), [])
    assert.equal(dataKeys(aws), 0)
  })

  it('go with their stream', async () => {
    await using aws = await openKinesis()
    await encrypted(aws, 'alias/aws/kinesis')
    await put(aws, 'x')
    assert.equal(dataKeys(aws), 1)
    await aws.call(model.DeleteStream, { StreamName })
    await aws.pass(MINUTE_MS)
    assert.equal(dataKeys(aws), 0)
  })

  it('are asked for once, however many puts wait', async () => {
    await using aws = await openKinesis()
    await encrypted(aws, 'alias/aws/kinesis')
    await Promise.all(Array.from({ length: 50 }, (_, i) => put(aws, `${i}`)))
    assert.equal(dataKeys(aws), 1)
    assert.equal((await readAll(aws)).length, 50)
  })

  it('lie in the catalog wrapped', async () => {
    await using aws = await openKinesis()
    await encrypted(aws, 'alias/aws/kinesis')
    await put(aws, 'x')
    const [key] = aws.runtime.catalog.list('kinesis.data-key', '')
    const context = { 'aws:kinesis:arn': aws.stream(StreamName)?.arn }
    const CiphertextBlob = Buffer.from(key?.wrapped ?? '', 'base64')
    const { Plaintext } = await aws.kms('Decrypt', { CiphertextBlob, EncryptionContext: context })
    assert.ok(!CiphertextBlob.includes(Buffer.from(Plaintext as Uint8Array)))
  })
})

describe('who may use the key', () => {
  it('is KMS to say, of the caller, for putting and for reading', async () => {
    let denied = ''
    const authoriser: Authoriser = {
      authorise: (_call, wanted) =>
        wanted().some(({ action }) => action === denied)
          ? { message: `User: me is not authorized to perform: ${denied}` }
          : undefined,
    }
    await using aws = await openKinesis({ authoriser })
    await encrypted(aws, 'alias/aws/kinesis')
    await put(aws, 'x')
    denied = 'kms:GenerateDataKey'
    await aws.pass(6 * MINUTE_MS)
    const record = { StreamName, PartitionKey: 'user', Data: Buffer.from('x') }
    const refusal = 'KMSAccessDeniedException: User: me is not authorized to perform: kms:GenerateDataKey'
    assert.equal(await aws.refusal(model.PutRecord, record), refusal)
    assert.equal(await aws.refusal(model.PutRecords, { StreamName, Records: [record] }), refusal)
    assert.equal(await aws.refusal(model.StartStreamEncryption, { ...KMS, KeyId: 'alias/aws/kinesis' }), refusal)
    assert.deepEqual(await readAll(aws), ['x KMS'])
    denied = 'kms:Decrypt'
    await aws.pass(6 * MINUTE_MS)
    assert.equal(
      await refusedRead(aws),
      `KMSAccessDeniedException: User arn:aws:iam::${scope.accountId}:root is not authorized to decrypt records in stream ${StreamName}`,
    )
    await put(aws, 'y')
  })
})

describe('StartStreamEncryption and StopStreamEncryption', () => {
  it('show UPDATING, and want a stream at rest', async () => {
    await using aws = await openKinesis({ statusDelayMs: 500 })
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    await aws.pass(1_000)
    await aws.call(model.StartStreamEncryption, { ...KMS, KeyId: 'alias/aws/kinesis' })
    assert.equal(aws.stream(StreamName)?.status, 'UPDATING')
    const busy = `ResourceInUseException: Stream ${StreamName} under account ${scope.accountId} not ACTIVE, instead in state UPDATING`
    assert.equal(await aws.refusal(model.StartStreamEncryption, { ...KMS, KeyId: 'alias/aws/kinesis' }), busy)
    assert.equal(await aws.refusal(model.StopStreamEncryption, { ...KMS, KeyId: 'alias/aws/kinesis' }), busy)
    await aws.pass(1_000)
    assert.equal(aws.stream(StreamName)?.status, 'ACTIVE')
  })

  it('are taken 25 times a day each', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    const input = { ...KMS, KeyId: 'alias/aws/kinesis' }
    for (let i = 0; i < 25; i++) {
      await aws.call(model.StartStreamEncryption, input)
      await aws.call(model.StopStreamEncryption, input)
      await aws.pass(MINUTE_MS)
    }
    const refusal = `LimitExceededException: Rate exceeded for stream ${StreamName} under account ${scope.accountId}.`
    assert.equal(await aws.refusal(model.StartStreamEncryption, input), refusal)
    await aws.pass(24 * HOUR_MS)
    await aws.call(model.StartStreamEncryption, input)
    await aws.call(model.StopStreamEncryption, input)
  })

  it('know the key before the stream is changed, and one type only', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    assert.equal(
      await aws.refusal(model.StartStreamEncryption, { ...KMS, KeyId: 'alias/none' }),
      `KMSNotFoundException: Alias arn:aws:kms:us-east-1:${scope.accountId}:alias/none is not found.`,
    )
    const none = { StreamName, EncryptionType: 'NONE', KeyId: 'alias/aws/kinesis' } as const
    assert.match(await aws.refusal(model.StartStreamEncryption, none), /^InvalidArgumentException/)
    assert.match(await aws.refusal(model.StopStreamEncryption, none), /^InvalidArgumentException/)
    assert.equal(aws.stream(StreamName)?.encryption, undefined)
    await aws.call(model.StopStreamEncryption, { ...KMS, KeyId: 'alias/aws/kinesis' })
  })
})
