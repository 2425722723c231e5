import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aShard, aStream } from '../../../test/services/kinesis-harness.ts'
import { sealerOf } from '../../catalog/token-keys.ts'
import { SeededRandom } from '../../kernel/random.ts'
import { streamArn } from './arn.ts'
import type { Stream } from './entities.ts'
import { javaDate } from './messages.ts'
import { openIterator, sealIterator } from './shard-iterator.ts'

const scope = { accountId: '000000000000', region: 'ap-southeast-2' }
const tokens = sealerOf(new SeededRandom(1).bytes(32), new SeededRandom(2))

function stream(name: string): Stream {
  return aStream(name, { ...scope, arn: streamArn(name, scope), logId: new SeededRandom(3).uuid() })
}

const shard = aShard(stream('orders'), 2_147_483_647)
const nowMs = 1_700_000_000_123

describe('shard iterators', () => {
  it('lead back to where they were made', () => {
    const orders = stream('orders')
    const iterator = sealIterator(tokens, orders, shard, Number.MAX_SAFE_INTEGER, nowMs)
    assert.deepEqual(openIterator(tokens, iterator), {
      issuedAtMs: nowMs,
      position: Number.MAX_SAFE_INTEGER,
      shardIndex: 2_147_483_647,
      logId: orders.logId,
      stream: { arn: orders.arn, name: 'orders', ...scope },
    })
  })

  it('are never alike', () => {
    const make = () => sealIterator(tokens, stream('orders'), shard, 7, nowMs)
    assert.notEqual(make(), make())
  })

  it('fit the length that the API allows, for the longest name too', () => {
    assert.ok(sealIterator(tokens, stream('n'.repeat(128)), shard, 1, nowMs).length <= 512)
  })

  it('may be wrapped in double quotes', () => {
    const iterator = sealIterator(tokens, stream('orders'), shard, 7, nowMs)
    assert.equal(openIterator(tokens, `"${iterator}"`)?.position, 7)
    assert.equal(openIterator(tokens, `"${iterator}`), undefined)
  })

  it('are refused when altered, made up or of another purpose', () => {
    const iterator = sealIterator(tokens, stream('orders'), shard, 7, nowMs)
    const altered = Buffer.from(iterator, 'base64')
    altered[60] = (altered[60] ?? 0) ^ 1
    for (const bad of [altered.toString('base64'), 'AAAA', '', 'shardId-000000000000', tokens.seal('other', Buffer.alloc(60))]) {
      assert.equal(openIterator(tokens, bad), undefined)
    }
  })
})

describe('dates in messages', () => {
  it('look as Java prints them', () => {
    assert.equal(javaDate(Date.UTC(2015, 0, 22, 1, 22, 2, 999)), 'Thu Jan 22 01:22:02 UTC 2015')
    assert.equal(javaDate(Date.UTC(2026, 10, 1)), 'Sun Nov 01 00:00:00 UTC 2026')
  })
})
