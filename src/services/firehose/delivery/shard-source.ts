/**
 * A Kinesis stream as a source: each of its shards is a lane. Names of lanes hold the id of the stream's log, so that a stream which was made again under
 * its old name is another source.
 *
 * AWS reads every shard once a second. Leat reads as soon as something is there, and once a second it counts as AWS's read would, against the shard's
 * quotas and as the role of the delivery stream; in between nobody can tell.
 */
import type { Position, Tail } from '../../../engine/log.ts'
import type { Rejection } from '../../../kernel/outcome.ts'
import type { Incarnation, LanePage, StreamReading } from '../../consuming/stream-reading.ts'
import type { Source, SourceLane } from './source.ts'

const GONE = {
  code: 'ResourceNotFoundException',
  message: 'The source stream is not there. When it is created again, it is read from its beginning.',
}
const NOWHERE: Tail = { position: 0, arrivedAtMs: undefined }

export function shardSource(reading: StreamReading): Source {
  const at = (lane: string): { readonly stream: Incarnation; readonly shardId: string } | undefined => {
    const [logId = '', shardId = ''] = lane.split('/')
    const stream = reading.stream()
    return stream?.logId === logId && stream.shards.some(({ id }) => id === shardId) ? { stream, shardId } : undefined
  }
  const read = async (lane: string, from: Position): Promise<LanePage | Rejection<string>> => {
    const place = at(lane)
    if (place !== undefined) return reading.read(place.stream, place.shardId, from, false)
    // The shard is gone with all that it held.
    return { runs: [], next: from, tail: { position: from, arrivedAtMs: undefined }, ended: true }
  }
  return {
    lanes() {
      const stream = reading.stream()
      if (stream === undefined) return []
      const name = (id: string): string => `${stream.logId}/${id}`
      return stream.shards.map(({ id, parents }): SourceLane => ({ name: name(id), after: parents.map(name) }))
    },
    async find(lane, atMs) {
      const place = at(lane)
      return place === undefined ? 0 : reading.find(place.stream, place.shardId, atMs)
    },
    read,
    reread(lane, from) {
      const { stream, shardId } = named(lane)
      return reading.read(stream, shardId, from, true)
    },
    async tail(lane) {
      const place = at(lane)
      return place === undefined ? NOWHERE : reading.tail(place.stream, place.shardId)
    },
    async follow(lane, from, signal) {
      const place = at(lane)
      if (place !== undefined) await reading.follow(place.stream, place.shardId, from, signal)
    },
    // A stream keeps its records for others.
    release: async () => undefined,
    onLanes: (changed) => reading.onChange(changed),
    trouble: () => (reading.stream() === undefined ? GONE : undefined),
    namer(lane) {
      const { stream, shardId } = named(lane)
      return reading.namer(stream, shardId)
    },
  }
}

/** What a lane is called after, whether it is there or not. */
function named(lane: string): { readonly stream: Incarnation; readonly shardId: string } {
  const [logId = '', shardId = ''] = lane.split('/')
  return { stream: { logId }, shardId }
}
