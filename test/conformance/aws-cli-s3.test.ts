import { s3Conformance } from './run.ts'

// A client that takes most of a second a call: only in the long suite, and not where it does the same as boto3 to the letter.
if (process.env['LEAT_LONG'] === '1') s3Conformance('aws-cli', { files: ['buckets.ts', 'checksums.ts', 'copies.ts'] })
