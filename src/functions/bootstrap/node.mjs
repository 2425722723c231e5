/**
 * The process of a Node function: loads the handler, then asks the Runtime API for one event after the other. Texts of errors and lines of the log are
 * as AWS's own runtime client words them. Arguments: the folder with packages that functions find without bringing them, and Leat's own, of which
 * they find AWS's clients alone.
 */
import { existsSync, readFileSync, statSync, writeSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { createRequire, registerHooks } from 'node:module'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { format, types } from 'node:util'

const [, , runtimePackages, ownPackages] = process.argv
process.argv.length = 2
const { AWS_LAMBDA_RUNTIME_API: api, LAMBDA_TASK_ROOT: taskRoot, _HANDLER: handlerName } = process.env
const logFd = Number(process.env._LAMBDA_TELEMETRY_LOG_FD)
const shownRoot = process.env._LEAT_TASK_ROOT_SHOWN ?? taskRoot
const nodeMajor = Number(/^AWS_Lambda_nodejs(\d+)/.exec(process.env.AWS_EXECUTION_ENV ?? '')?.[1])
delete process.env._LAMBDA_TELEMETRY_LOG_FD
delete process.env._LEAT_TASK_ROOT_SHOWN

const FRAME_TEXT = 0xa55a0003
const STREAMING = Symbol.for('aws.lambda.runtime.handler.streaming')
const EXIT_UNHANDLED_REJECTION = 128
const EXIT_UNCAUGHT = 129
const HTTP_PRELUDE_END = Buffer.alloc(8)

let requestId
let endInvocation

// ---- Log

/** One frame is one event of the log, however many lines it has. */
function writeFrame(text) {
  const body = Buffer.from(text)
  const head = Buffer.alloc(16)
  head.writeUInt32BE(FRAME_TEXT, 0)
  head.writeUInt32BE(body.length, 4)
  head.writeBigUInt64BE(BigInt(Date.now()) * 1000n, 8)
  writeAll(Buffer.concat([head, body]))
}

function writeAll(bytes) {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(logFd, bytes, at)
    } catch (error) {
      if (error.code !== 'EAGAIN') return
    }
  }
}

const LEVELS = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL']
const isJson = process.env.AWS_LAMBDA_LOG_FORMAT === 'JSON'
const leastLevel = isJson ? LEVELS.indexOf(process.env.AWS_LAMBDA_LOG_LEVEL) : 0

function logAt(level) {
  if (LEVELS.indexOf(level) < leastLevel) return () => undefined
  if (isJson) return (...message) => writeFrame(`${jsonLine(level, message)}\n`)
  return (...message) => writeFrame(`${new Date().toISOString()}\t${requestId}\t${level}\t${format(...message)}\n`)
}

function jsonLine(level, message) {
  const line = { timestamp: new Date().toISOString(), level, requestId }
  try {
    if (message.length === 1)
      return JSON.stringify({ ...line, message: message[0] }, (_, value) =>
        types.isNativeError(value) ? errorFields(value) : value,
      )
  } catch {
    // What JSON cannot hold is shown as text.
  }
  const error = message.find((each) => types.isNativeError(each))
  return JSON.stringify({ ...line, message: format(...message), ...(error !== undefined && errorFields(error)) })
}

function errorFields(error) {
  return {
    errorType: error.constructor?.name ?? 'UnknownError',
    errorMessage: error.message,
    stackTrace: linesOfStack(error).slice(1),
  }
}

if (Number.isInteger(logFd)) {
  const levels = { log: 'INFO', info: 'INFO', debug: 'DEBUG', warn: 'WARN', error: 'ERROR', trace: 'TRACE', fatal: 'FATAL' }
  for (const [name, level] of Object.entries(levels)) console[name] = logAt(level)
}

// ---- Errors

class RuntimeError extends Error {
  constructor(type, reason) {
    super(reason)
    this.name = `Runtime.${type}`
  }
}

function isErrorLike(error) {
  return types.isNativeError(error) || Boolean(error?.name && error.message && error.stack)
}

function linesOfStack(error) {
  return String(error.stack ?? '')
    .replaceAll(pathToFileURL(taskRoot).href, `file://${shownRoot}`)
    .replaceAll(taskRoot, shownRoot)
    .split('\n')
}

function payloadOf(error) {
  if (!isErrorLike(error)) return { errorType: typeof error, errorMessage: String(error), trace: [] }
  return {
    errorType: error.name,
    errorMessage: String(error.message).replaceAll(taskRoot, shownRoot),
    trace: linesOfStack(error),
  }
}

function formatted(error) {
  if (!isErrorLike(error)) return `\t${JSON.stringify(error)}`
  const { errorType, errorMessage } = payloadOf(error)
  return `\t${JSON.stringify({ errorType, errorMessage, code: error.code, ...error, stack: linesOfStack(error) })}`
}

// ---- Runtime API

const [address, prefix] = api.split(/\/(.*)/)
const [hostname, port] = address.split(':')
const base = `${prefix ? `/${prefix}` : ''}/2018-06-01/runtime`
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

function send(method, path, headers, body) {
  return new Promise((fulfil, fail) => {
    const asked = request({ agent, hostname, port, method, path: base + path, headers }, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => fulfil({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }))
      answer.on('error', fail)
    })
    asked.on('error', fail)
    asked.end(body)
  })
}

function post(path, text, headers = {}) {
  const body = Buffer.from(text)
  return send('POST', path, { 'Content-Type': 'application/json', 'Content-Length': body.length, ...headers }, body)
}

function postError(path, error) {
  const payload = payloadOf(error)
  return post(path, JSON.stringify(payload), { 'Lambda-Runtime-Function-Error-Type': encodeURI(payload.errorType) })
}

function logError(title, error) {
  if (isJson) console.error(isErrorLike(error) ? error : `${title} ${error}`)
  else console.error(title, formatted(error))
}

async function endWith(title, error, status) {
  logError(title, error)
  await postError(requestId === undefined ? '/init/error' : `/invocation/${requestId}/error`, error).catch(() => undefined)
  process.exit(status)
}

process.on('uncaughtException', (error) => endWith('Uncaught Exception', error, EXIT_UNCAUGHT))
process.on('unhandledRejection', (reason) => {
  const error = new RuntimeError('UnhandledPromiseRejection', isErrorLike(reason) ? `${reason}` : String(reason))
  if (reason?.stack) error.stack = reason.stack
  Object.assign(error, { reason })
  endWith('Unhandled Promise Rejection', error, EXIT_UNHANDLED_REJECTION)
})

// ---- Loading the handler

const isMissing = (error) => error?.code === 'ERR_MODULE_NOT_FOUND' || error?.code === 'MODULE_NOT_FOUND'
const isAwsPackage = /^@(aws-sdk|smithy|aws-crypto|aws)\//

// Set while a package is looked for in the folders that functions did not bring, which asks here again.
let isLookingElsewhere = false

/** File of a package that the function did not bring. Throws what a missing one throws. */
function foundElsewhere(specifier, error) {
  isLookingElsewhere = true
  try {
    for (const folder of [runtimePackages, isAwsPackage.test(specifier) ? ownPackages : '']) {
      if (!folder) continue
      try {
        return createRequire(join(folder, 'x.js')).resolve(specifier)
      } catch (again) {
        if (!isMissing(again)) throw again
      }
    }
  } finally {
    isLookingElsewhere = false
  }
  throw error
}

registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context)
    } catch (error) {
      if (isLookingElsewhere || !isMissing(error) || /^(\.|\/|[a-z]+:)/.test(specifier)) throw error
      const file = foundElsewhere(specifier, error)
      return next(context.conditions.includes('require') ? file : pathToFileURL(file).href, context)
    }
  },
})

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

function isModulePackage(file) {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, 'utf8')).type === 'module'
    if (folder === taskRoot || folder === dirname(folder)) return false
  }
}

async function loadModule(folder, name) {
  const file = resolve(taskRoot, folder, name)
  const require = createRequire(join(taskRoot, 'x.js'))
  try {
    if (isFile(`${file}.js`) && !isModulePackage(`${file}.js`)) return require(`${file}.js`)
    for (const ending of ['.js', '.mjs']) if (isFile(file + ending)) return await import(pathToFileURL(file + ending).href)
    if (isFile(`${file}.cjs`)) return require(`${file}.cjs`)
    if (isFile(file)) return require(file)
    throw Object.assign(new Error(`Cannot find module '${name}'\nRequire stack:\n- /var/runtime/index.mjs`), {
      code: 'MODULE_NOT_FOUND',
    })
  } catch (error) {
    if (error instanceof SyntaxError) throw Object.assign(new RuntimeError('UserCodeSyntaxError', error), { stack: error.stack })
    if (isMissing(error)) throw Object.assign(new RuntimeError('ImportModuleError', error), { stack: error.stack })
    throw error
  }
}

async function loadHandler() {
  if (handlerName.includes('..')) {
    const hint = 'Use absolute paths when specifying root directories in handler names.'
    throw new RuntimeError('MalformedHandlerName', `'${handlerName}' is not a valid handler name. ${hint}`)
  }
  const last = basename(handlerName)
  const [, name, path] = /^([^.]*)\.(.*)$/.exec(last) ?? []
  if (path === undefined) throw new RuntimeError('MalformedHandlerName', 'Bad handler')
  const module = await loadModule(handlerName.slice(0, handlerName.lastIndexOf(last)).split('/').join(sep), name)
  const find = (from) => path.split('.').reduce((value, key) => value?.[key], from)
  const handler = find(module) ?? find(module.default)
  if (!handler) throw new RuntimeError('HandlerNotFound', `${handlerName} is undefined or not exported`)
  if (typeof handler !== 'function') throw new RuntimeError('HandlerNotFound', `${handlerName} is not a function`)
  return handler
}

// ---- Streaming

globalThis.awslambda = {
  streamifyResponse: (handler, options) => {
    handler[STREAMING] = 'response'
    if (options?.highWaterMark !== undefined)
      handler[Symbol.for('aws.lambda.runtime.handler.streaming.highWaterMark')] = Number(options.highWaterMark)
    return handler
  },
  HttpResponseStream: {
    from(stream, metadata) {
      stream.setContentType('application/vnd.awslambda.http-integration-response')
      stream.write(JSON.stringify(metadata))
      stream.write(HTTP_PRELUDE_END)
      return stream
    },
  },
}

/** Begins the response with what is written first, so that its content type may be set until then. */
function responseStream(id) {
  let contentType = 'application/octet-stream'
  let asked
  const answered = Promise.withResolvers()
  const begin = () => {
    const headers = {
      'Content-Type': contentType,
      'Lambda-Runtime-Function-Response-Mode': 'streaming',
      'Transfer-Encoding': 'chunked',
      Trailer: 'Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body',
    }
    asked ??= request({ agent, hostname, port, method: 'POST', path: `${base}/invocation/${id}/response`, headers }, (answer) => {
      answer.resume()
      answer.on('end', answered.resolve)
    }).on('error', answered.reject)
    return asked
  }
  const stream = new Writable({
    write: (chunk, encoding, done) => begin().write(chunk, encoding, done),
    final: (done) => {
      begin().end()
      answered.promise.then(() => done(), done)
    },
  })
  stream.setContentType = (type) => {
    contentType = type
  }
  const fail = (error) => {
    const payload = payloadOf(error)
    if (asked === undefined) return postError(`/invocation/${id}/error`, error)
    asked.addTrailers({
      'Lambda-Runtime-Function-Error-Type': payload.errorType,
      'Lambda-Runtime-Function-Error-Body': Buffer.from(JSON.stringify(payload)).toString('base64'),
    })
    asked.end()
    return answered.promise
  }
  return { stream, fail }
}

async function answerStreaming(handler, id, event, context) {
  const { stream, fail } = responseStream(id)
  const finished = new Promise((fulfil, failed) => stream.on('finish', fulfil).on('error', failed))
  try {
    await handler(event, stream, context)
    if (!stream.writableEnded) stream.end()
    await finished
  } catch (error) {
    finished.catch(() => undefined)
    logError('Invoke Error', error)
    await fail(error)
  }
}

// ---- One event

function contextOf(headers) {
  const deadlineMs = Number(headers['lambda-runtime-deadline-ms'])
  const parse = (name) => (headers[name] === undefined ? undefined : JSON.parse(headers[name]))
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    clientContext: parse('lambda-runtime-client-context'),
    identity: parse('lambda-runtime-cognito-identity'),
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    getRemainingTimeInMillis: () => deadlineMs - Date.now(),
  }
}

function textOf(value) {
  try {
    return JSON.stringify(value === undefined ? null : value) ?? 'null'
  } catch {
    throw new Error('Unable to stringify response body')
  }
}

/** What the handler makes of the event: by its promise, by its callback, or by having nothing more to do. */
function resultOf(handler, event, context) {
  return new Promise((fulfil, fail) => {
    endInvocation = () => fulfil(null)
    const done = (error, value) => {
      const settle = () => (error === null || error === undefined ? fulfil(value) : fail(error))
      if (context.callbackWaitsForEmptyEventLoop) endInvocation = settle
      else settle()
    }
    if (!(nodeMajor >= 24)) {
      context.done = done
      context.succeed = (value) => done(null, value)
      context.fail = (error) => done(error ?? 'handled')
    }
    const returned = handler(event, context, ...(nodeMajor >= 24 ? [] : [done]))
    if (typeof returned?.then === 'function') returned.then(fulfil, fail)
  })
}

process.on('beforeExit', () => {
  const end = endInvocation
  endInvocation = undefined
  end?.()
})

async function answer(handler, headers, body) {
  const context = contextOf(headers)
  const event = JSON.parse(body.toString('utf8'))
  if (handler[STREAMING] === 'response') return answerStreaming(handler, requestId, event, context)
  try {
    const text = textOf(await resultOf(handler, event, context))
    await post(`/invocation/${requestId}/response`, text)
  } catch (error) {
    logError('Invoke Error', error)
    await postError(`/invocation/${requestId}/error`, error)
  }
}

async function main() {
  let handler
  try {
    handler = await loadHandler()
    if (nodeMajor >= 24 && handler[STREAMING] === undefined && handler.length >= 3) {
      throw new RuntimeError(
        'CallbackHandlerDeprecated',
        'ERROR: AWS Lambda has removed support for callback-based function handlers starting with Node.js 24. You need to modify this function to use a supported handler signature to use Node.js 24 or later. For more information see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html.',
      )
    }
  } catch (error) {
    await endWith('Uncaught Exception', error, EXIT_UNCAUGHT)
  }
  for (;;) {
    const { headers, body } = await send('GET', '/invocation/next', {})
    requestId = headers['lambda-runtime-aws-request-id']
    process.env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'] ?? ''
    await answer(handler, headers, body)
    endInvocation = undefined
  }
}

await main()
