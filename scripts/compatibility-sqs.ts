/** The part of `compatibility.ts` that is about SQS. */
import { sqs } from '../src/services/sqs/index.ts'
import { reasons, type ServicePage } from './compatibility-page.ts'

export const sqsPage: ServicePage = {
  file: 'compatibility-sqs.md',
  title: 'SQS',
  service: sqs,
  about: (total, served) => [
    `Written by \`scripts/compatibility.ts\` from the tests themselves. Amazon Simple Queue Service has ${total} operations; Leat serves ${served} of them.`,
  ],
  subject: { folder: 'test/conformance/sqs', casesByFile: {}, elsewhere: [], reasonAgainst: reasons({}, {}) },
}
