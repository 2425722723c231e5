import { unsupportedBut } from '../../model/unsupported.ts'
import type { ServiceDefinition } from '../define.ts'
import type { GlueEntities } from './entities.ts'
import { service } from './model.gen.ts'
import { BatchCreatePartition } from './operations/BatchCreatePartition.ts'
import { BatchDeleteTable } from './operations/BatchDeleteTable.ts'
import { CreateDatabase } from './operations/CreateDatabase.ts'
import { CreatePartition } from './operations/CreatePartition.ts'
import { CreateTable } from './operations/CreateTable.ts'
import { DeleteDatabase } from './operations/DeleteDatabase.ts'
import { DeletePartition } from './operations/DeletePartition.ts'
import { DeleteTable } from './operations/DeleteTable.ts'
import { GetDatabase } from './operations/GetDatabase.ts'
import { GetDatabases } from './operations/GetDatabases.ts'
import { GetPartition } from './operations/GetPartition.ts'
import { GetPartitions } from './operations/GetPartitions.ts'
import { GetTable } from './operations/GetTable.ts'
import { GetTables } from './operations/GetTables.ts'
import { GetTableVersion } from './operations/GetTableVersion.ts'
import { GetTableVersions } from './operations/GetTableVersions.ts'
import { GetTags } from './operations/GetTags.ts'
import { TagResource } from './operations/TagResource.ts'
import { UntagResource } from './operations/UntagResource.ts'
import { UpdateDatabase } from './operations/UpdateDatabase.ts'
import { UpdateTable } from './operations/UpdateTable.ts'

const SERVED: ServiceDefinition<GlueEntities>['operations'] = [
  BatchCreatePartition,
  BatchDeleteTable,
  CreateDatabase,
  CreatePartition,
  CreateTable,
  DeleteDatabase,
  DeletePartition,
  DeleteTable,
  GetDatabase,
  GetDatabases,
  GetPartition,
  GetPartitions,
  GetTable,
  GetTableVersion,
  GetTableVersions,
  GetTables,
  GetTags,
  TagResource,
  UntagResource,
  UpdateDatabase,
  UpdateTable,
]

const WHAT_IS_SERVED = 'Leat has of AWS Glue the Data Catalog only: databases, tables and partitions.'

/** AWS Glue, as far as delivery streams and readers of their tables need it: the Data Catalog. */
export const glue: ServiceDefinition<GlueEntities> = {
  model: service,
  operations: SERVED,
  unsupported: unsupportedBut(service, SERVED, WHAT_IS_SERVED),
}
