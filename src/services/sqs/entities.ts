/** What the catalog keeps of SQS. Messages are not in it: they stand in a log of the engine, one for each queue, see `queue-log.ts`. */

export interface SqsEntities {
  /** Keyed by `queueId`. */
  'sqs.queue': Queue
  /** Keyed by the queue's `id`: its messages are still to go. */
  'sqs.removed-queue': RemovedQueue
}

export interface Queue {
  /** Of its own: a queue that is made again under a name has none of the messages of the one before. */
  readonly id: string
  readonly name: string
  readonly accountId: string
  readonly region: string
  readonly createdAtMs: number
  readonly modifiedAtMs: number
  /** What was set, as it was given; what was not has the defaults of `attributes.ts`. */
  readonly attributes: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
}

export interface RemovedQueue {
  readonly id: string
  readonly removeAtMs: number
}

/** In order of names within an account's region. */
export function queueId({ accountId, region }: Pick<Queue, 'accountId' | 'region'>, name: string): string {
  return `${accountId}/${region}/${name}`
}

/** The engine's log of a queue's messages. */
export function messageLogId(id: string): string {
  return `sqs-${id}`
}
