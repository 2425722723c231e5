import { isRejection, reject } from '../../../kernel/outcome.ts'
import { deliveryStreamArn } from '../arn.ts'
import { createdDestination } from '../destination.ts'
import { changedEncryption, checkKey, NOT_ENCRYPTED, requestedKey } from '../encryption.ts'
import type { DeliveryStream } from '../entities.ts'
import { invalid } from '../invalid.ts'
import { putStream } from '../life-cycle.ts'
import { STREAMS_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { type Context, data } from '../operation.ts'
import { countIn, deliveryStreamResources } from '../queries.ts'
import { checkQuery } from '../query-check.ts'
import { checkRoles } from '../role-check.ts'
import { checkSchemaTable } from '../schema-check.ts'
import { createdSource } from '../source.ts'
import { withTags } from '../tags.ts'

/** What the request asks for is looked at first, then whether the stream to read from and the key to use are there, and last the name. */
export const CreateDeliveryStream = data(model.CreateDeliveryStream, {
  resources: deliveryStreamResources,

  async run(context, input) {
    const { runtime, scope, call } = context
    const destination = createdDestination(input, scope, runtime.secrets)
    if (isRejection(destination)) return destination
    const tags = withTags({}, input.Tags ?? [])
    if (isRejection(tags)) return tags
    const badRole = checkRoles(context, input.DeliveryStreamName, input)
    if (badRole !== undefined) return badRole
    const noTable = await checkSchemaTable(context, input.DeliveryStreamName, destination)
    if (noTable !== undefined) return noTable
    const noQuery = await checkQuery(context, destination)
    if (noQuery !== undefined) return noQuery
    const encryption = await createdEncryption(context, input)
    if (isRejection(encryption)) return encryption
    const id = runtime.random.uuid()
    const source = await createdSource(context, input, id)
    if (isRejection(source)) return source

    const { catalog, clock, settings } = runtime
    const name = input.DeliveryStreamName
    const arn = deliveryStreamArn(name, scope)
    return catalog.commit(
      (view) => {
        if (view.get('firehose.stream', arn) !== undefined) {
          return reject('ResourceInUseException', messages.streamExists(name, scope.accountId))
        }
        if (countIn(view, scope) >= STREAMS_MAX) return reject('LimitExceededException', messages.tooManyStreams(STREAMS_MAX))
        const createdAtMs = clock.nowMs()
        const dueAtMs = createdAtMs + settings.statusDelayMs
        const interim = settings.statusDelayMs === 0 ? undefined : { intent: { to: 'create' as const, dueAtMs } }
        const stream: DeliveryStream = {
          id,
          arn,
          name,
          ...scope,
          status: interim === undefined ? 'ACTIVE' : 'CREATING',
          ...interim,
          source,
          destination,
          version: 1,
          encryption,
          tags,
          createdAtMs,
        }
        return { changes: [putStream(stream)], reply: { DeliveryStreamARN: arn } }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'CreateDeliveryStream' },
    )
  },
})

async function createdEncryption({ runtime, scope, call }: Context, input: model.CreateDeliveryStreamInput) {
  const asked = input.DeliveryStreamEncryptionConfigurationInput
  if (asked === undefined) return NOT_ENCRYPTED
  if ((input.DeliveryStreamType ?? 'DirectPut') !== 'DirectPut') return invalid(messages.ENCRYPTION_OF_KINESIS_SOURCE)
  const key = requestedKey(asked, scope)
  if (isRejection(key)) return key
  const bad = await checkKey(runtime, call, key.keyArn, deliveryStreamArn(input.DeliveryStreamName, scope))
  return bad ?? changedEncryption(key, NOT_ENCRYPTED, runtime.clock.nowMs(), runtime.settings)
}
