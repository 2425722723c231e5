import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { it } from 'node:test'
import { promisify } from 'node:util'
import type { Api } from '../../console/src/lib/api.ts'
import { utf8 } from '../../console/src/lib/bytes.ts'
import { CODE_ZIP, type Input, snippetsOf, snippetsOfSteps } from '../../console/src/lib/code.ts'
import { trustOf } from '../../console/src/lib/iam.ts'
import { choicesAtStart, createInput } from '../../console/src/lib/mapping.ts'
import { creating } from '../../console/src/lib/roles.ts'
import { zipOf } from '../../console/src/lib/zip.ts'
import { start } from '../../src/index.ts'
import { findPythonRuntime } from '../support/python-runtime.ts'
import { requireOrSkip } from '../support/requirements.ts'

/** What the pages of roles, functions, triggers and logs show as code is taken by the AWS CLI and by boto3: only with LEAT_LONG=1. */
const isLong = process.env['LEAT_LONG'] === '1'
const REGION = 'ap-south-1'
const CODE = 'def lambda_handler(event, context):\n    return event\n'
const ROLE = 'arn:aws:iam::000000000000:role/first'
const FUNCTION = `arn:aws:lambda:${REGION}:000000000000:function:first`
const EVENT = `{"a":"it's ü"}`

it('what the console shows as code of roles, functions, triggers and logs works as it is pasted', {
  skip: !isLong,
  timeout: 600_000,
}, async (t) => {
  const found = await requireOrSkip(t, 'python', findPythonRuntime)
  if (found === undefined) return
  await using leat = await start({ runtimes: found.runtimes, initializeStreams: `orders:1:${REGION}`, instant: true })
  const folder = await mkdtemp(join(tmpdir(), 'leat-as-code-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'function.zip'), zipOf([{ path: 'lambda_function.py', text: CODE, bytes: utf8(CODE) }]))
  const where = { endpoint: leat.endpoint, region: REGION }
  const env = {
    ...process.env,
    ...leat.environment,
    AWS_PAGER: '',
    PATH: `${dirname(found.aws)}${delimiter}${process.env['PATH']}`,
  }
  const run = async (tool: string, code: string): Promise<string> => {
    const [command, ...args] = tool === 'boto3' ? [found.python, '-c', code] : ['bash', '-ec', code]
    const { stdout } = await promisify(execFile)(command ?? '', args, { cwd: folder, env })
    return stdout
  }
  /** By both tools; `other` is the input of the second, where the first has made what there can be only once. */
  const both = async (api: Api, operation: string, input: Input, other = input): Promise<readonly string[]> => {
    const outputs: string[] = []
    for (const { tool, code } of snippetsOf(api, operation, input, where).filter((each) => each.tool === 'AWS CLI')) {
      outputs.push(await run(tool, code))
    }
    const [, boto3] = snippetsOf(api, operation, other, where)
    outputs.push(await run('boto3', boto3?.code ?? ''))
    return outputs
  }

  const policies = ['arn:aws:iam::aws:policy/AmazonKinesisFullAccess']
  for (const [index, name] of ['first', 'second'].entries()) {
    const role = { name, trust: trustOf('lambda.amazonaws.com'), description: `The "${name}"` }
    const snippet = snippetsOfSteps(creating(role, policies), where)[index]
    await run(snippet?.tool ?? '', snippet?.code ?? '')
  }
  const create = { Runtime: 'python3.13', Role: ROLE, Handler: 'lambda_function.lambda_handler', Code: { ZipFile: CODE_ZIP } }
  await both('lambda', 'CreateFunction', { FunctionName: 'first', ...create }, { FunctionName: 'second', ...create })
  const answers = await both('lambda', 'Invoke', { FunctionName: 'first', LogType: 'Tail', Payload: utf8(EVENT) })
  for (const answer of answers) assert.deepEqual(JSON.parse(answer.trim().split('\n').at(-1) ?? ''), JSON.parse(EVENT))
  await both('lambda', 'UpdateFunctionCode', { FunctionName: 'first', ZipFile: CODE_ZIP })
  await both('lambda', 'UpdateFunctionConfiguration', {
    FunctionName: 'first',
    Description: '',
    Environment: { Variables: { KEY: 'a b' } },
  })
  await both('lambda', 'PutFunctionConcurrency', { FunctionName: 'first', ReservedConcurrentExecutions: 5 })
  await both('lambda', 'DeleteFunctionConcurrency', { FunctionName: 'first' })
  await both('lambda', 'TagResource', { Resource: FUNCTION, Tags: { team: 'web team' } })
  await both('lambda', 'UntagResource', { Resource: FUNCTION, TagKeys: ['team'] })
  await both('lambda', 'PublishVersion', { FunctionName: 'first' })
  const choices = {
    ...choicesAtStart(`arn:aws:kinesis:${REGION}:000000000000:stream/orders`),
    enabled: false,
    recordAgeSeconds: '60',
    bisect: true,
    reportsFailures: true,
    filters: ['{"data":{"page":["/"]}}'],
  }
  await both('lambda', 'CreateEventSourceMapping', createInput('first', choices), createInput('second', choices))
  await both('logs', 'CreateLogGroup', { logGroupName: '/mine/1' }, { logGroupName: '/mine/2' })
  await both('logs', 'PutRetentionPolicy', { logGroupName: '/mine/1', retentionInDays: 7 })
  await both('logs', 'FilterLogEvents', { logGroupName: '/mine/1', filterPattern: '?one ?two', startTime: 1 })
  await both('iam', 'UpdateAssumeRolePolicy', { RoleName: 'first', PolicyDocument: trustOf('firehose.amazonaws.com') })
})
