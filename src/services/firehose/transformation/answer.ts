/** What a function answers, record by record (developer guide, "Data transformation and status model" and "Data transformation failure handling"). Pure. */
import { type FlowRecord, failure, type RecordFailure } from '../formats/record.ts'
import type { EventRecord } from './event.ts'

export type Transformed = FlowRecord | RecordFailure | 'dropped'

export const FUNCTION_ERROR = 'The Lambda function was successfully invoked but it returned an error result.'
const NOT_THE_MODEL =
  'There was an error parsing returned records from the Lambda function. Ensure that the returned records follow the status model required by Amazon Data Firehose.'
const MISSING = 'One or more record Ids were not returned. Ensure that the Lambda function returns all received record Ids.'
const DUPLICATED =
  'Multiple records were returned with the same record ID. Ensure that the Lambda function returns unique record IDs for each record.'

/** One outcome for each record that was sent, in their order. */
export function transformedBy(payload: Uint8Array, sent: readonly EventRecord[]): readonly Transformed[] {
  const answers = answersIn(payload)
  if (answers === undefined) return sent.map(({ record }) => failed('Lambda.JsonProcessingException', NOT_THE_MODEL, record))
  const byId = new Map<string, unknown[]>()
  for (const answer of answers) {
    const id = memberOf(answer, 'recordId')
    if (typeof id !== 'string') continue
    const known = byId.get(id)
    if (known === undefined) byId.set(id, [answer])
    else known.push(answer)
  }
  return sent.map(({ recordId, record }) => {
    const found = byId.get(recordId) ?? []
    if (found.length === 0) return failed('Lambda.MissingRecordId', MISSING, record)
    return found.length > 1 ? failed('Lambda.DuplicatedRecordId', DUPLICATED, record) : outcomeOf(found[0], record)
  })
}

function outcomeOf(answer: unknown, record: FlowRecord): Transformed {
  switch (memberOf(answer, 'result')) {
    case 'Ok':
      return transformed(answer, record)
    case 'Dropped':
      return 'dropped'
    case 'ProcessingFailed':
      return failed('Lambda.FunctionError', FUNCTION_ERROR, record)
    default:
      return failed('Lambda.JsonProcessingException', NOT_THE_MODEL, record)
  }
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

function transformed(answer: unknown, record: FlowRecord): Transformed {
  const data = memberOf(answer, 'data')
  const keys = partitionKeysIn(memberOf(answer, 'metadata'))
  if (typeof data !== 'string' || data.length % 4 !== 0 || !BASE64.test(data) || keys === undefined)
    return failed('Lambda.JsonProcessingException', NOT_THE_MODEL, record)
  const { partitionKeys: _, ...rest } = record
  return { ...rest, data: Buffer.from(data, 'base64'), ...(Object.keys(keys).length > 0 && { partitionKeys: keys }) }
}

/** `undefined`: it is not what it should be. */
function partitionKeysIn(metadata: unknown): Readonly<Record<string, string>> | undefined {
  const keys = metadata === undefined || metadata === null ? undefined : memberOf(metadata, 'partitionKeys')
  if (keys === undefined || keys === null) return {}
  if (typeof keys !== 'object' || Array.isArray(keys)) return undefined
  const entries = Object.entries(keys).map(([name, value]) => [name, typeof value === 'object' ? '' : String(value)] as const)
  return Object.fromEntries(entries)
}

function failed(code: string, message: string, record: FlowRecord): RecordFailure {
  return failure('processing-failed', code, message, record)
}

/** `undefined`: it is not JSON of a list of records. */
function answersIn(payload: Uint8Array): readonly unknown[] | undefined {
  let answer: unknown
  try {
    answer = JSON.parse(Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString())
  } catch {
    // Told by the caller, for each record.
    return undefined
  }
  const records = memberOf(answer, 'records')
  return Array.isArray(records) ? records : undefined
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
