import { isRejection, reject } from '../../../kernel/outcome.ts'
import { checkAliasName } from '../aliases.ts'
import { aliasArn } from '../arn.ts'
import { ALIASES_PER_KEY_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { aliasesOf, findOwnKey } from '../queries.ts'

export const CreateAlias = control(model.CreateAlias, {
  resources: ({ AliasName }, scope) => [aliasArn(AliasName, scope)],

  decide({ view, scope, nowMs }, { AliasName, TargetKeyId }) {
    const bad = checkAliasName(AliasName)
    if (bad !== undefined) return bad
    const arn = aliasArn(AliasName, scope)
    if (view.get('kms.alias', arn) !== undefined) return reject('AlreadyExistsException', messages.aliasExists(arn))
    const key = findOwnKey(view, scope, TargetKeyId, 'CreateAlias')
    if (isRejection(key)) return key
    if (aliasesOf(view, key).length >= ALIASES_PER_KEY_MAX) {
      return reject('LimitExceededException', messages.tooMany('aliases per key', ALIASES_PER_KEY_MAX))
    }
    const value = { arn, name: AliasName, ...scope, keyArn: key.arn, createdAtMs: nowMs, updatedAtMs: nowMs }
    return { changes: [{ put: 'kms.alias', id: arn, value }], reply: undefined }
  },
})
