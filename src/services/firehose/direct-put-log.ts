/**
 * Where what is put to a DirectPut delivery stream stands until it is delivered: a log of its own, written by PutRecord and PutRecordBatch.
 *
 *     engine.open(source.logId)      lanes 0 up to (not including) source.lanes
 *
 * A record is one of a lane run (`record-block.ts`) without partition key. Its position in its lane, from `PlacedRun`, is what a reader
 * remembers, and `arrivedAtMs` of the run is its approximate arrival time. Delivery reads each lane from where it stands with `log.read` and
 * `log.follow`, passes over what arrived before `undeliverableBeforeMs`, and trims what has been delivered. An encrypted delivery stream's
 * log is as readable to it as any other.
 */

import type { DirectPutSource } from './entities.ts'
import { DIRECT_PUT_LANES, DIRECT_PUT_RETENTION_MS } from './limits.ts'

/** What a new DirectPut delivery stream of this internal id reads from. */
export function directPutSource(id: string, throughputHintMBs: number | undefined): DirectPutSource {
  const hint = throughputHintMBs === undefined ? undefined : { throughputHintMBs }
  return { type: 'DirectPut', logId: directPutLogId(id), lanes: DIRECT_PUT_LANES, ...hint }
}

function directPutLogId(id: string): string {
  return `firehose-put-${id}`
}

/** What delivery writes down for itself, see `delivery/`. */
export function deliveryLogId(id: string): string {
  return `firehose-run-${id}`
}

/** Every log that belongs to a delivery stream: they go when it is gone. */
export function logIdsOf(id: string): readonly string[] {
  return [directPutLogId(id), deliveryLogId(id)]
}

/** Records that arrived earlier have been kept for long enough. */
export function undeliverableBeforeMs(nowMs: number): number {
  return nowMs - DIRECT_PUT_RETENTION_MS
}
