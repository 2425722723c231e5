/** A data directory with everything in it: streams, a split, several segments, a snapshot of nothing yet. Made by a real server. */
import { join } from 'node:path'
import {
  CreateStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  ListShardsCommand,
  PutRecordsCommand,
  SplitShardCommand,
} from '@aws-sdk/client-kinesis'
import { CATALOG_LOG } from '../../src/catalog/salvage.ts'
import { DiskBlobs } from '../../src/engine/disk/disk-blobs.ts'
import { openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import { RealDisk } from '../../src/engine/disk/vfs.ts'
import { type Leat, start } from '../../src/index.ts'
import { SystemClock } from '../../src/kernel/clock.ts'
import { SystemRandom } from '../../src/kernel/random.ts'

export const STREAM = 'orders'
const SEGMENT_BYTES = 6_000

export interface Opened {
  readonly leat: Leat
  readonly kinesis: KinesisClient
  close(): Promise<void>
}

/** A server on the directory, with small segments. */
export async function openServer(folder: string): Promise<Opened> {
  const disk = new RealDisk(folder)
  const random = new SystemRandom()
  const onFatal = (failure: Error): never => {
    throw failure
  }
  const options = { disk, clock: new SystemClock(), random, reserveBytes: 1_000, segmentBytes: SEGMENT_BYTES, onFatal }
  const engine = await openDiskEngine({ ...options, reservedFor: [CATALOG_LOG] })
  const leat = await start({ instant: true }, { engine, blobs: await DiskBlobs.open(disk) })
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const kinesis = new KinesisClient({ endpoint: leat.endpoint, region: 'us-east-1', credentials })
  return {
    leat,
    kinesis,
    close: async () => {
      kinesis.destroy()
      await leat.close()
      await engine.close()
    },
  }
}

/** Makes it, and gives what a client read from it at last. */
export async function makeData(root: string): Promise<{ readonly folder: string; readonly records: ReadonlySet<string> }> {
  const folder = join(root, 'data')
  const { kinesis, close } = await openServer(folder)
  await kinesis.send(new CreateStreamCommand({ StreamName: STREAM, ShardCount: 2 }))
  await put(kinesis, 'before', 15)
  const split = { StreamName: STREAM, ShardToSplit: 'shardId-000000000000', NewStartingHashKey: '1000' }
  await kinesis.send(new SplitShardCommand(split))
  await put(kinesis, 'after', 15)
  const records = await readAll(kinesis)
  await close()
  return { folder, records }
}

export async function put(kinesis: KinesisClient, name: string, calls: number): Promise<void> {
  for (let call = 0; call < calls; call++) {
    const Records = Array.from({ length: 6 }, (_, i) => ({
      PartitionKey: `key-${i}`,
      Data: Buffer.from(`${name} ${call} ${i} `.repeat(8)),
    }))
    const { FailedRecordCount } = await kinesis.send(new PutRecordsCommand({ StreamName: STREAM, Records }))
    if (FailedRecordCount !== 0) throw new Error(`${FailedRecordCount} records were refused`)
  }
}

/** Shard, sequence number and data of every record. */
export async function readAll(kinesis: KinesisClient): Promise<Set<string>> {
  const found = new Set<string>()
  const { Shards = [] } = await kinesis.send(new ListShardsCommand({ StreamName: STREAM }))
  for (const { ShardId } of Shards) {
    const from = { StreamName: STREAM, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const
    let { ShardIterator } = await kinesis.send(new GetShardIteratorCommand(from))
    while (ShardIterator !== undefined) {
      const page = await kinesis.send(new GetRecordsCommand({ ShardIterator }))
      for (const { SequenceNumber, Data } of page.Records ?? [])
        found.add(`${ShardId} ${SequenceNumber} ${Buffer.from(Data ?? []).toString()}`)
      const isAtEnd = page.Records?.length === 0 && page.MillisBehindLatest === 0
      ShardIterator = isAtEnd ? undefined : page.NextShardIterator
    }
  }
  return found
}
