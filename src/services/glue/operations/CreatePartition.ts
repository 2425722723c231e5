import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { newPartition } from '../partitions.ts'
import { findTable } from '../queries.ts'
import { resourcesOf } from '../resources.ts'

export const CreatePartition = control(model.CreatePartition, {
  resources: resourcesOf,

  decide({ view, scope, nowMs }, { PartitionInput, ...named }) {
    const table = findTable(view, scope, named)
    if (isRejection(table)) return table
    const change = newPartition(view, table, PartitionInput, nowMs)
    return isRejection(change) ? change : { changes: [change], reply: {} }
  },
})
