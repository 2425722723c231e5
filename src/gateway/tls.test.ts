import assert from 'node:assert/strict'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { test } from 'node:test'
import { VirtualClock } from '../kernel/virtual-clock.ts'
import { type CertificateFiles, localhostCertificate } from './tls.ts'

const DAY_MS = 86_400_000
const NOW_MS = Date.UTC(2026, 0, 1)

function filesInMemory(): CertificateFiles & { readonly kept: Map<string, string>; readonly secrets: Set<string> } {
  const kept = new Map<string, string>()
  const secrets = new Set<string>()
  return {
    kept,
    secrets,
    read: async (path) => kept.get(path),
    write: async (path, pem, secret) => {
      kept.set(path, pem)
      if (secret) secrets.add(path)
    },
  }
}

test('the certificate names every loopback spelling and matches its key', async () => {
  const { certPem, keyPem } = await localhostCertificate(new VirtualClock(NOW_MS))
  const certificate = new X509Certificate(certPem)
  assert.equal(certificate.checkHost('localhost'), 'localhost')
  // OpenSSL itself takes no wildcard for a whole top-level name; others do.
  assert.match(certificate.subjectAltName ?? '', /DNS:\*\.localhost/)
  for (const address of ['127.0.0.1', '::1']) assert.equal(certificate.checkIP(address) !== undefined, true, address)
  assert.equal(certificate.checkHost('evil.test'), undefined)
  assert.ok(certificate.checkPrivateKey(createPrivateKey(keyPem)))
  assert.ok(certificate.verify(certificate.publicKey))
  assert.ok(certificate.validFromDate.getTime() < NOW_MS)
  const days = (certificate.validToDate.getTime() - certificate.validFromDate.getTime()) / DAY_MS
  assert.ok(days > 700 && days < 825)
})

test('the certificate also names what it is asked to, and one that does not is replaced', async () => {
  const store = { files: filesInMemory(), directory: 'certs' }
  const first = await localhostCertificate(new VirtualClock(NOW_MS), store)
  const second = await localhostCertificate(new VirtualClock(NOW_MS), store, ['leat.test', '192.0.2.7'])
  assert.notEqual(second.certPem, first.certPem)
  const certificate = new X509Certificate(second.certPem)
  assert.equal(certificate.checkHost('leat.test'), 'leat.test')
  assert.equal(certificate.checkIP('192.0.2.7'), '192.0.2.7')
  assert.equal(certificate.checkHost('bucket.leat.test'), '*.leat.test')
  assert.equal((await localhostCertificate(new VirtualClock(NOW_MS), store, ['leat.test'])).certPem, second.certPem)
})

test('a kept certificate is used again, and the key kept secret', async () => {
  const store = { files: filesInMemory(), directory: 'certs' }
  const made = await localhostCertificate(new VirtualClock(NOW_MS), store)
  assert.deepEqual([...store.files.kept.keys()].sort(), ['certs/localhost.crt', 'certs/localhost.key'])
  assert.deepEqual([...store.files.secrets], ['certs/localhost.key'])
  assert.deepEqual(await localhostCertificate(new VirtualClock(NOW_MS + 700 * DAY_MS), store), made)
})

test('a certificate that ends soon, is damaged, or lacks its key is replaced', async () => {
  const store = { files: filesInMemory(), directory: 'certs' }
  const first = await localhostCertificate(new VirtualClock(NOW_MS), store)
  const second = await localhostCertificate(new VirtualClock(NOW_MS + 780 * DAY_MS), store)
  assert.notEqual(second.certPem, first.certPem)
  store.files.kept.set('certs/localhost.crt', 'damaged')
  const third = await localhostCertificate(new VirtualClock(NOW_MS), store)
  assert.notEqual(third.certPem, second.certPem)
  store.files.kept.delete('certs/localhost.key')
  const fourth = await localhostCertificate(new VirtualClock(NOW_MS), store)
  assert.notEqual(fourth.certPem, third.certPem)
  assert.equal(store.files.kept.get('certs/localhost.key'), fourth.keyPem)
})

test('a kept key that belongs to another certificate is replaced with it', async () => {
  const store = { files: filesInMemory(), directory: 'certs' }
  await localhostCertificate(new VirtualClock(NOW_MS), store)
  const other = await localhostCertificate(new VirtualClock(NOW_MS))
  store.files.kept.set('certs/localhost.key', other.keyPem)
  const { certPem, keyPem } = await localhostCertificate(new VirtualClock(NOW_MS), store)
  assert.ok(new X509Certificate(certPem).checkPrivateKey(createPrivateKey(keyPem)))
})
