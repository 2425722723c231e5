import type { HttpRequest } from '../http.ts'
import { signedService } from '../signed-service.ts'
import { bucketOfHost } from './address.ts'

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
 * (Paths of their own, as Lambda's, and forms go first: `app.ts` puts their handlers before this one.)
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
