/**
 * Runs the test suites: `node test/run.ts short` (in minutes: everything beside its source and in test/) and
 * `node test/run.ts long` (seeds, kills, clients, browser: the files that look at LEAT_LONG). More arguments narrow the files
 * down by substring. Ends with a table of what was skipped and why; `LEAT_REQUIRE=python,java,chromium` turns such a gap into a failure.
 */
import { spawn } from 'node:child_process'
import { globSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '..')
const FILE_TIMEOUT_MS = { short: 300_000, long: 2_400_000 }
/** More files at once than this only make the slow ones time out; long ones use several processors each. */
const CONCURRENCY_MAX = { short: 4, long: 2 }
const SKIP_LINE = /LEAT-SKIP ([^:]+): (.*)$/

interface Step {
  readonly title: string
  readonly args: readonly string[]
}

const bin = (name: string): string => join(root, 'node_modules', name)

const CHECKS: readonly Step[] = [
  { title: 'types', args: [bin('typescript/bin/tsc'), '-p', root] },
  { title: 'style', args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', root] },
  { title: 'generated models', args: [join(root, 'scripts/generate-models.ts'), '--check'] },
  { title: 'generated docs', args: [join(root, 'scripts/generate-docs.ts'), '--check'] },
  { title: 'compatibility page', args: [join(root, 'scripts/compatibility.ts'), '--check'] },
]

/** Of hundreds of processes each would compile the same files. Emptied at the beginning, for nobody else does. */
const COMPILED = { short: join(root, '.cache', 'compiled-short'), long: join(root, '.cache', 'compiled-long') }

async function main(): Promise<number> {
  const mode = process.argv[2] === 'long' ? 'long' : 'short'
  rmSync(COMPILED[mode], { recursive: true, force: true })
  const filters = process.argv.slice(3)
  const failed: string[] = []
  if (mode === 'short' && filters.length === 0) {
    for (const check of CHECKS) {
      process.stdout.write(`== ${check.title}\n`)
      if ((await run(check.args, {})).code !== 0) failed.push(check.title)
    }
  }
  const files = testFiles(mode).filter((file) => filters.every((filter) => file.includes(filter)))
  process.stdout.write(`== ${mode} tests: ${files.length} files\n`)
  if (files.length === 0) {
    // Without files Node would look for some of its own.
    process.stdout.write(`No test file has ${filters.join(' and ')} in its path.\n`)
    return 1
  }
  const tests = await run(
    [
      '--test',
      '--test-reporter=spec',
      `--test-concurrency=${Math.min(CONCURRENCY_MAX[mode], availableParallelism())}`,
      `--test-timeout=${FILE_TIMEOUT_MS[mode]}`,
      ...files,
    ],
    { NODE_COMPILE_CACHE: COMPILED[mode], ...(mode === 'long' && { LEAT_LONG: '1' }) },
  )
  if (tests.code !== 0) failed.push(`${mode} tests`)
  failed.push(...reportSkips(tests.skips))
  if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`)
  return failed.length === 0 ? 0 : 1
}

function testFiles(mode: 'short' | 'long'): readonly string[] {
  const all = globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: root }).toSorted()
  return mode === 'short' ? all : all.filter((file) => readFileSync(join(root, file), 'utf8').includes('LEAT_LONG'))
}

/** Prints the table of skips; gives the names of required things that were skipped. */
function reportSkips(skips: ReadonlyMap<string, string>): readonly string[] {
  if (skips.size === 0) {
    process.stdout.write('\nNothing was skipped for want of a tool.\n')
    return []
  }
  process.stdout.write('\nSkipped on this machine:\n')
  for (const [what, why] of skips) process.stdout.write(`  ${what.padEnd(24)} ${why}\n`)
  const required = (process.env['LEAT_REQUIRE'] ?? '').split(',').filter((each) => each !== '')
  return [...skips.keys()]
    .filter((what) => required.some((each) => what.includes(each)))
    .map((what) => `required but skipped: ${what}`)
}

interface RunResult {
  readonly code: number
  readonly skips: ReadonlyMap<string, string>
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const skips = new Map<string, string>()
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const [stream, sink] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      createInterface({ input: stream }).on('line', (line) => {
        const skip = SKIP_LINE.exec(line)
        if (skip?.[1] !== undefined) skips.set(skip[1], skip[2] ?? '')
        sink.write(`${line}\n`)
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, skips }))
  })
}

process.exitCode = await main()
