/** MetadataExtraction: partition keys by a jq query (https://docs.aws.amazon.com/firehose/latest/dev/dynamic-partitioning-partitioning-keys.html). */

import { JsonNumber, readJson } from '../../../../kernel/json-number.ts'
import { type FormatConfiguration, parameterOf, processorsOfType } from '../configuration.ts'
import { type FlowRecord, failure, type RecordFailure } from '../record.ts'
import type { JqOutcome, JqPool } from './jq-pool.ts'
import { ASK_JQ, type Evaluation, readQuery } from './query.ts'

export const KEYS_FAILED = 'DynamicPartitioning.MetadataExtractionFailed'
const NOT_JSON = 'Non JSON record provided'
export const EMPTY = 'partitionKeys values must not be null or empty'
/** AWS's words for the last two are not known: these are Leat's. */
const NOT_SCALAR = 'partitionKeys values must be strings, numbers or booleans'
const NOT_ONE_OBJECT = 'The MetadataExtractionQuery must give one JSON object'

type Keys = Readonly<Record<string, string>>
type Outcome = FlowRecord | RecordFailure

/** Gives each record its `partitionKeys`, or fails it; as many outcomes as records, in their order. Keys that a transformation gave stay. */
export type KeyReader = (records: readonly FlowRecord[]) => Promise<readonly Outcome[]>

/** `undefined`: no keys are read from the data. */
export function keyReaderOf(configuration: FormatConfiguration, jq: JqPool): KeyReader | undefined {
  const [processor] = processorsOfType(configuration, 'MetadataExtraction')
  const query = processor === undefined ? undefined : parameterOf(processor, 'MetadataExtractionQuery')
  if (query === undefined) return undefined
  const members = readQuery(query)
  return async (records) => {
    const texts = records.map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString())
    const found = texts.map((text) => keysHere(text, members))
    const asked = found.flatMap((keys, at) => (keys === ASK_JQ ? [at] : []))
    if (asked.length > 0) {
      const outcomes = await jq.run(
        query,
        asked.map((at) => texts[at] ?? ''),
      )
      asked.forEach((at, place) => {
        found[at] = keysOf(outcomes[place] ?? { error: 'The query gave no answer.' })
      })
    }
    return records.map((record, at) => {
      const keys = found[at]
      if (typeof keys === 'string') return failure('processing-failed', KEYS_FAILED, keys, record)
      return { ...record, partitionKeys: { ...record.partitionKeys, ...(keys as Keys) } }
    })
  }
}

/** Half a surrogate pair, escaped: jq does not take it. */
const LONE_SURROGATE = /\\u[dD][89a-fA-F]/

/** The keys, or what is wrong with the record, or neither is known here. */
function keysHere(text: string, members: ReadonlyMap<string, Evaluation> | undefined): Keys | string | typeof ASK_JQ {
  const document = readJson(text)
  if (document === undefined) return NOT_JSON
  if (members === undefined || LONE_SURROGATE.test(text)) return ASK_JQ
  const keys: [string, string][] = []
  let problem: string | undefined
  for (const [name, evaluation] of members) {
    const value = evaluation(document.value)
    if (value === ASK_JQ || value instanceof JsonNumber || (typeof value === 'number' && !isPlain(value))) return ASK_JQ
    const key = keyOf(typeof value === 'number' ? String(value) : value)
    if ('problem' in key) problem ??= key.problem
    else keys.push([name, key.text])
  }
  return problem ?? Object.fromEntries(keys)
}

function isPlain(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0)
}

function keysOf(outcome: JqOutcome): Keys | string {
  if ('error' in outcome) return outcome.error
  const [output, ...more] = outcome.outputs
  if (output === undefined || more.length > 0 || !('keys' in output)) return NOT_ONE_OBJECT
  const keys: [string, string][] = []
  for (const [name, value] of Object.entries(output.keys)) {
    const key = keyOf(value)
    if ('problem' in key) return key.problem
    keys.push([name, key.text])
  }
  return Object.fromEntries(keys)
}

function keyOf(value: unknown): { readonly text: string } | { readonly problem: string } {
  if (value === null || value === undefined || value === '') return { problem: EMPTY }
  if (typeof value === 'boolean') return { text: String(value) }
  return typeof value === 'string' ? { text: value } : { problem: NOT_SCALAR }
}
