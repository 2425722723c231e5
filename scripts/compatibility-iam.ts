/** The part of `compatibility.ts` that is about IAM: why no client can be shown an error, and the page. */
import { iam } from '../src/services/iam/index.ts'
import { iamCasesByFile } from '../test/conformance/iam/cases.ts'
import { reasons, type ServicePage } from './compatibility-page.ts'

/** Applies to every served operation that declares it. */
const NOT_REACHABLE: Readonly<Record<string, string>> = {
  ConcurrentModificationException: 'changes of one thing follow one another here, and none of them is refused for it',
  EntityTemporarilyUnmodifiableException: 'what was changed can be changed again at once',
  InvalidInputException: 'what is wrong with an input is a ValidationException',
  LimitExceededException: 'AWS names no quota that it could exceed, or one of hundreds of things, which no test makes',
  PolicyEvaluationException: 'only a failure of the server itself answers it',
  PolicyNotAttachableException: 'a policy that cannot be attached is a NoSuchEntityException',
  ServiceFailureException: 'only a failure of the server itself answers it',
  ServiceNotSupportedException: 'users have no credentials of single services, of whichever',
}

/** The same for one operation alone. */
const NOT_REACHABLE_IN: Readonly<Record<string, string>> = {
  'AddRoleToInstanceProfile EntityAlreadyExistsException': 'a profile that has a role is a LimitExceededException',
  'CreateAccountAlias EntityAlreadyExistsException': 'cases are of one account; the alias of another is refused',
  'CreateGroup NoSuchEntityException': 'a new group refers to nothing',
  'CreateServiceLinkedRole NoSuchEntityException': 'a service that is none is an InvalidInputException',
  'DeleteLoginProfile success': 'nobody signs in with a password here, so no user has one to delete',
  'GetLoginProfile success': 'nobody signs in with a password here, so no user has one',
}

export const iamPage: ServicePage = {
  file: 'compatibility-iam.md',
  title: 'IAM',
  service: iam,
  about: (total, served) => [
    `Written by \`scripts/compatibility.ts\` from the tests themselves. AWS Identity and Access Management has ${total} operations; Leat serves ${served} of them.`,
    'What policies decide, and what not yet, is in [iam.md](iam.md).',
    '',
    'Each rule below is a case in `test/conformance/iam/`, run through the AWS SDK for JavaScript v3, boto3, and the AWS CLI (`npm run test:long`).',
    'On the wire errors have the codes of the query protocol: `NoSuchEntity` for `NoSuchEntityException`, `ValidationError` for `ValidationException`, `AccessDenied` for `AccessDeniedException`.',
  ],
  subject: {
    folder: 'test/conformance/iam',
    casesByFile: iamCasesByFile,
    elsewhere: [],
    reasonAgainst: reasons(NOT_REACHABLE, NOT_REACHABLE_IN),
  },
}
