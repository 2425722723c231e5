import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { datasetDefaults, definitionText, parseDefinition } from './definition.ts'

function parse(dataset: object, name = 'orders'): unknown {
  return parseDefinition(JSON.stringify({ version: 1, datasets: { [name]: dataset } }))[name]
}

describe('lake.json', () => {
  it('may leave everything out, and reads back what init writes', () => {
    assert.deepEqual(parse({}), datasetDefaults('orders'))
    const text = definitionText({ orders: datasetDefaults('orders'), clicks: datasetDefaults('clicks') })
    assert.deepEqual(parseDefinition(text), { orders: datasetDefaults('orders'), clicks: datasetDefaults('clicks') })
  })

  const refused: readonly (readonly [string, () => unknown, RegExp])[] = [
    ['no JSON', () => parseDefinition('{'), /lake\.json: is not valid JSON/],
    ['another version', () => parseDefinition('{"version":2}'), /version: must be 1/],
    ['a name that is no folder', () => parse({}, 'Orders/x'), /datasets\.Orders\/x: a name is made of/],
    ['an unknown word', () => parse({ colums: {} }), /datasets\.orders\.colums: is not known here; there are raw, processed/],
    ['a prefix without its slash', () => parse({ raw: 'raw' }), /datasets\.orders\.raw: must be a prefix such as raw\/clicks\//],
    ['an unknown type', () => parse({ columns: { a: 'money' } }), /datasets\.orders\.columns\.a: must be one of string, bigint/],
    [
      'columns that differ in case',
      () => parse({ columns: { a: 'string', A: 'string' } }),
      /columns\.A: differs from another column in case/,
    ],
    [
      'a column of the lake itself',
      () => parse({ columns: { event_date: 'string' } }),
      /event_date: is a column that the lake itself makes/,
    ],
    [
      'an event time that is none',
      () => parse({ eventTime: 't', columns: { t: 'string' } }),
      /is the event time: its type must be timestamp/,
    ],
    ['a sum of text', () => parse({ aggregate: { sums: ['a'] }, columns: { a: 'string' } }), /"a" is to be added up/],
    ['an id that is no column', () => parse({ infer: false, id: 'a' }), /"a" is used but is no column/],
    ['a partition that there is not', () => parse({ partition: 'week' }), /must be "day" or "hour"/],
    ['zones within each other', () => parse({ processed: 'raw/orders/x/' }), /overlaps raw\/orders\//],
    ['a zone in the memory of the lake', () => parse({ raw: '_lake/' }), /overlaps/],
    [
      'a dataset within another',
      () => parseDefinition(JSON.stringify({ version: 1, datasets: { a: { raw: 'raw/' }, b: {} } })),
      /overlaps/,
    ],
  ]
  for (const [what, attempt, message] of refused) {
    it(`refuses ${what}, and says where`, () => {
      assert.throws(attempt, { name: 'LakeProblem', message })
    })
  }
})
