import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { askHttp1, openDoor, text } from '../../test/support/front-door.ts'
import { CONTENT_SECURITY_POLICY, type ConsoleFiles, consoleHandler } from './console.ts'

const MANIFEST = {
  sources: 'x',
  files: {
    'index.html': { type: 'text/html; charset=utf-8', etag: 'one', immutable: false },
    'assets/a-1.js': { type: 'text/javascript; charset=utf-8', etag: 'two', immutable: true },
    'gone.js': { type: 'text/javascript', etag: 'three', immutable: true },
  },
}
const CONTENT: Readonly<Record<string, Uint8Array>> = {
  'manifest.json': Buffer.from(JSON.stringify(MANIFEST)),
  'index.html.gz': gzipSync('<p>console</p>'),
  'assets/a-1.js.gz': gzipSync('script()'),
}

async function open(t: Parameters<typeof openDoor>[0], content = CONTENT) {
  const asked: string[] = []
  const files: ConsoleFiles = {
    read: async (name) => {
      asked.push(name)
      return content[name]
    },
  }
  const { port } = await openDoor(
    t,
    consoleHandler(files, async () => text('next')),
  )
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') => askHttp1(port, { path, headers, method })
  return { ask, asked }
}

test('the page and what it is made of, under a policy that lets nothing else in', async (t) => {
  const { ask } = await open(t)
  const page = await ask('/_leat/')
  assert.deepEqual([page.status, page.body, page.headers['content-type']], [200, '<p>console</p>', 'text/html; charset=utf-8'])
  assert.deepEqual(
    [page.headers['cache-control'], page.headers.etag, page.headers.vary],
    ['no-cache', '"one"', 'Accept-Encoding'],
  )
  assert.equal(page.headers['content-security-policy'], CONTENT_SECURITY_POLICY)
  assert.equal(page.headers['x-content-type-options'], 'nosniff')
  assert.doesNotMatch(CONTENT_SECURITY_POLICY, /unsafe|http|\*/)
  const script = await ask('/_leat/assets/a-1.js?x=1')
  assert.deepEqual([script.status, script.body], [200, 'script()'])
  assert.equal(script.headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.equal((await ask('/_leat/index.html', {}, 'HEAD')).body, '')
})

test('gzip goes out as it lies there, to those who take it', async (t) => {
  const { ask } = await open(t)
  for (const accept of ['gzip', 'br, gzip', 'gzip;q=0.5', 'deflate,gzip , br', '*', 'GZIP']) {
    assert.equal((await ask('/_leat/', { 'accept-encoding': accept })).headers['content-encoding'], 'gzip', accept)
  }
  for (const accept of ['br', 'identity', 'gzip;q=0', 'gzip; q=0.0, br', 'x-gzip2']) {
    const answer = await ask('/_leat/', { 'accept-encoding': accept })
    assert.deepEqual([answer.headers['content-encoding'], answer.body], [undefined, '<p>console</p>'], accept)
  }
})

test('what a browser has, it need not get again', async (t) => {
  const { ask } = await open(t)
  for (const known of ['"one"', 'W/"one"', '"zero", "one"', '*']) {
    const answer = await ask('/_leat/', { 'if-none-match': known })
    assert.deepEqual([answer.status, answer.body, answer.headers.etag], [304, '', '"one"'], known)
  }
  assert.equal((await ask('/_leat/', { 'if-none-match': '"two"' })).status, 200)
})

test('only what the manifest names is looked for', async (t) => {
  const { ask, asked } = await open(t)
  const paths = [
    '/_leat/manifest.json',
    '/_leat/../package.json',
    '/_leat/..%2fpackage.json',
    '/_leat/assets/',
    '/_leat/health',
    '/_leat/__proto__',
  ]
  for (const path of paths) assert.equal((await ask(path)).body, 'next', path)
  assert.deepEqual(asked, ['manifest.json'])
  assert.equal((await ask('/_leat/', {}, 'POST')).body, 'next')
  assert.equal((await ask('/_leatx/')).body, 'next')
  assert.equal((await ask('/_leat/gone.js')).status, 404)
})

test('a person who opens the server’s address is taken to the console, a client of AWS is not', async (t) => {
  const { ask } = await open(t)
  for (const [path, headers] of [
    ['/_leat', {}],
    ['/', { 'sec-fetch-mode': 'navigate' }],
  ] as const) {
    const answer = await ask(path, headers)
    assert.deepEqual([answer.status, answer.headers.location], [302, '/_leat/'], path)
  }
  assert.equal((await ask('/')).body, 'next')
  assert.equal((await ask('/', { 'sec-fetch-mode': 'cors' })).body, 'next')
  assert.equal((await ask('/', { 'sec-fetch-mode': 'navigate', authorization: 'AWS4-HMAC-SHA256 x' })).body, 'next')
  assert.equal((await ask('/', { 'sec-fetch-mode': 'navigate' }, 'POST')).body, 'next')
})

test('without a console that was built, the page says so', async (t) => {
  const { ask } = await open(t, {})
  const answer = await ask('/_leat/')
  assert.equal(answer.status, 404)
  assert.match(answer.body, /came without its console/)
  assert.equal((await ask('/_leat/health')).body, 'next')
})

test('what else a browser opens as a page is nobody’s page, and clients see no difference', async (t) => {
  const answers: Readonly<Record<string, string>> = {
    '/b/a.html': 'text/html',
    '/b/a.svg': 'image/svg+xml',
    '/b/a.pdf': 'application/pdf',
  }
  const { port } = await openDoor(
    t,
    consoleHandler({ read: async () => undefined }, async ({ target }) => ({
      status: 200,
      headers: { 'Content-Type': answers[target] ?? 'text/plain' },
      body: Buffer.from('x'),
    })),
  )
  const policyOf = async (path: string, headers: Record<string, string>) => {
    const answer = await askHttp1(port, { path, headers })
    return [String(answer.headers['content-security-policy'] ?? '').split(' ', 1)[0], answer.headers['x-content-type-options']]
  }
  const navigation = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
  for (const path of ['/b/a.html', '/b/a.svg']) {
    assert.deepEqual(await policyOf(path, navigation), ['sandbox', 'nosniff'])
    assert.deepEqual(await policyOf(path, { 'sec-fetch-dest': 'iframe' }), ['sandbox', 'nosniff'])
    assert.deepEqual(await policyOf(path, { accept: '*/*' }), ['', undefined])
  }
  assert.deepEqual(await policyOf('/b/a.pdf', navigation), ['', 'nosniff'])
})
