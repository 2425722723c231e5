import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer as createHttp1, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttp2, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { type ClientName, openClients } from './client.ts'

/** That each client really speaks what its name promises: else a suite that passes with "HTTP/2 and CBOR" would have shown neither. */
const spoken: Record<ClientName, { version: '1.1' | '2.0'; contentType: string } | undefined> = {
  'js-h1': { version: '1.1', contentType: 'application/x-amz-json-1.1' },
  'js-h2': { version: '2.0', contentType: 'application/x-amz-json-1.1' },
  boto3: { version: '1.1', contentType: 'application/x-amz-json-1.1' },
  'aws-cli': undefined,
  'java-sync': { version: '1.1', contentType: 'application/x-amz-cbor-1.1' },
  'java-async': { version: '2.0', contentType: 'application/x-amz-cbor-1.1' },
  'java-sync-json': { version: '1.1', contentType: 'application/x-amz-json-1.1' },
  'java-async-json': { version: '2.0', contentType: 'application/x-amz-json-1.1' },
}

/** An empty map in CBOR. */
const emptyCbor = Uint8Array.of(0xa0)

for (const [name, expected] of Object.entries(spoken)) {
  if (expected === undefined) {
    continue
  }
  test(`${name} speaks HTTP/${expected.version} and ${expected.contentType}`, async (t) => {
    const seen: { version: string; contentType: string | undefined }[] = []
    const answer = (request: IncomingMessage | Http2ServerRequest, response: ServerResponse | Http2ServerResponse): void => {
      const contentType = request.headers['content-type']
      seen.push({ version: request.httpVersion, contentType })
      request.resume()
      response.setHeader('content-type', contentType ?? '')
      response.end(contentType?.includes('cbor') === true ? emptyCbor : '{}')
    }
    const server = expected.version === '2.0' ? createHttp2(answer) : createHttp1(answer)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    t.after(() => server.close())

    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await using opened = await openClients(endpoint, { which: [name as ClientName] })
    const [client] = opened.clients
    if (client === undefined) {
      t.skip(opened.unavailable[0]?.reason)
      return
    }
    assert.deepEqual(await client.call('ListStreams', {}), { output: {} })
    assert.deepEqual(seen, [expected])
  })
}
