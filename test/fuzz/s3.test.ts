/**
 * Requests to S3 that no honest client sends: hostile paths, headers and signatures, documents that are bombs, chunks that lie. 2,000 in the short suite,
 * 100,000 with LEAT_LONG=1. `LEAT_FUZZ_SEED` repeats a run.
 */
import { test } from 'node:test'
import { breakIn, fuzzSeed, REQUESTS } from './break-in.ts'
import { s3FuzzRequest } from './s3-requests.ts'
import { complaintAboutS3 } from './s3-verdict.ts'

test(`${REQUESTS} broken requests to s3`, (t) => {
  const seed = fuzzSeed(t)
  return breakIn(t, { seed, request: (index) => s3FuzzRequest(seed, index), complaintAbout: complaintAboutS3 })
})
