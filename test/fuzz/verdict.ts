import type { Fuzz } from './requests.ts'

/** An answer as it came; `head` is what HTTP/1.1 sent raw, for bare sockets. */
export interface FuzzAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** Why an answer is none that AWS, or the front door before it, would give; `undefined` if it is well-formed. */
export function complaintAbout(answer: FuzzAnswer, fuzz: Fuzz): string | undefined {
  const { status, body } = answer
  const type = String(answer.headers['content-type'] ?? '')
  const length = answer.headers['content-length']
  if (length !== undefined && body.length > 0 && Number(length) !== body.length)
    return `Content-Length ${String(length)} of ${body.length} bytes`
  if (status >= 500 && !isListed5xx(answer, fuzz)) return `status ${status}`
  if (status < 200 || (status >= 300 && status < 400)) return `status ${status}`
  if (type.startsWith('text/plain')) return /^[\x20-\x7e]+\n$/.test(body.toString('latin1')) ? undefined : 'more than a sentence'
  if (type === 'application/json' && !body.includes('"Output"')) return isObject(body) ? undefined : 'no JSON object'
  // What is no HTTP gets nothing but a status, from a connection that closes then.
  if ([400, 408, 431].includes(status) && answer.headers['connection'] === 'close' && body.length === 0) return undefined
  if (status === 413) return body.length === 0 ? undefined : 'a 413 with a body'
  if (answer.headers['x-amzn-requestid'] === undefined) return `status ${status} without a request id`
  return status === 200 ? complaintAboutSuccess(type, body) : complaintAboutError(type, body)
}

/**
 * Where AWS itself answers so (observed): a known service's unknown operation with a content type that is unknown as well, and a sequence
 * number of a version that it does not know. That it is not a fault of ours shows in the log, which has no error then.
 */
function isListed5xx({ status, body }: FuzzAnswer, fuzz: Fuzz): boolean {
  if (status === 505) return true
  if (status !== 500 || fuzz.kind === 'raw') return false
  const operation = String(fuzz.headers['x-amz-target']).split('.')[1]
  return (
    body.toString('latin1') === '<InternalFailure/>\n' || (operation === 'GetShardIterator' && body.includes('InternalFailure'))
  )
}

function complaintAboutSuccess(type: string, body: Buffer): string | undefined {
  if (body.length === 0) return undefined
  if (type === 'application/x-amz-json-1.1') return isObject(body) ? undefined : 'no JSON object'
  if (type === 'application/x-amz-cbor-1.1') return isCborMap(body) ? undefined : 'no CBOR map'
  return `content type "${type}"`
}

function complaintAboutError(type: string, body: Buffer): string | undefined {
  switch (type) {
    case 'application/x-amz-json-1.1':
      return typeof parsed(body)?.['__type'] === 'string' ? undefined : 'no __type'
    case 'application/json':
      return body.includes('"__type":"com.amazon.coral.service#') ? undefined : 'no __type'
    case 'application/x-amz-cbor-1.1':
      return isCborMap(body) && body.includes('__type') ? undefined : 'no CBOR error'
    case '':
      return body.length === 0 || /^<(\w+)(\/>|>\n {2}<Message>[^<]*<\/Message>\n<\/\1>)\n$/.test(body.toString())
        ? undefined
        : 'no XML error'
    default:
      return `content type "${type}"`
  }
}

function parsed(body: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function isObject(body: Buffer): boolean {
  return parsed(body) !== undefined
}

function isCborMap(body: Buffer): boolean {
  return (body[0] ?? 0) >> 5 === 5
}
