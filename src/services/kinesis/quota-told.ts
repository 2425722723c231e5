/** What the person at the server is told about limits: which, and what to do. */

import type { Shard, Stream } from './entities.ts'
import { SHARD_ITERATOR_CALLS, SHARD_READ_CALLS, SHARD_WRITE_RECORDS } from './quota-limits.ts'

export const A_CALL = 'a call'

/** `bytes`: of all of them. */
export function whatOfRecords(refused: number, records: number, bytes: number): string {
  return records === 1 ? `a record of ${bytes.toLocaleString('en-US')} bytes` : `${refused} of ${records} records`
}

export function writeLimit(stream: Stream, shard: Shard): string {
  return `${shard.id} of ${stream.name} takes ${SHARD_WRITE_RECORDS.toLocaleString('en-US')} records and 1 MiB a second`
}

/** `ofBusiestKey`: how many of the records sent to the shard at once have one partition key. A single record tells nothing about keys. */
export function writeRemedy(stream: Stream, shard: Shard, records: number, ofBusiestKey: number): string {
  if (records > 1 && ofBusiestKey > records / 2) {
    const which = ofBusiestKey === records ? 'All records for it' : `${ofBusiestKey} of ${records} records for it`
    return `${which} have one partition key, which no number of shards divides: spread it over several keys, or put fewer and larger records.`
  }
  return stream.mode === 'ON_DEMAND'
    ? 'An on-demand stream grows by itself once its traffic lasts; until then send again after a moment.'
    : `Split the shard (aws kinesis split-shard --stream-name ${stream.name} --shard-to-split ${shard.id} …, or update-shard-count), or send again after a moment.`
}

export function readLimit(obstacle: 'calls' | 'bytes', stream: Stream, shard: Shard): string {
  return obstacle === 'calls'
    ? `${shard.id} of ${stream.name} takes ${SHARD_READ_CALLS} GetRecords calls a second, of all readers together`
    : `${shard.id} of ${stream.name} gives 2 MiB a second to GetRecords, to all readers together, and after 10 MiB pauses for 5 s`
}

export function readRemedy(obstacle: 'calls' | 'bytes'): string {
  const slower = obstacle === 'calls' ? 'Poll less often' : 'Wait before the next call'
  return `${slower}, or register a consumer and use SubscribeToShard, which gives each consumer 2 MiB a second of its own.`
}

export function iteratorsLimit(stream: Stream, shard: Shard): string {
  return `${shard.id} of ${stream.name} takes ${SHARD_ITERATOR_CALLS} GetShardIterator calls a second`
}

export const ITERATORS_REMEDY = 'Read on with the NextShardIterator of each answer instead of asking for an iterator every time.'

export function callsLimit(operation: string, perSecond: number, whose: string): string {
  return `${operation} takes ${perSecond.toLocaleString('en-US')} ${perSecond === 1 ? 'call' : 'calls'} a second for ${whose}`
}

export const CALLS_REMEDY = 'Call less often, keep what was answered, or send again after a moment.'
