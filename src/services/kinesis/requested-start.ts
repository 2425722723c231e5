/** Where a client wants to begin in a shard: the checks that iterators and subscriptions have in common. */
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Shard, Stream } from './entities.ts'
import * as hints from './hints.ts'
import * as messages from './messages.ts'
import type { ShardIteratorType } from './model.gen.ts'
import { parseSequenceNumber, type SequenceNumber } from './sequence-number.ts'
import { shardIdOf } from './shard-id.ts'
import type { Start } from './starting-position.ts'

export interface RequestedStart {
  /** As AWS names it in its texts. */
  readonly operation: 'GetShardIterator' | 'SubscribeToShard'
  readonly type: ShardIteratorType
  readonly sequenceNumber: string | undefined
  readonly timestampMs: number | undefined
}

type Failure = Rejection<'InvalidArgumentException' | 'InternalFailureException'>

/** In AWS's order: combination of type and number, the number itself, its shard, its origin. */
export function checkStart(asked: RequestedStart, stream: Stream, shard: Shard, nowMs: number): Start | Failure {
  const { type, sequenceNumber, timestampMs } = asked
  switch (type) {
    case 'TRIM_HORIZON':
    case 'LATEST':
      if (sequenceNumber !== undefined) {
        return reject('InvalidArgumentException', messages.sequenceNumberSuperfluous(type))
      }
      return { at: type === 'LATEST' ? 'latest' : 'trim-horizon' }
    case 'AT_TIMESTAMP':
      if (timestampMs === undefined) return reject('InvalidArgumentException', messages.TIMESTAMP_MISSING)
      if (timestampMs > nowMs) {
        return reject('InvalidArgumentException', messages.timestampInFuture(timestampMs, nowMs))
      }
      return { at: 'timestamp', timestampMs }
    case 'AT_SEQUENCE_NUMBER':
    case 'AFTER_SEQUENCE_NUMBER': {
      if (sequenceNumber === undefined) return reject('InvalidArgumentException', messages.sequenceNumberMissing(type))
      const number = checkedNumber(asked.operation, sequenceNumber, stream, shard)
      if ('rejected' in number) return number
      return { at: type === 'AT_SEQUENCE_NUMBER' ? 'sequence-number' : 'after-sequence-number', number }
    }
  }
}

function checkedNumber(
  operation: RequestedStart['operation'],
  text: string,
  stream: Stream,
  shard: Shard,
): SequenceNumber | Failure {
  const number = parseSequenceNumber(text)
  if (number === undefined) {
    return reject('InvalidArgumentException', messages.badSequenceNumber(text, shard.id, stream, operation))
  }
  if (number.shardIndex !== shard.index) {
    return reject('InvalidArgumentException', messages.otherShardsSequenceNumber(shardIdOf(number.shardIndex), shard.id))
  }
  if (number.version === 0) return reject('InternalFailureException', undefined, hints.VERSION_ZERO_NUMBER)
  if (number.version !== 2 || number.shardCreatedAtSeconds !== shard.createdAtSeconds) {
    return reject(
      'InvalidArgumentException',
      messages.foreignSequenceNumber(text, shard.id, stream, operation),
      hints.foreignNumber(stream, number.shardCreatedAtSeconds),
    )
  }
  return number
}
