import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer as createHttp1, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttp2, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import { type AddressInfo, connect, type Server } from 'node:net'
import { before, test } from 'node:test'
import { createServer as createTls } from 'node:tls'
import { generate } from 'selfsigned'
import { type ClientName, openClients } from './client.ts'

/** That each client really speaks what its name promises: else a suite that passes with "HTTP/2 and CBOR" would have shown neither. */
const spoken: Record<Exclude<ClientName, 'aws-cli'>, { version: '1.1' | '2.0'; contentType: string }> = {
  'js-h1': { version: '1.1', contentType: 'application/x-amz-json-1.1' },
  'js-h2': { version: '2.0', contentType: 'application/x-amz-json-1.1' },
  boto3: { version: '1.1', contentType: 'application/x-amz-json-1.1' },
  'java-sync': { version: '1.1', contentType: 'application/x-amz-cbor-1.1' },
  'java-async': { version: '2.0', contentType: 'application/x-amz-cbor-1.1' },
  'java-sync-json': { version: '1.1', contentType: 'application/x-amz-json-1.1' },
  'java-async-json': { version: '2.0', contentType: 'application/x-amz-json-1.1' },
}

type Answer = (request: IncomingMessage | Http2ServerRequest, response: ServerResponse | Http2ServerResponse) => void

/** An empty map in CBOR. */
const emptyCbor = Uint8Array.of(0xa0)

let identity: { readonly key: string; readonly cert: string }
before(async () => {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', algorithm: 'sha256' })
  identity = { key: made.private, cert: made.cert }
})

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/**
 * Takes TLS off in front of `port`. Both versions are on offer, and only what the client chooses has to match; one that chooses nothing in
 * the handshake (Java's asynchronous client) has to begin with the right bytes.
 */
function tlsInFrontOf(port: number, version: string): Server {
  return createTls({ ...identity, ALPNProtocols: ['h2', 'http/1.1'] }, (socket) => {
    const chosen = { h2: '2.0', 'http/1.1': '1.1' }[String(socket.alpnProtocol)] ?? version
    if (chosen !== version) {
      socket.destroy(new Error(`chose ${socket.alpnProtocol}`))
      return
    }
    const plain = connect(port, '127.0.0.1')
    socket.pipe(plain).pipe(socket)
    socket.on('error', () => plain.destroy())
    plain.on('error', () => socket.destroy())
  })
}

for (const scheme of ['http', 'https']) {
  for (const [name, expected] of Object.entries(spoken)) {
    test(`${name} over ${scheme} speaks HTTP/${expected.version} and ${expected.contentType}`, async (t) => {
      const seen: { version: string; contentType: string | undefined }[] = []
      const answer: Answer = (request, response) => {
        const contentType = request.headers['content-type']
        seen.push({ version: request.httpVersion, contentType })
        request.resume()
        response.setHeader('content-type', contentType ?? '')
        response.end(contentType?.includes('cbor') === true ? emptyCbor : '{}')
      }
      const plain = expected.version === '2.0' ? createHttp2(answer) : createHttp1(answer)
      const servers: Server[] = [plain]
      t.after(() => {
        for (const server of servers) {
          server.close()
        }
      })
      let port = await listen(plain)
      if (scheme === 'https') {
        const tls = tlsInFrontOf(port, expected.version)
        servers.push(tls)
        port = await listen(tls)
      }

      const endpoint = `${scheme}://127.0.0.1:${port}`
      await using opened = await openClients({ endpoint, trustAll: scheme === 'https' }, { which: [name as ClientName] })
      const [client] = opened.clients
      if (client === undefined) {
        t.skip(opened.unavailable[0]?.reason)
        return
      }
      assert.deepEqual(await client.call('ListStreams', {}), { output: {} })
      assert.deepEqual(seen, [expected])
    })
  }
}
