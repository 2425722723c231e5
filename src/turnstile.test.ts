import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Handler, HttpRequest, HttpResponse } from './gateway/http.ts'
import { VirtualClock } from './kernel/virtual-clock.ts'
import { Turnstile } from './turnstile.ts'

const REQUEST = {} as HttpRequest
const nothing = (): void => undefined
const whole: HttpResponse = { status: 200, headers: {}, body: new Uint8Array(0) }

async function turns(): Promise<void> {
  for (let i = 0; i < 10; i++) await new Promise((resolve) => setImmediate(resolve))
}

test('work waits for the calls under way, and calls wait for the work', async () => {
  const clock = new VirtualClock(0)
  const seen: string[] = []
  const slow = Promise.withResolvers<HttpResponse>()
  let handler: Handler = () => slow.promise
  const turnstile = new Turnstile(() => handler, clock)
  const first = turnstile.enter(REQUEST).then(() => seen.push('first'))
  const work = turnstile.whileEmpty(0, async () => void seen.push('work'), nothing)
  handler = async () => {
    seen.push('second')
    return whole
  }
  const second = turnstile.enter(REQUEST)
  await turns()
  assert.equal(seen.length, 0)
  slow.resolve(whole)
  assert.equal(await work, true)
  await Promise.all([first, second])
  assert.deepEqual([seen.indexOf('work') < seen.indexOf('second'), seen.length], [true, 3])
})

test('an answer that is sent as it comes is under way until its producer has let go, also one that nobody began to read', async () => {
  const turnstile = new Turnstile(() => async () => ({ ...whole, body: endless() }), new VirtualClock(0))
  for (const reads of [0, 1]) {
    const { body } = await turnstile.enter(REQUEST)
    assert.ok(!(body instanceof Uint8Array))
    const iterator = body[Symbol.asyncIterator]()
    for (let i = 0; i < reads; i++) await iterator.next()
    let isDone = false
    const work = turnstile
      .whileEmpty(0, async () => undefined, nothing)
      .then(() => {
        isDone = true
      })
    await turns()
    assert.equal(isDone, false)
    await iterator.return?.()
    await work
  }
})

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) yield new Uint8Array(1)
}

test('calls that do not end in time leave everything as it was', async () => {
  const clock = new VirtualClock(0)
  const never = Promise.withResolvers<HttpResponse>()
  let handler: Handler = () => never.promise
  const turnstile = new Turnstile(() => handler, clock)
  void turnstile.enter(REQUEST)
  let isHurried = false
  const work = turnstile.whileEmpty(
    0,
    () => assert.fail('nothing is done'),
    () => {
      isHurried = true
    },
  )
  await turns()
  await clock.advance(6_000)
  assert.deepEqual([await work, isHurried], [false, true])
  handler = async () => whole
  assert.equal((await turnstile.enter(REQUEST)).status, 200)
})

test('work that fails lets calls in again, and says so', async () => {
  const turnstile = new Turnstile(() => async () => whole, new VirtualClock(0))
  await assert.rejects(
    turnstile.whileEmpty(0, () => Promise.reject(new Error('no')), nothing),
    /no/,
  )
  assert.equal((await turnstile.enter(REQUEST)).status, 200)
})
