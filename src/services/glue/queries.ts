/** Pure look-ups over a view, and how entities are keyed and shown. Names are in lower case, as Hive has them. */
import type { View } from '../../catalog/entities.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import type { CatalogPlace, DatabaseEntity, GlueEntities, PartitionEntity, TableEntity } from './entities.ts'
import * as messages from './messages.ts'
import type * as model from './model.gen.ts'

export type GlueView = View<GlueEntities>
type NotFound = Rejection<'EntityNotFoundException'>

/** Names a database for look-ups. */
export interface DatabaseName {
  readonly CatalogId?: string
  readonly DatabaseName: string
}

export function placeOf(scope: Scope, catalogId: string | undefined): CatalogPlace {
  return { catalogId: catalogId ?? scope.accountId, region: scope.region }
}

/** A name may hold anything, slashes too. */
function part(name: string): string {
  return encodeURIComponent(name.toLowerCase())
}

export function databasePrefix({ catalogId, region }: CatalogPlace): string {
  return `${part(catalogId)}/${region}/`
}

export function databaseId(place: CatalogPlace, name: string): string {
  return `${databasePrefix(place)}${part(name)}`
}

export function tableId(place: CatalogPlace, database: string, name: string): string {
  return `${databaseId(place, database)}/${part(name)}`
}

export function findDatabase(
  view: GlueView,
  scope: Scope,
  { CatalogId, DatabaseName: name }: DatabaseName,
): DatabaseEntity | NotFound {
  const found = view.get('glue.database', databaseId(placeOf(scope, CatalogId), name))
  return found ?? reject('EntityNotFoundException', messages.noDatabase(name))
}

/** `missing` is what is said of a table that is not there: operations say different things. */
export function findTable(
  view: GlueView,
  scope: Scope,
  name: DatabaseName & { readonly TableName: string },
  missing: string = messages.noTable(name.TableName),
): TableEntity | NotFound {
  const database = findDatabase(view, scope, name)
  if (isRejection(database)) return database
  const found = view.get('glue.table', tableId(database, name.DatabaseName, name.TableName))
  return found ?? reject('EntityNotFoundException', missing)
}

export function idOfTable(table: TableEntity): string {
  return tableId(table, table.databaseName, table.input.Name)
}

/** Everybody may do everything, as AWS makes it where Lake Formation is not set up. */
const PERMISSIONS: readonly model.PrincipalPermissions[] = [
  { Principal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' }, Permissions: ['ALL'] },
]

export function shownDatabase({ input, catalogId, createdAtMs }: DatabaseEntity): model.Database {
  return { CreateTableDefaultPermissions: PERMISSIONS, ...input, CreateTime: createdAtMs, CatalogId: catalogId }
}

export function shownTable(table: TableEntity): model.Table {
  const { StorageDescriptor, ViewDefinition: _view, ...input } = table.input
  return {
    Retention: 0,
    ...input,
    ...(StorageDescriptor !== undefined && { StorageDescriptor: shownStorage(StorageDescriptor) }),
    DatabaseName: table.databaseName,
    CreateTime: table.createdAtMs,
    UpdateTime: table.updatedAtMs,
    IsRegisteredWithLakeFormation: false,
    CatalogId: table.catalogId,
    VersionId: String(table.version),
  }
}

export function shownPartition({ input, catalogId, databaseName, tableName, createdAtMs }: PartitionEntity): model.Partition {
  const { StorageDescriptor, ...rest } = input
  return {
    ...rest,
    ...(StorageDescriptor !== undefined && { StorageDescriptor: shownStorage(StorageDescriptor) }),
    DatabaseName: databaseName,
    TableName: tableName,
    CreationTime: createdAtMs,
    CatalogId: catalogId,
  }
}

function shownStorage(storage: model.StorageDescriptor): model.StorageDescriptor {
  return { Compressed: false, NumberOfBuckets: 0, StoredAsSubDirectories: false, ...storage }
}
