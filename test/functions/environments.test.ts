/** What a function's process has, may and leaves behind. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { scratchFolder } from '../../src/config-functions.ts'
import { INIT_MS_MAX } from '../../src/functions/limits.ts'
import { type Clock, SystemClock } from '../../src/kernel/clock.ts'
import { type FunctionSnapshot, isThrottled } from '../../src/services/lambda/runner.ts'
import { optionsOf, run, snapshotOf } from './contract.ts'
import { type Code, type DoorCall, type Processes, processes } from './processes.ts'

const esm = (text: string): Code => ({ 'index.mjs': text })

const CODE: Readonly<Record<string, Code>> = {
  variables: esm('export const handler = async () => ({ ...process.env })'),
  files: esm(`
import { readdirSync, readlinkSync } from 'node:fs'
export const handler = async () => readdirSync('/proc/self/fd').map((fd) => { try { return readlinkSync('/proc/self/fd/' + fd) } catch { return '' } })`),
  age: esm('const bornAtMs = Date.now()\nexport const handler = async ({ atMs }) => bornAtMs <= atMs'),
  children: esm(`
import { spawn } from 'node:child_process'
export const handler = async (event) => {
  const child = spawn('/bin/sleep', ['1000'])
  if (event.tell) return [process.pid, child.pid]
  console.log('pids ' + process.pid + ' ' + child.pid)
  await new Promise((resolve) => setTimeout(resolve, 60000))
}`),
  memory: esm(`
export const handler = async (event) => {
  const held = []
  while (held.length < event.mebibytes) { held.push(Buffer.alloc(1048576, 1)); await new Promise((resolve) => setTimeout(resolve, 1)) }
  return held.length
}`),
  scratch: esm(`
import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
export const handler = async () => { const file = join(tmpdir(), 'kept'); const was = existsSync(file); writeFileSync(file, '1'); return was }`),
  places: esm(`
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
export const handler = async ({ hidden }) => {
  const file = join(tmpdir(), 'leat-was-here')
  writeFileSync(file, '')
  return { tmp: tmpdir(), variable: process.env.TMPDIR, seen: readdirSync(hidden), written: existsSync(file) }
}`),
  'slow to load': esm(`
import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
const mark = join(tmpdir(), 'second')
if (!existsSync(mark)) { writeFileSync(mark, ''); await new Promise((resolve) => setTimeout(resolve, 60000)) }
export const handler = async () => 'loaded'`),
  'dies when idle': esm('export const handler = async () => { setTimeout(() => process.exit(1), 0); return process.pid }'),
  executable: {
    bootstrap: `#!${process.execPath}
const base = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime'
;(async () => {
  for (;;) {
    const next = await fetch(base + '/invocation/next')
    const id = next.headers.get('lambda-runtime-aws-request-id')
    const event = await next.json()
    console.log('handling', id)
    if (event.fail) await fetch(base + '/invocation/' + id + '/error', { method: 'POST', body: 'as it is', headers: { 'Lambda-Runtime-Function-Error-Type': 'Custom.Kind' } })
    else await fetch(base + '/invocation/' + id + '/response', { method: 'POST', body: JSON.stringify({ got: event, env: process.env.AWS_EXECUTION_ENV ?? null }) })
  }
})()
`,
  },
  'no executable': { 'main.sh': 'exit 0' },
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    // What nobody has waited for yet is dead all the same.
    return !(existsSync(`/proc/${pid}/stat`) && / Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1')))
  } catch {
    return false
  }
}

async function untilGone(pids: readonly number[]): Promise<void> {
  while (pids.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** The machine's clock, in which the time for loading is over as soon as the code has begun to be loaded. */
class HastyClock extends SystemClock implements Clock {
  tmp = ''

  override async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms !== INIT_MS_MAX) return super.sleep(ms, signal)
    while (globSync(join(this.tmp, 'leat-functions-*', 'tmp-*', 'second')).length === 0) await super.sleep(5, signal)
  }
}

describe('an execution environment', () => {
  let all: Processes
  before(async () => {
    process.env['LEAT_OF_THE_SERVER'] = 'secret'
    all = await processes(CODE)
  })
  after(() => all.close())

  it('has the variables of AWS’s and the function’s own, and none of ours', async () => {
    const version = snapshotOf('variables', { environment: { MINE: 'yes', AWS_ENDPOINT_URL: 'http://mine', TZ: 'Asia/Tokyo' } })
    const done = await run(all.runner, version)
    const {
      TMPDIR,
      HOME,
      PATH,
      LAMBDA_TASK_ROOT,
      LD_LIBRARY_PATH,
      NODE_PATH,
      PWD,
      SHLVL: _,
      OLDPWD: __,
      _: ___,
      ...rest
    } = done.value as Record<string, string>
    assert.equal(TMPDIR ?? '/tmp', HOME)
    assert.match(PATH ?? '', /:\/usr\/local\/bin:\/usr\/bin\/:\/bin:\/opt\/bin$/)
    assert.equal(PWD, LAMBDA_TASK_ROOT)
    assert.ok(LD_LIBRARY_PATH?.includes(LAMBDA_TASK_ROOT ?? '?'))
    assert.equal(NODE_PATH, LAMBDA_TASK_ROOT)
    const { AWS_LAMBDA_RUNTIME_API, _X_AMZN_TRACE_ID, ...known } = rest
    assert.match(AWS_LAMBDA_RUNTIME_API ?? '', /^127\.0\.0\.1:\d+\/[0-9a-f]{32}$/)
    assert.match(_X_AMZN_TRACE_ID ?? '', /^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0;/)
    assert.deepEqual(known, {
      AWS_ACCESS_KEY_ID: 'ASIATESTTESTTEST',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ENDPOINT_URL: 'http://mine',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      AWS_LAMBDA_FUNCTION_NAME: 'variables',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/variables',
      AWS_LAMBDA_LOG_STREAM_NAME: done.logStream,
      AWS_REGION: 'us-east-1',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'token',
      AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR',
      LAMBDA_RUNTIME_DIR: '/var/runtime',
      LANG: 'en_US.UTF-8',
      MINE: 'yes',
      TZ: 'Asia/Tokyo',
      _HANDLER: 'index.handler',
    })
    const { call, input } = all.calls.find(
      ({ operation, input: { RoleSessionName } }) => operation === 'AssumeRole' && RoleSessionName === 'variables',
    ) as DoorCall
    assert.equal(call.principal.service, 'lambda.amazonaws.com')
    assert.equal(input['RoleArn'], version.role)
  })

  it('has no open files but its own', { skip: !existsSync('/proc/self/fd') && 'needs /proc' }, async () => {
    const { value } = await run(all.runner, snapshotOf('files'))
    const odd = (value as string[]).filter(
      (file) => !/^$|^\/dev\/(null|u?random)|^(socket|pipe|anon_inode):|^\/proc\//.test(file),
    )
    assert.deepEqual(odd, [])
  })

  it('is there before the first event if it is asked for: then that starts none', async () => {
    const wasThere = async (name: string): Promise<unknown> =>
      (await run(all.runner, snapshotOf('age', { name }), { atMs: Date.now() })).value
    await all.runner.warm(snapshotOf('age', { name: 'warm' }), 1)
    assert.equal(await wasThere('warm'), true)
    assert.equal(await wasThere('cold'), false)
  })

  it('takes its children with it when it is ended', async () => {
    const [own, child] = (await run(all.runner, snapshotOf('children'), { tell: true })).value as [number, number]
    assert.ok(isAlive(own) && isAlive(child))
    all.runner.retire(snapshotOf('children').arn)
    await untilGone([own, child])
    const { value, logTail } = await run(all.runner, snapshotOf('children', { timeoutSeconds: 1 }), {}, { logTail: true })
    assert.equal((value as Record<string, string>)['errorType'], 'Sandbox.Timedout')
    const text = String(Buffer.from(logTail ?? []))
    assert.match(text, /\n\d{4}-\d\d-\d\dT[\d:.]+Z [0-9a-f-]{36} Task timed out after 1\.00 seconds\n\nEND RequestId/)
    assert.match(text, /Max Memory Used: \d+ MB\tInit Duration: [\d.]+ ms\tStatus: timeout\n$/)
    const [, shownMs, billedMs] = /\tDuration: ([\d.]+) ms\tBilled Duration: (\d+) ms\t/.exec(text) ?? []
    assert.ok(Number(shownMs) >= 1000, `it took ${shownMs} ms, and all of its time`)
    assert.equal(billedMs, '1000')
    await untilGone((/pids (\d+) (\d+)/.exec(text) ?? []).slice(1).map(Number))
  })

  it('is killed beyond its memory', { skip: process.platform !== 'linux' && 'memory is measured on Linux' }, async () => {
    const version = snapshotOf('memory', { memoryMiB: 128 })
    const fits = await run(all.runner, version, { mebibytes: 40 })
    assert.equal(fits.value, 40)
    assert.ok(fits.maxMemoryMiB >= 40 && fits.maxMemoryMiB <= 128, String(fits.maxMemoryMiB))
    const { value, maxMemoryMiB } = await run(all.runner, version, { mebibytes: 2000 })
    const { errorType, errorMessage } = value as Record<string, string>
    assert.equal(errorType, 'Runtime.ExitError')
    assert.match(errorMessage ?? '', /Error: Runtime exited with error: signal: killed$/)
    assert.equal(maxMemoryMiB, 128)
    assert.equal((await run(all.runner, version, { mebibytes: 1 })).value, 1)
  })

  const answerOf = async (version: FunctionSnapshot) => (await run(all.runner, version)).value

  it('has a folder for temporary files that lasts as long as it does', async () => {
    const version = snapshotOf('scratch')
    const found = () => globSync(join(all.tmp, 'leat-functions-*', 'tmp-*', 'kept'))
    assert.deepEqual([await answerOf(version), await answerOf(version)], [false, true])
    assert.equal(found().length, 1)
    all.runner.retire(version.arn)
    while (found().length > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    assert.equal(await answerOf(version), false)
  })

  it('has a /tmp of its own and does not see what is hidden, where the system lets it', async (t) => {
    const hidden = await mkdtemp(join(scratchFolder(), 'leat-hidden-'))
    await writeFile(join(hidden, 'data'), '')
    const confined = await processes(CODE, { hidden })
    try {
      // Whatever PATH the function has.
      const version = snapshotOf('places', { environment: { PATH: '/nowhere' } })
      const done = await run(confined.runner, version, { hidden })
      const { tmp, variable, seen, written } = done.value as { tmp: string; variable?: string; seen: string[]; written: boolean }
      assert.equal(written, true)
      if (variable !== undefined) {
        assert.equal(tmp, variable)
        return t.skip('this system lets its users make no namespaces')
      }
      assert.deepEqual([tmp, seen, existsSync('/tmp/leat-was-here')], ['/tmp', [], false])
    } finally {
      await confined.close()
      await rm(hidden, { recursive: true })
    }
  })

  it('has a folder of its own in the machine’s /tmp where it cannot have one', async () => {
    const shared = await processes(CODE, { scratch: tmpdir() })
    try {
      const { tmp, variable } = (await run(shared.runner, snapshotOf('places'), { hidden: '/' })).value as Record<string, string>
      assert.equal(tmp, variable)
      assert.ok(tmp?.startsWith(shared.tmp), tmp)
    } finally {
      await shared.close()
    }
  })

  it('begins anew with the event when loading takes too long', async () => {
    const clock = new HastyClock()
    const hasty = await processes(CODE, { clock })
    clock.tmp = hasty.tmp
    try {
      const done = await run(hasty.runner, snapshotOf('slow to load', { timeoutSeconds: 60 }), {}, { logTail: true })
      assert.equal(done.value, 'loaded')
      assert.equal(done.initMs, undefined)
      assert.match(String(Buffer.from(done.logTail ?? [])), /^START/)
    } finally {
      await hasty.close()
    }
  })

  it('is replaced if it died while nobody needed it', async () => {
    const pid = (await run(all.runner, snapshotOf('dies when idle'))).value as number
    await untilGone([pid])
    let done = await run(all.runner, snapshotOf('dies when idle'))
    // Its death may have been noticed only by this event.
    if (done.functionError !== undefined) done = await run(all.runner, snapshotOf('dies when idle'))
    assert.equal(done.functionError, undefined)
    assert.notEqual(done.value, pid)
  })

  it('runs an executable that speaks to the Runtime API itself', async () => {
    const version = snapshotOf('executable', { runtime: 'provided.al2023', handler: 'any' })
    const done = await run(all.runner, version, { n: 1 }, { logTail: true })
    assert.deepEqual(done.value, { got: { n: 1 }, env: null })
    assert.match(String(Buffer.from(done.logTail ?? [])), new RegExp(`\\nhandling ${done.requestId}\\n`))
    const failed = await all.runner.invoke(version, Buffer.from('{"fail":true}'), optionsOf(version))
    assert.ok(!isThrottled(failed))
    assert.deepEqual(
      [String(Buffer.from(failed.payload)), failed.functionError, failed.errorType],
      ['as it is', 'Unhandled', 'Custom.Kind'],
    )
    const none = await run(all.runner, snapshotOf('no executable', { runtime: 'provided.al2023' }))
    assert.deepEqual(none.value, {
      errorType: 'Runtime.InvalidEntrypoint',
      errorMessage: `RequestId: ${none.requestId} Error: Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]`,
    })
  })

  it('is not there for what this machine cannot run, which says what to do', async () => {
    assert.match(all.runner.canRun('python3.13') ?? '', /run "leat runtimes add python3" once/)
    assert.match(all.runner.canRun('java21') ?? '', /not of java21/)
    assert.equal(all.runner.canRun('nodejs18.x'), undefined)
    assert.equal(all.runner.canRun('provided.al2'), undefined)
    const { value } = await run(all.runner, snapshotOf('variables', { runtime: 'python3.13' }))
    assert.match((value as Record<string, string>)['errorMessage'] ?? '', /leat runtimes add python3/)
  })

  it('does not begin under a role that Lambda may not take', async () => {
    const refusing = await processes(CODE, {
      answer: ({ operation }) => (operation === 'AssumeRole' ? { rejected: 'AccessDenied', message: 'not you' } : undefined),
    })
    try {
      const { value, functionError } = await run(refusing.runner, snapshotOf('variables'))
      assert.equal(functionError, 'Unhandled')
      assert.deepEqual(value, {
        errorType: 'AccessDeniedException',
        errorMessage: 'The role defined for the function cannot be assumed by Lambda. not you',
      })
    } finally {
      await refusing.close()
    }
  })

  it('leaves nothing behind when everything is closed', async () => {
    const closing = await processes(CODE)
    const [own, child] = (await run(closing.runner, snapshotOf('children'), { tell: true })).value as [number, number]
    const running = run(closing.runner, snapshotOf('children'), {})
    const said = () =>
      closing.calls.some(({ operation, input }) => operation === 'PutLogEvents' && /pids \d+/.test(JSON.stringify(input)))
    while (!said()) await new Promise((resolve) => setTimeout(resolve, 5))
    await closing.runner.close()
    const { errorType } = (await running).value as Record<string, string>
    assert.equal(errorType, 'Runtime.ExitError')
    await untilGone([own, child])
    assert.deepEqual(readdirSync(closing.tmp), [])
    await closing.close()
  })

  it('dies with the server, however that dies', async () => {
    const tmp = await mkdtemp(join(scratchFolder(), 'leat-crash-'))
    const pidFile = () => globSync(join(tmp, 'leat-functions-*', 'tmp-*', 'pids'))[0] ?? ''
    const server = spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), tmp], { stdio: 'ignore' })
    while (!existsSync(pidFile()) || readFileSync(pidFile(), 'utf8') === '')
      await new Promise((resolve) => setTimeout(resolve, 10))
    const pids = readFileSync(pidFile(), 'utf8').split(' ').map(Number)
    assert.ok(pids.every(isAlive))
    server.kill('SIGKILL')
    await once(server, 'exit')
    await untilGone(pids)
    // What it left of files goes when the next one begins.
    const next = await processes(CODE, { tmp })
    await run(next.runner, snapshotOf('scratch'))
    assert.equal(readdirSync(tmp).filter((name) => name.startsWith('leat-functions-')).length, 1)
    await next.close()
    await rm(tmp, { recursive: true, force: true })
  })
})
