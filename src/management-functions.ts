/** `function-invocations`: what became of the last invocations of a function. */

import { partitionOf } from './aws/arn.ts'
import type { ManageAction } from './gateway/manage.ts'
import { reject } from './kernel/outcome.ts'
import type { Trace, Traces } from './services/lambda/traces.ts'

const NAME_PATTERN = /^[\w-]{1,140}$/
const ARN_PATTERN = /^(arn:[^:]*:lambda:[^:]*:\d{12}:function:[\w-]{1,140})(?::[^:]*)?$/
const REGION_PATTERN = /^[a-z0-9-]{1,40}$/

/** Input `{ function, region? }` with a name or an ARN; the answer is `{ invocations: Trace[] }`, newest first, of all versions. */
export function functionInvocationsAction(traces: Traces): ManageAction {
  return async (
    { function: asked, region },
    { scope },
  ): Promise<{ readonly invocations: readonly Trace[] } | ReturnType<typeof bad>> => {
    if (typeof asked !== 'string') return bad('"function" is the name of a function, or its ARN.')
    if (region !== undefined && (typeof region !== 'string' || !REGION_PATTERN.test(region)))
      return bad('"region" is the name of a region.')
    const [, arn] = ARN_PATTERN.exec(asked) ?? []
    if (arn === undefined && !NAME_PATTERN.test(asked)) return bad(`"${asked.slice(0, 200)}" is not the name of a function.`)
    if (arn !== undefined && !arn.includes(`:${scope.accountId}:`)) return bad('That is a function of another account.')
    const place = region ?? scope.region
    const ofName = (partition: string): string => `arn:${partition}:lambda:${place}:${scope.accountId}:function:${asked}`
    return { invocations: traces.of(arn ?? ofName(partitionOf(place))) }
  }
}

function bad(message: string) {
  return reject('BadRequest', message)
}
