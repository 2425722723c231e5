import type { DeliveryStreamDescription, FirehoseClient } from '@aws-sdk/client-firehose'
import { clientSettings, sayThatItLooks, type Target, type TargetOptions, targetOf } from '../endpoint.ts'
import { explained } from '../failure.ts'
import { type Io, pause, UserError } from '../io.ts'
import { counted } from '../text.ts'

export type FirehoseSdk = typeof import('@aws-sdk/client-firehose')

/** One server whose delivery streams are looked at or changed. */
export interface FirehoseSession {
  readonly io: Io
  readonly sdk: FirehoseSdk
  readonly client: FirehoseClient
  readonly target: Target
}

/** Calls are few; the SDK's own retries do. */
const ATTEMPTS = 3
/** AWS needs up to a minute to create a delivery stream. */
const ACTIVE_WAIT_MAX_MS = 180_000
const ACTIVE_POLL_MS = { aws: 2_000, leat: 50 } as const
const NAMES_LISTED_MAX = 5
const LIST_LIMIT = 100

/** Runs what calls Firehose: says in a sentence why a call failed, and ends without noise when the user interrupts it. */
export async function withFirehose(
  io: Io,
  options: TargetOptions,
  body: (session: FirehoseSession) => Promise<number>,
  attempts: number = ATTEMPTS,
): Promise<number> {
  const target = targetOf(options, io.env, 'FIREHOSE')
  const sdk = await import('@aws-sdk/client-firehose')
  const client = new sdk.FirehoseClient(clientSettings(target, attempts))
  if (!target.isAws) client.middlewareStack.add(sayThatItLooks, { step: 'build', name: 'sayThatItLooks' })
  try {
    return await body({ io, sdk, client, target })
  } catch (error) {
    if (io.signal.aborted) return 0
    throw explained(error, target)
  } finally {
    client.destroy()
  }
}

/** Throws `UserError` when there is none of that name, saying which there are. */
export async function described(session: FirehoseSession, name: string): Promise<DeliveryStreamDescription> {
  const { io, sdk, client } = session
  try {
    const command = new sdk.DescribeDeliveryStreamCommand({ DeliveryStreamName: name })
    const { DeliveryStreamDescription: found } = await client.send(command, { abortSignal: io.signal })
    if (found !== undefined) return found
  } catch (error) {
    if (!(error instanceof sdk.ResourceNotFoundException)) throw error
  }
  throw new UserError(await noSuchStream(session, name))
}

/** Waits until the delivery stream can be used, and gives its description; throws `UserError` when it never will. */
export async function active(session: FirehoseSession, name: string): Promise<DeliveryStreamDescription> {
  const { io, target } = session
  const deadlineMs = io.clock.monotonicMs() + ACTIVE_WAIT_MAX_MS
  for (;;) {
    const found = await described(session, name)
    const { DeliveryStreamStatus: status, FailureDescription: failure } = found
    if (status === 'ACTIVE') return found
    if (status !== 'CREATING') {
      const why = failure?.Details === undefined ? '' : ` ${failure.Type}: ${failure.Details}`
      throw new UserError(`The delivery stream "${name}" is ${status}.${why}`)
    }
    if (io.clock.monotonicMs() > deadlineMs || io.signal.aborted) {
      throw new UserError(`The delivery stream "${name}" is still ${status}.`)
    }
    await pause(io.clock, target.isAws ? ACTIVE_POLL_MS.aws : ACTIVE_POLL_MS.leat, io.signal)
  }
}

/** All of them, in alphabetical order. */
export async function namesOf({ io, sdk, client }: FirehoseSession): Promise<readonly string[]> {
  const names: string[] = []
  for (;;) {
    const after = names.at(-1)
    const input = { Limit: LIST_LIMIT, ...(after !== undefined && { ExclusiveStartDeliveryStreamName: after }) }
    const answer = await client.send(new sdk.ListDeliveryStreamsCommand(input), { abortSignal: io.signal })
    const page = answer.DeliveryStreamNames ?? []
    names.push(...page)
    if (answer.HasMoreDeliveryStreams !== true || page.length === 0) return names
  }
}

async function noSuchStream(session: FirehoseSession, name: string): Promise<string> {
  const { target } = session
  const names = await namesOf(session)
  const place = `${target.isAws ? 'in AWS' : `at ${target.name}`}${target.region === undefined ? '' : ` in ${target.region}`}`
  const shown = `${names.slice(0, NAMES_LISTED_MAX).join(', ')}${names.length > NAMES_LISTED_MAX ? ', …' : ''}`
  const there =
    names.length === 0
      ? 'There are none yet'
      : `There ${names.length === 1 ? 'is' : 'are'} ${counted(names.length, 'delivery stream')}: ${shown}`
  return `There is no delivery stream "${name}" ${place}. ${there}. To make it: \`${target.self} firehose create ${name} --bucket BUCKET\`.`
}
