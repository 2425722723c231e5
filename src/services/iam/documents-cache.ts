/** Parsed policies, by their documents: a policy is read once, and not at each call. */
import type { Policies } from './policy/evaluate.ts'
import { type Policy, storedPolicy } from './policy/parse.ts'
import type { IdentityPolicies } from './queries.ts'

/** Characters of all documents that are kept; those least recently read for the first time go first. */
export const CACHED_CHARS_MAX = 4_000_000

export type PolicyReader = (document: string, name?: string) => Policy

export function policyReader(): PolicyReader {
  const parsed = new Map<string, Policy>()
  let chars = 0
  return (document, name) => {
    const key = `${name ?? ''}\n${document}`
    const known = parsed.get(key)
    if (known !== undefined) return known
    const policy = { ...storedPolicy(document), ...(name !== undefined && { name }) }
    parsed.set(key, policy)
    chars += key.length
    for (const oldest of parsed.keys()) {
      if (chars <= CACHED_CHARS_MAX) break
      parsed.delete(oldest)
      chars -= oldest.length
    }
    return policy
  }
}

/** What an account's root may do. */
export const EVERYTHING: Policy = storedPolicy(
  '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
)

/** What a role or user may do, and what bounds it. */
export type Identity = Pick<Policies, 'identity' | 'boundary'>

export function readIdentity({ policies, boundary }: IdentityPolicies, read: PolicyReader): Identity {
  const identity: readonly Policy[] = policies.map(({ document, id }) => read(document, id))
  return { identity, ...(boundary !== undefined && { boundary: read(boundary) }) }
}
