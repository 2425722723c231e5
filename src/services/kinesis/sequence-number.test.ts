import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  endingSequenceNumber,
  parseSequenceNumber,
  positionOf,
  sequenceNumberAt,
  sequenceNumbersFrom,
  startingSequenceNumber,
} from './sequence-number.ts'

const shard0 = { index: 0, createdAtSeconds: 1_700_000_000 }
const shard1 = { index: 1, createdAtSeconds: 1_700_000_000 }

describe('sequence numbers', () => {
  it("start a shard with index 0 and the shard's own second", () => {
    assert.equal(startingSequenceNumber(shard0), '49646437577108476416916876405825929425585429676275269634')
    assert.equal(startingSequenceNumber(shard1), '49646437577130777162115407028967465143858078037781250066')
  })

  it('differ between neighbouring shards by a constant', () => {
    const difference = BigInt(startingSequenceNumber(shard1)) - BigInt(startingSequenceNumber(shard0))
    assert.equal(difference, 22300745198530623141535718272648361505980432n)
  })

  it('carry position and second of the put', () => {
    assert.equal(sequenceNumberAt(shard0, 0, 1_700_000_005_999), '49646437577108476416916876405827138351405044649047359490')
  })

  it('end a closed shard with the greatest index', () => {
    assert.equal(endingSequenceNumber(shard0, 1_700_003_600_000), '49646437577119626789516141717395488358902386617969803266')
    const child = { index: 2, createdAtSeconds: 1_700_003_601 }
    assert.equal(startingSequenceNumber(child), '49646438862032813265854320574830944859038970386690605090')
  })

  it('from AWS are understood', () => {
    const number = parseSequenceNumber('49669554613075263284170738169223374761157254194237800450')
    assert.equal(number?.version, 2)
    assert.equal(number?.shardIndex, 0)
    assert.equal(number?.shardCreatedAtSeconds, Date.UTC(2025, 11, 3, 18, 48, 54) / 1000)
    assert.equal(number?.putAtSeconds, Date.UTC(2025, 11, 3, 18, 49, 58) / 1000)
    assert.equal(number?.sequenceIndex, 5_536_151_034n)
    assert.equal(parseSequenceNumber('49590338271490256608559692538361571095921575989136588898')?.shardIndex, 6)
  })

  const shards = fc.record({ index: fc.nat(2_147_483_647), createdAtSeconds: fc.integer({ min: 0, max: 16_025_174_999 }) })
  const positions = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER - 1000 })
  const moments = fc.integer({ min: 0, max: 4_102_444_800_000 })

  it('lead back to shard, position and second', () => {
    fc.assert(
      fc.property(shards, positions, moments, (shard, position, arrivedAtMs) => {
        const number = parseSequenceNumber(sequenceNumberAt(shard, position, arrivedAtMs))
        assert.ok(number)
        assert.equal(number.version, 2)
        assert.equal(number.shardIndex, shard.index)
        assert.equal(number.shardCreatedAtSeconds, shard.createdAtSeconds)
        assert.equal(number.putAtSeconds, Math.floor(arrivedAtMs / 1000))
        assert.equal(Number(positionOf(number)), position)
      }),
    )
  })

  it('rise with the position whatever the clock does, between the numbers of start and end', () => {
    fc.assert(
      fc.property(shards, positions, positions, moments, moments, (shard, p, q, pMs, qMs) => {
        fc.pre(p < q)
        const [first, second] = [BigInt(sequenceNumberAt(shard, p, pMs)), BigInt(sequenceNumberAt(shard, q, qMs))]
        assert.ok(BigInt(startingSequenceNumber(shard)) < first)
        assert.ok(first < second)
        assert.ok(second < BigInt(endingSequenceNumber(shard, 0)))
      }),
    )
  })

  it('of a run are those of its records', () => {
    fc.assert(
      fc.property(shards, positions, moments, fc.integer({ min: 1, max: 20 }), (shard, first, arrivedAtMs, count) => {
        const singly = Array.from({ length: count }, (_, i) => sequenceNumberAt(shard, first + i, arrivedAtMs))
        assert.deepEqual(sequenceNumbersFrom(shard, first, count, arrivedAtMs), singly)
      }),
    )
  })

  it('carry over all digits in a long row', () => {
    const row = sequenceNumbersFrom(shard1, 0, 3_000, 1_800_000_000_000)
    for (const i of [0, 826, 827, 828, 1_653, 1_654, 2_999]) {
      assert.equal(row[i], sequenceNumberAt(shard1, i, 1_800_000_000_000))
    }
    assert.equal(new Set(row).size, 3_000)
  })
})

describe('numbers that clients send', () => {
  const hex = (digits: string): string => BigInt(`0x${digits}`).toString()

  it('of the oldest format are recognised', () => {
    assert.deepEqual(parseSequenceNumber('0'), {
      version: 0,
      shardCreatedAtSeconds: 0,
      shardIndex: 0,
      sequenceIndex: 0n,
      putAtSeconds: 0,
      value: 0n,
    })
  })

  it('of version 1 are recognised', () => {
    const number = parseSequenceNumber(hex('2 000000001 0 00 000000002 00000000000000 03 00000004 1'.replaceAll(' ', '')))
    assert.equal(number?.version, 1)
    assert.equal(number?.shardCreatedAtSeconds, 1)
    assert.equal(number?.putAtSeconds, 2)
    assert.equal(number?.sequenceIndex, 3n)
    assert.equal(number?.shardIndex, 4)
  })

  it('may name a negative shard', () => {
    assert.equal(parseSequenceNumber(hex(`2${'0'.repeat(37)}800000002`))?.shardIndex, -2_147_483_648)
  })

  it('with all fields zero are fine in versions 1 and 2', () => {
    assert.equal(parseSequenceNumber(hex(`2${'0'.repeat(45)}1`))?.version, 1)
    assert.equal(parseSequenceNumber(hex(`2${'0'.repeat(45)}2`))?.version, 2)
  })

  const zeros = '0'.repeat(45)
  const invalid: Readonly<Record<string, string>> = {
    'version 0 in the new layout': `2${zeros}0`,
    'version 3': `2${zeros}3`,
    'version 4': `2${zeros}4`,
    'a first digit of 1': `1${'f'.repeat(45)}2`,
    'a first digit of 3': `3${zeros}2`,
    'too many digits': `2${zeros}02`,
    'an index of 64 bits': `2${'0'.repeat(10)}8${'0'.repeat(34)}2`,
    'a date too large': `2${(16_025_175_000).toString(16).padStart(9, '0')}${'0'.repeat(36)}2`,
  }
  for (const [what, digits] of Object.entries(invalid)) {
    it(`are refused with ${what}`, () => assert.equal(parseSequenceNumber(hex(digits)), undefined))
  }

  it('never make the parser throw', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 129n - 1n }), (value) => {
        parseSequenceNumber(value.toString())
      }),
    )
  })
})
