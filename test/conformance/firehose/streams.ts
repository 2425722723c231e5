/** Delivery streams and how a client sees them: made, described, listed, tagged, encrypted, removed. */
import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { ACCOUNT, type Case, REGION, type World } from '../world.ts'

export type Members = Record<string, unknown>

export const ROLE = `arn:aws:iam::${ACCOUNT}:role/firehose`
export const BUCKET = 'arn:aws:s3:::lake'
export const S3 = { RoleARN: ROLE, BucketARN: BUCKET }
export const DESTINATION_ID = 'destinationId-000000000001'
const DAY_MS = 86_400_000
const KEY_MISSING = `arn:aws:kms:${REGION}:${ACCOUNT}:key/01234567-89ab-cdef-0123-456789abcdef`

export async function created(world: World, more: Members = {}, name = world.fresh()): Promise<string> {
  await world.ok('CreateDeliveryStream', { DeliveryStreamName: name, ExtendedS3DestinationConfiguration: S3, ...more })
  return name
}

export async function described(world: World, name: string): Promise<Members> {
  return (await world.ok('DescribeDeliveryStream', { DeliveryStreamName: name }))['DeliveryStreamDescription'] as Members
}

export async function destinationOf(world: World, name: string): Promise<Members> {
  return ((await described(world, name))['Destinations'] as [Members])[0]
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    assert.ok(tries < 300, 'it came about in time')
    await sleep(100)
  }
}

export async function sourceStream(world: World): Promise<string> {
  const StreamName = world.fresh()
  await world.kinesis('CreateStream', { StreamName, ShardCount: 1 })
  await until(async () => {
    const { StreamDescriptionSummary } = await world.kinesis('DescribeStreamSummary', { StreamName })
    return (StreamDescriptionSummary as Members)['StreamStatus'] === 'ACTIVE'
  })
  return world.arn(StreamName)
}

function notFound(name: string): string {
  return `Firehose ${name} under account ${ACCOUNT} not found.`
}

const creating: readonly Case[] = [
  {
    rule: 'makes a delivery stream, which is described with every default',
    proves: ['CreateDeliveryStream', 'DescribeDeliveryStream'],
    async run(world) {
      const name = world.fresh()
      const DeliveryStreamARN = `arn:aws:firehose:${REGION}:${ACCOUNT}:deliverystream/${name}`
      const input = { DeliveryStreamName: name, ExtendedS3DestinationConfiguration: S3 }
      assert.deepEqual(await world.ok('CreateDeliveryStream', input), { DeliveryStreamARN })
      const { CreateTimestamp, ...rest } = await described(world, name)
      assert.ok(CreateTimestamp !== undefined)
      const plain = {
        ...S3,
        BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 300 },
        CompressionFormat: 'UNCOMPRESSED',
        EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' },
        CloudWatchLoggingOptions: { Enabled: false },
      }
      assert.deepEqual(rest, {
        DeliveryStreamName: name,
        DeliveryStreamARN,
        DeliveryStreamStatus: 'ACTIVE',
        DeliveryStreamEncryptionConfiguration: { Status: 'DISABLED' },
        DeliveryStreamType: 'DirectPut',
        VersionId: '1',
        Destinations: [
          {
            DestinationId: DESTINATION_ID,
            S3DestinationDescription: plain,
            ExtendedS3DestinationDescription: { ...plain, S3BackupMode: 'Disabled' },
          },
        ],
        HasMoreDestinations: false,
      })
    },
  },
  {
    rule: 'both kinds of S3 configuration are described as both',
    proves: ['CreateDeliveryStream', 'DescribeDeliveryStream'],
    async run(world) {
      const name = world.fresh()
      await world.ok('CreateDeliveryStream', { DeliveryStreamName: name, S3DestinationConfiguration: { ...S3, Prefix: 'raw/' } })
      const shown = await destinationOf(world, name)
      assert.equal((shown['S3DestinationDescription'] as Members)['Prefix'], 'raw/')
      assert.equal((shown['ExtendedS3DestinationDescription'] as Members)['S3BackupMode'], 'Disabled')
    },
  },
  {
    rule: 'is CREATING, then ACTIVE; while it is DELETING it is still described, then it is gone and its name is free',
    proves: [
      'CreateDeliveryStream',
      'DeleteDeliveryStream',
      'DeleteDeliveryStream ResourceInUseException',
      'UpdateDestination ResourceInUseException',
      'StartDeliveryStreamEncryption ResourceInUseException',
      'StopDeliveryStreamEncryption ResourceInUseException',
    ],
    server: 'slow',
    async run(world) {
      // A command line takes longer than the status lasts.
      if (world.clientName === 'aws-cli') return
      const name = await created(world)
      const state = { DeliveryStreamName: name }
      assert.equal((await described(world, name))['DeliveryStreamStatus'], 'CREATING')
      await world.fails('DeleteDeliveryStream', state, 'ResourceInUseException', new RegExp(name))
      const update = { ...state, CurrentDeliveryStreamVersionId: '1', DestinationId: DESTINATION_ID, S3DestinationUpdate: S3 }
      await world.fails('UpdateDestination', update, 'ResourceInUseException')
      await world.fails('StartDeliveryStreamEncryption', state, 'ResourceInUseException')
      await world.fails('StopDeliveryStreamEncryption', state, 'ResourceInUseException')
      await until(async () => (await described(world, name))['DeliveryStreamStatus'] === 'ACTIVE')
      assert.deepEqual(await world.ok('DeleteDeliveryStream', state), {})
      assert.equal((await described(world, name))['DeliveryStreamStatus'], 'DELETING')
      assert.deepEqual(await world.ok('DeleteDeliveryStream', state), {})
      await until(async () => 'error' in (await world.call('DescribeDeliveryStream', state)))
      await created(world, {}, name)
    },
  },
  {
    rule: 'a name is there once',
    proves: ['CreateDeliveryStream ResourceInUseException'],
    async run(world) {
      const name = await created(world)
      const again = { DeliveryStreamName: name, S3DestinationConfiguration: S3 }
      const text = `Firehose ${name} under accountId ${ACCOUNT} already exists`
      await world.fails('CreateDeliveryStream', again, 'ResourceInUseException', text)
    },
  },
  {
    rule: 'names are 1 to 64 letters, figures and _.-',
    proves: ['CreateDeliveryStream ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      const text =
        "1 validation error detected: Value 'a b' at 'deliveryStreamName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+"
      const input = { DeliveryStreamName: 'a b', S3DestinationConfiguration: S3 }
      await world.fails('CreateDeliveryStream', input, 'ValidationException', text)
      const long = { DeliveryStreamName: 'a'.repeat(65), S3DestinationConfiguration: S3 }
      await world.fails('CreateDeliveryStream', long, 'ValidationException', /less than or equal to 64$/)
    },
  },
  {
    rule: 'what is not there is not found, in the words of each operation',
    proves: [
      'DescribeDeliveryStream ResourceNotFoundException',
      'DeleteDeliveryStream ResourceNotFoundException',
      'UpdateDestination ResourceNotFoundException',
      'ListTagsForDeliveryStream ResourceNotFoundException',
      'TagDeliveryStream ResourceNotFoundException',
      'UntagDeliveryStream ResourceNotFoundException',
      'StartDeliveryStreamEncryption ResourceNotFoundException',
      'StopDeliveryStreamEncryption ResourceNotFoundException',
      'PutRecord ResourceNotFoundException',
      'PutRecordBatch ResourceNotFoundException',
    ],
    async run(world) {
      const name = world.fresh()
      const more: Record<string, Members> = {
        UpdateDestination: { CurrentDeliveryStreamVersionId: '1', DestinationId: DESTINATION_ID, S3DestinationUpdate: S3 },
        TagDeliveryStream: { Tags: [{ Key: 'a', Value: 'b' }] },
        UntagDeliveryStream: { TagKeys: ['a'] },
      }
      for (const operation of [
        'DescribeDeliveryStream',
        'DeleteDeliveryStream',
        'UpdateDestination',
        'ListTagsForDeliveryStream',
        'TagDeliveryStream',
        'UntagDeliveryStream',
        'StartDeliveryStreamEncryption',
        'StopDeliveryStreamEncryption',
      ]) {
        const input = { DeliveryStreamName: name, ...more[operation] }
        await world.fails(operation, input, 'ResourceNotFoundException', notFound(name))
      }
      const text = `Firehose ${name} not found under account ${ACCOUNT}.`
      const Record = { Data: Buffer.from('x') }
      await world.fails('PutRecord', { DeliveryStreamName: name, Record }, 'ResourceNotFoundException', text)
      await world.fails('PutRecordBatch', { DeliveryStreamName: name, Records: [Record] }, 'ResourceNotFoundException', text)
    },
  },
  {
    rule: 'are listed by name, ten at a time or as many as are asked for, by type, behind a name',
    proves: ['ListDeliveryStreams'],
    async run(world) {
      const prefix = world.fresh()
      const names = Array.from({ length: 11 }, (_, i) => `${prefix}-${String.fromCharCode(97 + i)}`)
      for (const name of names.toReversed()) await created(world, {}, name)
      const before = { ExclusiveStartDeliveryStreamName: `${prefix}-` }
      const ten = await world.ok('ListDeliveryStreams', before)
      assert.deepEqual(ten['DeliveryStreamNames'], names.slice(0, 10))
      assert.equal(ten['HasMoreDeliveryStreams'], true)
      const two = { Limit: 2, ExclusiveStartDeliveryStreamName: names[1] }
      assert.deepEqual((await world.ok('ListDeliveryStreams', two))['DeliveryStreamNames'], names.slice(2, 4))
      const source = { ...before, DeliveryStreamType: 'KinesisStreamAsSource', Limit: 10_000 }
      const read = (await world.ok('ListDeliveryStreams', source))['DeliveryStreamNames'] as string[]
      assert.deepEqual(
        read.filter((name) => name.startsWith(prefix)),
        [],
      )
    },
  },
  {
    rule: 'a limit is 1 to 10,000',
    proves: ['ListDeliveryStreams ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails('ListDeliveryStreams', { Limit: 10_001 }, 'ValidationException', /less than or equal to 10000$/)
    },
  },
]

const sources: readonly Case[] = [
  {
    rule: 'a Kinesis stream can be the source: it is described with the moment from which it is read',
    proves: ['CreateDeliveryStream', 'DescribeDeliveryStream'],
    async run(world) {
      const KinesisStreamARN = await sourceStream(world)
      const name = await created(world, {
        DeliveryStreamType: 'KinesisStreamAsSource',
        KinesisStreamSourceConfiguration: { KinesisStreamARN, RoleARN: ROLE },
      })
      const { Source, DeliveryStreamType } = await described(world, name)
      const { DeliveryStartTimestamp, ...shown } = (Source as { KinesisStreamSourceDescription: Members })
        .KinesisStreamSourceDescription
      assert.equal(DeliveryStreamType, 'KinesisStreamAsSource')
      assert.ok(DeliveryStartTimestamp !== undefined)
      assert.deepEqual(shown, { KinesisStreamARN, RoleARN: ROLE })
    },
  },
  {
    rule: 'the source must fit the type, and be there',
    proves: ['CreateDeliveryStream InvalidArgumentException'],
    async run(world) {
      const name = world.fresh()
      const refused = (more: Members, text: string | RegExp) => {
        const input = { DeliveryStreamName: name, S3DestinationConfiguration: S3, ...more }
        return world.fails('CreateDeliveryStream', input, 'InvalidArgumentException', text)
      }
      const KinesisStreamSourceConfiguration = { KinesisStreamARN: world.arn('none'), RoleARN: ROLE }
      await refused(
        { KinesisStreamSourceConfiguration },
        'KinesisSourceStreamConfig is only applicable for KinesisStreamAsSource stream type',
      )
      const DeliveryStreamType = 'KinesisStreamAsSource'
      await refused({ DeliveryStreamType }, 'KinesisSourceStreamConfig is mandatory for KinesisStreamAsSource stream type.')
      await refused({ DeliveryStreamType, KinesisStreamSourceConfiguration }, /^Verify that the IAM role has access.*none/)
      await refused({ DeliveryStreamType: 'MSKAsSource' }, /MSKAsSource is not supported/)
    },
  },
  {
    rule: 'a throughput hint of direct puts is kept',
    proves: ['DescribeDeliveryStream'],
    async run(world) {
      const name = await created(world, { DirectPutSourceConfiguration: { ThroughputHintInMBs: 7 } })
      const { Source } = await described(world, name)
      assert.deepEqual(Source, { DirectPutSourceDescription: { ThroughputHintInMBs: 7 } })
    },
  },
]

const tags: readonly Case[] = [
  {
    rule: 'tags are given, added, overwritten, listed by key in pages, and removed; removing none is no error',
    proves: ['TagDeliveryStream', 'UntagDeliveryStream', 'ListTagsForDeliveryStream', 'CreateDeliveryStream'],
    async run(world) {
      const name = await created(world, { Tags: [{ Key: 'team', Value: 'mill' }] })
      const stream = { DeliveryStreamName: name }
      const more = [
        { Key: 'use', Value: 'test' },
        { Key: 'team', Value: 'race' },
      ]
      assert.deepEqual(await world.ok('TagDeliveryStream', { ...stream, Tags: more }), {})
      const first = await world.ok('ListTagsForDeliveryStream', { ...stream, Limit: 1 })
      assert.deepEqual(first, { Tags: [{ Key: 'team', Value: 'race' }], HasMoreTags: true })
      const rest = await world.ok('ListTagsForDeliveryStream', { ...stream, ExclusiveStartTagKey: 'team' })
      assert.deepEqual(rest, { Tags: [{ Key: 'use', Value: 'test' }], HasMoreTags: false })
      assert.deepEqual(await world.ok('UntagDeliveryStream', { ...stream, TagKeys: ['team', 'use', 'none'] }), {})
      assert.deepEqual(await world.ok('ListTagsForDeliveryStream', stream), { Tags: [], HasMoreTags: false })
    },
  },
  {
    rule: 'fifty tags at most',
    proves: ['TagDeliveryStream LimitExceededException'],
    async run(world) {
      const stream = { DeliveryStreamName: await created(world) }
      const fifty = Array.from({ length: 50 }, (_, i) => ({ Key: `k${i}`, Value: 'v' }))
      await world.ok('TagDeliveryStream', { ...stream, Tags: fifty })
      await world.fails('TagDeliveryStream', { ...stream, Tags: [{ Key: 'more', Value: '' }] }, 'LimitExceededException')
    },
  },
  {
    rule: 'no tag begins with aws:',
    proves: ['TagDeliveryStream ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      const input = { DeliveryStreamName: await created(world), Tags: [{ Key: 'aws:x', Value: 'y' }] }
      await world.fails(
        'TagDeliveryStream',
        input,
        'ValidationException',
        /^1 validation error detected: Value 'aws:x' at 'tags.1.member.key'/,
      )
    },
  },
]

const encryption: readonly Case[] = [
  {
    rule: 'encryption is started under a key of AWS or one’s own, changed to another, and stopped',
    proves: ['StartDeliveryStreamEncryption', 'StopDeliveryStreamEncryption'],
    async run(world) {
      const stream = { DeliveryStreamName: await created(world) }
      const shown = async () => (await described(world, stream.DeliveryStreamName))['DeliveryStreamEncryptionConfiguration']
      assert.deepEqual(await world.ok('StartDeliveryStreamEncryption', stream), {})
      assert.deepEqual(await shown(), { KeyType: 'AWS_OWNED_CMK', Status: 'ENABLED' })
      const { KeyMetadata } = await world.kms('CreateKey', {})
      const KeyARN = (KeyMetadata as { Arn: string }).Arn
      const key = { KeyType: 'CUSTOMER_MANAGED_CMK', KeyARN }
      await world.ok('StartDeliveryStreamEncryption', { ...stream, DeliveryStreamEncryptionConfigurationInput: key })
      assert.deepEqual(await shown(), { ...key, Status: 'ENABLED' })
      assert.deepEqual(await world.ok('StopDeliveryStreamEncryption', stream), {})
      assert.deepEqual(await shown(), { ...key, Status: 'DISABLED' })
    },
  },
  {
    rule: 'a delivery stream can be encrypted from the start, and shows ENABLING first',
    proves: ['CreateDeliveryStream', 'StartDeliveryStreamEncryption ResourceInUseException'],
    server: 'slow',
    async run(world) {
      if (world.clientName === 'aws-cli') return
      const name = await created(world, { DeliveryStreamEncryptionConfigurationInput: { KeyType: 'AWS_OWNED_CMK' } })
      const status = async () => (await described(world, name))['DeliveryStreamEncryptionConfiguration'] as Members
      assert.equal((await status())['Status'], 'ENABLING')
      await until(async () => (await status())['Status'] === 'ENABLED')
      await until(async () => (await described(world, name))['DeliveryStreamStatus'] === 'ACTIVE')
      await world.ok('StopDeliveryStreamEncryption', { DeliveryStreamName: name })
      await world.fails('StartDeliveryStreamEncryption', { DeliveryStreamName: name }, 'ResourceInUseException')
    },
  },
  {
    rule: 'a key must be there and usable, be given with its type only, and be of this region',
    proves: [
      'StartDeliveryStreamEncryption InvalidKMSResourceException',
      'StartDeliveryStreamEncryption InvalidArgumentException',
      'CreateDeliveryStream InvalidKMSResourceException',
    ],
    async run(world) {
      const DeliveryStreamName = await created(world)
      const start = (input: Members, code: string, text: string) =>
        world.fails(
          'StartDeliveryStreamEncryption',
          { DeliveryStreamName, DeliveryStreamEncryptionConfigurationInput: input },
          code,
          text,
        )
      const missing = { KeyType: 'CUSTOMER_MANAGED_CMK', KeyARN: KEY_MISSING }
      await start(missing, 'InvalidKMSResourceException', `Key '${KEY_MISSING}' does not exist`)
      const create = { DeliveryStreamName: world.fresh(), S3DestinationConfiguration: S3 }
      const encrypted = { ...create, DeliveryStreamEncryptionConfigurationInput: missing }
      await world.fails('CreateDeliveryStream', encrypted, 'InvalidKMSResourceException', `Key '${KEY_MISSING}' does not exist`)
      const { KeyMetadata } = await world.kms('CreateKey', {})
      const KeyARN = (KeyMetadata as { Arn: string }).Arn
      await world.kms('DisableKey', { KeyId: KeyARN })
      await start({ KeyType: 'CUSTOMER_MANAGED_CMK', KeyARN }, 'InvalidKMSResourceException', `${KeyARN} is disabled.`)
      const code = 'InvalidArgumentException'
      await start({ KeyType: 'CUSTOMER_MANAGED_CMK' }, code, 'KeyARN has to be specified when KeyType is CUSTOMER_MANAGED_CMK')
      await start({ KeyType: 'AWS_OWNED_CMK', KeyARN }, code, 'KeyARN cannot be specified when KeyType is AWS_OWNED_CMK')
      const elsewhere = KeyARN.replace(REGION, 'eu-west-1')
      const text = 'Cross-region keys are not allowed for SSE. Please provide CMKs in the same region as firehose'
      await start({ KeyType: 'CUSTOMER_MANAGED_CMK', KeyARN: elsewhere }, code, text)
    },
  },
  {
    rule: 'what reads from a Kinesis stream is encrypted there',
    proves: [
      'StartDeliveryStreamEncryption InvalidArgumentException',
      'StopDeliveryStreamEncryption InvalidArgumentException',
      'CreateDeliveryStream InvalidArgumentException',
    ],
    async run(world) {
      const source = {
        DeliveryStreamType: 'KinesisStreamAsSource',
        KinesisStreamSourceConfiguration: { KinesisStreamARN: await sourceStream(world), RoleARN: ROLE },
      }
      const stream = { DeliveryStreamName: await created(world, source) }
      const text =
        'Server side encryption from firehose is only allowed for direct put delivery streams and database as a source delivery streams'
      await world.fails('StartDeliveryStreamEncryption', stream, 'InvalidArgumentException', text)
      await world.fails('StopDeliveryStreamEncryption', stream, 'InvalidArgumentException', text)
      const encrypted = { ...source, DeliveryStreamEncryptionConfigurationInput: { KeyType: 'AWS_OWNED_CMK' } }
      const input = { DeliveryStreamName: world.fresh(), S3DestinationConfiguration: S3, ...encrypted }
      await world.fails('CreateDeliveryStream', input, 'InvalidArgumentException', text)
    },
  },
  {
    rule: 'encryption is started and stopped 25 times in 24 hours at most',
    proves: ['StartDeliveryStreamEncryption LimitExceededException', 'StopDeliveryStreamEncryption LimitExceededException'],
    async run(world) {
      if (world.clientName === 'aws-cli') return
      const stream = { DeliveryStreamName: await created(world) }
      for (let i = 0; i < 25; i++) await world.ok('StartDeliveryStreamEncryption', stream)
      await world.fails('StartDeliveryStreamEncryption', stream, 'LimitExceededException')
      await world.fails('StopDeliveryStreamEncryption', stream, 'LimitExceededException')
      world.advance(DAY_MS + 1000)
      await world.ok('StopDeliveryStreamEncryption', stream)
    },
  },
]

export const streams: readonly Case[] = [...creating, ...sources, ...tags, ...encryption]
