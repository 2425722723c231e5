import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import { ENCRYPTED } from '../encryption.ts'
import type { Stream } from '../entities.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { evenSpread, findWritableStream, sealingKey, store } from '../put.ts'
import { checkEntries, toRoutable } from '../put-plan.ts'
import { streamResources } from '../queries.ts'
import { parseSequenceNumber } from '../sequence-number.ts'

/** One record. Numbers rise with every record of a shard, so SequenceNumberForOrdering is checked and otherwise fulfilled by itself. */
export const PutRecord = data(model.PutRecord, {
  resources: streamResources,

  async run(context, input) {
    const stream = findWritableStream(context, input)
    if (isRejection(stream)) return stream
    const bad = checkEntries(stream, [input], (_index, member) => member)
    if (bad !== undefined) return bad
    const entries = toRoutable(stream, [input], evenSpread(context.runtime.random, stream.openShardCount))
    if (isRejection(entries)) return entries
    const misordered = checkOrdering(stream, input.SequenceNumberForOrdering, context.nowMs)
    if (misordered !== undefined) return misordered
    if (input.DryRun === true) return reject('DryRunOperationException', messages.DRY_RUN)

    const key = stream.encryption && (await sealingKey(context, stream))
    if (isRejection(key)) return key
    const [stored] = await store(context, 'PutRecord', stream, entries, key)
    if (stored !== undefined && 'throttled' in stored) return reject('ProvisionedThroughputExceededException', stored.throttled)
    if (stored === undefined || 'failed' in stored) {
      return reject('InternalFailureException', undefined, stored?.failed)
    }
    return { ShardId: stored.shardId, SequenceNumber: stored.sequenceNumber, ...(key !== undefined && ENCRYPTED) }
  },
})

function checkOrdering(
  stream: Stream,
  sequenceNumber: string | undefined,
  nowMs: number,
): Rejection<'InvalidArgumentException'> | undefined {
  if (sequenceNumber === undefined) return undefined
  if (stream.distribution === 'AUTO') return reject('InvalidArgumentException', messages.ORDERING_ON_AUTO)
  const number = parseSequenceNumber(sequenceNumber)
  if (number !== undefined && number.putAtSeconds * 1000 <= nowMs) return undefined
  return reject('InvalidArgumentException', messages.badOrdering(sequenceNumber, stream))
}
