/** The part of `compatibility.ts` that is about STS: why no client can be shown an error, and the page. */
import { sts } from '../src/services/sts/index.ts'
import { stsCasesByFile } from '../test/conformance/sts/cases.ts'
import { reasons, type ServicePage } from './compatibility-page.ts'

/** Applies to every served operation that declares it. */
const NOT_REACHABLE: Readonly<Record<string, string>> = {
  ExpiredTokenException: 'a session that is over is refused before an operation is asked (as `ExpiredToken`, HTTP 403)',
  RegionDisabledException: 'every region can be used here',
}

/** The same for one operation alone. */
const NOT_REACHABLE_IN: Readonly<Record<string, string>> = {
  'DecodeAuthorizationMessage success': 'denials say in clear what they are about; none is encoded',
}

export const stsPage: ServicePage = {
  file: 'compatibility-sts.md',
  title: 'STS',
  service: sts,
  about: (total, served) => [
    `Written by \`scripts/compatibility.ts\` from the tests themselves. AWS Security Token Service has ${total} operations; Leat serves ${served} of them.`,
    'How to make a role and take it is in [iam.md](iam.md).',
    '',
    'Each rule below is a case in `test/conformance/sts/`, run through the AWS SDK for JavaScript v3, boto3, and the AWS CLI (`npm run test:long`).',
    'On the wire errors have the codes of the query protocol: `MalformedPolicyDocument` for `MalformedPolicyDocumentException`, `AccessDenied` for `AccessDeniedException`.',
  ],
  subject: {
    folder: 'test/conformance/sts',
    casesByFile: stsCasesByFile,
    elsewhere: [],
    reasonAgainst: reasons(NOT_REACHABLE, NOT_REACHABLE_IN),
  },
}
