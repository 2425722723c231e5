/**
 * The fourth contract: rows in the order of their keys, more of them than fit into memory, changed a few at a time and all at once. What is known of
 * S3 objects lives here. Suite: `test/engine/index-contract.ts`.
 *
 * A **key** is a well-formed string of 1 to 4,096 bytes of UTF-8, NUL included, and keys are ordered by those bytes. A **value** is well-formed text.
 * Another key is the caller's bug.
 */
export interface OrderedIndex {
  get(key: string): Promise<string | undefined>

  /** Rows of a range, in order, `limit` at most, less those that `heads` hides. Sees every commit that was resolved before the call. */
  scan(range: KeyRange, limit: number, heads?: Heads): Promise<readonly IndexRow[]>

  /**
   * Makes all changes, in their order, or none: `false`, if one of the conditions does not hold. Commits take effect in the order in which they were
   * asked for. Durable when it resolves; if the process ends before, it happened whole or not at all. Fails with `IndexFull` where there is no room, and
   * then it did not happen; any other failure is the end of the index.
   */
  commit(changes: readonly IndexChange[], conditions?: readonly IndexCondition[]): Promise<boolean>

  close(): Promise<void>
}

/** `to` is exclusive. */
export interface KeyRange {
  readonly from: string
  readonly to: string
}

/** Of rows whose keys are the same up to the first `delimiter` behind so many characters, and that itself, only the first is shown. */
export interface Heads {
  readonly start: number
  readonly delimiter: string
  /** Where it comes first in a key, nothing behind it is looked at; it is in no head. */
  readonly end?: string
}

export interface IndexRow {
  readonly key: string
  readonly value: string
}

export type IndexChange =
  | { readonly put: string; readonly value: string }
  | { readonly remove: string }
  | { readonly removeRange: KeyRange }

export type IndexCondition = { readonly present: string } | { readonly absent: string } | { readonly empty: KeyRange }

export class IndexFull extends Error {
  override readonly name = 'IndexFull'
}

/** Whether a string can be a key. */
export function isIndexKey(key: string): boolean {
  return key.length > 0 && key.isWellFormed() && Buffer.byteLength(key) <= INDEX_KEY_BYTES_MAX
}

/** The least string that is greater, by its bytes, than every string that begins with `prefix`; `undefined` if there is none. */
export function endOfPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (each) => each.codePointAt(0) ?? 0)
  for (let last = points.pop(); last !== undefined; last = points.pop()) {
    if (last === CODE_POINT_MAX) continue
    const next = last + 1 === SURROGATES.from ? SURROGATES.to : last + 1
    return String.fromCodePoint(...points, next)
  }
  return undefined
}

export const INDEX_KEY_BYTES_MAX = 4_096
const CODE_POINT_MAX = 0x10ffff
/** Numbers that are no characters. */
const SURROGATES = { from: 0xd800, to: 0xe000 } as const
