import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { openWorld, type World } from '../../../../test/services/delivery/world.ts'
import type { HttpEndpointSettings } from '../entities.ts'
import type { HttpOutcome, HttpPost } from './http-client.ts'

interface Seen {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

type Answer = (request: { readonly requestId: string }) => HttpOutcome

const taken: Answer = ({ requestId }) => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ requestId, timestamp: 1 }),
})
const status =
  (code: number, body = 'no'): Answer =>
  () => ({ status: code, headers: {}, body })

async function worldOf(
  answers: readonly Answer[],
  http: Partial<HttpEndpointSettings> = {},
): Promise<{ world: World; seen: Seen[] }> {
  const seen: Seen[] = []
  const world = await openWorld({
    http: {
      async post({ headers, body }: HttpPost) {
        const chunks: Uint8Array[] = []
        for await (const chunk of body) chunks.push(chunk)
        const bytes = Buffer.concat(chunks)
        seen.push({ headers, body: bytes })
        const plain = headers['Content-Encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
        const answer = answers[Math.min(seen.length, answers.length) - 1] ?? taken
        return answer(JSON.parse(plain.toString()))
      },
    },
    endpoint: http,
  })
  return { world, seen }
}

describe('an HTTP endpoint', () => {
  it('gets what was buffered as one request, in the format that AWS documents', async () => {
    const CommonAttributes = [{ AttributeName: 'env', AttributeValue: 'dev' }]
    const { world, seen } = await worldOf([taken], { RequestConfiguration: { ContentEncoding: 'NONE', CommonAttributes } })
    await world.put('a', 'bc')
    await world.pass(60_000)
    assert.equal(seen.length, 1)
    const { headers = {}, body = Buffer.alloc(0) } = seen[0] ?? {}
    const { requestId, timestamp, records } = JSON.parse(body.toString())
    assert.deepEqual(records, [{ data: 'YQ==' }, { data: 'YmM=' }])
    assert.equal(typeof timestamp, 'number')
    assert.deepEqual(headers, {
      'Content-Type': 'application/json',
      'Content-Length': String(body.byteLength),
      'User-Agent': 'Amazon Kinesis Data Firehose Agent/1.0',
      'X-Amz-Firehose-Protocol-Version': '1.0',
      'X-Amz-Firehose-Request-Id': requestId,
      'X-Amz-Firehose-Source-Arn': world.stream.arn,
      'X-Amz-Firehose-Access-Key': 'secret',
      'X-Amz-Firehose-Common-Attributes': '{"commonAttributes":{"env":"dev"}}',
    })
    assert.deepEqual(world.s3.keys, [])
  })

  it('gets it compressed if it was asked for', async () => {
    const { world, seen } = await worldOf([taken], { RequestConfiguration: { ContentEncoding: 'GZIP' } })
    await world.put('a')
    await world.pass(60_000)
    assert.equal(seen[0]?.headers['Content-Encoding'], 'gzip')
    assert.equal(seen[0]?.headers['Content-Length'], String(seen[0]?.body.byteLength))
    assert.deepEqual((await world.delivery.states()).get('main')?.totals.records, 1)
  })

  it('gets the same request again, after a crash too, until it takes it', async () => {
    const { world, seen } = await worldOf([status(500), status(503), taken])
    await world.put('a')
    await world.pass(60_000)
    await world.kill()
    await world.pass(10_000)
    await world.pass(60_000)
    assert.ok(seen.length >= 3)
    assert.equal(new Set(seen.map(({ headers }) => headers['X-Amz-Firehose-Request-Id'])).size, 1)
    assert.equal(new Set(seen.map(({ body }) => body.toString())).size, 1)
    assert.deepEqual(world.s3.keys, [])
  })

  it('is not asked any more when the retry duration is over: then its records are in the bucket, with the reason', async () => {
    const { world, seen } = await worldOf([status(500, 'broken')], { RetryOptions: { DurationInSeconds: 10 } })
    await world.put('a')
    await world.pass(60_000)
    await world.pass(9_000)
    assert.deepEqual(world.s3.keys, [])
    await world.pass(2_000)
    const asked = seen.length
    await world.pass(600_000)
    assert.equal(seen.length, asked)
    assert.match(world.s3.keys.join(), /^http-endpoint-failed\/2026\/11\/21\/10\/clicks-1-[^,]*$/)
    const document = JSON.parse(world.s3.texts[0] ?? '')
    assert.deepEqual(
      [document.attemptsMade, document.errorCode, document.errorMessage, document.rawData],
      [
        asked,
        'HttpEndpoint.DestinationException',
        'Received the following response from the endpoint destination. broken',
        'YQ==',
      ],
    )
    assert.equal((await world.delivery.states()).get('main')?.totals.failed, 1)
  })

  it('is not asked again when it finds the request too large', async () => {
    const { world, seen } = await worldOf([status(413)])
    await world.put('a')
    await world.pass(60_000)
    await world.pass(1)
    assert.equal(seen.length, 1)
    assert.match(world.s3.keys.join(), /^http-endpoint-failed\//)
  })

  const wrong: Readonly<Record<string, Answer>> = {
    'has another request id': () => taken({ requestId: 'another' }),
    'is no JSON': () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: 'ok' }),
    'has no content type': ({ requestId }) => ({ status: 200, headers: {}, body: JSON.stringify({ requestId, timestamp: 1 }) }),
    'has a content encoding': (request) => ({
      ...(taken(request) as { status: number; body: string }),
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    }),
    'is of another success': ({ requestId }) => ({
      status: 202,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ requestId, timestamp: 1 }),
    }),
  }
  for (const [what, answer] of Object.entries(wrong)) {
    it(`has not taken a request when its answer ${what}`, async () => {
      const { world, seen } = await worldOf([answer, taken])
      await world.put('a')
      await world.pass(60_000)
      assert.equal((await world.delivery.states()).get('main')?.retrying, true)
      await world.pass(5_000)
      assert.equal(seen.length, 2)
      assert.equal((await world.delivery.states()).get('main')?.totals.records, 1)
    })
  }

  it('gets what is in no object yet when a delivery stream changes to it', async () => {
    const { world, seen } = await worldOf([taken])
    const { destination } = world.stream
    assert.ok(destination.type === 'HttpEndpoint')
    const { S3DestinationDescription: s3 } = destination.http
    world.stream = { ...world.stream, destination: { type: 'ExtendedS3', s3: { ...s3, S3BackupMode: 'Disabled' } } }
    await world.delivery.look()
    await world.put('a')
    await world.pass(60_000)
    await world.put('b')
    world.stream = { ...world.stream, version: 2, destination }
    await world.delivery.look()
    await world.pass(60_000)
    assert.deepEqual(world.s3.texts, ['a'])
    assert.equal(seen.length, 1)
    assert.match(seen[0]?.body.toString() ?? '', /"records":\[\{"data":"Yg=="\}\]/)
  })

  it('has a backup of everything beside it if that was asked for', async () => {
    const { world } = await worldOf([taken], { S3BackupMode: 'AllData' })
    await world.put('a', 'b')
    await world.pass(60_000)
    assert.deepEqual(world.s3.texts, ['ab'])
  })
})
