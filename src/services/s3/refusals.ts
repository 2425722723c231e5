/** Rejections that several operations answer. */
import { PART_NUMBER_MAX, PART_NUMBER_OUT_OF_RANGE } from '../../aws/s3.ts'
import { type Rejection, rejectWith } from '../../kernel/outcome.ts'
import * as messages from './messages.ts'

export function invalidArgument(message: string, name: string, value: string): Rejection<'InvalidArgument'> {
  return rejectWith('InvalidArgument', message, { details: { ArgumentName: name, ArgumentValue: value } })
}

/** S3 does not repeat the token. */
export function badToken(): Rejection<'InvalidArgument'> {
  return rejectWith('InvalidArgument', messages.BAD_CONTINUATION_TOKEN, { details: { ArgumentName: 'continuation-token' } })
}

export function noKey(key: string): Rejection<'NoSuchKey'> {
  return rejectWith('NoSuchKey', messages.NO_SUCH_KEY, { details: { Key: key } })
}

export function noUpload(id: string): Rejection<'NoSuchUpload'> {
  return rejectWith('NoSuchUpload', messages.NO_SUCH_UPLOAD, { details: { UploadId: id } })
}

export function preconditionFailed(condition: string): Rejection<'PreconditionFailed'> {
  return rejectWith('PreconditionFailed', messages.PRECONDITION_FAILED, { details: { Condition: condition } })
}

export function noVersion(key: string, versionId: string): Rejection<'NoSuchVersion'> {
  return rejectWith('NoSuchVersion', messages.NO_SUCH_VERSION, { details: { Key: key, VersionId: versionId } })
}

/** Nothing is locked, so no lock can be passed over: S3 refuses to be asked. */
export function noGovernance(): Rejection<'InvalidArgument'> {
  const details = { ArgumentName: 'x-amz-bypass-governance-retention' }
  return rejectWith('InvalidArgument', messages.NO_GOVERNANCE, { details })
}

/** Buckets here keep one version of an object, whose id is `null`. */
export function foreignVersion(versionId: string | undefined): Rejection<'InvalidArgument'> | undefined {
  return versionId === undefined || versionId === 'null'
    ? undefined
    : invalidArgument(messages.INVALID_VERSION, 'versionId', versionId)
}

/** `undefined` if the number of parts is one that an upload may have. */
export function badPartNumber(number: number): Rejection<'InvalidArgument'> | undefined {
  if (Number.isInteger(number) && number >= 1 && number <= PART_NUMBER_MAX) return undefined
  return invalidArgument(PART_NUMBER_OUT_OF_RANGE, 'partNumber', String(number))
}
