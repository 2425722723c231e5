/**
 * Requests to Lambda's paths and forms for IAM, STS and SQS that no honest client sends: hostile paths, names that lead deep, values of no encoding. 1,000 in the
 * short suite, 50,000 with LEAT_LONG=1. `LEAT_FUZZ_SEED` repeats a run.
 */
import { test } from 'node:test'
import { breakIn, fuzzSeed, REQUESTS } from './break-in.ts'
import { complaintAboutPathOrForm, pathOrFormRequest } from './paths-and-forms.ts'

/** Each step begins anew, since what roles there are is rightly kept. */
const requests = REQUESTS / 2

test(`${requests} broken requests to Lambda's paths, and broken forms`, (t) => {
  const seed = fuzzSeed(t)
  const request = (index: number) => pathOrFormRequest(seed, index)
  return breakIn(t, { seed, requests, request, complaintAbout: complaintAboutPathOrForm, isReset: true })
})
