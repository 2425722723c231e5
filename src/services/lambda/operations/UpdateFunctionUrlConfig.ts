import { isRejection, reject } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { calledAt } from '../called-at.ts'
import { commit } from '../change.ts'
import { shownUrl } from '../describe.ts'
import type { UrlEntity } from '../entities.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { hasUrlOwner, urlAddress, urlPlace } from '../url.ts'

export const UpdateFunctionUrlConfig = data(model.UpdateFunctionUrlConfig, {
  resources: functionResources,

  run: (context, { AuthType, Cors, InvokeMode, ...input }) =>
    commit(context, 'UpdateFunctionUrlConfig', ({ view, scope, nowMs }) => {
      const place = urlPlace(view, scope, input)
      if (isRejection(place)) return place
      if (!hasUrlOwner(view, place)) return reject('ResourceNotFoundException', messages.NO_FUNCTION_FOR_URL)
      if (place.found === undefined) return reject('ResourceNotFoundException', messages.NO_SUCH_RESOURCE)
      const value: UrlEntity = {
        ...place.found,
        authType: AuthType ?? place.found.authType,
        invokeMode: InvokeMode ?? place.found.invokeMode,
        ...(Cors !== undefined && { cors: Cors }),
        modifiedAtMs: nowMs,
      }
      const address = urlAddress(value, calledAt(context.call))
      return { changes: [{ put: 'lambda.url', id: value.id, value }], reply: shownUrl(value, address) }
    }),
})
