/** Where a shard is read from that a mapping has not read before. Pure. */
import type { Position } from '../../../engine/log.ts'
import type { ReadShard, ReadStream } from '../../consuming/stream-reading.ts'
import type { MappingStart } from '../mapping-entities.ts'

/** Shards that open later are read from their beginning, wherever the mapping began. */
export function startOf(
  { position, timestampMs, latest }: MappingStart,
  { logId }: ReadStream,
  { id, index }: ReadShard,
): Position | { readonly atMs: number } | 'never' {
  if (position === 'AT_TIMESTAMP') return { atMs: timestampMs ?? 0 }
  if (position === 'TRIM_HORIZON' || latest === undefined || latest.logId !== logId || index >= latest.shardsEver) return 0
  return latest.positions[id] ?? 'never'
}
