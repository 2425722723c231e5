import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { formatArn, matchesArn, matchesWildcard, parseArn, rootArn } from './arn.ts'

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

  it('fit patterns part by part', () => {
    for (const pattern of [
      '*',
      STREAM,
      'arn:aws:kinesis:*:123456789012:stream/*',
      'arn:*:kinesis:eu-west-?:*:*',
      'arn:aws:kinesis:*:*:*ders',
    ]) {
      assert.ok(matchesArn(pattern, STREAM), pattern)
    }
    for (const pattern of [
      '',
      'arn:aws:kinesis:*',
      'arn:aws:*:stream/orders',
      'arn:aws:kinesis:eu-west-1:123456789012:stream/order',
      'arn:*',
    ]) {
      assert.ok(!matchesArn(pattern, STREAM), pattern)
    }
  })
})

describe('wildcards', () => {
  it('mean what the same regular expression means', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '.'), maxLength: 8 })
    fc.assert(
      fc.property(letters, letters, (pattern, text) => {
        const source = pattern.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.')
        assert.equal(matchesWildcard(pattern, text), new RegExp(`^${source}$`).test(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('stay cheap when they fail late', () => {
    assert.equal(matchesWildcard(`${'*a'.repeat(500)}b`, 'a'.repeat(5000)), false)
  })
})
