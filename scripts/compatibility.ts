/**
 * Writes `docs/compatibility.md`, of Kinesis, and `docs/compatibility-<service>.md` of the others: every operation and every error of the API, with the test
 * that proves it or the reason why there is none. With `--check`, fails if the page is stale, or if a served operation or one of its errors has neither.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinesis } from '../src/services/kinesis/index.ts'
import { CALL_RATES } from '../src/services/kinesis/quota-limits.ts'
import { kinesisCasesByFile } from '../test/conformance/kinesis/cases.ts'
import { kinesisProvenElsewhere } from '../test/conformance/kinesis/elsewhere.ts'
import { faultsOf } from '../test/conformance/rules/check.ts'
import { ruleSections } from '../test/conformance/rules/index.ts'
import { pageOf } from '../test/conformance/rules/page.ts'
import { firehosePage } from './compatibility-firehose.ts'
import { gluePage } from './compatibility-glue.ts'
import { iamPage } from './compatibility-iam.ts'
import { kmsPage } from './compatibility-kms.ts'
import { lambdaPage } from './compatibility-lambda.ts'
import { logsPage } from './compatibility-logs.ts'
import { operationSection, pageText, type ServicePage, type Subject } from './compatibility-page.ts'
import { s3Page } from './compatibility-s3.ts'
import { sqsPage } from './compatibility-sqs.ts'
import { stsPage } from './compatibility-sts.ts'

const docs = join(import.meta.dirname, '..', 'docs')

/** Why no client can be shown the error: applies to every served operation that declares it. */
const NOT_REACHABLE: Readonly<Record<string, string>> = {
  InternalFailureException: 'only a failure of the server itself answers it (as `InternalFailure`, HTTP 500)',
  LimitExceededException: 'AWS publishes no rate for its calls',
  KMSOptInRequired: 'every account has KMS here',
  KMSThrottlingException: 'calls of KMS are not limited',
}

/** The same for one operation alone. */
const NOT_REACHABLE_IN: Readonly<Record<string, string>> = {
  'ListTagsForResource ResourceInUseException': 'reading tags is possible in every state',
  'ListTagsForResource InvalidArgumentException': 'an ARN that is none is a ValidationException',
  'GetResourcePolicy InvalidArgumentException': 'an ARN that is none is a ValidationException',
  'GetResourcePolicy ResourceInUseException': 'a policy can be read in every state',
  'DeleteResourcePolicy InvalidArgumentException': 'an ARN that is none is a ValidationException',
  'DeleteResourcePolicy ResourceInUseException': 'a policy can be deleted in every state',
}

/** Clients that are driven through all cases: name → what it is. */
const CLIENTS: Readonly<Record<string, string>> = {
  'js-h2': 'AWS SDK for JavaScript v3, its default handler (HTTP/2)',
  'js-h1': 'AWS SDK for JavaScript v3, `NodeHttpHandler` (HTTP/1.1)',
  boto3: 'boto3',
  'aws-cli': 'AWS CLI (`npm run test:long`)',
  'java-sync': 'AWS SDK for Java v2, synchronous, CBOR (`npm run test:long`)',
  'java-async': 'AWS SDK for Java v2, asynchronous, HTTP/2 and CBOR (`npm run test:long`)',
}

/** Every service with a page of its own: add one here. */
const SERVICES: readonly ServicePage[] = [
  kmsPage,
  firehosePage,
  s3Page,
  gluePage,
  lambdaPage,
  iamPage,
  stsPage,
  logsPage,
  sqsPage,
]

const gaps: string[] = []

const FOLDER = 'test/conformance/kinesis'

const KINESIS: Subject = {
  folder: FOLDER,
  casesByFile: kinesisCasesByFile,
  elsewhere: kinesisProvenElsewhere,
  reasonAgainst(operation, code) {
    const hasRate = code === 'LimitExceededException' && CALL_RATES[operation] !== undefined
    return NOT_REACHABLE_IN[`${operation} ${code}`] ?? (hasRate ? undefined : NOT_REACHABLE[code])
  },
}

/** A claim about a test that does not exist, or has another title by now, is no proof. */
function checkElsewhere(): void {
  for (const { rule, file } of kinesisProvenElsewhere) {
    const source = readFileSync(join(import.meta.dirname, '..', FOLDER, file), 'utf8')
    if (!source.includes(`it('${rule}'`)) gaps.push(`${file} has no test “${rule}”`)
  }
}

function page(): string {
  const served = kinesis.operations.map(({ model }) => model).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  const total = Object.keys(kinesis.model.operations).length
  const unsupported = Object.entries(kinesis.unsupported).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  return [
    '# Compatibility',
    '',
    `Written by \`scripts/compatibility.ts\` from the tests themselves. Amazon Kinesis Data Streams has ${total} operations; Leat serves ${served.length} of them.`,
    '',
    'Each rule below is a case in `test/conformance/kinesis/`, and every case is run through each of these unmodified clients:',
    '',
    '| Client | Run by |',
    '|---|---|',
    ...Object.entries(CLIENTS).map(([name, what]) => `| ${what} | \`test/conformance/${name}.test.ts\` |`),
    '',
    'Where a client refuses an input before it is sent, that is what its users see, and the case passes for it. A few cases about interim statuses and',
    'large records are left out for the AWS CLI, which takes half a second a call and its input on a command line; they say so in the code.',
    'Subscriptions last longer than a call: they have tests of their own, run by the SDK for JavaScript over HTTP/2, HTTP/1.1 and TLS, by boto3 and by the asynchronous SDK for Java.',
    'What no client can be made to send (missing signatures, malformed bodies, order of checks) is proven in `test/conformance/wire.test.ts` and beside the gateway.',
    '',
    '## Served',
    '',
    ...served.flatMap((model) => operationSection(KINESIS, model.name, model.errors, gaps)),
    ...pageOf(ruleSections),
    '## Not served yet',
    '',
    'These answer `UnsupportedOperationException` (HTTP 400) with the sentence beside them.',
    '',
    '| Operation | Sentence |',
    '|---|---|',
    ...unsupported.map(([name, sentence]) => `| ${name} | ${sentence} |`),
    '',
  ].join('\n')
}

checkElsewhere()
gaps.push(...faultsOf([...ruleSections, ...SERVICES.flatMap(({ rules = [] }) => [...rules])]))
for (const [file, text] of [
  ['compatibility.md', page()],
  ...SERVICES.map((each) => [each.file, pageText(each, gaps)] as const),
] as const) {
  const path = join(docs, file)
  if (!process.argv.includes('--check')) writeFileSync(path, text)
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    process.stderr.write(`docs/${file} is not what scripts/compatibility.ts writes: run it and commit the result.\n`)
    process.exitCode = 1
  }
}
if (gaps.length > 0) {
  process.stderr.write(`${gaps.join('\n')}\n`)
  process.exitCode = 1
}
