import type { HttpRequest } from '../http.ts'
import { bucketOfHost } from './address.ts'

/** The service that a request was signed for, in either form; `undefined` if that cannot be read from it. */
export function signedService({ headers, target }: HttpRequest): string | undefined {
  const authorization = headers.get('authorization')
  if (authorization !== undefined) return /Credential=[^,\s/]*\/\d*\/[^,\s/]*\/([^,\s/]*)\//.exec(authorization)?.[1]
  return /[?&]X-Amz-Credential=[^&]*?(?:%2F|\/)\d*(?:%2F|\/)[^&/%]*(?:%2F|\/)([^&/%]*)(?:%2F|\/)/i.exec(target)?.[1]
}

/** The bodies of the services that are told by `X-Amz-Target` or by what is in a form. */
const OF_OTHERS = /^application\/(x-amz-(json|cbor)-|json\b|cbor\b|x-www-form-urlencoded\b)/i

/**
 * S3 has no mark of its own, so it is what is left. In the order of AWS's services behind one address:
 *
 *     X-Amz-Target ─────────────────────────────► the service it names (JSON, CBOR)
 *     signed for a service ─────────────────────► S3 if it is that one, else not
 *     POST of JSON, CBOR or a form to / ────────► another service, whatever it wants
 *     everything else, signed or not ───────────► S3
 *
 * (Paths of their own, as Lambda's and those of rpc-v2-cbor, go first when these are served: `app.ts` puts their handlers before this one.)
 */
export function belongsToS3(request: HttpRequest, baseHosts: ReadonlySet<string>): boolean {
  const { method, headers, target } = request
  if (headers.has('x-amz-target')) return false
  const service = signedService(request)
  if (service !== undefined) return service === 's3'
  if (method !== 'POST') return true
  if (OF_OTHERS.test(headers.get('content-type') ?? '')) return false
  const path = target.split('?', 1)[0] ?? ''
  return path !== '/' || bucketOfHost(request.host, baseHosts) !== undefined
}
