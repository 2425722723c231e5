/**
 * Requests to S3 that no honest client sends: hostile paths, headers and signatures, documents that are bombs, chunks that lie. 2,000 in the short suite,
 * 30,000 with LEAT_LONG=1. `LEAT_FUZZ_SEED` repeats a run.
 */
import { test } from 'node:test'
import { breakIn, fuzzSeed, REQUESTS } from './break-in.ts'
import { s3FuzzRequest } from './s3-requests.ts'
import { complaintAboutS3 } from './s3-verdict.ts'

/** Each costs more than one to another service: bodies come in parts. */
const requests = Math.min(REQUESTS, 30_000)

test(`${requests} broken requests to s3`, (t) => {
  const seed = fuzzSeed(t)
  return breakIn(t, { seed, requests, request: (index) => s3FuzzRequest(seed, index), complaintAbout: complaintAboutS3 })
})
