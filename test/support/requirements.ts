import { run } from './install.ts'

/**
 * What a test needs of the machine beyond Node. A gap skips the test with a reason, and the runner collects the reasons in a table; where
 * `LEAT_REQUIRE` (a comma list: `python,java,chromium,duckdb`) names the need, a gap is a failure instead.
 */
export type Runtime = 'python' | 'java' | 'chromium' | 'duckdb'

/** The part of node:test's context that is needed here. */
interface Skippable {
  readonly name: string
  skip(message?: string): void
}

interface Missing {
  readonly missing: string
}

const commands: Record<Runtime, string> = { python: 'python3', java: 'java', chromium: 'chromium', duckdb: 'npm' }

export function isRequired(runtime: Runtime): boolean {
  return (process.env['LEAT_REQUIRE'] ?? '')
    .split(',')
    .map((word) => word.trim())
    .includes(runtime)
}

/** One machine-readable line for the runner's table of what did not run. `what` holds no colon. */
export function reportSkip(what: string, why: string): void {
  process.stderr.write(`LEAT-SKIP ${what.replaceAll(':', ' ')}: ${why.replaceAll(/\s+/g, ' ')}\n`)
}

/**
 * What `find` found (without it: whether the runtime's command runs), or undefined after skipping the test because `find` answered
 * `{missing}`: the caller then returns.
 *
 * @throws when `LEAT_REQUIRE` names the runtime and it is missing.
 */
export async function requireOrSkip<T extends object = object>(
  t: Skippable,
  runtime: Runtime,
  find: () => Promise<T | Missing> = () => findCommand(runtime) as Promise<T | Missing>,
): Promise<T | undefined> {
  const found = await find()
  if (!('missing' in found)) {
    return found
  }
  if (isRequired(runtime)) {
    throw new Error(`LEAT_REQUIRE names ${runtime}, but: ${found.missing}`)
  }
  reportSkip(t.name, found.missing)
  t.skip(found.missing)
  return undefined
}

async function findCommand(runtime: Runtime): Promise<object | Missing> {
  const command = commands[runtime]
  const ran = await run(command, ['--version'])
  return ran.exitCode === 0 ? { command } : { missing: `no ${command} on this machine` }
}
