/**
 * What a test needs of the machine beyond Node. A gap skips the test with a reason, and the runner collects the reasons in a table; where
 * `LEAT_REQUIRE` (a comma list: `python,java,chromium`) names the need, a gap is a failure instead.
 */
export type Runtime = 'python' | 'java' | 'chromium'

/** The part of node:test's context that is needed here. */
interface Skippable {
  readonly name: string
  skip(message?: string): void
}

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
 * The value of `find`, or undefined after skipping the test because `find` answered `{missing}`: the caller then returns.
 *
 * @throws when `LEAT_REQUIRE` names the runtime and it is missing.
 */
export async function requireOrSkip<T extends object>(
  t: Skippable,
  runtime: Runtime,
  find: () => Promise<T | { readonly missing: string }>,
): Promise<T | undefined> {
  const found = await find()
  if (!('missing' in found)) {
    return found as T
  }
  if (isRequired(runtime)) {
    throw new Error(`LEAT_REQUIRE names ${runtime}, but: ${found.missing}`)
  }
  reportSkip(t.name, found.missing)
  t.skip(found.missing)
  return undefined
}
