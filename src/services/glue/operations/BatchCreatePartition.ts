import type { Change } from '../../../catalog/entities.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import type { GlueEntities } from '../entities.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { newPartition } from '../partitions.ts'
import { findTable } from '../queries.ts'
import { resourcesOf } from '../resources.ts'

/** Each by itself: one that is there already does not keep the others from being made. */
export const BatchCreatePartition = control(model.BatchCreatePartition, {
  resources: resourcesOf,

  decide({ view, scope, nowMs }, { PartitionInputList, ...named }) {
    const table = findTable(view, scope, named)
    if (isRejection(table)) return table
    const changes = new Map<string, Change<GlueEntities>>()
    const Errors: model.PartitionError[] = []
    for (const input of PartitionInputList) {
      const change = newPartition(view, table, input, nowMs)
      const isTwice = !isRejection(change) && changes.has(change.id)
      if (!isRejection(change) && !isTwice) changes.set(change.id, change)
      else Errors.push({ PartitionValues: input.Values ?? [], ErrorDetail: isRejection(change) ? detail(change) : TWICE })
    }
    return { changes: [...changes.values()], reply: { Errors } }
  },
})

const TWICE: model.ErrorDetail = { ErrorCode: 'AlreadyExistsException', ErrorMessage: messages.PARTITION_EXISTS }

function detail({ rejected, message = '' }: { readonly rejected: string; readonly message?: string }): model.ErrorDetail {
  return { ErrorCode: rejected, ErrorMessage: message }
}
