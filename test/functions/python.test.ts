import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { requireOrSkip } from '../support/requirements.ts'
import { run, snapshotOf } from './contract.ts'
import { type Code, type Processes, processes } from './processes.ts'
import { systemRuntimes } from './python.ts'

const python = (text: string): Code => ({ 'app.py': text })

const CODE: Readonly<Record<string, Code>> = {
  values: python('def handler(event, context):\n    return eval(event["code"])\n'),
  deep: {
    'lib/inner/work.py': 'import lib.other\ndef go(event, context):\n    return lib.other.NAME\n',
    'lib/other.py': 'NAME = "other"\n',
  },
  context: python(`
def handler(event, context):
    fields = ["function_name", "function_version", "invoked_function_arn", "memory_limit_in_mb", "aws_request_id", "log_group_name", "log_stream_name"]
    told = {name: getattr(context, name) for name in fields}
    told["remaining"] = context.get_remaining_time_in_millis()
    told["client"] = context.client_context and [context.client_context.custom, context.client_context.client.installation_id]
    told["identity"] = context.identity.cognito_identity_id
    return told
`),
  globals: python('count = 0\ndef handler(event, context):\n    global count\n    count += 1\n    return count\n'),
  fails: python(`
class CustomException(Exception):
    pass
def inner():
    raise CustomException("sorry")
def handler(event, context):
    return [1, inner()]
`),
  unmarshal: python('import datetime\ndef handler(event, context):\n    return datetime.datetime(2026, 1, 1)\n'),
  imports: python('import nothing_of_that_name\n'),
  syntax: python('def handler(event, context)\n    return 1\n'),
  raises: python('raise ValueError("at import")\n'),
  exits: python('import sys\ndef handler(event, context):\n    print("bye")\n    sys.exit(event["status"])\n'),
  json: python(`
import logging
def handler(event, context):
    logging.debug("no")
    logging.info("an info")
    try:
        1 / 0
    except ZeroDivisionError:
        logging.exception("caught")
    raise ValueError("v")
`),
  logs: python(`
import logging, os, sys
logger = logging.getLogger()
logger.setLevel(logging.INFO)
def handler(event, context):
    print("one\\ntwo")
    logger.info("an info")
    logging.warning("a warning\\nof two lines")
    print("to stderr", file=sys.stderr)
    sys.stdout.write("no end")
    os.system("echo from a child")
`),
}

describe('functions of Python', async () => {
  let folder: string
  let found: Processes | undefined
  let version = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leat-python-'))
    const runtimes = await systemRuntimes(folder)
    if ('missing' in runtimes) return
    version = runtimes.version
    found = await processes(CODE, { runtimes: folder })
  })
  after(async () => {
    await found?.close()
    await rm(folder, { recursive: true })
  })

  const of = (name: string, handler = 'app.handler') =>
    snapshotOf(name, { runtime: 'python3.13', handler, memoryMiB: 128, version: '7' })

  const test = (name: string, body: (runner: Processes['runner'], all: Processes) => Promise<void>): void => {
    it(name, async (t) => {
      const there = await requireOrSkip<Processes>(
        t,
        'python',
        async () => found ?? { missing: 'no Python 3.10 or newer on this machine' },
      )
      if (there !== undefined) await body(there.runner, there)
    })
  }

  test('return values as JSON, of which None is null', async (runner) => {
    for (const [code, value] of [
      ['None', null],
      ['{"a": [1, 2.5, True], "ü": "é"}', { a: [1, 2.5, true], ü: 'é' }],
      ['event["code"][:3]', 'eve'],
    ] as const) {
      assert.deepEqual((await run(runner, of('values'), { code })).value, value)
    }
  })

  test('find their handler below folders, and modules beside it', async (runner) => {
    assert.equal((await run(runner, of('deep', 'lib/inner/work.go'))).value, 'other')
    assert.equal((await run(runner, of('deep', 'lib.inner.work.go'))).value, 'other')
  })

  test('know of themselves and of the call', async (runner) => {
    const clientContext = '{"client":{"installation_id":"ü1"},"custom":{"k":"v"},"env":{}}'
    const done = await run(runner, of('context'), {}, { clientContext })
    const { remaining, ...told } = done.value as Record<string, unknown>
    assert.ok(Number(remaining) > 5000)
    assert.deepEqual(told, {
      function_name: 'context',
      function_version: '7',
      invoked_function_arn: of('context').arn,
      memory_limit_in_mb: '128',
      aws_request_id: done.requestId,
      log_group_name: '/aws/lambda/context',
      log_stream_name: done.logStream,
      client: [{ k: 'v' }, 'ü1'],
      identity: null,
    })
    assert.match(done.logStream, /\/\[7\][0-9a-f]{32}$/)
  })

  test('keep their globals while they are warm', async (runner) => {
    const counts = [await run(runner, of('globals')), await run(runner, of('globals')), await run(runner, of('globals'))]
    assert.deepEqual(
      counts.map(({ value }) => value),
      [1, 2, 3],
    )
    assert.deepEqual(
      counts.map(({ initMs }) => initMs !== undefined),
      [true, false, false],
    )
  })

  test('tell of an exception with where it came from, in the answer and in the log', async (runner) => {
    const done = await run(runner, of('fails'), {}, { logTail: true })
    assert.deepEqual(done.value, {
      errorMessage: 'sorry',
      errorType: 'CustomException',
      requestId: done.requestId,
      stackTrace: [
        '  File "/var/task/app.py", line 7, in handler\n    return [1, inner()]\n',
        '  File "/var/task/app.py", line 5, in inner\n    raise CustomException("sorry")\n',
      ],
    })
    assert.equal(done.functionError, 'Unhandled')
    const nb = '\u00a0'
    assert.ok(
      logOf(done).includes(
        `[ERROR] CustomException: sorry\nTraceback (most recent call last):\n${nb}${nb}File "/var/task/app.py", line 7, in handler\n${nb}${nb}${nb}${nb}return [1, inner()]\n`,
      ),
      logOf(done),
    )
  })

  test('say what cannot be made into JSON', async (runner) => {
    const { value } = await run(runner, of('unmarshal'))
    const { errorType, errorMessage } = value as Record<string, unknown>
    assert.equal(errorType, 'Runtime.MarshalError')
    assert.equal(errorMessage, 'Unable to marshal response: Object of type datetime is not JSON serializable')
  })

  test('are tried to load twice, and tell what is wrong with their code', async (runner) => {
    const cases: readonly [string, string, unknown][] = [
      [
        'imports',
        'app.handler',
        ['Runtime.ImportModuleError', "Unable to import module 'app': No module named 'nothing_of_that_name'", 0],
      ],
      ['values', 'other.handler', ['Runtime.ImportModuleError', "Unable to import module 'other': No module named 'other'", 0]],
      ['values', 'app.other', ['Runtime.HandlerNotFound', "Handler 'other' missing on module 'app'", 0]],
      [
        'values',
        'nodot',
        ['Runtime.MalformedHandlerName', "Bad handler 'nodot': not enough values to unpack (expected 2, got 1)", 0],
      ],
      [
        'syntax',
        'app.handler',
        ['Runtime.UserCodeSyntaxError', "Syntax error in module 'app': expected ':' (app.py, line 1)", 1],
      ],
    ]
    for (const [name, handler, expected] of cases) {
      const done = await run(runner, of(name, handler), {}, { logTail: true })
      const { errorType, errorMessage, stackTrace, requestId } = done.value as Record<string, unknown>
      assert.deepEqual([errorType, errorMessage, (stackTrace as unknown[]).length], expected)
      assert.equal(requestId, '')
      assert.match(
        logOf(done),
        /INIT_REPORT Init Duration: [\d.]+ ms\tPhase: invoke\tStatus: error\tError Type: Runtime\.\w+\nEND/,
      )
      assert.match(logOf(done), /Max Memory Used: \d+ MB\tStatus: error\tError Type: Runtime\.\w+\n$/)
    }
    const { value } = await run(runner, of('raises'))
    assert.deepEqual(value, {
      errorMessage: 'at import',
      errorType: 'ValueError',
      requestId: '',
      stackTrace: (value as { stackTrace: string[] }).stackTrace,
    })
    assert.ok(
      (value as { stackTrace: string[] }).stackTrace.at(-1)?.startsWith('  File "/var/task/app.py", line 1, in <module>\n'),
    )
  })

  test('may end their process, which the next event does not notice', async (runner) => {
    const said = async (status: unknown) => (await run(runner, of('exits'), { status })).value
    const fine = (await said(0)) as Record<string, string>
    assert.equal(fine['errorType'], 'Runtime.ExitError')
    assert.match(fine['errorMessage'] ?? '', /^RequestId: [0-9a-f-]{36} Error: Runtime exited without providing a reason$/)
    const failed = (await said(3)) as Record<string, string>
    assert.match(failed['errorMessage'] ?? '', /^RequestId: [0-9a-f-]{36} Error: Runtime exited with error: exit status 3$/)
  })

  test('log as JSON if they want to', async (runner) => {
    const version = { ...of('json'), logFormat: 'JSON' as const }
    const { logTail, requestId } = await run(runner, version, {}, { logTail: true })
    const lines = logOf({ logTail: logTail ?? Buffer.from('') })
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      lines.map(({ type, level, log_level }) => type ?? level ?? log_level),
      ['platform.start', 'INFO', 'ERROR', 'ERROR', 'platform.report'],
    )
    assert.deepEqual([lines[1].message, lines[1].logger, lines[1].requestId], ['an info', 'root', requestId])
    assert.deepEqual([lines[2].errorType, lines[2].errorMessage], ['ZeroDivisionError', 'division by zero'])
    assert.match(lines[2].location, /^\/var\/task\/app\.py:handler:\d+$/)
    assert.deepEqual([lines[3].errorType, lines[3].errorMessage, lines[3].requestId], ['ValueError', 'v', requestId])
  })

  test('log in lines that belong together', async (runner, { calls }) => {
    const done = await run(runner, of('logs'), {}, { logTail: true })
    const text = logOf(done)
    const { requestId: id } = done
    assert.match(text, new RegExp(`\\n\\[INFO\\]\\t\\d{4}-\\d\\d-\\d\\dT[\\d:]+\\.\\d{1,3}Z\\t${id}\\tan info\\n`))
    assert.match(text, new RegExp(`\\n\\[WARNING\\]\\t[^\\t]+\\t${id}\\ta warning\\nof two lines\\n`))
    assert.match(text, /\nto stderr\n/)
    // What has no line end is followed by whatever comes next.
    assert.match(text, /from a child\n/)
    const events = await eventsOf(calls, done.logStream, `REPORT RequestId: ${id}`)
    assert.equal(
      events[0],
      `INIT_START Runtime Version: python:${version}\tRuntime Version ARN: ${events[0]?.split(': ').at(-1)}`,
    )
    assert.equal(events[1], `START RequestId: ${id} Version: 7\n`)
    assert.ok(events.includes('one\ntwo\n'))
    assert.ok(events.includes('no end'))
    assert.equal(events.at(-2), `END RequestId: ${id}\n`)
  })
})

function logOf({ logTail }: { readonly logTail?: Uint8Array }): string {
  return Buffer.from(logTail ?? []).toString('utf8')
}

/** Messages that were put into a stream of the log, once the one that begins so is among them. */
async function eventsOf(calls: Processes['calls'], logStream: string, last: string): Promise<readonly string[]> {
  for (;;) {
    const events = calls
      .filter(({ operation, input }) => operation === 'PutLogEvents' && input['logStreamName'] === logStream)
      .flatMap(({ input }) => (input['logEvents'] as readonly { readonly message: string }[]).map(({ message }) => message))
    if (events.some((each) => each.startsWith(last))) return events
    await new Promise((resolve) => setImmediate(resolve))
  }
}
