import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findTable, shownPartition } from '../queries.ts'
import { resourcesOf } from '../resources.ts'
import { idOfPartition } from '../tables.ts'

export const GetPartition = query(model.GetPartition, {
  resources: resourcesOf,

  answer({ view, scope }, { PartitionValues, ...named }) {
    const table = findTable(view, scope, named)
    if (isRejection(table)) return table
    const partition = view.get('glue.partition', idOfPartition(table, PartitionValues))
    return partition === undefined
      ? reject('EntityNotFoundException', messages.NO_PARTITION)
      : { Partition: shownPartition(partition) }
  },
})
