import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatArn, parseArn, rootArn } from './arn.ts'

const STREAM = 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders'

describe('ARNs', () => {
  it('come apart and together again', () => {
    const consumer = `${STREAM}/consumer/c:1700000000`
    for (const text of [STREAM, consumer, 'arn:aws:s3:::bucket/key', rootArn('123456789012')]) {
      const arn = parseArn(text)
      assert.ok(arn !== undefined, text)
      assert.equal(formatArn(arn), text)
    }
    assert.equal(parseArn(consumer)?.resource, 'stream/orders/consumer/c:1700000000')
    assert.equal(parseArn(rootArn('123456789012'))?.accountId, '123456789012')
  })

  it('need their parts', () => {
    for (const text of [
      '',
      'orders',
      'arn:aws:kinesis',
      'arn:aws:kinesis:eu-west-1:1:',
      'ARN:aws:s3:::b',
      'arn::s3:::b',
      'arn:aws::::b',
    ]) {
      assert.equal(parseArn(text), undefined, text)
    }
  })
})
