/** Settings of HTTP endpoint destinations (developer guide, "HTTP endpoint"). */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import * as texts from './destination-messages.ts'
import type { HttpEndpointSettings } from './entities.ts'
import { type Invalid, invalid } from './invalid.ts'
import { RETRY_SECONDS_DEFAULT } from './limits.ts'
import type * as model from './model.gen.ts'
import { settledProcessing } from './processing.ts'
import { checkLogging, settledHints, settledLogging, settledS3 } from './s3-settings.ts'

const URL_PATTERN = /^https?:\/\/./

/** Without the access key, which is kept apart. */
export function settledHttp(
  config: model.HttpEndpointDestinationConfiguration,
  scope: Scope,
): HttpEndpointSettings | Invalid | Rejection<'ValidationException'> {
  const { Url, Name } = config.EndpointConfiguration
  // On this server endpoints need no certificate and no port of their own.
  if (!URL_PATTERN.test(Url) || !URL.canParse(Url)) return reject('ValidationException', texts.notAnUrl(Url))
  if (config.SecretsManagerConfiguration?.Enabled === true) return invalid(texts.NO_SECRETS)
  const names = (config.RequestConfiguration?.CommonAttributes ?? []).map(({ AttributeName }) => AttributeName)
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined) return invalid(texts.duplicateAttribute(twice))
  const problem = checkLogging(config.CloudWatchLoggingOptions)
  if (problem !== undefined) return problem
  const processing = settledProcessing(config.ProcessingConfiguration, undefined, false, true)
  if (isRejection(processing)) return processing
  const s3 = settledS3(config.S3Configuration, scope)
  if (isRejection(s3)) return s3
  const { RoleARN, SecretsManagerConfiguration } = config
  return {
    EndpointConfiguration: { Url, ...(Name !== undefined && { Name }) },
    BufferingHints: settledHints(config.BufferingHints),
    CloudWatchLoggingOptions: settledLogging(config.CloudWatchLoggingOptions),
    RequestConfiguration: { ContentEncoding: 'NONE', ...config.RequestConfiguration },
    ...(processing !== undefined && { ProcessingConfiguration: processing }),
    ...(RoleARN !== undefined && { RoleARN }),
    RetryOptions: { DurationInSeconds: config.RetryOptions?.DurationInSeconds ?? RETRY_SECONDS_DEFAULT },
    S3BackupMode: config.S3BackupMode ?? 'FailedDataOnly',
    S3DestinationDescription: s3,
    ...(SecretsManagerConfiguration !== undefined && { SecretsManagerConfiguration }),
  }
}
