import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { RECEIPT } from '../../src/functions/runtimes.ts'
import type { FunctionRunner } from '../../src/services/lambda/runner.ts'
import { run, snapshotOf } from './contract.ts'
import { type Code, type Processes, processes } from './processes.ts'

const esm = (text: string): Code => ({ 'index.mjs': text })

const CODE: Readonly<Record<string, Code>> = {
  commonjs: { 'index.js': 'exports.handler = async () => [typeof require, __dirname.length > 0]' },
  cjs: { 'a.cjs': 'module.exports = { main: async () => "cjs" }' },
  'module package': {
    'package.json': '{"type":"module"}',
    'src/app.js': 'export const handler = async () => import.meta.url.slice(0, 5)',
  },
  nested: esm('export const api = { v1: { get: async () => "deep" } }'),
  'own package': {
    'index.mjs': 'import { mine } from "mine"; export const handler = async () => mine',
    'node_modules/mine/package.json': '{"name":"mine","exports":"./m.js","type":"module"}',
    'node_modules/mine/m.js': 'export const mine = "from the zip"',
  },
  clients: esm(`
import { createRequire } from 'node:module'
import { KinesisClient } from '@aws-sdk/client-kinesis'
import { extra } from 'extra'
export const handler = async () => {
  const require = createRequire(import.meta.url)
  const found = (name) => { try { require(name); return true } catch { return false } }
  return [typeof KinesisClient, typeof require('@aws-sdk/client-s3').S3Client, extra, require('extra').extra, found('commander')]
}`),
  callback: esm('export const handler = (event, context, callback) => { setTimeout(() => callback(null, "called"), 20) }'),
  'callback with an error': esm('export const handler = (event, context, callback) => callback(new TypeError("no"))'),
  'waits for the loop': esm(`
let late = 'nothing'
export const handler = (event, context, callback) => {
  context.callbackWaitsForEmptyEventLoop = event.waits
  const before = late
  setTimeout(() => { late = 'done' }, 50)
  callback(null, before)
}`),
  succeed: { 'index.js': 'exports.handler = (event, context) => context.succeed(event)' },
  'never answers': esm('export const handler = () => {}'),
  'throws text': esm('export const handler = async () => { throw "a text" }'),
  circular: esm('export const handler = async () => { const a = {}; a.a = a; return a }'),
  'missing module': esm('import "no-such-module"; export const handler = async () => 1'),
  'bad syntax': { 'index.js': 'exports.handler = async () => {' },
  rejects: esm(
    'export const handler = async () => { Promise.reject(new RangeError("forgotten")); await new Promise((f) => setTimeout(f, 5000)) }',
  ),
  exits: esm('export const handler = async () => { process.exit(4) }'),
  logs: esm(
    'export const handler = async () => { console.log("a %s", "b", { c: 1 }); console.warn("two\\nlines"); process.stdout.write("raw\\n") }',
  ),
  'logs json': esm(
    'export const handler = async (e) => { console.debug("no"); console.log({ a: 1 }); console.warn("x %d", 1, new TypeError("t")); if (e.fail) throw new RangeError("r") }',
  ),
  streams: esm(`
export const handler = awslambda.streamifyResponse(async (event, stream, context) => {
  if (event.http) stream = awslambda.HttpResponseStream.from(stream, { statusCode: 201 })
  stream.write('one ')
  stream.write('two')
  if (event.fails) throw new Error('half way')
  stream.end()
})`),
  large: esm('export const handler = async () => "x".repeat(6291556)'),
}

describe('functions of Node', () => {
  let all: Processes
  let runner: FunctionRunner
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leat-node-'))
    const extra = join(folder, 'nodejs', 'node_modules', 'extra')
    await mkdir(extra, { recursive: true })
    await writeFile(join(extra, 'index.js'), 'exports.extra = "installed"')
    await writeFile(join(folder, 'nodejs', RECEIPT), '{"version":"1"}')
    all = await processes(CODE, { runtimes: folder })
    runner = all.runner
  })
  after(async () => {
    await all.close()
    await rm(folder, { recursive: true })
  })

  const invoke = (name: string, event: unknown = {}, handler = 'index.handler', runtime = 'nodejs22.x') =>
    run(runner, snapshotOf(name, { handler, runtime }), event, { logTail: true })

  const errorOf = async (name: string, event?: unknown, handler?: string) => {
    const { value, functionError } = await invoke(name, event, handler)
    assert.equal(functionError, 'Unhandled')
    const { errorType, errorMessage } = value as Record<string, unknown>
    return [errorType, errorMessage]
  }

  it('are modules of either kind, and their handler is anywhere in them', async () => {
    assert.deepEqual((await invoke('commonjs')).value, ['function', true])
    assert.equal((await invoke('cjs', {}, 'a.main')).value, 'cjs')
    assert.equal((await invoke('module package', {}, 'src/app.handler')).value, 'file:')
    assert.equal((await invoke('nested', {}, 'index.api.v1.get')).value, 'deep')
    assert.equal((await invoke('own package')).value, 'from the zip')
  })

  it('find AWS’s clients and what was installed for functions, and nothing else of ours', async () => {
    assert.deepEqual((await invoke('clients')).value, ['function', 'function', 'installed', 'installed', false])
  })

  it('answer by callback, with all that is left to do done before', async () => {
    assert.equal((await invoke('callback')).value, 'called')
    assert.deepEqual(await errorOf('callback with an error'), ['TypeError', 'no'])
    assert.deepEqual((await invoke('waits for the loop', { waits: true })).value, 'nothing')
    assert.deepEqual((await invoke('waits for the loop', { waits: true })).value, 'done')
    assert.deepEqual((await invoke('succeed', { a: 1 })).value, { a: 1 })
    assert.equal((await invoke('never answers')).value, null)
  })

  it('do not answer by callback from Node 24 on', async () => {
    const { errorType } = (await invoke('callback', {}, 'index.handler', 'nodejs24.x')).value as Record<string, string>
    assert.equal(errorType, 'Runtime.CallbackHandlerDeprecated')
  })

  it('tell what was thrown, whatever it is', async () => {
    assert.deepEqual((await invoke('throws text')).value, { errorType: 'string', errorMessage: 'a text', trace: [] })
    assert.deepEqual(await errorOf('circular'), ['Error', 'Unable to stringify response body'])
    const { value, logTail } = await invoke('callback with an error')
    const { trace } = value as { readonly trace: readonly string[] }
    assert.ok(trace[1]?.includes('/var/task/index.mjs:1:'), trace[1])
    assert.match(
      String(Buffer.from(logTail ?? [])),
      /\tERROR\tInvoke Error \t\{"errorType":"TypeError","errorMessage":"no","stack":\["TypeError: no","/,
    )
  })

  it('tell what is wrong with their code', async () => {
    const [type, message] = await errorOf('missing module')
    assert.equal(type, 'Runtime.ImportModuleError')
    assert.match(
      String(message),
      /^Error \[ERR_MODULE_NOT_FOUND\]: Cannot find package 'no-such-module' imported from \/var\/task\/index\.mjs$/,
    )
    assert.deepEqual(await errorOf('nested', {}, 'other.handler'), [
      'Runtime.ImportModuleError',
      "Error: Cannot find module 'other'\nRequire stack:\n- /var/runtime/index.mjs",
    ])
    assert.deepEqual(await errorOf('nested', {}, 'index.none'), [
      'Runtime.HandlerNotFound',
      'index.none is undefined or not exported',
    ])
    assert.deepEqual(await errorOf('nested', {}, 'index.api'), ['Runtime.HandlerNotFound', 'index.api is not a function'])
    assert.deepEqual(await errorOf('nested', {}, 'index'), ['Runtime.MalformedHandlerName', 'Bad handler'])
    assert.deepEqual(await errorOf('bad syntax'), ['Runtime.UserCodeSyntaxError', 'SyntaxError: Unexpected end of input'])
  })

  it('end with what nobody handles', async () => {
    assert.deepEqual(await errorOf('rejects'), ['Runtime.UnhandledPromiseRejection', 'RangeError: forgotten'])
    const [type, message] = await errorOf('exits')
    assert.equal(type, 'Runtime.ExitError')
    assert.match(String(message), /Error: Runtime exited with error: exit status 4$/)
  })

  it('log by the console with time, request and level', async () => {
    const { logTail, requestId } = await invoke('logs')
    const text = String(Buffer.from(logTail ?? []))
    const iso = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z'
    assert.match(
      text,
      new RegExp(`\\n${iso}\\t${requestId}\\tINFO\\ta b { c: 1 }\\n${iso}\\t${requestId}\\tWARN\\ttwo\\nlines\\n`),
    )
    assert.match(text, /\nraw\n/)
  })

  it('log as JSON if they want to', async () => {
    const version = snapshotOf('logs json', { logFormat: 'JSON' })
    const { logTail, requestId } = await run(runner, version, {}, { logTail: true })
    const lines = String(Buffer.from(logTail ?? []))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      lines.map(({ type, level }) => type ?? level),
      ['platform.start', 'INFO', 'WARN', 'platform.report'],
    )
    assert.deepEqual([lines[1].message, lines[1].requestId], [{ a: 1 }, requestId])
    assert.match(lines[2].message, /^x 1 TypeError: t\n/)
    assert.deepEqual([lines[2].errorType, lines[2].errorMessage], ['TypeError', 't'])
    const { record } = lines[3]
    assert.deepEqual([record.requestId, record.status, record.metrics.memorySizeMB], [requestId, 'success', 256])
    const failed = await run(runner, version, { fail: true }, { logTail: true })
    assert.match(String(Buffer.from(failed.logTail ?? [])), /"level":"ERROR",[^\n]*"errorType":"RangeError","errorMessage":"r"/)
  })

  it('stream, and say what broke a stream off', async () => {
    const bytesOf = async (event: unknown) => {
      const version = snapshotOf('streams')
      const outcome = await runner.invoke(version, Buffer.from(JSON.stringify(event)), {
        requestId: 'r',
        invokedArn: '',
        logTail: false,
        source: 'invoke',
      })
      assert.ok('payload' in outcome)
      return { text: Buffer.from(outcome.payload).toString('utf8'), errorType: outcome.errorType }
    }
    assert.deepEqual(await bytesOf({}), { text: 'one two', errorType: undefined })
    assert.deepEqual(await bytesOf({ http: true }), { text: `{"statusCode":201}${'\0'.repeat(8)}one two`, errorType: undefined })
    const { text, errorType } = await bytesOf({ fails: true })
    assert.equal(errorType, 'Error')
    assert.equal(JSON.parse(text).errorMessage, 'half way')
  })

  it('answer at most six megabytes', async () => {
    assert.deepEqual(await errorOf('large'), [
      'Function.ResponseSizeTooLarge',
      'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
    ])
  })
})
