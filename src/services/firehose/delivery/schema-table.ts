/** The table that a conversion goes by, as Glue has it when an object is cut: it is kept with the cut, so that every try makes the same bytes. */
import { createHash } from 'node:crypto'
import { formatArn, partitionOf } from '../../../aws/arn.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import type { Call } from '../../../model/caller.ts'
import type { InnerDoor } from '../../../model/door.ts'
import { converts, type SchemaTable } from '../formats/configuration.ts'
import type { RowFailure } from '../formats/conversion/rows.ts'
import { TABLE_NOT_FOUND } from '../formats/index.ts'
import type * as model from '../model.gen.ts'
import { askGlue, LATEST } from '../schema-lookup.ts'
import type { S3Recipe } from './s3-target.ts'

/** Or why there is none: the records of an object fail of it, each. */
export type PresentTable = SchemaTable | RowFailure

interface Made {
  readonly id: string
  readonly value: S3Recipe
}

/** The recipe with its table, if it converts. A table changes while its delivery stream does not, hence another id. */
export async function withTable(made: Made, tableOf: () => Promise<PresentTable>): Promise<Made> {
  if (!converts(made.value.format)) return made
  const table = await tableOf()
  const print = createHash('sha256').update(JSON.stringify(table)).digest('base64url')
  return { id: `${made.id} ${print}`, value: { ...made.value, table } }
}

export async function schemaTable(door: InnerDoor, call: Call, schema: model.SchemaConfiguration): Promise<PresentTable> {
  const { CatalogId = call.scope.accountId, DatabaseName = '', TableName = '', VersionId = LATEST } = schema
  const { Region = call.scope.region } = schema
  const reply = await askGlue(door, { ...call, scope: { ...call.scope, region: Region } }, schema)
  if (isRejection(reply)) {
    if (reply.rejected === 'EntityNotFoundException') return TABLE_NOT_FOUND
    return { code: `DataFormatConversion.${reply.rejected.replace(/Exception$/, '')}`, message: reply.message ?? '' }
  }
  const { output } = reply as { output: { Table?: TableOutput; TableVersion?: { Table?: TableOutput } } }
  const columns = (output.Table ?? output.TableVersion?.Table)?.StorageDescriptor?.Columns ?? []
  const catalog = { partition: partitionOf(Region), service: 'glue', region: Region, accountId: CatalogId, resource: 'catalog' }
  return {
    columns: columns.map(({ Name, Type = '' }) => ({ name: Name, type: Type })),
    reference: {
      catalogId: CatalogId,
      databaseName: DatabaseName,
      tableName: TableName,
      region: Region,
      versionId: VersionId,
      catalogArn: formatArn(catalog),
    },
  }
}

interface TableOutput {
  readonly StorageDescriptor?: { readonly Columns?: readonly { readonly Name: string; readonly Type?: string }[] }
}
