import { isRejection, reject } from '../../../kernel/outcome.ts'
import { keyMetadata, newKey } from '../keys.ts'
import { KEYS_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { isPolicy } from '../policy.ts'
import { keysIn } from '../queries.ts'
import { withTags } from '../tags.ts'

/** Symmetric encryption keys of one region with material of our own; what else AWS has is refused by name. */
export const CreateKey = data(model.CreateKey, {
  resources: () => [],

  async run(context, input) {
    const spec = input.KeySpec ?? input.CustomerMasterKeySpec ?? 'SYMMETRIC_DEFAULT'
    const unsupported = [
      spec === 'SYMMETRIC_DEFAULT' ? undefined : spec,
      input.KeyUsage === undefined || input.KeyUsage === 'ENCRYPT_DECRYPT' ? undefined : input.KeyUsage,
      input.Origin === undefined || input.Origin === 'AWS_KMS' ? undefined : input.Origin,
      input.MultiRegion === true ? 'MultiRegion' : undefined,
      input.CustomKeyStoreId === undefined ? undefined : 'CustomKeyStoreId',
      input.XksKeyId === undefined ? undefined : 'XksKeyId',
    ].find((each) => each !== undefined)
    if (unsupported !== undefined) return reject('UnsupportedOperationException', messages.unsupportedSpec(unsupported))
    if (input.Policy !== undefined && !isPolicy(input.Policy)) {
      return reject('MalformedPolicyDocumentException', messages.MALFORMED_POLICY)
    }
    const tags = withTags({}, input.Tags ?? [])
    if (isRejection(tags)) return tags

    const { runtime, scope, call } = context
    const policy = input.Policy === undefined ? undefined : { policy: input.Policy }
    const key = newKey(context, { manager: 'CUSTOMER', description: input.Description ?? '', tags, ...policy })
    return runtime.catalog.commit(
      (view) => {
        const own = keysIn(view, scope).filter(({ manager }) => manager === 'CUSTOMER')
        if (own.length >= KEYS_MAX) return reject('LimitExceededException', messages.tooMany('keys', KEYS_MAX))
        return {
          changes: [{ put: 'kms.key', id: key.arn, value: key }],
          reply: { KeyMetadata: keyMetadata(key) },
        }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'CreateKey' },
    )
  },
})
