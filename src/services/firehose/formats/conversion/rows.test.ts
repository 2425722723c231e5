import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { ConversionConfiguration, HiveJsonSerDe, OpenXJsonSerDe } from '../configuration.ts'
import { decimals, digitsOf, javaDouble } from './numbers.ts'
import { badTimestampFormat, columnsOf, rowReader } from './rows.ts'

function openX(OpenXJsonSerDe: OpenXJsonSerDe = {}): ConversionConfiguration {
  return { InputFormatConfiguration: { Deserializer: { OpenXJsonSerDe } } }
}

function hive(HiveJsonSerDe: HiveJsonSerDe = {}): ConversionConfiguration {
  return { InputFormatConfiguration: { Deserializer: { HiveJsonSerDe } } }
}

function table(columns: Record<string, string>) {
  const reference = { catalogId: '1', databaseName: 'd', tableName: 't', region: 'r', versionId: 'LATEST', catalogArn: '' }
  return { columns: Object.entries(columns).map(([name, type]) => ({ name, type })), reference }
}

/** The rows; or `code: message`. */
function rows(columns: Record<string, string>, record: string, conversion = openX()): unknown {
  const read = columnsOf(table(columns))
  assert.ok(typeof read !== 'string', String(read))
  const result = rowReader(read, conversion)(Buffer.from(record))
  return 'code' in result ? `${result.code.replace('DataFormatConversion.', '')}: ${result.message}` : result
}

/** Of one column `v`: its value, or the failure. */
function value(type: string, json: string, conversion = openX()): unknown {
  const read = rows({ v: type }, `{"v":${json}}`, conversion)
  return typeof read === 'string' ? read : (read as unknown[][])[0]?.[0]
}

function struct(members: Record<string, unknown>): unknown {
  return Object.assign(Object.create(null), members)
}

const DATA = 'MalformedData: Data does not match the schema. '

test('a record is one JSON object, or several in a row, each a row', () => {
  assert.deepEqual(rows({ a: 'int', b: 'string' }, '{"a":1,"other":2}'), [[1, null]])
  assert.deepEqual(rows({ a: 'int' }, '{"a":1}{"a":2}\n{"a":null}\n'), [[1], [2], [null]])
})

test('what is no such record fails with the words of AWS', () => {
  const empty = 'MalformedData: The record was empty or contained only whitespace.'
  for (const [record, failure] of [
    ['', empty],
    [' \n', empty],
    ['x', 'ParseError: Encountered malformed JSON.'],
    ['{"a":1} and then some', 'ParseError: Encountered malformed JSON.'],
    ['{"a":1}{"a":', 'ParseError: Encountered malformed JSON.'],
    ['7', 'MalformedData: The input JSON contained a primitive at the top level. The top level must be an object or array.'],
    ['null', 'MalformedData: The input JSON contained a primitive at the top level. The top level must be an object or array.'],
    ['[{"a":1}]', `${DATA}A JSON object is required.`],
  ] as const) {
    assert.equal(rows({ a: 'int' }, record), failure, record)
  }
})

test('nesting without end fails its record, and nothing else', () => {
  const deep = (inner: string): string => `{"a":${'['.repeat(400_000)}${inner}${']'.repeat(400_000)}}`
  for (const type of ['string', 'int', 'array<array<string>>']) {
    for (const inner of ['', '1.0']) assert.match(String(rows({ a: type }, deep(inner))), /^(?:MalformedData|ParseError): /, type)
  }
})

test('one bad object fails its whole record', () => {
  assert.equal(rows({ a: 'int' }, '{"a":1}{"a":"oops"}'), `${DATA}For input string: "oops"`)
})

describe('OpenX', () => {
  test('finds members in any case, at every depth, unless told otherwise', () => {
    const columns = { id: 'string', p: 'struct<name:string>', m: 'map<string,int>' }
    const record = '{"ID":"x","P":{"NAME":"n"},"M":{"Key":1}}'
    assert.deepEqual(rows(columns, record), [['x', struct({ name: 'n' }), new Map([['key', 1]])]])
    assert.deepEqual(rows(columns, record, openX({ CaseInsensitive: false })), [[null, null, null]])
    const nested = '{"p":{"NAME":"n","name":"m"},"m":{"Key":1}}'
    assert.deepEqual(rows(columns, nested, openX({ CaseInsensitive: false })), [
      [null, struct({ name: 'm' }), new Map([['Key', 1]])],
    ])
  })

  test('maps columns to keys and dots to underscores', () => {
    assert.deepEqual(rows({ ticker: 'string' }, '{"SYM":"A"}', openX({ ColumnToJsonKeyMappings: { ticker: 'sym' } })), [['A']])
    assert.deepEqual(rows({ a_b: 'int' }, '{"a.b":1}', openX({ ConvertDotsInJsonKeysToUnderscores: true })), [[1]])
    assert.deepEqual(rows({ a_b: 'int' }, '{"a.b":1}'), [[null]])
  })

  test('takes what it can for a value', () => {
    for (const [type, json, expected] of [
      ['int', '"10"', 10],
      ['int', '1.0', 1],
      ['tinyint', '-128', -128],
      ['bigint', '9223372036854775807', 9223372036854775807n],
      ['bigint', '"12"', 12n],
      ['double', '"1.5"', 1.5],
      ['double', '1e3', 1000],
      ['float', '0.1', Math.fround(0.1)],
      ['boolean', '"TRUE"', true],
      ['decimal(4,2)', '12.345', 1235n],
      ['decimal(22,2)', '12345678901234567890.12', 1234567890123456789012n],
      ['decimal(22,2)', '"1e-1000000000"', 0n],
      ['decimal(22,2)', '"0e1000000000"', 0n],
      ['string', '1', '1'],
      ['string', '1.50', '1.5'],
      ['string', '1e10', '1.0E10'],
      ['string', 'true', 'true'],
      ['string', '{"Outer":{"Inner":1.0}}', '{"outer":{"inner":1.0}}'],
      ['string', '["a", "b"]', '["a","b"]'],
      ['varchar(10)', '"x"', 'x'],
      ['binary', '"x"', Buffer.from('x')],
      ['array<string>', '"solo"', ['solo']],
      ['array<string>', '[1,null]', ['1', null]],
      ['array<struct<sku:string,qty:int>>', '{"sku":"x","qty":"3"}', [struct({ sku: 'x', qty: 3 })]],
      ['struct<name:string,age:int>', '["Zoe",9,"ignored"]', struct({ name: 'Zoe', age: 9 })],
      ['struct<name:string,age:int>', '["Zoe"]', struct({ name: 'Zoe', age: null })],
      ['struct<name:string,age:int>', '{}', struct({ name: null, age: null })],
      ['map<int,string>', '{"7":"x"}', new Map([[7, 'x']])],
      ['date', '"2026-9-7"', 20_703],
    ] as const) {
      assert.deepEqual(value(type, json), expected, `${type} of ${json}`)
    }
  })

  test('reads timestamps as AWS was seen to', () => {
    const at = (text: string): bigint => BigInt(Date.parse(text)) * 1000n
    for (const [json, expected] of [
      ['1518033528', at('2018-02-07T19:58:48Z')],
      ['1518033528123', at('2018-02-07T19:58:48.123Z')],
      ['"1518033528123"', at('2018-02-07T19:58:48.123Z')],
      ['1518033528.123', at('2018-02-07T19:58:48.123Z')],
      ['1000000000000', at('2001-09-09T01:46:40Z')],
      ['-1000', at('1969-12-31T23:43:20Z')],
      ['"2026-9-7 1:2:3"', at('2026-09-07T01:02:03Z')],
      ['"2026-9-7 12:00:02.5"', at('2026-09-07T12:00:02.5Z')],
      ['"2018-02-07T20:38:48Z"', at('2018-02-07T20:38:48Z')],
      ['"2018-02-07T20:38:48.123456789Z"', at('2018-02-07T20:38:48.123Z') + 456n],
      ['"2026-9-7T12:00:02Z"', `${DATA}For input string: "2026-9-7T12:00:02Z"`],
      ['"2026-02-30 12:00:02"', `${DATA}For input string: "2026-02-30 12:00:02"`],
      ['"2026-05-21T14:00:00+00:00"', `${DATA}For input string: "2026-05-21T14:00:00+00:00"`],
      ['"1e1000000000"', `${DATA}Value 1e1000000000 is out of range for type timestamp.`],
    ] as const) {
      assert.deepEqual(value('timestamp', json), expected, json)
    }
  })

  test('refuses what does not fit', () => {
    for (const [type, json, message] of [
      ['double', '"oops"', 'For input string: "oops"'],
      ['int', '""', 'For input string: ""'],
      ['int', '1.5', 'For input string: "1.5"'],
      ['tinyint', '128', 'Value 128 is out of range for type tinyint.'],
      ['bigint', '9223372036854775808', 'Value 9223372036854775808 is out of range for type bigint.'],
      ['float', '1e100', 'Value 1e100 is out of range for type float.'],
      ['double', '1e1000', 'Value 1e1000 is out of range for type double.'],
      ['decimal(4,2)', '12345.67', 'Value 12345.67 is out of range for type decimal(4,2).'],
      ['decimal(22,2)', '"1e2147483647"', 'Value 1e2147483647 is out of range for type decimal(22,2).'],
      ['decimal(4,2)', '"x"', 'For input string: "x"'],
      ['boolean', '"maybe"', 'For input string: "maybe"'],
      ['boolean', '1', 'java.lang.Long cannot be cast to java.lang.Boolean'],
      ['int', 'true', 'java.lang.Boolean cannot be cast to java.lang.Number'],
      ['struct<a:int>', '42', 'Data is not JSONObject  but java.lang.Long with value 42'],
      ['map<string,int>', '[1]', 'Data is not JSONObject  but org.openx.data.jsonserde.json.JSONArray with value [1]'],
      ['array<struct<qty:int>>', '[{"qty":"oops"}]', 'For input string: "oops"'],
      ['date', '"2026-13-01"', 'For input string: "2026-13-01"'],
    ] as const) {
      assert.equal(value(type, json), DATA + message, `${type} of ${json}`)
    }
  })
})

describe('Hive', () => {
  test('still takes what AWS documents', () => {
    const columns = { tags: 'array<string>', p: 'struct<name:string>', m: 'map<string,int>' }
    const record = '{"TAGS":[1,null],"p":{"NAME":"n","extra":1},"m":{"Key":1}}'
    assert.deepEqual(rows(columns, record, hive()), [[['1', null], struct({ name: 'n' }), new Map([['Key', 1]])]])
    assert.deepEqual(rows({ q: 'int', d: 'double' }, '{"q":10,"d":1}', hive()), [[10, 1]])
  })

  test('refuses what OpenX would take', () => {
    for (const [type, json, message] of [
      ['array<string>', '"solo"', `${DATA}java.io.IOException: Start of Array expected`],
      ['struct<a:int>', '["x"]', `${DATA}java.io.IOException: Start of Object expected`],
      ['struct<a:int>', '42', `${DATA}java.io.IOException: Start of Object expected`],
      ['int', '"7"', `${DATA}Current token (VALUE_STRING) not numeric, can not use numeric value accessors`],
      ['string', '{"a":1}', 'MalformedData: One or more fields have incorrect format. Exception when validating field (root)'],
      ['boolean', '"true"', `${DATA}Current token (VALUE_STRING) not of boolean type`],
      ['timestamp', '"2026-09-07T12:00:00Z"', `${DATA}Timestamp format must be yyyy-mm-dd hh:mm:ss[.fffffffff]`],
    ] as const) {
      assert.equal(value(type, json, hive()), message, `${type} of ${json}`)
    }
  })

  test('reads timestamps by its formats', () => {
    const at = (text: string): bigint => BigInt(Date.parse(text)) * 1000n
    for (const [format, text, expected] of [
      ["yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2026-11-30T12:34:56.789Z', at('2026-11-30T12:34:56.789Z')],
      ['yyyy-MM-dd HH:mm:ssZ', '2026-11-30 12:34:56+0130', at('2026-11-30T11:04:56Z')],
      ['dd/MMM/yyyy hh:mm:ss a', '05/Nov/2026 01:02:03 PM', at('2026-11-05T13:02:03Z')],
      ['yyyyMMdd', '20261130', undefined],
    ] as const) {
      const read = value('timestamp', JSON.stringify(text), hive({ TimestampFormats: [format] }))
      assert.deepEqual(read, expected ?? at('2026-11-30T00:00:00Z'), format)
    }
    assert.equal(value('timestamp', '1518033528123', hive({ TimestampFormats: ['millis'] })), 1518033528123000n)
    assert.equal(value('timestamp', '"2026-9-7 1:2:3"', hive()), at('2026-09-07T01:02:03Z'))
    assert.equal(badTimestampFormat(['millis', 'yyyy']), undefined)
    assert.equal(badTimestampFormat(['millis', 'QQQ']), 'QQQ')
  })
})

test('a table with a column of no Hive type, or without columns, is told in a sentence', () => {
  for (const type of [
    ...[
      'set<string>',
      'uniontype<int,string>',
      'array<string',
      'struct<a:>',
      'decimal(39,2)',
      'decimal(2,3)',
      'char(0)',
      'varchar(65536)',
    ],
    ...[
      'struct<a:int,A:string>',
      'map<array<int>,int>',
      'map<string>',
      'array<string>garbage',
      '',
      `${'array<'.repeat(40)}int${'>'.repeat(40)}`,
    ],
  ]) {
    assert.equal(columnsOf(table({ v: type })), `The column v of d.t has the type ${type}, which is not one of Hive's.`)
  }
  assert.equal(columnsOf(table({})), 'The table d.t has no columns.')
  assert.equal(columnsOf(table({ a: 'int', A: 'int' })), 'The table d.t has the column A twice.')
  assert.ok(Array.isArray(columnsOf(table({ v: 'struct<`a``b`:decimal( 10 , 2 ),c:double precision>' }))))
})

test('decimals are what exact arithmetic gives, rounded half up', () => {
  const convert = decimals(digitsOf('openx'), 38, 4)
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }), (unscaled, behind) => {
      const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(behind + 1, '0')
      const text = `${unscaled < 0n ? '-' : ''}${digits.slice(0, digits.length - behind)}${behind > 0 ? `.${digits.slice(-behind)}` : ''}`
      const divisor = 10n ** BigInt(behind)
      const magnitude = ((unscaled < 0n ? -unscaled : unscaled) * 10_000n * 2n + divisor) / (2n * divisor)
      assert.equal(convert(text), unscaled < 0n ? -magnitude : magnitude, text)
    }),
  )
})

test('a double is written as Java writes it', () => {
  const written = [0, 1, -1.5, 1e7, 1.25e-5, 1e21, 123456.789].map(javaDouble)
  assert.deepEqual(written, ['0.0', '1.0', '-1.5', '1.0E7', '1.25E-5', '1.0E21', '123456.789'])
})
