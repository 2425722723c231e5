/** The part of `compatibility.ts` that is about Glue: why no client can be shown an error, and the page. */
import { glue } from '../src/services/glue/index.ts'
import { glueCasesByFile } from '../test/conformance/glue/cases.ts'
import { reasons, type ServicePage } from './compatibility-page.ts'

const OF_THE_SERVER = 'only a failure of the server itself answers it'
const NO_FEDERATION = 'there are no federated catalogs'
const AT_ONCE = 'changes happen one after the other, and at once'
const VALIDATION = 'what is wrong with the input is a ValidationException'

/** Applies to every served operation that declares it. */
const NOT_REACHABLE: Readonly<Record<string, string>> = {
  ConcurrentModificationException: AT_ONCE,
  FederatedResourceAlreadyExistsException: NO_FEDERATION,
  FederationSourceException: NO_FEDERATION,
  FederationSourceRetryableException: NO_FEDERATION,
  GlueEncryptionException: 'the Data Catalog is not encrypted by itself',
  InternalServiceException: OF_THE_SERVER,
  InvalidInputException: VALIDATION,
  InvalidStateException: AT_ONCE,
  OperationTimeoutException: OF_THE_SERVER,
  ResourceNotReadyException: AT_ONCE,
  ResourceNumberLimitExceededException: 'there is no quota but that of 100,000 versions of a table; no test makes them',
}

/** The same for one operation alone. */
const NOT_REACHABLE_IN: Readonly<Record<string, string>> = {
  'BatchCreatePartition AlreadyExistsException': 'it is told in `Errors`, for each partition',
  'GetDatabases EntityNotFoundException': 'an account without databases has an empty list',
  'UpdateDatabase AlreadyExistsException': 'a database cannot be renamed',
  'UpdateTable AlreadyExistsException': 'a table cannot be renamed',
}

export const gluePage: ServicePage = {
  file: 'compatibility-glue.md',
  title: 'Glue',
  service: glue,
  about: (total, served) => [
    `Written by \`scripts/compatibility.ts\` from the tests themselves. AWS Glue has ${total} operations; Leat serves ${served} of them: what delivery streams that`,
    'convert records, and readers of their tables, need of the Data Catalog.',
    '',
    'Each rule below is a case in `test/conformance/glue/`, run through boto3 (`test/conformance/boto3-glue.test.ts`) and the AWS CLI (`npm run test:long`).',
  ],
  subject: {
    folder: 'test/conformance/glue',
    casesByFile: glueCasesByFile,
    elsewhere: [],
    reasonAgainst: reasons(NOT_REACHABLE, NOT_REACHABLE_IN),
  },
}
