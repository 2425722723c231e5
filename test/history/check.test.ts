import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CONTENT_ANOMALIES } from './anomalies.ts'
import { assertHistory, check } from './check.ts'
import { clean, puts, RULES, records, replace, unread } from './clean-history.ts'
import type { Invariant, PutCall, Rules, SeenRecord } from './history.ts'
import { VIEW_ANOMALIES } from './view-anomalies.ts'

const ANOMALIES = { ...CONTENT_ANOMALIES, ...VIEW_ANOMALIES }

describe('the history checker', () => {
  it('finds nothing wrong with a clean history', () => {
    assert.deepEqual(check(clean(), RULES), [])
  })

  for (const [anomaly, [invariant, spoil]] of Object.entries(ANOMALIES)) {
    it(`notices (${invariant}) that ${anomaly}`, () => {
      const draft = clean()
      spoil(draft)
      const found = check(draft, RULES)
      assert.ok(
        found.some((each) => each.invariant === invariant),
        `found only ${JSON.stringify(found.map(({ invariant: each, message }) => `${each} ${message}`))}`,
      )
    })
  }

  it('has an anomaly for every invariant', () => {
    const caught = new Set(Object.values(ANOMALIES).map(([invariant]) => invariant))
    assert.equal(caught.size, 11)
  })

  it('lets unknown puts appear twice, and arrival step back, where that is allowed', () => {
    const draft = clean()
    const unknown = new Set(
      puts(draft).flatMap(({ entries }) => entries.flatMap(({ id, outcome }) => (outcome === 'unknown' ? [id] : []))),
    )
    const twice = records(draft, '2').find(({ id }) => unknown.has(id)) as SeenRecord
    records(draft, '2').push({ ...twice, sequence: 9_999_999n, arrivedAtMs: 5 })
    const invariants = (rules: Rules): readonly Invariant[] =>
      [...new Set(check(draft, rules).map(({ invariant }) => invariant))].sort()
    assert.deepEqual(invariants(RULES), ['S10', 'S4'])
    assert.deepEqual(invariants({ ...RULES, mayDuplicate: true, arrivalStepsBack: true }), [])
  })

  it('says how often it had been restarted, where to look, and not everything a thousand times', () => {
    const draft = clean()
    draft.final.set('1', [])
    const late = unread(draft, '2').entry
    replace(records(draft, '2'), records(draft, '2').find(({ id }) => id === late.id) as SeenRecord)
    assert.throws(() => assertHistory(draft, RULES, 'seed 17'), /seed 17[\s\S]*S1 lane [\s\S]*after restart 1/)
    assert.ok(check(draft, RULES).length < 100)
  })

  it('refuses ids that are used twice', () => {
    const draft = clean()
    draft.calls.push({ ...(puts(draft)[0] as PutCall) })
    assert.throws(() => check(draft), /used ids twice/)
  })
})
