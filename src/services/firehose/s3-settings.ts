/** Settings of S3 destinations: what is wrong with them, in AWS's words, and all defaults filled in, as Describe shows them. */
import { isRejection } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { settledConversion } from './conversion.ts'
import * as texts from './destination-messages.ts'
import type { BufferingHints, ExtendedS3Settings, S3Settings } from './entities.ts'
import { type Invalid, invalid } from './invalid.ts'
import {
  BUFFER_MB_DEFAULT,
  BUFFER_SECONDS_DEFAULT,
  LARGE_BUFFER_MB_DEFAULT,
  LARGE_BUFFER_MB_MIN,
  PARTITIONED_BUFFER_SECONDS_MIN,
  RETRY_SECONDS_DEFAULT,
} from './limits.ts'
import * as messages from './messages.ts'
import type * as model from './model.gen.ts'
import { checkPrefixes } from './prefix/check.ts'
import { zoneOf } from './prefix/zones.ts'
import { settledProcessing } from './processing.ts'

export function settledS3(config: model.S3DestinationConfiguration, scope: Scope, isPartitioned = false): S3Settings | Invalid {
  const problem =
    checkEncryption(config.EncryptionConfiguration, scope) ??
    checkLogging(config.CloudWatchLoggingOptions) ??
    checkPrefixes(config, isPartitioned)
  if (problem !== undefined) return problem
  const { Prefix, ErrorOutputPrefix } = config
  return {
    RoleARN: config.RoleARN,
    BucketARN: config.BucketARN,
    ...(Prefix !== undefined && { Prefix }),
    ...(ErrorOutputPrefix !== undefined && { ErrorOutputPrefix }),
    BufferingHints: settledHints(config.BufferingHints),
    CompressionFormat: config.CompressionFormat ?? 'UNCOMPRESSED',
    EncryptionConfiguration: config.EncryptionConfiguration ?? { NoEncryptionConfig: 'NoEncryption' },
    CloudWatchLoggingOptions: settledLogging(config.CloudWatchLoggingOptions),
  }
}

export function settledExtendedS3(config: model.ExtendedS3DestinationConfiguration, scope: Scope): ExtendedS3Settings | Invalid {
  const partitioning = settledPartitioning(config.DynamicPartitioningConfiguration)
  const isPartitioned = partitioning?.Enabled === true
  const plain = settledS3(config, scope, isPartitioned)
  if (isRejection(plain)) return plain
  const conversion = settledConversion(config, scope)
  if (isRejection(conversion)) return conversion
  const hints = settledLargeHints(config.BufferingHints, conversion?.Enabled === true, isPartitioned)
  if (isRejection(hints)) return hints
  const processing = settledProcessing(config.ProcessingConfiguration, config.Prefix, isPartitioned)
  if (isRejection(processing)) return processing
  const backup = settledBackup(config, scope)
  if (isRejection(backup)) return backup
  const { FileExtension, CustomTimeZone } = config
  if (CustomTimeZone && zoneOf(CustomTimeZone) === undefined) return invalid(messages.noTimeZone(CustomTimeZone))
  return {
    ...plain,
    BufferingHints: hints,
    ...(processing !== undefined && { ProcessingConfiguration: processing }),
    S3BackupMode: config.S3BackupMode ?? 'Disabled',
    ...(backup !== undefined && { S3BackupDescription: backup }),
    ...(conversion !== undefined && { DataFormatConversionConfiguration: conversion }),
    ...(partitioning !== undefined && { DynamicPartitioningConfiguration: partitioning }),
    ...(FileExtension && { FileExtension }),
    ...(CustomTimeZone && { CustomTimeZone }),
  }
}

/** A delivery stream without hints gets as much as its kind is allowed to wait for. */
export function settledHints(
  { SizeInMBs, IntervalInSeconds }: model.BufferingHints = {},
  sizeDefault = BUFFER_MB_DEFAULT,
): BufferingHints {
  return { SizeInMBs: SizeInMBs ?? sizeDefault, IntervalInSeconds: IntervalInSeconds ?? BUFFER_SECONDS_DEFAULT }
}

export function settledLogging(options: model.CloudWatchLoggingOptions = {}): S3Settings['CloudWatchLoggingOptions'] {
  return { ...options, Enabled: options.Enabled ?? false }
}

export function checkLogging(options: model.CloudWatchLoggingOptions | undefined): Invalid | undefined {
  if (options?.Enabled !== true) return undefined
  if (!options.LogGroupName) return invalid(texts.LOG_GROUP_MISSING)
  return options.LogStreamName ? undefined : invalid(texts.LOG_STREAM_MISSING)
}

function checkEncryption(config: model.EncryptionConfiguration | undefined, { region }: Scope): Invalid | undefined {
  if (config === undefined) return undefined
  const { NoEncryptionConfig: none, KMSEncryptionConfig: kms } = config
  if ((none === undefined) === (kms === undefined)) return invalid(texts.ENCRYPTION_EXCLUSIVE)
  const keyRegion = kms?.AWSKMSKeyARN.split(':')[3]
  return kms === undefined || keyRegion === region ? undefined : invalid(texts.keyOfOtherRegion(kms.AWSKMSKeyARN))
}

function settledPartitioning(
  config: model.DynamicPartitioningConfiguration | undefined,
): model.DynamicPartitioningConfiguration | undefined {
  if (config?.Enabled !== true) return config && { ...config, Enabled: false }
  return { RetryOptions: { DurationInSeconds: config.RetryOptions?.DurationInSeconds ?? RETRY_SECONDS_DEFAULT }, Enabled: true }
}

function settledLargeHints(
  given: model.BufferingHints | undefined,
  isConverted: boolean,
  isPartitioned: boolean,
): BufferingHints | Invalid {
  const hints = settledHints(given, isConverted || isPartitioned ? LARGE_BUFFER_MB_DEFAULT : BUFFER_MB_DEFAULT)
  const isSmall = hints.SizeInMBs < LARGE_BUFFER_MB_MIN
  if (isConverted && isSmall) return invalid(texts.CONVERTED_SIZE)
  if (isPartitioned && isSmall) return invalid(texts.PARTITIONED_SIZE)
  const isShort = hints.IntervalInSeconds < PARTITIONED_BUFFER_SECONDS_MIN
  return isPartitioned && isShort ? invalid(texts.PARTITIONED_INTERVAL) : hints
}

function settledBackup(
  { S3BackupMode, S3BackupConfiguration }: model.ExtendedS3DestinationConfiguration,
  scope: Scope,
): S3Settings | Invalid | undefined {
  if (S3BackupConfiguration !== undefined) return settledS3(S3BackupConfiguration, scope)
  return S3BackupMode === 'Enabled' ? invalid(texts.BACKUP_MISSING) : undefined
}
