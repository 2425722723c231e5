import type { Grant, GrantTerms } from './entities.ts'
import { CONSTRAINT_CHARS_MAX, CONSTRAINT_PAIRS_MAX } from './limits.ts'
import type { CreateGrantRequest, GrantConstraints, GrantListEntry, GrantOperation } from './model.gen.ts'

/** What a grant says, but for its key. An operation that is named twice is granted once. */
export function termsOf(input: CreateGrantRequest): GrantTerms {
  const { KeyId: _key, GrantTokens: _tokens, DryRun: _dryRun, Constraints, Operations, ...terms } = input
  const constraints = Constraints !== undefined && { Constraints: { ...Constraints } }
  return { ...terms, Operations: [...new Set(Operations)], ...constraints }
}

/** Whether constraints are no larger than KMS takes: grants are kept in memory, and listed many at once. */
export function isConstraintInBounds({ Constraints = {} }: CreateGrantRequest): boolean {
  const { EncryptionContextEquals = {}, EncryptionContextSubset = {} } = Constraints
  return [EncryptionContextEquals, EncryptionContextSubset].every((context) => {
    const pairs = Object.entries(context)
    return pairs.length <= CONSTRAINT_PAIRS_MAX && pairs.flat().every((part) => part.length <= CONSTRAINT_CHARS_MAX)
  })
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
