import assert from 'node:assert/strict'
import { it } from 'node:test'
import { SeededRandom } from '../../kernel/random.ts'
import { VirtualClock } from '../../kernel/virtual-clock.ts'
import type { RestXmlService } from '../../model/api.ts'
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

it('loads what answers for S3 at the first request for it, once, and hands on everything else', async () => {
  let loads = 0
  const next = async (): Promise<HttpResponse> => ({ status: 299, headers: {}, body: new Uint8Array(0) })
  const handler = s3Door(
    {
      endpoint: async () => {
        loads += 1
        return { service, operations: new Map(), unsupported: new Map() }
      },
      access: { mode: 'dev', clock: new VirtualClock(0), accountDefault: '1', anonymous: undefined },
      authoriser: { authorise: () => undefined },
      hosts: ['leat.test', '127.0.0.1'],
      random: new SeededRandom(1),
      logger: { info: () => {}, warn: () => {}, error: () => {} },
      onFatal: (failure) => assert.fail(failure),
    },
    next,
  )
  const ask = async (method: string, headers: Record<string, string>, host = 'localhost'): Promise<number> => {
    const request = { method, target: '/', host, headers: new Map(Object.entries(headers)) }
    return (await handler(request as unknown as HttpRequest)).status
  }
  assert.equal(await ask('POST', { 'x-amz-target': 'Kinesis_20131202.ListStreams' }), 299)
  assert.equal(await ask('OPTIONS', { origin: 'http://localhost:4566' }), 299)
  assert.equal(loads, 0)
  // An API without operations allows no method.
  const both = await Promise.all([ask('GET', {}), ask('POST', {}, 'bucket.leat.test')])
  assert.deepEqual(both, [400, 400])
  assert.equal(loads, 1)
})
