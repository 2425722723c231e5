import { isRejection } from '../../../kernel/outcome.ts'
import { attributeOf, LASTING_ATTRIBUTES } from '../attributes.ts'
import type { Queue } from '../entities.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findQueue, queueArn, resourceOf } from '../queries.ts'
import type { Counts } from '../queue-book.ts'
import { openQueues } from '../queues.ts'

const COUNTS = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const

export const GetQueueAttributes = data(model.GetQueueAttributes, {
  resources: resourceOf,

  async run({ view, scope, port }, { QueueUrl, AttributeNames: names = [] }) {
    const queue = findQueue(view, scope, QueueUrl)
    if (isRejection(queue)) return queue
    const wanted = new Set<string>(names)
    const isWanted = (name: string): boolean => wanted.has('All') || wanted.has(name)
    // Who asks for no counts need not wait for what a queue holds.
    const counts = COUNTS.some(isWanted) ? (await port(openQueues)(queue)).counts() : undefined
    const all = { ...factsOf(queue), ...(counts !== undefined && shownCounts(counts)) }
    const shown = Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined && isWanted(each[0]))
    return shown.length === 0 ? {} : { Attributes: Object.fromEntries(shown) }
  },
})

function factsOf(queue: Queue): Readonly<Record<string, string | undefined>> {
  const seconds = (ms: number): string => String(Math.floor(ms / 1000))
  return {
    QueueArn: queueArn(queue, queue.name),
    CreatedTimestamp: seconds(queue.createdAtMs),
    LastModifiedTimestamp: seconds(queue.modifiedAtMs),
    ...Object.fromEntries(LASTING_ATTRIBUTES.map((name) => [name, attributeOf(queue, name)])),
  }
}

function shownCounts({ visible, inFlight, delayed }: Counts): Readonly<Record<(typeof COUNTS)[number], string>> {
  return {
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
  }
}
