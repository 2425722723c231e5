import assert from 'node:assert/strict'
import { it } from 'node:test'
import { functionUrlDoor, functionUrlPlace } from './function-url.ts'
import type { HttpRequest } from './http.ts'

it('function URLs are told by their hosts', () => {
  const target = '/orders?a=1'
  const place = { id: 'abc0', region: 'eu-west-1', target }
  for (const host of ['abc0.lambda-url.eu-west-1.localhost', 'ABC0.Lambda-URL.eu-west-1.leat.test:4566']) {
    assert.deepEqual(functionUrlPlace({ host, target }), place, host)
  }
  for (const host of [
    '',
    'localhost:4566',
    'lambda-url.eu-west-1.localhost',
    'a.b.lambda-url.eu-west-1.localhost',
    'abc.lambda-url.localhost',
    'x.lambda-url..localhost',
  ]) {
    assert.equal(functionUrlPlace({ host, target }), undefined, host)
  }
})

it('and by their paths', () => {
  const at = (target: string) => functionUrlPlace({ host: '127.0.0.1:4566', target })
  assert.deepEqual(at('/_leat/function-url/abc/orders?a=1'), { id: 'abc', target: '/orders?a=1' })
  assert.deepEqual(at('/_leat/function-url/abc'), { id: 'abc', target: '/' })
  assert.deepEqual(at('/_leat/function-url/abc?a=1'), { id: 'abc', target: '/?a=1' })
  assert.deepEqual(at('/_leat/function-url/'), undefined)
})

it('requests to them are answered before all others, preflights too', async () => {
  const response = (status: number) => ({ status, headers: {}, body: new Uint8Array(0) })
  const door = functionUrlDoor(
    async (_, { id }) => response(id === 'abc' ? 200 : 403),
    async () => response(299),
  )
  const ask = async (host: string): Promise<number> =>
    (await door({ host, target: '/', method: 'OPTIONS' } as HttpRequest)).status
  assert.deepEqual(
    [await ask('abc.lambda-url.r.localhost'), await ask('def.lambda-url.r.localhost'), await ask('b.localhost')],
    [200, 403, 299],
  )
})
