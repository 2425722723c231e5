/** What the catalog keeps for Glue's Data Catalog. Plain JSON. */
import type * as model from './model.gen.ts'

export interface GlueEntities {
  /** Keyed by `databaseId`. */
  'glue.database': DatabaseEntity
  /** Keyed by `tableId`: the table as it is now. */
  'glue.table': TableEntity
  /** Keyed by `idOfVersion`: a table as it was before a later update. */
  'glue.table-version': TableEntity
  /** Keyed by `idOfPartition`. */
  'glue.partition': PartitionEntity
}

/** Where a database is: an account's catalog in a region. */
export interface CatalogPlace {
  readonly catalogId: string
  readonly region: string
}

export interface DatabaseEntity extends CatalogPlace {
  /** As it was given, with the name in lower case. */
  readonly input: model.DatabaseInput
  readonly createdAtMs: number
  readonly tags: Readonly<Record<string, string>>
}

export interface TableEntity extends CatalogPlace {
  readonly databaseName: string
  /** As it was given, with the name in lower case. */
  readonly input: model.TableInput
  /** 0 for the first, one more with every update. */
  readonly version: number
  readonly createdAtMs: number
  readonly updatedAtMs: number
}

export interface PartitionEntity extends CatalogPlace {
  readonly databaseName: string
  readonly tableName: string
  readonly input: model.PartitionInput
  readonly createdAtMs: number
}
