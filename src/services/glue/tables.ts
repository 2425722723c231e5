/** What changes with a table. */
import type { Change } from '../../catalog/entities.ts'
import type { DatabaseEntity, GlueEntities, TableEntity } from './entities.ts'
import type * as model from './model.gen.ts'
import { databaseId, type GlueView, idOfTable } from './queries.ts'

type GlueChange = Change<GlueEntities>

export function lowered<Input extends { readonly Name: string }>(input: Input): Input {
  return { ...input, Name: input.Name.toLowerCase() }
}

/** Columns are found by names in lower case, in every reader that follows Hive. */
export function loweredTable(input: model.TableInput): model.TableInput {
  const { StorageDescriptor: storage, PartitionKeys: keys } = input
  return {
    ...lowered(input),
    ...(storage !== undefined && {
      StorageDescriptor: { ...storage, ...(storage.Columns !== undefined && { Columns: storage.Columns.map(lowered) }) },
    }),
    ...(keys !== undefined && { PartitionKeys: keys.map(lowered) }),
  }
}

/** The table with its versions and partitions. */
export function removalOfTable(view: GlueView, table: TableEntity): readonly GlueChange[] {
  const id = idOfTable(table)
  const partitions = [...view.list('glue.partition', `${id}/`)]
  const versions = [...view.list('glue.table-version', `${id}/`)]
  return [
    { remove: 'glue.table', id },
    ...versions.map(({ version }): GlueChange => ({ remove: 'glue.table-version', id: idOfVersion(table, version) })),
    ...partitions.map(({ input }): GlueChange => ({ remove: 'glue.partition', id: idOfPartition(table, input.Values ?? []) })),
  ]
}

export function idOfVersion(table: TableEntity, version: number): string {
  return `${idOfTable(table)}/${String(version).padStart(6, '0')}`
}

export function idOfPartition(table: TableEntity, values: readonly string[]): string {
  return `${idOfTable(table)}/${values.map(encodeURIComponent).join('/')}`
}

export function tablesOf(view: GlueView, database: DatabaseEntity): Iterable<TableEntity> {
  return view.list('glue.table', `${databaseId(database, database.input.Name)}/`)
}
