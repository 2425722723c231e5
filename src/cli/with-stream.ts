import { connect, type TargetOptions, targetOf } from './endpoint.ts'
import { explained } from './failure.ts'
import type { Io } from './io.ts'
import { type StreamSession, waitUntilActive } from './streams.ts'

/** Calls are few; the SDK's own retries do. */
const ATTEMPTS = 3

/**
 * What a command does that looks at one stream, or changes it in a few calls: waits for the stream, says in a sentence why a call failed, and
 * ends without noise when the user interrupts it.
 */
export async function withStream(
  io: Io,
  stream: string,
  options: TargetOptions,
  body: (session: StreamSession) => Promise<void>,
): Promise<number> {
  const target = targetOf(options, io.env)
  const { sdk, client } = await connect(target, ATTEMPTS, { onlyLooks: true })
  const session: StreamSession = { io, sdk, client, target, stream }
  try {
    await waitUntilActive(session)
    if (!io.signal.aborted) await body(session)
    return 0
  } catch (error) {
    if (io.signal.aborted) return 0
    throw explained(error, target)
  } finally {
    client.destroy()
  }
}
