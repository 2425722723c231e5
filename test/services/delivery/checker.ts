/**
 * What must be true of a delivery stream whatever happened to it (F1 to F6): every acknowledged record is in exactly one object or error object; an
 * object is a series of whole records, of each lane in the order in which they were put; no object was ever replaced.
 */
import type { FakeS3 } from './fake-s3.ts'

/** Records of a checked history name themselves: lane, number, and something to fill them. Each ends with a newline. */
export function recordOf(lane: number, number: number, customer: string | undefined, filling: string): string {
  const about = { lane, number, ...(customer !== undefined && { customer }), filling }
  return `${customer === undefined ? '!' : ''}${JSON.stringify(about)}\n`
}

export interface History {
  readonly acknowledged: readonly string[]
  /** Nobody knows whether they were stored, or how often. */
  readonly unknown?: readonly string[]
  readonly s3: FakeS3
  /** The body of an object as it was before it was compressed. */
  readonly open: (body: Buffer) => string
  /** Keys of error objects. */
  readonly isError: (key: string) => boolean
}

/** What is wrong; nothing, if nothing is. */
export function violations({ acknowledged, unknown = [], s3, open, isError }: History): readonly string[] {
  const wrong: string[] = []
  const maybe = new Set(unknown)
  const found = new Map<string, string[]>()
  for (const [key, { body }] of s3.objects) {
    const records = isError(key) ? originals(String(body)) : linesOf(open(body))
    if (records.length === 0) wrong.push(`${key} is empty`)
    const last = new Map<number, number>()
    for (const record of records) {
      const keys = found.get(record)
      if (keys === undefined) found.set(record, [key])
      else keys.push(key)
      const { lane, number } = identityOf(record)
      if (number <= (last.get(lane) ?? -1) && !maybe.has(record))
        wrong.push(`${key}: record ${number} of lane ${lane} stands behind ${last.get(lane)}`)
      if (!maybe.has(record)) last.set(lane, number)
    }
  }
  const known = new Set([...acknowledged, ...unknown])
  for (const record of acknowledged) {
    const keys = found.get(record) ?? []
    if (keys.length === 0) wrong.push(`lost: ${record.trimEnd()}`)
    if (keys.length > 1) wrong.push(`${keys.length} times: ${record.trimEnd()}, in ${keys.join(' and ')}`)
  }
  for (const [record, keys] of found) if (!known.has(record)) wrong.push(`never put: ${record.trimEnd()} in ${keys.join()}`)
  for (const key of s3.replaced) wrong.push(`replaced: ${key}`)
  return wrong
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/).filter((line) => line !== '')
}

function originals(documents: string): string[] {
  return linesOf(documents).map((line) => Buffer.from(JSON.parse(line).rawData, 'base64').toString())
}

function identityOf(record: string): { readonly lane: number; readonly number: number } {
  try {
    const { lane, number } = JSON.parse(record.replace(/^!/, ''))
    return { lane, number }
  } catch (cause) {
    throw new Error(`this is no whole record: ${record.slice(0, 80)}`, { cause })
  }
}
