import { isRejection, reject } from '../../../kernel/outcome.ts'
import { functionResources, LATEST, parseFunctionName } from '../arn.ts'
import { putPolicy, touched } from '../life-cycle.ts'
import { POLICY_BYTES_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { emptyPolicy, policyOwner, policyText, statementOf } from '../permission.ts'
import { staleRevision } from '../queries.ts'

export const AddPermission = control(model.AddPermission, {
  resources: functionResources,

  decide({ view, scope, random }, input) {
    if ((input.Qualifier ?? parseFunctionName(input.FunctionName)?.qualifier) === LATEST) {
      return reject('InvalidParameterValueException', messages.NO_POLICY_FOR_LATEST)
    }
    const owner = policyOwner(view, scope, input)
    if (isRejection(owner)) return owner
    const stale = staleRevision(input.RevisionId, owner.revisionId)
    if (stale !== undefined) return stale
    const before = view.get('lambda.policy', owner.key) ?? emptyPolicy(owner)
    if (before.statements.some(({ Sid }) => Sid === input.StatementId)) {
      return reject('ResourceConflictException', messages.statementExists(input.StatementId))
    }
    const statement = statementOf(owner, input)
    if (isRejection(statement)) return statement
    const policy = { ...before, statements: [...before.statements, statement], revisionId: random.uuid() }
    if (Buffer.byteLength(policyText(policy)) > POLICY_BYTES_MAX) {
      return reject('PolicyLengthExceededException', messages.POLICY_TOO_LONG)
    }
    return {
      changes: [putPolicy(owner.key, policy), ...touched(view, owner.found, owner.qualifier, random)],
      reply: { Statement: JSON.stringify(statement) },
    }
  },
})
