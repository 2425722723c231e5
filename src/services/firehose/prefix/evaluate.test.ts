import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { SeededRandom } from '../../../kernel/random.ts'
import { checkPrefixes, queryKeysOf } from './check.ts'
import { evaluatedErrorPrefix, evaluatedPrefix, isStorable, objectName, partitionOf } from './evaluate.ts'

const atMs = Date.UTC(2018, 7, 27, 10, 30)
const facts = { atMs, random: new SeededRandom(1) }
const CONSTRAINT = 'Ths supplied prefix(es) do not satisfy the following constraint: '

function problemOf(Prefix: string, ErrorOutputPrefix: string, isPartitioned = false): string | undefined {
  return checkPrefixes({ Prefix, ErrorOutputPrefix }, isPartitioned)?.message
}

describe('an evaluated prefix', () => {
  const worked: readonly (readonly [string | undefined, string])[] = [
    [undefined, '2018/08/27/10/'],
    ['', '2018/08/27/10/'],
    ['legacy', 'legacy2018/08/27/10/'],
    ['raw/user-events/', 'raw/user-events/2018/08/27/10/'],
    ['!{timestamp:yyyy/MM/dd}', '2018/08/27'],
    ['raw/dt=!{timestamp:yyyy-MM-dd}', 'raw/dt=2018-08-27'],
    ["a/!{timestamp:'year='yyyy'/month='MM}/", 'a/year=2018/month=08/'],
    ['y=!{timestamp:YYYY}/d=!{timestamp:DD}/', 'y=2018/d=239/'],
  ]
  for (const [Prefix, expected] of worked) {
    it(`of ${Prefix} is ${expected}`, () => {
      assert.equal(evaluatedPrefix(Prefix === undefined ? {} : { Prefix }, facts), expected)
    })
  }

  it('has eleven random characters for every random-string, and the hour when nothing says a time', () => {
    const settings = { Prefix: '!{firehose:random-string}/!{firehose:random-string}/' }
    const [one = '', two = '', ...rest] = evaluatedPrefix(settings, facts).split('/')
    assert.match(one, /^[0-9a-f-]{11}$/)
    assert.match(two, /^[0-9a-f-]{11}$/)
    assert.notEqual(one, two)
    assert.deepEqual(rest, ['2018', '08', '27', '10', ''])
  })

  it('has the keys of its partition, and no hour that was not asked for', () => {
    const settings = { Prefix: 'c=!{partitionKeyFromQuery:customer}/r=!{partitionKeyFromLambda:region}/' }
    const partitionKeys = { customer: '7', region: 'eu' }
    assert.equal(evaluatedPrefix(settings, { ...facts, partitionKeys }), 'c=7/r=eu/')
    const dated = { Prefix: `${settings.Prefix}!{timestamp:yyyy}/` }
    assert.equal(partitionOf(dated, partitionKeys), 'c=7/r=eu/!{timestamp:yyyy}/')
  })

  it('is one that can be stored, or is told to be none: 512 characters, and no more bytes than a key of S3 has room for', () => {
    const settings = { Prefix: 'c=!{partitionKeyFromQuery:c}/!{timestamp:yyyy}/!{firehose:random-string}/' }
    const others = evaluatedPrefix(settings, { ...facts, partitionKeys: { c: '' } }).length
    for (const [c, storable] of [
      ['7', true],
      ['x'.repeat(512 - others), true],
      ['x'.repeat(513 - others), false],
      ['é'.repeat(360), true],
      ['é'.repeat(400), false],
      ['日'.repeat(300), false],
    ] as const) {
      assert.equal(isStorable(settings, { c }, atMs), storable, `${c.length} characters`)
    }
  })

  it('is of the time zone that was chosen', () => {
    const settings = { Prefix: '!{timestamp:yyyy-MM-dd HH VV z}', CustomTimeZone: 'Asia/Tokyo' }
    assert.equal(evaluatedPrefix(settings, facts), '2018-08-27 19 Asia/Tokyo JST')
    assert.equal(evaluatedPrefix({ CustomTimeZone: 'Asia/Tokyo' }, facts), '2018/08/27/19/')
  })
})

describe('an evaluated error prefix', () => {
  it('is filled in, with nothing put behind it', () => {
    const ErrorOutputPrefix = 'e/!{firehose:error-output-type}/!{timestamp:yyyy}/!{timestamp:dd}'
    assert.equal(evaluatedErrorPrefix({ ErrorOutputPrefix }, 'processing-failed', facts), 'e/processing-failed/2018/27')
    const undated = { ErrorOutputPrefix: 'myFirehoseFailures/!{firehose:error-output-type}/' }
    assert.equal(evaluatedErrorPrefix(undated, 'processing-failed', facts), 'myFirehoseFailures/processing-failed/')
  })

  it('without expressions has the kind of failure and the hour behind it; without a text it takes that of the prefix', () => {
    const type = 'format-conversion-failed'
    assert.equal(evaluatedErrorPrefix({ ErrorOutputPrefix: 'e/' }, type, facts), `e/${type}/2018/08/27/10/`)
    assert.equal(evaluatedErrorPrefix({ Prefix: 'raw/' }, type, facts), `raw/${type}/2018/08/27/10/`)
    assert.equal(evaluatedErrorPrefix({}, type, facts), `${type}/2018/08/27/10/`)
  })
})

describe('the name of an object', () => {
  it('is the delivery stream, its version, the time and an id', () => {
    const id = '5a0d1c8e-0000-4000-8000-000000000000'
    const object = { atMs, id, extension: '.gz' }
    assert.equal(objectName({ name: 'orders', version: 3 }, {}, object), `orders-3-2018-08-27-10-30-00-${id}.gz`)
    const tokyo = objectName({ name: 'orders', version: 3 }, { CustomTimeZone: 'Asia/Tokyo' }, { ...object, extension: '' })
    assert.equal(tokyo, `orders-3-2018-08-27-19-30-00-${id}`)
  })
})

describe('prefixes that are given', () => {
  const errors = 'e/!{firehose:error-output-type}/'
  const refused: readonly (readonly [string, string, string, boolean?])[] = [
    ['!{timestamp:yyyy}', '', `${CONSTRAINT}ErrorOutputPrefix cannot be null or empty when Prefix contains expressions`],
    [errors, errors, `${CONSTRAINT}Prefix must not contain any occurrence of !{firehose:error-output-type}`],
    [
      'a',
      '!{timestamp:yyyy}',
      `${CONSTRAINT}ErrorOutputPrefix must contain at least one occurrence of !{firehose:error-output-type}`,
    ],
    ['a!{', errors, `${CONSTRAINT}Invalid expression usage`],
    ['!{timestamp}', errors, `${CONSTRAINT}Invalid expression usage`],
    ['!{timestamp:yyyy', errors, `${CONSTRAINT}Invalid expression usage`],
    ['!{time:yyyy}', errors, `${CONSTRAINT}Namespace to the left of colon (time) is an invalid keyword!`],
    [
      '!{timestamp:yyyy-MM-ddTHH}',
      errors,
      `${CONSTRAINT}Invalid conversion character used in the value of the expression in Prefix`,
    ],
    [
      'a',
      'e/!{firehose:error}',
      `${CONSTRAINT}Invalid conversion character used in the value of the expression in ErrorOutputPrefix`,
    ],
    [
      '!{partitionKeyFromQuery:a}/',
      errors,
      'Dynamic Partitioning Namespaces can only be part of a prefix expression when Dynamic Partitioning is enabled.',
    ],
    ['a/', errors, 'S3 Prefix should contain Dynamic Partitioning namespaces when Dynamic Partitioning is enabled', true],
    [
      '!{partitionKeyFromQuery:a}/',
      '!{partitionKeyFromQuery:a}/',
      "Dynamic Partitioning Namespaces can't be part of an error prefix expression",
      true,
    ],
    ['a'.repeat(513), '', `${CONSTRAINT}Length of evaluated prefix cannot be greater than 512`],
    ['a', 'e'.repeat(513), `${CONSTRAINT}Length of evaluated ErrorOutputPrefix cannot be greater than 512`],
  ]
  for (const [prefix, errorPrefix, problem, isPartitioned] of refused) {
    it(`${prefix.slice(0, 40)} and ${errorPrefix.slice(0, 40)} are refused`, () => {
      assert.equal(problemOf(prefix, errorPrefix, isPartitioned), problem)
    })
  }

  it('are taken when they are in order', () => {
    assert.equal(problemOf('', ''), undefined)
    assert.equal(problemOf('raw/', ''), undefined)
    assert.equal(problemOf('raw/', 'errors/'), undefined)
    assert.equal(problemOf('!{timestamp:yyyy}/!{firehose:random-string}/', errors), undefined)
    assert.equal(problemOf('!{partitionKeyFromQuery:a}/!{timestamp:HH}/', errors, true), undefined)
    assert.deepEqual(queryKeysOf('!{partitionKeyFromQuery:a}/!{partitionKeyFromLambda:b}/'), ['a'])
  })

  it('can be evaluated, whatever they are, once they were taken', () => {
    const piece = fc.constantFrom(
      'a/',
      '!{timestamp:yyyy}',
      '!{firehose:random-string}',
      '!{',
      '}',
      ':',
      '!{firehose:error-output-type}',
      '!{x:y}',
    )
    const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, (Prefix, ErrorOutputPrefix) => {
        if (problemOf(Prefix, ErrorOutputPrefix) !== undefined) return
        assert.doesNotMatch(evaluatedPrefix({ Prefix, ErrorOutputPrefix }, facts), /!\{/)
        assert.doesNotMatch(evaluatedErrorPrefix({ Prefix, ErrorOutputPrefix }, 'processing-failed', facts), /!\{/)
      }),
    )
  })
})
