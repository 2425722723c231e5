import { isRejection } from '../../../kernel/outcome.ts'
import { badRouting } from '../alias.ts'
import { shownAlias } from '../describe.ts'
import type { AliasEntity } from '../entities.ts'
import { putAlias } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { aliasResources, findAlias, functionIn, staleRevision } from '../queries.ts'

export const UpdateAlias = control(model.UpdateAlias, {
  resources: aliasResources,

  decide({ view, scope, random }, { FunctionName, Name, FunctionVersion, Description, RoutingConfig, RevisionId }) {
    const named = functionIn(view, scope, { FunctionName })
    if (isRejection(named)) return named
    const alias = findAlias(view, named.target, Name)
    if (isRejection(alias)) return alias
    const stale = staleRevision(RevisionId, alias.revisionId)
    if (stale !== undefined) return stale
    const changed: AliasEntity = {
      ...alias,
      description: Description ?? alias.description,
      version: FunctionVersion ?? alias.version,
      weights: RoutingConfig === undefined ? alias.weights : (RoutingConfig.AdditionalVersionWeights ?? {}),
      revisionId: random.uuid(),
    }
    const bad = badRouting(view, named.found, changed.version, changed.weights)
    return bad ?? { changes: [putAlias(changed)], reply: shownAlias(changed) }
  },
})
