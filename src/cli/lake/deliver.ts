import type { Dataset } from '../../lake/definition.ts'
import { connect, type TargetOptions, targetOf } from '../endpoint.ts'
import { active, withFirehose } from '../firehose/session.ts'
import { EXIT_USAGE, UserError } from '../io.ts'
import { createIfMissing, type StreamSession, waitUntilActive } from '../streams.ts'
import type { S3Session } from './session.ts'
import type { Outcome, Step } from './step.ts'

/** A stream that is to be delivered into a dataset. */
export interface Delivery extends TargetOptions {
  readonly stream: string
  readonly bucket: string
  readonly dataset: Dataset
  readonly role?: string
  /** Seconds until what has arrived is written. */
  readonly buffer: number
}

/** A delivery stream has 64 at most (docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html). */
const NAME_CHARACTERS_MAX = 64
const NAME_END = '-to-lake'
/** A Leat without access control takes any role; its account is this one. */
const ROLE_DEFAULT = 'arn:aws:iam::000000000000:role/leat-lake'
const BUFFER_MIB = 5
const SHARDS = 1
const ATTEMPTS = 3

/** The stream, and a delivery stream that reads it and writes raw objects. */
export function deliver(session: S3Session, delivery: Delivery): readonly Step[] {
  const { stream, dataset } = delivery
  if (session.target.isAws && delivery.role === undefined) {
    throw new UserError(
      'Firehose needs a role that may read the stream and write into the bucket: name it with --role arn:aws:iam::…:role/…',
      EXIT_USAGE,
    )
  }
  return [
    { sentence: `stream ${stream}`, run: () => makeStream(session, delivery) },
    {
      sentence: `delivery stream ${nameOf(stream)}, from ${stream} to ${dataset.raw}`,
      run: () => makeDeliveryStream(session, delivery),
    },
  ]
}

function nameOf(stream: string): string {
  return `${stream.slice(0, NAME_CHARACTERS_MAX - NAME_END.length)}${NAME_END}`
}

async function withStream<T>(
  { io }: S3Session,
  { stream, ...options }: Delivery,
  body: (session: StreamSession) => Promise<T>,
): Promise<T> {
  const target = targetOf(options, io.env)
  const { sdk, client } = await connect(target, ATTEMPTS)
  try {
    return await body({ io, sdk, client, target, stream })
  } finally {
    client.destroy()
  }
}

function makeStream(session: S3Session, delivery: Delivery): Promise<Outcome> {
  return withStream(session, delivery, async (own) => {
    const created = await createIfMissing(own, SHARDS)
    await waitUntilActive(own)
    return created ? 'done' : 'was there'
  })
}

function arnOf(session: S3Session, delivery: Delivery): Promise<string> {
  return withStream(session, delivery, async ({ sdk, client, stream }) => {
    const answer = await client.send(new sdk.DescribeStreamSummaryCommand({ StreamName: stream }))
    return answer.StreamDescriptionSummary?.StreamARN ?? ''
  })
}

async function makeDeliveryStream(session: S3Session, delivery: Delivery): Promise<Outcome> {
  const { bucket, dataset, stream, role = ROLE_DEFAULT, buffer } = delivery
  const KinesisStreamARN = await arnOf(session, delivery)
  let outcome: Outcome = 'done'
  await withFirehose(session.io, delivery, async (firehose) => {
    const { sdk, client } = firehose
    const command = new sdk.CreateDeliveryStreamCommand({
      DeliveryStreamName: nameOf(stream),
      DeliveryStreamType: 'KinesisStreamAsSource',
      KinesisStreamSourceConfiguration: { KinesisStreamARN, RoleARN: role },
      ExtendedS3DestinationConfiguration: {
        RoleARN: role,
        BucketARN: `arn:aws:s3:::${bucket}`,
        Prefix: `${dataset.raw}!{timestamp:yyyy/MM/dd/HH}/`,
        ErrorOutputPrefix: `${dataset.quarantine}delivery/!{firehose:error-output-type}/`,
        BufferingHints: { SizeInMBs: BUFFER_MIB, IntervalInSeconds: buffer },
        // Records end with a line end then, which every tool reads; Firehose by itself puts nothing between them.
        ProcessingConfiguration: { Enabled: true, Processors: [{ Type: 'AppendDelimiterToRecord' }] },
      },
    })
    try {
      await client.send(command)
    } catch (error) {
      if (!(error instanceof sdk.ResourceInUseException)) throw error
      outcome = 'was there'
    }
    await active(firehose, nameOf(stream))
    return 0
  })
  return outcome
}
