import { isRejection, reject } from '../../../kernel/outcome.ts'
import { grantKey } from '../entities.ts'
import { isConstraintInBounds, termsOf } from '../grants.ts'
import { dryRun } from '../keys.ts'
import { CONSTRAINT_CHARS_MAX, CONSTRAINT_PAIRS_MAX, GRANTS_PER_KEY_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findKeyById, grantsOf, keyResources, whyNotUsable } from '../queries.ts'

/** Kept and given back; nothing evaluates it yet. The same grant by the same name again is answered with the first one's id. */
export const CreateGrant = control(model.CreateGrant, {
  resources: keyResources,

  decide({ view, scope, nowMs, random }, input) {
    const key = findKeyById(view, scope, input.KeyId, 'CreateGrant')
    if (isRejection(key)) return key
    const unusable = whyNotUsable(key)
    if (unusable !== undefined) return unusable
    const terms = termsOf(input)
    if (terms.GranteePrincipal === undefined && terms.GranteeServicePrincipal === undefined) {
      return reject('ValidationException', messages.GRANTEE_MISSING)
    }
    if (!isConstraintInBounds(input)) {
      const message = messages.constraintTooLarge(CONSTRAINT_PAIRS_MAX, CONSTRAINT_CHARS_MAX)
      return reject('ValidationException', message)
    }
    const grants = grantsOf(view, key)
    const same = grants.find((grant) => terms.Name !== undefined && JSON.stringify(grant.terms) === JSON.stringify(terms))
    if (same !== undefined) return { changes: [], reply: { GrantId: same.id, GrantToken: same.token } }
    if (grants.length >= GRANTS_PER_KEY_MAX) {
      return reject('LimitExceededException', messages.tooMany('grants per key', GRANTS_PER_KEY_MAX))
    }
    if (input.DryRun === true) return dryRun()
    const id = Buffer.from(random.bytes(32)).toString('hex')
    const token = Buffer.from(random.bytes(96)).toString('base64url')
    const value = { id, keyArn: key.arn, token, createdAtMs: nowMs, issuingAccountId: scope.accountId, terms }
    return { changes: [{ put: 'kms.grant', id: grantKey(key.arn, id), value }], reply: { GrantId: id, GrantToken: token } }
  },
})
