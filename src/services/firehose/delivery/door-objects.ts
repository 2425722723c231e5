/** Objects of this server's own S3, through the inner door, under the role of the delivery stream. */
import { isRejection, type Rejection } from '../../../kernel/outcome.ts'
import type { Call } from '../../../model/caller.ts'
import type { InnerDoor } from '../../../model/door.ts'
import type { StreamingBody } from '../../../model/streaming.ts'
import { counted, isSame, type ObjectClient, type ObjectPut, type PutOutcome } from './object-put.ts'

const NO_TRAILERS: ReadonlyMap<string, string> = new Map()

export function doorObjects(door: InnerDoor, call: () => Call): ObjectClient {
  return {
    async put(object) {
      const { bucket, key, contentType, contentEncoding, kmsKeyArn, body } = object
      const count = { bytes: 0 }
      const reply = await door.call(call(), 's3', 'PutObject', {
        Bucket: bucket,
        Key: key,
        Body: streaming(counted(body(), count)),
        IfNoneMatch: '*',
        ContentType: contentType,
        ...(contentEncoding !== undefined && { ContentEncoding: contentEncoding }),
        ...(kmsKeyArn !== undefined && { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: kmsKeyArn }),
      })
      if (!isRejection(reply)) return { stored: true, bytes: count.bytes }
      return reply.rejected === 'PreconditionFailed' ? compare(door, call(), object) : refusal(reply)
    },
  }
}

async function compare(door: InnerDoor, call: Call, { bucket, key, body }: ObjectPut): Promise<PutOutcome> {
  const reply = await door.call(call, 's3', 'HeadObject', { Bucket: bucket, Key: key })
  if (isRejection(reply)) return refusal(reply)
  const { ContentLength, ETag, ServerSideEncryption } = (reply as { output: HeadOutput }).output
  const { same, bytes } = await isSame(body(), {
    bytes: ContentLength ?? 0,
    etag: ETag,
    isPlain: ServerSideEncryption === undefined || ServerSideEncryption === 'AES256',
  })
  return same ? { stored: true, bytes } : { taken: key }
}

interface HeadOutput {
  readonly ContentLength?: number
  readonly ETag?: string
  readonly ServerSideEncryption?: string
}

function refusal({ rejected, message = '' }: Rejection<string>): PutOutcome {
  return { failed: rejected, message }
}

function streaming(body: AsyncIterable<Uint8Array>): StreamingBody {
  return { [Symbol.asyncIterator]: () => body[Symbol.asyncIterator](), trailers: () => NO_TRAILERS }
}
