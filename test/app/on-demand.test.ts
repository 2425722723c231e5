/** What somebody sees who tests a consumer against a stream that scales: months in a second, over the wire. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  CreateStreamCommand,
  DescribeStreamSummaryCommand,
  KinesisClient,
  ListShardsCommand,
  PutRecordsCommand,
} from '@aws-sdk/client-kinesis'
import { start } from '../../src/index.ts'

const StreamName = 'clicks'
const PUTS = 280
const RECORDS_PER_PUT = 500

describe('an on-demand stream of a server whose time is in the user’s hand', () => {
  it('grows within the minute that follows a burst, and is back after thirty days', async () => {
    await using leat = await start({ instant: true })
    const client = new KinesisClient({
      endpoint: leat.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    })
    await leat.clock.freeze()
    await client.send(new CreateStreamCommand({ StreamName, StreamModeDetails: { StreamMode: 'ON_DEMAND' } }))
    const shards = async (): Promise<number | undefined> => {
      const { StreamDescriptionSummary } = await client.send(new DescribeStreamSummaryCommand({ StreamName }))
      assert.equal(StreamDescriptionSummary?.StreamStatus, 'ACTIVE')
      return StreamDescriptionSummary.OpenShardCount
    }
    for (let put = 0; put < PUTS; put++) {
      const Records = Array.from({ length: RECORDS_PER_PUT }, (_, i) => ({ PartitionKey: `${put}-${i}`, Data: Buffer.of(1) }))
      const { FailedRecordCount } = await client.send(new PutRecordsCommand({ StreamName, Records }))
      assert.equal(FailedRecordCount, 0)
    }
    assert.equal(await shards(), 4)
    await leat.clock.advance('1m')
    assert.equal(await shards(), 8)
    const { Shards = [] } = await client.send(new ListShardsCommand({ StreamName }))
    assert.equal(Shards.filter(({ ParentShardId }) => ParentShardId !== undefined).length, 8, 'every shard was split')
    await leat.clock.advance('31d')
    assert.equal(await shards(), 4)
    client.destroy()
  })
})
