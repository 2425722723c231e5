import type { Bucket } from '../entities.ts'
import type { Context } from '../operation.ts'
import type { NoteOf } from '../store/object-store.ts'
import { type EventName, tellingOf } from './event.ts'
import { openNotifier } from './notifier.ts'

/** What is written down with a change, and who is woken once it has happened. Of a bucket that tells nobody: nothing. */
export interface Tells {
  readonly note?: NoteOf
  /** After the change. */
  readonly wake: () => void
}

const NOBODY: Tells = { wake: () => undefined }

export function tells({ call, port, runtime }: Context, bucket: Bucket, event: EventName): Tells {
  const { LambdaFunctionConfigurations = [], QueueConfigurations = [] } = bucket.configurations.notification ?? {}
  if (LambdaFunctionConfigurations.length + QueueConfigurations.length === 0) return NOBODY
  return {
    note: (facts) => tellingOf(bucket, call, event, facts, runtime.clock.nowMs()),
    wake: () => port(openNotifier).wake(),
  }
}
