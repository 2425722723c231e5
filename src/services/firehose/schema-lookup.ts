/** Glue, asked for the table that records are converted by: when a delivery stream is configured, and for every object. */
import type { Call } from '../../model/caller.ts'
import type { InnerDoor } from '../../model/door.ts'
import type { Reply } from '../../model/endpoint.ts'
import type * as model from './model.gen.ts'

export const LATEST = 'LATEST'

/** `call` is in the region of the schema, and under its role. */
export function askGlue(door: InnerDoor, call: Call, schema: model.SchemaConfiguration): Promise<Reply> {
  const { CatalogId, DatabaseName, TableName, VersionId = LATEST } = schema
  const database = { ...(CatalogId !== undefined && { CatalogId }), DatabaseName }
  return VersionId === LATEST
    ? door.call(call, 'glue', 'GetTable', { ...database, Name: TableName })
    : door.call(call, 'glue', 'GetTableVersion', { ...database, TableName, VersionId })
}
