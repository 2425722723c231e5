import type { DeliveryStreamDescription } from '@aws-sdk/client-firehose'
import type { TargetOptions } from '../endpoint.ts'
import { type Io, note, UserError } from '../io.ts'
import { BATCH_LIMITS } from '../put/batcher.ts'
import { openInput } from '../put/input.ts'
import { type PutPlace, PutRun } from '../put/run.ts'
import type { EntryResult } from '../put/writer.ts'
import { active, type FirehoseSession, withFirehose } from './session.ts'
import { sourceText } from './view.ts'

export interface PutOptions extends TargetOptions {
  /** False with `--no-newline`. */
  readonly newline: boolean
  readonly json?: true
}

/** PutRecordBatch takes 500 records and 4 MiB, a record 1,000 KiB (docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html). */
const BATCH_BYTES_MAX = 4 * 1024 * 1024
const RECORD_BYTES_MAX = 1_024_000

/** Writes lines into a delivery stream, as `leat put` does into a stream. */
export function putLines(io: Io, name: string, file: string | undefined, options: PutOptions): Promise<number> {
  const once = 1
  return withFirehose(
    io,
    options,
    async (session) => {
      const { input, totalBytes } = await openInput(io, file)
      try {
        const stream = await active(session, name)
        refuseKinesis(session, name, stream)
        if (file === undefined && io.isTty.stdin) note(io, 'Type lines, one record each; Ctrl-D ends.')
        const suffix = Buffer.from(options.newline && !addsDelimiter(stream) ? '\n' : '')
        const plan = { input, totalBytes, key: { fixed: '' }, order: 'none' as const, suffix, json: options.json === true }
        return await new PutRun(placeOf(session, name), plan).run()
      } finally {
        input.destroy()
      }
    },
    // The writer itself tries again, record by record.
    once,
  )
}

function refuseKinesis({ target }: FirehoseSession, name: string, stream: DeliveryStreamDescription): void {
  if (stream.DeliveryStreamType !== 'KinesisStreamAsSource') return
  const source = sourceText(stream)
  throw new UserError(`${name} reads the Kinesis stream ${source}: put records there. \`${target.self} put ${source}\``)
}

/** Firehose puts records together as they are; some are told to put line ends between them. */
function addsDelimiter({ Destinations }: DeliveryStreamDescription): boolean {
  const processing = Destinations?.[0]?.ExtendedS3DestinationDescription?.ProcessingConfiguration
  return processing?.Enabled === true && (processing.Processors ?? []).some(({ Type }) => Type === 'AppendDelimiterToRecord')
}

function placeOf({ io, sdk, client, target }: FirehoseSession, name: string): PutPlace {
  return {
    io,
    target,
    name,
    limits: { ...BATCH_LIMITS, batchBytesMax: BATCH_BYTES_MAX },
    recordBytesMax: RECORD_BYTES_MAX,
    async send(items, signal) {
      const input = { DeliveryStreamName: name, Records: items.map(({ data }) => ({ Data: data })) }
      const answer = await client.send(new sdk.PutRecordBatchCommand(input), { abortSignal: signal })
      return (answer.RequestResponses ?? []).map(
        ({ RecordId, ErrorCode, ErrorMessage }): EntryResult =>
          RecordId !== undefined
            ? { written: { recordId: RecordId } }
            : { errorCode: ErrorCode ?? 'Unknown', errorMessage: ErrorMessage ?? '' },
      )
    },
  }
}
