/** The part of `compatibility.ts` that is about S3: why no client can be shown an error, and the page. */
import { s3 } from '../src/services/s3/index.ts'
import { s3RuleSections } from '../test/conformance/rules/s3.ts'
import { s3CasesByFile } from '../test/conformance/s3/cases.ts'
import { reasons, type ServicePage } from './compatibility-page.ts'

const NO_LOCKS = 'nothing can be locked'
const OTHER_ACCOUNTS = 'the clients of these tests are of one account; src/services/s3 has the test'

/** Applies to every served operation that declares it. */
const NOT_REACHABLE: Readonly<Record<string, string>> = {
  EncryptionTypeMismatch: 'objects are not written in pieces',
  IdempotencyParameterMismatch: 'it is of directory buckets',
  InvalidObjectState: 'every object can be read at once: there are no archives',
  InvalidWriteOffset: 'objects are not written in pieces',
  ObjectAlreadyInActiveTierError: 'there are no archives',
  ObjectNotInActiveTierError: 'every object is in an active tier: there are no archives',
  TooManyParts: 'objects are not written in pieces',
}

/** The same for one operation alone. */
const NOT_REACHABLE_IN: Readonly<Record<string, string>> = {
  'GetBucketReplication success': 'no bucket is replicated',
  'GetBucketWebsite success': 'no bucket is a website',
  'GetObjectLegalHold success': NO_LOCKS,
  'GetObjectLockConfiguration success': NO_LOCKS,
  'GetObjectRetention success': NO_LOCKS,
  'PutObjectLegalHold success': NO_LOCKS,
  'PutObjectLockConfiguration success': NO_LOCKS,
  'PutObjectRetention success': NO_LOCKS,
  'CreateBucket BucketAlreadyExists': OTHER_ACCOUNTS,
  'CreateBucket BucketAlreadyOwnedByYou':
    'in us-east-1, where the clients of these tests are, it is a success; src/services/s3 has the test',
}

export const s3Page: ServicePage = {
  file: 'compatibility-s3.md',
  title: 'S3',
  service: s3,
  rules: s3RuleSections,
  refusal: '`NotImplemented` (HTTP 501)',
  about: (total, served) => [
    `Written by \`scripts/compatibility.ts\` from the tests themselves. Amazon S3 has ${total} operations; Leat serves ${served} of them.`,
    'What is different here, and why, is said in [src/services/s3/README.md](../src/services/s3/README.md).',
    '',
    'Each rule below is a case in `test/conformance/s3/`, run through boto3 (`test/conformance/boto3-s3.test.ts`), the AWS SDK for JavaScript v3',
    '(`test/conformance/js-s3.test.ts`) and, in part, the AWS CLI (`npm run test:long`). Tools around S3 (`aws s3 cp`, `sync` and `presign`, the AWS SDK for Java with its',
    'signed chunks, rclone, Arrow, pandas, DuckDB) have suites of their own in `test/clients/`. S3 declares few of its errors in its model; an error that is listed here',
    'without being declared was proven by a case.',
  ],
  subject: {
    folder: 'test/conformance/s3',
    casesByFile: s3CasesByFile,
    elsewhere: [],
    reasonAgainst: reasons(NOT_REACHABLE, NOT_REACHABLE_IN),
  },
}
