import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { type TestIo, type TestIoOptions, testIo } from '../../test/support/cli-io.ts'
import { type Leat, start } from '../index.ts'
import { main } from './main.ts'

/** Nothing here takes a second; a test that hangs shall say which it is. */
const TIMEOUT_MS = 60_000

let leat: Leat
let folder: string

before(async () => {
  leat = await start({ instant: true, initializeStreams: 'ready:2' })
  folder = await mkdtemp(join(tmpdir(), 'leat-cli-test-'))
})

after(async () => {
  await leat.close()
  await rm(folder, { recursive: true })
})

async function run(args: readonly string[], options: TestIoOptions = {}): Promise<{ code: number; out: string; err: string }> {
  const io = testIo({ ...options, env: { ...leat.environment, ...options.env } })
  const code = await main(args, io)
  return { code, out: io.out(), err: io.err() }
}

/** A port on which nobody listens. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('help', { timeout: TIMEOUT_MS }, () => {
  it('teaches: what to do first, groups, examples', async () => {
    const { code, out } = await run(['--help'])
    assert.equal(code, 0)
    for (const word of [
      'First time here?',
      'Run Leat:',
      'Work with streams',
      'Examples:',
      'start',
      'exec',
      'env',
      'put',
      'tail',
      'demo',
    ]) {
      assert.ok(out.includes(word), word)
    }
  })

  it('has examples for every command', async () => {
    for (const command of ['start', 'exec', 'env', 'put', 'tail', 'demo']) {
      const { code, out } = await run([command, '--help'])
      assert.equal(code, 0)
      assert.match(out, new RegExp(`Examples:\\n {2}.*leat ${command}|Examples:\\n.*\\| leat ${command}`), command)
    }
  })

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    assert.deepEqual(await run(['--version']), { code: 0, out: `${version}\n`, err: '' })
  })

  it('suggests what may have been meant', async () => {
    const { code, err } = await run(['strat'])
    assert.equal(code, 2)
    assert.match(err, /unknown command 'strat'\n\(Did you mean start\?\)/)
    assert.match((await run(['tail', 'x', '--fron', 'oldest'])).err, /Did you mean --from\?/)
  })
})

describe('put and tail', { timeout: TIMEOUT_MS }, () => {
  it('write lines and read them back, each key in its order', async () => {
    const lines = Array.from({ length: 3_000 }, (_, at) => JSON.stringify({ user: { id: `u${at % 70}` }, at }))
    const file = join(folder, 'lines.ndjson')
    await writeFile(file, `${lines.join('\n')}\n`)
    const put = await run(['put', 'many', file, '--create', '3', '--key-field', '.user.id'])
    assert.equal(put.code, 0, put.err)
    assert.match(put.err, /Created many with 3 shards\.\nWrote 3,000 records to many over 3 shards/)

    const tail = await run(['tail', 'many', '--from', 'oldest', '--no-follow', '--json'])
    assert.equal(tail.code, 0, tail.err)
    const records = jsonLines(tail.out) as {
      partitionKey: string
      encoding: string
      data: { user: { id: string }; at: number }
    }[]
    assert.equal(records.length, 3_000)
    for (let user = 0; user < 70; user++) {
      const mine = records.filter(({ partitionKey }) => partitionKey === `u${user}`).map(({ data }) => data.at)
      assert.deepEqual(
        mine,
        Array.from({ length: mine.length }, (_, at) => user + at * 70),
      )
    }
  })

  it('put names the lines that it did not write, and fails', async () => {
    const stdin = '{"u":"a"}\nnonsense\n\n{"v":1}\r\n{"u":"b"}'
    const { code, out, err } = await run(['put', 'ready', '--key-field', 'u', '--json'], { stdin })
    assert.equal(code, 1)
    assert.match(err, /Wrote 2 records.*1 blank line skipped/)
    assert.match(err, /Not written: lines 2, 4\n {2}line 2: is not JSON.*\n {2}line 4: has no \.u\n/)
    const results = jsonLines(out).toSorted((a, b) => Number(a['line']) - Number(b['line']))
    assert.deepEqual(
      results.map(({ line }) => line),
      [1, 2, 4, 5],
    )
    assert.match(String(results[0]?.['sequenceNumber']), /^\d{56}$/)
    assert.deepEqual(results[2], { line: 4, error: 'NoKey', message: 'has no .u' })
  })

  it('put finds the record that the server refuses among good ones', async () => {
    const stdin = Buffer.concat([Buffer.from('good\n'), Buffer.alloc(1024 * 1024 + 1, 'x'), Buffer.from('\ngood\n')])
    const { code, err } = await run(['put', 'ready'], { stdin })
    assert.equal(code, 1)
    assert.match(err, /Wrote 2 records/)
    assert.match(err, /Not written: line 2\n/)
  })

  it('put ends in a word when interrupted before it could send anything', async () => {
    const silent = createServer(() => {})
    await once(silent.listen(0, '127.0.0.1'), 'listening')
    const arrived = once(silent, 'connection')
    const io = testIo({ stdin: 'x' })
    const done = main(['put', 'x', '--endpoint', `http://127.0.0.1:${(silent.address() as AddressInfo).port}`], io)
    await arrived
    io.interrupt('SIGTERM')
    assert.equal(await done, 143)
    assert.equal(io.err(), 'leat: Interrupted.\n')
    silent.close()
  })

  it('put sends what is typed at once, and ends in order when interrupted', async () => {
    const stdin = new PassThrough()
    const io = testIo({ stdin, env: leat.environment, tty: true })
    const done = main(['put', 'ready', '--key', 'k', '--json'], io)
    stdin.write('one\n')
    await Promise.race([io.seen('"line":1'), done])
    io.interrupt()
    assert.equal(await done, 130)
    assert.match(io.err(), /Wrote 1 record .*\nInterrupted\. Nothing after line 1 was read\./)
  })

  it('tail follows until interrupted, and filters by key and text', async () => {
    const io = testIo({ env: leat.environment })
    const oldest = ['tail', 'follow', '--from', 'oldest', '--key', 'b', '--grep', 'tw.']
    assert.equal((await run(['put', 'follow', '--create', '2', '--key', 'b'], { stdin: 'one\ntwo\n' })).code, 0)
    const done = main(oldest, io)
    await Promise.race([io.seen('two'), done])
    await run(['put', 'follow', '--key', 'a'], { stdin: 'two of another key\n' })
    await run(['put', 'follow', '--key', 'b'], { stdin: 'twenty\nthree\n' })
    await Promise.race([io.seen('twenty'), done])
    io.interrupt()
    assert.equal(await done, 0)
    assert.match(io.out(), /^ *\d {2}[\d:.]{12} {2}b {2}two\n *\d {2}[\d:.]{12} {2}b {2}twenty\n$/)
  })

  it('tail begins at a sequence number or a moment, and ends after a number of records', async () => {
    const put = await run(['put', 'places', '--create', '--key', 'k', '--json'], { stdin: 'one\ntwo\nthree\n' })
    const second = String(jsonLines(put.out)[1]?.['sequenceNumber'])
    const from = await run(['tail', 'places', '--from', second, '--no-follow'])
    assert.match(from.out, /two\n.*three\n$/)
    assert.doesNotMatch(from.out, /one/)
    const since = await run(['tail', 'places', '--since', '1h', '-n', '2'])
    assert.match(since.out, /one\n.*two\n$/)
  })

  it('tail ends quietly when the reader of its output goes away', async () => {
    const io = testIo({ env: leat.environment })
    const broken = new Writable({ write: (_, __, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })) })
    broken.on('error', () => {})
    await run(['put', 'ready'], { stdin: 'x\n' })
    assert.equal(await main(['tail', 'ready', '--from', 'oldest'], { ...io, stdout: broken }), 0)
    assert.equal(io.err(), '')
  })

  it('say in one sentence what is wrong and what to do', async () => {
    const cases: readonly (readonly [readonly string[], number, RegExp])[] = [
      [
        ['tail', 'nowhere'],
        1,
        /^leat: There is no stream "nowhere" at http.* in us-east-1\. There are \d+ streams: .*put nowhere --create/,
      ],
      [['tail', 'ready', '--from', 'yesterday'], 2, /^leat: --from must be latest, oldest or a sequence number/],
      [['tail', 'ready', '--since', '1h', '--from', 'latest'], 2, /exclude each other/],
      [['tail', 'ready', '--grep', '('], 2, /^leat: --grep: .*Unterminated/],
      [['tail', 'ready', '-n', '0'], 2, /--lines must be a whole number/],
      [['put', 'ready', 'no-such-file'], 1, /^leat: Cannot read no-such-file: ENOENT/],
      [['put', 'ready', '--create', 'events.ndjson'], 2, /write it before --create/],
      [['put', 'ready', '--key', 'a', '--key-field', 'b'], 2, /exclude each other/],
      [['put', 'ready', '--order', 'any'], 2, /--order must be/],
      [['demo', '--endpoint', 'aws'], 2, /costs money.*--yes/],
    ]
    for (const [args, code, message] of cases) {
      const result = await run(args)
      assert.match(result.err, message)
      assert.equal(result.code, code, args.join(' '))
      assert.equal(result.err.trimEnd().split('\n').length, 1, result.err)
    }
  })

  it('say how to start Leat when nobody listens', async () => {
    const endpoint = `http://127.0.0.1:${await freePort()}`
    for (const command of ['put', 'tail']) {
      const { code, err } = await run([command, 'x', '--endpoint', endpoint])
      assert.deepEqual(
        [code, err],
        [1, `leat: Leat is not running at ${endpoint}: start it with \`leat start\`, or pass --endpoint.\n`],
      )
    }
  })
})

describe('env', { timeout: TIMEOUT_MS }, () => {
  it('prints lines for each kind of shell, and takes away what would win over them', async () => {
    const env = { AWS_ENDPOINT_URL: '', AWS_PROFILE: 'work', AWS_REGION: 'eu-west-1' }
    const { out } = await run(['env'], { env })
    assert.match(out, /^unset AWS_PROFILE;\nexport AWS_ENDPOINT_URL=http:\/\/127\.0\.0\.1:4566;\nexport AWS_REGION=eu-west-1;\n/)
    assert.match((await run(['env', '--shell', 'fish'], { env })).out, /^set -e AWS_PROFILE;\nset -gx AWS_ENDPOINT_URL 'http/)
    assert.match((await run(['env', '--shell', 'powershell'], { env })).out, /\$Env:AWS_REGION = 'eu-west-1'\n/)
    assert.match((await run(['env', '--unset'], { env })).out, /^unset AWS_ENDPOINT_URL;\n/)
    assert.equal((await run(['env', '--shell', 'tcsh'])).code, 2)
    assert.match((await run(['env', '--region', "it's"], { env })).out, /AWS_REGION='it'\\''s';/)
  })
})

describe('exec', { timeout: TIMEOUT_MS }, () => {
  const script = (text: string): string[] => ['exec', '--stream', 'orders:2', '--', process.execPath, '-e', text]

  it('runs a command around a Leat of its own and ends with its exit code', async () => {
    const text = `fetch(process.env.AWS_ENDPOINT_URL + '/_leat/ready').then((answer) => {
      const { AWS_PROFILE, AWS_ACCESS_KEY_ID, NO_PROXY } = process.env
      process.exit(answer.ok && AWS_PROFILE === undefined && AWS_ACCESS_KEY_ID === 'test' && NO_PROXY.includes('127.0.0.1') ? 7 : 1)
    })`
    assert.equal((await run(script(text), { env: { AWS_PROFILE: 'work', AWS_ENDPOINT_URL: 'http://elsewhere' } })).code, 7)
  })

  it('passes on signals and answers as a shell would', async () => {
    const io = testIo({ env: leat.environment })
    const ready = join(folder, 'child-is-up')
    const done = main(script(`require('fs').writeFileSync(${JSON.stringify(ready)}, ''); setTimeout(() => {}, 60000)`), io)
    await fileAppears(ready, io)
    io.interrupt('SIGTERM')
    assert.equal(await done, 143)
    const missing = await run(['exec', '--', 'no-such-command-here'])
    assert.deepEqual(missing, { code: 127, out: '', err: 'leat: Cannot run no-such-command-here: no such command.\n' })
    assert.match((await run(['exec', '--stream', 'a b', '--', 'true'])).err, /^leat: --stream: "a b"/)
  })
})

async function fileAppears(path: string, io: TestIo): Promise<void> {
  for (;;) {
    try {
      await readFile(path)
      return
    } catch {
      // Not there yet.
      await io.clock.sleep(20)
    }
  }
}

describe('start', { timeout: TIMEOUT_MS }, () => {
  it('says where it is, how to reach it and what to try, and stops when asked', async () => {
    const io = testIo({ env: { LEAT_INSTANT: 'yes', INITIALIZE_STREAMS: 'first:1' } })
    const done = main(['start', '--port', '0'], io)
    await Promise.race([io.seen('Ctrl-C stops it'), done])
    const endpoint = /ready at (http:\/\/127\.0\.0\.1:\d+) /.exec(io.out())?.[1] ?? ''
    assert.match(io.out().split('\n')[0] ?? '', /Records are kept in memory/)
    assert.ok(io.out().includes(`export AWS_ENDPOINT_URL=${endpoint}\n`))
    assert.match(io.out(), /leat demo /)
    const tail = await run(['tail', 'first', '--from', 'oldest', '--no-follow', '--endpoint', endpoint])
    assert.deepEqual([tail.code, tail.err], [0, ''])
    io.interrupt('SIGTERM')
    assert.equal(await done, 0)
    assert.match(io.err(), /Leat is stopping \(SIGTERM\)/)
  })

  it('speaks TLS to clients that read its certificate, and prints no secret that it was given', async () => {
    const io = testIo({ env: { LEAT_ACCESS_KEY: 'AKIDEXAMPLE:not-to-be-seen' } })
    const done = main(['start', '--port', '0', '--tls'], io)
    await Promise.race([io.seen('Ctrl-C stops it'), done])
    assert.match(io.out(), /With TLS: https:\/\/127\.0\.0\.1:\d+\n/)
    const [, file = ''] = /NODE_EXTRA_CA_CERTS=(\S+)/.exec(io.out()) ?? []
    assert.match(await readFile(file, 'utf8'), /BEGIN CERTIFICATE/)
    io.interrupt()
    assert.equal(await done, 0)
    assert.ok(!`${io.out()}${io.err()}`.includes('not-to-be-seen'))
    await assert.rejects(readFile(file), { code: 'ENOENT' })
  })

  it('names itself as it can be typed: through npm after a clone', async () => {
    const env = { npm_package_name: 'leat', npm_lifecycle_event: 'start' }
    const through = testIo({ env })
    const done = main(['start', '--port', '0'], through)
    await Promise.race([through.seen('Ctrl-C stops it'), done])
    assert.match(through.out(), /in this folder:\n {2}npm run -s leat -- demo /)
    through.interrupt()
    assert.equal(await done, 0)
    const away = ['--endpoint', 'http://127.0.0.1:1']
    assert.match((await run(['put', 'x', ...away], { env })).err, /start it with `npm run -s leat -- start`/)
    const theirs = { npm_package_name: 'theirs', npm_lifecycle_event: 'start' }
    assert.match((await run(['put', 'x', ...away], { env: theirs })).err, /start it with `leat start`/)
  })

  it('explains what it cannot do', async () => {
    const taken = await run(['start', '--port', String(leat.port)])
    assert.equal(taken.code, 1)
    assert.match(taken.err, /Port \d+ is taken: .*--port 4567/)
    const wrong = await run(['start', '--port', 'many'])
    assert.deepEqual(wrong, { code: 2, out: '', err: 'leat: --port must be a whole number from 0 to 65535, not "many"\n' })
    assert.match((await run(['start'], { env: { LEAT_PORT: '-1' } })).err, /^leat: LEAT_PORT must be/)
  })
})

describe('demo', { timeout: TIMEOUT_MS }, () => {
  it('starts a Leat of its own when there is none, shows traffic and sums up', async () => {
    const port = await freePort()
    const io = testIo({ env: { LEAT_PORT: String(port) } })
    const done = main(['demo', '--rate', '500', '--shards', '3'], io)
    await Promise.race([io.seen('records read; by shard 0: '), done])
    io.interrupt()
    assert.equal(await done, 0)
    assert.match(io.err(), new RegExp(`so one was started at http://127\\.0\\.0\\.1:${port} `))
    const [, written, read] = /clickstream: ([\d,]+) records written and ([\d,]+) read/.exec(io.out()) ?? []
    assert.ok(written !== undefined && written !== '0')
    assert.equal(read, written)
  })

  it('paints on a terminal, and leaves it as it was', async () => {
    const io = testIo({ env: leat.environment, tty: true })
    const done = main(['demo', 'shown', '--seconds', '1'], io)
    await Promise.race([io.seen('last records'), done])
    assert.equal(await done, 0)
    assert.ok(io.out().indexOf('\u001B[?1049h') < io.out().indexOf('\u001B[?1049l'))
    assert.match(io.out(), /shown: \d+ records written and \d+ read/)
    assert.match(io.err(), /The stream is still there: leat tail shown --from oldest/)
  })
})
