import type { Handler, HttpRequest, HttpResponse } from './http.ts'
import { hostName } from './origin.ts'

/** Where a function URL leads: `<id>.lambda-url.<region>.<a host of ours>`, as AWS's `<id>.lambda-url.<region>.on.aws`. */
export interface FunctionUrlPlace {
  readonly id: string
  readonly region: string
}

/** Answers whatever is asked of a function URL, unsigned requests and preflights, too: what may be asked is the URL's configuration to say. */
export type FunctionUrlHandler = (request: HttpRequest, place: FunctionUrlPlace) => Promise<HttpResponse>

const PLACE = /^([a-z0-9]{1,63})\.lambda-url\.([a-z0-9-]{1,63})\.[^.]/

/** Goes first of all, since such a host's name could be a bucket's. Whether the host is ours was decided before. */
export function functionUrlDoor(answer: FunctionUrlHandler, next: Handler): Handler {
  return async (request) => {
    const place = functionUrlPlace(request.host)
    return place === undefined ? next(request) : answer(request, place)
  }
}

export function functionUrlPlace(host: string): FunctionUrlPlace | undefined {
  // Most hosts are no such thing, and to look for it costs less than to take them apart.
  if (!/\.lambda-url\./i.test(host)) return undefined
  const [, id, region] = PLACE.exec(hostName(host) ?? '') ?? []
  return id === undefined || region === undefined ? undefined : { id, region }
}
