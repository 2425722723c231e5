import { isRejection } from '../../../kernel/outcome.ts'
import { qualifiedKey } from '../entities.ts'
import { removeQualifier } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { aliasResources, functionIn } from '../queries.ts'

/** Idempotent. */
export const DeleteAlias = control(model.DeleteAlias, {
  resources: aliasResources,

  decide({ view, scope }, { FunctionName, Name }) {
    const named = functionIn(view, scope, { FunctionName })
    if (isRejection(named)) return named
    const { arn } = named.found
    const isThere = view.get('lambda.alias', qualifiedKey(arn, Name)) !== undefined
    return { changes: isThere ? removeQualifier(view, arn, Name) : [], reply: undefined }
  },
})
