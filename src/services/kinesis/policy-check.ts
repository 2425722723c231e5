/** What a resource policy may be attached to, and what may stand in it. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { consumerAt, parseConsumerArn } from './consumer.ts'
import * as messages from './policy-messages.ts'
import { findActiveStream, findStream, type KinesisView } from './queries.ts'

/** Quota of ours: AWS's is not published for Kinesis. */
const POLICY_BYTES_MAX = 20_480

/** What a policy may allow or deny. Source: developer guide, sharing a stream with another account. */
const STREAM_ACTIONS = [
  'DescribeStreamSummary',
  'ListShards',
  'PutRecord',
  'PutRecords',
  'GetRecords',
  'GetShardIterator',
] as const
const CONSUMER_ACTIONS = ['DescribeStreamConsumer', 'SubscribeToShard'] as const

type Missing = Rejection<'InvalidArgumentException' | 'ResourceNotFoundException'>

/** Whether there is such a stream or consumer. */
export function checkResource(view: KinesisView, scope: Scope, arn: string): Missing | undefined {
  const found = parseConsumerArn(arn) === undefined ? findStream(view, scope, { StreamARN: arn }) : consumerAt(view, scope, arn)
  return isRejection(found) ? found : undefined
}

/** Whether a policy may be attached to it now: not while it is being made or going. */
export function checkResourceActive(
  view: KinesisView,
  scope: Scope,
  arn: string,
): Missing | Rejection<'ResourceInUseException'> | undefined {
  const address = parseConsumerArn(arn)
  if (address === undefined) {
    const stream = findActiveStream(view, scope, { StreamARN: arn })
    return isRejection(stream) ? stream : undefined
  }
  const consumer = consumerAt(view, scope, arn)
  if (isRejection(consumer)) return consumer
  return consumer.status === 'ACTIVE'
    ? undefined
    : reject('ResourceInUseException', messages.consumerNotActive(consumer, address.stream))
}

/** What is wrong with a policy document for this resource, or nothing. */
export function wrongPolicy(document: string, resourceArn: string): string | undefined {
  if (Buffer.byteLength(document) > POLICY_BYTES_MAX) return messages.policyTooLong(POLICY_BYTES_MAX)
  let policy: unknown
  try {
    policy = JSON.parse(document)
  } catch {
    return messages.POLICY_SYNTAX
  }
  if (!isObject(policy)) return messages.POLICY_SYNTAX
  const { Version: version, Statement: statement } = policy
  if (version !== undefined && version !== '2012-10-17' && version !== '2008-10-17') return messages.POLICY_VERSION
  const statements = Array.isArray(statement) ? statement : [statement]
  if (statement === undefined || statements.length === 0) return messages.missingField('Statement')
  const known = parseConsumerArn(resourceArn) === undefined ? STREAM_ACTIONS : CONSUMER_ACTIONS
  for (const each of statements) {
    const wrong = isObject(each) ? wrongStatement(each, resourceArn, known) : messages.POLICY_SYNTAX
    if (wrong !== undefined) return wrong
  }
  return undefined
}

type Json = Readonly<Record<string, unknown>>

function wrongStatement(statement: Json, resourceArn: string, known: readonly string[]): string | undefined {
  const { Effect: effect, Principal: principal, Action: action, Resource: resource } = statement
  if (effect === undefined) return messages.missingField('Effect')
  if (effect !== 'Allow' && effect !== 'Deny') return messages.invalidEffect(String(effect))
  if (principal === undefined) return messages.missingField('Principal')
  if (principal !== '*' && !(isObject(principal) && Object.values(principal).every((value) => listOf(value) !== undefined))) {
    return messages.POLICY_PRINCIPAL
  }
  const actions = listOf(action)
  if (actions === undefined) return messages.missingField('Action')
  for (const name of actions) {
    if (!known.some((each) => matches(name.toLowerCase(), `kinesis:${each}`.toLowerCase()))) return messages.policyAction(name)
  }
  const resources = listOf(resource)
  if (resources === undefined) return messages.missingField('Resource')
  const foreign = resources.find((pattern) => !matches(pattern, resourceArn))
  return foreign === undefined ? undefined : messages.policyResource(foreign, resourceArn)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One string, or a list of them that is not empty. */
function listOf(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.length > 0 && list.every((each) => typeof each === 'string') ? (list as readonly string[]) : undefined
}

/** `*` stands for any characters, `?` for one. Takes time in proportion to the product of the lengths at worst. */
function matches(pattern: string, text: string): boolean {
  let p = 0
  let t = 0
  let star = -1
  let resume = 0
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p++
      resume = t
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p++
      t++
    } else if (star >= 0) {
      p = star + 1
      t = ++resume
    } else {
      return false
    }
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}
