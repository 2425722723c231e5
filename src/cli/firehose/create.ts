import { REGION_DEFAULT } from '../../config.ts'
import { connect, type Target, type TargetOptions } from '../endpoint.ts'
import { EXIT_USAGE, type Io, note, UserError } from '../io.ts'
import { manage } from '../manage.ts'
import { connectS3, isBucketThere, makeBucket } from '../s3.ts'
import { active, type FirehoseSession, withFirehose } from './session.ts'
import { type CreateOptions, destinationOf } from './settings.ts'

export interface CreateCommandOptions extends CreateOptions, TargetOptions {
  readonly stream?: string
  readonly createBucket?: true
}

/** Makes a delivery stream, waits until it can be used, and says what happens next. */
export function createDelivery(io: Io, name: string, options: CreateCommandOptions): Promise<number> {
  return withFirehose(io, options, async (session) => {
    const { sdk, client, target } = session
    const region = target.region ?? REGION_DEFAULT
    const destination = destinationOf(options, region)
    await checkBucket(session, options)
    const source = options.stream === undefined ? undefined : await streamArn(target, options.stream)
    await client.send(
      new sdk.CreateDeliveryStreamCommand({
        DeliveryStreamName: name,
        DeliveryStreamType: source === undefined ? 'DirectPut' : 'KinesisStreamAsSource',
        ...(source !== undefined && {
          KinesisStreamSourceConfiguration: { KinesisStreamARN: source, RoleARN: options.role },
        }),
        ExtendedS3DestinationConfiguration: destination,
      }),
      { abortSignal: io.signal },
    )
    await active(session, name)
    for (const line of whatNext(name, options, target)) note(io, line)
    return 0
  })
}

function whatNext(name: string, { stream, bucket, buffer }: CreateCommandOptions, { self, isAws }: Target): readonly string[] {
  const from = stream === undefined ? 'what is put into it' : `what is put into ${stream} from now on`
  const { SizeInMBs: size = 5, IntervalInSeconds: seconds = 300 } = buffer ?? {}
  return [
    `${name} is ACTIVE: it delivers ${from} to s3://${bucket}.`,
    `An object is written once ${size} MiB are together or ${seconds} s are over: until then the bucket stays as it is.`,
    stream === undefined
      ? `Next:  echo '{"hello":"lake"}' | ${self} firehose put ${name}`
      : `Next:  echo '{"hello":"lake"}' | ${self} put ${stream}`,
    ...(isAws ? [] : [`Watch: ${self} firehose watch ${name}     At once: ${self} firehose flush ${name}`]),
  ]
}

/** A delivery stream to a bucket that is not there would try for a day before anybody notices. */
async function checkBucket({ io, target }: FirehoseSession, { bucket, createBucket }: CreateCommandOptions): Promise<void> {
  const s3 = await connectS3(target)
  try {
    if (await isBucketThere(s3, bucket, io.signal)) return
    const elsewhere = await deliversTo(io, target)
    if (elsewhere !== undefined) return leaveBucket(io, elsewhere, bucket, createBucket)
    if (createBucket !== true) {
      throw new UserError(
        `There is no bucket "${bucket}". Make it on the way with --create-bucket, or before: aws s3 mb s3://${bucket}`,
      )
    }
    await makeBucket(s3, bucket, io.signal)
    note(io, `Created the bucket ${bucket}.`)
  } finally {
    s3.client.destroy()
  }
}

/** The store that a Leat delivers to instead of its own buckets, if it was started so. */
async function deliversTo(io: Io, target: Target): Promise<string | undefined> {
  if (target.isAws) return undefined
  try {
    const about = await manage(io, target, 'about', {})
    return about['deliversTo'] === undefined ? undefined : String(about['deliversTo'])
  } catch (error) {
    // Who is no Leat delivers into buckets of its own.
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** Whether the bucket is there only the server can see, which has the keys. */
function leaveBucket(io: Io, elsewhere: string, bucket: string, createBucket: true | undefined): void {
  if (createBucket === true)
    throw new UserError(
      `This Leat delivers to ${elsewhere} (--s3-endpoint): make the bucket "${bucket}" there, and leave out --create-bucket.`,
    )
  note(io, `This Leat delivers to ${elsewhere} (--s3-endpoint): the bucket ${bucket} has to be there.`)
}

async function streamArn(target: Target, stream: string): Promise<string> {
  const { sdk, client } = await connect(target, 3, { onlyLooks: true })
  try {
    const answer = await client.send(new sdk.DescribeStreamSummaryCommand({ StreamName: stream }))
    return answer.StreamDescriptionSummary?.StreamARN ?? ''
  } catch (error) {
    if (!(error instanceof sdk.ResourceNotFoundException)) throw error
    throw new UserError(
      `There is no Kinesis stream "${stream}" to read from. To make it: aws kinesis create-stream --stream-name ${stream} --shard-count 1. Without --stream, records are put into the delivery stream itself.`,
      EXIT_USAGE,
    )
  } finally {
    client.destroy()
  }
}
