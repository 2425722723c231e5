import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { shownVersion } from '../describe.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { asFound, notMeant, published } from '../publish.ts'
import { busy, functionIn } from '../queries.ts'

export const PublishVersion = control(model.PublishVersion, {
  resources: functionResources,

  decide(context, input) {
    const named = functionIn(context.view, context.scope, input)
    if (isRejection(named)) return named
    const refused = busy(named.found) ?? notMeant(named.found, input)
    if (refused !== undefined) return refused
    const outcome = published(context, named.found, input.Description)
    return { changes: outcome.changes, reply: shownVersion(asFound(outcome), { isQualified: true }) }
  },
})
