import type { Handler, HttpRequest, HttpResponse } from './http.ts'
import { hostName } from './origin.ts'

/** Where a function URL leads: `<id>.lambda-url.<region>.<a host of ours>`, as AWS's `<id>.lambda-url.<region>.on.aws`. */
export interface FunctionUrlPlace {
  readonly id: string
  /** Absent where only the path told the URL. */
  readonly region?: string
  /** Path and query at the URL. */
  readonly target: string
}

/** Answers whatever is asked of a function URL, unsigned requests and preflights, too: what may be asked is the URL's configuration to say. */
export type FunctionUrlHandler = (request: HttpRequest, place: FunctionUrlPlace) => Promise<HttpResponse>

const PLACE = /^([a-z0-9]{1,63})\.lambda-url\.([a-z0-9-]{1,63})\.[^.]/

/** The same by path, `/_leat/function-url/<id>/…`: for machines on which names below `localhost` lead nowhere. */
export const FUNCTION_URL_PREFIX = '/_leat/function-url/'

/** Goes first of all, since such a host's name could be a bucket's. Whether the host is ours was decided before. */
export function functionUrlDoor(answer: FunctionUrlHandler, next: Handler): Handler {
  return async (request) => {
    const place = functionUrlPlace(request)
    return place === undefined ? next(request) : answer(request, place)
  }
}

export function functionUrlPlace({ host, target }: Pick<HttpRequest, 'host' | 'target'>): FunctionUrlPlace | undefined {
  if (target.startsWith(FUNCTION_URL_PREFIX)) {
    const [, id, rest = ''] = /^([a-z0-9]{1,63})(.*)$/s.exec(target.slice(FUNCTION_URL_PREFIX.length)) ?? []
    return id === undefined ? undefined : { id, target: rest.startsWith('/') ? rest : `/${rest}` }
  }
  // Most hosts are no such thing, and to look for it costs less than to take them apart.
  if (!/\.lambda-url\./i.test(host)) return undefined
  const [, id, region] = PLACE.exec(hostName(host) ?? '') ?? []
  return id === undefined || region === undefined ? undefined : { id, region, target }
}
