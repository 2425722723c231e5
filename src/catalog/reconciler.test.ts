import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { MemoryBlobs } from '../engine/memory/memory-blobs.ts'
import { MemoryEngine } from '../engine/memory/memory-engine.ts'
import { SystemClock } from '../kernel/clock.ts'
import { SeededRandom } from '../kernel/random.ts'
import { VirtualClock } from '../kernel/virtual-clock.ts'
import { silentLogger } from '../telemetry/logger.ts'
import { type Catalog, openCatalog } from './catalog.ts'
import { type Reconciler, type RunningReconcilers, runReconcilers } from './reconciler.ts'

interface Job {
  readonly status: 'UPDATING' | 'ACTIVE'
  readonly dueAtMs: number
}

interface Entities {
  'toy.job': Job
}

const META = { requestId: 'r', principal: 'p', operation: 'o' }
const START_MS = 1_000_000

function set(catalog: Catalog<Entities>, id: string, value: Job | undefined): Promise<unknown> {
  const change = value === undefined ? ({ remove: 'toy.job', id } as const) : ({ put: 'toy.job', id, value } as const)
  return catalog.commit(() => ({ changes: [change], reply: undefined }), META)
}

interface Place {
  readonly clock: VirtualClock
  readonly catalog: Catalog<Entities>
  readonly ran: string[]
  /** Every job is brought to ACTIVE once due, unless `step` does something else. */
  run(step?: (id: string) => Promise<void>): RunningReconcilers
}

async function place(t: TestContext): Promise<Place> {
  const clock = new VirtualClock(START_MS)
  const engine = new MemoryEngine({ clock })
  const random = new SeededRandom(1)
  const catalog = await openCatalog<Entities>({ engine, blobs: new MemoryBlobs(), clock, random, logger: silentLogger })
  const ran: string[] = []
  const run: Place['run'] = (step = (id) => set(catalog, id, { status: 'ACTIVE', dueAtMs: 0 }).then(() => undefined)) => {
    const reconciler: Reconciler<Entities> = {
      name: 'jobs',
      kind: 'toy.job',
      dueAtMs: (job) => (job.status === 'UPDATING' ? job.dueAtMs : undefined),
      reconcile: (id) => {
        ran.push(`${id} at ${clock.nowMs() - START_MS}`)
        return step(id)
      },
    }
    const running = runReconcilers({ catalog, clock, logger: silentLogger, reconcilers: [reconciler] })
    t.after(() => running.close())
    return running
  }
  t.after(async () => {
    await catalog.close()
    await engine.close()
  })
  return { clock, catalog, ran, run }
}

describe('reconcilers', () => {
  it('act when an entity is due, not before', async (t) => {
    const { clock, catalog, ran, run } = await place(t)
    const running = run()
    await set(catalog, 'a', { status: 'UPDATING', dueAtMs: START_MS + 500 })
    await set(catalog, 'b', { status: 'UPDATING', dueAtMs: START_MS + 200 })
    await running.idle()
    await clock.advance(199)
    assert.deepEqual(ran, [])
    await clock.advance(1)
    assert.deepEqual(ran, ['b at 200'])
    await clock.advance(10_000)
    assert.deepEqual(ran, ['b at 200', 'a at 500'])
    assert.equal(catalog.get('toy.job', 'a')?.status, 'ACTIVE')
  })

  it('act at once, with no move of the clock, on what is due now', async (t) => {
    const { catalog, run } = await place(t)
    const running = run()
    await set(catalog, 'a', { status: 'UPDATING', dueAtMs: START_MS })
    await running.idle()
    assert.equal(catalog.get('toy.job', 'a')?.status, 'ACTIVE')
  })

  it('follow a job through its steps in one move of the clock', async (t) => {
    const { clock, catalog, ran, run } = await place(t)
    run(async (id) => {
      const steps = ran.length
      await set(
        catalog,
        id,
        steps < 3 ? { status: 'UPDATING', dueAtMs: clock.nowMs() + 1_000 } : { status: 'ACTIVE', dueAtMs: 0 },
      )
    })
    await set(catalog, 'a', { status: 'UPDATING', dueAtMs: START_MS + 1_000 })
    await clock.advance(3_000)
    assert.deepEqual(ran, ['a at 1000', 'a at 2000', 'a at 3000'])
    assert.equal(catalog.get('toy.job', 'a')?.status, 'ACTIVE')
  })

  it('forget what is gone or was put off', async (t) => {
    const { clock, catalog, ran, run } = await place(t)
    run()
    await set(catalog, 'gone', { status: 'UPDATING', dueAtMs: START_MS + 10 })
    await set(catalog, 'later', { status: 'UPDATING', dueAtMs: START_MS + 10 })
    await set(catalog, 'sooner', { status: 'UPDATING', dueAtMs: START_MS + 90 })
    await set(catalog, 'gone', undefined)
    await set(catalog, 'later', { status: 'UPDATING', dueAtMs: START_MS + 50 })
    await set(catalog, 'sooner', { status: 'UPDATING', dueAtMs: START_MS + 20 })
    await clock.advance(1_000)
    assert.deepEqual(ran, ['sooner at 20', 'later at 50'])
  })

  it('take up at the start what was under way', async (t) => {
    const { clock, catalog, ran, run } = await place(t)
    await set(catalog, 'overdue', { status: 'UPDATING', dueAtMs: 5 })
    await set(catalog, 'done', { status: 'ACTIVE', dueAtMs: 5 })
    await set(catalog, 'planned', { status: 'UPDATING', dueAtMs: START_MS + 30 })
    const running = run()
    await running.idle()
    assert.deepEqual(ran, ['overdue at 0'])
    await clock.advance(30)
    assert.deepEqual(ran, ['overdue at 0', 'planned at 30'])
  })

  it('back off after a failure, doubling up to half a minute, and from the start once the entity changes', async (t) => {
    const { clock, catalog, ran, run } = await place(t)
    run(() => Promise.reject(new Error('no luck')))
    await set(catalog, 'a', { status: 'UPDATING', dueAtMs: START_MS })
    await clock.advance(90_000)
    const waits = [0, 100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 30_000]
    const moments = waits.map((_, i) => waits.slice(0, i + 1).reduce((sum, waitMs) => sum + waitMs))
    assert.deepEqual(
      ran,
      moments.map((atMs) => `a at ${atMs}`),
    )
    ran.length = 0
    await set(catalog, 'a', { status: 'UPDATING', dueAtMs: START_MS })
    await clock.advance(100)
    assert.deepEqual(ran, ['a at 90000', 'a at 90100'])
  })

  it('back off from a step that throws before it begins, and from one that changes nothing', async (t) => {
    const { clock, catalog, ran, run } = await place(t)
    run((id) => {
      if (id === 'broken') throw new Error('not even a promise')
      return Promise.resolve()
    })
    await set(catalog, 'broken', { status: 'UPDATING', dueAtMs: START_MS })
    await set(catalog, 'idle', { status: 'UPDATING', dueAtMs: START_MS })
    await clock.advance(300)
    assert.deepEqual(ran.sort(), ['broken at 0', 'broken at 100', 'broken at 300', 'idle at 0', 'idle at 100', 'idle at 300'])
  })

  it('never run twice at once for one entity, and look again when it changed meanwhile', async (t) => {
    const { clock, catalog, ran, run } = await place(t)
    const open: (() => void)[] = []
    const running = run(async (id) => {
      await new Promise<void>((resolve) => open.push(resolve))
      await set(catalog, id, { status: ran.length < 2 ? 'UPDATING' : 'ACTIVE', dueAtMs: START_MS })
    })
    await set(catalog, 'a', { status: 'UPDATING', dueAtMs: START_MS })
    await clock.advance(0)
    await set(catalog, 'a', { status: 'UPDATING', dueAtMs: START_MS })
    await clock.advance(0)
    assert.equal(ran.length, 1)
    open.shift()?.()
    await clock.advance(0)
    assert.equal(ran.length, 2)
    open.shift()?.()
    await running.idle()
    assert.equal(catalog.get('toy.job', 'a')?.status, 'ACTIVE')
  })

  it('keep to a number at once, get through all, and wait at the end for those under way', async (t) => {
    const { clock, catalog, ran, run } = await place(t)
    let now = 0
    let most = 0
    const running = run(async (id) => {
      most = Math.max(most, ++now)
      await clock.sleep(10)
      now--
      await set(catalog, id, { status: 'ACTIVE', dueAtMs: 0 })
    })
    for (let i = 0; i < 50; i++) await set(catalog, `${i}`, { status: 'UPDATING', dueAtMs: START_MS })
    await clock.advance(25)
    assert.equal(most, 16)
    let closed = false
    const closing = running.close().then(() => {
      closed = true
    })
    await clock.advance(4)
    assert.equal(closed, false)
    await clock.advance(1)
    await closing
    assert.equal(ran.length, 48)
    assert.equal(now, 0)
  })

  it('work in real time', async (t) => {
    const clock = new SystemClock()
    const engine = new MemoryEngine({ clock })
    const random = new SeededRandom(1)
    const catalog = await openCatalog<Entities>({ engine, blobs: new MemoryBlobs(), clock, random, logger: silentLogger })
    const done = new Promise<void>((resolve) => {
      const reconciler: Reconciler<Entities> = {
        name: 'jobs',
        kind: 'toy.job',
        dueAtMs: ({ status, dueAtMs }) => (status === 'UPDATING' ? dueAtMs : undefined),
        reconcile: async (id) => {
          assert.ok(clock.nowMs() >= (catalog.get('toy.job', id)?.dueAtMs ?? Number.POSITIVE_INFINITY))
          await set(catalog, id, { status: 'ACTIVE', dueAtMs: 0 })
          resolve()
        },
      }
      const running = runReconcilers({ catalog, clock, logger: silentLogger, reconcilers: [reconciler] })
      t.after(() => running.close())
    })
    await set(catalog, 'a', { status: 'UPDATING', dueAtMs: clock.nowMs() + 20 })
    // The clock's sleeps keep no process alive, so something else has to.
    const alive = setInterval(() => {}, 1_000)
    await done
    clearInterval(alive)
    await catalog.close()
    await engine.close()
  })
})
