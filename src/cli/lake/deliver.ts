import type { DeliveryStreamDescription } from '@aws-sdk/client-firehose'
import type { Dataset } from '../../lake/definition.ts'
import { connect, type TargetOptions } from '../endpoint.ts'
import { EXIT_USAGE, type Io, pause, UserError } from '../io.ts'
import { createIfMissing, type StreamSession, waitUntilActive } from '../streams.ts'
import type { S3Session } from './session.ts'

/** A stream that is to be delivered into a dataset. */
export interface Delivery extends TargetOptions {
  readonly stream: string
  readonly bucket: string
  readonly dataset: Dataset
  readonly role?: string
  /** Seconds until what has arrived is written. */
  readonly buffer: number
}

interface DeliveryStep {
  readonly sentence: string
  run(): Promise<'done' | 'was there'>
}

/** A Leat without access control takes any role; its account is this one. */
const ROLE_DEFAULT = 'arn:aws:iam::000000000000:role/leat-lake'
const BUFFER_MIB = 5
const SHARDS = 1
/** AWS takes up to a minute to make a delivery stream. */
const ACTIVE_WAIT_MAX_MS = 180_000
const ACTIVE_POLL_MS = 500
const ATTEMPTS = 3

/** The stream, and a delivery stream that reads it and writes raw objects. */
export function deliver(session: S3Session, delivery: Delivery): readonly DeliveryStep[] {
  const { stream, dataset } = delivery
  if (session.target.isAws && delivery.role === undefined) {
    throw new UserError(
      'Firehose needs a role that may read the stream and write into the bucket: name it with --role arn:aws:iam::…:role/…',
      EXIT_USAGE,
    )
  }
  return [
    { sentence: `stream ${stream}`, run: () => makeStream(session, stream) },
    {
      sentence: `delivery stream ${nameOf(stream)}, from ${stream} to ${dataset.raw}`,
      run: () => makeDeliveryStream(session, delivery),
    },
  ]
}

function nameOf(stream: string): string {
  return `${stream.slice(0, 56)}-to-lake`
}

async function withStream<T>(
  { io, target }: S3Session,
  stream: string,
  body: (session: StreamSession) => Promise<T>,
): Promise<T> {
  const { sdk, client } = await connect(target, ATTEMPTS)
  try {
    return await body({ io, sdk, client, target, stream })
  } finally {
    client.destroy()
  }
}

function makeStream(session: S3Session, stream: string): Promise<'done' | 'was there'> {
  return withStream(session, stream, async (own) => {
    const created = await createIfMissing(own, SHARDS)
    await waitUntilActive(own)
    return created ? 'done' : 'was there'
  })
}

function arnOf(session: S3Session, stream: string): Promise<string> {
  return withStream(session, stream, async ({ sdk, client }) => {
    const answer = await client.send(new sdk.DescribeStreamSummaryCommand({ StreamName: stream }))
    return answer.StreamDescriptionSummary?.StreamARN ?? ''
  })
}

async function makeDeliveryStream(session: S3Session, delivery: Delivery): Promise<'done' | 'was there'> {
  const { target, io } = session
  const { bucket, dataset, stream, role = ROLE_DEFAULT, buffer } = delivery
  const sdk = await import('@aws-sdk/client-firehose')
  const client = new sdk.FirehoseClient({
    maxAttempts: ATTEMPTS,
    ...(target.url !== undefined && { endpoint: target.url }),
    ...(target.region !== undefined && { region: target.region }),
    ...(target.credentials !== undefined && { credentials: target.credentials }),
  })
  const DeliveryStreamName = nameOf(stream)
  try {
    await client.send(
      new sdk.CreateDeliveryStreamCommand({
        DeliveryStreamName,
        DeliveryStreamType: 'KinesisStreamAsSource',
        KinesisStreamSourceConfiguration: { KinesisStreamARN: await arnOf(session, stream), RoleARN: role },
        ExtendedS3DestinationConfiguration: {
          RoleARN: role,
          BucketARN: `arn:aws:s3:::${bucket}`,
          Prefix: `${dataset.raw}!{timestamp:yyyy/MM/dd/HH}/`,
          ErrorOutputPrefix: `${dataset.quarantine}delivery/!{firehose:error-output-type}/`,
          BufferingHints: { SizeInMBs: BUFFER_MIB, IntervalInSeconds: buffer },
          // Records end with a line end then, which every tool reads; Firehose by itself puts nothing between them.
          ProcessingConfiguration: { Enabled: true, Processors: [{ Type: 'AppendDelimiterToRecord' }] },
        },
      }),
    )
    await untilActive(io, async () => {
      const answer = await client.send(new sdk.DescribeDeliveryStreamCommand({ DeliveryStreamName }))
      return answer.DeliveryStreamDescription
    })
    return 'done'
  } catch (error) {
    if (error instanceof sdk.ResourceInUseException) return 'was there'
    throw error
  } finally {
    client.destroy()
  }
}

async function untilActive(io: Io, describe: () => Promise<DeliveryStreamDescription | undefined>): Promise<void> {
  const deadlineMs = io.clock.monotonicMs() + ACTIVE_WAIT_MAX_MS
  do {
    const { DeliveryStreamStatus: status, FailureDescription: failure } = (await describe()) ?? {}
    if (status === 'ACTIVE') return
    if (status !== 'CREATING')
      throw new UserError(`The delivery stream is ${status}: ${failure?.Details ?? 'no reason was given'}.`)
    if (io.clock.monotonicMs() > deadlineMs) {
      throw new UserError(`The delivery stream is still CREATING after ${ACTIVE_WAIT_MAX_MS / 1000} s.`)
    }
  } while (await pause(io.clock, ACTIVE_POLL_MS, io.signal))
}
