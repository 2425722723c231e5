import type { KinesisClient } from '@aws-sdk/client-kinesis'
import type { Sdk, Target } from './endpoint.ts'
import { type Io, pause, UserError } from './io.ts'
import type { ServerTime } from './look/server-time.ts'
import { counted } from './text.ts'

/** AWS needs up to half a minute to create a stream. */
const ACTIVE_WAIT_MAX_MS = 120_000
const ACTIVE_POLL_MS = { aws: 1_000, leat: 50 }
const STREAMS_LISTED_MAX = 5

/** One server, one stream, and what is needed to call them. */
export interface StreamSession {
  readonly io: Io
  readonly sdk: Sdk
  readonly client: KinesisClient
  readonly target: Target
  readonly stream: string
  /** Of the server, where it matters. Absent: it is taken to be this machine's. */
  readonly time?: ServerTime
}

/** Waits until the stream can be used. Throws `UserError` when there is none, saying which there are; returns early when aborted. */
export async function waitUntilActive(session: StreamSession): Promise<void> {
  const { io, sdk, target, stream } = session
  const deadlineMs = io.clock.monotonicMs() + ACTIVE_WAIT_MAX_MS
  while (!io.signal.aborted) {
    const status = await statusOf(session)
    if (status === undefined) throw new UserError(await noSuchStream(session))
    if (status === sdk.StreamStatus.ACTIVE || status === sdk.StreamStatus.UPDATING) return
    if (status === sdk.StreamStatus.DELETING) throw new UserError(`The stream "${stream}" is being deleted.`)
    if (io.clock.monotonicMs() > deadlineMs) {
      throw new UserError(`The stream "${stream}" is still ${status} after ${ACTIVE_WAIT_MAX_MS / 1000} s.`)
    }
    await pause(io.clock, target.isAws ? ACTIVE_POLL_MS.aws : ACTIVE_POLL_MS.leat, io.signal)
  }
}

async function statusOf({ io, sdk, client, stream }: StreamSession): Promise<string | undefined> {
  try {
    const answer = await client.send(new sdk.DescribeStreamSummaryCommand({ StreamName: stream }), { abortSignal: io.signal })
    return answer.StreamDescriptionSummary?.StreamStatus ?? ''
  } catch (error) {
    if (error instanceof sdk.ResourceNotFoundException) return undefined
    throw error
  }
}

/** Does a record's key say which shard it goes to? Not where the stream spreads records evenly by itself (record distribution AUTO). */
export async function keysDecide({ io, sdk, client, stream }: StreamSession): Promise<boolean> {
  const answer = await client.send(new sdk.DescribeStreamSummaryCommand({ StreamName: stream }), { abortSignal: io.signal })
  return answer.StreamDescriptionSummary?.RecordDistributionStrategy !== sdk.RecordDistributionStrategy.AUTO
}

/** Creates the stream unless it is there. `true` if it was created. */
export async function createIfMissing(session: StreamSession, shards: number): Promise<boolean> {
  const { io, sdk, client, stream } = session
  try {
    await client.send(new sdk.CreateStreamCommand({ StreamName: stream, ShardCount: shards }), { abortSignal: io.signal })
    return true
  } catch (error) {
    if (error instanceof sdk.ResourceInUseException) return false
    throw error
  }
}

async function noSuchStream({ sdk, client, target, stream }: StreamSession): Promise<string> {
  const { StreamNames: names = [], HasMoreStreams: more } = await client.send(new sdk.ListStreamsCommand({}))
  const place = `${target.isAws ? 'in AWS' : `at ${target.name}`}${target.region === undefined ? '' : ` in ${target.region}`}`
  const shown = names.slice(0, STREAMS_LISTED_MAX).join(', ')
  const rest = names.length > STREAMS_LISTED_MAX || more === true ? ', …' : ''
  const there =
    names.length === 0
      ? 'There are no streams yet'
      : `There ${names.length === 1 ? 'is' : 'are'} ${counted(names.length, 'stream')}: ${shown}${rest}`
  return `There is no stream "${stream}" ${place}. ${there}. To make it: \`${target.self} put ${stream} --create\`, or \`aws kinesis create-stream\`.`
}
