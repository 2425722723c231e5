import type { Call } from '../../model/caller.ts'

/** The server as the caller reaches it: what addresses in answers begin with. */
export function calledAt(call: Call): string {
  return call.calledAt ?? 'http://localhost'
}
