/** `!{namespace:value}`: the language of `Prefix` and `ErrorOutputPrefix` (developer guide, "Custom prefixes for Amazon S3 objects"). */
import * as messages from '../messages.ts'
import { type DateFormat, dateFormatOf } from './date-format.ts'

/** `text` as it was written. */
export type Part = { readonly text: string } & (
  | { readonly kind: 'text' | 'random-string' | 'error-output-type' }
  | { readonly kind: 'timestamp'; readonly format: DateFormat }
  | { readonly kind: 'partition-key'; readonly from: 'query' | 'lambda'; readonly key: string }
)

/** Which of the two it is: messages name it. */
export type PrefixMember = 'Prefix' | 'ErrorOutputPrefix'

export interface NotAPrefix {
  /** AWS's text. */
  readonly problem: string
}

const EXPRESSION = /!\{([a-zA-Z]+):([^{}]*)\}/y
const OPENING = '!{'

/** What a prefix is made of, in order. */
export function parsePrefix(prefix: string, member: PrefixMember): readonly Part[] | NotAPrefix {
  const parts: Part[] = []
  for (let at = 0; at < prefix.length; ) {
    const next = prefix.indexOf(OPENING, at)
    const end = next === -1 ? prefix.length : next
    if (end > at) parts.push({ kind: 'text', text: prefix.slice(at, end) })
    if (next === -1) break
    EXPRESSION.lastIndex = next
    const [whole, namespace = '', value = ''] = EXPRESSION.exec(prefix) ?? []
    if (whole === undefined) return { problem: messages.INVALID_EXPRESSION }
    const part = partOf(whole, namespace, value, member)
    if ('problem' in part) return part
    parts.push(part)
    at = next + whole.length
  }
  return parts
}

function partOf(text: string, namespace: string, value: string, member: PrefixMember): Part | NotAPrefix {
  switch (namespace) {
    case 'timestamp': {
      const format = dateFormatOf(value)
      return format === undefined ? { problem: messages.invalidConversion(member) } : { text, kind: 'timestamp', format }
    }
    case 'firehose':
      if (value === 'random-string' || value === 'error-output-type') return { text, kind: value }
      return { problem: messages.invalidConversion(member) }
    case 'partitionKeyFromQuery':
    case 'partitionKeyFromLambda':
      if (value === '') return { problem: messages.invalidConversion(member) }
      return { text, kind: 'partition-key', from: namespace === 'partitionKeyFromQuery' ? 'query' : 'lambda', key: value }
    default:
      return { problem: messages.invalidNamespace(namespace) }
  }
}

export function isPartitionKey(part: Part): boolean {
  return part.kind === 'partition-key'
}
