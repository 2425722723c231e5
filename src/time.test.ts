import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Catalog, openCatalog } from './catalog/catalog.ts'
import type { RunningReconcilers } from './catalog/reconciler.ts'
import { MemoryBlobs } from './engine/memory/memory-blobs.ts'
import { MemoryEngine } from './engine/memory/memory-engine.ts'
import { SystemClock } from './kernel/clock.ts'
import { SeededRandom } from './kernel/random.ts'
import { SteerableClock } from './kernel/steerable-clock.ts'
import { VirtualClock } from './kernel/virtual-clock.ts'
import { silentLogger } from './telemetry/logger.ts'
import { restoreTime, Time, type TimeEntities } from './time.ts'

const START_MS = Date.UTC(2026, 0, 1)
const HOUR_MS = 3_600_000

/** A catalog that can be asked what time it was at each commit, and whose process can die at one. */
interface World extends AsyncDisposable {
  readonly base: VirtualClock
  readonly clock: SteerableClock
  readonly time: Time
  readonly committedAtMs: number[]
  /** The next commit fails, before or after it took effect. */
  dieAt(moment: 'before' | 'after'): void
  /** The clock of the process that comes next. */
  next(): Promise<SteerableClock>
}

async function world(reconcilers: Partial<RunningReconcilers> = {}): Promise<World> {
  const base = new VirtualClock(START_MS)
  const clock = new SteerableClock(base)
  const engine = new MemoryEngine({ clock })
  const random = new SeededRandom(1)
  const logger = silentLogger
  const catalog = await openCatalog<TimeEntities>({ engine, blobs: new MemoryBlobs(), clock, random, logger })
  const committedAtMs: number[] = []
  let death: 'before' | 'after' | undefined
  const watched = {
    get: catalog.get.bind(catalog),
    async commit(...args: Parameters<Catalog<TimeEntities>['commit']>) {
      committedAtMs.push(clock.nowMs())
      if (death === 'before') throw new Error('killed')
      const reply = await catalog.commit(...args)
      if (death === 'after') throw new Error('killed')
      return reply
    },
  } as unknown as Catalog<TimeEntities>
  const idle = { isIdle: true, idle: async () => {}, close: async () => {}, ...reconcilers }
  const time = new Time({ clock, system: base, catalog: watched, random }, idle)
  return {
    base,
    clock,
    time,
    committedAtMs,
    dieAt(moment) {
      death = moment
    },
    async next() {
      const successor = new SteerableClock(base)
      await restoreTime({ clock: successor, catalog })
      return successor
    },
    async [Symbol.asyncDispose]() {
      await catalog.close()
      await engine.close()
    },
  }
}

describe('time and crashes', () => {
  it('writes down where time goes before it goes there', async () => {
    await using at = await world()
    await at.time.advance('25h')
    assert.deepEqual(at.committedAtMs, [START_MS])
    assert.equal((await at.next()).nowMs(), START_MS + 25 * HOUR_MS)
  })

  for (const moment of ['before', 'after'] as const) {
    it(`never goes on earlier than what was stamped, whatever dies ${moment} writing that down`, async () => {
      const steps: readonly ((time: Time) => Promise<unknown>)[] = [
        (time) => time.advance('1h'),
        (time) => time.freeze(),
        (time) => time.resume(),
      ]
      for (const before of [[], [steps[0]], [steps[1]], [steps[0], steps[1]]]) {
        for (const step of steps) {
          await using at = await world()
          for (const each of before) await each?.(at.time)
          await at.base.advance(1_000)
          at.dieAt(moment)
          await step(at.time).catch(() => undefined)
          // The process goes on stamping for a moment, then it is gone.
          await at.base.advance(500)
          const lastStampMs = at.clock.nowMs()
          const successor = await at.next()
          assert.ok(successor.nowMs() >= lastStampMs, `${successor.nowMs()} comes after ${lastStampMs}`)
        }
      }
    })
  }

  it('does not move when that cannot be written down', async () => {
    await using at = await world()
    at.dieAt('before')
    await assert.rejects(at.time.advance('1h'), /killed/)
    assert.equal(at.clock.nowMs(), START_MS)
  })

  it('waits for work that is under way', async () => {
    let asked = 0
    const busyForAWhile = {
      get isIdle() {
        asked += 1
        return asked > 5
      },
    }
    await using at = await world(busyForAWhile)
    // What is waited with is real time.
    const time = new Time(
      {
        ...at,
        system: new SystemClock(),
        catalog: { get: () => undefined, commit: async () => undefined } as never,
        random: new SeededRandom(2),
      },
      busyForAWhile as RunningReconcilers,
    )
    const awake = setInterval(() => undefined, 1_000)
    await time.advance(1).finally(() => clearInterval(awake))
    assert.ok(asked > 5)
  })
})
