/** What AWS says of prefixes when they are given. */
import { type Rejection, reject } from '../../../kernel/outcome.ts'
import { EVALUATED_PREFIX_CHARS_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import { isPartitionKey, type Part, type PrefixMember, parsePrefix } from './expression.ts'

interface Checked {
  readonly Prefix?: string
  readonly ErrorOutputPrefix?: string
}

type Invalid = Rejection<'InvalidArgumentException'>

/** `isPartitioned`: is dynamic partitioning enabled? */
export function checkPrefixes({ Prefix = '', ErrorOutputPrefix = '' }: Checked, isPartitioned: boolean): Invalid | undefined {
  const prefix = parsePrefix(Prefix, 'Prefix')
  if ('problem' in prefix) return unsatisfied(prefix.problem)
  const errorPrefix = parsePrefix(ErrorOutputPrefix, 'ErrorOutputPrefix')
  if ('problem' in errorPrefix) return unsatisfied(errorPrefix.problem)
  return (
    checkKinds(prefix, errorPrefix, ErrorOutputPrefix) ??
    checkPartitioning(prefix, errorPrefix, isPartitioned) ??
    checkLength(prefix, 'Prefix') ??
    checkLength(errorPrefix, 'ErrorOutputPrefix')
  )
}

/** Keys that the prefix takes from the query of the MetadataExtraction processor. */
export function queryKeysOf(Prefix: string | undefined): readonly string[] {
  const parts = parsePrefix(Prefix ?? '', 'Prefix')
  if ('problem' in parts) return []
  return parts.flatMap((part) => (part.kind === 'partition-key' && part.from === 'query' ? [part.key] : []))
}

/** All keys that the prefix takes. */
export function partitionKeysOf(Prefix: string | undefined): readonly string[] {
  const parts = parsePrefix(Prefix ?? '', 'Prefix')
  return 'problem' in parts ? [] : parts.flatMap((part) => (part.kind === 'partition-key' ? [part.key] : []))
}

function checkKinds(prefix: readonly Part[], errorPrefix: readonly Part[], ErrorOutputPrefix: string): Invalid | undefined {
  const namesErrorType = ({ kind }: Part): boolean => kind === 'error-output-type'
  if (hasExpression(prefix) && ErrorOutputPrefix === '') return unsatisfied(messages.ERROR_PREFIX_MISSING)
  if (prefix.some(namesErrorType)) return unsatisfied(messages.ERROR_TYPE_IN_PREFIX)
  const wantsErrorType = hasExpression(errorPrefix) && !errorPrefix.some(isPartitionKey)
  return wantsErrorType && !errorPrefix.some(namesErrorType) ? unsatisfied(messages.ERROR_TYPE_MISSING) : undefined
}

function checkPartitioning(prefix: readonly Part[], errorPrefix: readonly Part[], isPartitioned: boolean): Invalid | undefined {
  if (errorPrefix.some(isPartitionKey)) return reject('InvalidArgumentException', messages.PARTITION_KEY_IN_ERROR_PREFIX)
  const isByKeys = prefix.some(isPartitionKey)
  if (isByKeys === isPartitioned) return undefined
  return reject('InvalidArgumentException', isByKeys ? messages.PARTITION_KEY_WITHOUT_PARTITIONING : messages.NO_PARTITION_KEY)
}

/** What is sure before anything is evaluated: every expression is at least a character long. */
function checkLength(parts: readonly Part[], member: PrefixMember): Invalid | undefined {
  const chars = parts.reduce((sum, part) => sum + (part.kind === 'text' ? part.text.length : 1), 0)
  return chars > EVALUATED_PREFIX_CHARS_MAX ? unsatisfied(messages.evaluatedPrefixTooLong(member)) : undefined
}

function hasExpression(parts: readonly Part[]): boolean {
  return parts.some(({ kind }) => kind !== 'text')
}

function unsatisfied(constraint: string): Invalid {
  return reject('InvalidArgumentException', messages.prefixConstraint(constraint))
}
