/** Pure look-ups over a view, and how queues are named. */
import { formatArn, parseArn, partitionOf } from '../../aws/arn.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { type Queue, queueId } from './entities.ts'
import * as messages from './messages.ts'
import type { SqsView } from './operation.ts'

export function queueArn({ accountId, region }: Scope, name: string): string {
  return formatArn({ partition: partitionOf(region), service: 'sqs', region, accountId, resource: name })
}

/** `http://host:port/ACCOUNT/NAME`: under whatever address the client knows the server. */
export function queueUrl(calledAt: string | undefined, { accountId, region, name }: Queue): string {
  return `${calledAt ?? `https://sqs.${region}.amazonaws.com`}/${accountId}/${name}`
}

interface QueuePlace {
  readonly accountId: string
  readonly name: string
}

/** What a URL says; hosts do not matter, and a path alone will do. */
export function placeIn(url: string): QueuePlace | undefined {
  const [, accountId, name] = /(?:^|\/)(\d{12})\/([^/?#]+)\/?$/.exec(url) ?? []
  return accountId === undefined || name === undefined ? undefined : { accountId, name }
}

/** The ARN of what a URL names, for authorisation. */
export function resourceOf({ QueueUrl }: { readonly QueueUrl: string }, scope: Scope): readonly string[] {
  const place = placeIn(QueueUrl)
  return place === undefined ? [] : [queueArn({ ...scope, accountId: place.accountId }, place.name)]
}

export function findQueue(view: SqsView, scope: Scope, url: string): Queue | Rejection<'QueueDoesNotExist' | 'InvalidAddress'> {
  const place = placeIn(url)
  if (place === undefined) return reject('InvalidAddress', messages.badAddress(url))
  return findNamed(view, { ...scope, accountId: place.accountId }, place.name)
}

export function findNamed(view: SqsView, scope: Scope, name: string): Queue | Rejection<'QueueDoesNotExist'> {
  return view.get('sqs.queue', queueId(scope, name)) ?? reject('QueueDoesNotExist', messages.NO_QUEUE)
}

/** `undefined`: there is none of that ARN. */
export function queueOfArn(view: SqsView, arn: string): Queue | undefined {
  const parsed = parseArn(arn)
  return parsed?.service === 'sqs' ? view.get('sqs.queue', queueId(parsed, parsed.resource)) : undefined
}

export function queuesIn(view: SqsView, scope: Scope, prefix = ''): Iterable<Queue> {
  return view.list('sqs.queue', queueId(scope, prefix))
}
