/** One query over a batch of documents, in a thread of its own: jq compiled to WebAssembly works synchronously, and a query may well have no end. */
import { parentPort } from 'node:worker_threads'
import { raw } from 'jq-wasm'
import type { JqAnswer, JqQuestion } from './jq-pool.ts'

/**
 * Every document by itself, so that one that fails is an error of its own. A number is told as the text that jq makes of it: its digits would be lost in
 * JSON on this side. Whatever is no object is told by its type.
 */
function program(query: string): string {
  const told = 'if type == "object" then {keys: map_values(if type == "number" then tostring else . end)} else {type: type} end'
  return `.[] | try {outputs: [fromjson | (${query}\n) | ${told}]} catch {error: (if type == "string" then . else tojson end)}`
}

async function answer({ query, documents }: JqQuestion): Promise<JqAnswer> {
  try {
    // On no input at all it is only compiled: alone, since what makes sense inside of ours only is none, and then as it is used.
    if (documents === undefined) {
      await raw('', query, ['-c'])
      await raw('', `(${query}\n)`, ['-c'])
      return { outcomes: [] }
    }
    const lines = (await raw(JSON.stringify(documents), program(query), ['-c'])).split('\n').filter((line) => line !== '')
    return { outcomes: lines.map((line) => JSON.parse(line) as JqAnswer['outcomes'][number]) }
  } catch (error) {
    return { outcomes: [], problem: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (question: JqQuestion) => {
  void answer(question).then((told) => parentPort?.postMessage(told))
})
