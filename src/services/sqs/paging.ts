import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import type { Queue } from './entities.ts'
import { PAGE_MAX } from './limits.ts'
import * as messages from './messages.ts'

export interface QueuePage {
  readonly queues: readonly Queue[]
  readonly rest: { readonly NextToken?: string }
}

/** Of queues in order of names. Who does not say how many gets no token, as SQS has it. */
export function pageOf(
  tokens: TokenSealer,
  queues: Iterable<Queue>,
  purpose: string,
  limit: number | undefined,
  token: string | undefined,
): QueuePage | Rejection<'InvalidParameterValueException'> {
  const most = limit ?? PAGE_MAX
  if (most < 1 || most > PAGE_MAX)
    return reject('InvalidParameterValueException', messages.notBetween(most, 'MaxResults', 1, PAGE_MAX))
  const opened = token === undefined ? undefined : tokens.open(purpose, token)
  if (token !== undefined && opened === undefined) return reject('InvalidParameterValueException', messages.BAD_TOKEN)
  const after = opened === undefined ? '' : Buffer.from(opened).toString()
  const page: Queue[] = []
  for (const queue of queues) {
    if (queue.name <= after) continue
    const last = page.at(-1)
    if (page.length === most && last !== undefined) {
      return { queues: page, rest: limit === undefined ? {} : { NextToken: tokens.seal(purpose, Buffer.from(last.name)) } }
    }
    page.push(queue)
  }
  return { queues: page, rest: {} }
}
