/** Pure look-ups over a view, and how entities are named and shown. */
import { formatArn, parseArn, partitionOf } from '../../aws/arn.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { groupId, type LogGroup, type LogStream, streamId } from './entities.ts'
import { DAY_MS } from './limits.ts'
import * as messages from './messages.ts'
import type { LogsView } from './operation.ts'

type NotFound = Rejection<'ResourceNotFoundException'>
type Invalid = Rejection<'InvalidParameterException'>

export function invalid(message: string, hint?: string): Invalid {
  return reject('InvalidParameterException', message, hint)
}

export function groupArn({ accountId, region }: Scope, name: string): string {
  return formatArn({ partition: partitionOf(region), service: 'logs', region, accountId, resource: `log-group:${name}` })
}

export function streamArn(group: LogGroup, name: string): string {
  return `${groupArn(group, group.name)}:log-stream:${name}`
}

/** As policies are asked about it: of a group all streams, or one. */
export function resourceOf(scope: Scope, group: string | undefined, stream = ''): readonly string[] {
  return [`${groupArn(scope, nameIn(group))}:log-stream:${stream}`]
}

/** What is given as a group's identifier may be its ARN. */
function nameIn(identifier = ''): string {
  const arn = parseArn(identifier)
  return arn === undefined ? identifier : arn.resource.replace(/^log-group:/, '').replace(/:\*$/, '')
}

export function findGroup(view: LogsView, scope: Scope, name: string): LogGroup | NotFound {
  return view.get('logs.group', groupId(scope, name)) ?? reject('ResourceNotFoundException', messages.NO_GROUP)
}

interface Identified {
  readonly logGroupName?: string
  readonly logGroupIdentifier?: string
}

/** By name, or by what is a name or an ARN. */
export function findIdentified(
  view: LogsView,
  scope: Scope,
  { logGroupName: name, logGroupIdentifier: identifier }: Identified,
): LogGroup | NotFound | Invalid {
  if (name !== undefined && identifier !== undefined) return invalid(messages.NAME_AND_IDENTIFIER)
  if (name !== undefined) return findGroup(view, scope, name)
  if (identifier === undefined) return invalid(messages.NO_NAME)
  const arn = parseArn(identifier)
  if (arn === undefined) return findGroup(view, scope, identifier)
  if (arn.accountId !== scope.accountId || arn.region !== scope.region)
    return reject('ResourceNotFoundException', messages.NO_GROUP)
  return findGroup(view, scope, nameIn(identifier))
}

export function findStream(view: LogsView, { id }: LogGroup, name: string): LogStream | NotFound {
  return view.get('logs.stream', streamId(id, name)) ?? reject('ResourceNotFoundException', messages.NO_STREAM)
}

export function streamsOf(view: LogsView, { id }: LogGroup, namePrefix = ''): Iterable<LogStream> {
  return view.list('logs.stream', streamId(id, namePrefix))
}

export function findStreamIn(
  view: LogsView,
  scope: Scope,
  name: string,
  stream: string,
): { readonly group: LogGroup; readonly stream: LogStream } | NotFound {
  const group = findGroup(view, scope, name)
  if (isRejection(group)) return group
  const found = findStream(view, group, stream)
  return isRejection(found) ? found : { group, stream: found }
}

/** A group that tags are about. */
export function findTagged(view: LogsView, scope: Scope, resourceArn: string): LogGroup | NotFound | Invalid {
  const arn = parseArn(resourceArn)
  if (arn === undefined || arn.service !== 'logs') return invalid('The specified resource ARN is invalid.')
  const group = view.get('logs.group', groupId({ ...scope, region: arn.region }, nameIn(resourceArn)))
  const isOwn = arn.accountId === scope.accountId && arn.region === scope.region && arn.resource.startsWith('log-group:')
  return group !== undefined && isOwn ? group : reject('ResourceNotFoundException', messages.NO_RESOURCE)
}

/** Events of before then have expired. */
export function horizonMs({ retentionInDays }: LogGroup, nowMs: number): number {
  return retentionInDays === undefined ? 0 : nowMs - retentionInDays * DAY_MS
}
