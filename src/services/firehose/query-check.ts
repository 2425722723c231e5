/** Is the query one that partition keys can be read by? */
import * as texts from './destination-messages.ts'
import type { Destination } from './entities.ts'
import { parameterOf, processorsOfType } from './formats/configuration.ts'
import { openJqPool } from './formats/keys/jq-pool.ts'
import { readQuery } from './formats/keys/query.ts'
import { type Invalid, invalid } from './invalid.ts'
import type { Context } from './operation.ts'

/** Most queries are plain enough to be read here; jq is asked about the others. */
export async function checkQuery({ port }: Context, destination: Destination): Promise<Invalid | undefined> {
  if (destination.type !== 'ExtendedS3') return undefined
  const [extraction] = processorsOfType(destination.s3, 'MetadataExtraction')
  const query = extraction && parameterOf(extraction, 'MetadataExtractionQuery')
  if (query === undefined || readQuery(query) !== undefined) return undefined
  const problem = await port(openJqPool).problemOf(query)
  return problem === undefined ? undefined : invalid(texts.invalidQuery(problem))
}
