import { callFailure } from '../failure.ts'
import { pause, UserError } from '../io.ts'
import type { StreamSession } from '../streams.ts'

/** A consumer that records are pushed to. */
export interface OwnConsumer {
  readonly arn: string
  readonly name: string
  /** Deregisters it, if it was registered here. */
  release(): Promise<void>
}

const POLL_MS = { aws: 1_000, leat: 50 }
const ACTIVE_WAIT_MAX_MS = 120_000

/** The stream's consumer of that name; one that is not there yet is registered, for as long as it is needed here. */
export async function takeConsumer(session: StreamSession, name: string): Promise<OwnConsumer> {
  const { sdk, client, stream, io } = session
  const abort = { abortSignal: io.signal }
  const summary = await client.send(new sdk.DescribeStreamSummaryCommand({ StreamName: stream }), abort)
  const named = { StreamARN: summary.StreamDescriptionSummary?.StreamARN ?? '', ConsumerName: name }
  const isOurs = await register(session, named)
  const arn = await activeArn(session, named)
  return {
    arn,
    name,
    async release() {
      // The command may be over because of the signal; a consumer that stays behind would cost money on AWS.
      if (isOurs) await client.send(new sdk.DeregisterStreamConsumerCommand(named))
    },
  }
}

interface Named {
  readonly StreamARN: string
  readonly ConsumerName: string
}

async function register({ sdk, client, io }: StreamSession, named: Named): Promise<boolean> {
  try {
    await client.send(new sdk.RegisterStreamConsumerCommand(named), { abortSignal: io.signal })
    return true
  } catch (error) {
    if (callFailure(error)?.name === 'ResourceInUseException') return false
    throw error
  }
}

async function activeArn({ sdk, client, io, target }: StreamSession, named: Named): Promise<string> {
  const deadlineMs = io.clock.monotonicMs() + ACTIVE_WAIT_MAX_MS
  while (!io.signal.aborted) {
    const answer = await client.send(new sdk.DescribeStreamConsumerCommand(named), { abortSignal: io.signal })
    const { ConsumerStatus: status, ConsumerARN: arn } = answer.ConsumerDescription ?? {}
    if (status === sdk.ConsumerStatus.ACTIVE && arn !== undefined) return arn
    if (status === sdk.ConsumerStatus.DELETING) throw new UserError(`The consumer "${named.ConsumerName}" is being deregistered.`)
    if (io.clock.monotonicMs() > deadlineMs) {
      throw new UserError(`The consumer "${named.ConsumerName}" is still ${status} after ${ACTIVE_WAIT_MAX_MS / 1000} s.`)
    }
    await pause(io.clock, target.isAws ? POLL_MS.aws : POLL_MS.leat, io.signal)
  }
  return ''
}
