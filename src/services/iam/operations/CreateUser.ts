import { isRejection, reject } from '../../../kernel/outcome.ts'
import { idOf, type UserEntity } from '../entities.ts'
import { unfitBoundary } from '../find.ts'
import { USERS_MAX } from '../limits.ts'
import { newNamed, overQuota } from '../making.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { userOf } from '../queries.ts'
import { shownUser } from '../shown.ts'

export const CreateUser = control(model.CreateUser, {
  resources: () => [],
  decide(context, { UserName: name, Path, Tags, PermissionsBoundary: boundaryArn }) {
    const { view, scope } = context
    if (userOf(view, scope.accountId, name) !== undefined) {
      return reject('EntityAlreadyExistsException', messages.exists('User', name))
    }
    const unfit = unfitBoundary(view, scope, boundaryArn) ?? overQuota(view, scope, 'iam.user', 'UsersPerAccount', USERS_MAX)
    if (unfit !== undefined) return unfit
    const named = newNamed(context, 'user', { name, path: Path, tags: Tags })
    if (isRejection(named)) return named
    const boundary = boundaryArn === undefined ? {} : { boundaryArn }
    const user: UserEntity = { ...named, attachedPolicyArns: [], inlinePolicies: {}, groups: [], ...boundary }
    return { changes: [{ put: 'iam.user', id: idOf(scope.accountId, name), value: user }], reply: { User: shownUser(user) } }
  },
})
