/** Kills a child before each of the calls by which it changes files, one after the other, and fails each of them, once. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../support/install.ts'
import { reportSkip } from '../support/requirements.ts'
import { buildShim, EIO, ENOSPC, Faults } from './faults.ts'
import { memoryFolder } from './folder.ts'

const isLong = process.env['LEAT_LONG'] === '1'
/** Which calls, of all: every n-th from a random one on. */
const STRIDE = isLong ? 1 : 24
const FIRST = Number(process.env['LEAT_CALL'] ?? 1 + Math.floor(Math.random() * STRIDE))
const CHILDREN = 2

export interface Script<Saying> {
  /** As the titles of tests begin. */
  readonly what: string
  /** Files beside this one. */
  readonly child: string
  readonly testFile: string
  /** Holds a directory to what was said of it. */
  survive(folder: string, sayings: readonly Saying[], where: string): Promise<void>
}

export function testEveryCall<Saying>(script: Script<Saying>): void {
  test(`${script.what} is there when the process is killed at any call`, (t) => killAtEveryCall(t, script))
  for (const [name, errno] of [
    ['EIO', EIO],
    ['ENOSPC', ENOSPC],
  ] as const)
    test(`${script.what} is there when any call fails with ${name}`, (t) => failEveryCall(t, script.child, errno))
}

async function killAtEveryCall<Saying>(t: TestContext, { child, testFile, survive }: Script<Saying>): Promise<void> {
  const shim = shimOrSkip(t)
  if (shim === undefined) return
  await using folder = await memoryFolder()
  let next = FIRST
  let kills = 0
  await Promise.all(
    Array.from({ length: CHILDREN }, async (_, i) => {
      for (;;) {
        const doomed = next
        next += STRIDE
        const data = join(folder.path, `${doomed}`)
        await mkdir(data)
        using faults = new Faults(shim, data, join(folder.path, `table-${i}`))
        faults.doom(doomed, 'kill')
        const { code, signal, out } = await play(child, ['kill', data], faults.env)
        if (code === 0) return
        const again = `LEAT_CALL=${doomed} node --test test/crash/${testFile}`
        assert.equal(signal, 'SIGKILL', `at call ${doomed}: ${code}`)
        await survive(data, sayingsIn<Saying>(out), `killed at call ${doomed}; see it again: ${again}`)
        await rm(data, { recursive: true })
        kills++
      }
    }),
  )
  t.diagnostic(`calls ${FIRST} to ${next - CHILDREN * STRIDE - 1}, every ${STRIDE}.: killed ${kills} times`)
  assert.ok(kills > 5)
}

async function failEveryCall(t: TestContext, child: string, errno: number): Promise<void> {
  const shim = shimOrSkip(t)
  if (shim === undefined) return
  await using folder = await memoryFolder()
  const data = join(folder.path, 'data')
  const table = join(folder.path, 'table')
  using faults = new Faults(shim, data, table)
  const { code, out } = await play(child, ['fail', data, table, `${errno}`, `${STRIDE}`, `${FIRST}`], faults.env)
  assert.equal(code, 0)
  t.diagnostic(`calls from ${FIRST} on, every ${STRIDE}.: ${out.trim()}`)
}

function shimOrSkip(t: TestContext): string | undefined {
  const built = buildShim()
  if (typeof built === 'string') return built
  reportSkip('cc', built.missing)
  t.skip(built.missing)
  return undefined
}

async function play(
  child: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; signal: string | null; out: string }> {
  const compiled = { NODE_COMPILE_CACHE: join(cacheFolder, 'crash/compiled'), UV_USE_IO_URING: '0' }
  const running = spawn(process.execPath, [fileURLToPath(new URL(child, import.meta.url)), ...args], {
    env: { ...process.env, ...compiled, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [out, [code, signal]] = await Promise.all([text(running.stdout), once(running, 'close')])
  return { code, signal, out }
}

/** Whole lines only: the last may have been cut off. */
function sayingsIn<Saying>(out: string): readonly Saying[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Saying)
}
