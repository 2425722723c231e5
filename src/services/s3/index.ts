import type { ServiceDefinition } from '../define.ts'
import type { S3Entities } from './entities.ts'
import { service } from './model.gen.ts'
import { ListBuckets } from './operations/ListBuckets.ts'
import { unsupported } from './unsupported.ts'

/** Amazon S3: buckets, objects and what tools around them read. */
export const s3: ServiceDefinition<S3Entities> = {
  model: service,
  operations: [ListBuckets],
  unsupported,
}
