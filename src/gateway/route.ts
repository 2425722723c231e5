import { assert } from '../kernel/assert.ts'
import type { AwsJsonService, OperationModel } from '../model/api.ts'
import { type Endpoint, speaksAwsJson } from '../model/endpoint.ts'
import type { HttpRequest } from './http.ts'
import { awsCbor } from './protocols/aws-cbor.ts'
import { awsJson, plainJson } from './protocols/aws-json.ts'
import type { Protocol } from './protocols/protocol.ts'

type JsonEndpoint = Endpoint<AwsJsonService>

/** Which operation a request means, as far as its head tells. */
export type Destination =
  | { readonly kind: 'known'; readonly endpoint: JsonEndpoint; readonly model: OperationModel<unknown, unknown, string> }
  /** Names as sent, empty where missing. The endpoint is set if the service is one of ours and only the operation is not. */
  | { readonly kind: 'unknown'; readonly endpoint?: JsonEndpoint; readonly service: string; readonly operation: string }

export interface Route {
  readonly destination: Destination
  /** `undefined`: a content type that AWS does not recognise. */
  readonly protocol: Protocol | undefined
  /** How to answer a request without a body: AWS falls back to CBOR unless JSON was asked for by its full name. */
  readonly fallback: Protocol
  readonly bodyBytesMax: number
}

export interface BodyLimits {
  /** Of every operation that has no limit of its own. */
  readonly bodyBytesMax: number
  /** By `X-Amz-Target`. */
  readonly bodyBytesMaxOf?: ReadonlyMap<string, number>
}

/** The largest request that AWS takes has 10 MiB of record data: 14 MiB in base64, and keys. */
export const BODY_LIMITS: BodyLimits = { bodyBytesMax: 16 * 1_048_576 }

const JSON_PROTOCOLS = { '1.0': awsJson('1.0'), '1.1': awsJson('1.1') } as const
const CBOR_PROTOCOLS = { '1.0': awsCbor('1.0'), '1.1': awsCbor('1.1') } as const
const VERSION_OF_STRANGERS = '1.1'

/**
 * Routes by `X-Amz-Target`, whose first half names the service. What is told by its path, form or scope never comes here: the handlers of
 * those protocols stand before this one and take what is theirs.
 */
export function createRouter(endpoints: readonly Endpoint[], limits: BodyLimits): (request: HttpRequest) => Route {
  const spoken = endpoints.filter(speaksAwsJson)
  const byPrefix = new Map(spoken.map((endpoint) => [endpoint.service.targetPrefix, endpoint]))
  assert(byPrefix.size === spoken.length, 'two services share a target prefix')

  return ({ headers }) => {
    const target = headers.get('x-amz-target') ?? ''
    const [service = '', operation = ''] = splitOnce(target, '.')
    const destination = destinationOf(byPrefix.get(service), service, operation)
    const version = destination.endpoint?.service.jsonVersion ?? VERSION_OF_STRANGERS
    const protocol = protocolOf(mediaType(headers.get('content-type') ?? ''), version)
    const fallback = protocol === JSON_PROTOCOLS[version] ? protocol : CBOR_PROTOCOLS[version]
    return { destination, protocol, fallback, bodyBytesMax: limits.bodyBytesMaxOf?.get(target) ?? limits.bodyBytesMax }
  }
}

/** Which service a request is for, if it is one of this kind. */
export function targetPrefixOf({ headers }: HttpRequest): string {
  const target = headers.get('x-amz-target') ?? ''
  return target.slice(0, Math.max(0, target.indexOf('.')))
}

function destinationOf(endpoint: JsonEndpoint | undefined, service: string, operation: string): Destination {
  if (endpoint === undefined) return { kind: 'unknown', service, operation }
  const { operations } = endpoint.service
  const model = Object.hasOwn(operations, operation) ? operations[operation] : undefined
  if (model !== undefined) return { kind: 'known', endpoint, model }
  return { kind: 'unknown', endpoint, service, operation }
}

function protocolOf(type: string, version: '1.0' | '1.1'): Protocol | undefined {
  const candidates = [JSON_PROTOCOLS[version], CBOR_PROTOCOLS[version], plainJson]
  return candidates.find(({ contentType }) => contentType === type)
}

/** AWS cuts parameters and blanks off and compares what is left to the letter. */
function mediaType(contentType: string): string {
  return (splitOnce(contentType, ';')[0] ?? '').trim()
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)]
}
