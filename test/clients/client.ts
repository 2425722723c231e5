import { isRequired, type Runtime, reportSkip } from '../support/requirements.ts'
import { openAwsCli } from './aws-cli.ts'
import { openJava } from './java.ts'
import { openJavaScript } from './javascript.ts'
import { openBoto3 } from './python.ts'

/**
 * Unmodified AWS clients of several languages behind one small interface, so that one suite drives them all.
 *
 * Inputs and outputs are the members of AWS's API model, spelled as there: blobs are `Uint8Array`, timestamps `Date`, everything else as in
 * JSON. A member the answer lacks is absent (never `undefined` or null).
 */
export interface Client {
  readonly name: ClientName
  /**
   * One operation, without retries.
   *
   * @throws when there was no AWS answer to speak of: the connection failed, the answer was not understood, the driver died.
   */
  call(operation: string, input: Record<string, unknown>): Promise<Result>
  close(): Promise<void>
}

export type Result = Answered | Failed | Refused

export interface Answered {
  readonly output: Record<string, unknown>
}

/**
 * The error as this client's user sees it. A client that does not show a part (the command line: the HTTP status) leaves it undefined; `code` is
 * empty when the answer carried none.
 */
export interface Failed {
  readonly error: { readonly code: string; readonly message: string | undefined; readonly httpStatus: number | undefined }
}

/** The client's own validation said no; nothing was sent. The text is the client's. */
export interface Refused {
  readonly clientRefused: string
}

export type ServiceName = 'kinesis' | 'kms' | 's3' | 'firehose' | 'glue' | 'logs' | 'sqs' | 'iam' | 'sts' | 'lambda'

/** Where and as whom to call. */
export interface Target {
  readonly endpoint: string
  /** us-east-1 unless given. */
  readonly region?: string
  /** Of which service; absent: Kinesis. boto3 and the AWS CLI know all of them, the SDK for JavaScript all but KMS and Glue. */
  readonly service?: ServiceName
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string }
  /** Accept any certificate (an `https:` endpoint with one made for localhost). */
  readonly trustAll?: boolean
  /** False turns off the client's own validation where it can be (boto3), so that the server's is seen. */
  readonly clientValidation?: boolean
}

/**
 * `js-h2` and `js-h1`: AWS SDK for JavaScript v3, HTTP/2 (its default) and HTTP/1.1; `boto3`; `aws-cli`: a process per call, slow;
 * `java-sync`: HTTP/1.1; `java-async`: HTTP/2; both speak CBOR, their default, and JSON under the names that say so.
 */
export type ClientName =
  | 'js-h2'
  | 'js-h1'
  | 'boto3'
  | 'aws-cli'
  | 'java-sync'
  | 'java-async'
  | 'java-sync-json'
  | 'java-async-json'

export interface UnavailableClient {
  readonly name: ClientName
  readonly runtime: Runtime
  readonly reason: string
}

export interface OpenedClients extends AsyncDisposable {
  readonly clients: readonly Client[]
  /** Asked for, but not on this machine; also printed as `LEAT-SKIP` lines. */
  readonly unavailable: readonly UnavailableClient[]
  close(): Promise<void>
}

/** What a factory answers when the client's runtime or packages cannot be had here. */
export interface Missing {
  readonly missing: string
}

type Factory = (name: ClientName, target: Target) => Promise<Client | Missing>

const factories: Record<ClientName, { runtime: Runtime | 'node'; open: Factory }> = {
  'js-h2': { runtime: 'node', open: openJavaScript },
  'js-h1': { runtime: 'node', open: openJavaScript },
  boto3: { runtime: 'python', open: openBoto3 },
  'aws-cli': { runtime: 'python', open: openAwsCli },
  'java-sync': { runtime: 'java', open: openJava },
  'java-async': { runtime: 'java', open: openJava },
  'java-sync-json': { runtime: 'java', open: openJava },
  'java-async-json': { runtime: 'java', open: openJava },
}

/** Without `which`: one of each kind; the command line only in the long suite (`LEAT_LONG=1`), for it takes most of a second a call. */
export function defaultClients(): ClientName[] {
  const names: ClientName[] = ['js-h2', 'js-h1', 'boto3', 'java-sync', 'java-async']
  return process.env['LEAT_LONG'] === '1' ? [...names, 'aws-cli'] : names
}

/**
 * Opens the clients this machine can run, installing what they need first (pinned, under `.cache/clients`, progress on standard error).
 *
 * @throws when `LEAT_REQUIRE` names the runtime of one that is unavailable.
 */
export async function openClients(
  endpoint: string | Target,
  options: { readonly which?: readonly ClientName[] } = {},
): Promise<OpenedClients> {
  const target = typeof endpoint === 'string' ? { endpoint } : endpoint
  const clients: Client[] = []
  const unavailable: UnavailableClient[] = []
  const close = async (): Promise<void> => {
    await Promise.all(clients.map((client) => client.close()))
  }
  try {
    for (const name of options.which ?? defaultClients()) {
      const { runtime, open } = factories[name]
      const opened = await open(name, target)
      if (!('missing' in opened)) {
        clients.push(opened)
        continue
      }
      if (runtime === 'node' || isRequired(runtime)) {
        throw new Error(`Client ${name} is required here (LEAT_REQUIRE), but: ${opened.missing}`)
      }
      reportSkip(`client ${name}`, opened.missing)
      unavailable.push({ name, runtime, reason: opened.missing })
    }
  } catch (error) {
    await close()
    throw error
  }
  return { clients, unavailable, close, [Symbol.asyncDispose]: close }
}
