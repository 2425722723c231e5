import { isRejection, reject } from '../../../kernel/outcome.ts'
import { grantKey } from '../entities.ts'
import { dryRun } from '../keys.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findKeyById, keyResources } from '../queries.ts'

/** Names the grant by its token, or by key and id. */
export const RetireGrant = control(model.RetireGrant, {
  resources: keyResources,

  decide({ view, scope }, { GrantToken, KeyId, GrantId, DryRun }) {
    if (GrantToken !== undefined) {
      for (const { id, keyArn, token, issuingAccountId } of view.list('kms.grant', 'arn:')) {
        if (token !== GrantToken || issuingAccountId !== scope.accountId) continue
        return DryRun === true ? dryRun() : { changes: [{ remove: 'kms.grant', id: grantKey(keyArn, id) }], reply: undefined }
      }
      return reject('InvalidGrantTokenException', messages.noGrant('of that token'))
    }
    if (KeyId === undefined || GrantId === undefined) return reject('ValidationException', messages.GRANT_UNNAMED)
    const key = findKeyById(view, scope, KeyId, 'RetireGrant')
    if (isRejection(key)) return key
    const id = grantKey(key.arn, GrantId)
    if (view.get('kms.grant', id) === undefined) return reject('NotFoundException', messages.noGrant(GrantId))
    return DryRun === true ? dryRun() : { changes: [{ remove: 'kms.grant', id }], reply: undefined }
  },
})
