import type { KinesisClient } from '@aws-sdk/client-kinesis'
import { PORT_DEFAULT, REGION_DEFAULT } from '../config.ts'
import { LOOKS_HEADER } from '../kernel/looks-header.ts'
import { EXIT_USAGE, type Io, selfIn, UserError } from './io.ts'

/** The word that stands for the real thing in `--endpoint aws`. */
export const AWS = 'aws'

/** Options that every command which calls a server has. */
export interface TargetOptions {
  readonly endpoint?: string
  readonly region?: string
}

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** Whom a command talks to. */
export interface Target {
  readonly url: string | undefined
  /** For sentences: the URL, or "AWS". */
  readonly name: string
  readonly isAws: boolean
  readonly isLoopback: boolean
  /** How to call Leat's command line, in advice. */
  readonly self: string
  /** Nobody chose it: neither a flag nor the environment. */
  readonly isDefault: boolean
  /** Absent for AWS when nothing names one: then the AWS profile decides. */
  readonly region: string | undefined
  /** Absent: the usual chain of AWS credentials. */
  readonly credentials: Credentials | undefined
}

/** Any credentials do for a Leat on a loopback address; these are the ones that everybody uses. */
export const DEV_CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' }

/**
 * `--endpoint` (a URL, or `aws`), else what the AWS SDKs look at (AWS_ENDPOINT_URL_KINESIS, or that of another service, AWS_ENDPOINT_URL), else Leat's usual
 * address. Throws `UserError`.
 */
export function targetOf(options: TargetOptions, env: Io['env'], service: 'KINESIS' | 'FIREHOSE' | 'S3' = 'KINESIS'): Target {
  const fromEnvironment = env[`AWS_ENDPOINT_URL_${service}`] || env['AWS_ENDPOINT_URL'] || undefined
  const region = options.region || env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || undefined
  const self = selfIn(env)
  if (options.endpoint === AWS) {
    const isNot = { isLoopback: false, isDefault: false }
    return { url: undefined, name: 'AWS', isAws: true, ...isNot, self, region, credentials: undefined }
  }
  const chosen = options.endpoint ?? fromEnvironment
  const url = parsedUrl(chosen ?? `http://127.0.0.1:${env['LEAT_PORT'] || PORT_DEFAULT}`, options.endpoint !== undefined)
  const isLoopback = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)
  const isAws = /(^|\.)(amazonaws\.com|amazonaws\.com\.cn|api\.aws)$/.test(url.hostname)
  return {
    url: url.href.replace(/\/$/, ''),
    name: url.origin,
    isAws,
    isLoopback,
    self,
    isDefault: chosen === undefined,
    region: region ?? (isAws ? undefined : REGION_DEFAULT),
    credentials: credentialsOf(env, isAws, isLoopback),
  }
}

/** A profile may hold real credentials: they are worth nothing on this machine, and reading them may ask for a password. */
function credentialsOf(env: Io['env'], isAws: boolean, isLoopback: boolean): Credentials | undefined {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = env
  if (isAws) return undefined
  if (accessKeyId && secretAccessKey) return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
  return !isLoopback && (env['AWS_PROFILE'] || env['AWS_WEB_IDENTITY_TOKEN_FILE']) ? undefined : DEV_CREDENTIALS
}

function parsedUrl(text: string, isFlag: boolean): URL {
  const source = isFlag ? '--endpoint' : 'the endpoint in the environment'
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new UserError(
      `${source}: "${text}" is no URL. Write it like http://127.0.0.1:${PORT_DEFAULT}, or "aws" for AWS itself.`,
      EXIT_USAGE,
    )
  }
  return url
}

/**
 * The AWS SDK, loaded only by commands that need it: `--help` and `start` shall not wait for it.
 * `attempts` is how often the SDK itself tries a call; `onlyLooks`: what it reads is not to be held against the quotas of others.
 */
export async function connect(
  target: Target,
  attempts: number,
  { onlyLooks = false } = {},
): Promise<{ sdk: Sdk; client: KinesisClient }> {
  const sdk = await import('@aws-sdk/client-kinesis')
  const client = new sdk.KinesisClient(clientSettings(target, attempts))
  if (onlyLooks && !target.isAws) client.middlewareStack.add(sayThatItLooks, { step: 'build', name: 'sayThatItLooks' })
  return { sdk, client }
}

/** What every client of the AWS SDK is made with. */
export function clientSettings(target: Target, attempts: number) {
  return {
    maxAttempts: attempts,
    ...(target.url !== undefined && { endpoint: target.url }),
    ...(target.region !== undefined && { region: target.region }),
    ...(target.credentials !== undefined && { credentials: target.credentials }),
  }
}

export function sayThatItLooks<Input extends object, Output extends object>(
  next: (args: { input: Input; request: unknown }) => Promise<Output>,
): (args: { input: Input; request: unknown }) => Promise<Output> {
  return (args) => {
    const { headers } = args.request as { readonly headers: Record<string, string> }
    headers[LOOKS_HEADER] = '1'
    return next(args)
  }
}

export type Sdk = typeof import('@aws-sdk/client-kinesis')
