import type { ReaderLag } from '../../index.ts'
import type { Paint } from '../io.ts'
import { counted, grouped, secondsText, shardNumber, visible } from '../text.ts'

/** What each kind of reader is called. */
export const KINDS: Readonly<Record<ReaderLag['kind'], string>> = {
  mapping: 'trigger',
  consumer: 'consumer',
  firehose: 'delivery stream',
}

/** `arn:aws:lambda:r:0:function:enrich:live` → `enrich:live`; names stay as they are. */
export function readerName(name: string): string {
  return visible(name.replace(/^arn:[^:]*:lambda:[^:]*:\d*:function:/, ''))
}

export function streamName(arn: string): string {
  return visible(arn.replace(/^.*:stream\//, ''))
}

const SHARDS_SHOWN_MAX = 4

/** A line for every reader, those furthest behind first; columns as wide as what stands in them. */
export function lagLines(readers: readonly ReaderLag[], paint: Paint): readonly string[] {
  const rows = readers.map((reader) => [
    readerName(reader.name),
    KINDS[reader.kind],
    streamName(reader.streamArn),
    behindText(reader),
    worstShards(reader),
  ])
  const head = ['READER', 'KIND', 'STREAM', 'BEHIND', 'MOST OF IT IN']
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const padded = (row: readonly string[]): readonly string[] => row.map((cell, at) => cell.padEnd(widths[at] ?? 0))
  const painted = rows.map((row, at) => {
    const [name = '', kind, stream, behind = '', shards = ''] = padded(row)
    const isBehind = (readers[at]?.behindRecords ?? 0) > 0
    return `${paint('bold', name)}  ${kind}  ${stream}  ${isBehind ? paint('yellow', behind) : paint('green', behind)}  ${shards}`
  })
  const lines = painted.flatMap((line, at) => {
    const { trouble } = readers[at] ?? {}
    return trouble === undefined ? [line] : [line, paint('red', `  ${visible(trouble.code)}: ${visible(trouble.message)}`)]
  })
  return [paint('dim', padded(head).join('  ')), ...lines].map((line) => line.trimEnd())
}

function behindText({ kind, shards, behindRecords, behindMs }: ReaderLag): string {
  if (behindRecords === 0) return kind === 'consumer' && shards.length === 0 ? 'not subscribed' : 'nothing'
  return behindMs < 1000 ? counted(behindRecords, 'record') : `${counted(behindRecords, 'record')}, ${secondsText(behindMs)}`
}

function worstShards({ shards }: ReaderLag): string {
  const behind = shards.filter(({ behindRecords }) => behindRecords > 0).toSorted((a, b) => b.behindRecords - a.behindRecords)
  const shown = behind.slice(0, SHARDS_SHOWN_MAX).map((each) => `${shardNumber(each.shardId)}: ${grouped(each.behindRecords)}`)
  if (shown.length === 0) return ''
  return `shard ${shown.join(', ')}${behind.length > shown.length ? `, and ${behind.length - shown.length} more` : ''}`
}
