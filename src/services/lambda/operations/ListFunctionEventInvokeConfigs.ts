import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { shownEventInvoke } from '../describe.ts'
import { eventPlace } from '../event-settings.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'

export const ListFunctionEventInvokeConfigs = query(model.ListFunctionEventInvokeConfigs, {
  resources: functionResources,

  answer({ view, scope, tokens }, { FunctionName, Marker, MaxItems }) {
    const place = eventPlace(view, scope, { FunctionName })
    if (isRejection(place)) return place
    const { arn } = place.owner
    const page = pageOf(tokens, {
      items: view.list('lambda.event-invoke', `${arn}:`),
      idOf: ({ qualifier }) => qualifier,
      purpose: `lambda.event-invoke ${arn}`,
      ...(Marker !== undefined && { Marker }),
      ...(MaxItems !== undefined && { MaxItems }),
    })
    return isRejection(page) ? page : { FunctionEventInvokeConfigs: page.items.map(shownEventInvoke), ...page.rest }
  },
})
