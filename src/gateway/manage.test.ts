import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askHttp1, openDoor, text } from '../../test/support/front-door.ts'
import { SystemClock } from '../kernel/clock.ts'
import { reject } from '../kernel/outcome.ts'
import { SystemRandom } from '../kernel/random.ts'
import type { Authoriser, Call, Scope } from '../model/caller.ts'
import { silentLogger } from '../telemetry/logger.ts'
import { createAuthenticator } from './authenticate.ts'
import { MANAGE_BODY_BYTES_MAX, type ManageAction, manageHandler } from './manage.ts'

const HERE: Scope = { accountId: '123456789012', region: 'eu-west-1' }

async function openManaged(t: Parameters<typeof openDoor>[0], mode: 'dev' | 'enforced' = 'dev') {
  const calls: Call[] = []
  const echo: ManageAction = async (input, call) => {
    calls.push(call)
    return input
  }
  const actions = new Map<string, ManageAction>([
    ['echo', echo],
    ['nothing', async () => undefined],
    ['secret', echo],
    ['refuse', async () => reject('NoSuchThing', 'There is no such thing.')],
    ['break', () => Promise.reject(new Error('a secret path'))],
  ])
  const unsigned = mode === 'dev' ? HERE : undefined
  const authenticator = createAuthenticator({ mode, clock: new SystemClock(), accountDefault: HERE.accountId })
  const authoriser: Authoriser = {
    authorise: (_call, wanted) =>
      wanted().flatMap(({ action }) => (action === 'leat:secret' ? [{ message: `no ${action}` }] : []))[0],
  }
  const parts = { actions, authenticator, authoriser, unsigned, random: new SystemRandom(), logger: silentLogger }
  const door = await openDoor(
    t,
    manageHandler(parts, async () => text('the pipeline')),
  )
  const ask = async (name: string, body: string, more: Readonly<Record<string, string>> = {}, method = 'POST') => {
    const headers = { 'Content-Type': 'application/json', ...more }
    const answer = await askHttp1(door.port, { path: `/_leat/api/${name}`, method, headers, body })
    return [answer.status, answer.body.startsWith('{') ? (JSON.parse(answer.body) as unknown) : answer.body]
  }
  return { ask, calls, port: door.port }
}

test('an action gets the object and who asks, and its answer is JSON', async (t) => {
  const { ask, calls } = await openManaged(t)
  assert.deepEqual(await ask('echo', '{"a":[1]}'), [200, { a: [1] }])
  assert.deepEqual(await ask('echo', ''), [200, {}])
  assert.deepEqual(await ask('nothing', '{}'), [200, {}])
  assert.deepEqual(calls[0]?.scope, HERE)
  assert.equal(calls[0]?.principal.arn, 'arn:aws:iam::123456789012:root')
  const credential = 'Credential=test/20260101/us-west-2/leat/aws4_request'
  const Authorization = `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, Signature=${'0'.repeat(64)}`
  assert.deepEqual(await ask('echo', '{}', { Authorization, 'X-Amz-Date': '20260101T000000Z' }), [200, {}])
  assert.equal(calls.at(-1)?.scope.region, 'us-west-2')
})

test('an action is a permission', async (t) => {
  const { ask, calls } = await openManaged(t)
  assert.deepEqual(await ask('secret', '{}'), [403, { error: { code: 'AccessDenied', message: 'no leat:secret' } }])
  assert.deepEqual(calls, [])
})

test('what cannot be answered says why', async (t) => {
  const { ask } = await openManaged(t)
  const error = (code: string, message: string) => ({ error: { code, message } })
  assert.deepEqual(await ask('refuse', '{}'), [400, error('NoSuchThing', 'There is no such thing.')])
  const nowhere = 'There is no nowhere here, but echo, nothing, secret, refuse, break.'
  assert.deepEqual(await ask('nowhere', '{}'), [404, error('NotFound', nowhere)])
  assert.deepEqual(await ask('echo', '', {}, 'GET'), [405, error('MethodNotAllowed', 'Only POST is answered here.')])
  for (const body of ['[1]', '1', 'null', '{', '"a"']) {
    assert.deepEqual(await ask('echo', body), [400, error('BadRequest', 'The body is no JSON object.')])
  }
  const form = { 'Content-Type': 'text/plain' }
  const asJson = 'Send a JSON object with Content-Type: application/json.'
  assert.deepEqual(await ask('echo', '{}', form), [415, error('UnsupportedMediaType', asJson)])
  assert.equal((await ask('echo', ' '.repeat(MANAGE_BODY_BYTES_MAX + 1)))[0], 413)
  const [status, body] = await ask('break', '{}')
  assert.equal(status, 500)
  assert.ok(!JSON.stringify(body).includes('secret'), 'what broke is for the log')
})

test('where keys are enforced, a call must be signed', async (t) => {
  const { ask, calls } = await openManaged(t, 'enforced')
  const [status, body] = await ask('echo', '{}')
  assert.deepEqual([status, (body as { error: { code: string } }).error.code], [400, 'MissingAuthenticationTokenException'])
  assert.deepEqual(calls, [])
})

test('everything else goes on', async (t) => {
  const { port } = await openManaged(t)
  assert.equal((await askHttp1(port, { path: '/_leat/apiary', method: 'POST' })).body, 'the pipeline')
})
