import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { shardIdOf, shardIndexOf } from './shard-id.ts'

describe('shard ids', () => {
  it('are padded to twelve digits', () => {
    assert.equal(shardIdOf(0), 'shardId-000000000000')
    assert.equal(shardIdOf(2_147_483_647), 'shardId-002147483647')
    assert.equal(shardIdOf(-2_147_483_648), 'shardId--02147483648')
  })

  it('are taken as leniently as AWS takes them', () => {
    for (const input of ['0', 'shard-0', 'foo-00000', '-0', 'shardId-000000000000']) assert.equal(shardIndexOf(input), 0, input)
    assert.equal(shardIndexOf('shardId-002147483647'), 2_147_483_647)
  })

  it('are refused otherwise', () => {
    for (const input of [
      '',
      '-',
      '0-',
      'shardId-',
      'shardId',
      'a-b-1',
      'shardId-2147483648',
      'shardId-1a',
      'shardId--1',
      '1.0',
    ]) {
      assert.equal(shardIndexOf(input), undefined, input)
    }
  })
})
