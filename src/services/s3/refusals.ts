/** Rejections that several operations answer. */
import { type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
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

/** As AWS says it of headers that a kind of bucket does not know. */
export function notImplemented(header: string, additionalMessage?: string): Rejection<'NotImplemented'> {
  const details = { Header: header, ...(additionalMessage !== undefined && { additionalMessage }) }
  return rejectWith('NotImplemented', messages.NOT_IMPLEMENTED, { details })
}

export function noVersion(key: string, versionId: string): Rejection<'NoSuchVersion'> {
  return rejectWith('NoSuchVersion', messages.NO_SUCH_VERSION, { details: { Key: key, VersionId: versionId } })
}

export function malformedXml(): Rejection<'MalformedXML'> {
  return reject('MalformedXML', messages.MALFORMED_XML)
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
export function badPartNumber(number: number, most: number): Rejection<'InvalidArgument'> | undefined {
  if (Number.isInteger(number) && number >= 1 && number <= most) return undefined
  return invalidArgument(messages.PART_NUMBER_OUT_OF_RANGE, 'partNumber', String(number))
}
