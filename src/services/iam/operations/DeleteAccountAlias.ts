import { reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const DeleteAccountAlias = control(model.DeleteAccountAlias, {
  resources: () => [],
  decide({ view, scope }, { AccountAlias }) {
    const { alias, ...account } = view.get('iam.account', scope.accountId) ?? { accountId: scope.accountId, formerRoles: [] }
    if (alias !== AccountAlias) return reject('NoSuchEntityException', messages.noAlias(AccountAlias))
    return { changes: [{ put: 'iam.account', id: scope.accountId, value: account }], reply: undefined }
  },
})
