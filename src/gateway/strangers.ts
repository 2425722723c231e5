import type { Logger } from '../telemetry/logger.ts'
import type { HttpRequest } from './http.ts'

/** One line for each service: more of them are somebody playing. */
const SERVICES_NOTED_MAX = 30
const SIGNED_FOR = /Credential=[^,\s]*\/([a-z0-9-]{1,40})\/aws4_request/

/**
 * `services` by the names that they are signed for. Tells the person at the server, once for each, of calls that are signed for a service Leat does not have: with AWS_ENDPOINT_URL set
 * they all come here, and what AWS's front end answers to them explains nothing.
 */
export function noteStrangers(services: readonly string[], logger: Logger): (request: HttpRequest) => void {
  const noted = new Set(services)
  const own = [...noted].join(', ')
  return ({ headers }) => {
    const service = SIGNED_FOR.exec(headers.get('authorization') ?? '')?.[1]
    if (service === undefined || noted.has(service) || noted.size > SERVICES_NOTED_MAX) return
    noted.add(service)
    logger.info(
      `A call for ${service} came in: Leat has ${own} only. If it is to go elsewhere, give that client an endpoint of its own. (Said once for ${service}.)`,
    )
  }
}
