import { isRejection, reject } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { calledAt } from '../called-at.ts'
import { commit } from '../change.ts'
import { shownUrl } from '../describe.ts'
import { qualifiedKey, type UrlEntity } from '../entities.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { hasUrlOwner, urlAddress, urlId, urlPlace } from '../url.ts'

export const CreateFunctionUrlConfig = data(model.CreateFunctionUrlConfig, {
  resources: functionResources,

  run: (context, { AuthType, Cors, InvokeMode, ...input }) =>
    commit(context, 'CreateFunctionUrlConfig', ({ view, scope, nowMs, random }) => {
      const place = urlPlace(view, scope, input)
      if (isRejection(place)) return place
      const { arn, qualifier, owner, found } = place
      if (found !== undefined) {
        const shown = qualifier === undefined ? arn : qualifiedKey(arn, qualifier)
        return reject('ResourceConflictException', messages.urlExists(shown))
      }
      if (owner === undefined || !hasUrlOwner(view, place)) {
        return reject('ResourceNotFoundException', messages.NO_FUNCTION_FOR_URL)
      }
      const url: UrlEntity = {
        id: urlId(random),
        functionArn: arn,
        ...(qualifier !== undefined && { qualifier }),
        accountId: owner.accountId,
        region: owner.region,
        authType: AuthType,
        invokeMode: InvokeMode ?? 'BUFFERED',
        ...(Cors !== undefined && { cors: Cors }),
        createdAtMs: nowMs,
        modifiedAtMs: nowMs,
      }
      const { LastModifiedTime: _, ...reply } = shownUrl(url, urlAddress(url, calledAt(context.call)))
      return { changes: [{ put: 'lambda.url', id: url.id, value: url }], reply }
    }),
})
