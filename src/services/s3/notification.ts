/** Whom a bucket tells of what happens in it: checked as S3 checks it. */
import { malformedXml } from '../../aws/s3.ts'
import { type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import { NOTIFICATIONS_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { NotificationConfiguration, NotificationConfigurationFilter } from './model.gen.ts'
import { affixesOf } from './notify/event.ts'

const EVENTS =
  /^s3:(ReducedRedundancyLostObject|ObjectCreated:(\*|Put|Post|Copy|CompleteMultipartUpload)|ObjectRemoved:(\*|Delete|DeleteMarkerCreated)|ObjectRestore:(\*|Post|Completed|Delete)|Replication:(\*|OperationFailedReplication|OperationNotTracked|OperationMissedThreshold|OperationReplicatedAfterThreshold)|LifecycleTransition|IntelligentTiering|ObjectAcl:Put|LifecycleExpiration:(\*|Delete|DeleteMarkerCreated)|ObjectTagging:(\*|Put|Delete))$/

export interface Target {
  readonly arn: string
  readonly service: 'lambda' | 'sqs' | 'sns'
  readonly events: readonly string[]
  readonly filter: NotificationConfigurationFilter | undefined
}

type NotificationRejection = Rejection<'MalformedXML' | 'InvalidArgument' | 'NotImplemented'>

/** With an id for each entry that has none. Whether there is somebody at the destinations is not asked here. */
export function checkedNotification(
  wanted: NotificationConfiguration = {},
  newId: () => string,
): NotificationConfiguration | NotificationRejection {
  const targets = targetsOf(wanted)
  if (targets.length > NOTIFICATIONS_MAX) return malformedXml()
  for (const target of targets) {
    const refused = refusedTarget(target)
    if (refused !== undefined) return refused
  }
  if (wanted.EventBridgeConfiguration !== undefined) return reject('NotImplemented', messages.NO_EVENT_BRIDGE)
  if (targets.some(({ service }) => service === 'sns')) return reject('NotImplemented', messages.NO_TOPICS)
  if (isAmbiguous(targets)) return reject('InvalidArgument', messages.AMBIGUOUS_NOTIFICATION)
  const named = <Entry extends { readonly Id?: string }>(entries: readonly Entry[]): readonly Entry[] =>
    entries.map((entry) => ({ ...entry, Id: entry.Id ?? newId() }))
  return {
    ...(wanted.QueueConfigurations !== undefined && { QueueConfigurations: named(wanted.QueueConfigurations) }),
    ...(wanted.LambdaFunctionConfigurations !== undefined && {
      LambdaFunctionConfigurations: named(wanted.LambdaFunctionConfigurations),
    }),
  }
}

/** May two entries be about one event of one object? */
function isAmbiguous(targets: readonly Target[]): boolean {
  return targets.some((one, i) => targets.slice(i + 1).some((other) => sharesEvents(one, other) && sharesKeys(one, other)))
}

function sharesEvents({ events: some }: Target, { events: others }: Target): boolean {
  const covers = (one: string, other: string): boolean =>
    one === other || (one.endsWith('*') && other.startsWith(one.slice(0, -1)))
  return some.some((one) => others.some((other) => covers(one, other) || covers(other, one)))
}

function sharesKeys(one: Target, other: Target): boolean {
  const [a, b] = [affixesOf(one.filter), affixesOf(other.filter)]
  const prefixes = a.prefix.startsWith(b.prefix) || b.prefix.startsWith(a.prefix)
  return prefixes && (a.suffix.endsWith(b.suffix) || b.suffix.endsWith(a.suffix))
}

export function targetsOf(wanted: NotificationConfiguration): readonly Target[] {
  const target = (
    service: Target['service'],
    arn: string,
    entry: { readonly Events: readonly string[]; readonly Filter?: NotificationConfigurationFilter },
  ): Target => ({
    arn,
    service,
    events: entry.Events ?? [],
    filter: entry.Filter,
  })
  return [
    ...(wanted.TopicConfigurations ?? []).map((entry) => target('sns', entry.TopicArn, entry)),
    ...(wanted.QueueConfigurations ?? []).map((entry) => target('sqs', entry.QueueArn, entry)),
    ...(wanted.LambdaFunctionConfigurations ?? []).map((entry) => target('lambda', entry.LambdaFunctionArn, entry)),
  ]
}

function refusedTarget({ arn, service, events, filter }: Target): NotificationRejection | undefined {
  if (events.length === 0) return malformedXml()
  if (!new RegExp(`^arn:[^:]+:${service}:[^:]+:\\d{12}:.+`).test(arn ?? '')) {
    return reject('InvalidArgument', messages.UNPARSABLE_ARN)
  }
  const unknown = events.find((event) => !EVENTS.test(event))
  if (unknown !== undefined) return reject('InvalidArgument', messages.UNSUPPORTED_EVENT)
  const names = (filter?.Key?.FilterRules ?? []).map(({ Name }) => (Name ?? '').toLowerCase())
  if (names.some((name) => name !== 'prefix' && name !== 'suffix')) return reject('InvalidArgument', messages.BAD_FILTER_NAME)
  return new Set(names).size < names.length ? reject('InvalidArgument', messages.FILTER_NAME_TWICE) : undefined
}

/** Nobody is there who may be told. */
export function unreachable({ arn, service }: Pick<Target, 'arn' | 'service'>): Rejection<'InvalidArgument'> {
  const why =
    service === 'lambda'
      ? `Not authorized to invoke function [${arn}]`
      : 'Permissions on the destination queue do not allow S3 to publish notifications from this bucket'
  return rejectWith('InvalidArgument', messages.UNREACHABLE_DESTINATION, {
    details: { ArgumentName1: `${arn}, null`, ArgumentValue1: why },
  })
}
