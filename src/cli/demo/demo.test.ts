import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { SeededRandom } from '../../kernel/random.ts'
import { Clickstream } from './clickstream.ts'
import { DemoState, RATE_WINDOW_MS } from './state.ts'
import { demoLine, demoSummary, demoView, rangeText } from './view.ts'

const plain = { columns: 90, rows: 24, paint: (_: unknown, text: string) => text }
const HALF = 2n ** 127n

function stateWithTraffic(): DemoState {
  const state = new DemoState(0)
  state.addShard('shardId-000000000000', 0n, HALF - 1n)
  state.addShard('shardId-000000000001', HALF, 2n ** 128n - 1n)
  for (let ms = 0; ms < 4_000; ms += 10) {
    state.see({ shardId: 'shardId-000000000000', key: 'hot\u001B', text: 'click' }, 100, ms)
    if (ms % 40 === 0) state.see({ shardId: 'shardId-000000000001', key: `user-${ms % 5}`, text: 'click' }, 100, ms)
  }
  state.written = state.seen
  return state
}

describe('demo', () => {
  it('shows each shard with its range and rate, the busiest keys and the last records, within the screen', () => {
    const lines = demoView(stateWithTraffic(), 'clicks', 'http://x', 4_000, plain)
    assert.ok(lines.length < plain.rows)
    assert.ok(lines.every((line) => line.length <= plain.columns))
    const text = lines.join('\n')
    assert.match(text, /500 records read/)
    assert.match(text, /^ {4}0 {2}00000000…-7fffffff… {2}50 % +100 {2}█+ 400$/m)
    assert.match(text, /^ {4}1 {2}80000000…-ffffffff… {2}50 % +2\d {2}█+ 100$/m)
    assert.match(text, /hot\\x1b +400 {2}80 %/)
    assert.ok(!text.includes('\u001B'))
  })

  it('fits into a small terminal, too', () => {
    const lines = demoView(stateWithTraffic(), 'clicks', 'http://x', 4_000, { ...plain, columns: 30, rows: 8 })
    assert.equal(lines.length, 7)
    assert.ok(lines.every((line) => line.length <= 30))
  })

  it('forgets old traffic in its rates', () => {
    const state = stateWithTraffic()
    const [shard] = state.shards.values()
    assert.ok(shard !== undefined)
    assert.ok(state.rate(shard, 4_000) > 80)
    assert.equal(state.rate(shard, 4_000 + 2 * RATE_WINDOW_MS), 0)
    assert.equal(shard.records, 400)
  })

  it('speaks in lines where nobody can paint, and sums up', () => {
    const state = stateWithTraffic()
    assert.match(demoLine(state, 4_000), /^4\.0 s {2}500 records read; by shard 0: \d+\/s {2}1: \d+\/s; busiest key/)
    assert.match(
      demoSummary(state, 'clicks', 4_000).join('\n'),
      /500 records written and 500 read in 4\.0 s\.\n {2}shard 0: 400 records \(80 %\), 1 key\n/,
    )
  })

  it('names a narrow range by its share', () => {
    assert.match(rangeText(0n, 2n ** 121n), /0\.7 %$/)
  })

  it('makes the same traffic of the same seed, with few busy users', () => {
    const run = (seed: number): string[] => {
      const clicks = new Clickstream(new SeededRandom(seed))
      return Array.from({ length: 2_000 }, () => clicks.next(0)).map(({ userId, json }) => {
        const event = JSON.parse(json) as Record<string, unknown>
        assert.equal(event['user_id'], userId)
        assert.match(String(event['page']), /^\//)
        return userId
      })
    }
    const users = run(1)
    assert.deepEqual(run(1), users)
    assert.notDeepEqual(run(2), users)
    const busiest = users.filter((user) => user === 'user-1').length
    assert.ok(busiest > 150 && busiest < 600, `${busiest} clicks of user-1`)
    assert.ok(new Set(users).size > 200)
  })
})
