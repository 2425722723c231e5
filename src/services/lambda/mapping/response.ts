/** What a function's answer says of the batch that it was given (recorded on AWS). */

export type Verdict =
  | { readonly kind: 'done'; readonly state?: string }
  /** From the record of this index on; those before it are done. 0: all of it. */
  | { readonly kind: 'failed from'; readonly index: number; readonly state?: string }
  /** The answer itself is wrong: the whole batch has failed. */
  | { readonly kind: 'failed'; readonly reason: string }

export interface Expected {
  /** Of the batch, in order. */
  readonly sequenceNumbers: readonly string[]
  /** `ReportBatchItemFailures` */
  readonly reportsItems: boolean
  /** The answer must hold the state of a tumbling window. */
  readonly keepsState: boolean
}

const DONE: Verdict = { kind: 'done' }

/** Of an invocation without a function error. */
export function readResponse(payload: Uint8Array, { sequenceNumbers, reportsItems, keepsState }: Expected): Verdict {
  if (!reportsItems && !keepsState) return DONE
  const answer = parsed(payload)
  const verdict = reportsItems ? itemsOf(answer, sequenceNumbers) : DONE
  if (!keepsState || verdict.kind === 'failed') return verdict
  const state = isObject(answer) ? answer['state'] : undefined
  if (state === undefined) return { kind: 'failed', reason: 'the answer has no "state", which a tumbling window needs' }
  return { ...verdict, state: JSON.stringify(state) }
}

function itemsOf(answer: unknown, sequenceNumbers: readonly string[]): Verdict {
  if (answer === undefined) return { kind: 'failed', reason: 'the answer is no JSON' }
  if (answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)) return DONE
  if (!isObject(answer)) return { kind: 'failed', reason: 'the answer is no object with "batchItemFailures"' }
  const { batchItemFailures: items } = answer
  if (items === undefined || items === null) return DONE
  if (!Array.isArray(items)) return { kind: 'failed', reason: '"batchItemFailures" is no list' }
  const indices = new Map(sequenceNumbers.map((number, index) => [number, index]))
  let lowest: number | undefined
  for (const item of items) {
    const id: unknown = isObject(item) ? item['itemIdentifier'] : undefined
    const index = typeof id === 'string' ? indices.get(id) : undefined
    if (index === undefined) {
      return {
        kind: 'failed',
        reason: `"batchItemFailures" names ${JSON.stringify(item) ?? 'nothing'}, which is no record of the batch`,
      }
    }
    lowest = Math.min(lowest ?? index, index)
  }
  return lowest === undefined ? DONE : { kind: 'failed from', index: lowest }
}

/** `undefined`: no JSON. Nothing at all is as good as null. */
function parsed(payload: Uint8Array): unknown {
  if (payload.byteLength === 0) return null
  try {
    return JSON.parse(Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString())
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
