/** What no API of AWS offers: every delivery stream gone at once, with what it has not delivered. */
import type { Change } from '../../catalog/entities.ts'
import { assert } from '../../kernel/assert.ts'
import { isRejection } from '../../kernel/outcome.ts'
import { portOf, type ServiceRuntime } from '../define.ts'
import type { FirehoseEntities } from './entities.ts'
import { removeStream } from './life-cycle.ts'
import { STREAMS_PER_COMMIT_MAX } from './limits.ts'
import { allDeliveryStreams } from './queries.ts'
import { openQuotas } from './quotas.ts'

/** Removes every delivery stream of every account and region. Their logs follow soon, see `reconcile.ts`. */
export async function removeAllDeliveryStreams({
  catalog,
  clock,
  random,
}: Pick<ServiceRuntime<FirehoseEntities>, 'catalog' | 'clock' | 'random'>): Promise<void> {
  for (let left = true; left; ) {
    const removed = await catalog.commit(
      (view) => {
        const streams = [...allDeliveryStreams(view)].slice(0, STREAMS_PER_COMMIT_MAX)
        const changes: readonly Change<FirehoseEntities>[] = streams.flatMap((stream) => removeStream(stream, clock.nowMs()))
        return { changes, reply: streams.length }
      },
      { requestId: random.uuid(), principal: 'leat:reset', operation: 'ResetDeliveryStreams' },
    )
    assert(!isRejection(removed), 'a reset is never rejected')
    left = removed > 0
  }
}

/** Nothing was used up and nothing refused. */
export function forgetPutTraffic(runtime: ServiceRuntime<FirehoseEntities>): void {
  portOf(runtime, openQuotas).forgetAll()
}
