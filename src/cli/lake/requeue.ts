import { requeue } from '../../lake/requeue.ts'
import type { TargetOptions } from '../endpoint.ts'
import { type Io, print } from '../io.ts'
import { counted } from '../text.ts'
import { datasetsOf, withLake } from './session.ts'

export interface RequeueOptions extends TargetOptions {
  readonly dataset?: string
}

/** Quarantined records back into the raw zone. */
export function requeueLake(io: Io, bucket: string | undefined, options: RequeueOptions): Promise<number> {
  return withLake(io, { ...options, bucket }, async (session) => {
    for (const [name, dataset] of datasetsOf(session, options.dataset)) {
      const { records, unread } = await requeue(session.objects, dataset)
      const back = records === 0 ? 'nothing to bring back' : `${counted(records, 'record')} back under ${dataset.raw}requeued/`
      const left =
        unread === 0
          ? ''
          : `; what could not be read at all is listed in ${counted(unread, 'object')} under ${dataset.quarantine}`
      await print(io, `${name}: ${back}${left}.\n`)
    }
    return 0
  })
}
