import { isRejection, reject } from '../../../kernel/outcome.ts'
import { functionResources, targetOf } from '../arn.ts'
import { calledAt } from '../called-at.ts'
import { shownUrl } from '../describe.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { urlAddress, urlsOf } from '../url.ts'

export const ListFunctionUrlConfigs = data(model.ListFunctionUrlConfigs, {
  resources: functionResources,

  async run({ view, scope, tokens, call }, { FunctionName, Marker, MaxItems }) {
    const target = targetOf({ FunctionName }, scope)
    if (isRejection(target)) return target
    if (view.get('lambda.function', target.arn) === undefined) {
      return reject('ResourceNotFoundException', messages.NO_FUNCTION_FOR_URL)
    }
    const page = pageOf(tokens, {
      items: urlsOf(view, target.arn),
      idOf: ({ id }) => id,
      purpose: `lambda.urls ${target.arn}`,
      ...(Marker !== undefined && { Marker }),
      ...(MaxItems !== undefined && { MaxItems }),
    })
    if (isRejection(page)) return page
    const server = calledAt(call)
    return { FunctionUrlConfigs: page.items.map((url) => shownUrl(url, urlAddress(url, server))), ...page.rest }
  },
})
