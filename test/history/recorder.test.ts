import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AppendOutcome, Engine, Log } from '../../src/engine/log.ts'
import { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import { countOf, encodeRun, recordsOf } from '../../src/engine/record-block.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { KafkaLikeEngine } from '../engine/kafka-like-engine.ts'
import { assertHistory, check } from './check.ts'
import type { Invariant, Rules } from './history.ts'
import { LogRecorder } from './recorder.ts'
import { playWorkload } from './workload.ts'

const SEED = Number(process.env['LEAT_SEED'] ?? 11)
const KAFKA_RULES: Rules = { mayDuplicate: true, arrivalStepsBack: true }

async function play(engine: Engine, seed: number, spoil: (log: Log) => Log = (log) => log): Promise<LogRecorder> {
  const random = new SeededRandom(seed)
  const recorder = new LogRecorder()
  const log = spoil(engine.open('log'))
  await playWorkload(
    ['c0', 'c1', 'c2'].map((client) => recorder.record(log, client)),
    { random, steps: 150, lanes: 3 },
  )
  return recorder
}

function memory(): Engine {
  return new MemoryEngine({ clock: new VirtualClock(1_000), firstPosition: 5 })
}

function kafkaLike(seed: number): Engine {
  return new KafkaLikeEngine({ clock: new VirtualClock(1_000), random: new SeededRandom(seed) })
}

describe(`recorded histories (seed ${SEED})`, () => {
  it('are clean on the memory engine', async () => {
    for (let seed = SEED; seed < SEED + 10; seed++) {
      const engine = memory()
      const history = await (await play(engine, seed)).finish(engine.open('log'))
      assert.ok(history.calls.length >= 400)
      assertHistory(history, {}, `seed ${seed}`)
    }
  })

  it('are clean on the double that behaves like Kafka, by its rules', async () => {
    let broken = 0
    for (let seed = SEED; seed < SEED + 10; seed++) {
      const engine = kafkaLike(seed)
      const recorder = await play(engine, seed)
      await engine.open('log').seal(0)
      await engine.open('log').seal(1)
      await engine.open('log').seal(2)
      const history = await recorder.finish(engine.open('log'))
      assertHistory(history, KAFKA_RULES, `seed ${seed}`)
      broken += check(history).length
      await engine.close()
    }
    assert.ok(broken > 0, 'by the strict rules they are not: the double does duplicate and step back')
  })

  it('show engines that do not keep their word', async () => {
    for (const [name, [invariants, spoil]] of Object.entries(BROKEN)) {
      const found = new Set<Invariant>()
      for (let seed = SEED; seed < SEED + 5; seed++) {
        const engine = memory()
        const recorder = await play(engine, seed, spoil)
        for (const { invariant } of check(await recorder.finish(spoil(engine.open('log'))))) found.add(invariant)
      }
      for (const invariant of invariants) assert.ok(found.has(invariant), `${name}: found only ${[...found]}, not ${invariant}`)
    }
  })

  it('keep what was put and never answered', async () => {
    const engine = memory()
    const recorder = new LogRecorder()
    const crashing: Log = {
      ...bind(engine.open('log')),
      append: async (runs) => {
        await engine.open('log').append(runs)
        throw new Error('the process was killed')
      },
    }
    const run = encodeRun([{ partitionKey: 'k', data: Uint8Array.of(1) }])
    await assert.rejects(recorder.record(crashing, 'c').append([{ lane: 0, run }]))
    recorder.restarted()
    const history = await recorder.finish(engine.open('log'))
    assert.equal(history.final.get('0')?.length, 1)
    assertHistory(history, {}, 'one put')
  })
})

function bind(log: Log): Log {
  return {
    append: (runs) => log.append(runs),
    read: (lane, from, limits) => log.read(lane, from, limits),
    follow: (lane, from, signal) => log.follow(lane, from, signal),
    find: (lane, atMs) => log.find(lane, atMs),
    tail: (lane) => log.tail(lane),
    seal: (lane) => log.seal(lane),
    trim: (lane, before) => log.trim(lane, before),
  }
}

/** Every third answer of its kind. */
function everyThird(): () => boolean {
  let calls = 0
  return () => ++calls % 3 === 0
}

/** Engines with one fault each, and what has to give them away. */
const BROKEN: Readonly<Record<string, readonly [readonly Invariant[], (log: Log) => Log]>> = {
  'acknowledges what it does not store': [
    ['S1'],
    (log) => {
      const now = everyThird()
      return {
        ...bind(log),
        append: async (runs) => {
          if (!now()) return log.append(runs)
          return Promise.all(
            runs.map(async ({ lane }): Promise<AppendOutcome> => {
              const { position } = await log.tail(lane)
              return { outcome: 'ok', firstPosition: position, arrivedAtMs: 1_000 }
            }),
          )
        },
      }
    },
  ],
  'stores what it refuses': [
    ['S3'],
    (log) => {
      const now = everyThird()
      return {
        ...bind(log),
        append: async (runs) => {
          const outcomes = await log.append(runs)
          return now() ? outcomes.map(() => ({ outcome: 'refused', reason: 'full' })) : outcomes
        },
      }
    },
  ],
  'stores some twice': [
    ['S4'],
    (log) => {
      const now = everyThird()
      return {
        ...bind(log),
        append: async (runs) => {
          if (now()) await log.append(runs)
          return log.append(runs)
        },
      }
    },
  ],
  'stores half a batch': [
    ['S11'],
    (log) => {
      const now = everyThird()
      return {
        ...bind(log),
        append: async (runs) => {
          if (!now()) return log.append(runs)
          await log.append(
            runs.map(({ lane, run }) => ({ lane, run: encodeRun([...recordsOf(run)].slice(0, Math.ceil(countOf(run) / 2))) })),
          )
          return runs.map(() => ({ outcome: 'unknown' }))
        },
      }
    },
  ],
  'leaves runs out of pages': [
    ['S7', 'S8'],
    (log) => {
      const now = everyThird()
      return {
        ...bind(log),
        read: async (lane, from, limits) => {
          const page = await log.read(lane, from, limits)
          return now() ? { ...page, runs: page.runs.slice(1) } : page
        },
      }
    },
  ],
  'says another arrival now and then': [
    ['S7'],
    (log) => {
      const now = everyThird()
      return {
        ...bind(log),
        read: async (lane, from, limits) => {
          const page = await log.read(lane, from, limits)
          return now() ? { ...page, runs: page.runs.map((each) => ({ ...each, arrivedAtMs: each.arrivedAtMs + 1 })) } : page
        },
      }
    },
  ],
  'seals at an end that it does not keep': [
    ['S9'],
    (log) => ({ ...bind(log), seal: async (lane) => (await log.tail(lane)).position }),
  ],
  'finds too late': [['S10'], (log) => ({ ...bind(log), find: async (lane) => (await log.tail(lane)).position })],
}
