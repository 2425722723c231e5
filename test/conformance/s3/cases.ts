import type { Case } from '../world.ts'
import { buckets } from './buckets.ts'
import { checksums } from './checksums.ts'
import { configurations } from './configurations.ts'
import { copies } from './copies.ts'
import { listing } from './listing.ts'
import { multipart } from './multipart.ts'
import { objects } from './objects.ts'

/** Every rule of S3 that clients are driven through, by the file that holds it. */
export const s3CasesByFile: Readonly<Record<string, readonly Case[]>> = {
  'buckets.ts': buckets,
  'checksums.ts': checksums,
  'configurations.ts': configurations,
  'copies.ts': copies,
  'listing.ts': listing,
  'multipart.ts': multipart,
  'objects.ts': objects,
}
