/** The part of `compatibility.ts` that is about Firehose: why no client can be shown an error, and the page. */
import { firehose } from '../src/services/firehose/index.ts'
import { firehoseCasesByFile } from '../test/conformance/firehose/cases.ts'
import { firehoseRules } from '../test/conformance/rules/firehose.ts'
import { reasons, type ServicePage } from './compatibility-page.ts'

const NOT_TAKEN = 'records of a batch fail one by one'
const OF_ANY_STATE = 'tags can be read and changed in every state'

export const firehosePage: ServicePage = {
  file: 'compatibility-firehose.md',
  title: 'Firehose',
  service: firehose,
  about: (total, served) => [
    `Written by \`scripts/compatibility.ts\` from the tests themselves. Amazon Data Firehose has ${total} operations; Leat serves ${served} of them.`,
    'What is delivered, where to and how, is in [firehose.md](firehose.md).',
    '',
    'Each rule below is a case in `test/conformance/firehose/`, run through the AWS SDK for JavaScript v3 (`test/conformance/js-firehose.test.ts`), boto3',
    '(`test/conformance/boto3-firehose.test.ts`) and the AWS CLI (`npm run test:long`). Where a client refuses an input before it is sent, that is what its users',
    'see, and the case passes for it.',
  ],
  subject: {
    folder: 'test/conformance/firehose',
    casesByFile: firehoseCasesByFile,
    elsewhere: [],
    reasonAgainst: reasons(
      { ServiceUnavailableException: NOT_TAKEN },
      {
        'CreateDeliveryStream LimitExceededException':
          'an account has 5,000 delivery streams in a region at most; no test makes them',
        'ListTagsForDeliveryStream InvalidArgumentException': 'what is wrong with the input is a ValidationException',
        'ListTagsForDeliveryStream LimitExceededException':
          'calls that come too often are a ThrottlingException, with `--limits strict`',
        'TagDeliveryStream InvalidArgumentException': 'what is wrong with the input is a ValidationException',
        'TagDeliveryStream ResourceInUseException': OF_ANY_STATE,
        'UntagDeliveryStream InvalidArgumentException': 'what is wrong with the input is a ValidationException',
        'UntagDeliveryStream LimitExceededException':
          'calls that come too often are a ThrottlingException, with `--limits strict`',
        'UntagDeliveryStream ResourceInUseException': OF_ANY_STATE,
      },
    ),
  },
  rules: firehoseRules,
}
