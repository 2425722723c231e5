import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { dateFormatOf } from './date-format.ts'
import { UTC, zoneOf } from './zones.ts'

const GOLDEN = join(import.meta.dirname, '../../../../test/golden/java-dates/golden.tsv')

describe('a date pattern', () => {
  it('is taken or refused, and printed, as Java 17 does', () => {
    const zones = new Map<string, ReturnType<typeof zoneOf>>()
    const wrong: string[] = []
    let checked = 0
    for (const line of readFileSync(GOLDEN, 'utf8').trimEnd().split('\n')) {
      const [pattern = '', zoneId = '', time = '', expected] = line.split('\t')
      const format = dateFormatOf(pattern)
      checked++
      if (zoneId === 'refused') {
        if (format !== undefined) wrong.push(`${pattern} is taken`)
        continue
      }
      if (!zones.has(zoneId)) zones.set(zoneId, zoneOf(zoneId))
      const zone = zones.get(zoneId)
      assert.ok(zone, zoneId)
      const text = format?.format(Number(time), zone)
      if (text !== expected)
        wrong.push(`${pattern} ${zoneId} ${new Date(Number(time)).toISOString()}: ${text}, in Java ${expected}`)
    }
    assert.ok(checked > 4_000)
    assert.deepEqual(wrong.slice(0, 20), [])
  })

  it('prints dates that are read back, at any moment of two centuries', () => {
    const format = dateFormatOf("yyyy-MM-dd'T'HH:mm:ss.SSSX")
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2169, 0, 1) }), (atMs) => {
        assert.equal(format?.format(atMs, UTC), new Date(atMs).toISOString())
      }),
    )
  })

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."yMdHhmsSEeZzXxQqwWYVvOpBaAnNgFGLkKcD'[]{}#/- ") }), (pattern) => {
        assert.equal(typeof (dateFormatOf(pattern)?.format(0, UTC) ?? ''), 'string')
      }),
    )
  })
})

describe('a time zone', () => {
  it('is one of the IANA names', () => {
    assert.equal(zoneOf('Asia/Tokyo')?.offsetSeconds(0), 9 * 3600)
    assert.equal(zoneOf('Europe/Berlin')?.offsetSeconds(Date.UTC(2026, 6, 1)), 2 * 3600)
    for (const id of ['', 'Tokyo', 'Asia/Nowhere', 'JST']) assert.equal(zoneOf(id), undefined)
  })
})
