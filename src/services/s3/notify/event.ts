/** What a bucket tells of a change, to whom (https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html). Pure. */
import type { Call } from '../../../model/caller.ts'
import type { Bucket } from '../entities.ts'
import type { NotificationConfiguration, NotificationConfigurationFilter } from '../model.gen.ts'
import { canonicalUserId } from '../owner.ts'
import { bucketArn } from '../queries.ts'
import type { ObjectFacts } from '../store/object-store.ts'

export type EventName =
  | 'ObjectCreated:Put'
  | 'ObjectCreated:Copy'
  | 'ObjectCreated:CompleteMultipartUpload'
  | 'ObjectRemoved:Delete'

export interface Destination {
  readonly service: 'lambda' | 'sqs'
  readonly arn: string
  /** Of the entry that says so. */
  readonly id: string
}

/** Plain JSON: what stands in the store until everybody was told. */
export interface Telling {
  readonly bucketArn: string
  readonly to: readonly Destination[]
  readonly record: EventRecord
}

type EventRecord = Readonly<Record<string, unknown>> & {
  readonly eventTime: string
  readonly s3: Readonly<Record<string, unknown>>
}

/** A note for the store; `undefined`: nobody wants to know. */
export function tellingOf(
  { configurations, name, accountId, region }: Bucket,
  call: Call,
  event: EventName,
  facts: Pick<ObjectFacts, 'key' | 'sequencer'> & Partial<ObjectFacts>,
  atMs: number,
): string | undefined {
  const to = destinationsOf(configurations.notification ?? {}, event, facts.key)
  if (to.length === 0) return undefined
  const { principal, requestId } = call
  const arn = bucketArn(name)
  const { key, sequencer, bytes, etag } = facts
  const made = event.startsWith('ObjectCreated') ? { size: bytes, eTag: etag } : {}
  const telling: Telling = {
    bucketArn: arn,
    to,
    record: {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: region,
      eventTime: new Date(atMs).toISOString(),
      eventName: event,
      userIdentity: {
        principalId: `AWS:${principal.session?.roleId ?? principal.accountId}${sessionPart(principal.session?.name)}`,
      },
      requestParameters: { sourceIPAddress: call.from?.address ?? '127.0.0.1' },
      responseElements: { 'x-amz-request-id': requestId, 'x-amz-id-2': Buffer.from(requestId).toString('base64') },
      s3: {
        s3SchemaVersion: '1.0',
        bucket: { name, ownerIdentity: { principalId: canonicalUserId(accountId) }, arn },
        object: { key: encodedKey(key), ...made, sequencer },
      },
    },
  }
  return JSON.stringify(telling)
}

function sessionPart(name: string | undefined): string {
  return name === undefined ? '' : `:${name}`
}

export function changedAtMs({ record }: Telling): number {
  return Date.parse(record.eventTime)
}

/** As one destination gets it. */
export function eventFor({ record }: Telling, { id }: Destination): string {
  const { s3SchemaVersion, ...rest } = record.s3
  return JSON.stringify({ Records: [{ ...record, s3: { s3SchemaVersion, configurationId: id, ...rest } }] })
}

function destinationsOf(wanted: NotificationConfiguration, event: EventName, key: string): readonly Destination[] {
  const isWanted = ({ Events, Filter }: Entry): boolean => Events.some((each) => covers(each, event)) && fits(Filter, key)
  const queues = (wanted.QueueConfigurations ?? []).filter(isWanted)
  const functions = (wanted.LambdaFunctionConfigurations ?? []).filter(isWanted)
  return [
    ...queues.map(({ QueueArn: arn, Id: id = '' }): Destination => ({ service: 'sqs', arn, id })),
    ...functions.map(({ LambdaFunctionArn: arn, Id: id = '' }): Destination => ({ service: 'lambda', arn, id })),
  ]
}

export interface Entry {
  readonly Events: readonly string[]
  readonly Filter?: NotificationConfigurationFilter
}

function covers(wanted: string, event: EventName): boolean {
  const name = wanted.replace(/^s3:/, '')
  return name.endsWith('*') ? event.startsWith(name.slice(0, -1)) : event === name
}

function fits(filter: NotificationConfigurationFilter | undefined, key: string): boolean {
  const { prefix, suffix } = affixesOf(filter)
  return key.startsWith(prefix) && key.endsWith(suffix)
}

export function affixesOf(filter: NotificationConfigurationFilter | undefined): {
  readonly prefix: string
  readonly suffix: string
} {
  const rules = filter?.Key?.FilterRules ?? []
  const given = (name: string): string => rules.find((rule) => rule.Name?.toLowerCase() === name)?.Value ?? ''
  return { prefix: given('prefix'), suffix: given('suffix') }
}

/** As forms are, but for slashes: `date=1/a b` is `date%3D1/a+b`. */
export function encodedKey(key: string): string {
  return encodeURIComponent(key)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/')
    .replace(/[!'()~]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)
}
