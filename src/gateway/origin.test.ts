import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostName, type OriginOptions, originPolicy, originRefusal } from './origin.ts'

function refused(host: string, origin?: string, options: Partial<OriginOptions> = {}): boolean {
  const policy = originPolicy({ host: '127.0.0.1', port: 4566, allowedHosts: [], corsOrigins: [], ...options })
  return originRefusal(policy, host, origin) !== undefined
}

test('loopback hosts pass on any port, whatever their spelling', () => {
  const ours = [
    'localhost',
    'LOCALHOST:4566',
    'localhost.:4566',
    '127.0.0.1:4566',
    '127.9.8.7',
    '[::1]:4566',
    '[0:0:0:0:0:0:0:1]',
    '::1',
  ]
  for (const host of [...ours, 'orders.localhost:1', '[::ffff:127.0.0.1]', '']) assert.equal(refused(host), false, host)
})

test('a name rebound to a loopback address is foreign', () => {
  const foreign = [
    'evil.test',
    'evil.test:4566',
    '127.0.0.1.evil.test',
    'localhost.evil.test',
    'notlocalhost',
    '0.0.0.0',
    '128.0.0.1',
  ]
  const odd = [
    '2130706433',
    '0x7f.1',
    '127.1',
    '[::2]',
    '[::ffff:8.8.8.8]',
    'a@localhost',
    'localhost:99999999',
    'localhost/x',
    'localhost:',
    '[::1',
    ' ',
  ]
  for (const host of [...foreign, ...odd]) assert.equal(refused(host), true, host)
})

test('origins pass only from loopback on our own port', () => {
  const ours = [
    'http://localhost:4566',
    'https://localhost:4566',
    'HTTP://LocalHost:4566',
    'http://127.0.0.1:4566',
    'http://[::1]:4566',
    'http://x.localhost:4566',
    'http://localhost.:4566',
  ]
  for (const origin of ours) assert.equal(refused('localhost:4566', origin), false, origin)
  const foreign = [
    'null',
    '',
    'http://localhost',
    'http://localhost:3000',
    'https://evil.test',
    'http://evil.test:4566',
    'http://localhost:4566/',
    'http://a@localhost:4566',
  ]
  const odd = [
    'file://',
    'http://localhost.evil.test:4566',
    'http://localhost:4566, http://evil.test',
    'chrome-extension://abc',
    'http://localhost:4566#',
    'http://:4566',
  ]
  for (const origin of [...foreign, ...odd]) assert.equal(refused('localhost:4566', origin), true, origin)
})

test('an origin without port means the scheme’s own', () => {
  assert.equal(refused('localhost', 'http://localhost', { port: 80 }), false)
  assert.equal(refused('localhost', 'https://localhost', { port: 443 }), false)
  assert.equal(refused('localhost', 'https://localhost', { port: 80 }), true)
})

test('listed origins pass in every spelling, and only they', () => {
  const corsOrigins = ['https://App.test:443', 'http://app.test:3000', 'nonsense', 'null']
  for (const origin of ['https://app.test', 'https://APP.TEST:443', 'http://app.test:3000', 'http://app.test.:3000']) {
    assert.equal(refused('localhost', origin, { corsOrigins }), false, origin)
  }
  for (const origin of ['http://app.test', 'https://app.test:3000', 'https://sub.app.test', 'null', 'nonsense']) {
    assert.equal(refused('localhost', origin, { corsOrigins }), true, origin)
  }
})

test('a listed origin does not excuse a foreign host', () => {
  assert.equal(refused('evil.test', 'https://app.test', { corsOrigins: ['https://app.test'] }), true)
})

test('the bound address and allowed hosts are ours', () => {
  assert.equal(refused('192.168.1.5:4566', undefined, { host: '192.168.1.5' }), false)
  assert.equal(refused('192.168.1.6:4566', undefined, { host: '192.168.1.5' }), true)
  assert.equal(refused('[fd00::1]:4566', undefined, { host: 'fd00:0::1' }), false)
  assert.equal(refused('leat:4566', undefined, { allowedHosts: ['LEAT.'] }), false)
  assert.equal(refused('leat.test', undefined, { allowedHosts: ['leat'] }), true)
})

test('buckets at virtual hosts: below loopback names and below those that were allowed, and nowhere else', () => {
  for (const host of ['b.localhost:4566', 'my.bucket.s3.localhost:4566', 'b.s3.eu-west-1.localhost']) {
    assert.equal(refused(host), false, host)
  }
  const allowedHosts = ['leat.test', 's3.us-east-1.amazonaws.com', '10.0.0.7']
  for (const host of ['b.leat.test', 'B.s3.Leat.Test.:4566', 'b.s3.us-east-1.amazonaws.com']) {
    assert.equal(refused(host, undefined, { allowedHosts }), false, host)
    assert.equal(refused(host), true, `${host} was not allowed`)
  }
  // Whoever rules over the answers to names may rebind AWS's as well, and any name that only looks like one of ours.
  for (const host of [
    'b.s3.eu-west-1.amazonaws.com',
    'evil.test',
    'evilleat.test',
    'leat.test.evil.test',
    'localhost.evil.test',
    'b.10.0.0.7',
  ]) {
    assert.equal(refused(host, undefined, { allowedHosts }), true, host)
  }
  // A page of one bucket is not a page of another, nor of the server.
  assert.equal(refused('leat.test:4566', 'http://b.leat.test:4566', { allowedHosts }), true)
  assert.equal(refused('b.leat.test:4566', 'http://c.leat.test:4566', { allowedHosts }), true)
})

test('a page that was served under an allowed host may call back, on that host and port only', () => {
  const allowedHosts = ['leat']
  assert.equal(refused('leat:8080', 'http://leat:8080', { allowedHosts }), false)
  assert.equal(refused('Leat', 'https://leat', { allowedHosts }), false)
  assert.equal(refused('leat:8080', 'http://leat:8081', { allowedHosts }), true)
  assert.equal(refused('leat:8080', 'http://leat', { allowedHosts }), true)
  assert.equal(refused('evil.test', 'http://evil.test', { allowedHosts }), true)
})

test('on all addresses any number is ours, but no name', () => {
  for (const host of ['0.0.0.0', '::', '[::]', '']) {
    assert.equal(refused('172.17.0.2:4566', undefined, { host }), false, host)
    assert.equal(refused('[fd00::1]:4566', undefined, { host }), false, host)
    assert.equal(refused('evil.test', undefined, { host }), true, host)
    assert.equal(refused('2886729730', undefined, { host }), true, host)
    assert.equal(refused('172.17.0.2', 'http://172.17.0.3:4566', { host }), true, host)
  }
})

test('the sentence names the remedy and carries nothing that could do harm', () => {
  const policy = originPolicy({ host: 'localhost', port: 1, allowedHosts: [], corsOrigins: [] })
  const host = originRefusal(policy, `e"<script>\r\n${'x'.repeat(500)}`, undefined) ?? ''
  assert.match(host, /--allowed-host/)
  assert.doesNotMatch(host, /[<>\r\n]/)
  assert.ok(host.length < 300)
  assert.match(originRefusal(policy, 'localhost', 'https://evil.test') ?? '', /"https:\/\/evil\.test".*--cors-origin/)
})

test('host names are compared in one spelling', () => {
  assert.equal(hostName('Example.TEST.:80'), 'example.test')
  assert.equal(hostName('[0:0::1]:80'), '[::1]')
  assert.equal(hostName('[:::1]'), undefined)
  assert.equal(hostName('a b'), undefined)
})
