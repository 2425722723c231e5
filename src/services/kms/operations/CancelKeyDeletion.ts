import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findKeyById, keyResources } from '../queries.ts'

/** The key is Disabled afterwards. */
export const CancelKeyDeletion = control(model.CancelKeyDeletion, {
  resources: keyResources,

  decide({ view, scope }, { KeyId }) {
    const key = findKeyById(view, scope, KeyId, 'CancelKeyDeletion')
    if (isRejection(key)) return key
    const { deletionAtMs, ...rest } = key
    if (deletionAtMs === undefined) return reject('KMSInvalidStateException', messages.notPendingDeletion(key.arn))
    return { changes: [{ put: 'kms.key', id: key.arn, value: { ...rest, state: 'Disabled' } }], reply: { KeyId: key.arn } }
  },
})
