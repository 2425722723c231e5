import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { MemoryEngine } from '../../engine/memory/memory-engine.ts'
import { VirtualClock } from '../../kernel/virtual-clock.ts'
import { comparePlaces, eventIdOf, FIRST_PLACE, placeOf, readTokenOf, readTokenText } from './event-id.ts'
import { EventLog } from './event-log.ts'
import { type Direction, type Found, merged } from './merge.ts'

const GROUP = '11111111-1111-4111-8111-111111111111'

interface Batch {
  readonly lane: number
  readonly times: readonly number[]
}

async function filled(batches: readonly Batch[]) {
  const engine = new MemoryEngine({ clock: new VirtualClock(0) })
  const events = new EventLog(engine)
  let count = 0
  for (const { lane, times } of batches) {
    const batch = times.toSorted((a, b) => a - b).map((timestamp) => ({ timestamp, message: `${count++}` }))
    assert.equal((await events.append({ group: GROUP, lane }, batch)).outcome, 'ok')
  }
  return { engine, events }
}

async function read(
  events: EventLog,
  lanes: readonly number[],
  direction: Direction,
  boundary = direction === 'forward' ? FIRST_PLACE : { ...FIRST_PLACE, timestamp: 10_000 },
): Promise<Found[]> {
  const stretches = []
  for (const lane of lanes) {
    const stream = { group: GROUP, lane }
    const found = await events.survey(stream)
    for (const stretch of found?.stretches ?? []) stretches.push({ reader: events.reader(stream), stretch })
  }
  const all: Found[] = []
  for await (const found of merged(stretches, direction, boundary)) all.push(found)
  return all
}

const batches = fc.array(fc.record({ lane: fc.nat(2), times: fc.array(fc.nat(60), { minLength: 1, maxLength: 40 }) }), {
  maxLength: 25,
})

describe('events of a group', () => {
  it('come in order of time, each once, forwards and backwards, whatever was put when', async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (all) => {
        const { events, engine } = await filled(all)
        const total = all.reduce((sum, { times }) => sum + times.length, 0)
        const forward = await read(events, [0, 1, 2], 'forward')
        assert.equal(new Set(forward.map(({ place }) => eventIdOf(place))).size, total)
        assert.equal(forward.length, total)
        assert.deepEqual(
          forward,
          forward.toSorted((a, b) => comparePlaces(a.place, b.place)),
        )
        const backward = await read(events, [0, 1, 2], 'backward')
        assert.deepEqual(backward, forward.toReversed())
        // Another process finds the same.
        assert.deepEqual(await read(new EventLog(engine), [0, 1, 2], 'forward'), forward)
      }),
    )
  })

  it('are parted by any place into those before and those from there on', async () => {
    await fc.assert(
      fc.asyncProperty(batches, fc.nat(1000), async (all, at) => {
        const { events } = await filled(all)
        const whole = await read(events, [0, 1, 2], 'forward')
        const place = whole[at % Math.max(1, whole.length)]?.place ?? FIRST_PLACE
        for (const boundary of [
          place,
          { ...place, position: place.position + 1 },
          { timestamp: at % 60, lane: 0, position: 0 },
        ]) {
          const before = await read(events, [0, 1, 2], 'backward', boundary)
          const after = await read(events, [0, 1, 2], 'forward', boundary)
          assert.deepEqual([...before.toReversed(), ...after], whole)
        }
      }),
    )
  })

  it('are found as well when they come while somebody reads, and when the first are gone', async () => {
    await fc.assert(
      fc.asyncProperty(batches, batches, fc.nat(30), async (early, late, trimmed) => {
        const { events, engine } = await filled(early)
        await read(events, [0, 1, 2], 'forward')
        for (const { lane, times } of late) {
          const batch = times.toSorted((a, b) => a - b).map((timestamp) => ({ timestamp, message: 'late' }))
          await events.append({ group: GROUP, lane }, batch)
        }
        await engine.open(`logs-${GROUP}`).trim(0, trimmed)
        const known = await read(events, [0, 1, 2], 'forward')
        assert.deepEqual(known, await read(new EventLog(engine), [0, 1, 2], 'forward'))
        assert.deepEqual(
          known,
          known.toSorted((a, b) => comparePlaces(a.place, b.place)),
        )
        assert.deepEqual(await read(events, [0, 1, 2], 'backward'), known.toReversed())
      }),
    )
  })

  it('batches that are put at once stay whole and in order', async () => {
    const { events, engine } = await filled([])
    const stream = { group: GROUP, lane: 0 }
    const times = Array.from({ length: 50 }, (_, i) => [(i * 7) % 50, ((i * 7) % 50) + 3])
    await Promise.all(
      times.map((each) =>
        events.append(
          stream,
          each.map((timestamp) => ({ timestamp, message: 'x' })),
        ),
      ),
    )
    const found = await read(new EventLog(engine), [0], 'forward')
    assert.equal(found.length, 100)
    assert.deepEqual(
      found,
      found.toSorted((a, b) => comparePlaces(a.place, b.place)),
    )
  })
})

describe('ids of events', () => {
  const place = fc.record(
    {
      timestamp: fc.integer({ min: 0, max: 4_000_000_000_000 }),
      lane: fc.integer({ min: 0, max: 2 ** 32 }),
      position: fc.maxSafeNat(),
    },
    { noNullPrototype: true },
  )
  it('have 56 digits, lead back to the place, and sort as places do', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        assert.match(eventIdOf(a), /^\d{56}$/)
        assert.deepEqual(placeOf(eventIdOf(a)), a)
        assert.equal(eventIdOf(a) < eventIdOf(b), comparePlaces(a, b) < 0)
      }),
    )
  })

  it('make tokens, and what is no token is none', () => {
    fc.assert(
      fc.property(place, fc.constantFrom('forward', 'backward'), (at, direction) => {
        const text = readTokenText({ direction: direction as Direction, place: at })
        assert.match(text, /^[fb]\/\d{56}\/s$/)
        assert.deepEqual(readTokenOf(text), { direction, place: at })
      }),
    )
    for (const bad of ['', 'x', 'f/1/s', `g/${'0'.repeat(56)}/s`, `f/${'9'.repeat(56)}/s`])
      assert.equal(readTokenOf(bad), undefined)
  })
})
