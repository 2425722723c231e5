/** What of a delivery stream's configuration decides about delivery. Pure. */
import type { DeliveryStream, ExtendedS3Settings, HttpEndpointSettings, S3Settings } from '../entities.ts'
import type { FormatConfiguration } from '../formats/configuration.ts'
import type { Hints } from './intake.ts'
import type { S3Recipe } from './s3-target.ts'

const MIB = 1024 * 1024

export function hintsOf({ BufferingHints }: Pick<S3Settings, 'BufferingHints'>, recordsMax = Number.POSITIVE_INFINITY): Hints {
  const { SizeInMBs, IntervalInSeconds } = BufferingHints
  return { bytes: SizeInMBs * MIB, records: recordsMax, intervalMs: IntervalInSeconds * 1_000 }
}

/** `isRaw`: the records are not processed, whatever the settings say. */
export function s3RecipeOf(
  { name, version }: Pick<DeliveryStream, 'name' | 'version'>,
  settings: ExtendedS3Settings | S3Settings,
): S3Recipe {
  const kmsKeyArn = settings.EncryptionConfiguration?.KMSEncryptionConfig?.AWSKMSKeyARN
  const { Prefix, ErrorOutputPrefix } = settings
  const { CustomTimeZone } = settings as Partial<ExtendedS3Settings>
  return {
    bucket: bucketOf(settings.BucketARN),
    naming: {
      name,
      version,
      prefixes: {
        ...(Prefix !== undefined && { Prefix }),
        ...(ErrorOutputPrefix !== undefined && { ErrorOutputPrefix }),
        ...(CustomTimeZone !== undefined && { CustomTimeZone }),
      },
    },
    ...(kmsKeyArn !== undefined && { kmsKeyArn }),
    format: formatOf(settings),
  }
}

/** Only what decides about bytes: it is kept with the cuts that are made by it. */
export function formatOf(settings: ExtendedS3Settings | S3Settings): FormatConfiguration {
  const extended = settings as Partial<ExtendedS3Settings>
  return {
    CompressionFormat: settings.CompressionFormat,
    ...(extended.FileExtension !== undefined && { FileExtension: extended.FileExtension }),
    ...(extended.ProcessingConfiguration !== undefined && { ProcessingConfiguration: extended.ProcessingConfiguration }),
    ...(extended.DataFormatConversionConfiguration !== undefined && {
      DataFormatConversionConfiguration: extended.DataFormatConversionConfiguration,
    }),
  }
}

/** `arn:aws:s3:::name` */
export function bucketOf(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1)
}

/** What arrived then or later is delivered. */
export function beginningOf({ source }: DeliveryStream): number {
  return source.type === 'KinesisStreamAsSource' ? source.deliveryStartMs : 0
}

export function httpOf({ destination, name }: DeliveryStream): HttpEndpointSettings {
  if (destination.type !== 'HttpEndpoint') throw new Error(`${name} does not deliver to an endpoint any more`)
  return destination.http
}

export function mainSettings({ destination }: DeliveryStream): ExtendedS3Settings | undefined {
  return destination.type === 'ExtendedS3' ? destination.s3 : undefined
}

/** Where untransformed records go as well. */
export function backupOf({ destination }: DeliveryStream): S3Settings | undefined {
  if (destination.type === 'HttpEndpoint') {
    const { S3BackupMode, S3DestinationDescription } = destination.http
    return S3BackupMode === 'AllData' ? S3DestinationDescription : undefined
  }
  const { S3BackupMode, S3BackupDescription } = destination.s3
  return S3BackupMode === 'Enabled' ? S3BackupDescription : undefined
}
