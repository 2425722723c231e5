/** What of a delivery stream's configuration decides about delivery. Pure. */
import type { DeliveryStream, ExtendedS3Settings, S3Settings } from '../entities.ts'
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
