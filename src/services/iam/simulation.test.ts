import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sealerOf } from '../../catalog/token-keys.ts'
import { isRejection } from '../../kernel/outcome.ts'
import { SeededRandom } from '../../kernel/random.ts'
import { answered, type Simulation, simulated } from './simulation.ts'

it('a simulation decides what is on the page, whatever else was asked, and goes on where that ended', () => {
  const scope = { accountId: '000000000000', region: 'us-east-1' }
  const random = new SeededRandom(1)
  const tokens = sealerOf(random.bytes(32), random)
  let decided = 0
  const simulation: Simulation = {
    view: { get: () => undefined, list: () => [] },
    scope,
    nowMs: 0,
    callerArn: 'arn:aws:iam::000000000000:root',
    get policies() {
      decided++
      return []
    },
  }
  const ActionNames = Array.from({ length: 5000 }, (_, i) => `s3:A${i}`)
  const ResourceArns = Array.from({ length: 5000 }, (_, i) => `arn:aws:s3:::b${i}`)
  const ask = (Marker?: string) => {
    const input = { ActionNames, ResourceArns, MaxItems: 2, ...(Marker !== undefined && { Marker }) }
    const answer = answered(tokens, simulated(simulation, input), input)
    assert.ok(!isRejection(answer))
    return answer
  }
  const names = ({ EvaluationResults = [] }: ReturnType<typeof ask>) => EvaluationResults.map((each) => each.EvalResourceName)
  const first = ask()
  assert.deepEqual(names(first), ['arn:aws:s3:::b0', 'arn:aws:s3:::b1'])
  assert.deepEqual(names(ask(first.Marker)), ['arn:aws:s3:::b2', 'arn:aws:s3:::b3'])
  assert.equal(decided, 4)
})
