import type { Target } from './endpoint.ts'
import { UserError } from './io.ts'

/** What is known of an error that a call to a server ended with. */
export interface CallFailure {
  /** AWS's name of it, or a code of the system such as ECONNREFUSED. */
  readonly name: string
  readonly message: string
  /** Whether the same call may succeed later. */
  readonly isRetryable: boolean
  /** Nobody answers at that address. */
  readonly isUnreachable: boolean
}

const THROTTLES = new Set([
  'ProvisionedThroughputExceededException',
  'KMSThrottlingException',
  'LimitExceededException',
  'ThrottlingException',
  'Throttling',
  'RequestLimitExceeded',
  'SlowDown',
])
const PASSING = new Set([
  'InternalFailure',
  'InternalFailureException',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'RequestTimeout',
  'TimeoutError',
])
const NETWORK = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ECONNREFUSED'])
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])

/** Reads an error of the AWS SDK. `undefined` for anything that is no failure of a call: a bug, to be thrown on. */
export function callFailure(error: unknown): CallFailure | undefined {
  if (!(error instanceof Error)) return undefined
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
  const code = systemCode(error)
  if (code !== undefined) {
    return {
      name: code,
      message: error.message,
      isRetryable: NETWORK.has(code) || code.startsWith('ERR_HTTP2'),
      isUnreachable: UNREACHABLE.has(code),
    }
  }
  const { name, message } = error
  const isAnswer = status !== undefined || '$fault' in error || '$metadata' in error
  if (!isAnswer && name !== 'CredentialsProviderError' && name !== 'TimeoutError') return undefined
  return {
    name,
    message,
    isRetryable: THROTTLES.has(name) || PASSING.has(name) || (status ?? 0) >= 500,
    isUnreachable: false,
  }
}

/** The innermost code that the system or TLS gave: the HTTP/2 client wraps them. */
function systemCode(error: Error): string | undefined {
  let code: string | undefined
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const own = (each as NodeJS.ErrnoException).code
    if (typeof own === 'string' && !own.endsWith('Exception')) code = own
  }
  return code
}

export function isThrottle(failure: CallFailure): boolean {
  return THROTTLES.has(failure.name)
}

/** The one sentence for a person, with the remedy where we know one. Bugs come back as they are. */
export function explained(error: unknown, target: Target): unknown {
  if (error instanceof UserError) return error
  const failure = callFailure(error)
  return failure === undefined ? error : new UserError(sentence(failure, target))
}

function sentence({ name, message, isUnreachable }: CallFailure, target: Target): string {
  if (isUnreachable && target.isAws) return `AWS cannot be reached (${name}). Is this machine online, and is the region right?`
  if (isUnreachable) return `Leat is not running at ${target.name}: start it with \`${target.self} start\`, or pass --endpoint.`
  if (/CERT|SELF_SIGNED|ISSUER/.test(name)) {
    return `${target.name} has a certificate that this machine does not trust (${name}). Use its http:// address, or name the certificate in NODE_EXTRA_CA_CERTS.`
  }
  if (name === 'CredentialsProviderError') {
    return `No AWS credentials were found. Log in (\`aws sso login\`, \`aws configure\`), or leave --endpoint out to talk to Leat. (${message})`
  }
  if (name.startsWith('ERR_') || name === 'ECONNRESET') {
    return `${target.name} closed the connection (${message}). Is it a Kinesis endpoint?`
  }
  return `${name}: ${message === '' || message === 'UnknownError' ? `(${target.name} gave no reason)` : message}`
}
