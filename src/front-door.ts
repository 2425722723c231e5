/** The services behind one address, and which of them a request is for. */
import type { Authenticator } from './gateway/authenticate.ts'
import { functionCodeDoor, type LinkedCode } from './gateway/function-code.ts'
import { functionUrlDoor } from './gateway/function-url.ts'
import { type FunctionUrlParts, functionUrlHandler } from './gateway/function-url-handler.ts'
import type { Handler } from './gateway/http.ts'
import { createPipeline } from './gateway/pipeline.ts'
import { queryDoor } from './gateway/query/door.ts'
import { lambdaDoor } from './gateway/rest-json/door.ts'
import type { S3AuthenticatorOptions } from './gateway/s3/authenticate.ts'
import { s3Door } from './gateway/s3/door.ts'
import type { Clock } from './kernel/clock.ts'
import type { Random } from './kernel/random.ts'
import type { Authoriser } from './model/caller.ts'
import type { Door } from './model/door.ts'
import type { Endpoint, LateEndpoint } from './model/endpoint.ts'
import type { Logger } from './telemetry/logger.ts'

export interface FrontParts {
  readonly door: Door
  readonly endpoints: Endpoint[]
  readonly late: LateEndpoint[]
  readonly authenticator: Authenticator
  readonly s3Access: S3AuthenticatorOptions
  readonly hosts: readonly string[]
  /** Of functions, besides Lambda's API. */
  readonly atDoor: { readonly linkedCode: LinkedCode; readonly serveUrl: FunctionUrlParts['serve'] }
  readonly around: {
    readonly authoriser: Authoriser
    /** Of the machine. */
    readonly clock: Clock
    readonly random: Random
    readonly logger: Logger
    readonly onFatal: (error: unknown) => void
  }
}

/** In the order in which AWS's services can share an address: function URLs, links to code, Lambda's paths, forms, then S3, which has what is no other's. */
export function frontDoor({ door, endpoints, late, authenticator, s3Access, hosts, atDoor, around }: FrontParts): Handler {
  const typed = { authenticator, ...around }
  const s3 = { endpoint: () => door.endpoint('s3'), access: s3Access, hosts }
  const lambda = { ...typed, endpoint: () => door.endpoint('lambda') }
  const query = { ...typed, late, endpoint: (name: string) => door.endpoint(name) }
  const pipeline = createPipeline({ endpoints, late, ...typed })
  const signed = lambdaDoor(lambda, queryDoor(query, s3Door({ ...s3, ...around }, pipeline)))
  const urls = functionUrlHandler({ ...typed, serve: atDoor.serveUrl })
  return functionUrlDoor(urls, functionCodeDoor(atDoor.linkedCode, signed))
}
