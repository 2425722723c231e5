/**
 * What callers need besides an operation's own name on the delivery stream
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonkinesisfirehose.html).
 */
import { passRole, permissionsOn, tagKeys } from '../../model/permission.ts'
import type { PermissionTable } from '../permission-table.ts'
import type { FirehoseEntities } from './entities.ts'
import type * as model from './model.gen.ts'
import { deliveryStreamResources } from './queries.ts'
import { SERVICE_PRINCIPAL } from './role.ts'

export const permissions: PermissionTable<FirehoseEntities> = {
  CreateDeliveryStream: (input: model.CreateDeliveryStreamInput, scope) => {
    const tags = tagsOf(input.Tags)
    const resources = deliveryStreamResources(input, scope)
    return [
      ...permissionsOn('firehose:CreateDeliveryStream', resources, tags),
      ...(input.Tags === undefined ? [] : permissionsOn('firehose:TagDeliveryStream', resources, tags)),
      ...rolesIn(input).flatMap((role) => passRole(role, SERVICE_PRINCIPAL)),
    ]
  },
  UpdateDestination: (input: model.UpdateDestinationInput, scope) => [
    ...permissionsOn('firehose:UpdateDestination', deliveryStreamResources(input, scope)),
    ...rolesIn(input).flatMap((role) => passRole(role, SERVICE_PRINCIPAL)),
  ],
  TagDeliveryStream: (input: model.TagDeliveryStreamInput, scope) =>
    permissionsOn('firehose:TagDeliveryStream', deliveryStreamResources(input, scope), tagsOf(input.Tags)),
}

function tagsOf(tags: readonly { readonly Key: string; readonly Value?: string }[] | undefined) {
  return tagKeys(Object.fromEntries((tags ?? []).map(({ Key, Value = '' }) => [Key, Value])))
}

/** Of the source, the destination, its backup, its schema: wherever a request names one, each once. */
export function rolesIn(input: unknown): readonly string[] {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, member] of Object.entries(value)) {
      if (name === 'RoleARN' && typeof member === 'string') found.add(member)
      else look(member)
    }
  }
  look(input)
  return [...found]
}
