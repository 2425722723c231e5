/** Is the table there that records are converted by? */
import { isRejection } from '../../kernel/outcome.ts'
import * as texts from './destination-messages.ts'
import type { Destination } from './entities.ts'
import { type Invalid, invalid } from './invalid.ts'
import type { Context } from './operation.ts'
import { callAs } from './role.ts'
import { askGlue } from './schema-lookup.ts'

/** Asks Glue under the role of the schema, in its region, as every object will. */
export async function checkSchemaTable(
  { runtime, scope }: Context,
  streamName: string,
  destination: Destination,
): Promise<Invalid | undefined> {
  const conversion = destination.type === 'ExtendedS3' ? destination.s3.DataFormatConversionConfiguration : undefined
  if (conversion === undefined || conversion.Enabled === false) return undefined
  const schema = conversion.SchemaConfiguration ?? {}
  const { Region: region = scope.region } = schema
  const requestId = runtime.random.uuid()
  const call = { ...callAs(schema.RoleARN, streamName, { ...scope, region }, requestId), isUncounted: true }
  const reply = await askGlue(runtime.door, call, schema)
  if (isRejection(reply) && reply.rejected === 'AccessDeniedException') return invalid(texts.glueDenied(reply.message ?? ''))
  return isRejection(reply) ? invalid(texts.schemaUnreadable(reply.rejected, reply.message ?? '', requestId)) : undefined
}
