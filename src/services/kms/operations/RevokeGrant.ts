import { isRejection, reject } from '../../../kernel/outcome.ts'
import { grantKey } from '../entities.ts'
import { dryRun } from '../keys.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findKeyById, keyResources } from '../queries.ts'

export const RevokeGrant = control(model.RevokeGrant, {
  resources: keyResources,

  decide({ view, scope }, { KeyId, GrantId, DryRun }) {
    const key = findKeyById(view, scope, KeyId, 'RevokeGrant')
    if (isRejection(key)) return key
    const id = grantKey(key.arn, GrantId)
    if (view.get('kms.grant', id) === undefined) return reject('NotFoundException', messages.noGrant(GrantId))
    return DryRun === true ? dryRun() : { changes: [{ remove: 'kms.grant', id }], reply: undefined }
  },
})
