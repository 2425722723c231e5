import { isUtf8 } from 'node:buffer'
import { PART_NUMBER_OUT_OF_RANGE } from '../../aws/s3.ts'
import { type Rejection, rejectWith } from '../../kernel/outcome.ts'
import type { Schema } from '../../model/schema.ts'
import { scalarText } from './write-xml.ts'

/** Scalars of rest-xml outside of XML: in headers and parameters. */

/** A value that is none. A type of its own, since a member may be any object. */
export class Unfit {
  readonly rejection: Rejection<'InvalidArgument' | 'MalformedXML'>

  constructor(rejection: Rejection<'InvalidArgument' | 'MalformedXML'>) {
    this.rejection = rejection
  }
}

const INTEGER_MAX = 2_147_483_647
/** Where S3 does not say that it is about integers in general. */
const INTEGER_TEXTS: Readonly<Record<string, string>> = { partNumber: PART_NUMBER_OUT_OF_RANGE }

/**
 * What a header or a parameter says; `undefined` also for times that are none, as conditions with such are ignored. Where the schema does not say
 * how times are written, it is HTTP's way in headers and ISO 8601 elsewhere. Parameters are decoded already, headers are as they came.
 */
export function headerValue(of: Schema, name: string, sent: string | undefined, place: 'header' | 'parameter'): unknown {
  if (sent === undefined) return undefined
  switch (of.kind) {
    case 'string':
      return place === 'header' ? textOfHeader(sent) : sent
    case 'boolean':
      return sent.toLowerCase() === 'true'
    case 'integer':
    case 'long': {
      if (sent === '') return undefined
      const value = integerOf(sent.trim())
      if (value !== undefined && (of.kind === 'long' || (value >= -INTEGER_MAX - 1 && value <= INTEGER_MAX))) return value
      return new Unfit(
        rejectWith('InvalidArgument', INTEGER_TEXTS[name] ?? `Provided ${name} not an integer or within integer range`, {
          details: { ArgumentName: name, ArgumentValue: sent },
        }),
      )
    }
    case 'timestamp':
      return (of.format ?? (place === 'header' ? 'http' : 'iso8601')) === 'http' ? httpTimeOf(sent) : timestampOf(sent)
    case 'list':
      return sent.split(',').map((item) => item.trim())
    default:
      return undefined
  }
}

/** Every header that begins with the prefix, under what follows it; `undefined` if there is none. */
export function headerMap(prefix: string, headers: ReadonlyMap<string, string>): Record<string, string> | undefined {
  let map: Record<string, string> | undefined
  for (const [name, value] of headers) {
    if (!name.startsWith(prefix)) continue
    map ??= Object.create(null) as Record<string, string>
    map[name.slice(prefix.length)] = textOfHeader(value)
  }
  return map
}

/** Bytes of a header come as latin1; those that are UTF-8 were meant so. */
function textOfHeader(latin1: string): string {
  if (/^[\x20-\x7e\t]*$/.test(latin1)) return latin1
  const bytes = Buffer.from(latin1, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : latin1
}

/** As the value of a header: what is no plain ASCII in RFC 2047's form, as S3 answers metadata. */
export function headerText(of: Schema, value: unknown): string {
  if (of.kind === 'list') return (value as readonly unknown[]).map((item) => headerText(of.of, item)).join(',')
  const text = of.kind === 'timestamp' && of.format === undefined ? httpTime(value as number) : scalarText(of, value)
  return /^[\x20-\x7e\t]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
}

function httpTime(epochMs: number): string {
  return new Date(epochMs).toUTCString()
}

/** In the spelling that AWS sends. For names of models, which are few. */
export function headerName(name: string): string {
  let spelled = spellings.get(name)
  if (spelled === undefined) {
    spelled = name.startsWith('x-amz-') ? name : name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
    spellings.set(name, spelled)
  }
  return spelled
}

const spellings = new Map([['etag', 'ETag']])

export function booleanOf(text: string): boolean | undefined {
  if (/^(true|1)$/i.test(text)) return true
  return /^(false|0)$/i.test(text) ? false : undefined
}

export function integerOf(text: string): number | undefined {
  const value = /^[+-]?\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(value) ? value : undefined
}

const ISO_8601 = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/

/** ISO 8601 as milliseconds since the epoch; without a zone it is UTC. */
export function timestampOf(text: string): number | undefined {
  const parts = ISO_8601.exec(text)
  if (parts === null) return undefined
  const epochMs = Date.parse(parts[1] !== undefined && parts[4] === undefined ? `${text}Z` : text)
  return Number.isNaN(epochMs) ? undefined : epochMs
}

const HTTP_TIME = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? \d{1,2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d\d:\d\d:\d\d (GMT|UTC|[+-]0000)$/

/** The forms of RFC 9110, and ISO 8601, which S3 takes as well. */
function httpTimeOf(text: string): number | undefined {
  if (!HTTP_TIME.test(text)) return timestampOf(text)
  const epochMs = Date.parse(text)
  return Number.isNaN(epochMs) ? undefined : epochMs
}
