import { randomBytes, randomUUID } from 'node:crypto'
import { sign, signingKeys } from '../../src/aws/sigv4.ts'

export const ACCESS_KEY = { accessKeyId: 'AKIDBENCHBENCHBENCH0', secret: 'bench-secret-bench-secret-bench-secret-0' } as const
const PLACE = { region: 'us-east-1', service: 'kinesis' } as const
const keys = signingKeys()

/** A whole signed request as the bytes on the wire. The signature is a true one, whether or not the server looks at it. */
export function request(port: number, operation: string, input: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(input))
  const headers = {
    host: `127.0.0.1:${port}`,
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `Kinesis_20131202.${operation}`,
  }
  const signature = sign({ method: 'POST', target: '/', headers, body }, ACCESS_KEY, PLACE, Date.now(), keys)
  const lines = Object.entries({ ...headers, ...signature, 'content-length': String(body.length) })
  const head = `POST / HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), body])
}

/** Different requests, so that neither caches nor branch predictors learn one by heart. */
export function putRecordsRequests(
  port: number,
  stream: string,
  records: number,
  dataBytes: number,
  different: number,
): Buffer[] {
  return Array.from({ length: different }, () =>
    request(port, 'PutRecords', {
      Records: Array.from({ length: records }, () => ({
        Data: randomBytes(dataBytes).toString('base64'),
        PartitionKey: randomUUID(),
      })),
      StreamName: stream,
    }),
  )
}

export function putRecordRequests(port: number, stream: string, dataBytes: number, different: number): Buffer[] {
  return Array.from({ length: different }, () =>
    request(port, 'PutRecord', {
      StreamName: stream,
      Data: randomBytes(dataBytes).toString('base64'),
      PartitionKey: randomUUID(),
    }),
  )
}
