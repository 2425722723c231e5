import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { shownProvisioned } from '../describe.ts'
import { qualifiedKey } from '../entities.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { functionIn } from '../queries.ts'

export const ListProvisionedConcurrencyConfigs = query(model.ListProvisionedConcurrencyConfigs, {
  resources: functionResources,

  answer({ view, scope, tokens }, { FunctionName, Marker, MaxItems }) {
    const named = functionIn(view, scope, { FunctionName })
    if (isRejection(named)) return named
    const { arn } = named.found
    const page = pageOf(tokens, {
      items: view.list('lambda.provisioned', `${arn}:`),
      idOf: ({ qualifier }) => qualifier,
      purpose: `lambda.provisioned ${arn}`,
      ...(Marker !== undefined && { Marker }),
      ...(MaxItems !== undefined && { MaxItems }),
    })
    if (isRejection(page)) return page
    const shown = page.items.map((item) => ({ FunctionArn: qualifiedKey(arn, item.qualifier), ...shownProvisioned(item) }))
    return { ProvisionedConcurrencyConfigs: shown, ...page.rest }
  },
})
