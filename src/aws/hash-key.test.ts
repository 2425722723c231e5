import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hashKeyOf, shardOfSequenceNumber } from './hash-key.ts'

describe('places of keys', () => {
  it('hashes as Kinesis does', () => {
    assert.equal(hashKeyOf('').toString(16), 'd41d8cd98f00b204e9800998ecf8427e')
  })

  it('reads the shard out of a sequence number', () => {
    assert.equal(shardOfSequenceNumber('49680699470834045470302894069500704526785290073901367330'), 'shardId-000000000002')
    assert.equal(shardOfSequenceNumber('12'), undefined)
    assert.equal(shardOfSequenceNumber('newest'), undefined)
  })
})
