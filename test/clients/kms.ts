import { sign } from '../../src/aws/sigv4.ts'
import { SystemClock } from '../../src/kernel/clock.ts'

type Members = Readonly<Record<string, unknown>>

const clock = new SystemClock()

/**
 * One call of KMS over the wire, for suites whose clients are those of another service. Blobs are base64, in and out. Throws with the error's code and text.
 */
export async function callKms(endpoint: string, operation: string, input: Members, region = 'us-east-1'): Promise<Members> {
  const url = new URL(endpoint)
  const body = JSON.stringify(input)
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `TrentService.${operation}` }
  const request = { method: 'POST', target: '/', headers: { ...headers, host: url.host }, body: Buffer.from(body) }
  const signed = sign(request, { accessKeyId: 'test', secret: 'test' }, { region, service: 'kms' }, clock.nowMs())
  const answer = await fetch(url, { method: 'POST', headers: { ...headers, ...signed }, body })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${operation} failed: ${text}`)
  return text === '' ? {} : (JSON.parse(text) as Members)
}
