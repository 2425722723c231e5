import type { Random } from '../../src/kernel/random.ts'
import type { OperationKind } from './sim-disk.ts'

/** When everything dies. */
export type Crash =
  | { readonly kind: 'none' }
  /** Before an operation, counted from the start. */
  | { readonly kind: 'step'; readonly step: number }
  /** `later` operations after the n-th of a kind. */
  | { readonly kind: 'after'; readonly operation: OperationKind; left: number; readonly later: number }
  /** Right after the n-th acknowledgement. */
  | { readonly kind: 'acknowledged'; left: number }

/** Where things go wrong rather than anywhere: half of the crashes come just when something lasting happened. */
const DELICATE: readonly OperationKind[] = ['create', 'write', 'sync', 'syncFolder', 'rename', 'unlink']

export function aCrash(random: Random): Crash {
  const dice = random.float()
  if (dice < 0.15) return { kind: 'step', step: random.int(40) }
  if (dice < 0.5) return { kind: 'step', step: 20 + random.int(250) }
  if (dice < 0.7) return { kind: 'acknowledged', left: 1 + random.int(25) }
  const operation = DELICATE[random.int(DELICATE.length)] as OperationKind
  const isOften = operation === 'write' || operation === 'sync'
  return { kind: 'after', operation, left: 1 + random.int(isOften ? 30 : 8), later: random.int(5) }
}
