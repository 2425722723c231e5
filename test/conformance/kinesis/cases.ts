import type { Case } from '../world.ts'
import { addressing } from './addressing.ts'
import { createStream } from './CreateStream.ts'
import { deleteStream } from './DeleteStream.ts'
import { describeStream } from './DescribeStream.ts'
import { getRecords } from './GetRecords.ts'
import { getShardIterator } from './GetShardIterator.ts'
import { listShards } from './ListShards.ts'
import { listStreams } from './ListStreams.ts'
import { putRecord } from './PutRecord.ts'
import { putRecords } from './PutRecords.ts'
import { retention } from './retention.ts'
import { tags } from './tags.ts'

/** Every rule of the Kinesis service that clients are driven through, in the order of docs/compatibility.md. */
export const kinesisCases: readonly Case[] = [
  ...createStream,
  ...deleteStream,
  ...describeStream,
  ...listStreams,
  ...listShards,
  ...putRecord,
  ...putRecords,
  ...getShardIterator,
  ...getRecords,
  ...retention,
  ...tags,
  ...addressing,
]
