import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { describe, it } from 'node:test'
import { SystemClock } from './clock.ts'
import { VirtualClock } from './virtual-clock.ts'

describe('the system clock', () => {
  const clock = new SystemClock()

  it('tells the time of day, and a time that only rises', async () => {
    const [wall, monotonic] = [clock.nowMs(), clock.monotonicMs()]
    assert.ok(Math.abs(wall - Date.now()) < 60_000)
    await slept(clock.sleep(2))
    assert.ok(clock.monotonicMs() > monotonic)
  })

  it('wakes sleepers, and lets them go when they are aborted', async () => {
    await slept(clock.sleep(1))
    const reason = new Error('had enough')
    await assert.rejects(clock.sleep(1_000_000, AbortSignal.abort(reason)), (failure) => failure === reason)
    const abort = new AbortController()
    const rejected = assert.rejects(clock.sleep(1_000_000, abort.signal), (failure) => failure === reason)
    abort.abort(reason)
    await rejected
  })

  it('leaves no listener on the signal of a sleeper that woke', async () => {
    const { signal } = new AbortController()
    await slept(clock.sleep(1, signal))
    assert.equal(getEventListeners(signal, 'abort').length, 0)
  })

  /** Sleepers keep no process alive, so that somebody has to. */
  async function slept(sleep: Promise<void>): Promise<void> {
    const awake = setInterval(() => undefined, 1_000)
    await sleep.finally(() => clearInterval(awake))
  }
})

describe('the virtual clock', () => {
  it('stands still until it is told to move', async () => {
    const clock = new VirtualClock(1_000)
    let woken = false
    const sleep = clock.sleep(10).then(() => {
      woken = true
    })
    await clock.advance(9)
    assert.deepEqual([clock.nowMs(), clock.monotonicMs(), woken], [1_009, 1_009, false])
    await clock.advance(1)
    assert.deepEqual([clock.nowMs(), woken], [1_010, true])
    await sleep
  })

  it('wakes in order of time, then of calls, at the very moment', async () => {
    const clock = new VirtualClock(0)
    const woken: string[] = []
    const sleeper = (name: string, ms: number) => clock.sleep(ms).then(() => void woken.push(`${name} ${clock.nowMs()}`))
    void sleeper('late', 30)
    void sleeper('first', 10)
    void sleeper('second', 10)
    void sleeper('now', 0)
    void sleeper('past', -5)
    await clock.advance(100)
    assert.deepEqual(woken, ['now 0', 'past 0', 'first 10', 'second 10', 'late 30'])
    assert.equal(clock.nowMs(), 100)
  })

  it('lets a loop of sleeps run through, and work that needs turns of the event loop', async () => {
    const clock = new VirtualClock(0)
    const ticks: number[] = []
    void (async () => {
      for (let i = 0; i < 5; i++) {
        await clock.sleep(10)
        await new Promise((resolve) => setImmediate(resolve))
        ticks.push(clock.nowMs())
      }
    })()
    await clock.advance(45)
    assert.deepEqual(ticks, [10, 20, 30, 40])
  })

  it('lets sleepers go when they are aborted, and keeps nothing of them', async () => {
    const clock = new VirtualClock(0)
    const reason = new Error('had enough')
    const abort = new AbortController()
    const rejected = assert.rejects(clock.sleep(10, abort.signal), (failure) => failure === reason)
    const woken = clock.sleep(10, new AbortController().signal)
    abort.abort(reason)
    await rejected
    await clock.advance(10)
    await woken
    await assert.rejects(clock.sleep(10, abort.signal), (failure) => failure === reason)
    const { signal } = new AbortController()
    const slept = clock.sleep(1, signal)
    await clock.advance(1)
    await slept
    assert.equal(getEventListeners(signal, 'abort').length, 0)
  })

  it('does not run backwards', async () => {
    await assert.rejects(new VirtualClock(0).advance(-1))
  })
})
