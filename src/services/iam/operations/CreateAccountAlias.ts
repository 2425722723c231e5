import { reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

/** In place of the one that the account had. */
export const CreateAccountAlias = control(model.CreateAccountAlias, {
  resources: () => [],
  decide({ view, scope }, { AccountAlias: alias }) {
    const { accountId } = scope
    const others = [...view.list('iam.account', '')].filter((account) => account.accountId !== accountId)
    if (others.some((account) => account.alias === alias)) {
      return reject('EntityAlreadyExistsException', messages.aliasTaken(alias))
    }
    const value = { accountId, formerRoles: [], ...view.get('iam.account', accountId), alias }
    return { changes: [{ put: 'iam.account', id: accountId, value }], reply: undefined }
  },
})
