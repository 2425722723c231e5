/** Largest chunk, in ids: what one insertion has to move at most. */
const CHUNK_IDS_MAX = 1024

/**
 * A set of ids in code-unit order: a list of short sorted chunks. An insertion moves one chunk's tail, and finding a prefix is two binary
 * searches, so 10^5 entities cost a look-up what ten cost.
 */
export class SortedIds {
  /** Never empty ones. */
  readonly #chunks: string[][] = []
  #modifications = 0

  /** Idempotent. */
  add(id: string): void {
    const { chunk, index } = this.#locate(id)
    const ids = this.#chunks[chunk]
    if (ids === undefined) {
      this.#append(id)
      return
    }
    if (ids[index] === id) return
    ids.splice(index, 0, id)
    this.#modifications++
    if (ids.length > CHUNK_IDS_MAX) this.#chunks.splice(chunk + 1, 0, ids.splice(CHUNK_IDS_MAX / 2))
  }

  /** Idempotent. */
  remove(id: string): void {
    const { chunk, index } = this.#locate(id)
    const ids = this.#chunks[chunk]
    if (ids?.[index] !== id) return
    ids.splice(index, 1)
    this.#modifications++
    if (ids.length === 0) this.#chunks.splice(chunk, 1)
  }

  /** Ids that start with `prefix`, in order. Walks on correctly when the set changes meanwhile: it looks for the id after the last one given. */
  *startingWith(prefix: string): Generator<string> {
    let place = this.#locate(prefix)
    let seen = this.#modifications
    for (;;) {
      const ids = this.#chunks[place.chunk]
      if (ids === undefined) return
      const id = ids[place.index]
      if (id === undefined) {
        place = { chunk: place.chunk + 1, index: 0 }
        continue
      }
      if (!id.startsWith(prefix)) return
      yield id
      if (seen === this.#modifications) {
        place.index++
        continue
      }
      seen = this.#modifications
      place = this.#locate(id)
      if (this.#chunks[place.chunk]?.[place.index] === id) place.index++
    }
  }

  /** Ids mostly come in order (a snapshot is sorted), so the end is worth a short way. */
  #append(id: string): void {
    this.#modifications++
    const last = this.#chunks.at(-1)
    if (last === undefined || last.length >= CHUNK_IDS_MAX) this.#chunks.push([id])
    else last.push(id)
  }

  /** Where the first id ≥ `id` stands; behind the last chunk if there is none. */
  #locate(id: string): { chunk: number; index: number } {
    const chunk = firstIndex(this.#chunks.length, (at) => (this.#chunks[at]?.at(-1) ?? '') >= id)
    const ids = this.#chunks[chunk] ?? []
    return { chunk, index: firstIndex(ids.length, (at) => (ids[at] ?? '') >= id) }
  }
}

/** First index below `length` for which `holds`, which is false up to some point and true from there on; `length` if there is none. */
function firstIndex(length: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
