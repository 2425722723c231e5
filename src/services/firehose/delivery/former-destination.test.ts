import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openWorld, type World } from '../../../../test/services/delivery/world.ts'
import type { ExtendedS3Settings, S3Settings } from '../entities.ts'
import type { HttpPost } from './http-client.ts'

const BACKUP: S3Settings = {
  RoleARN: 'arn:aws:iam::000000000000:role/firehose',
  BucketARN: 'arn:aws:s3:::backup',
  Prefix: 'raw/',
  BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 },
  CompressionFormat: 'UNCOMPRESSED',
  EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' },
  CloudWatchLoggingOptions: { Enabled: false },
}

/** A delivery stream to S3, and what an endpoint was sent that may become its destination. */
async function openSwitchable(s3: Partial<ExtendedS3Settings> = {}): Promise<{ world: World; sent: string[] }> {
  const sent: string[] = []
  const world = await openWorld({
    s3,
    http: {
      async post({ body }: HttpPost) {
        const chunks: Uint8Array[] = []
        for await (const chunk of body) chunks.push(chunk)
        const { requestId, records } = JSON.parse(Buffer.concat(chunks).toString())
        sent.push(...records.map(({ data }: { data: string }) => Buffer.from(data, 'base64').toString()))
        const answer = JSON.stringify({ requestId, timestamp: 1 })
        return { status: 200, headers: { 'content-type': 'application/json' }, body: answer }
      },
    },
  })
  return { world, sent }
}

function toEndpoint(world: World): void {
  world.stream = {
    ...world.stream,
    version: world.stream.version + 1,
    destination: {
      type: 'HttpEndpoint',
      http: {
        EndpointConfiguration: { Url: 'http://endpoint.test/' },
        BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 },
        CloudWatchLoggingOptions: { Enabled: false },
        RequestConfiguration: { ContentEncoding: 'NONE' },
        RetryOptions: { DurationInSeconds: 300 },
        S3BackupMode: 'FailedDataOnly',
        S3DestinationDescription: { ...BACKUP, Prefix: 'failed/' },
      },
    },
  }
}

const ana = '{"customer":"ana"}'
const bob = '{"customer":"bob"}'

describe('a delivery stream whose destination becomes an endpoint', () => {
  it('sends it what is in no object yet', async () => {
    const { world, sent } = await openSwitchable()
    await world.put('a')
    toEndpoint(world)
    await world.delivery.look()
    await world.put('b')
    await world.pass(60_000)
    assert.deepEqual(sent, ['a', 'b'])
    assert.deepEqual(world.s3.texts, [])
  })

  it('does not send it what the bucket may have taken', async () => {
    const { world, sent } = await openSwitchable()
    world.s3.faults = () => 'lost answer'
    await world.put('a')
    await world.pass(60_000)
    world.s3.faults = () => 'none'
    toEndpoint(world)
    await world.delivery.look()
    await world.put('b')
    await world.pass(120_000)
    assert.deepEqual(world.s3.texts, ['a'])
    assert.deepEqual(sent, ['b'])
  })

  for (const how of ['while it runs', 'just before it is killed'] as const) {
    it(`sends it what was sorted by partition, and error documents to its bucket, ${how}`, async () => {
      const { world, sent } = await openSwitchable({
        DynamicPartitioningConfiguration: { Enabled: true },
        Prefix: '!{partitionKeyFromQuery:customer}/',
        ErrorOutputPrefix: 'errors/',
      })
      await world.put(ana, bob, ana, 'nobody')
      await world.pass(1_000)
      toEndpoint(world)
      if (how === 'while it runs') await world.delivery.look()
      else await world.kill()
      await world.put('later')
      await world.pass(120_000)
      assert.deepEqual(sent.toSorted(), ['later', ana, ana, bob].toSorted())
      assert.equal(world.s3.keys.length, 1)
      assert.match(world.s3.keys[0] ?? '', /^failed\//)
      await world.restart()
      await world.pass(120_000)
      assert.equal(sent.length, 4)
      assert.equal(world.s3.keys.length, 1)
    })
  }

  it('ends its backup with what it has, and lets the source forget', async () => {
    const { world, sent } = await openSwitchable({ S3BackupMode: 'Enabled', S3BackupDescription: BACKUP })
    await world.put('a')
    await world.pass(1_000)
    toEndpoint(world)
    await world.delivery.look()
    await world.put('b')
    await world.pass(60_000)
    assert.deepEqual(sent, ['a', 'b'])
    assert.deepEqual(world.s3.texts, ['a'])
    assert.deepEqual([...(await world.delivery.states()).keys()], ['main'])
    assert.equal((await world.log.read(0, 0, { records: 10, bytes: 100 })).runs.length, 0)
  })
})
