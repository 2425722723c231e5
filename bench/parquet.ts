/**
 * `node bench/parquet.ts [--rows 400000] [--here]`: what conversions and partition keys of a delivery stream cost, without the server around them.
 * Records of five columns (bigint, string, double, boolean, timestamp) become Parquet in worker threads; beside the rate stands the longest time for which this
 * thread, where everything else of a server runs, was held up. With `--here`, the same in this thread, for `node --cpu-prof`.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { SystemClock } from '../src/kernel/clock.ts'
import { openParquetFile } from '../src/parquet/parquet-file.ts'
import type { FormatConfiguration, SchemaTable } from '../src/services/firehose/formats/configuration.ts'
import { openConversionPool } from '../src/services/firehose/formats/conversion/pool.ts'
import { columnsOf, rowReader } from '../src/services/firehose/formats/conversion/rows.ts'
import { encoderOf, partitionKeysOf } from '../src/services/firehose/formats/index.ts'
import { openJqPool } from '../src/services/firehose/formats/keys/jq-pool.ts'
import { type FlowRecord, isFailure } from '../src/services/firehose/formats/record.ts'
import { median } from './numbers.ts'

const MIB = 1_048_576
const ROUNDS = 5
const JQ_RECORDS = 4000

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '400000' }, here: { type: 'boolean', default: false } },
})
const count = Number(values.rows)
const table: SchemaTable = {
  columns: Object.entries({ id: 'bigint', name: 'string', price: 'double', ok: 'boolean', at: 'timestamp' }).map(
    ([name, type]) => ({
      name,
      type,
    }),
  ),
  reference: { catalogId: '', databaseName: '', tableName: '', region: '', versionId: '', catalogArn: '' },
}
const records = Array.from({ length: count }, (_, i): FlowRecord => {
  const at = `2026-11-30 12:${String(Math.floor(i / 60) % 60).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}.${String(i % 1000).padStart(3, '0')}`
  const data = Buffer.from(JSON.stringify({ id: i, name: `customer ${i % 5000}`, price: (i % 997) / 7, ok: i % 3 === 0, at }))
  return { data, raw: data, arrivedAtMs: 0 }
})
const dataMib = records.reduce((sum, { data }) => sum + data.length, 0) / MIB
const say = (text: string): unknown => process.stdout.write(`${text}\n`)
say(`${count} records of five columns, ${dataMib.toFixed(0)} MiB of JSON; medians of ${ROUNDS} rounds`)

function parquet(Compression: string): FormatConfiguration {
  return { DataFormatConversionConfiguration: { OutputFormatConfiguration: { Serializer: { ParquetSerDe: { Compression } } } } }
}

if (values.here) here()
else await inThreads()

/** For `node --cpu-prof bench/parquet.ts --here`. */
function here(): void {
  const columns = columnsOf(table)
  if (typeof columns === 'string') throw new Error(columns)
  const rowsOf = rowReader(columns, {})
  for (let round = 0; round < ROUNDS; round++) {
    const startMs = performance.now()
    const file = openParquetFile({ columns })
    let bytes = 0
    for (const { data } of records) {
      const rows = rowsOf(data)
      if ('code' in rows) throw new Error(rows.message)
      for (const row of rows) file.append(row, data.length)
      bytes += file.rows % 50_000 === 0 ? file.take().length : 0
    }
    bytes += file.finish().length
    say(`in this thread: ${rate(count, performance.now() - startMs)} rows/s, ${(bytes / MIB).toFixed(1)} MiB`)
  }
}

async function inThreads(): Promise<void> {
  const conversions = openConversionPool()
  for (const [codec, objects] of [
    ['SNAPPY', 1],
    ['SNAPPY', 2],
    ['GZIP', 1],
    ['UNCOMPRESSED', 1],
  ] as const) {
    const { encode } = encoderOf(parquet(codec), { table, conversions })
    const one = async (): Promise<number> => {
      let bytes = 0
      const to = { objectId: 'x', failed: () => Promise.reject(new Error('nothing fails')) }
      for await (const chunk of encode(records, to)) bytes += chunk.length
      return bytes
    }
    let bytes = 0
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const ms = await medianMs(async () => {
      ;[bytes = 0] = await Promise.all(Array.from({ length: objects }, one))
    })
    delay.disable()
    const facts = `${(bytes / MIB).toFixed(1)} MiB each; this thread was held up for ${(delay.max / 1e6).toFixed(0)} ms at most`
    say(`Parquet, ${codec}, ${objects} at a time: ${rate(count * objects, ms)} rows/s, ${facts}`)
  }
  await conversions.close()
  const jq = openJqPool({ clock: new SystemClock() })
  for (const [query, some] of [
    ['{id: .id, day: (.at[0:10])}', records],
    ['{id: .id, day: (.at|split(" ")|first)}', records.slice(0, JQ_RECORDS)],
  ] as const) {
    const read = partitionKeysOf(keys(query), jq)
    const ms = await medianMs(async () => {
      for (let from = 0; from < some.length; from += 500) {
        const outcomes = await read?.(some.slice(from, from + 500))
        if (outcomes?.some(isFailure) !== false) throw new Error('nothing fails')
      }
    })
    say(`Partition keys by ${query}: ${rate(some.length, ms)} records/s`)
  }
  await jq.close()
}

function keys(query: string): FormatConfiguration {
  const Parameters = [{ ParameterName: 'MetadataExtractionQuery', ParameterValue: query }]
  return { ProcessingConfiguration: { Enabled: true, Processors: [{ Type: 'MetadataExtraction', Parameters }] } }
}

async function medianMs(run: () => Promise<void>): Promise<number> {
  const all: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const startMs = performance.now()
    await run()
    all.push(performance.now() - startMs)
  }
  return median(all)
}

function rate(done: number, ms: number): string {
  return Math.round((done / ms) * 1000).toLocaleString('en-US')
}
