import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { snapshotOf } from '../../test/functions/contract.ts'
import { VirtualClock } from '../kernel/virtual-clock.ts'
import type { FunctionSnapshot } from '../services/lambda/runner.ts'
import { silentLogger } from '../telemetry/logger.ts'
import { ENVIRONMENT_AGE_MS_MAX, ENVIRONMENTS_MAX, IDLE_ENVIRONMENTS_MAX, IDLE_MS_MAX, SWEEP_MS } from './limits.ts'
import { Pool, type Pooled } from './pool.ts'

class Fake implements Pooled {
  readonly version: FunctionSnapshot
  readonly bornAtMs: number
  isBusy = false
  isOver = false
  readonly #over = Promise.withResolvers<void>()

  constructor(version: FunctionSnapshot, bornAtMs: number) {
    this.version = version
    this.bornAtMs = bornAtMs
  }

  get over(): Promise<void> {
    return this.#over.promise
  }

  lookAtMemory(): void {}

  end(): void {
    this.isOver = true
    this.#over.resolve()
  }
}

function poolOf({ startsMax = 1000, held = false }: { readonly startsMax?: number; readonly held?: boolean } = {}) {
  const clock = new VirtualClock(0)
  const made: Fake[] = []
  const gates: (() => void)[] = []
  const pool = new Pool<Fake>({
    clock,
    logger: silentLogger,
    startsMax,
    async start(version) {
      if (held) await new Promise<void>((resolve) => gates.push(resolve))
      const fake = new Fake(version, clock.monotonicMs())
      made.push(fake)
      return fake
    },
  })
  const acquire = async (version: FunctionSnapshot): Promise<Fake> => {
    const acquiring = pool.acquire(version)
    assert.ok(acquiring !== undefined, 'there is room')
    return acquiring
  }
  return { pool, clock, made, gates, acquire }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))
const A = snapshotOf('a')
const B = snapshotOf('b')

describe('the pool of environments', () => {
  it('reuses what is idle, the warmest first, and only for the very same version', async () => {
    const { pool, acquire } = poolOf()
    const [one, two] = [await acquire(A), await acquire(A)]
    pool.release(one)
    pool.release(two)
    assert.equal(await acquire(A), two)
    assert.notEqual(await acquire({ ...A, environment: { CHANGED: '1' } }), one)
    assert.equal(await acquire(A), one)
    pool.close()
  })

  it('ends what was idle for long, and what is old, but nothing at work', async () => {
    const { pool, clock, acquire } = poolOf()
    const [idle, busy] = [await acquire(A), await acquire(B)]
    pool.release(idle)
    await clock.advance(IDLE_MS_MAX - SWEEP_MS)
    assert.equal(idle.isOver, false)
    await clock.advance(2 * SWEEP_MS)
    assert.deepEqual([idle.isOver, busy.isOver], [true, false])
    for (let ms = 0; ms < ENVIRONMENT_AGE_MS_MAX; ms += IDLE_MS_MAX / 2) {
      await clock.advance(IDLE_MS_MAX / 2)
      pool.release(busy)
      if (!busy.isOver && ms + IDLE_MS_MAX < ENVIRONMENT_AGE_MS_MAX) assert.equal(await acquire(B), busy)
    }
    await clock.advance(SWEEP_MS)
    assert.equal(busy.isOver, true)
    pool.close()
  })

  it('ends what is old after its event, also if it is never seen idle', async () => {
    const { pool, clock, acquire } = poolOf()
    const busy = await acquire(A)
    while (clock.monotonicMs() < ENVIRONMENT_AGE_MS_MAX) {
      pool.release(busy)
      assert.equal(await acquire(A), busy)
      await clock.advance(SWEEP_MS)
    }
    pool.release(busy)
    assert.equal(busy.isOver, true)
    pool.close()
  })

  it('bounds what is idle', async () => {
    const { pool, acquire } = poolOf()
    const all = await Promise.all(Array.from({ length: IDLE_ENVIRONMENTS_MAX + 3 }, (_, i) => acquire(snapshotOf(`f${i}`))))
    for (const each of all) pool.release(each)
    assert.deepEqual(
      all.map(({ isOver }) => isOver),
      all.map((_, i) => i < 3),
    )
    pool.close()
  })

  it('bounds all there are: what is idle makes room, and if nothing is, there is none', async () => {
    const { pool, acquire } = poolOf()
    const all = await Promise.all(Array.from({ length: ENVIRONMENTS_MAX }, () => acquire(A)))
    assert.equal(pool.acquire(B), undefined)
    pool.release(all[0] as Fake)
    assert.equal((await acquire(B)).version, B)
    assert.equal(all[0]?.isOver, true)
    assert.equal(pool.acquire(B), undefined)
    pool.close()
  })

  it('starts a few at a time, and gives who waits for one what has become free', async () => {
    const { pool, gates, made, acquire } = poolOf({ startsMax: 1, held: true })
    const first = acquire(A)
    const second = acquire(A)
    assert.equal(gates.length, 1)
    gates[0]?.()
    const environment = await first
    pool.release(environment)
    assert.equal(await second, environment)
    await turn()
    // The start that was under way for the second goes on, and waits for the next.
    gates[1]?.()
    await turn()
    assert.equal(made.length, 2)
    assert.equal(await acquire(A), made[1])
    pool.close()
  })

  it('retires what there is of a function, what is at work after its event, and what was about to start', async () => {
    const { pool, gates, acquire } = poolOf({ held: true })
    const starting = acquire(A)
    pool.retire(A.arn)
    gates[0]?.()
    const environment = await starting
    assert.equal(environment.isOver, false)
    pool.release(environment)
    assert.equal(environment.isOver, true)
    const next = acquire(A)
    gates[1]?.()
    const fresh = await next
    pool.release(fresh)
    assert.equal(fresh.isOver, false)
    pool.retire(A.arn)
    assert.equal(fresh.isOver, true)
    pool.close()
  })

  it('gives up waiting when who asked has gone', async () => {
    const { pool, gates } = poolOf({ startsMax: 1, held: true })
    const gone = new AbortController()
    const waiting = pool.acquire(A, gone.signal)
    gone.abort(new Error('gone'))
    await assert.rejects(async () => waiting, /gone/)
    gates[0]?.()
    await turn()
    assert.equal(pool.size, 1)
    pool.close()
    assert.equal(pool.acquire(A), undefined)
  })
})
