/** The part of `compatibility.ts` that is about KMS: why no client can be shown an error, and the page. */
import { kms } from '../src/services/kms/index.ts'
import { kmsCasesByFile } from '../test/conformance/kms/cases.ts'
import { reasons, type ServicePage } from './compatibility-page.ts'

const OF_THE_SERVER = 'only a failure of the server itself answers it'
const NO_STORES = 'there are no custom key stores'

/** Applies to every served operation that declares it. */
const NOT_REACHABLE: Readonly<Record<string, string>> = {
  CloudHsmClusterInvalidConfigurationException: NO_STORES,
  CustomKeyStoreInvalidStateException: NO_STORES,
  CustomKeyStoreNotFoundException: NO_STORES,
  DependencyTimeoutException: OF_THE_SERVER,
  InvalidArnException: 'an ARN that is none is a NotFoundException',
  InvalidGrantTokenException: 'grant tokens are taken and not needed, since grants are not evaluated',
  InvalidKeyUsageException: 'there is one usage only',
  KMSInternalException: OF_THE_SERVER,
  KeyUnavailableException: OF_THE_SERVER,
  XksKeyAlreadyInUseException: NO_STORES,
  XksKeyInvalidConfigurationException: NO_STORES,
  XksKeyNotFoundException: NO_STORES,
}

/** The same for one operation alone. */
const NOT_REACHABLE_IN: Readonly<Record<string, string>> = {
  'CreateGrant LimitExceededException': 'a key has 50,000 grants at most; no test makes them',
  'DeleteAlias KMSInvalidStateException': 'an alias can be deleted in every state of its key',
  'EnableKey LimitExceededException': 'the number of keys is looked at when they are made',
  'GetKeyPolicy KMSInvalidStateException': 'a policy can be read in every state',
  'GetKeyRotationStatus UnsupportedOperationException': 'there is one kind of key only',
  'ListGrants InvalidGrantIdException': 'an id that is no grant lists none',
  'ListGrants KMSInvalidStateException': 'grants can be listed in every state',
  'ListKeyPolicies KMSInvalidStateException': 'policies can be listed in every state',
  'PutKeyPolicy LimitExceededException': 'a policy that is too long is a MalformedPolicyDocumentException',
  'PutKeyPolicy UnsupportedOperationException': 'there is one kind of key only',
  'RetireGrant InvalidGrantIdException': 'an id that is no grant is a NotFoundException',
  'RetireGrant KMSInvalidStateException': 'a grant can be retired in every state of its key',
  'RevokeGrant InvalidGrantIdException': 'an id that is no grant is a NotFoundException',
  'RevokeGrant KMSInvalidStateException': 'a grant can be revoked in every state of its key',
  'UntagResource TagException': 'keys that are no tag are ignored',
  'UpdateAlias LimitExceededException': 'the number of aliases of a key is looked at when they are made',
}

export const kmsPage: ServicePage = {
  file: 'compatibility-kms.md',
  title: 'KMS',
  service: kms,
  about: (total, served) => [
    `Written by \`scripts/compatibility.ts\` from the tests themselves. AWS Key Management Service has ${total} operations; Leat serves ${served} of them: what other`,
    'services need of it, with symmetric keys. [encryption.md](encryption.md) says where the keys are and what they protect against.',
    '',
    'Each rule below is a case in `test/conformance/kms/`, run through boto3 (`test/conformance/boto3-kms.test.ts`) and the AWS CLI (`npm run test:long`).',
  ],
  subject: {
    folder: 'test/conformance/kms',
    casesByFile: kmsCasesByFile,
    elsewhere: [],
    reasonAgainst: reasons(NOT_REACHABLE, NOT_REACHABLE_IN),
  },
}
