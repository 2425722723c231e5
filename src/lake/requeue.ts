/** Back from the quarantine: the records become a raw object, which the next run processes like any other. */

import { QUARANTINED } from './batch.ts'
import type { Dataset } from './definition.ts'
import type { Objects } from './objects.ts'

export interface Requeued {
  readonly records: number
  /** Objects of the quarantine that were emptied. */
  readonly objects: number
  /** Objects that only name what could not be read; they stay. */
  readonly unread: number
}

interface QuarantinedLine {
  readonly raw?: string
  readonly rawBase64?: string
}

/** First the raw object, under a name that follows from the quarantine's, then the removal: interrupted and done again, it comes to the same. */
export async function requeue(objects: Objects, dataset: Dataset): Promise<Requeued> {
  let [records, emptied, unread] = [0, 0, 0]
  const keys: string[] = []
  for await (const page of objects.list(dataset.quarantine)) keys.push(...page.map(({ key }) => key))
  for (const key of keys) {
    if (!key.endsWith(QUARANTINED.records)) {
      if (key.endsWith(QUARANTINED.unread)) unread += 1
      continue
    }
    const found = await objects.get(key)
    if (found === undefined) continue
    const lines = Buffer.from(found.body)
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as QuarantinedLine)
    const bodies = lines.map(({ raw, rawBase64 }) =>
      Buffer.from(rawBase64 ?? raw ?? '', rawBase64 === undefined ? 'utf8' : 'base64'),
    )
    const name = key.slice(dataset.quarantine.length).replace(/-records\.jsonl$/, '.json')
    await objects.put(`${dataset.raw}requeued/${name}`, Buffer.concat(bodies.flatMap((body) => [body, NEWLINE])), {
      ifNoneMatch: '*',
    })
    await objects.remove([key])
    records += lines.length
    emptied += 1
  }
  return { records, objects: emptied, unread }
}

const NEWLINE = Buffer.from('\n')
