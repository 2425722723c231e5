/** The part of `compatibility.ts` that is about CloudWatch Logs: why no client can be shown an error, and the page. */
import { logs } from '../src/services/logs/index.ts'
import { logsCasesByFile } from '../test/conformance/logs/cases.ts'
import { reasons, type ServicePage } from './compatibility-page.ts'

const ONCE = 'sequence tokens are not looked at, as AWS has it since 2023'

/** Applies to every served operation that declares it. */
const NOT_REACHABLE: Readonly<Record<string, string>> = {
  AccessDeniedException: 'what roles may do is shown with IAM',
  DataAlreadyAcceptedException: ONCE,
  InvalidOperationException: 'protection can be put on and taken off always',
  InvalidSequenceTokenException: ONCE,
  InvalidParameterException: 'only an input that breaks a constraint of the model, and clients know those',
  LimitExceededException: 'there is no limit to groups',
  OperationAbortedException: 'changes happen one after the other, and at once',
  ServiceUnavailableException: 'only a failure of the server itself answers it',
  UnrecognizedClientException: 'the front door answers it, as for every operation',
}

const NOT_REACHABLE_IN: Readonly<Record<string, string>> = {
  'DeleteLogStream ValidationException': 'streams have no protection of their own',
}

export const logsPage: ServicePage = {
  file: 'compatibility-logs.md',
  title: 'CloudWatch Logs',
  service: logs,
  about: (total, served) => [
    `Written by \`scripts/compatibility.ts\` from the tests themselves. Amazon CloudWatch Logs has ${total} operations; Leat serves ${served} of them: groups, streams and their events.`,
    '',
    'Each rule below is a case in `test/conformance/logs/`, run through boto3 (`test/conformance/boto3-logs.test.ts`), the SDK for JavaScript v3',
    '(`test/conformance/js-logs.test.ts`) and the AWS CLI (`npm run test:long`). What else there is to know: [logs.md](logs.md).',
  ],
  subject: {
    folder: 'test/conformance/logs',
    casesByFile: logsCasesByFile,
    elsewhere: [],
    reasonAgainst: reasons(NOT_REACHABLE, NOT_REACHABLE_IN),
  },
}
