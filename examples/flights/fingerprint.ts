import { createHash, type Hash } from 'node:crypto'

/** What was seen of one key, in the order it was seen. */
interface Sequence {
  count: number
  readonly hash: Hash
}

/** Per key a count and a hash over its records in order: equal only if every record of the key is there once, unchanged and in order. */
export interface Fingerprint {
  add(key: string, data: Uint8Array): void
  readonly sequences: ReadonlyMap<string, Sequence>
}

export function fingerprint(): Fingerprint {
  const sequences = new Map<string, Sequence>()
  return {
    sequences,
    add(key, data) {
      let sequence = sequences.get(key)
      if (sequence === undefined) {
        sequence = { count: 0, hash: createHash('sha256') }
        sequences.set(key, sequence)
      }
      sequence.count += 1
      // The length first: otherwise two records could pass as one.
      sequence.hash.update(`${data.byteLength}:`).update(data)
    },
  }
}

export interface Comparison {
  readonly keys: number
  readonly records: number
  /** One sentence for each key that differs. */
  readonly differences: readonly string[]
  /** One hash for everything that was expected. */
  readonly sha256: string
}

/** Ends both fingerprints. */
export function compare(expected: Fingerprint, got: Fingerprint): Comparison {
  const all = createHash('sha256')
  const differences: string[] = []
  let records = 0
  for (const key of [...expected.sequences.keys()].sort()) {
    const ours = expected.sequences.get(key)
    const theirs = got.sequences.get(key)
    const digest = ours?.hash.digest('hex')
    all.update(`${key} ${digest}\n`)
    records += theirs?.count ?? 0
    if (ours?.count !== theirs?.count) {
      differences.push(`${key}: ${ours?.count} records written, ${theirs?.count ?? 0} read`)
    } else if (digest !== theirs?.hash.digest('hex')) {
      differences.push(`${key}: the records differ or are not in order`)
    }
  }
  for (const key of got.sequences.keys()) {
    if (!expected.sequences.has(key)) {
      differences.push(`${key}: read, but never written`)
    }
  }
  return { keys: expected.sequences.size, records, differences, sha256: all.digest('hex') }
}
