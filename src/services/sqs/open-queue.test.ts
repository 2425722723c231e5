import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { MemoryEngine } from '../../engine/memory/memory-engine.ts'
import { VirtualClock } from '../../kernel/virtual-clock.ts'
import { OpenQueue, type Receipt, type ReceiveOptions } from './open-queue.ts'
import { QueueLog } from './queue-log.ts'

const DAY_MS = 86_400_000
const PLAIN: ReceiveOptions = { count: 10, visibilityMs: 1_000, retentionMs: 4 * DAY_MS }

async function world(nowMs = 1_000_000) {
  const clock = new VirtualClock(nowMs)
  const engine = new MemoryEngine({ clock })
  const log = engine.open('sqs-test')
  let sent = 0
  const opened = async (): Promise<OpenQueue> => new OpenQueue(await QueueLog.open(log), clock)
  const message = (dueAtMs?: number) => ({
    id: String(sent++),
    body: 'x',
    attributes: {},
    systemAttributes: {},
    senderId: 's',
    ...(dueAtMs !== undefined && { dueAtMs }),
  })
  return { clock, engine, log, opened, message }
}

type Step =
  | { readonly do: 'send'; readonly count: number; readonly delayMs: number }
  | { readonly do: 'receive'; readonly count: number; readonly visibilityMs: number }
  | { readonly do: 'delete' | 'give back'; readonly which: number }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'restart' | 'rewrite' | 'purge' }

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('send' as const), count: fc.integer({ min: 1, max: 4 }), delayMs: fc.constantFrom(0, 0, 500) }),
    fc.record({
      do: fc.constant('receive' as const),
      count: fc.integer({ min: 1, max: 5 }),
      visibilityMs: fc.constantFrom(0, 300, 1_000),
    }),
    fc.record({ do: fc.constantFrom('delete' as const, 'give back' as const), which: fc.nat(20) }),
    fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(1, 300, 700) }),
    fc.record({ do: fc.constantFrom('restart' as const, 'rewrite' as const, 'restart' as const) }),
    fc.record({ do: fc.constant('purge' as const) }),
  ),
  { maxLength: 60 },
)

interface Model {
  visibleAtMs: number
  receives: number
}

describe('a queue', () => {
  it('gives each message that was not deleted, none that is out of sight, and knows all that after any restart', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { clock, log, opened, message } = await world()
        let queueLog = await QueueLog.open(log)
        let queue = new OpenQueue(queueLog, clock)
        const model = new Map<string, Model>()
        const receipts: { readonly id: string; readonly receipt: Receipt }[] = []
        const check = (): void => {
          const now = clock.nowMs()
          const visible = [...model.values()].filter(({ visibleAtMs }) => visibleAtMs <= now).length
          const hidden = [...model.values()].filter(({ visibleAtMs }) => visibleAtMs > now)
          const inFlight = hidden.filter(({ receives }) => receives > 0).length
          assert.deepEqual(queue.counts(), { visible, inFlight, delayed: hidden.length - inFlight })
        }
        for (const step of all) {
          const now = clock.nowMs()
          switch (step.do) {
            case 'send': {
              const dueAtMs = step.delayMs === 0 ? undefined : now + step.delayMs
              const messages = Array.from({ length: step.count }, () => message(dueAtMs))
              assert.ok((await queue.send(messages, PLAIN.retentionMs)).every(Boolean))
              for (const { id } of messages) model.set(id, { visibleAtMs: dueAtMs ?? now, receives: 0 })
              break
            }
            case 'receive': {
              const visible = [...model].filter(([, { visibleAtMs }]) => visibleAtMs <= now)
              const received = await queue.receive({ ...PLAIN, count: step.count, visibilityMs: step.visibilityMs })
              assert.ok(Array.isArray(received))
              // Given back at once, one may be given twice by one call to no harm: never seen, since the call looks at one moment.
              if (step.visibilityMs > 0) assert.equal(received.length, Math.min(step.count, visible.length))
              for (const each of received) {
                const { id } = each.message
                const known = model.get(id)
                assert.ok(known !== undefined && known.visibleAtMs <= now, `${id} may be given`)
                assert.ok(each.receives > known.receives)
                model.set(id, { visibleAtMs: now + step.visibilityMs, receives: each.receives })
                receipts.push({ id, receipt: each })
              }
              break
            }
            case 'delete':
            case 'give back': {
              const chosen = receipts[step.which % Math.max(1, receipts.length)]
              if (chosen === undefined) break
              const known = model.get(chosen.id)
              const isLatest = known?.receives === chosen.receipt.receives
              if (step.do === 'delete') {
                assert.ok(await queue.delete([chosen.receipt]))
                if (isLatest) model.delete(chosen.id)
              } else {
                const outcome = await queue.changeVisibility(chosen.receipt, 0)
                assert.equal(outcome, isLatest ? (known.visibleAtMs > now ? 'ok' : 'visible') : 'gone')
                if (outcome === 'ok' && known !== undefined) known.visibleAtMs = now
              }
              break
            }
            case 'pass':
              await clock.advance(step.ms)
              break
            case 'restart':
              queueLog = await QueueLog.open(log)
              queue = new OpenQueue(queueLog, clock)
              break
            case 'rewrite':
              await queueLog.rewrite()
              break
            case 'purge':
              assert.ok(await queue.purge())
              model.clear()
              break
          }
          check()
        }
        // Whatever happened, everything that is left is given in the end, to whoever opens it.
        await clock.advance(2_000)
        const last = await opened()
        const left = new Set<string>()
        for (let more = true; more; ) {
          const received = await last.receive({ ...PLAIN, visibilityMs: DAY_MS })
          assert.ok(Array.isArray(received))
          for (const { message: each } of received) left.add(each.id)
          more = received.length > 0
        }
        assert.deepEqual([...left].toSorted(), [...model.keys()].toSorted())
      }),
      { numRuns: 150 },
    )
  })

  it('gives again what was being given when the journal was written anew and the process ended', async () => {
    const { clock, log, opened, message } = await world()
    const queueLog = await QueueLog.open(log)
    const queue = new OpenQueue(queueLog, clock)
    await queue.send([message(), message()], PLAIN.retentionMs)
    await queue.receive({ ...PLAIN, visibilityMs: 0 })
    const read = queueLog.message.bind(queueLog)
    let looked = 0
    queueLog.message = async (lane, position) => {
      // The first was taken; nothing of this receive is written down but by this.
      if (++looked === 2) await queueLog.rewrite()
      return read(lane, position)
    }
    queueLog.write = () => new Promise(() => undefined)
    void queue.receive(PLAIN)
    while (looked < 2) await new Promise(setImmediate)
    await clock.advance(PLAIN.visibilityMs)
    const received = await (await opened()).receive(PLAIN)
    assert.ok(Array.isArray(received))
    assert.deepEqual(received.map((each) => each.message.id).toSorted(), ['0', '1'])
  })

  it('has deleted nothing that could not be written down, whoever tries it again', async () => {
    const { clock, log, opened, message } = await world()
    const queueLog = await QueueLog.open(log)
    const queue = new OpenQueue(queueLog, clock)
    await queue.send([message()], PLAIN.retentionMs)
    const received = await queue.receive(PLAIN)
    assert.ok(Array.isArray(received))
    const write = queueLog.write.bind(queueLog)
    queueLog.write = async () => false
    assert.equal(await queue.delete(received), false)
    assert.equal(await queue.delete(received), false)
    assert.equal(queue.counts().inFlight, 1)
    queueLog.write = write
    assert.equal(await queue.delete(received), true)
    assert.deepEqual((await opened()).counts(), { visible: 0, inFlight: 0, delayed: 0 })
  })

  it('wakes who waits when something is sent, when something is visible again, and when nobody waits for the answer any more', async () => {
    const { clock, opened, message } = await world()
    const queue = await opened()
    const far = clock.nowMs() + 20_000
    const sent = queue.wait(queue.changes, far, undefined)
    await queue.send([message()], PLAIN.retentionMs)
    await sent
    await queue.receive(PLAIN)
    const again = queue.wait(queue.changes, far, undefined)
    await clock.advance(1_000)
    await again
    await queue.receive({ ...PLAIN, visibilityMs: DAY_MS })
    const gone = new AbortController()
    const left = queue.wait(queue.changes, far, gone.signal)
    gone.abort()
    await left
    // What happened between looking and waiting is not slept through.
    const before = queue.changes
    await queue.send([message()], PLAIN.retentionMs)
    await queue.wait(before, far, undefined)
  })

  it('gives nothing that has been kept for long enough, and forgets it', async () => {
    const { clock, log, opened, message } = await world()
    const queue = await opened()
    await queue.send([message(), message()], PLAIN.retentionMs)
    await queue.receive({ ...PLAIN, count: 1 })
    await clock.advance(4 * DAY_MS + 1)
    await queue.send([message()], PLAIN.retentionMs)
    const received = await queue.receive(PLAIN)
    assert.deepEqual(Array.isArray(received) && received.map((each) => each.message.id), ['2'])
    const { runs } = await log.read(0, 0, { records: 10, bytes: 1_000 })
    assert.equal(runs.length, 1)
  })

  it('that nobody receives from forgets what has expired, too', async () => {
    const { clock, log, opened, message } = await world()
    const queue = await opened()
    await queue.send([message(), message()], PLAIN.retentionMs)
    await clock.advance(4 * DAY_MS + 1)
    await queue.send([message()], PLAIN.retentionMs)
    const { runs } = await log.read(0, 0, { records: 10, bytes: 1_000 })
    assert.deepEqual([runs.length, queue.counts().visible], [1, 1])
  })

  it('moves what was received too often to where dead letters go, and keeps it where that takes nothing', async () => {
    const { clock, opened, message } = await world()
    const queue = await opened()
    await queue.send([message()], PLAIN.retentionMs)
    const dead: string[] = []
    let isOpen = false
    const deadLetters = {
      afterReceives: 2,
      send: async ({ message: { id } }: { readonly message: { readonly id: string } }) => {
        if (isOpen) dead.push(id)
        return isOpen
      },
    }
    const receive = () => queue.receive({ ...PLAIN, deadLetters })
    for (const expected of [1, 1, 0, 0]) {
      const received = await receive()
      assert.equal(received.length, expected)
      await clock.advance(1_000)
    }
    isOpen = true
    assert.deepEqual(await receive(), [])
    assert.deepEqual([dead, queue.counts()], [['0'], { visible: 0, inFlight: 0, delayed: 0 }])
  })
})
