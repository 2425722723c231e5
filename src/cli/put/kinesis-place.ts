import type { StreamSession } from '../streams.ts'
import { BATCH_LIMITS } from './batcher.ts'
import type { PutPlace } from './run.ts'
import type { EntryResult } from './writer.ts'

/** What a stream can be allowed to take (UpdateMaxRecordSize); the server knows the limit of this one, 1 MiB unless raised. */
const RECORD_BYTES_MAX = 10 * 1024 * 1024

/** A Kinesis stream to put records into, by PutRecords. */
export function kinesisPlace({ io, target, sdk, client, stream }: StreamSession): PutPlace {
  return {
    io,
    target,
    name: stream,
    limits: BATCH_LIMITS,
    recordBytesMax: RECORD_BYTES_MAX,
    async send(items, signal) {
      const records = items.map(({ key, data }) => ({ PartitionKey: key, Data: data }))
      const command = new sdk.PutRecordsCommand({ StreamName: stream, Records: records })
      const answer = await client.send(command, { abortSignal: signal })
      return (answer.Records ?? []).map(
        ({ ShardId, SequenceNumber, ErrorCode, ErrorMessage }): EntryResult =>
          ShardId !== undefined && SequenceNumber !== undefined
            ? { written: { shardId: ShardId, sequenceNumber: SequenceNumber } }
            : { errorCode: ErrorCode ?? 'Unknown', errorMessage: ErrorMessage ?? '' },
      )
    },
  }
}
