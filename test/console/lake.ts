/** A lake for walks to look at: objects put and delivery streams made by the calls that the console itself makes. */
import { callJson, manage, type Session, type Transport } from '../../console/src/lib/api.ts'
import { callS3 } from '../../console/src/lib/s3.ts'

export interface Lake {
  s3<Output>(operation: string, input: Readonly<Record<string, unknown>>): Promise<Output>
  firehose<Output>(operation: string, input: Readonly<Record<string, unknown>>): Promise<Output>
  manage<Output>(action: string, input: Readonly<Record<string, unknown>>): Promise<Output>
  put(bucket: string, key: string, body: string | Uint8Array): Promise<void>
}

export function lakeOf(origin: string): Lake {
  const transport: Transport = { origin, fetch, now: () => new Date() }
  const session: Session = { region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }
  return {
    s3: (operation, input) => callS3(transport, session, operation, input),
    firehose: (operation, input) => callJson(transport, session, 'firehose', operation, input),
    manage: (action, input) => manage(transport, session, action, input),
    async put(Bucket, Key, body) {
      await callS3(transport, session, 'PutObject', { Bucket, Key, Body: typeof body === 'string' ? Buffer.from(body) : body })
    },
  }
}
