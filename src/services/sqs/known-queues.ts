import type { OpenQueue } from './open-queue.ts'

/** A port, see `portOf`: the queues that are at work in this process, by their `id`. Stands by itself, for what may not load all of SQS. */
export function knownQueues(): Map<string, Promise<OpenQueue>> {
  return new Map()
}
