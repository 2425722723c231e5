import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { HastyClock, testIo } from '../../../test/support/cli-io.ts'
import { SeededRandom } from '../../kernel/random.ts'
import { Batcher, type BatchLimits, type PutItem } from './batcher.ts'
import { ATTEMPTS_MAX, type EntryResult, REQUESTS_UNDER_WAY_MAX, type SendBatch, Writer } from './writer.ts'

const SEED = Number(process.env['LEAT_SEED'] ?? 20261130)
const LIMITS: BatchLimits = { batchRecordsMax: 6, batchBytesMax: 1_000, windowRecordsMax: 20, windowBytesMax: 10_000 }
const THROTTLED: EntryResult = { errorCode: 'ProvisionedThroughputExceededException', errorMessage: 'Rate exceeded' }

function answerError(name: string, status: number): Error {
  return Object.assign(new Error(`${name} happened`), { name, $metadata: { httpStatusCode: status } })
}

/** Offers everything through a writer over `send`; what came of it. */
async function run(items: readonly PutItem[], send: SendBatch, interruptAfter?: number) {
  const io = testIo({ clock: new HastyClock() })
  const batcher = new Batcher(LIMITS, 'key')
  const written: number[] = []
  const notWritten = new Map<number, string>()
  let requests = 0
  const writer = new Writer(io, batcher, send, {
    written: ({ line }) => written.push(line),
    notWritten: ({ line }, code) => notWritten.set(line, code),
    retrying: () => {},
    requestSent: () => {
      requests += 1
      if (requests === interruptAfter) io.interrupt()
    },
  })
  for (const item of items) {
    if (writer.isOver) break
    batcher.offer(item)
    await writer.pump()
  }
  await writer.drain()
  return { written, notWritten, abandoned: batcher.abandoned().map(({ line }) => line), fatal: writer.fatal, requests }
}

function itemsOf(keys: readonly string[]): PutItem[] {
  return keys.map((key, at) => ({ line: at + 1, key, data: new Uint8Array(1) }))
}

const ok: SendBatch = async (items) => items.map(() => ({ written: { sequenceNumber: '1' } }))

describe(`writer (seed ${SEED})`, () => {
  it('keeps the order of each key and loses nothing, whatever is refused and fails on the way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 120 }),
        fc.nat(2 ** 31),
        async (keys, seed) => {
          const random = new SeededRandom(seed)
          const stored: PutItem[] = []
          let underWay = 0
          const items = itemsOf(keys)
          const outcome = await run(items, async (batch) => {
            underWay += 1
            assert.ok(underWay <= REQUESTS_UNDER_WAY_MAX)
            for (let turns = random.int(4); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve))
            underWay -= 1
            if (random.float() < 0.2) throw answerError('ServiceUnavailable', 503)
            return batch.map((item): EntryResult => {
              if (random.float() < 0.3) return THROTTLED
              stored.push(item)
              return { written: { sequenceNumber: String(stored.length) } }
            })
          })
          assert.equal(outcome.fatal, undefined)
          assert.equal(stored.length, items.length)
          for (const key of new Set(keys)) {
            const lines = stored.filter((each) => each.key === key).map(({ line }) => line)
            assert.deepEqual(
              lines,
              lines.toSorted((a, b) => a - b),
            )
          }
        },
      ),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('gives up on a record after its last attempt, and accounts for every other one', async () => {
    const attempts = new Map<number, number>()
    const items = itemsOf(Array.from({ length: 60 }, (_, at) => `key-${at % 30}`))
    const outcome = await run(items, async (batch, signal) => {
      for (const { line } of batch) attempts.set(line, (attempts.get(line) ?? 0) + 1)
      const results = await ok(batch, signal)
      return results.map((result, at) => (batch[at]?.line === 8 ? THROTTLED : result))
    })
    assert.equal(attempts.get(8), ATTEMPTS_MAX)
    assert.equal(outcome.notWritten.get(8), 'ProvisionedThroughputExceededException')
    assert.match(String(outcome.fatal?.error), /Rate exceeded/)
    const accounted = [...outcome.written, ...outcome.notWritten.keys(), ...outcome.abandoned]
    assert.equal(new Set(accounted).size, accounted.length)
  })

  it('finds the one record that spoils a request, and writes the others', async () => {
    const items = itemsOf(['a', 'b', 'c', 'd', 'e', 'f'])
    const outcome = await run(items, async (batch, signal) => {
      if (batch.some(({ line }) => line === 4)) throw answerError('ValidationException', 400)
      return ok(batch, signal)
    })
    assert.deepEqual([...outcome.notWritten], [[4, 'ValidationException']])
    assert.deepEqual(outcome.written.toSorted(), [1, 2, 3, 5, 6])
    assert.equal(outcome.fatal, undefined)
  })

  it('stops everything at a failure that time does not mend', async () => {
    const outcome = await run(itemsOf(['a', 'a', 'a']), () => Promise.reject(answerError('ResourceNotFoundException', 400)))
    assert.equal(outcome.requests, 1)
    assert.match(String(outcome.fatal?.error), /ResourceNotFoundException happened/)
    assert.deepEqual([...outcome.notWritten.keys()], [1])
  })

  it('finishes what is under way when interrupted, and starts nothing new', async () => {
    const outcome = await run(itemsOf(['a', 'a', 'a', 'a']), ok, 1)
    assert.deepEqual(outcome.written, [1])
    assert.equal(outcome.requests, 1)
  })
})
