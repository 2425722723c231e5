import type { Case } from '../world.ts'
import { account } from './account.ts'
import { addressing } from './addressing.ts'
import { createStream } from './CreateStream.ts'
import { capacity } from './capacity.ts'
import { consumers } from './consumers.ts'
import { deleteStream } from './DeleteStream.ts'
import { describeStream } from './DescribeStream.ts'
import { denials } from './denials.ts'
import { encryption } from './encryption.ts'
import { getRecords } from './GetRecords.ts'
import { getShardIterator } from './GetShardIterator.ts'
import { listShards } from './ListShards.ts'
import { listStreams } from './ListStreams.ts'
import { limits } from './limits.ts'
import { mergeShards } from './MergeShards.ts'
import { monitoring } from './monitoring.ts'
import { putRecord } from './PutRecord.ts'
import { putRecords } from './PutRecords.ts'
import { policies } from './policies.ts'
import { retention } from './retention.ts'
import { splitShard } from './SplitShard.ts'
import { settings } from './settings.ts'
import { tags } from './tags.ts'
import { updateShardCount } from './UpdateShardCount.ts'

/** Every rule of the Kinesis service that clients are driven through, by the file that holds it, in the order in which they run. */
export const kinesisCasesByFile: Readonly<Record<string, readonly Case[]>> = {
  'CreateStream.ts': createStream,
  'DeleteStream.ts': deleteStream,
  'DescribeStream.ts': describeStream,
  'ListStreams.ts': listStreams,
  'ListShards.ts': listShards,
  'PutRecord.ts': putRecord,
  'PutRecords.ts': putRecords,
  'GetShardIterator.ts': getShardIterator,
  'GetRecords.ts': getRecords,
  'SplitShard.ts': splitShard,
  'MergeShards.ts': mergeShards,
  'UpdateShardCount.ts': updateShardCount,
  'limits.ts': limits,
  'consumers.ts': consumers,
  'retention.ts': retention,
  'tags.ts': tags,
  'monitoring.ts': monitoring,
  'policies.ts': policies,
  'settings.ts': settings,
  'account.ts': account,
  'capacity.ts': capacity,
  'encryption.ts': encryption,
  'addressing.ts': addressing,
  'denials.ts': denials,
}

export const kinesisCases: readonly Case[] = Object.values(kinesisCasesByFile).flat()
