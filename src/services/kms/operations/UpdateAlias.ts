import { isRejection, reject } from '../../../kernel/outcome.ts'
import { aliasArn } from '../arn.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findOwnKey } from '../queries.ts'

export const UpdateAlias = control(model.UpdateAlias, {
  resources: ({ AliasName }, scope) => [aliasArn(AliasName, scope)],

  decide({ view, scope, nowMs }, { AliasName, TargetKeyId }) {
    const alias = view.get('kms.alias', aliasArn(AliasName, scope))
    if (alias === undefined) return reject('NotFoundException', messages.noAlias(aliasArn(AliasName, scope)))
    const key = findOwnKey(view, scope, TargetKeyId, 'UpdateAlias')
    if (isRejection(key)) return key
    const value = { ...alias, keyArn: key.arn, updatedAtMs: nowMs }
    return { changes: [{ put: 'kms.alias', id: alias.arn, value }], reply: undefined }
  },
})
