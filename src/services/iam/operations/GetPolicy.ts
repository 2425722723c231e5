import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findPolicy } from '../policies.ts'
import { shownManaged, shownPolicy } from '../shown.ts'
import { useOf } from '../usage.ts'

export const GetPolicy = query(model.GetPolicy, {
  resources: () => [],
  answer({ view, scope }, { PolicyArn }) {
    const found = findPolicy(view, scope, PolicyArn)
    if (isRejection(found)) return found
    const use = useOf(view, scope.accountId, PolicyArn)
    return { Policy: 'own' in found ? shownPolicy(found.own, use) : shownManaged(found.managed, use) }
  },
})
