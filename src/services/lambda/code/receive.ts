/** Takes in the code that a request brings, or that it says where to find. */
import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import type { Call } from '../../../model/caller.ts'
import type { InnerDoor } from '../../../model/door.ts'
import type { CodeFacts } from '../entities.ts'
import * as lambdaMessages from '../messages.ts'
import type { FunctionCode } from '../model.gen.ts'
import type { CodeStore } from './code-store.ts'
import { CODE_UNZIPPED_BYTES_MAX, CODE_ZIPPED_BYTES_MAX } from './limits.ts'
import * as messages from './messages.ts'

type Bad = Rejection<'InvalidParameterValueException' | 'RequestEntityTooLargeException' | 'AccessDeniedException'>

/** The code is held, see `CodeStore.put`. What is in a bucket is read under the caller's own rights. */
export async function receivedCode(
  { door, call, code }: { readonly door: InnerDoor; readonly call: Call; readonly code: CodeStore },
  given: FunctionCode,
): Promise<CodeFacts | Bad> {
  const { ZipFile, S3Bucket, S3Key, S3ObjectVersion, SourceKMSKeyArn = '' } = given
  if (SourceKMSKeyArn !== '') return reject('InvalidParameterValueException', lambdaMessages.NO_OWN_CODE_KEY)
  if (ZipFile !== undefined) {
    if (S3Bucket !== undefined || S3Key !== undefined) return reject('InvalidParameterValueException', lambdaMessages.CODE_TWICE)
    return ZipFile.byteLength > CODE_ZIPPED_BYTES_MAX
      ? reject('RequestEntityTooLargeException', messages.ZIPPED_TOO_LARGE)
      : code.put(ZipFile)
  }
  if (S3Bucket === undefined || S3Key === undefined) return reject('InvalidParameterValueException', lambdaMessages.NO_CODE)
  const reply = await door.call(call, 's3', 'GetObject', {
    Bucket: S3Bucket,
    Key: S3Key,
    ...(S3ObjectVersion !== undefined && { VersionId: S3ObjectVersion }),
  })
  if (isRejection(reply)) return notGiven(reply)
  const zip = await wholeOf((reply as { output: { Body?: AsyncIterable<Uint8Array> | Uint8Array } }).output.Body)
  return zip === undefined ? reject('InvalidParameterValueException', messages.UNZIPPED_TOO_LARGE) : code.put(zip)
}

function notGiven({ rejected, message = '' }: Rejection<string>): Bad {
  if (rejected === 'AccessDenied' || rejected === 'AccessDeniedException') return reject('AccessDeniedException', message)
  return reject('InvalidParameterValueException', lambdaMessages.noS3Object(rejected, message))
}

/** `undefined`: it is larger than code may be, also unzipped. */
async function wholeOf(body: AsyncIterable<Uint8Array> | Uint8Array | undefined): Promise<Uint8Array | undefined> {
  if (body === undefined) return new Uint8Array()
  if (body instanceof Uint8Array) return body
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > CODE_UNZIPPED_BYTES_MAX) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
