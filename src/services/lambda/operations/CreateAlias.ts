import { isRejection, reject } from '../../../kernel/outcome.ts'
import { badRouting } from '../alias.ts'
import { functionArn, functionResources } from '../arn.ts'
import { shownAlias } from '../describe.ts'
import { type AliasEntity, qualifiedKey } from '../entities.ts'
import { putAlias } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { functionIn } from '../queries.ts'

export const CreateAlias = control(model.CreateAlias, {
  resources: functionResources,

  decide({ view, scope, random }, { FunctionName, Name, FunctionVersion, Description, RoutingConfig }) {
    const named = functionIn(view, scope, { FunctionName })
    if (isRejection(named)) return named
    const { found } = named
    const weights = RoutingConfig?.AdditionalVersionWeights ?? {}
    const bad = badRouting(view, found, FunctionVersion, weights)
    if (bad !== undefined) return bad
    if (view.get('lambda.alias', qualifiedKey(found.arn, Name)) !== undefined) {
      return reject('ResourceConflictException', messages.aliasExists(functionArn(found.name, found, Name)))
    }
    const alias: AliasEntity = {
      functionArn: found.arn,
      name: Name,
      description: Description ?? '',
      version: FunctionVersion,
      weights,
      revisionId: random.uuid(),
    }
    return { changes: [putAlias(alias)], reply: shownAlias(alias) }
  },
})
