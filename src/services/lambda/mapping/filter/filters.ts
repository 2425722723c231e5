/**
 * The filters of a mapping over records of Kinesis: a record is processed if one of them matches. A pattern speaks of what stands in `kinesis`
 * of the event, with `data` as the JSON that it is; a record whose data is none matches no pattern that speaks of data.
 */
import { JsonNumber, LONG_NUMBER, readJson } from '../../../../kernel/json-number.ts'
import { type EventRecord, KINESIS_SCHEMA_VERSION } from '../event.ts'
import { compilePattern, type Test } from './pattern.ts'

export type RecordFilter = (record: EventRecord) => boolean

/** AWS's default quota is 5, and can be raised to 10. */
export const FILTERS_MAX = 10

interface Compiled {
  readonly test: Test
  readonly isAboutData: boolean
}

/** `undefined`: one of them is no pattern. */
export function compileFilters(patterns: readonly string[]): RecordFilter | undefined {
  const compiled: Compiled[] = []
  for (const text of patterns) {
    const pattern = readJson(text, LONG_NUMBER)?.value
    const test = hasGoodData(pattern) ? compilePattern(pattern) : undefined
    if (test === undefined) return undefined
    compiled.push({ test, isAboutData: speaksOfData(pattern) })
  }
  return (record) => {
    const fields = metadataOf(record)
    let withData: Readonly<Record<string, unknown>> | undefined
    let isRead = false
    return compiled.some(({ test, isAboutData }) => {
      if (!isAboutData) return test(fields)
      if (!isRead) {
        const data = readJson(
          Buffer.from(record.data.buffer, record.data.byteOffset, record.data.byteLength).toString(),
          LONG_NUMBER,
        )
        withData = data && { ...fields, data: data.value }
        isRead = true
      }
      return withData !== undefined && test(withData)
    })
  }
}

function metadataOf({ partitionKey, sequenceNumber, arrivedAtMs }: EventRecord): Record<string, unknown> {
  return {
    kinesisSchemaVersion: KINESIS_SCHEMA_VERSION,
    partitionKey,
    sequenceNumber,
    get approximateArrivalTimestamp() {
      return new JsonNumber((arrivedAtMs / 1000).toFixed(3))
    },
  }
}

function speaksOfData(pattern: unknown): boolean {
  return partsOf(pattern).some((part) => Object.hasOwn(part, 'data'))
}

/** Data is compared as JSON: a pattern for its text is none. */
function hasGoodData(pattern: unknown): boolean {
  return partsOf(pattern).every(
    ({ data }) => data === undefined || (typeof data === 'object' && data !== null && !Array.isArray(data)),
  )
}

/** The pattern, and what it names as alternatives to each other at its top. */
function partsOf(pattern: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof pattern !== 'object' || pattern === null) return []
  const part = pattern as Readonly<Record<string, unknown>>
  const { $or: alternatives } = part
  return [part, ...(Array.isArray(alternatives) ? alternatives.flatMap(partsOf) : [])]
}
