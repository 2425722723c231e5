import type { Change } from '../../catalog/entities.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { GlueEntities, TableEntity } from './entities.ts'
import * as messages from './messages.ts'
import type * as model from './model.gen.ts'
import type { GlueView } from './queries.ts'
import { idOfPartition } from './tables.ts'

type PartitionChange = Extract<Change<GlueEntities>, { put: 'glue.partition' }>

export function newPartition(
  view: GlueView,
  table: TableEntity,
  input: model.PartitionInput,
  nowMs: number,
): PartitionChange | Rejection<'AlreadyExistsException' | 'InvalidInputException'> {
  const { catalogId, region, databaseName } = table
  const values = input.Values ?? []
  if (values.length !== (table.input.PartitionKeys ?? []).length) return reject('InvalidInputException', messages.VALUE_COUNT)
  const id = idOfPartition(table, values)
  if (view.get('glue.partition', id) !== undefined) return reject('AlreadyExistsException', messages.PARTITION_EXISTS)
  const value = { catalogId, region, databaseName, tableName: table.input.Name, input, createdAtMs: nowMs }
  return { put: 'glue.partition', id, value }
}
