/** The part of `compatibility.ts` that is about SQS: why no client can be shown an error, and the page. */
import { sqs } from '../src/services/sqs/index.ts'
import { sqsCasesByFile } from '../test/conformance/sqs/cases.ts'
import { reasons, type ServicePage } from './compatibility-page.ts'

const NO_KEYS = 'queues are not encrypted under keys of KMS'

/** Applies to every served operation that declares it. */
const NOT_REACHABLE: Readonly<Record<string, string>> = {
  InvalidAddress: 'it names no queue',
  InvalidSecurity: 'the front door looks at signatures, and has codes of its own for them',
  KmsAccessDenied: NO_KEYS,
  KmsDisabled: NO_KEYS,
  KmsInvalidKeyUsage: NO_KEYS,
  KmsInvalidState: NO_KEYS,
  KmsNotFound: NO_KEYS,
  KmsOptInRequired: NO_KEYS,
  KmsThrottled: NO_KEYS,
  OverLimit: 'it takes 120,000 messages in flight; no test makes them',
  QueueDeletedRecently: 'a queue can be made again at once',
  RequestThrottled: 'calls are not limited',
  UnsupportedOperation: 'only what is about FIFO queues answers it',
}

/** The same for one operation alone. */
const NOT_REACHABLE_IN: Readonly<Record<string, string>> = {
  'ChangeMessageVisibility InvalidIdFormat': 'handles have a code of their own',
  'DeleteMessage InvalidIdFormat': 'handles have a code of their own',
  'SetQueueAttributes OverLimit': 'there is no limit to it',
}

export const sqsPage: ServicePage = {
  file: 'compatibility-sqs.md',
  title: 'SQS',
  service: sqs,
  about: (total, served) => [
    `Written by \`scripts/compatibility.ts\` from the tests themselves. Amazon Simple Queue Service has ${total} operations; Leat serves ${served} of them: standard queues.`,
    '',
    'Each rule below is a case in `test/conformance/sqs/`, run through boto3 (`test/conformance/boto3-sqs.test.ts`), the SDK for JavaScript v3',
    '(`test/conformance/js-sqs.test.ts`) and the AWS CLI (`npm run test:long`). Clients see the codes of the query protocol of once, as with AWS:',
    '`AWS.SimpleQueueService.NonExistentQueue` where the model says `QueueDoesNotExist`. Version 1 of the AWS CLI goes to AWS for SQS alone, whatever `AWS_ENDPOINT_URL`',
    'says: give it `--endpoint-url`.',
    '',
    'What was acknowledged is kept: a message before its id is given, a receive before the message is given, a delete before it is answered',
    '(`test/crash/queues.test.ts` kills the server over it).',
  ],
  subject: {
    folder: 'test/conformance/sqs',
    casesByFile: sqsCasesByFile,
    elsewhere: [],
    reasonAgainst: reasons(NOT_REACHABLE, NOT_REACHABLE_IN),
  },
}
