/** The queues that are at work in this process. */
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import { portOf, type ServiceRuntime } from '../define.ts'
import { messageLogId, type Queue, type SqsEntities } from './entities.ts'
import { knownQueues } from './known-queues.ts'
import * as messages from './messages.ts'
import { isLane, OpenQueue, type Receipt } from './open-queue.ts'
import { QueueLog } from './queue-log.ts'

export type Queues = (queue: Pick<Queue, 'id'>) => Promise<OpenQueue>

/** Those that are gone are dropped with their messages, see `reconcile.ts`. */
export function openQueues(runtime: ServiceRuntime<SqsEntities>): Queues {
  const { engine, clock } = runtime
  const open = portOf(runtime, knownQueues)
  return ({ id }) => {
    const known = open.get(id)
    if (known !== undefined) return known
    const opening = QueueLog.open(engine.open(messageLogId(id))).then((log) => new OpenQueue(log, clock))
    open.set(id, opening)
    opening.catch(() => open.delete(id)) // Whoever asked hears of it; the next tries again.
    return opening
  }
}

const PURPOSE = 'sqs.receipt'

export function handleOf(tokens: TokenSealer, queue: Queue, { lane, position, receives }: Receipt): string {
  return tokens.seal(PURPOSE, Buffer.from(JSON.stringify([queue.id, lane, position, receives])))
}

/** A handle of another queue is none of this one. */
export function receiptOf(tokens: TokenSealer, queue: Queue, handle: string): Receipt | Rejection<'ReceiptHandleIsInvalid'> {
  const opened = tokens.open(PURPOSE, handle)
  const [id, lane, position, receives] = opened === undefined ? [] : (JSON.parse(Buffer.from(opened).toString()) as unknown[])
  if (id !== queue.id || !isLane(lane)) return reject('ReceiptHandleIsInvalid', messages.badHandle(handle))
  return { lane, position: Number(position), receives: Number(receives) }
}
