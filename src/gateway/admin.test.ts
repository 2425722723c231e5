import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askHttp1, openDoor, text } from '../../test/support/front-door.ts'
import { type AdminFacts, adminHandler } from './admin.ts'

const facts: AdminFacts = { version: '1.2.3', uptimeSeconds: 7, storage: 'in memory', services: ['kinesis', 'iam'], ready: true }

async function openAdmin(t: Parameters<typeof openDoor>[0], changed: Partial<AdminFacts> = {}) {
  const door = await openDoor(
    t,
    adminHandler({ facts: () => ({ ...facts, ...changed }) }, async () => text('the pipeline')),
  )
  return async (path: string, method = 'GET') => {
    const answer = await askHttp1(door.port, { path, method })
    return { ...answer, json: answer.body.startsWith('{') ? (JSON.parse(answer.body) as unknown) : undefined }
  }
}

test('health says what runs', async (t) => {
  const ask = await openAdmin(t)
  const { status, headers, json } = await ask('/_leat/health?verbose')
  assert.deepEqual([status, headers['content-type'], headers['cache-control']], [200, 'application/json', 'no-store'])
  const services = { kinesis: 'running', iam: 'running' }
  assert.deepEqual(json, { status: 'running', version: '1.2.3', uptimeSeconds: 7, storage: 'in memory', services })
})

test('health has the shape that LocalStack’s clients wait for', async (t) => {
  const ask = await openAdmin(t)
  const { status, json } = await ask('/_localstack/health')
  assert.deepEqual([status, json], [200, { services: { kinesis: 'running', iam: 'running' }, version: '1.2.3' }])
})

test('ready says when', async (t) => {
  assert.equal((await (await openAdmin(t))('/_leat/ready')).status, 200)
  const ask = await openAdmin(t, { ready: false })
  const { status, json } = await ask('/_leat/ready')
  assert.deepEqual([status, json], [503, { ready: false }])
  assert.deepEqual(
    [(await ask('/_leat/health')).status, (await ask('/_leat/health')).json],
    [200, { ...((await ask('/_leat/health')).json as object), status: 'starting' }],
  )
})

test('only GET and HEAD are answered, only what is there is found, everything else goes on', async (t) => {
  const ask = await openAdmin(t)
  const head = await ask('/_leat/health', 'HEAD')
  assert.deepEqual([head.status, head.body], [200, ''])
  assert.ok(Number(head.headers['content-length']) > 0)
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const answer = await ask('/_leat/health', method)
    assert.deepEqual([answer.status, answer.headers.allow], [405, 'GET, HEAD'])
  }
  assert.equal((await ask('/_leat/nothing')).status, 404)
  assert.equal((await ask('/_leat/nothing', 'POST')).status, 404)
  assert.equal((await ask('/_leat/health/more')).status, 404)
  for (const path of ['/', '/_leat', '/_leatx/health', '/_localstack/other', '/x/_leat/health']) {
    assert.equal((await ask(path)).body, 'the pipeline', path)
  }
})
