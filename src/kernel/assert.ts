/** A broken invariant of ours. Nobody catches it: the process ends with the message (see `app.ts`). */
export class AssertionFailure extends Error {
  override readonly name = 'AssertionFailure'
}

/** States what is always true. A false condition is our bug, never a user's mistake. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionFailure(message)
}

/** Marks the branch that the types say cannot be reached. */
export function unreachable(value: never): never {
  throw new AssertionFailure(`unreachable: ${String(value)}`)
}
