import { isRejection, reject } from '../../../kernel/outcome.ts'
import { deletionAtMs } from '../keys.ts'
import { PENDING_WINDOW_DAYS_MAX, PENDING_WINDOW_DAYS_MIN } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findOwnKey, keyResources } from '../queries.ts'

/** The key stops working at once; `reconcile.ts` removes it when the days have passed. */
export const ScheduleKeyDeletion = control(model.ScheduleKeyDeletion, {
  resources: keyResources,

  decide({ view, scope, nowMs }, { KeyId, PendingWindowInDays: days = PENDING_WINDOW_DAYS_MAX }) {
    if (days < PENDING_WINDOW_DAYS_MIN || days > PENDING_WINDOW_DAYS_MAX) {
      return reject('ValidationException', messages.windowOutside(PENDING_WINDOW_DAYS_MIN, PENDING_WINDOW_DAYS_MAX))
    }
    const key = findOwnKey(view, scope, KeyId, 'ScheduleKeyDeletion')
    if (isRejection(key)) return key
    const state = 'PendingDeletion' as const
    const value = { ...key, state, deletionAtMs: deletionAtMs(nowMs, days) }
    return {
      changes: [{ put: 'kms.key', id: key.arn, value }],
      reply: { KeyId: key.arn, DeletionDate: value.deletionAtMs, KeyState: state, PendingWindowInDays: days },
    }
  },
})
