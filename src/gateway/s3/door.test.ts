import assert from 'node:assert/strict'
import { it } from 'node:test'
import { SeededRandom } from '../../kernel/random.ts'
import { VirtualClock } from '../../kernel/virtual-clock.ts'
import type { RestXmlService } from '../../model/api.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { HttpRequest, HttpResponse } from '../http.ts'
import { s3Door } from './door.ts'

const service: RestXmlService = {
  name: 's3',
  signingName: 's3',
  protocol: 'rest-xml',
  xmlNamespace: 'urn:s3',
  operations: {},
  errors: {},
}

/** A door whose service is loaded so. */
function doorOver(endpoint: () => Promise<Endpoint>) {
  const logged: string[] = []
  const next = async (): Promise<HttpResponse> => ({ status: 299, headers: {}, body: new Uint8Array(0) })
  const handler = s3Door(
    {
      endpoint,
      access: { mode: 'dev', clock: new VirtualClock(0), accountDefault: '1', anonymous: undefined },
      authoriser: { authorise: () => undefined },
      hosts: ['leat.test', '127.0.0.1'],
      random: new SeededRandom(1),
      logger: { info: () => {}, warn: () => {}, error: (line, cause) => logged.push(`${line}: ${cause}`) },
      onFatal: (failure) => assert.fail(failure),
    },
    next,
  )
  const ask = (method: string, headers: Record<string, string>, host = 'localhost'): Promise<HttpResponse> => {
    const request = { method, target: '/', host, headers: new Map(Object.entries(headers)) }
    return handler(request as unknown as HttpRequest)
  }
  return { ask, statusOf: async (...of: Parameters<typeof ask>) => (await ask(...of)).status, logged }
}

const LOADED: Endpoint = { service, operations: new Map(), unsupported: new Map() }

it('loads what answers for S3 at the first request for it, once, and hands on everything else', async () => {
  let loads = 0
  const { statusOf } = doorOver(async () => {
    loads += 1
    return LOADED
  })
  assert.equal(await statusOf('POST', { 'x-amz-target': 'Kinesis_20131202.ListStreams' }), 299)
  assert.equal(await statusOf('OPTIONS', { origin: 'http://localhost:4566' }), 299)
  assert.equal(loads, 0)
  // An API without operations allows no method.
  const both = await Promise.all([statusOf('GET', {}), statusOf('POST', {}, 'bucket.leat.test')])
  assert.deepEqual(both, [400, 400])
  assert.equal(loads, 1)
})

it('answers as S3 while that cannot be loaded, and loads it once it can', async () => {
  let isFull = true
  const { ask, statusOf, logged } = doorOver(async () => {
    if (isFull) throw new Error('the disk is full')
    return LOADED
  })
  const { status, headers, body } = await ask('GET', {})
  assert.deepEqual([status, headers['Content-Type']], [500, 'application/xml'])
  assert.match(
    Buffer.from(body as Uint8Array).toString(),
    /<Error><Code>InternalError<\/Code><Message>We encountered an internal error. Please try again.<\/Message><RequestId>/,
  )
  assert.match(logged.join(), /^request [0-9A-Z]{16} failed: Error: the disk is full$/)
  isFull = false
  assert.equal(await statusOf('GET', {}), 400)
})
