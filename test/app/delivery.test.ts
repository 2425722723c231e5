/** Delivery streams of a whole server, driven as users drive them. */
import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  CreateDeliveryStreamCommand,
  type CreateDeliveryStreamCommandInput,
  DeleteDeliveryStreamCommand,
  DescribeDeliveryStreamCommand,
  FirehoseClient,
  PutRecordCommand,
} from '@aws-sdk/client-firehose'
import {
  CreateStreamCommand,
  DeleteStreamCommand,
  KinesisClient,
  MergeShardsCommand,
  PutRecordCommand as PutToStream,
} from '@aws-sdk/client-kinesis'
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { main } from '../../src/cli/main.ts'
import { type Leat, type StartOptions, start } from '../../src/index.ts'
import { testIo } from '../support/cli-io.ts'
import { packAggregate } from '../support/kpl-writer.ts'

const RoleARN = 'arn:aws:iam::000000000000:role/delivery'
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }

class Place implements AsyncDisposable {
  readonly leat: Leat
  readonly s3: S3Client
  readonly firehose: FirehoseClient
  readonly kinesis: KinesisClient

  private constructor(leat: Leat) {
    const config = { endpoint: leat.endpoint, region: 'us-east-1', credentials }
    this.leat = leat
    this.s3 = new S3Client({ ...config, forcePathStyle: true })
    this.firehose = new FirehoseClient(config)
    this.kinesis = new KinesisClient(config)
  }

  static async open(options: StartOptions = {}): Promise<Place> {
    return new Place(await start({ port: 0, instant: true, ...options }))
  }

  async create(name: string, input: Partial<CreateDeliveryStreamCommandInput> = {}, bucket = 'lake'): Promise<void> {
    const s3 = { RoleARN, BucketARN: `arn:aws:s3:::${bucket}`, BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 } }
    await this.firehose.send(
      new CreateDeliveryStreamCommand({ DeliveryStreamName: name, ExtendedS3DestinationConfiguration: s3, ...input }),
    )
    await this.until(async () => {
      const { DeliveryStreamDescription } = await this.firehose.send(
        new DescribeDeliveryStreamCommand({ DeliveryStreamName: name }),
      )
      return DeliveryStreamDescription?.DeliveryStreamStatus === 'ACTIVE'
    })
  }

  async put(name: string, text: string): Promise<void> {
    await this.firehose.send(new PutRecordCommand({ DeliveryStreamName: name, Record: { Data: Buffer.from(text) } }))
  }

  async manage(action: string, input: unknown): Promise<Record<string, unknown>> {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${this.leat.endpoint}/_leat/api/${action}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
    })
    assert.equal(answer.status, 200)
    return (await answer.json()) as Record<string, unknown>
  }

  async state(deliveryStream: string): Promise<Record<string, unknown>> {
    const { streams } = await this.manage('firehose-state', { deliveryStream })
    return (streams as Record<string, unknown>[])[0] ?? {}
  }

  /** Bodies by key. */
  async objects(bucket = 'lake'): Promise<Map<string, string>> {
    const { Contents = [] } = await this.s3.send(new ListObjectsV2Command({ Bucket: bucket }))
    const bodies = new Map<string, string>()
    for (const { Key = '' } of Contents) {
      const { Body } = await this.s3.send(new GetObjectCommand({ Bucket: bucket, Key }))
      bodies.set(Key, (await Body?.transformToString()) ?? '')
    }
    return bodies
  }

  async until(isSo: () => Promise<boolean>): Promise<void> {
    while (!(await isSo())) await sleep(10)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.s3.destroy()
    this.firehose.destroy()
    this.kinesis.destroy()
    await this.leat.close()
  }
}

describe('a delivery stream', () => {
  it('says what is wrong while its bucket is missing, and delivers by itself when it is there', async () => {
    await using place = await Place.open()
    await place.create('clicks')
    await place.put('clicks', 'a')
    await place.leat.clock.advance('61s')
    await place.until(async () => (await place.state('clicks'))['retrying'] === true)
    const { lastError, deliveredObjects, freshnessMs } = await place.state('clicks')
    assert.equal((lastError as { code: string }).code, 'NoSuchBucket')
    assert.equal(deliveredObjects, 0)
    assert.ok((freshnessMs as number) >= 60_000)
    await place.s3.send(new CreateBucketCommand({ Bucket: 'lake' }))
    await place.until(async () => (await place.state('clicks'))['deliveredObjects'] === 1)
    assert.deepEqual([...(await place.objects()).values()], ['a'])
  })

  it('delivers on demand, and says how many objects that were', async () => {
    await using place = await Place.open()
    await place.s3.send(new CreateBucketCommand({ Bucket: 'lake' }))
    await place.create('clicks')
    assert.deepEqual(await place.manage('firehose-flush', { deliveryStream: 'clicks' }), { objects: 0, failedRecords: 0 })
    await place.put('clicks', 'a')
    assert.deepEqual(await place.manage('firehose-flush', { deliveryStream: 'clicks' }), { objects: 1, failedRecords: 0 })
    const { lastObject, deliveredRecords, deliveredBytes } = await place.state('clicks')
    assert.equal((lastObject as { bucket: string }).bucket, 'lake')
    assert.deepEqual([deliveredRecords, deliveredBytes], [1, 1])
  })

  it('that is deleted delivers nothing any more; one that is made again under its name begins anew', async () => {
    await using place = await Place.open()
    await place.s3.send(new CreateBucketCommand({ Bucket: 'lake' }))
    await place.create('clicks')
    await place.put('clicks', 'old')
    await place.firehose.send(new DeleteDeliveryStreamCommand({ DeliveryStreamName: 'clicks' }))
    await place.leat.clock.advance('5m')
    await place.create('clicks')
    await place.put('clicks', 'new')
    await place.leat.clock.advance('5m')
    assert.deepEqual([...(await place.objects()).values()], ['new'])
  })

  it('goes with everything else in a reset', async () => {
    await using place = await Place.open()
    await place.s3.send(new CreateBucketCommand({ Bucket: 'lake' }))
    await place.create('clicks')
    await place.put('clicks', 'old')
    await place.leat.reset()
    assert.deepEqual(await place.manage('firehose-state', {}), { streams: [] })
  })

  it('reads a Kinesis stream from its creation on, through merges, and takes apart what a producer aggregated', async () => {
    await using place = await Place.open({ initializeStreams: 'src:2' })
    await place.s3.send(new CreateBucketCommand({ Bucket: 'lake' }))
    const put = async (text: string | Uint8Array, PartitionKey: string): Promise<void> => {
      await place.kinesis.send(new PutToStream({ StreamName: 'src', Data: Buffer.from(text), PartitionKey }))
    }
    await put('before', 'a')
    await sleep(5)
    await place.create('clicks', {
      DeliveryStreamType: 'KinesisStreamAsSource',
      KinesisStreamSourceConfiguration: { KinesisStreamARN: 'arn:aws:kinesis:us-east-1:000000000000:stream/src', RoleARN },
    })
    await put('1', 'a')
    await place.kinesis.send(
      new MergeShardsCommand({
        StreamName: 'src',
        ShardToMerge: 'shardId-000000000000',
        AdjacentShardToMerge: 'shardId-000000000001',
      }),
    )
    await put('2', 'a')
    await put(
      packAggregate([
        { partitionKey: 'k', data: Buffer.from('3') },
        { partitionKey: 'k', data: Buffer.from('4') },
      ]),
      'a',
    )
    await place.manage('firehose-flush', { deliveryStream: 'clicks' })
    assert.deepEqual([...(await place.objects()).values()], ['1234'])
  })

  it('reads a stream that is made again under its name, too', async () => {
    await using place = await Place.open({ initializeStreams: 'src:1' })
    await place.s3.send(new CreateBucketCommand({ Bucket: 'lake' }))
    await place.create('clicks', {
      DeliveryStreamType: 'KinesisStreamAsSource',
      KinesisStreamSourceConfiguration: { KinesisStreamARN: 'arn:aws:kinesis:us-east-1:000000000000:stream/src', RoleARN },
    })
    const put = (text: string): Promise<unknown> =>
      place.kinesis.send(new PutToStream({ StreamName: 'src', Data: Buffer.from(text), PartitionKey: 'a' }))
    await put('1')
    await place.until(async () => ((await place.state('clicks'))['buffers'] as unknown[]).length === 1)
    // What was read of it is delivered, though nobody can read it any more.
    await place.kinesis.send(new DeleteStreamCommand({ StreamName: 'src' }))
    await place.until(async () => (await place.state('clicks'))['deliveredRecords'] === 1)
    await place.leat.clock.advance('1m')
    const { lastError } = await place.state('clicks')
    assert.equal((lastError as { code: string }).code, 'ResourceNotFoundException')
    await place.kinesis.send(new CreateStreamCommand({ StreamName: 'src', ShardCount: 1 }))
    await place.leat.clock.advance('1s')
    await put('2')
    await place.manage('firehose-flush', { deliveryStream: 'clicks' })
    assert.deepEqual([...(await place.objects()).values()].toSorted(), ['1', '2'])
  })

  it('delivers to an S3-compatible store elsewhere, small objects and large ones', async (t) => {
    await using elsewhere = await Place.open()
    process.env['AWS_ACCESS_KEY_ID'] = 'test'
    process.env['AWS_SECRET_ACCESS_KEY'] = 'test'
    t.after(() => {
      delete process.env['AWS_ACCESS_KEY_ID']
      delete process.env['AWS_SECRET_ACCESS_KEY']
    })
    await using place = await Place.open({ s3Endpoint: elsewhere.leat.endpoint })
    await elsewhere.s3.send(new CreateBucketCommand({ Bucket: 'lake' }))
    const large = { RoleARN, BucketARN: 'arn:aws:s3:::lake', BufferingHints: { SizeInMBs: 32, IntervalInSeconds: 60 } }
    await place.create('clicks', { ExtendedS3DestinationConfiguration: large })
    await place.put('clicks', 'a')
    assert.deepEqual(await place.manage('firehose-flush', { deliveryStream: 'clicks' }), { objects: 1, failedRecords: 0 })
    const big = 'x'.repeat(1_000_000)
    for (let i = 0; i < 20; i++) await place.put('clicks', big)
    assert.deepEqual(await place.manage('firehose-flush', { deliveryStream: 'clicks' }), { objects: 1, failedRecords: 0 })
    const lengths = [...(await elsewhere.objects()).values()].map(({ length }) => length)
    assert.deepEqual(
      lengths.toSorted((a, b) => a - b),
      [1, 20_000_000],
    )
    const command = ['firehose', 'create', 'by-command', '--bucket', 'lake']
    const made = testIo({ env: place.leat.environment })
    assert.equal(await main(command, made), 0, made.err())
    assert.match(
      made.err(),
      /^This Leat delivers to http:\/\/127\.0\.0\.1:\d+ \(--s3-endpoint\): the bucket lake has to be there\.$/m,
    )
    const refused = testIo({ env: place.leat.environment })
    assert.equal(await main([...command, '--create-bucket'], refused), 1)
    assert.match(refused.err(), /make the bucket "lake" there/)
  })

  it('delivers once to a store elsewhere that refuses, hangs up, and loses answers', async (t) => {
    await using elsewhere = await Place.open()
    await elsewhere.s3.send(new CreateBucketCommand({ Bucket: 'lake' }))
    const faults: Fault[] = []
    const way = await badWay(elsewhere.leat.endpoint, faults)
    process.env['AWS_ACCESS_KEY_ID'] = 'test'
    process.env['AWS_SECRET_ACCESS_KEY'] = 'test'
    t.after(() => {
      delete process.env['AWS_ACCESS_KEY_ID']
      delete process.env['AWS_SECRET_ACCESS_KEY']
      way.close().closeAllConnections()
    })
    await using place = await Place.open({ s3Endpoint: `http://127.0.0.1:${(way.address() as AddressInfo).port}` })
    const large = { RoleARN, BucketARN: 'arn:aws:s3:::lake', BufferingHints: { SizeInMBs: 32, IntervalInSeconds: 900 } }
    await place.create('clicks', { ExtendedS3DestinationConfiguration: large })
    const delivered = async (objects: number): Promise<void> => {
      await place.until(async () => {
        await place.manage('firehose-flush', { deliveryStream: 'clicks' })
        return (await place.state('clicks'))['deliveredObjects'] === objects
      })
      assert.deepEqual(faults, [])
    }
    // One request: the object.
    faults.push('refuse', 'hang up', 'lose the answer')
    await place.put('clicks', 'a')
    await delivered(1)
    // The beginning of an upload, its parts, and its end: each is where a try breaks off.
    faults.push('refuse', 'none', 'lose the answer', 'none', 'none', 'hang up', 'none', 'none', 'none', 'none', 'lose the answer')
    const big = 'x'.repeat(1_000_000)
    for (let i = 0; i < 20; i++) await place.put('clicks', big)
    await delivered(2)
    const lengths = [...(await elsewhere.objects()).values()].map(({ length }) => length)
    assert.deepEqual(
      lengths.toSorted((a, b) => a - b),
      [1, 20_000_000],
    )
  })

  it('delivers to an HTTP endpoint on this machine', async () => {
    const seen: string[] = []
    const server = createServer(async (request, answer) => {
      const { requestId, records } = JSON.parse(await bodyOf(request))
      for (const { data } of records) seen.push(Buffer.from(data, 'base64').toString())
      answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ requestId, timestamp: 1 }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    await using place = await Place.open()
    const { port } = server.address() as AddressInfo
    const HttpEndpointDestinationConfiguration = {
      EndpointConfiguration: { Url: `http://localhost:${port}/in`, Name: 'here' },
      S3Configuration: { RoleARN, BucketARN: 'arn:aws:s3:::lake' },
    }
    await place.firehose.send(
      new CreateDeliveryStreamCommand({ DeliveryStreamName: 'clicks', HttpEndpointDestinationConfiguration }),
    )
    await place.put('clicks', 'a')
    await place.put('clicks', 'b')
    await place.manage('firehose-flush', { deliveryStream: 'clicks' })
    assert.deepEqual(seen, ['a', 'b'])
    server.close().closeAllConnections()
  })
})

type Fault = 'none' | 'refuse' | 'hang up' | 'lose the answer'

/** Passes on what it is sent, but for what happens to writes: the next fault to the next one. An upload that is given up is let through. */
async function badWay(to: string, faults: Fault[]): Promise<Server> {
  const server = createServer((asked, answer) => {
    const isWrite = asked.method === 'PUT' || asked.method === 'POST'
    const fault = isWrite ? (faults.shift() ?? 'none') : 'none'
    if (fault === 'hang up') return void asked.socket.destroy()
    if (fault === 'refuse') return void asked.resume().on('end', () => answer.writeHead(503).end())
    const passed = request(`${to}${asked.url}`, { method: asked.method ?? '', headers: asked.headers }, (given) => {
      if (fault === 'lose the answer') return void given.resume().on('end', () => asked.socket.destroy())
      answer.writeHead(given.statusCode ?? 500, given.headers)
      given.pipe(answer)
    })
    asked.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

async function bodyOf(asked: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of asked) body += String(chunk)
  return body
}
