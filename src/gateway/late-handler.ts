import { isPreflight } from './answers.ts'
import type { Handler, HttpRequest, HttpResponse } from './http.ts'

export interface LateHandlerParts {
  readonly belongs: (request: HttpRequest) => boolean
  /** Loads what answers. */
  readonly open: () => Promise<Handler>
  /** That failed: what this request is told. */
  readonly failed: (request: HttpRequest, cause: unknown) => HttpResponse | Promise<HttpResponse>
}

/**
 * Takes the requests that belong to it and hands on all others. What it takes to answer is loaded at the first such request: most servers never see
 * one, and start without it. If that fails, the request is told so in its protocol's words, and the next one tries it again.
 */
export function lateHandler({ belongs, open, failed }: LateHandlerParts, next: Handler): Handler {
  let opening: Promise<Handler> | undefined
  return async (request) => {
    if (isPreflight(request) || !belongs(request)) return next(request)
    opening ??= open()
    let handler: Handler
    try {
      handler = await opening
    } catch (cause) {
      opening = undefined
      return failed(request, cause)
    }
    return handler(request)
  }
}
