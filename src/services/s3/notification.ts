/** Whom a bucket would tell of what happens in it: checked as S3 checks it, kept and given back. */
import { malformedXml } from '../../aws/s3.ts'
import { type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import { NOTIFICATIONS_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { NotificationConfiguration, NotificationConfigurationFilter } from './model.gen.ts'

const EVENTS =
  /^s3:(ReducedRedundancyLostObject|ObjectCreated:(\*|Put|Post|Copy|CompleteMultipartUpload)|ObjectRemoved:(\*|Delete|DeleteMarkerCreated)|ObjectRestore:(\*|Post|Completed|Delete)|Replication:(\*|OperationFailedReplication|OperationNotTracked|OperationMissedThreshold|OperationReplicatedAfterThreshold)|LifecycleTransition|IntelligentTiering|ObjectAcl:Put|LifecycleExpiration:(\*|Delete|DeleteMarkerCreated)|ObjectTagging:(\*|Put|Delete))$/

interface Target {
  readonly arn: string
  readonly service: 'lambda' | 'sqs' | 'sns'
  readonly events: readonly string[]
  readonly filter: NotificationConfigurationFilter | undefined
}

type NotificationRejection = Rejection<'MalformedXML' | 'InvalidArgument'>

/** With an id for each entry that has none. `skipsDestinations`: whether there is somebody at the destinations is not asked. */
export function checkedNotification(
  wanted: NotificationConfiguration = {},
  skipsDestinations: boolean,
  newId: () => string,
): NotificationConfiguration | NotificationRejection {
  const targets = targetsOf(wanted)
  if (targets.length > NOTIFICATIONS_MAX) return malformedXml()
  for (const target of targets) {
    const refused = refusedTarget(target)
    if (refused !== undefined) return refused
  }
  const unreachable = skipsDestinations ? undefined : targets[0]
  if (unreachable !== undefined) return nobodyAt(unreachable)
  const named = <Entry extends { readonly Id?: string }>(entries: readonly Entry[]): readonly Entry[] =>
    entries.map((entry) => ({ ...entry, Id: entry.Id ?? newId() }))
  return {
    ...(wanted.TopicConfigurations !== undefined && { TopicConfigurations: named(wanted.TopicConfigurations) }),
    ...(wanted.QueueConfigurations !== undefined && { QueueConfigurations: named(wanted.QueueConfigurations) }),
    ...(wanted.LambdaFunctionConfigurations !== undefined && {
      LambdaFunctionConfigurations: named(wanted.LambdaFunctionConfigurations),
    }),
    ...(wanted.EventBridgeConfiguration !== undefined && { EventBridgeConfiguration: wanted.EventBridgeConfiguration }),
  }
}

function targetsOf(wanted: NotificationConfiguration): readonly Target[] {
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

/** There are no functions, queues and topics here, so nobody can be told. */
function nobodyAt({ arn, service }: Target): Rejection<'InvalidArgument'> {
  const why = service === 'lambda' ? `Not authorized to invoke function [${arn}]` : 'The destination could not be reached'
  return rejectWith('InvalidArgument', messages.UNREACHABLE_DESTINATION, {
    details: { ArgumentName1: `${arn}, null`, ArgumentValue1: why },
  })
}
