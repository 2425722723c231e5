/** Policies that AWS manages: the same in every account, never changed by anybody here. */
import { assert } from '../../kernel/assert.ts'
import type { ManagedLine } from './managed-policies.gen.ts'

export interface ManagedPolicy {
  readonly arn: string
  readonly name: string
  readonly path: string
  /** `ANPA…`: not AWS's own number, but the same wherever Leat runs. */
  readonly id: string
  readonly versionId: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly description: string
  /** JSON. */
  readonly document: string
}

let managed: ReadonlyMap<string, ManagedPolicy> | undefined

/**
 * Reads them, which takes some milliseconds that a server without roles need not spend: to be called before policies are looked up, with IAM's service
 * and at a start with roles or users in the catalog.
 */
export async function loadManagedPolicies(): Promise<void> {
  if (managed !== undefined) return
  const { MANAGED } = await import('./managed-policies.gen.ts')
  managed = new Map(MANAGED.map(policyOf).map((policy) => [policy.arn, policy]))
}

/** By ARN, in the order of names. */
export function managedPolicies(): ReadonlyMap<string, ManagedPolicy> {
  assert(managed !== undefined, 'managed policies are loaded before they are looked up')
  return managed
}

/** By its ARN, in whichever of AWS's partitions. `undefined`: there is none, or nobody had them read. */
export function managedPolicyOf(arn: string): ManagedPolicy | undefined {
  return managed?.get(arn.replace(/^arn:aws(-[a-z-]+):/, 'arn:aws:'))
}

function policyOf([path, name, versionId, createdAt, updatedAt, description, document]: ManagedLine): ManagedPolicy {
  const arn = `arn:aws:iam::aws:policy${path}${name}`
  return { arn, name, path, id: idOfManaged(name), versionId, createdAt, updatedAt, description, document }
}

const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const ID_CHARS = 17

/** 17 letters that follow from the name (FNV-1a, stretched). */
function idOfManaged(name: string): string {
  let state = 0x811c9dc5
  const mix = (code: number): void => {
    state = Math.imul(state ^ code, 0x01000193) >>> 0
  }
  for (const letter of name) mix(letter.codePointAt(0) ?? 0)
  const letters = Array.from({ length: ID_CHARS }, (_, at) => {
    mix(at)
    return ID_ALPHABET[state >>> 27] ?? 'A'
  })
  return `ANPA${letters.join('')}`
}
