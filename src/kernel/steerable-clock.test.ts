import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { describe, it } from 'node:test'
import { SteerableClock } from './steerable-clock.ts'
import { VirtualClock } from './virtual-clock.ts'

const HOUR_MS = 3_600_000

function clocks(): { base: VirtualClock; clock: SteerableClock } {
  const base = new VirtualClock(1_000)
  return { base, clock: new SteerableClock(base) }
}

describe('a clock that can be steered', () => {
  it('is the clock below until it is steered', async () => {
    const { base, clock } = clocks()
    let woken = false
    const sleep = clock.sleep(10).then(() => {
      woken = true
    })
    await base.advance(9)
    assert.deepEqual([clock.nowMs(), clock.monotonicMs(), woken], [1_009, 1_009, false])
    await base.advance(1)
    await sleep
    assert.deepEqual(clock.steering, { offsetMs: 0 })
  })

  it('stands still when frozen, wakes nobody, and runs on from there', async () => {
    const { base, clock } = clocks()
    let wokenAtMs = 0
    const sleep = clock.sleep(10).then(() => {
      wokenAtMs = base.nowMs()
    })
    await base.advance(4)
    await clock.freeze()
    await base.advance(100)
    assert.deepEqual([clock.nowMs(), clock.monotonicMs(), wokenAtMs], [1_004, 1_004, 0])
    assert.deepEqual(clock.steering, { frozenAtMs: 1_004 })
    const inFrozenTime = clock.sleep(2)
    await clock.resume()
    assert.deepEqual(clock.steering, { offsetMs: -100 })
    await base.advance(2)
    await inFrozenTime
    assert.equal(wokenAtMs, 0)
    await base.advance(4)
    await sleep
    assert.deepEqual([wokenAtMs, clock.nowMs()], [1_110, 1_010])
  })

  it('moves on by exactly what was asked for, and then runs on', async () => {
    const { base, clock } = clocks()
    await clock.advance(25 * HOUR_MS)
    assert.equal(clock.nowMs(), 1_000 + 25 * HOUR_MS)
    await base.advance(5)
    assert.equal(clock.nowMs(), 1_005 + 25 * HOUR_MS)
    assert.deepEqual(clock.steering, { offsetMs: 25 * HOUR_MS })
  })

  it('stays frozen when it is moved on while frozen', async () => {
    const { base, clock } = clocks()
    await clock.freeze()
    await clock.advance(7)
    await base.advance(50)
    assert.deepEqual(clock.steering, { frozenAtMs: 1_007 })
  })

  it('wakes in the order of reality, each at its moment, with what they start in between', async () => {
    const { clock } = clocks()
    const woken: string[] = []
    const sleeper = async (name: string, ms: number): Promise<void> => {
      await clock.sleep(ms)
      woken.push(`${name} ${clock.nowMs()}`)
    }
    void sleeper('late', 300)
    void sleeper('first', 100)
    void sleeper('second', 100)
    void (async () => {
      await sleeper('chain', 150)
      await new Promise((resolve) => setImmediate(resolve))
      await sleeper('its next', 100)
    })()
    await clock.advance(1_000)
    assert.deepEqual(woken, ['first 1100', 'second 1100', 'chain 1150', 'its next 1250', 'late 1300'])
  })

  it('waits between two moments until everything has settled', async () => {
    const { clock } = clocks()
    const seen: string[] = []
    let busy: Promise<void> = Promise.resolve()
    for (const ms of [10, 20]) {
      void clock.sleep(ms).then(() => {
        busy = new Promise((resolve) => setTimeout(resolve, 5)).then(() => void seen.push(`${ms} at ${clock.nowMs()}`))
      })
    }
    await clock.advance(100, async () => {
      await new Promise((resolve) => setImmediate(resolve))
      await busy
    })
    assert.deepEqual(seen, ['10 at 1010', '20 at 1020'])
  })

  it('makes one change after the other, whatever comes together', async () => {
    const { clock } = clocks()
    await Promise.all([clock.advance(10), clock.freeze(), clock.advance(20), clock.resume(), clock.advance(30)])
    assert.equal(clock.nowMs(), 1_060)
    assert.deepEqual(clock.steering, { offsetMs: 60 })
  })

  it('runs again although what was to settle did not', async () => {
    const { base, clock } = clocks()
    await assert.rejects(
      clock.advance(10, () => Promise.reject(new Error('no'))),
      /no/,
    )
    await base.advance(1)
    assert.equal(clock.nowMs(), 1_001)
    await clock.advance(1)
    assert.equal(clock.nowMs(), 1_002)
  })

  it('takes up where an earlier process was', async () => {
    const { base, clock } = clocks()
    await clock.restore({ offsetMs: HOUR_MS })
    assert.equal(clock.nowMs(), 1_000 + HOUR_MS)
    const sleep = clock.sleep(5)
    await clock.restore({ frozenAtMs: 77 })
    await base.advance(10)
    assert.equal(clock.nowMs(), 77)
    await clock.restore({ offsetMs: 0 })
    await base.advance(5)
    await sleep
    assert.equal(clock.nowMs(), base.nowMs())
  })

  it('lets sleepers go when they are aborted, and keeps nothing of them', async () => {
    const { base, clock } = clocks()
    const reason = new Error('had enough')
    await assert.rejects(clock.sleep(1, AbortSignal.abort(reason)), (failure) => failure === reason)
    for (const steer of [() => clock.resume(), () => clock.freeze()]) {
      await steer()
      const abort = new AbortController()
      const rejected = assert.rejects(clock.sleep(10, abort.signal), (failure) => failure === reason)
      abort.abort(reason)
      await rejected
      const { signal } = new AbortController()
      const slept = clock.sleep(1, signal)
      await clock.advance(1)
      await base.advance(1)
      await slept
      assert.equal(getEventListeners(signal, 'abort').length, 0)
    }
  })

  it('gives whole milliseconds of the day, although its sleepers are due in between', async () => {
    const base = new VirtualClock(0)
    const clock = new SteerableClock({
      nowMs: () => base.nowMs(),
      monotonicMs: () => base.nowMs() + 0.3,
      sleep: (ms, signal) => base.sleep(ms, signal),
    })
    const seen: number[] = []
    void clock.sleep(2.5).then(() => void seen.push(clock.nowMs()))
    await clock.advance(10)
    assert.deepEqual([seen, clock.nowMs()], [[3], 10])
  })

  it('adds up: five times a minute is five minutes, wherever on the scale it stood still', async () => {
    for (let i = 1; i <= 200; i++) {
      const monotonicMs = i * 1234.567_890_123
      const sleep = () => new Promise<void>(() => undefined)
      const clock = new SteerableClock({ nowMs: () => 0, monotonicMs: () => monotonicMs, sleep })
      await clock.freeze()
      const dueMs = clock.monotonicMs() + 300_000
      assert.ok(clock.monotonicMs() >= monotonicMs)
      for (let minute = 0; minute < 5; minute++) await clock.advance(60_000, async () => undefined)
      assert.equal(clock.monotonicMs(), dueMs)
    }
  })

  it('does not run backwards', () => {
    const { clock } = clocks()
    assert.throws(() => clock.advance(-1))
  })
})
