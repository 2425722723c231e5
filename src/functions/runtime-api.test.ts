import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { SystemRandom } from '../kernel/random.ts'
import { silentLogger } from '../telemetry/logger.ts'
import { openRuntimeApi, type RuntimeApi } from './runtime-api.ts'
import { RuntimeChannel } from './runtime-channel.ts'

const EVENT = { requestId: 'r-1', body: Buffer.from('{"a":1}'), headers: { 'Lambda-Runtime-Aws-Request-Id': 'r-1' } }

describe('the Runtime API', () => {
  let api: RuntimeApi
  before(async () => {
    api = await openRuntimeApi({ random: new SystemRandom(), logger: silentLogger })
  })
  after(() => api.close())

  function environment() {
    const channel = new RuntimeChannel()
    const { address, close } = api.open(channel)
    const base = `http://${address}/2018-06-01/runtime`
    const post = async (path: string, body = '{}', headers = {}): Promise<readonly [number, unknown]> => {
      const answer = await fetch(base + path, { method: 'POST', body, headers })
      return [answer.status, await answer.json()]
    }
    return { channel, base, post, close, next: () => fetch(`${base}/invocation/next`) }
  }

  it('gives an event to who asks for the next one, and takes one answer', async () => {
    const { channel, next, post } = environment()
    const asked = next()
    assert.equal(await channel.started, undefined)
    const answered = channel.give(EVENT)
    const event = await asked
    assert.equal(event.headers.get('lambda-runtime-aws-request-id'), 'r-1')
    assert.equal(await event.text(), '{"a":1}')
    assert.deepEqual(await post('/invocation/r-1/response', 'anything'), [202, { status: 'OK' }])
    assert.deepEqual(await answered, { payload: Buffer.from('anything') })
  })

  it('keeps an event for who is not done with the last one', async () => {
    const { channel, next, post } = environment()
    const first = channel.give(EVENT)
    await (await next()).text()
    await post('/invocation/r-1/response')
    await first
    const second = channel.give({ ...EVENT, requestId: 'r-2', body: Buffer.from('2') })
    assert.equal(await (await next()).text(), '2')
    await post('/invocation/r-2/error', '{"errorType":"E"}', { 'Lambda-Runtime-Function-Error-Type': 'My.Error' })
    assert.deepEqual(await second, { payload: Buffer.from('{"errorType":"E"}'), errorType: 'My.Error' })
  })

  it('refuses answers to what was not asked, and second ones', async () => {
    const { channel, next, post } = environment()
    const wrong = [400, { errorMessage: 'Invalid request ID', errorType: 'InvalidRequestID' }]
    assert.deepEqual(await post('/invocation/r-1/response'), wrong)
    const answered = channel.give(EVENT)
    await (await next()).text()
    assert.deepEqual(await post('/invocation/other/response'), wrong)
    assert.deepEqual(await post('/invocation/other/error'), wrong)
    const [early] = [await next()]
    assert.equal(early?.status, 403)
    await post('/invocation/r-1/response')
    await answered
    const [status, again] = await post('/invocation/r-1/response')
    assert.equal(status, 403)
    assert.equal((again as Record<string, string>)['errorType'], 'InvalidStateTransition')
    assert.equal((await post('/init/error'))[0], 403)
  })

  it('takes an error of the initialisation once, and gives no event after it', async () => {
    const { channel, next, post } = environment()
    assert.deepEqual(await post('/init/error', '{"errorMessage":"m"}', { 'Lambda-Runtime-Function-Error-Type': 'Runtime.X' }), [
      202,
      { status: 'OK' },
    ])
    assert.deepEqual(await channel.started, { payload: Buffer.from('{"errorMessage":"m"}'), errorType: 'Runtime.X' })
    assert.equal((await post('/init/error'))[0], 403)
    assert.equal((await next()).status, 403)
  })

  it('is not found by who does not know its path, nor after its environment', async () => {
    const { base, close } = environment()
    const { origin } = new URL(base)
    for (const path of ['/2018-06-01/runtime/invocation/next', '/guess/2018-06-01/runtime/invocation/next', '/']) {
      assert.equal((await fetch(origin + path)).status, 404)
    }
    assert.equal((await fetch(`${base}/invocation/r/other`, { method: 'POST' })).status, 404)
    assert.equal((await fetch(`${base}/invocation/r/response`)).status, 405)
    close()
    assert.equal((await fetch(`${base}/invocation/next`)).status, 404)
  })

  it('gives the event to a runtime that asks again after its connection broke', async () => {
    const { channel, base, next } = environment()
    const broken = new AbortController()
    const asking = fetch(`${base}/invocation/next`, { signal: broken.signal })
    await channel.started
    broken.abort()
    await assert.rejects(asking)
    // The server hears of it after the client.
    while (channel.isWaiting) await new Promise((resolve) => setImmediate(resolve))
    void channel.give(EVENT)
    assert.equal(await (await next()).text(), '{"a":1}')
  })
})
