import { reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

/** Roles are deleted at once, so every task that was begun has succeeded. */
export const GetServiceLinkedRoleDeletionStatus = query(model.GetServiceLinkedRoleDeletionStatus, {
  resources: () => [],
  answer(_, { DeletionTaskId: id }) {
    if (!/^task\/aws-service-role\/[^/]+\/[^/]+\/[\da-f-]{36}$/.test(id)) {
      return reject('NoSuchEntityException', messages.noDeletionTask(id))
    }
    return { Status: 'SUCCEEDED' } as const
  },
})
