import type { Paint } from '../io.ts'
import { grouped, secondsText, shardNumber } from '../text.ts'
import type { Latencies } from './latencies.ts'
import type { BenchTally, ShardTally } from './tally.ts'

const MIB = 1024 * 1024
/** What AWS grants a provisioned shard to write, a second (docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html). */
const SHARD_RECORDS_MAX = 1_000
const SHARD_BYTES_MAX = MIB
const BAR_COLUMNS = 30
const SHARDS_SHOWN_MAX = 32
const PERCENTILES = [0.5, 0.9, 0.99, 0.999]

/** While it runs: one line, about the time since the start. */
export function liveLine(tally: BenchTally, nowMs: number): string {
  const ms = nowMs - tally.startedMs
  const throttled = tally.throttled === 0 ? '' : `   throttled ${grouped(tally.throttled)}`
  const read = tally.read === 0 ? '' : `   get p99 ${msText(tally.gets.percentileMs(0.99))}`
  return `${secondsText(ms)}   ${rates(tally, ms)}   put p99 ${msText(tally.puts.percentileMs(0.99))}${read}${throttled}`
}

function rates({ records, bytes }: Pick<ShardTally, 'records' | 'bytes'>, ms: number): string {
  return `${grouped(Math.round(perSecond(records, ms)))} records/s  ${(perSecond(bytes, ms) / MIB).toFixed(2)} MiB/s`
}

function perSecond(value: number, ms: number): number {
  return ms === 0 ? 0 : (value * 1000) / ms
}

/** What it came to: totals, latencies, every shard, and what that means. */
export function benchTable(tally: BenchTally, tookMs: number, reads: boolean, paint: Paint): readonly string[] {
  const { records, throttled, failed, requests, read } = tally
  const refused =
    throttled + failed === 0
      ? ''
      : `, ${grouped(throttled)} throttled${failed === 0 ? '' : `, ${grouped(failed)} failed (${tally.firstFailure})`}`
  const unread = records - read
  return [
    `${paint('bold', rates(tally, tookMs))}   ${grouped(records)} records in ${grouped(requests)} requests, ${secondsText(tookMs)}${refused}`,
    ...(reads && unread > 0 ? [paint('yellow', `${grouped(unread)} of them were not read in time`)] : []),
    '',
    paint('dim', `${''.padEnd(12)}${PERCENTILES.map((share) => `p${share * 100}`.padStart(10)).join('')}`),
    latencyLine('put', tally.puts),
    ...(reads ? [latencyLine('put to get', tally.gets)] : []),
    '',
    paint('dim', 'shard   records/s     MiB/s  throttled  of what AWS grants it'),
    ...tally.shards.slice(0, SHARDS_SHOWN_MAX).map((shard) => shardLine(shard, tookMs, paint)),
    ...(tally.shards.length > SHARDS_SHOWN_MAX ? [paint('dim', `and ${tally.shards.length - SHARDS_SHOWN_MAX} more`)] : []),
    ...adviceOf(tally, tookMs).map((line) => `\n${line}`),
  ]
}

function latencyLine(name: string, latencies: Latencies): string {
  return `${name.padEnd(12)}${PERCENTILES.map((share) => msText(latencies.percentileMs(share)).padStart(10)).join('')}`
}

function msText(ms: number | undefined): string {
  if (ms === undefined) return '-'
  return ms < 10 ? `${ms.toFixed(2)} ms` : ms < 1000 ? `${ms.toFixed(1)} ms` : `${(ms / 1000).toFixed(2)} s`
}

/** How much of a shard's throughput was used, 1 being all of it: of records or of bytes, whichever is nearer its end. */
export function useOf({ records, bytes }: Pick<ShardTally, 'records' | 'bytes'>, ms: number): number {
  const seconds = ms / 1000
  return seconds === 0 ? 0 : Math.max(records / seconds / SHARD_RECORDS_MAX, bytes / seconds / SHARD_BYTES_MAX)
}

function shardLine(shard: ShardTally, ms: number, paint: Paint): string {
  const use = useOf(shard, ms)
  const seconds = ms / 1000
  const bar = '█'.repeat(Math.min(BAR_COLUMNS, Math.round(use * BAR_COLUMNS)))
  const style = use > 1 || shard.throttled > 0 ? 'red' : use > 0.8 ? 'yellow' : 'green'
  const numbers = [
    grouped(Math.round(shard.records / seconds)).padStart(10),
    (shard.bytes / seconds / MIB).toFixed(2).padStart(10),
  ]
  return `${shardNumber(shard.shardId).padStart(5)}  ${numbers.join('')}  ${grouped(shard.throttled).padStart(9)}  ${paint(style, bar)} ${Math.round(use * 100)} %`
}

/** With so much of all records a shard is hot: twice its fair share, or, of few shards, a third of what it takes from the others. */
function hotShare(shards: number): number {
  return Math.min(2 / shards, (1 + 2 / shards) / 3)
}

/** What a person should make of it. */
function adviceOf(tally: BenchTally, ms: number): readonly string[] {
  const { shards } = tally
  const tried = (shard: ShardTally): number => shard.records + shard.throttled
  const total = shards.reduce((sum, shard) => sum + tried(shard), 0)
  const hottest = shards.reduce<ShardTally | undefined>((a, b) => (a === undefined || tried(b) > tried(a) ? b : a), undefined)
  if (hottest === undefined || total === 0) return []
  const share = tried(hottest) / total
  const over = shards.filter((shard) => useOf(shard, ms) > 1 || shard.throttled > 0)
  if (shards.length > 1 && share > hotShare(shards.length)) {
    return [
      `Shard ${shardNumber(hottest.shardId)} is hot: ${Math.round(share * 100)} % of all records go there. Splitting helps only if several keys share it; one key always stays in one shard, so spread it, e.g. with a suffix.`,
    ]
  }
  if (over.length === 0) return []
  return [
    `${over.length} of ${shards.length} shards are beyond what AWS grants a shard: 1,000 records and 1 MiB a second. More shards would carry this.`,
  ]
}

/** For programs. */
export function benchJson(tally: BenchTally, tookMs: number, stream: string): string {
  const seconds = tookMs / 1000
  const percentiles = (latencies: Latencies) =>
    Object.fromEntries(PERCENTILES.map((share) => [`p${String(share * 100).replace('.', '')}`, latencies.percentileMs(share)]))
  const { records, bytes, requests, throttled, failed, read } = tally
  return JSON.stringify({
    stream,
    seconds,
    records,
    bytes,
    requests,
    throttled,
    failed,
    read,
    recordsPerSecond: records / seconds,
    mibPerSecond: bytes / seconds / MIB,
    putMs: percentiles(tally.puts),
    putToGetMs: percentiles(tally.gets),
    shards: tally.shards.map(({ shardId, records: stored, bytes: storedBytes, throttled: refused }) => ({
      shardId,
      records: stored,
      bytes: storedBytes,
      throttled: refused,
    })),
  })
}
