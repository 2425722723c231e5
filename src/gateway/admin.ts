import { FUNCTION_CODE_PREFIX } from './function-code.ts'
import { FUNCTION_URL_PREFIX } from './function-url.ts'
import type { Handler, HttpResponse } from './http.ts'
import { MANAGE_PREFIX } from './manage.ts'

/** What the server says about itself. `app.ts` knows. */
export interface AdminFacts {
  readonly version: string
  readonly uptimeSeconds: number
  /** How records are kept, in words, e.g. `in memory, gone at exit`. */
  readonly storage: string
  /** What is wrong with the storage, in a sentence; `undefined` when nothing is. */
  readonly trouble?: string | undefined
  /** Wire names of the services, e.g. `kinesis`. */
  readonly services: readonly string[]
  /** True from the moment requests are served until the stop begins. */
  readonly ready: boolean
}

export interface AdminPort {
  facts(): AdminFacts
}

/** No bucket can have this name, so no S3 path begins with it. */
const PREFIX = '/_leat/'
/** Test containers and scripts that were written for LocalStack wait for this one. */
const LOCALSTACK_HEALTH = '/_localstack/health'

/** Answered by what is behind the turnstile. */
const ELSEWHERE = [MANAGE_PREFIX, FUNCTION_CODE_PREFIX, FUNCTION_URL_PREFIX]

/** Answers what lies under `/_leat/`, and LocalStack's health address; everything else goes on to `next`. */
export function adminHandler(port: AdminPort, next: Handler): Handler {
  return (request) => {
    const path = request.target.split('?', 1)[0] ?? ''
    if (!path.startsWith(PREFIX) && path !== LOCALSTACK_HEALTH) return next(request)
    if (ELSEWHERE.some((prefix) => path.startsWith(prefix))) return next(request)
    return Promise.resolve(answer(port.facts(), request.method, path))
  }
}

function answer(facts: AdminFacts, method: string, path: string): HttpResponse {
  const page = pageOf(facts, path)
  if (page === undefined) return json(404, { message: `There is nothing at ${path.slice(0, 200)}.` })
  if (method === 'GET' || method === 'HEAD') return page
  return json(405, { message: 'Only GET and HEAD are answered here.' }, { Allow: 'GET, HEAD' })
}

function pageOf(facts: AdminFacts, path: string): HttpResponse | undefined {
  const { version, uptimeSeconds, storage, trouble, ready } = facts
  const services = Object.fromEntries(facts.services.map((name) => [name, 'running']))
  switch (path) {
    case '/_leat/health':
      return json(200, { status: ready ? 'running' : 'starting', version, uptimeSeconds, storage, trouble, services })
    case '/_leat/ready':
      return json(ready ? 200 : 503, { ready })
    case LOCALSTACK_HEALTH:
      return json(200, { services, version })
    default:
      return undefined
  }
}

function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): HttpResponse {
  return {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
    body: Buffer.from(`${JSON.stringify(value)}\n`),
  }
}
