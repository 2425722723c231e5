/** What Leat makes of JSON by a Hive table, as Arrow and DuckDB read it back: every type, nested ones, nulls at every depth, several row groups. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { HiveColumn, HiveType } from '../../src/parquet/hive-type.ts'
import { openParquetFile, type ParquetOptions } from '../../src/parquet/parquet-file.ts'
import { columnsOf, rowReader } from '../../src/services/firehose/formats/conversion/rows.ts'
import { findLakeTools } from '../clients/lake-tools.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { readBack, type Seen } from './read.ts'

const COLUMNS = {
  b: 'boolean',
  t: 'tinyint',
  s: 'smallint',
  i: 'int',
  l: 'bigint',
  f: 'float',
  d: 'double',
  dec: 'decimal(9,2)',
  dec2: 'decimal(18,4)',
  dec3: 'decimal(38,10)',
  str: 'string',
  vc: 'varchar(10)',
  bin: 'binary',
  dt: 'date',
  ts: 'timestamp',
  arr: 'array<int>',
  arr2: 'array<array<string>>',
  m: 'map<string,int>',
  m2: 'map<string,array<struct<x:int,y:string>>>',
  st: 'struct<a:int,b:struct<c:string,d:array<int>>>',
  am: 'array<map<string,int>>',
}

const ARROW_TYPES = {
  b: 'bool',
  t: 'int8',
  s: 'int16',
  i: 'int32',
  l: 'int64',
  f: 'float',
  d: 'double',
  dec: 'decimal128(9, 2)',
  dec2: 'decimal128(18, 4)',
  dec3: 'decimal128(38, 10)',
  str: 'string',
  vc: 'string',
  bin: 'binary',
  dt: 'date32[day]',
  ts: 'timestamp[us]',
}

const DUCKDB_TYPES = {
  b: 'BOOLEAN',
  t: 'TINYINT',
  s: 'SMALLINT',
  i: 'INTEGER',
  l: 'BIGINT',
  f: 'FLOAT',
  d: 'DOUBLE',
  dec: 'DECIMAL(9,2)',
  dec2: 'DECIMAL(18,4)',
  dec3: 'DECIMAL(38,10)',
  str: 'VARCHAR',
  vc: 'VARCHAR',
  bin: 'BLOB',
  dt: 'DATE',
  ts: 'TIMESTAMP',
  arr: 'INTEGER[]',
  arr2: 'VARCHAR[][]',
  m: 'MAP(VARCHAR, INTEGER)',
  m2: 'MAP(VARCHAR, STRUCT(x INTEGER, y VARCHAR)[])',
  st: 'STRUCT(a INTEGER, b STRUCT(c VARCHAR, d INTEGER[]))',
  am: 'MAP(VARCHAR, INTEGER)[]',
}

const FULL =
  '{"b":true,"t":-128,"s":32767,"i":-5,"l":9007199254740993,"f":1.5,"d":2.25,"dec":12.345,"dec2":-1.5,"dec3":"1234567890123456789.0123456789",' +
  '"str":"häß😀","vc":"v","bin":"xyz","dt":"2026-2-3","ts":"2026-11-30T12:00:00.123456789Z","arr":[1,null,3],"arr2":[["a"],[],null,[null,"b"]],' +
  '"m":{"A":1,"b":null},"m2":{"k":[{"x":1,"y":"s"},null,{}],"z":[],"n":null},"st":{"a":1,"b":{"c":"c","d":[1,2]}},"am":[{"a":1},{},null]}'
const RECORDS = [
  '{}',
  FULL,
  '{"arr":[],"arr2":[],"m":{},"m2":{},"st":{},"am":[],"ts":1518033528123}',
  '{"arr2":[[]],"st":{"b":null},"am":[{}]}',
  '{"st":{"b":{}},"str":{"Nested":1.50},"i":"7"}',
]

const NULLS = Object.fromEntries(Object.keys(COLUMNS).map((name) => [name, null]))
const EMPTY_STRUCT = { a: null, b: null }

/** As both readers tell them; `mapOf` since Arrow has maps as pairs. */
function expected(mapOf: (entries: [string, unknown][]) => unknown): readonly unknown[] {
  return [
    NULLS,
    {
      b: true,
      t: -128,
      s: 32767,
      i: -5,
      // Beyond what JSON.parse gives back here: see `exact`.
      l: '9007199254740993',
      f: '1.5',
      d: '2.25',
      dec: '12.35',
      dec2: '-1.5000',
      dec3: '1234567890123456789.0123456789',
      str: 'häß😀',
      vc: 'v',
      bin: 'eHl6',
      dt: '2026-02-03',
      ts: '2026-11-30 12:00:00.123456',
      arr: [1, null, 3],
      arr2: [['a'], [], null, [null, 'b']],
      m: mapOf([
        ['a', 1],
        ['b', null],
      ]),
      m2: mapOf([
        ['k', [{ x: 1, y: 's' }, null, { x: null, y: null }]],
        ['z', []],
        ['n', null],
      ]),
      st: { a: 1, b: { c: 'c', d: [1, 2] } },
      am: [mapOf([['a', 1]]), mapOf([]), null],
    },
    { ...NULLS, ts: '2018-02-07 19:58:48.123000', arr: [], arr2: [], m: mapOf([]), m2: mapOf([]), st: EMPTY_STRUCT, am: [] },
    { ...NULLS, arr2: [[]], st: EMPTY_STRUCT, am: [mapOf([])] },
    { ...NULLS, i: 7, str: '{"nested":1.50}', st: { a: null, b: { c: null, d: null } } },
  ]
}

for (const options of [
  { codec: 'SNAPPY' },
  { codec: 'GZIP', rowGroupBytes: 1 },
  { codec: 'UNCOMPRESSED', dictionary: false, pageBytes: 8 },
] satisfies Omit<ParquetOptions, 'columns'>[]) {
  test(`Arrow and DuckDB read every type: ${JSON.stringify(options)}`, async (t) => {
    const tools = await requireOrSkip(t, 'python', findLakeTools)
    if (tools === undefined) return
    const [seen] = await readBack(tools.python, [fileOf(options)])
    assert.ok(seen !== undefined)
    const { arrow, duckdb } = seen
    assert.deepEqual(Object.fromEntries(arrow.types.filter(([name]) => name in ARROW_TYPES)), ARROW_TYPES)
    assert.deepEqual(Object.fromEntries(duckdb.types), DUCKDB_TYPES)
    const named = ({ rows }: Seen): unknown => rows.map((row) => Object.fromEntries(row.map((value, at) => [names[at], value])))
    assert.deepEqual(
      named(arrow),
      expected((entries) => entries),
    )
    assert.deepEqual(
      named(duckdb),
      expected((entries) => Object.fromEntries(entries)),
    )
  })
}

const names = Object.keys(COLUMNS)

function fileOf(options: Omit<ParquetOptions, 'columns'>): Uint8Array {
  const reference = { catalogId: '', databaseName: '', tableName: '', region: '', versionId: '', catalogArn: '' }
  const columns = columnsOf({ columns: Object.entries(COLUMNS).map(([name, type]) => ({ name, type })), reference })
  assert.ok(typeof columns !== 'string', String(columns))
  const rowsOf = rowReader(columns, {})
  const file = openParquetFile({ columns, ...options })
  for (const record of RECORDS) {
    const rows = rowsOf(Buffer.from(record))
    assert.ok(!('code' in rows), 'message' in rows ? rows.message : '')
    for (const row of rows) file.append(row, record.length)
  }
  return file.finish()
}

const LONG = process.env['LEAT_LONG'] === '1'
const TABLES = LONG ? 150 : 12
const SEED = Number(process.env['LEAT_SEED'] ?? Date.now() % 1_000_000)

/** Nested as deep as may be, with a value for each. */
const type = fc.letrec<{ type: HiveType; leaf: HiveType }>((tie) => ({
  leaf: fc.constantFrom<HiveType>(
    { kind: 'int' },
    { kind: 'bigint' },
    { kind: 'string' },
    { kind: 'boolean' },
    { kind: 'binary' },
  ),
  type: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('leaf'),
    fc.record({ kind: fc.constant('array' as const), element: tie('type') }),
    fc.record({
      kind: fc.constant('map' as const),
      key: fc.constantFrom<HiveType>({ kind: 'string' }, { kind: 'int' }),
      value: tie('type'),
    }),
    fc.record({ kind: fc.constant('struct' as const), fields: columnsWith(tie('type'), 3) }),
  ),
})).type

/** With the names that stand for something in the format, or in JavaScript. */
function columnsWith(of: fc.Arbitrary<HiveType>, maxLength: number): fc.Arbitrary<HiveColumn[]> {
  const name = fc.constantFrom(
    'a',
    'b',
    'list',
    'element',
    'key',
    'value',
    'key_value',
    '__proto__',
    'constructor',
    'x.y',
    'ä "',
    'length',
  )
  return fc.uniqueArray(fc.record({ name, type: of }), { selector: (each) => each.name, minLength: 1, maxLength })
}

/** What is written, and how Arrow shows it. */
type Value = readonly [written: unknown, shown: unknown]
const NULL: Value = [null, null]

function anyOf(of: HiveType): fc.Arbitrary<Value> {
  const value = presentOf(of)
  return fc.oneof({ weight: 1, arbitrary: fc.constant(NULL) }, { weight: 5, arbitrary: value })
}

function presentOf(of: HiveType): fc.Arbitrary<Value> {
  switch (of.kind) {
    case 'int':
      return fc.integer().map((number) => [number, number])
    case 'bigint':
      return fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((number) => [number, shownInteger(number)])
    case 'boolean':
      return fc.boolean().map((flag) => [flag, flag])
    case 'binary':
      return fc.uint8Array({ maxLength: 5 }).map((bytes) => [bytes, Buffer.from(bytes).toString('base64')])
    case 'array':
      return fc.array(anyOf(of.element), { maxLength: 3 }).map((all) => [all.map(([w]) => w), all.map(([, s]) => s)])
    case 'map':
      return fc
        .uniqueArray(fc.tuple(presentOf(of.key), anyOf(of.value)), { selector: ([[key]]) => key, maxLength: 3 })
        .map((all) => [new Map(all.map(([[key], [w]]) => [key, w])), all.map(([[, key], [, s]]) => [key, s])])
    case 'struct':
      return fc.tuple(...of.fields.map((each) => anyOf(each.type))).map((all) => [
        objectOf(
          of.fields,
          all.map(([w]) => w),
        ),
        objectOf(
          of.fields,
          all.map(([, s]) => s),
        ),
      ])
    default:
      return fc.string({ maxLength: 6, unit: 'grapheme' }).map((text) => [text, text])
  }
}

function shownInteger(number: bigint): unknown {
  return Number.isSafeInteger(Number(number)) ? Number(number) : String(number)
}

function objectOf(fields: readonly HiveColumn[], values: readonly unknown[]): unknown {
  const object: Record<string, unknown> = Object.create(null)
  fields.forEach(({ name }, at) => {
    object[name] = values[at]
  })
  return object
}

/** JSON.parse gives `__proto__` as a member of its own, but assert has no eye for prototypes that are null. */
function comparable(value: unknown): string {
  return JSON.stringify(value)
}

test(`Arrow reads back any table (LEAT_SEED=${SEED})`, async (t) => {
  const tools = await requireOrSkip(t, 'python', findLakeTools)
  if (tools === undefined) return
  const table = columnsWith(type, 4).chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.array(fc.tuple(...columns.map((column) => anyOf(column.type))), { minLength: 1, maxLength: 40 }),
      rowGroupBytes: fc.constantFrom(1, 5, 1000),
      pageBytes: fc.constantFrom(1, 50, 100_000),
    }),
  )
  const tables = fc.sample(table, { numRuns: TABLES, seed: SEED })
  const files = tables.map(({ columns, rows, ...options }) => {
    const file = openParquetFile({ columns, ...options })
    for (const row of rows)
      file.append(
        row.map(([written]) => written),
        1,
      )
    return file.finish()
  })
  const seen = await readBack(tools.python, files)
  assert.equal(seen.length, TABLES)
  tables.forEach(({ columns, rows }, at) => {
    const shown = rows.map((row) => row.map(([, each]) => each))
    seen[at]?.arrow.rows.forEach((row, place) => {
      assert.equal(comparable(row), comparable(shown[place]), `table ${at}, row ${place}: ${JSON.stringify(columns)}`)
    })
    assert.equal(seen[at]?.arrow.rows.length, rows.length)
  })
})
