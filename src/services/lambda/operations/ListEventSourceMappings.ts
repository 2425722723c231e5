import { isRejection } from '../../../kernel/outcome.ts'
import { targetOf } from '../arn.ts'
import { shownMapping } from '../mapping/describe.ts'
import { lastResultOf } from '../mapping/port.ts'
import { mappingsIn } from '../mapping/targets.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { pageOf } from '../paging.ts'

/** Of one source, of one function (all of its versions and aliases, unless one is named), of both, or all. */
export const ListEventSourceMappings = data(model.ListEventSourceMappings, {
  resources: () => [],

  async run({ view, scope, tokens, runtime }, { EventSourceArn, FunctionName, Marker, MaxItems }) {
    const target = FunctionName === undefined ? undefined : targetOf({ FunctionName }, scope)
    if (isRejection(target)) return target
    const isWanted = (functionArn: string): boolean => {
      if (target === undefined) return true
      if (target.qualifier !== undefined) return functionArn === `${target.arn}:${target.qualifier}`
      return functionArn === target.arn || functionArn.startsWith(`${target.arn}:`)
    }
    const items = [...mappingsIn(view, scope)].filter(
      ({ eventSourceArn, functionArn }) =>
        isWanted(functionArn) && (EventSourceArn === undefined || eventSourceArn === EventSourceArn),
    )
    const page = pageOf(tokens, {
      items,
      idOf: ({ uuid }) => uuid,
      purpose: `lambda.mappings ${scope.accountId} ${scope.region} ${EventSourceArn ?? ''} ${FunctionName ?? ''}`,
      ...(Marker !== undefined && { Marker }),
      ...(MaxItems !== undefined && { MaxItems }),
    })
    if (isRejection(page)) return page
    return { EventSourceMappings: page.items.map((each) => shownMapping(each, lastResultOf(runtime, each))), ...page.rest }
  },
})
