import { sign } from '../../src/aws/sigv4.ts'
import { SystemClock } from '../../src/kernel/clock.ts'

type Members = Readonly<Record<string, unknown>>

const clock = new SystemClock()

const TARGETS = {
  logs: 'Logs_20140328',
  kms: 'TrentService',
  kinesis: 'Kinesis_20131202',
  firehose: 'Firehose_20150804',
  glue: 'AWSGlue',
  sqs: 'AmazonSQS',
} as const

export type Neighbour = keyof typeof TARGETS

/** One call of KMS over the wire, see `callNeighbour`. */
export function callKms(endpoint: string, operation: string, input: Members, region?: string): Promise<Members> {
  return callNeighbour(endpoint, 'kms', operation, input, region)
}

/**
 * One call of a service over the wire, for suites whose clients are those of another. Blobs are base64, in and out. Throws with the error's code and text.
 */
export async function callNeighbour(
  endpoint: string,
  service: Neighbour,
  operation: string,
  input: Members,
  region = 'us-east-1',
): Promise<Members> {
  const url = new URL(endpoint)
  const body = JSON.stringify(input)
  const headers = {
    'content-type': `application/x-amz-json-${service === 'sqs' ? '1.0' : '1.1'}`,
    'x-amz-target': `${TARGETS[service]}.${operation}`,
  }
  const request = { method: 'POST', target: '/', headers: { ...headers, host: url.host }, body: Buffer.from(body) }
  const signed = sign(request, { accessKeyId: 'test', secret: 'test' }, { region, service }, clock.nowMs())
  const answer = await fetch(url, { method: 'POST', headers: { ...headers, ...signed }, body })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${operation} failed: ${text}`)
  return text === '' ? {} : (JSON.parse(text) as Members)
}
