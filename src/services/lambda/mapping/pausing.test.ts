import assert from 'node:assert/strict'
import { it } from 'node:test'
import { turnsOfTheLoop } from '../../../kernel/sleepers.ts'
import { VirtualClock } from '../../../kernel/virtual-clock.ts'
import { type Obstacle, Pausing, type Remedy } from './pausing.ts'

const REMEDIES: readonly Remedy[] = ['function', 'reach', 'rights', 'source', 'destination']

it('a pause ends before its time by what it waits for, and by nothing else', async () => {
  const clock = new VirtualClock(0)
  const hurriedBy = (obstacle: Obstacle): Remedy[] =>
    REMEDIES.filter((remedy) => {
      const pausing = new Pausing(clock)
      void pausing.pause(1000, obstacle, new AbortController().signal)
      return pausing.hurry(remedy)
    })
  assert.deepEqual(hurriedBy('function'), ['function'])
  assert.deepEqual(hurriedBy('unforeseen'), ['function'])
  assert.deepEqual(hurriedBy('unreached'), ['function', 'reach', 'rights'])
  assert.deepEqual(hurriedBy('source'), ['function', 'rights', 'source'])
  assert.deepEqual(hurriedBy('destination'), ['function', 'rights', 'destination'])
})

it('a pause says when it is over, and ends then, or with its lane', async () => {
  const clock = new VirtualClock(5)
  const pausing = new Pausing(clock)
  const closing = new AbortController()
  const first = pausing.pause(1000, 'function', closing.signal)
  assert.equal(pausing.untilMs, 1005)
  await clock.advance(1000)
  await first
  assert.deepEqual([pausing.untilMs, pausing.hurry('function')], [undefined, false])
  const second = pausing.pause(1000, 'function', closing.signal)
  await turnsOfTheLoop()
  closing.abort(new Error('the lane ends'))
  await second
})
