import { connect, type Target } from '../endpoint.ts'
import { type Io, note, pause } from '../io.ts'
import { describedPayload } from '../tail/payload.ts'
import { visible } from '../text.ts'
import type { Made } from './deploy.ts'

const ATTEMPTS = 3
const POLL_MS = 25

/** One stream whose records the function is given. */
export interface DevStream {
  readonly arn: string
  /** Absent: it was there. */
  readonly made?: Made
  /** The first records of a batch, a line for each. */
  peek(shardId: string, firstSequenceNumber: string, count: number): Promise<readonly string[]>
  close(): void
}

/** The stream of that name; it is made if it is not there. */
export async function openStream(io: Io, target: Target, StreamName: string): Promise<DevStream> {
  const { sdk, client } = await connect(target, ATTEMPTS, { onlyLooks: true })
  const describe = async () => (await client.send(new sdk.DescribeStreamSummaryCommand({ StreamName }))).StreamDescriptionSummary
  let made: Made | undefined
  let found = await describe().catch(async (error: unknown) => {
    if (!(error instanceof sdk.ResourceNotFoundException)) throw error
    await client.send(new sdk.CreateStreamCommand({ StreamName, ShardCount: 1 }))
    note(io, `Made the stream "${StreamName}", which was not there.`)
    made = {
      what: `the stream "${StreamName}"`,
      remove: () => client.send(new sdk.DeleteStreamCommand({ StreamName, EnforceConsumerDeletion: true })),
    }
    return describe()
  })
  while (found?.StreamStatus === 'CREATING' && (await pause(io.clock, POLL_MS, io.signal))) found = await describe()
  return {
    arn: found?.StreamARN ?? '',
    ...(made !== undefined && { made }),
    async peek(ShardId, StartingSequenceNumber, Limit) {
      const from = { ShardId, StartingSequenceNumber, ShardIteratorType: 'AT_SEQUENCE_NUMBER' as const }
      const { ShardIterator } = await client.send(new sdk.GetShardIteratorCommand({ StreamName, ...from }))
      const { Records = [] } = await client.send(new sdk.GetRecordsCommand({ ShardIterator, Limit }))
      return Records.map(
        ({ PartitionKey = '', Data }) => `${visible(PartitionKey)}  ${describedPayload(Data ?? new Uint8Array(0)).line}`,
      )
    },
    close: () => client.destroy(),
  }
}
