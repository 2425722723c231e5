/** What every batch must be, and how its entries are answered one by one. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import { BATCH_ENTRIES_MAX, BATCH_ID_PATTERN } from './limits.ts'
import * as messages from './messages.ts'
import type { BatchResultErrorEntry } from './model.gen.ts'

type Wrong = Rejection<'EmptyBatchRequest' | 'TooManyEntriesInBatchRequest' | 'InvalidBatchEntryId' | 'BatchEntryIdsNotDistinct'>

/** `entry` is what the API calls one. */
export function checkBatch(entries: readonly { readonly Id: string }[], entry: string): Wrong | undefined {
  if (entries.length === 0) return reject('EmptyBatchRequest', messages.emptyBatch(entry))
  if (entries.length > BATCH_ENTRIES_MAX) return reject('TooManyEntriesInBatchRequest', messages.tooManyEntries(entries.length))
  const seen = new Set<string>()
  for (const { Id } of entries) {
    if (!BATCH_ID_PATTERN.test(Id)) return reject('InvalidBatchEntryId', messages.BAD_BATCH_ID)
    if (seen.has(Id)) return reject('BatchEntryIdsNotDistinct', messages.notDistinct(Id))
    seen.add(Id)
  }
  return undefined
}

/** Each entry with what became of it. */
export function batchResult<Success>(outcomes: readonly (readonly [id: string, outcome: Success | Rejection<string>])[]) {
  const Successful: (Success & { readonly Id: string })[] = []
  const Failed: BatchResultErrorEntry[] = []
  for (const [Id, outcome] of outcomes) {
    if (isRejection(outcome)) Failed.push(failedEntry(Id, outcome))
    else Successful.push({ ...outcome, Id })
  }
  return { Successful, Failed }
}

/** Inside a batch, codes are those of the query protocol. */
const CODES: Readonly<Record<string, string>> = {
  InvalidParameterValueException: 'InvalidParameterValue',
  MissingRequiredParameterException: 'MissingParameter',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
  UnsupportedOperation: 'AWS.SimpleQueueService.UnsupportedOperation',
}

function failedEntry(Id: string, { rejected, message }: Rejection<string>): BatchResultErrorEntry {
  return {
    Id,
    SenderFault: rejected !== 'ServiceUnavailable',
    Code: CODES[rejected] ?? rejected,
    ...(message !== undefined && { Message: message }),
  }
}
