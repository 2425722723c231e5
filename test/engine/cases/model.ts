import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Engine, Log, Position } from '../../../src/engine/log.ts'
import { type EngineUnderTest, hasNews, makeRecords } from '../bench.ts'
import { Ledger } from '../ledger.ts'

const LANES = 3
const lane = fc.nat(LANES - 1)
/** A place in a lane: the n-th acknowledged run (modulo their number) and some records behind its beginning. */
const place = fc.record({ run: fc.nat(1_000), behind: fc.nat(4) })
const limits = fc.record({ records: fc.integer({ min: 1, max: 12 }), bytes: fc.oneof(fc.nat(60), fc.constant(10_000)) })

/** What happens at the same time: any number of these. */
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('append'), counts: fc.array(fc.nat(4), { minLength: LANES, maxLength: LANES }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('read'), lane, place, limits }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('verify'), lane }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('find'), lane, place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tail'), lane }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('follow'), lane }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('trim'), lane, place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('seal'), lane }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass'), ms: fc.nat(3) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** What happens alone: the log removed, or the engine closed and opened. */
const history = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.array(step, { minLength: 1, maxLength: 8 }) },
    { weight: 1, arbitrary: fc.constantFrom('remove' as const, 'reopen' as const) },
  ),
  { minLength: 1, maxLength: 14 },
)

/** Plays random histories of concurrent calls on an engine. A failure prints the seed and the smallest history that shows it. */
export async function modelCase(makeEngine: () => EngineUnderTest | Promise<EngineUnderTest>, numRuns: number): Promise<void> {
  const seed = process.env['LEAT_SEED']
  await fc.assert(
    fc.asyncProperty(history, async (phases) => {
      const under = await makeEngine()
      try {
        await play(under, phases)
      } finally {
        await under.close()
      }
    }),
    { numRuns, ...(seed !== undefined && { seed: Number(seed) }) },
  )
}

async function play(under: EngineUnderTest, phases: readonly (readonly Step[] | 'remove' | 'reopen')[]): Promise<void> {
  let engine: Engine = under.engine
  let player = new Player(under, engine)
  for (const phase of phases) {
    if (phase === 'remove') {
      await engine.remove('model')
      player = new Player(under, engine)
    } else if (phase === 'reopen') {
      if (under.reopen === undefined) continue
      engine = await under.reopen()
      player.log = engine.open('model')
    } else {
      // Settled all of them first: a failure is told when nothing is under way any more.
      for (const each of await Promise.allSettled(phase.map((each) => player.step(each))))
        if (each.status === 'rejected') throw each.reason
    }
  }
  await player.finish()
}

/** One log from its first append to its removal, and what is known of it. */
class Player {
  readonly #under: EngineUnderTest
  readonly #ledger: Ledger
  readonly #ends = new Map<number, Position>()
  log: Log

  constructor(under: EngineUnderTest, engine: Engine) {
    this.#under = under
    this.#ledger = new Ledger(engine.mayDuplicate)
    this.log = engine.open('model')
  }

  async step(step: Step): Promise<void> {
    switch (step.do) {
      case 'append':
        return this.#append(step.counts)
      case 'read': {
        await this.#ledger.verifyPage(this.log, step.lane, this.#position(step.lane, step.place), step.limits)
        return
      }
      case 'verify':
        await this.#ledger.verify(this.log, step.lane)
        return
      case 'find':
        return this.#find(step.lane, step.place)
      case 'tail': {
        const acknowledged = this.#ledger.acknowledged(step.lane)
        const { position } = await this.log.tail(step.lane)
        for (const { firstPosition, identities } of acknowledged) assert.ok(position >= firstPosition + identities.length)
        return
      }
      case 'follow':
        return this.#follow(step.lane)
      case 'trim': {
        const before = this.#position(step.lane, step.place)
        this.#ledger.trimmed(step.lane, before)
        return this.log.trim(step.lane, before)
      }
      case 'seal':
        return this.#seal(step.lane)
      case 'pass':
        return this.#under.pass(step.ms)
    }
  }

  async finish(): Promise<void> {
    for (let lane = 0; lane < LANES; lane++) await this.#ledger.verify(this.log, lane)
    for (const lane of this.#ends.keys()) await this.#seal(lane)
  }

  async #append(counts: readonly number[]): Promise<void> {
    const sealedBefore = new Set(this.#ends.keys())
    const runs = counts.flatMap((count, lane) => (count === 0 ? [] : [{ lane, records: makeRecords(count) }]))
    for (const { lane, outcome } of await this.#ledger.append(this.log, runs)) {
      if (sealedBefore.has(lane)) assert.equal(outcome?.outcome, 'sealed', `lane ${lane} was sealed before the append`)
    }
  }

  async #find(lane: number, place: { readonly run: number; readonly behind: number }): Promise<void> {
    const acknowledged = this.#ledger.acknowledged(lane)
    const atMs = (acknowledged[place.run % Math.max(1, acknowledged.length)]?.arrivedAtMs ?? 0) - 1 + (place.behind % 3)
    const horizon = this.#ledger.horizon(lane)
    const found = await this.log.find(lane, atMs)
    for (const { firstPosition, arrivedAtMs, identities } of acknowledged) {
      // The last of a run: a trim may have taken what stands before it.
      const last = firstPosition + identities.length - 1
      if (arrivedAtMs >= atMs && last >= horizon)
        assert.ok(found <= last || last < this.#ledger.horizon(lane), `${last} was overlooked`)
    }
  }

  async #follow(lane: number): Promise<void> {
    const { position } = await this.log.tail(lane)
    const abort = new AbortController()
    const following = this.log.follow(lane, position, abort.signal).then(
      () => true,
      (reason: unknown) => {
        assert.equal(reason, 'enough')
        return false
      },
    )
    await this.#under.pass(1)
    abort.abort('enough')
    if (await following) {
      const trimmedSince = this.#ledger.horizon(lane) > position
      assert.ok((await hasNews(this.log, lane, position)) || trimmedSince, 'whoever is woken has news')
    }
  }

  async #seal(lane: number): Promise<void> {
    const end = await this.log.seal(lane)
    assert.equal(end, this.#ends.get(lane) ?? end, 'a lane ends once')
    this.#ends.set(lane, end)
    for (const { firstPosition, identities } of this.#ledger.acknowledged(lane))
      assert.ok(firstPosition + identities.length <= end)
    for (const { position } of await this.#ledger.verify(this.log, lane)) assert.ok(position < end)
  }

  #position(lane: number, { run, behind }: { readonly run: number; readonly behind: number }): Position {
    const acknowledged = this.#ledger.acknowledged(lane)
    return (acknowledged[run % Math.max(1, acknowledged.length)]?.firstPosition ?? 0) + behind
  }
}
