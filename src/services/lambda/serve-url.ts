/** Answers requests to function URLs. */
import { assert } from '../../kernel/assert.ts'
import { isRejection } from '../../kernel/outcome.ts'
import type { Call, Origin, Principal } from '../../model/caller.ts'
import { parseFunctionArn } from './arn.ts'
import { type PolicyStatement, qualifiedKey, type UrlEntity } from './entities.ts'
import { invokeFunction } from './invoke.ts'
import type { LambdaRuntime } from './port.ts'
import { corsLines, isPreflight } from './url-cors.ts'
import { answerOf, eventOf, type UrlAnswer, type UrlRequest } from './url-event.ts'

interface Signer {
  readonly principal: Principal
}

export interface UrlCall {
  readonly id: string
  /** Absent: it was not said. */
  readonly region?: string
  readonly request: UrlRequest
  /** Whoever signed the request. Absent: nobody. */
  readonly signer?: Signer
  /** For policies that ask. */
  readonly from?: Origin
  readonly signal: AbortSignal
}

const ACTION = 'lambda:InvokeFunctionUrl'
const AUTH_TYPE = 'lambda:FunctionUrlAuthType'
const VIA_URL = 'lambda:InvokedViaFunctionUrl'
const OF_ANYBODY: Readonly<Record<string, string>> = { [AUTH_TYPE]: 'NONE', [VIA_URL]: 'true' }

/** `isOpen`: on a server for development what nobody signed is the account's own. */
export async function serveUrl(runtime: LambdaRuntime, call: UrlCall, isOpen: boolean): Promise<UrlAnswer> {
  const { id, region, request } = call
  const url = runtime.catalog.get('lambda.url', id)
  if (url === undefined || (region !== undefined && url.region !== region)) return FORBIDDEN
  const { cors } = url
  const preflight = cors !== undefined && isPreflight(request.method, request.headers)
  const lines = cors === undefined ? {} : corsLines(cors, request.headers.get('origin'), preflight)
  if (preflight) return { status: 200, headers: lines, cookies: [], body: new Uint8Array() }
  if (!isAllowed(runtime, url, call, isOpen)) return FORBIDDEN
  const answer = await answered(runtime, url, call)
  return { ...answer, headers: { ...answer.headers, ...lines } }
}

async function answered(runtime: LambdaRuntime, url: UrlEntity, { request, signer, signal }: UrlCall): Promise<UrlAnswer> {
  const owner = parseFunctionArn(url.functionArn)
  assert(owner !== undefined, 'a URL belongs to a function')
  const caller = signer === undefined || url.authType === 'NONE' ? undefined : callerOf(signer)
  const event = eventOf(url, request, caller, runtime.clock.nowMs())
  const outcome = await invokeFunction(runtime, {
    target: { ...owner, ...(url.qualifier !== undefined && { qualifier: url.qualifier }) },
    payload: Buffer.from(JSON.stringify(event)),
    requestId: request.requestId,
    source: 'invoke',
    signal,
  })
  if (isRejection(outcome)) return outcome.rejected === 'TooManyRequestsException' ? TOO_MANY : failed(outcome.message)
  return outcome.invocation.functionError === undefined ? answerOf(outcome.invocation.payload) : failed()
}

function callerOf({ principal }: Signer) {
  return { accessKey: principal.accessKeyId, accountId: principal.accountId, userArn: principal.arn }
}

function isAllowed(runtime: LambdaRuntime, url: UrlEntity, { request, signer, from }: UrlCall, isOpen: boolean): boolean {
  const arn = url.qualifier === undefined ? url.functionArn : qualifiedKey(url.functionArn, url.qualifier)
  if (url.authType === 'NONE') return isOpen || isPublic(runtime, arn)
  if (signer === undefined) return false
  const scope = { accountId: url.accountId, region: url.region }
  const call: Call = { principal: signer.principal, scope, requestId: request.requestId, ...(from && { from }) }
  return runtime.door.denied(call, ACTION, [arn], { [AUTH_TYPE]: url.authType, [VIA_URL]: 'true' }) === undefined
}

/** What AddPermission put down for everybody. */
function isPublic({ catalog }: LambdaRuntime, arn: string): boolean {
  const statements = catalog.get('lambda.policy', arn)?.statements ?? []
  return statements.some(({ Principal: principal, Action: action, Condition: conditions }) => {
    const isForAll = principal === '*' || principal['AWS'] === '*'
    return isForAll && [ACTION, 'lambda:*', '*'].includes(action) && holdsForAnybody(conditions)
  })
}

/** Of somebody who did not sign nothing is known that the other conditions ask for: an organisation, an account, a source. */
function holdsForAnybody(conditions: PolicyStatement['Condition'] = {}): boolean {
  return Object.values(conditions).every((keys) => Object.entries(keys).every(([key, value]) => OF_ANYBODY[key] === value))
}

const FORBIDDEN = refusal(403, 'AccessDeniedException', '{"Message":"Forbidden"}')
const TOO_MANY = refusal(429, 'TooManyRequestsException', '{"Message":"Rate Exceeded."}')

/** What AWS says of a function that failed: why is in its log. */
function failed(message = 'Internal Server Error'): UrlAnswer {
  return refusal(502, 'InternalServerErrorException', message)
}

function refusal(status: number, type: string, body: string): UrlAnswer {
  return {
    status,
    headers: { 'Content-Type': 'application/json', 'x-amzn-ErrorType': type },
    cookies: [],
    body: Buffer.from(body),
  }
}
