/** What Leat makes of JSON by a Hive table, as Arrow and DuckDB read it back: every type, nested ones, nulls at every depth, several row groups. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openParquetFile, type ParquetOptions } from '../../src/parquet/parquet-file.ts'
import { columnsOf, rowReader } from '../../src/services/firehose/formats/conversion/rows.ts'
import { findLakeTools } from '../clients/lake-tools.ts'
import { run } from '../support/install.ts'
import { requireOrSkip } from '../support/requirements.ts'

interface Seen {
  readonly types: Readonly<Record<string, string>>
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

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
      bin: 'xyz',
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

/** Large integers as text. */
function exact(_key: string, value: unknown, { source = '' }: { source?: string } = {}): unknown {
  return typeof value === 'number' && !Number.isSafeInteger(value) ? source : value
}

for (const options of [
  { codec: 'SNAPPY' },
  { codec: 'GZIP', rowGroupBytes: 1 },
  { codec: 'UNCOMPRESSED', dictionary: false, pageBytes: 8 },
] satisfies Omit<ParquetOptions, 'columns'>[]) {
  test(`Arrow and DuckDB read every type: ${JSON.stringify(options)}`, async (t) => {
    const tools = await requireOrSkip(t, 'python', findLakeTools)
    if (tools === undefined) return
    const folder = mkdtempSync(join(tmpdir(), 'leat-parquet-'))
    try {
      const path = join(folder, 'table.parquet')
      writeFileSync(path, fileOf(options))
      const { output, exitCode } = await run(tools.python, [fileURLToPath(new URL('read.py', import.meta.url)), path])
      assert.equal(exitCode, 0, output)
      const { arrow, duckdb } = JSON.parse(output, exact) as Record<'arrow' | 'duckdb', Seen>
      for (const [name, type] of Object.entries(ARROW_TYPES)) assert.equal(arrow.types[name], type, name)
      assert.deepEqual(duckdb.types, DUCKDB_TYPES)
      assert.deepEqual(
        arrow.rows,
        expected((entries) => entries),
      )
      assert.deepEqual(
        duckdb.rows,
        expected((entries) => Object.fromEntries(entries)),
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}

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
