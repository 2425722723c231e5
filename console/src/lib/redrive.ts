/** Batches that a trigger gave up, as `redrive` tells of them. */

export interface FailedBatch {
  /** Where it lies; goes back as it came. */
  readonly document: object
  readonly failedAt: string
  readonly condition: string
  readonly shardId: string
  readonly firstSequenceNumber: string
  readonly lastSequenceNumber: string
  readonly records: number
}

export interface RedriveOutcome {
  readonly records: readonly { readonly outcome: string }[]
  /** The document is gone: all went well. */
  readonly removed: boolean
}

export function batchKey({ document }: FailedBatch): string {
  return JSON.stringify(document)
}

/** `2 processed, 1 failed`. */
export function outcomeText({ records }: RedriveOutcome): string {
  const counts = new Map<string, number>()
  for (const { outcome } of records) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ') || 'No records'
}
