import { encodeRun } from '../../engine/record-block.ts'
import { assert } from '../../kernel/assert.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Random } from '../../kernel/random.ts'
import type { Scope } from '../../model/caller.ts'
import { type BadKey, isEncrypted } from './encryption.ts'
import type { DeliveryStream, Destination, DirectPutSource } from './entities.ts'
import { type Invalid, invalid } from './invalid.ts'
import { RECORD_ID_RANDOM_BYTES } from './limits.ts'
import * as messages from './messages.ts'
import type * as model from './model.gen.ts'
import type { Context } from './operation.ts'
import { type FirehoseView, findDeliveryStream } from './queries.ts'
import { openStreamKeys } from './stream-keys.ts'

/** A delivery stream that takes puts. */
export type Puttable = DeliveryStream & { readonly source: DirectPutSource }

/** What became of the records of a request, which stand or fall together: they are one append. */
export type Stored = { readonly recordIdOf: (index: number) => string } | { readonly failed: string }

export function findPuttable(
  view: FirehoseView,
  scope: Scope,
  name: string,
): Puttable | Invalid | Rejection<'ResourceNotFoundException' | 'InvalidSourceException'> {
  const stream = findDeliveryStream(view, scope, name)
  // Until it is there, and from the moment when it goes, it is not there for those who put.
  if (isRejection(stream) || stream.status !== 'ACTIVE') {
    return reject('ResourceNotFoundException', messages.noStreamToPutTo(name, scope.accountId))
  }
  const { source } = stream
  if (source.type !== 'DirectPut') return invalid(messages.PUT_TO_KINESIS_SOURCE)
  if (decompresses(stream.destination)) {
    const hint = `"${name}" takes records of CloudWatch Logs only, since it decompresses: give it a Kinesis stream as its source to try it out.`
    return reject('InvalidSourceException', messages.PUT_TO_CLOUDWATCH_ONLY, hint)
  }
  return { ...stream, source }
}

/** Durable when it resolves with ids. */
export async function store(
  { engine, runtime, port }: Context,
  stream: Puttable,
  records: readonly model.Record[],
): Promise<Stored | BadKey> {
  const { source } = stream
  const key = isEncrypted(stream) ? await port(openStreamKeys).sealing(stream) : undefined
  if (isRejection(key)) return key
  const lane = source.lanes === 1 ? 0 : runtime.random.int(source.lanes)
  const run = encodeRun(records.map(({ Data }) => ({ partitionKey: undefined, data: Data })))
  const [outcome] = await engine.open(source.logId).append([{ lane, run }], key)
  assert(outcome !== undefined, 'an engine answers for every run')
  switch (outcome.outcome) {
    case 'ok':
      return { recordIdOf: recordIds(runtime.random) }
    case 'refused':
      return {
        failed:
          outcome.reason === 'full'
            ? 'there is no room left for records; free some space'
            : 'too many records are waiting to be stored',
      }
    case 'sealed':
      return { failed: 'the delivery stream has gone meanwhile' }
    case 'unknown':
      return { failed: 'the engine does not say whether the records were stored' }
  }
}

/** Long and opaque, as AWS's are, and unique: the records of a request share all but the end. */
function recordIds(random: Random): (index: number) => string {
  const ofRequest = Buffer.from(random.bytes(RECORD_ID_RANDOM_BYTES)).toString('base64')
  return (index) => `${ofRequest}${String(index).padStart(4, '0')}`
}

function decompresses(destination: Destination): boolean {
  const settings = destination.type === 'ExtendedS3' ? destination.s3 : destination.http
  const { Enabled, Processors = [] } = settings.ProcessingConfiguration ?? {}
  return Enabled === true && Processors.some(({ Type }) => Type === 'Decompression')
}
