import type { Random } from '../../kernel/random.ts'
import { zipf } from '../zipf.ts'

/** How partition keys are spread, by the names people use. */
export const KEY_SPREADS = ['uniform', 'zipf', 'one-hot'] as const
export type KeySpread = (typeof KEY_SPREADS)[number]

const ZIPF_KEYS = 10_000
const ZIPF_EXPONENT = 1.1
/** Of `one-hot`: how much of all carries the one key. */
const HOT_SHARE = 0.9

/** Partition keys for ever: `uniform` hardly ever the same, `zipf` few of them busy, `one-hot` nine in ten the same. */
export function keysOf(spread: KeySpread, random: Random): () => string {
  const fresh = (): string => `key-${random.int(1_000_000_000)}`
  switch (spread) {
    case 'uniform':
      return fresh
    case 'zipf': {
      const rank = zipf(random, ZIPF_KEYS, ZIPF_EXPONENT)
      return () => `key-${rank()}`
    }
    case 'one-hot':
      return () => (random.float() < HOT_SHARE ? 'hot' : fresh())
  }
}
