/** The records of a batch that was gathered before, read again. */
import type { Position } from '../../../engine/log.ts'
import { isRejection, type Rejection } from '../../../kernel/outcome.ts'
import { PAGE_RECORDS } from '../../consuming/limits.ts'
import { type PlacedRecord, type Selection, selected } from './gathering.ts'
import type { LaneParts } from './lane-parts.ts'
import type { Batch } from './plan.ts'

export async function recordsOfBatch(
  { reading, stream, shardId, settings }: Pick<LaneParts, 'reading' | 'stream' | 'shardId' | 'settings'>,
  selection: Selection,
  { from, to, closes }: Batch,
): Promise<readonly PlacedRecord[] | Rejection<string>> {
  const records: PlacedRecord[] = []
  if (closes !== undefined) return records
  for (let at: Position = from; at < to; ) {
    const page = await reading.read(stream, shardId, at, true, Math.min(PAGE_RECORDS, settings.batchSize * settings.factor + 1))
    if (isRejection(page)) return page
    for (const { record, passed } of selected(page, at, selection)) if (passed && record.position < to) records.push(record)
    if (page.next <= at) return records
    at = page.next
  }
  return records
}
