/** Texts of CloudWatch Logs, literally where they are known. */
import { BATCH_BYTES_MAX, RETENTION_DAYS, TAGS_MAX } from './limits.ts'

export const GROUP_EXISTS = 'The specified log group already exists'
export const STREAM_EXISTS = 'The specified log stream already exists'
export const NO_GROUP = 'The specified log group does not exist.'
export const NO_STREAM = 'The specified log stream does not exist.'
export const NO_RESOURCE = 'The specified resource does not exist.'
export const PROTECTED = 'The log group is protected from deletion: take deletion protection off first.'
export const NAME_AND_IDENTIFIER = 'LogGroup name and LogGroup ARN are mutually exclusive parameters.'
export const NO_NAME = 'Either logGroupName or logGroupIdentifier must be specified.'
export const NAMES_AND_PREFIX = 'Cannot specify both logStreamNames and logStreamNamePrefix.'
export const PREFIX_AND_PATTERN = 'LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.'
export const PREFIX_AND_TIME = 'Cannot order by LastEventTime with a logStreamNamePrefix.'
export const BAD_TOKEN = 'The specified nextToken is invalid.'
export const BAD_PATTERN = 'Invalid filter pattern'
export const NOT_CHRONOLOGICAL = 'Log events in a single PutLogEvents request must be in chronological order.'
export const BATCH_TOO_LONG = 'The batch of log events in a single PutLogEvents request cannot span more than 24 hours.'
export const NO_KEYS = 'Leat does not encrypt log groups under keys of KMS: leave kmsKeyId out.'
export const OTHER_ACCOUNTS = 'Leat has no linked accounts: leave accountIdentifiers and includeLinkedAccounts out.'
export const TOO_MANY_TAGS = `A resource has ${TAGS_MAX} tags at most.`
export const NOT_STORED = 'The events could not be stored. Try again.'

export function batchTooLarge(bytes: number): string {
  return `Upload too large: ${bytes} bytes exceeds limit of ${BATCH_BYTES_MAX}`
}

export function eventTooLarge(bytes: number): string {
  return `Log event too large: ${bytes} bytes exceeds limit of ${BATCH_BYTES_MAX}`
}

export function badRetention(days: number): string {
  const allowed = RETENTION_DAYS.join(', ')
  return `1 validation error detected: Value '${days}' at 'retentionInDays' failed to satisfy constraint: Member must satisfy enum value set: [${allowed}]`
}
