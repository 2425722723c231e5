import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findTable } from '../queries.ts'
import { resourcesOf } from '../resources.ts'
import { idOfPartition } from '../tables.ts'

export const DeletePartition = control(model.DeletePartition, {
  resources: resourcesOf,

  decide({ view, scope }, { PartitionValues, ...named }) {
    const table = findTable(view, scope, named)
    if (isRejection(table)) return table
    const id = idOfPartition(table, PartitionValues)
    return view.get('glue.partition', id) === undefined
      ? reject('EntityNotFoundException', messages.NO_PARTITION)
      : { changes: [{ remove: 'glue.partition', id }], reply: {} }
  },
})
