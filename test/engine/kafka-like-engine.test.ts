import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encodeRun } from '../../src/engine/record-block.ts'
import { type Clock, SystemClock } from '../../src/kernel/clock.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { type EngineUnderTest, makeRecord, readAll } from './bench.ts'
import { engineContract } from './contract.ts'
import { KafkaLikeEngine, type Oddities } from './kafka-like-engine.ts'

const SEED = Number(process.env['LEAT_SEED'] ?? 20_240_229)
let engines = 0

const HOSTILE: Partial<Oddities> = {
  unknownRate: 0.3,
  refusedRate: 0.15,
  gapRate: 0.6,
  stepBackRate: 0.4,
  emptyPageRate: 0.6,
  turnsMax: 4,
}

engineContract(`like Kafka (seed ${SEED})`, () => virtual({}))
engineContract(`like Kafka on a bad day (seed ${SEED})`, () => virtual(HOSTILE))
engineContract(`like Kafka, slow (seed ${SEED})`, () => slow({ ...HOSTILE, slowMsMax: 4 }), { modelRuns: 20 })

function virtual(odd: Partial<Oddities>): EngineUnderTest {
  const clock = new VirtualClock(1_750_000_000_000)
  return underTest(clock, (ms) => clock.advance(ms), odd)
}

function slow(odd: Partial<Oddities>): EngineUnderTest {
  const clock = new SystemClock()
  const under = underTest(clock, (ms) => clock.sleep(ms), odd)
  // A clock's sleepers keep no process alive, so something else has to.
  const awake = setInterval(() => undefined, 1_000)
  const close = async (): Promise<void> => {
    clearInterval(awake)
    await under.close()
  }
  return { ...under, close }
}

function underTest(clock: Clock, pass: (ms: number) => Promise<void>, odd: Partial<Oddities>): EngineUnderTest {
  const engine = new KafkaLikeEngine({ clock, random: new SeededRandom(SEED + engines++), ...odd })
  return { engine, pass, close: () => engine.close() }
}

test('one seed replays everything', async () => {
  const play = async (seed: number): Promise<unknown> => {
    const clock = new VirtualClock(1_000)
    const log = new KafkaLikeEngine({ clock, random: new SeededRandom(seed), ...HOSTILE }).open('a')
    const run = encodeRun([makeRecord(3)])
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, lane) => log.append([{ lane: lane % 2, run }])))
    await clock.advance(1_000)
    const all = (await readAll(log, 0)).map(({ position, arrivedAtMs }) => [position, arrivedAtMs])
    return [outcomes, all, await log.seal(0)]
  }
  assert.deepEqual(await play(SEED), await play(SEED))
  assert.notDeepEqual(await play(SEED), await play(SEED + 1))
})

test('every oddity happens', async () => {
  const clock = new VirtualClock(1_000_000)
  const log = new KafkaLikeEngine({ clock, random: new SeededRandom(SEED), ...HOSTILE }).open('a')
  const tally: Record<string, number> = {}
  for (let i = 0; i < 300; i++) {
    const [outcome] = await log.append([{ lane: 0, run: encodeRun([makeRecord(1)]) }])
    tally[outcome?.outcome ?? 'none'] = (tally[outcome?.outcome ?? 'none'] ?? 0) + 1
  }
  await clock.advance(1_000)
  const all = await readAll(log, 0)
  const copies = all.length - new Set(all.map(({ identity }) => identity)).size
  const stored = new Set(all.map(({ identity }) => identity)).size
  const pairs = all.slice(1).map((each, i) => ({ each, before: all[i] ?? each }))
  assert.ok((all[0]?.position ?? 0) > 0, 'starts above 0')
  assert.ok((tally['unknown'] ?? 0) > 30 && (tally['refused'] ?? 0) > 15)
  assert.ok(copies > 0, 'some appear several times')
  assert.ok(stored > (tally['ok'] ?? 0) && stored < 300 - (tally['refused'] ?? 0), 'unknown ones appear, but not all of them')
  assert.ok(
    pairs.some(({ each, before }) => each.position > before.position + 1),
    'holes',
  )
  assert.ok(
    pairs.some(({ each, before }) => each.arrivedAtMs < before.arrivedAtMs),
    'arrival steps back',
  )
  let empty = 0
  for (let at = 0; ; ) {
    const page = await log.read(0, at, { records: 1, bytes: 10 })
    if (page.runs.length === 0 && page.next === at) break
    if (page.runs.length === 0) empty++
    at = page.next
  }
  assert.ok(empty > 1, 'empty pages that advance')
})
