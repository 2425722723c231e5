/** Settings of record format conversion (developer guide, "Convert input data format"). */
import type { Scope } from '../../model/caller.ts'
import * as texts from './destination-messages.ts'
import { badTimestampFormat } from './formats/conversion/rows.ts'
import { type Invalid, invalid } from './invalid.ts'
import type * as model from './model.gen.ts'

type Conversion = model.DataFormatConversionConfiguration

/** Stands for epoch milliseconds, and is no pattern. */
const MILLIS = 'millis'
/** Seen to be refused on AWS, of all letters. */
const NO_PATTERN_LETTER = /[CIJPRTUVbfijloprt]/

function unquoted(format: string): string {
  return format.replaceAll(/'[^']*'/g, '')
}

/** SerDes stay as they were given: AWS fills nothing in there. */
export function settledConversion(
  { DataFormatConversionConfiguration: config, CompressionFormat }: model.ExtendedS3DestinationConfiguration,
  scope: Scope,
): Conversion | Invalid | undefined {
  if (config === undefined) return undefined
  if (config.Enabled === false) return config
  const { SchemaConfiguration: schema, InputFormatConfiguration: input, OutputFormatConfiguration: output } = config
  if (schema === undefined) return invalid(texts.mustNotBeNull('SchemaConfiguration'))
  if (input === undefined) return invalid(texts.mustNotBeNull('InputFormatConfiguration'))
  if (output === undefined) return invalid(texts.mustNotBeNull('OutputFormatConfiguration'))
  const problem = checkSchema(schema) ?? checkDeserializer(input) ?? checkSerializer(output)
  if (problem !== undefined) return problem
  if ((CompressionFormat ?? 'UNCOMPRESSED') !== 'UNCOMPRESSED') return invalid(texts.CONVERTED_COMPRESSION)
  return {
    SchemaConfiguration: { CatalogId: scope.accountId, Region: scope.region, VersionId: 'LATEST', ...schema },
    InputFormatConfiguration: input,
    OutputFormatConfiguration: output,
    Enabled: true,
  }
}

function checkSchema(schema: model.SchemaConfiguration): Invalid | undefined {
  const members = ['RoleARN', 'DatabaseName', 'TableName'] as const
  const missing = members.find((member) => schema[member] === undefined)
  return missing && invalid(texts.mustNotBeNull(missing))
}

function checkDeserializer({ Deserializer }: model.InputFormatConfiguration): Invalid | undefined {
  const { OpenXJsonSerDe, HiveJsonSerDe } = Deserializer ?? {}
  if (OpenXJsonSerDe !== undefined && HiveJsonSerDe !== undefined) return invalid(texts.DESERIALIZERS)
  const unusable = HiveJsonSerDe?.TimestampFormats?.find(
    (format) => format !== MILLIS && NO_PATTERN_LETTER.test(unquoted(format)),
  )
  if (unusable !== undefined) return invalid(texts.invalidTimestampFormat(unusable))
  const unread = badTimestampFormat(HiveJsonSerDe?.TimestampFormats ?? [])
  if (unread !== undefined) return invalid(texts.unreadTimestampFormat(unread))
  return OpenXJsonSerDe === undefined && HiveJsonSerDe === undefined ? invalid(texts.mustNotBeNull('Deserializer')) : undefined
}

function checkSerializer({ Serializer }: model.OutputFormatConfiguration): Invalid | undefined {
  const { ParquetSerDe, OrcSerDe } = Serializer ?? {}
  if (ParquetSerDe !== undefined && OrcSerDe !== undefined) return invalid(texts.SERIALIZERS)
  if (OrcSerDe !== undefined) return invalid(texts.NO_ORC)
  return ParquetSerDe === undefined ? invalid(texts.mustNotBeNull('Serializer')) : undefined
}
