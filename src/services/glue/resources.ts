/** ARNs for authorisation: the catalog, a database, a table, as AWS asks for each on the way to the last. */
import { formatArn } from '../../aws/arn.ts'
import type { Scope } from '../../model/caller.ts'

type Named = { readonly CatalogId?: string; readonly DatabaseName?: string; readonly TableName?: string }

export function resourcesOf({ CatalogId, DatabaseName, TableName }: Named, scope: Scope): readonly string[] {
  const arn = (resource: string): string =>
    formatArn({ partition: 'aws', service: 'glue', region: scope.region, accountId: CatalogId ?? scope.accountId, resource })
  return [
    arn('catalog'),
    ...(DatabaseName === undefined ? [] : [arn(`database/${DatabaseName.toLowerCase()}`)]),
    ...(DatabaseName === undefined || TableName === undefined
      ? []
      : [arn(`table/${DatabaseName.toLowerCase()}/${TableName.toLowerCase()}`)]),
  ]
}
