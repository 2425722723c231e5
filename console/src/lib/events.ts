/** Events to try a function with: what services send, and what a person keeps of his own. */

import { toBase64, utf8 } from './bytes.ts'

export interface Place {
  readonly region: string
  readonly accountId: string
}

export interface EventTemplate {
  readonly id: string
  readonly label: string
  readonly event: (place: Place) => unknown
}

const kinesisRecord = ({ region, accountId }: Place, index: number, data: unknown) => {
  const sequenceNumber = `4959033827149025660855969253836157109592157598913658889${index}`
  return {
    kinesis: {
      kinesisSchemaVersion: '1.0',
      partitionKey: 'user-1',
      sequenceNumber,
      data: toBase64(utf8(JSON.stringify(data))),
      approximateArrivalTimestamp: 1545084650.987,
    },
    eventSource: 'aws:kinesis',
    eventVersion: '1.0',
    eventID: `shardId-000000000000:${sequenceNumber}`,
    eventName: 'aws:kinesis:record',
    invokeIdentityArn: `arn:aws:iam::${accountId}:role/lambda-role`,
    awsRegion: region,
    eventSourceARN: `arn:aws:kinesis:${region}:${accountId}:stream/orders`,
  }
}

export const EVENT_TEMPLATES: readonly EventTemplate[] = [
  { id: 'hello', label: 'Hello', event: () => ({ key1: 'value1', key2: 'value2', key3: 'value3' }) },
  { id: 'empty', label: 'Empty', event: () => ({}) },
  {
    id: 'kinesis',
    label: 'Kinesis: records of a trigger',
    event: (place) => ({
      Records: [kinesisRecord(place, 0, { user: 'ada', page: '/' }), kinesisRecord(place, 1, { user: 'grace', page: '/cart' })],
    }),
  },
  {
    id: 'firehose',
    label: 'Firehose: records to transform',
    event: ({ region, accountId }) => ({
      invocationId: 'd7a5b0f4-1d3c-4a52-8f0e-2d9f0c1c7a11',
      deliveryStreamArn: `arn:aws:firehose:${region}:${accountId}:deliverystream/to-lake`,
      region,
      records: [
        {
          recordId: '49546986683135544286507457936321625675700192471156785154',
          approximateArrivalTimestamp: 1545084650987,
          data: toBase64(utf8('{"user":"ada","page":"/"}')),
        },
      ],
    }),
  },
  {
    id: 's3',
    label: 'S3: an object was made',
    event: ({ region, accountId }) => ({
      Records: [
        {
          eventVersion: '2.1',
          eventSource: 'aws:s3',
          awsRegion: region,
          eventTime: '2026-11-30T12:00:00.000Z',
          eventName: 'ObjectCreated:Put',
          userIdentity: { principalId: accountId },
          requestParameters: { sourceIPAddress: '127.0.0.1' },
          responseElements: { 'x-amz-request-id': 'C3D13FE58DE4C810', 'x-amz-id-2': 'FMyUVURIY8' },
          s3: {
            s3SchemaVersion: '1.0',
            configurationId: 'on-new-objects',
            bucket: { name: 'my-lake', ownerIdentity: { principalId: accountId }, arn: 'arn:aws:s3:::my-lake' },
            object: {
              key: 'raw/2026/11/30/part-1.json',
              size: 1024,
              eTag: 'd41d8cd98f00b204e9800998ecf8427e',
              sequencer: '0A1B2C3D4E5F678901',
            },
          },
        },
      ],
    }),
  },
]

export function templateText(id: string, place: Place): string {
  const template = EVENT_TEMPLATES.find((each) => each.id === id)
  return JSON.stringify(template?.event(place) ?? {}, undefined, 2)
}

/** Events that a person keeps, by name. */
export type SavedEvents = Readonly<Record<string, string>>

export const SAVED_EVENTS_MAX = 30
export const SAVED_EVENT_CHARS_MAX = 64 * 1024

/** Those of one function, as a browser keeps them; whatever else stands there is nothing. */
export function parseEvents(stored: string | null): SavedEvents {
  try {
    const value: unknown = JSON.parse(stored ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(Object.entries(value).filter((each): each is [string, string] => typeof each[1] === 'string'))
  } catch {
    // Somebody else wrote there: as if nothing had been kept.
    return {}
  }
}

/** Why an event cannot be kept under this name; `undefined` if it can. */
export function savingTrouble(events: SavedEvents, name: string, text: string): string | undefined {
  if (name.trim() === '') return 'An event needs a name.'
  if (text.length > SAVED_EVENT_CHARS_MAX) return `The browser keeps events of up to ${SAVED_EVENT_CHARS_MAX / 1024} KiB.`
  if (events[name] === undefined && Object.keys(events).length >= SAVED_EVENTS_MAX)
    return `The browser keeps ${SAVED_EVENTS_MAX} events for each function: delete one first.`
  return undefined
}

/** What is wrong with a text that shall be JSON. */
export function jsonTrouble(text: string): string | undefined {
  try {
    if (text.trim() !== '') JSON.parse(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
