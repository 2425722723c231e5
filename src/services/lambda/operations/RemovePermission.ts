import { isRejection, reject } from '../../../kernel/outcome.ts'
import { functionResources, targetOf } from '../arn.ts'
import { putPolicy, touched } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { policyOwner } from '../permission.ts'
import { staleRevision } from '../queries.ts'

export const RemovePermission = control(model.RemovePermission, {
  resources: functionResources,

  decide({ view, scope, random }, input) {
    const target = targetOf(input, scope)
    if (isRejection(target)) return target
    if (view.get('lambda.function', target.arn) === undefined) {
      return reject('ResourceNotFoundException', messages.noPolicyFor(target.arn))
    }
    const owner = policyOwner(view, scope, input)
    if (isRejection(owner)) return owner
    const policy = view.get('lambda.policy', owner.key)
    if (policy === undefined) return reject('ResourceNotFoundException', messages.NO_POLICY)
    const statements = policy.statements.filter(({ Sid }) => Sid !== input.StatementId)
    if (statements.length === policy.statements.length) {
      return reject('ResourceNotFoundException', messages.noStatement(input.StatementId))
    }
    const stale = staleRevision(input.RevisionId, owner.revisionId)
    if (stale !== undefined) return stale
    const left = putPolicy(owner.key, { ...policy, statements, revisionId: random.uuid() })
    return { changes: [left, ...touched(view, owner.found, owner.qualifier, random)], reply: undefined }
  },
})
