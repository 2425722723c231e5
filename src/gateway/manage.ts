import { rootArn } from '../aws/arn.ts'
import { isRejection, type Rejection, reject } from '../kernel/outcome.ts'
import type { Random } from '../kernel/random.ts'
import type { Authoriser, Call, Scope } from '../model/caller.ts'
import { permissionsOn } from '../model/permission.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { Authenticator } from './authenticate.ts'
import { originOf } from './client.ts'
import type { Handler, HttpRequest, HttpResponse } from './http.ts'

/** Tools of Leat itself, the console and the command line, ask for more than AWS's API offers: `POST /_leat/api/NAME` with a JSON object. */
export const MANAGE_PREFIX = '/_leat/api/'
/** What requests are signed for where keys are enforced. */
export const MANAGE_SIGNING_NAME = 'leat'
/** No action takes more than names and numbers. */
export const MANAGE_BODY_BYTES_MAX = 1024 * 1024

export type ManageInput = Readonly<Record<string, unknown>>

/** One thing that can be asked. A rejection becomes 400 with its code and message; a throw is a bug and becomes 500. */
export type ManageAction = (input: ManageInput, call: Call) => Promise<unknown>

export interface ManageParts {
  /** By name, e.g. `flow`. */
  readonly actions: ReadonlyMap<string, ManageAction>
  readonly authenticator: Authenticator
  /** Actions are permissions, e.g. `leat:reset`: whoever is not the account's root needs a policy that allows them. */
  readonly authoriser: Authoriser
  /** Whose call an unsigned one is; absent where keys are enforced and every call must be signed. */
  readonly unsigned: Scope | undefined
  readonly random: Random
  readonly logger: Logger
}

/**
 * Answers what lies under `/_leat/api/`; everything else goes on to `next`. Errors are `{ "error": { "code", "message" } }`. Foreign web pages
 * were turned away before this; that a body must say it is JSON keeps out plain forms, too.
 */
export function manageHandler(parts: ManageParts, next: Handler): Handler {
  return async (request) => {
    const path = request.target.split('?', 1)[0] ?? ''
    if (!path.startsWith(MANAGE_PREFIX)) return next(request)
    const name = path.slice(MANAGE_PREFIX.length)
    const unfit = misaddressed(parts, request, name)
    if (unfit !== undefined) return refusal(unfit)
    // What goes wrong with the reading is the server's to answer.
    const body = await request.body(MANAGE_BODY_BYTES_MAX)
    const requestId = parts.random.uuid()
    try {
      const outcome = await answer(parts, request, body, name, requestId)
      return isRejection(outcome) ? refusal(outcome) : json(200, outcome ?? {})
    } catch (cause) {
      parts.logger.error(`request ${requestId} to ${path.slice(0, 200)} failed`, cause)
      return json(500, { error: { code: 'InternalFailure', message: `The server's log says more under ${requestId}.` } })
    }
  }
}

function misaddressed(parts: ManageParts, request: HttpRequest, name: string): Rejection<string> | undefined {
  if (!parts.actions.has(name)) {
    return reject('NotFound', `There is no ${name.slice(0, 100)} here, but ${[...parts.actions.keys()].join(', ')}.`)
  }
  if (request.method !== 'POST') return reject('MethodNotAllowed', 'Only POST is answered here.')
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return reject('UnsupportedMediaType', 'Send a JSON object with Content-Type: application/json.')
  }
  return undefined
}

async function answer(parts: ManageParts, request: HttpRequest, body: Buffer, name: string, requestId: string): Promise<unknown> {
  const call = identify(parts, request, body, requestId)
  if (isRejection(call)) return call
  const denial = parts.authoriser.authorise(call, () => permissionsOn(`${MANAGE_SIGNING_NAME}:${name}`, []))
  if (denial !== undefined) return reject('AccessDenied', denial.message)
  const input = parse(body)
  return input === undefined ? reject('BadRequest', 'The body is no JSON object.') : parts.actions.get(name)?.(input, call)
}

function identify(parts: ManageParts, request: HttpRequest, body: Buffer, requestId: string): Call | Rejection<string> {
  const isSigned = request.headers.has('authorization') || request.target.includes('X-Amz-Signature=')
  if (!isSigned && parts.unsigned !== undefined) {
    const scope = parts.unsigned
    return { principal: { arn: rootArn(scope.accountId), accountId: scope.accountId, accessKeyId: '' }, scope, requestId }
  }
  const identity = parts.authenticator.authenticate(request, body, MANAGE_SIGNING_NAME)
  return isRejection(identity) ? identity : { ...identity, requestId, ...originOf(request) }
}

function parse(body: Buffer): ManageInput | undefined {
  if (body.length === 0) return {}
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ManageInput) : undefined
  } catch {
    // The caller says what is wrong with it.
    return undefined
  }
}

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  NotFound: 404,
  MethodNotAllowed: 405,
  UnsupportedMediaType: 415,
}

function refusal({ rejected, message }: Rejection<string>): HttpResponse {
  return json(STATUS[rejected] ?? 400, { error: { code: rejected, message: message ?? rejected } })
}

function json(status: number, value: unknown): HttpResponse {
  return {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    body: Buffer.from(`${JSON.stringify(value)}\n`),
  }
}
