import { createHash } from 'node:crypto'
import { Agent, request } from 'node:http'
import { HttpRequest } from '@smithy/core/protocols'
import { SignatureV4 } from '@smithy/signature-v4'
import { Sha256 } from './sha256.ts'

/** What s3rver takes, and Leat as well, which takes any. */
const CREDENTIALS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

export interface S3Request {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | undefined
}

export interface S3Answer {
  readonly status: number
  readonly body: Buffer
}

/** A request that is signed beforehand, so that this costs the measurement nothing. */
export async function signed(
  port: number,
  method: string,
  path: string,
  query: Readonly<Record<string, string>> = {},
  body?: Uint8Array,
): Promise<S3Request> {
  const signer = new SignatureV4({
    service: 's3',
    region: 'us-east-1',
    credentials: CREDENTIALS,
    sha256: Sha256,
    uriEscapePath: false,
  })
  const hash = createHash('sha256')
    .update(body ?? '')
    .digest('hex')
  const unsigned = new HttpRequest({
    ...{ method, protocol: 'http:', hostname: '127.0.0.1', port, path, query },
    headers: { host: `127.0.0.1:${port}`, 'x-amz-content-sha256': hash },
    body,
  })
  const { headers } = await signer.sign(unsigned)
  const search = new URLSearchParams(query).toString()
  return { method, path: search === '' ? path : `${path}?${search.replaceAll('+', '%20')}`, headers, body }
}

export class S3Connections {
  readonly #port: number
  readonly #agent: Agent

  constructor(port: number, connections: number) {
    this.#port = port
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  send({ method, path, headers, body }: S3Request): Promise<S3Answer> {
    return new Promise((resolve, reject) => {
      const sent = request({ port: this.#port, host: '127.0.0.1', agent: this.#agent, method, path, headers }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }))
        answer.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  /** All of them, as many at once as there are connections. Throws for an answer that is none of success. */
  async sendAll(requests: readonly S3Request[]): Promise<void> {
    const rest = requests.values()
    const work = async (): Promise<void> => {
      for (const each of rest) {
        const { status, body } = await this.send(each)
        if (status >= 300) throw new Error(`${each.method} ${each.path}: ${status} ${body.toString('utf8', 0, 300)}`)
      }
    }
    await Promise.all(Array.from({ length: this.#agent.maxSockets }, work))
  }

  close(): void {
    this.#agent.destroy()
  }
}
