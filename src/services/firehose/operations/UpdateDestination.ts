import { isRejection, reject } from '../../../kernel/outcome.ts'
import type { Scope } from '../../../model/caller.ts'
import type { TokenSealer } from '../../../model/tokens.ts'
import { DESTINATION_ID } from '../describe.ts'
import { updatedDestination } from '../destination.ts'
import { invalid } from '../invalid.ts'
import { putStream } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { deliveryStreamResources, type FirehoseView, findDeliveryStream } from '../queries.ts'
import { checkQuery } from '../query-check.ts'
import { checkRoles } from '../role-check.ts'
import { checkSchemaTable } from '../schema-check.ts'

/** Objects that are begun from now on go by the new settings, and carry the new version in their names. */
export const UpdateDestination = data(model.UpdateDestination, {
  resources: deliveryStreamResources,

  async run(context, input) {
    const { view, runtime, scope, call } = context
    const { catalog, clock, secrets } = runtime
    const asked = updated(view, scope, input, secrets)
    if (isRejection(asked)) return asked
    const badRole = checkRoles(context, input.DeliveryStreamName, input)
    if (badRole !== undefined) return badRole
    const noTable = await checkSchemaTable(context, input.DeliveryStreamName, asked.destination)
    if (noTable !== undefined) return noTable
    const noQuery = await checkQuery(context, asked.destination)
    if (noQuery !== undefined) return noQuery
    return catalog.commit(
      (later) => {
        const stream = updated(later, scope, input, secrets)
        if (isRejection(stream)) return stream
        return { changes: [putStream({ ...stream, updatedAtMs: clock.nowMs() })], reply: {} }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'UpdateDestination' },
    )
  },
})

function updated(view: FirehoseView, scope: Scope, input: model.UpdateDestinationInput, secrets: TokenSealer) {
  const name = input.DeliveryStreamName
  const stream = findDeliveryStream(view, scope, name)
  if (isRejection(stream)) return stream
  const { status, version } = stream
  if (status !== 'ACTIVE') return reject('ResourceInUseException', messages.notActive(name, scope.accountId, status))
  if (input.CurrentDeliveryStreamVersionId !== String(version)) {
    const text = messages.versionsDisagree(name, version, input.CurrentDeliveryStreamVersionId)
    return reject('ConcurrentModificationException', text)
  }
  if (input.DestinationId !== DESTINATION_ID) return invalid(messages.noDestination(input.DestinationId))
  const destination = updatedDestination(stream.destination, input, scope, secrets)
  return isRejection(destination) ? destination : { ...stream, destination, version: version + 1 }
}
