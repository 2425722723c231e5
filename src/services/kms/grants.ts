import type { Grant, GrantTerms } from './entities.ts'
import type { CreateGrantRequest, GrantConstraints, GrantListEntry, GrantOperation } from './model.gen.ts'

/** What a grant says, but for its key. */
export function termsOf(input: CreateGrantRequest): GrantTerms {
  const { KeyId: _key, GrantTokens: _tokens, DryRun: _dryRun, Constraints, ...terms } = input
  return { ...terms, ...(Constraints !== undefined && { Constraints: { ...Constraints } }) }
}

/** As ListGrants shows it. */
export function grantEntry({ id, keyArn, createdAtMs, issuingAccountId, terms }: Grant): GrantListEntry {
  const { Operations, Constraints, ...rest } = terms
  return {
    ...rest,
    KeyId: keyArn,
    GrantId: id,
    CreationDate: createdAtMs,
    IssuingAccount: `arn:aws:iam::${issuingAccountId}:root`,
    Operations: Operations as readonly GrantOperation[],
    ...(Constraints !== undefined && { Constraints: Constraints as GrantConstraints }),
  }
}
