import type { HttpResponse } from './http.ts'

/** A load balancer or SDK that heeds it waits this long before it tries again. */
const RETRY_AFTER_SECONDS = '1'

/** Answers that the transport gives itself, before or instead of the pipeline. */
export const refusals = {
  foreign: (sentence: string): HttpResponse => plain(403, sentence),
  badRequest: (sentence: string): HttpResponse => plain(400, sentence),
  headersTooLarge: (sentence: string): HttpResponse => plain(431, sentence),
  tooSlow: (): HttpResponse => plain(408, 'The request took too long to arrive.'),
  versionNotSupported: (): HttpResponse => plain(505, 'This server speaks HTTP/1.1 and HTTP/2.'),

  /** As AWS answered an over-long body: nothing but the status. */
  tooLarge: (): HttpResponse => ({ status: 413, headers: {}, body: new Uint8Array(0) }),

  /** SDKs take any 503 as a reason to try again with back-off. */
  busy: (): HttpResponse => ({
    status: 503,
    headers: { 'Content-Type': 'application/x-amz-json-1.1', 'Retry-After': RETRY_AFTER_SECONDS },
    body: Buffer.from('{"__type":"ServiceUnavailable","message":"Too many bytes in flight. Please try again."}'),
  }),

  internalFailure: (requestId: string): HttpResponse => ({
    status: 500,
    headers: { 'Content-Type': 'application/x-amz-json-1.1', 'x-amzn-RequestId': requestId },
    body: Buffer.from('{"__type":"InternalFailure"}'),
  }),
}

function plain(status: number, sentence: string): HttpResponse {
  return {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
    body: Buffer.from(`${sentence}\n`),
  }
}
