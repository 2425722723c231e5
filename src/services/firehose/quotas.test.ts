import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { VirtualClock } from '../../kernel/virtual-clock.ts'
import type { DeliveryStream } from './entities.ts'
import { CONTROL_CALLS, PUT_QUOTAS, QUOTAS_KEPT } from './limits.ts'
import { Quotas } from './quotas.ts'

const scope = { accountId: '000000000000', region: 'eu-central-1' }
const START_MS = Date.UTC(2026, 0, 15)
const { bytes, requests } = PUT_QUOTAS.small

function stream(id = 'a'): DeliveryStream {
  return { id, name: `stream-${id}`, ...scope } as DeliveryStream
}

function records(count: number, size: number) {
  return Array.from({ length: count }, () => ({ Data: new Uint8Array(size) }))
}

function quotasWith(limits: 'off' | 'warn' | 'strict') {
  const clock = new VirtualClock(START_MS)
  const told: string[] = []
  const note = (text: string): void => void told.push(text)
  const logger = { info: note, warn: note, error: note, debug: note }
  return { clock, told, quotas: new Quotas({ clock, logger, settings: { statusDelayMs: 0, limits } }) }
}

describe('quotas of puts', () => {
  it('take what fits into a second, and as much again a second later', async () => {
    const { clock, quotas } = quotasWith('strict')
    assert.equal(quotas.put('PutRecordBatch', stream(), records(10, bytes / 8)), 8)
    assert.equal(quotas.put('PutRecord', stream(), records(1, 1)), 0)
    assert.equal(quotas.put('PutRecord', stream('b'), records(1, 1)), 1)
    await clock.advance(500)
    assert.equal(quotas.put('PutRecordBatch', stream(), records(10, bytes / 8)), 4)
  })

  it('count requests, too', () => {
    const { quotas } = quotasWith('strict')
    for (let i = 0; i < requests; i++) assert.equal(quotas.put('PutRecord', stream(), records(1, 1)), 1)
    assert.equal(quotas.put('PutRecord', stream(), records(1, 1)), 0)
  })

  it('refuse nothing unless limits are strict, but count and tell', () => {
    const { quotas, told } = quotasWith('warn')
    assert.equal(quotas.put('PutRecordBatch', stream(), records(10, bytes / 8)), 10)
    const [refusal] = quotas.ledger.list(scope)
    assert.deepEqual([refusal?.count, refusal?.stream, refusal?.code], [2, 'stream-a', 'ServiceUnavailableException'])
    assert.match(
      told.join('\n'),
      /AWS would have refused 2 of 10 records: stream-a takes 1,000 requests, 100,000 records and 1 MiB/,
    )
    const off = quotasWith('off')
    assert.equal(off.quotas.put('PutRecordBatch', stream(), records(10, bytes)), 10)
    assert.deepEqual(off.quotas.ledger.list(scope), [])
  })

  it('of delivery streams at rest are forgotten', async () => {
    const { clock, quotas } = quotasWith('strict')
    for (let i = 0; i < QUOTAS_KEPT; i++) quotas.put('PutRecord', stream(`s${i}`), records(1, 1))
    await clock.advance(1_000)
    assert.equal(quotas.put('PutRecordBatch', stream('s0'), records(9, bytes / 8)), 8)
    quotas.forgetAll()
    assert.equal(quotas.put('PutRecordBatch', stream('s0'), records(9, bytes / 8)), 8)
  })
})

describe('rates of calls', () => {
  it('are five a second, of each operation, account and region', async () => {
    const { clock, quotas } = quotasWith('strict')
    for (let i = 0; i < CONTROL_CALLS; i++) assert.equal(quotas.call('DescribeDeliveryStream', scope), undefined)
    assert.equal(quotas.call('DescribeDeliveryStream', scope)?.rejected, 'ThrottlingException')
    assert.equal(quotas.call('ListDeliveryStreams', scope), undefined)
    assert.equal(quotas.call('DescribeDeliveryStream', { ...scope, region: 'eu-west-1' }), undefined)
    await clock.advance(200)
    assert.equal(quotas.call('DescribeDeliveryStream', scope), undefined)
  })
})
