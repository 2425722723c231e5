import { assert } from '../../kernel/assert.ts'
import { scanHeads } from '../heads.ts'
import {
  type Heads,
  type IndexChange,
  type IndexCondition,
  type IndexRow,
  isIndexKey,
  type KeyRange,
  type OrderedIndex,
} from '../ordered-index.ts'

/** Rows of one block: small enough that making room in it costs little. */
const BLOCK_ROWS_MAX = 512

/** `bytes`: the key's UTF-8, one byte a character, which compares as the contract orders. */
interface Row extends IndexRow {
  readonly bytes: string
}

/** Rows in blocks, each sorted, one behind the other. None is empty. */
export class MemoryIndex implements OrderedIndex {
  readonly #blocks: Row[][] = []

  async get(key: string): Promise<string | undefined> {
    return this.#find(bytesOf(key))?.value
  }

  async scan(range: KeyRange, limit: number, heads?: Heads): Promise<readonly IndexRow[]> {
    return heads === undefined ? this.#scan(range, limit) : scanHeads((part, few) => this.#scan(part, few), range, limit, heads)
  }

  async commit(changes: readonly IndexChange[], conditions: readonly IndexCondition[] = []): Promise<boolean> {
    if (!conditions.every((each) => this.#holds(each))) return false
    for (const change of changes) {
      if ('put' in change) this.#put({ key: change.put, value: change.value, bytes: bytesOf(change.put) })
      else if ('remove' in change) this.#remove(bytesOf(change.remove))
      else for (const { bytes } of [...this.#forwards(change.removeRange)]) this.#remove(bytes)
    }
    return true
  }

  async close(): Promise<void> {
    this.#blocks.length = 0
  }

  #scan(range: KeyRange, limit: number): readonly IndexRow[] {
    const rows: IndexRow[] = []
    for (const { key, value } of this.#forwards(range)) {
      if (rows.length === limit) break
      rows.push({ key, value })
    }
    return rows
  }

  #holds(condition: IndexCondition): boolean {
    if ('present' in condition) return this.#find(bytesOf(condition.present)) !== undefined
    if ('absent' in condition) return this.#find(bytesOf(condition.absent)) === undefined
    return this.#forwards(condition.empty).next().done === true
  }

  *#forwards({ from, to }: KeyRange): Generator<Row, undefined> {
    const [first, end] = [bytesOf(from), bytesOf(to)]
    let at = this.#blockOf(first)
    for (let i = placeOf(this.#blocks[at] ?? [], first); at < this.#blocks.length; at++, i = 0) {
      const block = this.#blocks[at] ?? []
      for (; i < block.length; i++) {
        const row = block[i]
        if (row === undefined || row.bytes >= end) return
        yield row
      }
    }
  }

  #find(bytes: string): Row | undefined {
    const block = this.#blocks[this.#blockOf(bytes)] ?? []
    const row = block[placeOf(block, bytes)]
    return row?.bytes === bytes ? row : undefined
  }

  #put(row: Row): void {
    const at = this.#blockOf(row.bytes)
    const block = this.#blocks[at]
    if (block === undefined) {
      this.#blocks.push([row])
      return
    }
    const i = placeOf(block, row.bytes)
    block.splice(i, block[i]?.bytes === row.bytes ? 1 : 0, row)
    if (block.length > BLOCK_ROWS_MAX) this.#blocks.splice(at + 1, 0, block.splice(BLOCK_ROWS_MAX / 2))
  }

  #remove(bytes: string): void {
    const at = this.#blockOf(bytes)
    const block = this.#blocks[at] ?? []
    const i = placeOf(block, bytes)
    if (block[i]?.bytes !== bytes) return
    block.splice(i, 1)
    if (block.length === 0) this.#blocks.splice(at, 1)
  }

  /** The last block that begins at or before a key; the first, if none does. */
  #blockOf(bytes: string): number {
    let [low, high] = [0, this.#blocks.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#blocks[middle]?.[0]?.bytes ?? '') <= bytes) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** Where a key stands in a block, or would. */
function placeOf(block: readonly Row[], bytes: string): number {
  let [low, high] = [0, block.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((block[middle]?.bytes ?? '') < bytes) low = middle + 1
    else high = middle
  }
  return low
}

function bytesOf(key: string): string {
  assert(isIndexKey(key), 'a key is well-formed and not too long')
  return Buffer.from(key).toString('latin1')
}
