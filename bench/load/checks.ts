import type { Answer } from './connection.ts'

const SEQUENCE_NUMBER = Buffer.from('"SequenceNumber":"')
const NONE_FAILED = Buffer.from('"FailedRecordCount":0')
const ITERATOR = Buffer.from('"NextShardIterator":"')

/** Record data is base64 and keys are UUIDs: neither can contain these texts. */
export function countRecords(body: Buffer): number {
  let count = 0
  for (let at = body.indexOf(SEQUENCE_NUMBER); at !== -1; at = body.indexOf(SEQUENCE_NUMBER, at + SEQUENCE_NUMBER.length)) count++
  return count
}

export function checkOk(answer: Answer): Answer {
  if (answer.status === 200) return answer
  throw new Error(`answered ${answer.status}: ${answer.body.toString('utf8', 0, 500)}`)
}

/** Throws unless every one of so many records was taken. */
export function checkPut(answer: Answer, records: number, batch: boolean): void {
  checkOk(answer)
  if (batch && !answer.body.includes(NONE_FAILED)) throw new Error('an answer tells of failed records')
  const taken = countRecords(answer.body)
  if (taken !== records) throw new Error(`${records} records put, ${taken} sequence numbers answered`)
}

export interface PageFacts {
  readonly records: number
  readonly next: string | undefined
}

export function readPage(answer: Answer): PageFacts {
  const { body } = checkOk(answer)
  const at = body.indexOf(ITERATOR)
  const from = at + ITERATOR.length
  const next = at === -1 ? undefined : body.toString('latin1', from, body.indexOf(0x22, from))
  return { records: countRecords(body), next }
}
