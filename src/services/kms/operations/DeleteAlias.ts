import { reject } from '../../../kernel/outcome.ts'
import { aliasArn } from '../arn.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const DeleteAlias = control(model.DeleteAlias, {
  resources: ({ AliasName }, scope) => [aliasArn(AliasName, scope)],

  decide({ view, scope }, { AliasName }) {
    const arn = aliasArn(AliasName, scope)
    if (view.get('kms.alias', arn) === undefined) return reject('NotFoundException', messages.noAlias(arn))
    return { changes: [{ remove: 'kms.alias', id: arn }], reply: undefined }
  },
})
