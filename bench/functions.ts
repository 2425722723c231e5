/**
 * `node bench/functions.ts [--peer serverless-offline] [--runtimes FOLDER]`: what an invocation takes, from the request of AWS's own client to its answer. Cold:
 * the first one of a function, which starts its environment. Warm: all others; the function gives its event back. Beside a peer from npm, turn about, with the same
 * client and the same code: that one runs Node functions in threads of its own process, without roles, logs, or processes to end, so its cold start needs no
 * process. `node -e 0` is what no process on this machine can beat. `--runtimes` names a folder in which `leat runtimes add python3` was.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { CreateFunctionCommand, InvokeCommand, LambdaClient, waitUntilFunctionActiveV2 } from '@aws-sdk/client-lambda'
import { zipSync } from 'fflate'
import { temporaryFolder } from '../test/crash/folder.ts'
import { Site } from '../test/crash/server-process.ts'
import { cacheFolder, installOnce, mustRun, progress } from '../test/support/install.ts'
import { median, percentile, shown } from './numbers.ts'

const COLD = 10
const WARM = 300
const AT_ONCE = 8
const NODE_CODE = 'exports.handler = async (event) => event\n'
const PYTHON_CODE = 'def handler(event, context):\n    return event\n'
const PEER = ['serverless@3.40.0', 'serverless-offline@13.9.0']
const EVENT = Buffer.from(JSON.stringify({ record: 'x'.repeat(100) }))

interface Target {
  readonly name: string
  readonly client: LambdaClient
  /** Of the function of this number. */
  readonly functionName: (index: number) => string
}

const { values } = parseArgs({ options: { peer: { type: 'string' }, runtimes: { type: 'string' } } })
await using folder = await temporaryFolder()
await using site = await Site.open(join(folder.path, 'data'), {
  args: ['--instant', '--limits', 'off', ...(values.runtimes === undefined ? [] : ['--runtimes', values.runtimes])],
})
await using stack = new AsyncDisposableStack()

const client = clientOf(`http://127.0.0.1:${site.port}`)
const node = { name: 'Leat, Node', client, functionName: (index: number) => `node-${index}` }
await create('nodejs22.x', 'handler.js', NODE_CODE, node.functionName)
const targets: Target[] = [node]
if (values.runtimes !== undefined) {
  const python = { name: 'Leat, Python', client, functionName: (index: number) => `python-${index}` }
  await create('python3.13', 'handler.py', PYTHON_CODE, python.functionName)
  targets.push(python)
}
if (values.peer === 'serverless-offline') targets.push(await openPeer())
else if (values.peer !== undefined) throw new Error('--peer: give serverless-offline, or leave it out')

function clientOf(endpoint: string): LambdaClient {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  return new LambdaClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 })
}

async function create(
  runtime: 'nodejs22.x' | 'python3.13',
  file: string,
  text: string,
  name: Target['functionName'],
): Promise<void> {
  const ZipFile = zipSync({ [file]: Buffer.from(text) })
  for (let index = 0; index < COLD; index++) {
    const FunctionName = name(index)
    const Role = 'arn:aws:iam::000000000000:role/bench'
    await client.send(
      new CreateFunctionCommand({ FunctionName, Runtime: runtime, Handler: 'handler.handler', Role, Code: { ZipFile } }),
    )
    await waitUntilFunctionActiveV2({ client, maxWaitTime: 10 }, { FunctionName })
  }
}

async function openPeer(): Promise<Target> {
  const installed = join(cacheFolder, 'bench-serverless-offline')
  await installOnce(installed, PEER.join('\n'), async () => {
    progress(`Installing ${PEER.join(', ')} (only the first time) …`)
    await mustRun('npm', ['install', '--prefix', installed, '--no-audit', '--no-fund', '--ignore-scripts', ...PEER])
  })
  const names = Array.from({ length: COLD }, (_, index) => `f${index}`)
  const project = join(installed, 'project')
  await mkdir(project, { recursive: true })
  await writeFile(join(project, 'handler.js'), NODE_CODE)
  await writeFile(
    join(project, 'serverless.yml'),
    [
      "service: bench\nframeworkVersion: '3'\nprovider: { name: aws, runtime: nodejs20.x, stage: dev }\nplugins: [serverless-offline]\nfunctions:",
      ...names.map((name) => `  ${name}: { handler: handler.handler }`),
    ].join('\n'),
  )
  const [lambdaPort, httpPort] = [await freePort(), await freePort()]
  const words = ['offline', '--lambdaPort', String(lambdaPort), '--httpPort', String(httpPort)]
  const env = { ...process.env, SLS_TELEMETRY_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off', SLS_INTERACTIVE_SETUP_ENABLE: '0' }
  const cli = join(installed, 'node_modules', 'serverless', 'bin', 'serverless.js')
  const child = spawn(process.execPath, [cli, ...words], { cwd: project, env, stdio: 'ignore' })
  stack.defer(async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
  while (!(await answers(lambdaPort))) await sleep(100)
  return {
    name: 'serverless-offline, Node',
    client: clientOf(`http://localhost:${lambdaPort}`),
    functionName: (index) => `bench-dev-f${index}`,
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://localhost:${port}/`)
    return true
  } catch {
    // It does not listen yet.
    return false
  }
}

async function invokeMs(target: Target, index: number): Promise<number> {
  const began = performance.now()
  const { Payload, FunctionError } = await target.client.send(
    new InvokeCommand({ FunctionName: target.functionName(index), Payload: EVENT }),
  )
  const ms = performance.now() - began
  // Python writes the same with spaces.
  if (
    FunctionError !== undefined ||
    Buffer.from(Payload ?? [])
      .toString('utf8')
      .replaceAll(' ', '') !== EVENT.toString('utf8')
  ) {
    throw new Error(`${target.name} answered ${FunctionError}: ${Buffer.from(Payload ?? [])}`)
  }
  return ms
}

function processMs(): number {
  const began = performance.now()
  spawnSync(process.execPath, ['-e', '0'])
  return performance.now() - began
}

const figures = new Map(targets.map((target) => [target, { cold: [] as number[], warm: [] as number[], rates: [] as number[] }]))
const processes: number[] = []
for (let index = 0; index < COLD; index++) {
  processes.push(processMs())
  for (const target of index % 2 === 0 ? targets : targets.toReversed())
    figures.get(target)?.cold.push(await invokeMs(target, index))
}
for (let round = 0; round < 3; round++) {
  for (const target of round % 2 === 0 ? targets : targets.toReversed()) {
    for (let i = 0; i < WARM / 3; i++) figures.get(target)?.warm.push(await invokeMs(target, 0))
  }
}
/** Events one after the other by so many clients; how many there were in a second. */
async function rateOf(target: Target): Promise<number> {
  const began = performance.now()
  const one = async (): Promise<void> => {
    for (let i = 0; i < WARM / AT_ONCE; i++) await invokeMs(target, 0)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return (Math.ceil(WARM / AT_ONCE) * AT_ONCE * 1000) / (performance.now() - began)
}
for (const target of targets) {
  // Environments are started while others answer; after this, there are as many as it takes.
  await rateOf(target)
  figures.get(target)?.rates.push(await rateOf(target), await rateOf(target), await rateOf(target))
}

process.stdout.write(`node -e 0: ${shown(median(processes))} ms\n\n`)
process.stdout.write(
  `| | cold, median of ${COLD} | warm, median of ${WARM} | 99 % | ${AT_ONCE} at a time |\n|---|---|---|---|---|\n`,
)
for (const [{ name }, { cold, warm, rates }] of figures) {
  const cells = [
    `${shown(median(cold))} ms`,
    `${shown(median(warm))} ms`,
    `${shown(percentile(warm, 0.99))} ms`,
    `${shown(median(rates))}/s`,
  ]
  process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`)
}
