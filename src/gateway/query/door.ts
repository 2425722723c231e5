import type { Endpoint, LateEndpoint } from '../../model/endpoint.ts'
import type { Handler, HttpRequest } from '../http.ts'
import { lateHandler } from '../late-handler.ts'
import { refusals } from '../refusals.ts'
import { signedService } from '../signed-service.ts'
import type { QueryParts } from './handler.ts'

export interface QueryDoorParts extends Omit<QueryParts, 'services'> {
  /** Those that speak query are told apart by its version. */
  readonly late: readonly LateEndpoint[]
  readonly endpoint: (name: string) => Promise<Endpoint>
}

const FORM = /^application\/x-www-form-urlencoded\b/i
const ACTION_IN_PATH = /[?&]Action=/

/**
 * Takes forms, in bodies and in parameters of a path, and hands on everything else; forms with a version that is none of its services', too. What was
 * signed for S3 is S3's, whatever a client calls its body.
 */
export function queryDoor({ late, endpoint, ...parts }: QueryDoorParts, next: Handler): Handler {
  const services = new Map(
    late.flatMap(({ name, queryVersion }) =>
      queryVersion === undefined ? [] : [[queryVersion, { endpoint: () => endpoint(name) }] as const],
    ),
  )
  return lateHandler(
    {
      belongs: isForm,
      open: async () => (await import('./handler.ts')).queryHandler({ ...parts, services }, next),
      failed: (_, cause) => {
        const requestId = parts.random.uuid()
        parts.logger.error(`request ${requestId} failed`, cause)
        return refusals.internalFailure(requestId)
      },
    },
    next,
  )
}

export function isForm(request: HttpRequest): boolean {
  const { method, headers, target } = request
  if (headers.has('x-amz-target') || signedService(request) === 's3') return false
  if (method === 'GET') return ACTION_IN_PATH.test(target) && signedService(request) !== undefined
  return method === 'POST' && FORM.test(headers.get('content-type') ?? '')
}
