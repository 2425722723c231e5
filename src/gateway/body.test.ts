import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import fc from 'fast-check'
import { type BodyTerms, readBody } from './body.ts'
import { createBudget } from './budget.ts'
import { BodyAborted, BodyRefused, BodyTooLarge } from './http.ts'

const terms = (changed: Partial<BodyTerms> = {}): BodyTerms => ({
  declaredBytes: undefined,
  bytesMax: 1000,
  charge: () => true,
  complete: () => true,
  failWith: () => {},
  ...changed,
})

function sourceOf(chunks: readonly Uint8Array[]): PassThrough {
  const source = new PassThrough({ highWaterMark: 1 << 20 })
  for (const chunk of chunks) source.write(chunk)
  source.end()
  return source
}

test('any body in any pieces is read as it was sent, declared or not', async () => {
  const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 90 }), { maxLength: 10 })
  const property = fc.asyncProperty(pieces, fc.boolean(), async (chunks, declares) => {
    const whole = Buffer.concat(chunks)
    let chargedBytes = 0
    const charge = (bytes: number): boolean => {
      chargedBytes += bytes
      return true
    }
    const body = await readBody(sourceOf(chunks), terms({ declaredBytes: declares ? whole.length : undefined, charge }))
    assert.deepEqual(Buffer.compare(body, whole), 0)
    assert.equal(chargedBytes, whole.length)
  })
  await fc.assert(property, { seed: 7, numRuns: 300 })
})

test('a declared length over the limit is refused before anything is read', async () => {
  const source = new PassThrough()
  await assert.rejects(readBody(source, terms({ declaredBytes: 1001 })), BodyTooLarge)
  assert.equal(source.listenerCount('data'), 0)
})

test('exactly the limit is not too long, one byte more is', async () => {
  assert.equal((await readBody(sourceOf([Buffer.alloc(999), Buffer.alloc(1)]), terms())).length, 1000)
  await assert.rejects(readBody(sourceOf([Buffer.alloc(999), Buffer.alloc(2)]), terms()), BodyTooLarge)
})

test('a body that finds no room is refused and leaves its source paused', async () => {
  const budget = createBudget(100)
  const source = sourceOf([Buffer.alloc(60), Buffer.alloc(60)])
  await assert.rejects(readBody(source, terms({ charge: (bytes) => budget.tryTake(bytes) })), BodyRefused)
  assert.equal(budget.usedBytes, 60)
  assert.ok(source.isPaused())
  assert.equal(source.listenerCount('data') + source.listenerCount('close'), 0)
})

test('a source that closes, fails, or ends too early means that the client is gone', async () => {
  const closing = new PassThrough()
  const closed = readBody(closing, terms())
  closing.write('x')
  closing.destroy()
  await assert.rejects(closed, BodyAborted)
  const failing = new PassThrough()
  const failed = readBody(failing, terms())
  failing.destroy(new Error('reset'))
  await assert.rejects(failed, BodyAborted)
  await assert.rejects(readBody(sourceOf([Buffer.from('123')]), terms({ declaredBytes: 4 })), BodyAborted)
  await assert.rejects(readBody(sourceOf([Buffer.from('123')]), terms({ complete: () => false })), BodyAborted)
  await assert.rejects(readBody(closing, terms()), BodyAborted)
})

test('a read can be given up from outside', async () => {
  let giveUp = (_error: Error): void => {}
  const source = new PassThrough()
  const reading = readBody(source, terms({ failWith: (fail) => (giveUp = fail) }))
  giveUp(new Error('too slow'))
  await assert.rejects(reading, /too slow/)
  assert.ok(source.isPaused())
})
