/** Texts about consumers that AWS's clients see. Where AWS's own is not known, the comment says so. */
import { CONSUMERS_CREATING_MAX } from './consumer-limits.ts'
import type { Named } from './messages.ts'

interface NamedConsumer {
  readonly name: string
  readonly createdAtSeconds: number
}

/** AWS's own text is not confirmed. */
export function noConsumer(name: string, accountId: string): string {
  return `Consumer ${name}, account ${accountId} not found.`
}

/** AWS's own text is unknown; worded like the one about streams. */
export function consumerExists(name: string, stream: Named): string {
  return `Consumer ${name} under stream ${stream.name} already exists for account ${stream.accountId}.`
}

/** AWS's own text is unknown. */
export const CONSUMER_UNNAMED = 'ConsumerARN or both ConsumerName and StreamARN are required for this request.'

/** AWS's own text is unknown. */
export const CONSUMER_DISAGREES = 'ConsumerARN, ConsumerName and StreamARN do not refer to the same consumer.'

/** AWS's own text is unknown. */
export function consumerQuota(stream: Named, limit: number): string {
  return `This request would exceed the limit on the number of consumers of stream ${stream.name} under account ${stream.accountId}. Limit: ${limit}.`
}

/** AWS's own text is unknown. */
export function consumersCreating(stream: Named): string {
  return `This request would exceed the limit on the number of consumers that can simultaneously be in CREATING for stream ${stream.name} under account ${stream.accountId}. Limit: ${CONSUMERS_CREATING_MAX}.`
}

/** The blank before the comma is AWS's. */
export function consumerNotActive({ name, createdAtSeconds }: NamedConsumer, stream: Named): string {
  return `Consumer ${name} with creation timestamp ${createdAtSeconds} under stream: ${stream.name} , account ${stream.accountId} is not in ACTIVE status.`
}

export function streamHasConsumers({ arn, name }: { readonly arn: string; readonly name: string }): string {
  return (
    `DeleteStream can't delete ${arn} because there are consumers associated with this data stream. ` +
    `To delete ${name} anyway, set the EnforceConsumerDeletion parameter to true to force the deletion of all the consumers that are associated with it.`
  )
}

export function subscriptionExists(stream: Named, shardId: string, consumerName: string): string {
  return `Another active subscription exists for this consumer: ${stream.accountId}:${stream.name}:${shardId}:${consumerName}`
}

/** AWS's own text is unknown; worded like the one for ListShards. */
export const TOKEN_AND_CREATION = 'NextToken and StreamCreationTimestamp cannot be provided together.'
