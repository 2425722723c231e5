import { HASH_KEYS } from '../../aws/hash-key.ts'
import { fitted, type Paint } from '../io.ts'
import { shardStyle } from '../tail/format.ts'
import { bytesText, counted, grouped, secondsText, shardNumber, visible } from '../text.ts'
import type { DemoState, ShardSeen } from './state.ts'

const TOP_KEYS = 5
const BAR_COLUMNS_MAX = 40
const SHARDS_SHOWN_MAX = 12

export interface Screen {
  readonly columns: number
  readonly rows: number
  readonly paint: Paint
}

/** The whole picture, one string per line, each no wider than the screen and not more of them than fit. */
export function demoView(state: DemoState, stream: string, endpoint: string, nowMs: number, screen: Screen): readonly string[] {
  const { columns, rows, paint } = screen
  const shards = [...state.shards.values()]
  const rates = shards.map((shard) => state.rate(shard, nowMs))
  const total = rates.reduce((sum, rate) => sum + rate, 0)
  const head = [
    `${paint('bold', stream)} at ${endpoint}   ${paint('dim', `${secondsText(nowMs - state.startedMs)}, Ctrl-C ends`)}`,
    `${paint('bold', counted(state.seen, 'record'))} read   ${grouped(Math.round(total))}/s   ${bytesText(state.seenBytes)}${
      state.retried > 0 ? `   ${paint('yellow', `${grouped(state.retried)} sent again`)}` : ''
    }`,
    '',
    paint('dim', 'shard  keys whose MD5 is in …       records/s'),
    ...shardLines(shards, rates, screen),
  ]
  const keys = ['', paint('dim', 'busiest keys: one key always goes to one shard'), ...topKeyLines(state, paint)]
  const room = Math.max(0, rows - head.length - keys.length - 3)
  const last = state.last.slice(-room).map((record) => {
    const { shardId, key, text } = record
    return `${paint(shardStyle(shardId), shardNumber(shardId).padStart(5))}  ${visible(key).padEnd(10)} ${paint('dim', visible(text))}`
  })
  const records = last.length === 0 ? [] : ['', paint('dim', 'last records'), ...last]
  return [...head, ...keys, ...records].slice(0, Math.max(1, rows - 1)).map((line) => fitted(line, columns))
}

function shardLines(shards: readonly ShardSeen[], rates: readonly number[], { columns, paint }: Screen): readonly string[] {
  const busiest = Math.max(1, ...rates)
  const barColumns = Math.max(4, Math.min(BAR_COLUMNS_MAX, columns - 52))
  const lines = shards.slice(0, SHARDS_SHOWN_MAX).map((shard, at) => {
    const rate = rates[at] ?? 0
    const bar = '█'.repeat(Math.round((rate / busiest) * barColumns))
    const number = shardNumber(shard.shardId).padStart(5)
    return (
      `${paint(shardStyle(shard.shardId), number)}  ${rangeText(shard.first, shard.last)}  ${grouped(Math.round(rate)).padStart(6)}  ` +
      `${paint(shardStyle(shard.shardId), bar)} ${paint('dim', grouped(shard.records))}`
    )
  })
  const hidden = shards.length - lines.length
  return hidden > 0 ? [...lines, paint('dim', `       and ${counted(hidden, 'more shard')}`)] : lines
}

/** The first digits of a range say enough: `00000000-3fffffff  25 %`. */
export function rangeText(first: bigint, last: bigint): string {
  const digits = (value: bigint): string => value.toString(16).padStart(32, '0').slice(0, 8)
  const percent = Number(((last - first + 1n) * 1000n) / HASH_KEYS) / 10
  return `${digits(first)}…-${digits(last)}… ${`${percent < 10 ? percent : Math.round(percent)} %`.padStart(5)}`
}

function topKeyLines(state: DemoState, paint: Paint): readonly string[] {
  return state.topKeys(TOP_KEYS).map(({ key, records, shardId }) => {
    const share = state.seen === 0 ? 0 : Math.round((records / state.seen) * 100)
    return `${paint(shardStyle(shardId), shardNumber(shardId).padStart(5))}  ${visible(key).padEnd(10)} ${grouped(records).padStart(8)}  ${share} %`
  })
}

/** One line a second for where nobody can paint: a log, a pipe. */
export function demoLine(state: DemoState, nowMs: number): string {
  const shards = [...state.shards.values()]
  const rates = shards.map((shard) => `${shardNumber(shard.shardId)}: ${grouped(Math.round(state.rate(shard, nowMs)))}/s`)
  const top = state.topKeys(1)[0]
  return (
    `${secondsText(nowMs - state.startedMs)}  ${counted(state.seen, 'record')} read; by shard ${rates.join('  ')}` +
    `${top === undefined ? '' : `; busiest key ${top.key} (shard ${shardNumber(top.shardId)})`}`
  )
}

/** What remains after the demo: the numbers, and what to do next. */
export function demoSummary(state: DemoState, stream: string, nowMs: number): readonly string[] {
  const shards = [...state.shards.values()]
  const shares = shards.map((shard) => {
    const share = state.seen === 0 ? 0 : Math.round((shard.records / state.seen) * 100)
    return `  shard ${shardNumber(shard.shardId)}: ${counted(shard.records, 'record')} (${share} %), ${counted(shard.keys.size, 'key')}`
  })
  const keys = state.topKeys(3).map(({ key, records }) => `${key} (${grouped(records)})`)
  return [
    `${stream}: ${counted(state.written, 'record')} written and ${grouped(state.seen)} read in ${secondsText(nowMs - state.startedMs)}.`,
    ...shares,
    ...(keys.length > 0 ? [`  busiest keys: ${keys.join(', ')}. Few keys carry much: that is what makes a shard hot.`] : []),
  ]
}
