import type { Fuzz } from './requests.ts'
import { complaintAbout, type FuzzAnswer } from './verdict.ts'

/** Why an answer is none that S3, or the front door before it, would give. */
export function complaintAboutS3(answer: FuzzAnswer, fuzz: Fuzz): string | undefined {
  const { status, headers, body } = answer
  const isHead = fuzz.kind !== 'raw' && fuzz.method === 'HEAD'
  // Not S3's: the transport, the front end for requests that are nobody's, preflights.
  if (isHead && body.length === 0 && status >= 400 && status < 500) return undefined
  if (headers['x-amz-request-id'] === undefined) return complaintAbout(answer, fuzz)
  const length = headers['content-length']
  if (!isHead && length !== undefined && status !== 304 && Number(length) !== body.length) {
    return `Content-Length ${String(length)} of ${body.length} bytes`
  }
  if (headers['server'] !== 'AmazonS3' || headers['x-amz-id-2'] === undefined) return 'not all of the headers that S3 sends'
  if (headers['set-cookie'] !== undefined) return 'a header that a client made'
  if (status < 300) return status === 204 && body.length > 0 ? 'a 204 with a body' : undefined
  if (isHead || status === 304) return body.length === 0 ? undefined : 'a body where none may be'
  if (status >= 500 && status !== 501) return `status ${status}`
  const text = body.toString()
  const shape =
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<Error><Code>[\w.]+<\/Code>(<Message>[^<]*<\/Message>)?(<[\w-]+>[^<]*<\/[\w-]+>)*<RequestId>\w{16}<\/RequestId><HostId>[^<]+<\/HostId><\/Error>$/
  return shape.test(text) && headers['content-type'] === 'application/xml' ? undefined : 'no error of S3'
}
