import type { Endpoint } from '../../model/endpoint.ts'
import type { Handler, HttpRequest } from '../http.ts'
import { lateHandler } from '../late-handler.ts'
import { signedService } from '../signed-service.ts'
import type { RestJsonLimits, RestJsonParts } from './handler.ts'

export interface RestJsonDoorParts extends Omit<RestJsonParts, 'limits'> {
  readonly endpoint: () => Promise<Endpoint>
}

const MIB = 1_048_576

/**
 * Packages of code come in the request, in base64 within JSON: as AWS words the limit of such a request. What an invocation may carry is the
 * service's to say, up to here.
 */
export const LAMBDA_LIMITS: RestJsonLimits = {
  bodyBytesMax: 16 * MIB,
  bodyBytesMaxOf: { CreateFunction: 70_167_211, UpdateFunctionCode: 70_167_211, PublishLayerVersion: 70_167_211 },
}

/** Every path of Lambda's begins with the version of its part of the API, and what it is about. */
const LAMBDA_PATH =
  /^\/20\d\d-\d\d-\d\d\/(functions|event-source-mappings|tags|layers|account-settings|code-signing-configs|capacity-providers|durable-executions|durable-execution-callbacks|resource-policy)(?:[/?]|$)/

/**
 * Takes what is for Lambda and hands on everything else: requests at its paths, and those that were signed for it. A bucket may have a name like
 * `2015-03-31`, so what was signed for S3 is S3's.
 */
export function lambdaDoor({ endpoint, ...parts }: RestJsonDoorParts, next: Handler): Handler {
  const given = { ...parts, limits: LAMBDA_LIMITS }
  return lateHandler(
    {
      belongs: belongsToLambda,
      open: async () => {
        const [{ restJsonHandler }, service] = await Promise.all([import('./handler.ts'), endpoint()])
        return restJsonHandler(given, service)
      },
      failed: async (request, cause) => (await import('./handler.ts')).failRestJson(given, request, cause),
    },
    next,
  )
}

export function belongsToLambda(request: HttpRequest): boolean {
  if (request.headers.has('x-amz-target')) return false
  const service = signedService(request)
  return service === 'lambda' || (service !== 's3' && LAMBDA_PATH.test(request.target))
}
