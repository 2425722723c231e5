import { isRejection, reject } from '../../../kernel/outcome.ts'
import { ENCRYPTED } from '../encryption.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { evenSpread, findWritableStream, type Stored, sealingKey, store } from '../put.ts'
import { checkEntries, checkTotalBytes, toRoutable } from '../put-plan.ts'
import { streamResources } from '../queries.ts'

/** Up to 500 records with one append. Records fail one by one; what is wrong with the request fails it as a whole. */
export const PutRecords = data(model.PutRecords, {
  resources: streamResources,

  async run(context, input) {
    const stream = findWritableStream(context, input)
    if (isRejection(stream)) return stream
    const bad =
      checkEntries(stream, input.Records, (i, member) => `records.${i + 1}.member.${member}`) ?? checkTotalBytes(input.Records)
    if (bad !== undefined) return bad
    const entries = toRoutable(stream, input.Records, evenSpread(context.runtime.random, stream.openShardCount))
    if (isRejection(entries)) return entries
    if (input.DryRun === true) return reject('DryRunOperationException', messages.DRY_RUN)
    const key = stream.encryption && (await sealingKey(context, stream))
    if (isRejection(key)) return key
    const output = outputOf(await store(context, 'PutRecords', stream, entries, key), context.explain)
    return key === undefined ? output : { ...output, ...ENCRYPTED }
  },
})

function outputOf(stored: readonly Stored[], explain: (sentence: string) => void): model.PutRecordsOutput {
  const reasons = new Map<string, number>()
  let failed = 0
  const Records = stored.map((each) => {
    if ('throttled' in each) {
      failed++
      return { ErrorCode: messages.THROTTLED_CODE, ErrorMessage: each.throttled }
    }
    if (!('failed' in each)) return { SequenceNumber: each.sequenceNumber, ShardId: each.shardId }
    reasons.set(each.failed, (reasons.get(each.failed) ?? 0) + 1)
    return { ErrorCode: messages.ENTRY_FAILURE_CODE, ErrorMessage: messages.ENTRY_FAILURE }
  })
  for (const [reason, count] of reasons) {
    failed += count
    explain(`${count} of ${stored.length} records failed: ${reason}`)
  }
  return { FailedRecordCount: failed, Records }
}
