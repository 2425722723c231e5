import assert from 'node:assert/strict'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, describe, it } from 'node:test'
import { VirtualClock } from '../../../kernel/virtual-clock.ts'
import { httpClient } from './http-client.ts'
import { mayReach } from './reachable.ts'

const servers: Server[] = []
after(() => {
  for (const server of servers) server.close().closeAllConnections()
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const clock = new VirtualClock(0)
const client = httpClient({ clock, mayReach: (address) => mayReach(address, true) })
const never = new AbortController().signal
const post = (url: string, of = client) =>
  of.post({ url, headers: { 'content-type': 'text/plain' }, body: each('a', 'b') }, never)

async function* each(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

describe('a post to an endpoint', () => {
  it('sends its body and gives the answer', async () => {
    const url = await serve(async (request, answer) => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      answer.writeHead(201, { 'x-a': 'b' }).end(`${request.method} ${body}`)
    })
    const outcome = await post(url)
    assert.ok('status' in outcome)
    assert.deepEqual([outcome.status, outcome.headers['x-a'], outcome.body], [201, 'b', 'POST ab'])
  })

  it('follows no redirect', async () => {
    const url = await serve((_, answer) => answer.writeHead(302, { location: 'http://127.0.0.1:1/' }).end())
    const outcome = await post(url)
    assert.ok('status' in outcome && outcome.status === 302)
  })

  it('takes no answer larger than a mebibyte', async () => {
    const url = await serve((_, answer) => answer.end(Buffer.alloc(1024 * 1024 + 1)))
    const outcome = await post(url)
    assert.ok('failed' in outcome && outcome.failed === 'ResponseTooLarge')
  })

  it('says when nobody listens, and when somebody hangs up', async () => {
    const refused = await post('http://127.0.0.1:9/')
    assert.ok('failed' in refused && refused.failed === 'ConnectionFailed')
    const url = await serve((request) => request.socket.resetAndDestroy())
    const reset = await post(url)
    assert.ok('failed' in reset && reset.failed === 'ConnectionReset', JSON.stringify(reset))
  })

  it('ends when there is no answer within three minutes', async () => {
    let asked: () => void = () => undefined
    const wasAsked = new Promise<void>((resolve) => {
      asked = resolve
    })
    const url = await serve((request) => request.on('end', asked).resume())
    const outcome = post(url)
    await wasAsked
    await clock.advance(180_000)
    const ended = await outcome
    assert.ok('failed' in ended && ended.failed === 'RequestTimeout')
  })

  it('connects to nothing that is not allowed, by address or by name', async () => {
    const url = await serve((_, answer) => answer.end('secret'))
    const strict = httpClient({ clock, mayReach: (address) => mayReach(address, false) })
    const { port } = new URL(url)
    for (const host of ['127.0.0.1', 'localhost', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]']) {
      const outcome = await post(`http://${host}:${port}/`, strict)
      assert.ok('failed' in outcome && outcome.failed === 'ConnectionFailed', host)
      assert.match(outcome.message, /--private-endpoints/, host)
    }
  })
})
