/**
 * The parts of a destination's configuration that decide on bytes. Described by shape, so that what the API was given, what the catalog keeps and what
 * a source backup has all fit. Validity was decided when the delivery stream was created; what is unknown here is a bug.
 */

export interface FormatConfiguration {
  /** Absent: UNCOMPRESSED. */
  readonly CompressionFormat?: string | undefined
  /** Replaces the format's own; absent or empty: the format's own. */
  readonly FileExtension?: string | undefined
  readonly ProcessingConfiguration?: ProcessingConfiguration | undefined
  readonly DataFormatConversionConfiguration?: ConversionConfiguration | undefined
}

export interface ProcessingConfiguration {
  /** Absent: false. */
  readonly Enabled?: boolean | undefined
  readonly Processors?: readonly Processor[] | undefined
}

export interface Processor {
  readonly Type: string
  readonly Parameters?: readonly { readonly ParameterName: string; readonly ParameterValue: string }[] | undefined
}

export interface ConversionConfiguration {
  /** Absent: true. */
  readonly Enabled?: boolean | undefined
  readonly SchemaConfiguration?: object | undefined
  readonly InputFormatConfiguration?: { readonly Deserializer?: Deserializer | undefined } | undefined
  readonly OutputFormatConfiguration?: { readonly Serializer?: Serializer | undefined } | undefined
}

export interface Deserializer {
  readonly OpenXJsonSerDe?: OpenXJsonSerDe | undefined
  readonly HiveJsonSerDe?: HiveJsonSerDe | undefined
}

export interface OpenXJsonSerDe {
  readonly CaseInsensitive?: boolean | undefined
  readonly ConvertDotsInJsonKeysToUnderscores?: boolean | undefined
  /** Column → key. */
  readonly ColumnToJsonKeyMappings?: Readonly<Record<string, string>> | undefined
}

export interface HiveJsonSerDe {
  readonly TimestampFormats?: readonly string[] | undefined
}

export interface Serializer {
  readonly ParquetSerDe?: ParquetSerDe | undefined
  readonly OrcSerDe?: object | undefined
}

export interface ParquetSerDe {
  readonly BlockSizeBytes?: number | undefined
  readonly PageSizeBytes?: number | undefined
  readonly Compression?: string | undefined
  readonly EnableDictionaryCompression?: boolean | undefined
  readonly MaxPaddingBytes?: number | undefined
  readonly WriterVersion?: string | undefined
}

/** The table that a conversion goes by, as it stands in Glue at the time of the object. */
export interface SchemaTable {
  readonly columns: readonly { readonly name: string /** A Hive type, e.g. `array<struct<a:int>>`. */; readonly type: string }[]
  /** What error documents say of it. */
  readonly reference: {
    readonly catalogId: string
    readonly databaseName: string
    readonly tableName: string
    readonly region: string
    readonly versionId: string
    readonly catalogArn: string
  }
}

/** The enabled processors of a kind, in their order. */
export function processorsOfType({ ProcessingConfiguration }: FormatConfiguration, type: string): readonly Processor[] {
  if (ProcessingConfiguration?.Enabled !== true) return []
  return (ProcessingConfiguration.Processors ?? []).filter((processor) => processor.Type === type)
}

export function parameterOf(processor: Processor, name: string): string | undefined {
  return processor.Parameters?.find((parameter) => parameter.ParameterName === name)?.ParameterValue
}

export function converts({ DataFormatConversionConfiguration: conversion }: FormatConfiguration): boolean {
  return conversion !== undefined && conversion.Enabled !== false
}
