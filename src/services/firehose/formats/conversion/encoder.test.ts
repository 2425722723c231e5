import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { parquetReadObjects } from 'hyparquet'
import type { FormatConfiguration, SchemaTable } from '../configuration.ts'
import { encoderOf, TABLE_NOT_FOUND } from '../index.ts'
import type { FlowRecord, RecordFailure } from '../record.ts'
import { openConversionPool } from './pool.ts'

const conversions = openConversionPool()
after(() => conversions.close())

const table: SchemaTable = {
  columns: [
    { name: 'id', type: 'int' },
    { name: 'name', type: 'string' },
  ],
  reference: { catalogId: '1', databaseName: 'd', tableName: 't', region: 'r', versionId: 'LATEST', catalogArn: '' },
}

function parquet(ParquetSerDe = {}): FormatConfiguration {
  return { DataFormatConversionConfiguration: { OutputFormatConfiguration: { Serializer: { ParquetSerDe } } } }
}

function recordOf(text: string): FlowRecord {
  const data = Buffer.from(text)
  return { data, raw: data, arrivedAtMs: 0 }
}

async function converted(
  records: Iterable<FlowRecord> | AsyncIterable<FlowRecord>,
  parts: { table: SchemaTable | typeof TABLE_NOT_FOUND } = { table },
  configuration = parquet(),
): Promise<{ readonly bytes: Buffer<ArrayBuffer>; readonly failures: readonly RecordFailure[] }> {
  const failures: RecordFailure[] = []
  const chunks: Uint8Array[] = []
  const to = { objectId: 'x', failed: (each: RecordFailure) => void failures.push(each) }
  for await (const chunk of encoderOf(configuration, { ...parts, conversions }).encode(records, to)) chunks.push(chunk)
  return { bytes: Buffer.concat(chunks), failures }
}

async function read({ bytes }: { bytes: Buffer<ArrayBuffer> }): Promise<Record<string, unknown>[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  return parquetReadObjects({ file, compressors: { GZIP: (page) => gunzipSync(page) } })
}

test('records become rows in their order, and those that do not fit are told in theirs', async () => {
  const records = Array.from({ length: 10_000 }, (_, id) =>
    recordOf(id % 1000 === 7 ? `bad ${id}` : `{"id":${id},"name":"n${id}"}`),
  )
  const result = await converted(records)
  const rows = await read(result)
  assert.deepEqual(rows[0], { id: 0, name: 'n0' })
  assert.deepEqual(
    rows.map(({ id }) => id),
    Array.from({ length: 10_000 }, (_, id) => id).filter((id) => id % 1000 !== 7),
  )
  assert.deepEqual(
    result.failures.map(({ failed, code, record }) => `${failed} ${code} ${Buffer.from(record.data)}`),
    Array.from({ length: 10 }, (_, at) => `format-conversion-failed DataFormatConversion.ParseError bad ${at * 1000 + 7}`),
  )
})

test('the same records give the same bytes, through another thread as well', async () => {
  const records = Array.from({ length: 3000 }, (_, id) => recordOf(`{"id":${id},"name":"n${id % 7}"}`))
  const [first, second, third] = await Promise.all([converted(records), converted(records), converted(records)])
  assert.deepEqual(first.bytes, second.bytes)
  assert.deepEqual(first.bytes, third.bytes)
})

test('an object none of whose records succeeds has no bytes', async () => {
  const result = await converted([recordOf('x'), recordOf('y')])
  assert.equal(result.bytes.length, 0)
  assert.equal(result.failures.length, 2)
})

test('a table that is gone, or of a type that there is not, fails every record', async () => {
  const gone = await converted([recordOf('{"id":1}')], { table: TABLE_NOT_FOUND })
  assert.deepEqual([gone.bytes.length, gone.failures[0]?.code], [0, 'DataFormatConversion.EntityNotFound'])
  const odd = await converted([recordOf('{"id":1}')], { table: { ...table, columns: [{ name: 'a', type: 'set<int>' }] } })
  assert.deepEqual([odd.bytes.length, odd.failures[0]?.code], [0, 'DataFormatConversion.UnsupportedSchema'])
})

test('row groups and pages end where the serializer says', async () => {
  const records = Array.from({ length: 2000 }, (_, id) => recordOf(`{"id":${id},"name":"${'x'.repeat(80)}${id}"}`))
  const whole = await converted(records)
  const split = await converted(
    records,
    { table },
    parquet({ BlockSizeBytes: 64 * 1024, PageSizeBytes: 8 * 1024, Compression: 'GZIP' }),
  )
  assert.deepEqual(await read(split), await read(whole))
  assert.equal(encoderOf(parquet(), { table, conversions }).extension, '.parquet')
})

test('a source that fails, or a reader who leaves, frees the conversion', async () => {
  async function* failing(): AsyncIterable<FlowRecord> {
    yield recordOf('{"id":1}')
    throw new Error('the log is gone')
  }
  await assert.rejects(converted(failing()), /the log is gone/)
  const { encode } = encoderOf(parquet({ BlockSizeBytes: 1 }), { table, conversions })
  const records = Array.from({ length: 9000 }, (_, id) => recordOf(`{"id":${id}}`))
  for await (const _ of encode(records, { objectId: 'x', failed: () => undefined })) break
  assert.equal((await read(await converted([recordOf('{"id":5}')])))[0]?.['id'], 5)
})

test('a thread that ends takes its conversions with it, and the next ones work', async () => {
  const pool = openConversionPool()
  const job = await pool.open([{ name: 'id', type: { kind: 'int' } }], {}, {})
  await pool.close()
  await assert.rejects(job.finish(), { name: 'ConversionLost' })
  await job.drop()
  const another = await pool.open([{ name: 'id', type: { kind: 'int' } }], {}, {})
  assert.equal((await another.rows(new Uint8Array(Buffer.from('{"id":1}')), Uint32Array.of(8))).rows, 1)
  await another.drop()
  await pool.close()
})
