import { Agent, request } from 'node:http'
import { sha256Hex, sign } from '../../src/aws/sigv4.ts'

/** What s3rver takes, and Leat as well, which takes any. */
const CREDENTIALS = { accessKeyId: 'S3RVER', secret: 'S3RVER' }
const PLACE = { region: 'us-east-1', service: 's3' }

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
export function signed(
  port: number,
  method: string,
  path: string,
  query: Readonly<Record<string, string>> = {},
  body?: Uint8Array,
): S3Request {
  const search = new URLSearchParams(query).toString().replaceAll('+', '%20')
  const target = search === '' ? path : `${path}?${search}`
  const headers = { host: `127.0.0.1:${port}`, 'x-amz-content-sha256': sha256Hex(body ?? '') }
  const added = sign({ method, target, headers, body: body ?? new Uint8Array(0) }, CREDENTIALS, PLACE, Date.now())
  return { method, path: target, headers: { ...headers, ...added }, body }
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
