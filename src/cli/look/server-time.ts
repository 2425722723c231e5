import type { Target } from '../endpoint.ts'
import { type Io, UserError } from '../io.ts'
import { manage } from '../manage.ts'

/** What time it is where the records are: the clock of a Leat may have been steered. */
export async function serverNowMs(io: Io, target: Target): Promise<number> {
  if (target.isAws) return io.clock.nowMs()
  try {
    const { now } = await manage(io, target, 'clock', { do: 'show' })
    const nowMs = Date.parse(String(now))
    return Number.isNaN(nowMs) ? io.clock.nowMs() : nowMs
  } catch (error) {
    // Another server that speaks Kinesis, with a clock like ours. One that cannot be reached shows at the next call.
    if (error instanceof UserError) return io.clock.nowMs()
    throw error
  }
}
