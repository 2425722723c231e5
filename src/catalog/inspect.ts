import { timeText } from '../kernel/time-text.ts'
import { EMPTY_TIP, type JournalEntry, judge, type StoredChange, type Tip } from './journal.ts'

/** Values that are not for every eye that may see the rest. What KMS keeps is sealed already. */
const SECRET_KINDS: readonly string[] = ['leat.token-key', 'leat.master-key']

/**
 * Journal entries as lines of text, oldest first: one line an entry (number, time, operation, who, request), and below it one a change.
 * `tip` is the last accepted entry before the first one given; it decides which entries are void.
 */
export function* describeJournal(entries: Iterable<JournalEntry>, tip: Tip = EMPTY_TIP): Generator<string> {
  let last = tip
  for (const entry of entries) {
    const verdict = judge(last, entry)
    if (verdict !== 'void') last = { number: entry.number, id: entry.id }
    const { requestId, principal, operation } = entry.meta
    const remark = { accepted: '', void: '  VOID', missed: '  AFTER A GAP' }[verdict]
    yield `${entry.number}  ${timeText(entry.atMs)}  ${operation}  by ${principal}  request ${requestId}  entry ${entry.id}${remark}`
    for (const change of entry.changes) yield `    ${describeChange(change)}`
  }
}

/** The same change with nothing in it that is not for every eye. */
export function withoutSecrets(change: StoredChange): StoredChange {
  return 'put' in change && SECRET_KINDS.includes(change.put) ? { ...change, value: '(secret)' } : change
}

/** One line. */
export function describeChange(change: StoredChange): string {
  if (!('put' in change)) return `remove  ${change.remove}  ${change.id}`
  const value = SECRET_KINDS.includes(change.put) ? '(secret)' : JSON.stringify(change.value)
  const version = change.version === undefined ? '' : ` v${change.version}`
  return `put     ${change.put}${version}  ${change.id}  ${value}`
}
