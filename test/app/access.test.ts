import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { KinesisClient, ListStreamsCommand } from '@aws-sdk/client-kinesis'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { ConfigError, start, verifyData } from '../../src/index.ts'

/** Linux takes all of 127.0.0.0/8 as loopback, and so does Leat; this address is every address of the machine. */
const EVERYWHERE = '0.0.0.0'
const KEY = 'LEATKEY00001:a-secret-of-some-length:123456789012'

function client(endpoint: string, accessKeyId: string, secretAccessKey: string): KinesisClient {
  return new KinesisClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({ httpsAgent: { rejectUnauthorized: false } }),
  })
}

async function outcome(endpoint: string, id: string, secret: string): Promise<string> {
  const kinesis = client(endpoint, id, secret)
  try {
    await kinesis.send(new ListStreamsCommand({}))
    return 'ok'
  } catch (error) {
    return (error as Error).name
  } finally {
    kinesis.destroy()
  }
}

describe('on an address that other machines reach', () => {
  it('does not start without a key, nor without TLS', async () => {
    await assert.rejects(
      start({ host: EVERYWHERE }),
      (error) => error instanceof ConfigError && /--access-key/.test(error.message),
    )
    await assert.rejects(
      start({ host: EVERYWHERE, accessKeys: [KEY] }),
      (error) => error instanceof ConfigError && /--tls/.test(error.message),
    )
  })

  it('takes only the keys it was given, rightly signed', async () => {
    await using leat = await start({ host: EVERYWHERE, accessKeys: [KEY], cleartext: true })
    assert.equal(leat.environment['AWS_ACCESS_KEY_ID'], 'LEATKEY00001')
    assert.equal(await outcome(leat.endpoint, 'LEATKEY00001', 'a-secret-of-some-length'), 'ok')
    assert.equal(await outcome(leat.endpoint, 'LEATKEY00001', 'another-secret'), 'InvalidSignatureException')
    assert.equal(await outcome(leat.endpoint, 'test', 'test'), 'UnrecognizedClientException')
  })

  it('speaks TLS only, unless asked otherwise, and tells who comes without', async () => {
    await using leat = await start({ host: EVERYWHERE, accessKeys: [KEY], tls: true })
    assert.match(leat.endpoint, /^https:/)
    assert.equal(await outcome(leat.endpoint, 'LEATKEY00001', 'a-secret-of-some-length'), 'ok')
    const answer = await fetch(`http://127.0.0.1:${leat.port}/_leat/health`)
    assert.equal(answer.status, 403)
    assert.match(await answer.text(), /TLS only/)
  })
})

describe('on a loopback address', () => {
  it('takes any keys, but verifies the ones it was given', async () => {
    await using leat = await start({ accessKeys: [KEY] })
    assert.equal(await outcome(leat.endpoint, 'test', 'test'), 'ok')
    assert.equal(await outcome(leat.endpoint, 'LEATKEY00001', 'a-secret-of-some-length'), 'ok')
    assert.equal(await outcome(leat.endpoint, 'LEATKEY00001', 'another-secret'), 'InvalidSignatureException')
  })

  it('says which key is malformed, never the secret', async () => {
    await assert.rejects(
      start({ accessKeys: ['KEY:very:secret'] }),
      (error) => error instanceof ConfigError && error.message.includes('KEY:…') && !error.message.includes('secret"'),
    )
    await assert.rejects(
      start({ accessKeys: ['a-secret-alone'] }),
      (error) => error instanceof ConfigError && !error.message.includes('a-secret-alone'),
    )
  })

  it('creates the streams of the start in the account of the first key', async () => {
    await using leat = await start({ accessKeys: [KEY], initializeStreams: 'mine' })
    const kinesis = client(leat.endpoint, 'LEATKEY00001', 'a-secret-of-some-length')
    assert.deepEqual((await kinesis.send(new ListStreamsCommand({}))).StreamNames, ['mine'])
    kinesis.destroy()
  })
})

describe('what cannot be served', () => {
  it('is told before anything starts: files that are no certificate and key, a region that is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'leat-access-'))
    const file = join(folder, 'junk.pem')
    await writeFile(file, 'junk')
    await assert.rejects(
      start({ tlsCert: file, tlsKey: file }),
      (error) => error instanceof ConfigError && /^--tls-cert .*junk\.pem and --tls-key .* cannot be used: /.test(error.message),
    )
    await rm(folder, { recursive: true })
    await assert.rejects(start({ region: 'the moon' }), ConfigError)
    await using leat = await start({ region: 'eusc-de-east-1' })
    assert.equal(leat.environment['AWS_REGION'], 'eusc-de-east-1')
  })

  it('is told of names and origins that could never match anything', async () => {
    for (const allowedHosts of [['http://leat.test'], ['leat.test:4566'], ['leat.test/x'], ['*.test'], ['a b']]) {
      await assert.rejects(start({ allowedHosts }), /^ConfigError: allowed-host: ".*" is no host name/, allowedHosts[0])
    }
    for (const corsOrigins of [['app.test'], ['http://app.test/'], ['*'], ['http://*.test'], ['ftp://app.test'], ['null']]) {
      await assert.rejects(start({ corsOrigins }), /^ConfigError: cors-origin: ".*" is no web origin/, corsOrigins[0])
    }
    const allowedHosts = ['leat.test', '192.0.2.7', '::1', '[2001:db8::1]', 'a_b.test']
    await using leat = await start({ allowedHosts, corsOrigins: ['http://app.test:3000', 'https://app.test'] })
    assert.ok(leat.port > 0)
  })
})

describe('the certificate of --tls', () => {
  it('is kept in the data directory, so that clients need not be told again', async () => {
    const data = await mkdtemp(join(tmpdir(), 'leat-tls-'))
    try {
      const pems: (string | undefined)[] = []
      for (let round = 0; round < 2; round++) {
        await using leat = await start({ data, tls: true })
        pems.push(leat.certificatePem)
        assert.equal(leat.certificateFile, join(data, 'tls/localhost.crt'))
        assert.equal(await readFile(leat.certificateFile, 'utf8'), leat.certificatePem)
        assert.equal((await stat(join(data, 'tls/localhost.key'))).mode & 0o777, 0o600)
      }
      assert.equal(pems[0], pems[1])
      await using elsewhere = await start({ tls: true })
      assert.notEqual(elsewhere.certificatePem, pems[0])
      assert.equal(elsewhere.certificateFile, undefined)
      assert.deepEqual((await verifyData(data)).damage, [], 'and is no damage')
    } finally {
      await rm(data, { recursive: true })
    }
  })
})
