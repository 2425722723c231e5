import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  afterInvocation,
  beforeInvocation,
  completed,
  type Failing,
  type LaneState,
  type Outcome,
  pauseMs,
  type Rules,
} from './plan.ts'

const ABOUT: Failing = {
  requestId: 'r',
  functionArn: 'f',
  executedVersion: '$LATEST',
  functionError: 'Unhandled',
  atMs: 1,
  documentId: 'd',
}
const FAILED: Outcome = { kind: 'failed', about: ABOUT }
const KEEP_TRYING: Rules = { bisects: false }

function laneOf(from: number, to: number, attempts = 0): LaneState {
  return { done: from, batches: [{ from, to, attempts }] }
}

function upTo(lane: LaneState): number[] {
  const { from = 0, to = 0 } = lane.batches[0] ?? {}
  return Array.from({ length: to - from }, (_, i) => from + i)
}

describe('a batch', () => {
  it('is done when the function has succeeded', () => {
    assert.deepEqual(afterInvocation(laneOf(0, 3), { kind: 'done' }, [0, 1, 2], KEEP_TRYING), { done: 3, batches: [] })
  })

  it('is tried again after a failure, for ever if nothing limits it', () => {
    let lane = laneOf(0, 3)
    for (let attempt = 1; attempt <= 50; attempt++) {
      lane = afterInvocation(lane, FAILED, [0, 1, 2], KEEP_TRYING)
      assert.deepEqual(lane, laneOf(0, 3, attempt))
    }
  })

  it('is given up after one invocation and MaximumRetryAttempts more', () => {
    let lane = laneOf(0, 3)
    for (let i = 0; i < 2; i++) lane = afterInvocation(lane, FAILED, [0, 1, 2], { bisects: false, retriesMax: 1 })
    assert.equal(lane.batches[0]?.givenUp?.condition, 'RetryAttemptsExhausted')
    assert.equal(lane.batches[0]?.givenUp?.invokeCount, 2)
    assert.equal(lane.done, 0)
    assert.deepEqual(completed(lane), { done: 3, batches: [] })
  })

  it('is split in halves without an attempt, the first before the second, down to a single record', () => {
    const rules = { bisects: true, retriesMax: 0 }
    let lane = afterInvocation(laneOf(0, 4), FAILED, [0, 1, 2, 3], rules)
    assert.deepEqual(lane.batches, [
      { from: 0, to: 2, attempts: 0 },
      { from: 2, to: 4, attempts: 0 },
    ])
    lane = afterInvocation(lane, FAILED, [0, 1], rules)
    assert.deepEqual(
      lane.batches.map(({ from, to }) => [from, to]),
      [
        [0, 1],
        [1, 2],
        [2, 4],
      ],
    )
    lane = afterInvocation(lane, FAILED, [0], rules)
    assert.equal(lane.batches[0]?.givenUp?.invokeCount, 1)
  })

  it('starts anew at the first record that failed: five times in all for the one recorded on AWS', () => {
    // Three records, the last of which always fails; MaximumRetryAttempts 3.
    const rules = { bisects: false, retriesMax: 3 }
    let seen = 1
    let lane: LaneState = afterInvocation(laneOf(0, 3), { kind: 'failed from', index: 2, about: ABOUT }, [0, 1, 2], rules)
    assert.deepEqual(lane, laneOf(2, 3))
    while (lane.batches[0]?.givenUp === undefined) {
      lane = afterInvocation(lane, { kind: 'failed from', index: 0, about: ABOUT }, [2], rules)
      seen++
    }
    assert.equal(seen, 5)
    assert.equal(lane.batches[0]?.givenUp?.invokeCount, 4)
  })

  it('splits at the record that was named, where both are asked for', () => {
    const lane = afterInvocation(laneOf(0, 8), { kind: 'failed from', index: 3, about: ABOUT }, upTo(laneOf(0, 8)), {
      bisects: true,
    })
    assert.deepEqual(lane, { done: 3, batches: [{ from: 3, to: 8, attempts: 0 }] })
  })

  it('loses those of its records that are too old, one by one, and keeps the others', () => {
    const records = [10, 20, 5, 30].map((arrivedAtMs, position) => ({ position, arrivedAtMs }))
    const rules = { bisects: false, ageMaxMs: 100 }
    assert.deepEqual(beforeInvocation(laneOf(0, 4), records, 105, rules, ABOUT), laneOf(0, 4))
    // All but the last: arrival steps back.
    let lane = beforeInvocation(laneOf(0, 4, 2), records, 111, rules, ABOUT)
    assert.deepEqual(
      lane.batches.map(({ from, to, attempts, givenUp }) => [from, to, attempts, givenUp?.condition]),
      [
        [0, 1, 2, 'RecordAgeExceeded'],
        [1, 4, 2, undefined],
      ],
    )
    lane = beforeInvocation(completed(lane), records.slice(1), 111, rules, ABOUT)
    assert.deepEqual(
      lane.batches.map(({ from, to, givenUp }) => [from, to, givenUp?.condition]),
      [
        [1, 2, undefined],
        [2, 4, undefined],
      ],
    )
    const all = beforeInvocation(laneOf(0, 4), records, 1000, rules, ABOUT)
    assert.deepEqual(
      all.batches.map(({ from, to, givenUp }) => [from, to, givenUp?.condition]),
      [[0, 4, 'RecordAgeExceeded']],
    )
  })

  it('hands the state of its window on, and closes a window whose state is too large', () => {
    const lane = { ...laneOf(0, 2), window: { startMs: 0, endMs: 1_000, state: '{}' } }
    assert.deepEqual(afterInvocation(lane, { kind: 'done', state: '{"a":1}' }, [0, 1], KEEP_TRYING), {
      done: 2,
      batches: [],
      window: { startMs: 0, endMs: 1_000, state: '{"a":1}' },
    })
    const huge = JSON.stringify('x'.repeat(1024 * 1024))
    const closing = afterInvocation(lane, { kind: 'done', state: huge }, [0, 1], KEEP_TRYING)
    assert.deepEqual(closing.batches, [{ from: 2, to: 2, attempts: 0, closes: 'early' }])
    assert.deepEqual(afterInvocation(closing, { kind: 'done', state: '{"b":1}' }, [], KEEP_TRYING), { done: 2, batches: [] })
    const inTime: LaneState = { ...lane, batches: [{ from: 0, to: 0, attempts: 0, closes: 'in time' }] }
    assert.deepEqual(completed(inTime), { done: 0, batches: [], windowsUntilMs: 1_000 })
  })

  it('waits twice as long each time, up to half a minute', () => {
    assert.deepEqual(
      [1, 2, 3, 8, 100].map((failures) => pauseMs(failures, 0.5)),
      [250, 500, 1_000, 30_000, 30_000],
    )
  })
})

describe('batches, whatever comes of their invocations', () => {
  /** Outcomes to draw from, one after the other. */
  const outcomes = fc.array(fc.constantFrom('done', 'failed', 0, 1, 2, 3, 'old'), { maxLength: 60 })
  const rules = fc.record({ bisects: fc.boolean(), retriesMax: fc.integer({ min: 0, max: 4 }) }, { requiredKeys: ['bisects'] })

  it('never lose or skip a record, never go back, and never give one up before its attempts are over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), rules, outcomes, (records, rule, drawn) => {
        let lane: LaneState = laneOf(0, records)
        const settled = new Map<number, string>()
        /** Failed invocations of a record since it last made progress. */
        const failures = new Map<number, number>()
        const settle = (from: number, to: number, how: string): void => {
          for (let record = from; record < to; record++) {
            assert.equal(settled.has(record), false, `record ${record} is settled twice`)
            settled.set(record, how)
          }
        }
        for (const what of [...drawn, ...Array<'done'>(3 * records).fill('done')]) {
          const batch = lane.batches[0]
          if (batch === undefined) break
          const { done } = lane
          assert.equal(batch.from, done, 'the first batch begins where all before is done')
          for (const [i, each] of lane.batches.entries()) assert.equal(each.to, lane.batches[i + 1]?.from ?? records)
          if (batch.givenUp !== undefined) {
            settle(batch.from, batch.to, batch.givenUp.condition)
            lane = completed(lane)
            continue
          }
          const positions = upTo(lane)
          if (what === 'old') {
            const aged = positions.map((position, i) => ({ position, arrivedAtMs: i === 0 ? 0 : 100 }))
            lane = beforeInvocation(lane, aged, 150, { ...rule, ageMaxMs: 100 }, ABOUT)
            continue
          }
          const index = typeof what === 'number' ? Math.min(what, positions.length - 1) : 0
          const outcome: Outcome =
            what === 'done' ? { kind: 'done' } : what === 'failed' ? FAILED : { kind: 'failed from', index, about: ABOUT }
          lane = afterInvocation(lane, outcome, positions, rule)
          assert.ok(lane.done >= done, 'the checkpoint never goes back')
          if (outcome.kind === 'done') settle(batch.from, batch.to, 'done')
          else if (outcome.kind === 'failed from' && index > 0) {
            settle(batch.from, batch.from + index, 'done')
            failures.clear()
          } else {
            for (const position of positions) failures.set(position, (failures.get(position) ?? 0) + 1)
            const after = lane.batches[0]
            if (after?.givenUp?.condition === 'RetryAttemptsExhausted') {
              assert.equal(after.givenUp.invokeCount, (rule.retriesMax ?? Number.NaN) + 1)
              assert.ok((failures.get(after.from) ?? 0) >= after.givenUp.invokeCount, 'it was tried that often')
              assert.ok(!rule.bisects || positions.length === 1, 'only a single record is given up where batches are split')
            }
          }
        }
        assert.equal(settled.size, records)
        assert.equal(lane.done, records)
      }),
      { numRuns: 3_000 },
    )
  })
})
