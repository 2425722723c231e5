/** The part of `compatibility.ts` that is about Lambda: why no client can be shown an error, and the page. */
import { lambda } from '../src/services/lambda/index.ts'
import { lambdaCasesByFile } from '../test/conformance/lambda/cases.ts'
import { functionRules } from '../test/conformance/rules/functions.ts'
import { mappingRules } from '../test/conformance/rules/mappings.ts'
import { reasons, type ServicePage } from './compatibility-page.ts'

const NETWORK = 'functions have no network or file system of their own to connect'
const KEYS = 'the key of a function is kept and shown, and not used'
const SNAPSTART = 'environments start the same way with SnapStart as without'
const CAPACITY = 'there are no capacity providers and no durable executions'
const MODELLED = 'what is wrong with the input is a ValidationException'

/** Applies to every served operation that declares it. */
const NOT_REACHABLE: Readonly<Record<string, string>> = {
  AliasLimitExceededException: 'there is no limit to aliases',
  CodeArtifactUserDeletedException: CAPACITY,
  CodeArtifactUserFailedException: CAPACITY,
  CodeArtifactUserPendingException: CAPACITY,
  CodeSigningConfigNotFoundException: 'signatures of code are not checked',
  CodeStorageExceededException: 'the quota is 75 GB: no test stores as much',
  CodeVerificationFailedException: 'signatures of code are not checked',
  DurableExecutionAlreadyStartedException: CAPACITY,
  EC2AccessDeniedException: NETWORK,
  EC2ThrottledException: NETWORK,
  EC2UnexpectedException: NETWORK,
  EFSIOException: NETWORK,
  EFSMountConnectivityException: NETWORK,
  EFSMountFailureException: NETWORK,
  EFSMountTimeoutException: NETWORK,
  ENILimitReachedException: NETWORK,
  ENINotReadyException: NETWORK,
  FunctionVersionsPerCapacityProviderLimitExceededException: CAPACITY,
  InvalidCodeSignatureException: 'signatures of code are not checked',
  InvalidParameterValueException: MODELLED,
  InvalidRuntimeException: 'told of one operation: Invoke',
  InvalidSecurityGroupIDException: NETWORK,
  InvalidSubnetIDException: NETWORK,
  InvalidZipFileException: 'a zip is read to its end before it is accepted',
  KMSAccessDeniedException: KEYS,
  KMSDisabledException: KEYS,
  KMSInvalidStateException: KEYS,
  KMSNotFoundException: KEYS,
  ModeNotSupportedException: 'responses are whole',
  NoPublishedVersionException: CAPACITY,
  PublicPolicyException: 'there is no setting that forbids what is public',
  RecursiveInvocationException: 'loops of functions are not ended',
  ResourceConflictException: 'changes happen one after the other, and at once',
  ResourceInUseException: 'changes happen one after the other, and at once',
  ResourceNotReadyException: 'functions are never put to rest',
  S3FilesMountConnectivityException: NETWORK,
  S3FilesMountFailureException: NETWORK,
  S3FilesMountTimeoutException: NETWORK,
  SerializedRequestEntityTooLargeException: CAPACITY,
  ServiceException: 'only a failure of the server itself answers it',
  ServiceQuotaExceededException: 'concurrency beyond the quota is a TooManyRequestsException',
  SnapStartException: SNAPSTART,
  SnapStartNotReadyException: SNAPSTART,
  SnapStartRegenerationFailureException: SNAPSTART,
  SnapStartTimeoutException: SNAPSTART,
  SubnetIPAddressLimitReachedException: NETWORK,
  TooManyRequestsException: 'Leat does not limit how often the API is called',
  UnsupportedMediaTypeException: 'events are JSON, whatever the content type says',
}

/** The same for one operation alone. */
const NOT_REACHABLE_IN: Readonly<Record<string, string>> = {
  'CreateEventSourceMapping ResourceNotFoundException':
    'a function or a stream that is not there is an InvalidParameterValueException; only an ARN of another region is not found',
  'ListEventSourceMappings ResourceNotFoundException': 'mappings outlive functions: of one that is not there, there may be some',
  'CreateFunction ResourceNotFoundException':
    'only an ARN of another region in place of the name, which clients have no reason to send',
}

export const lambdaPage: ServicePage = {
  file: 'compatibility-lambda.md',
  title: 'Lambda',
  service: lambda,
  about: (total, served) => [
    `Written by \`scripts/compatibility.ts\` from the tests themselves. AWS Lambda has ${total} operations; Leat serves ${served} of them. What functions can do here, and what keeps them apart: [lambda.md](lambda.md).`,
    '',
    'Each rule below is a case in `test/conformance/lambda/`, run through the SDK for JavaScript v3 (`test/conformance/js-lambda.test.ts`), boto3',
    '(`test/conformance/boto3-lambda.test.ts`) and the AWS CLI (`npm run test:long`).',
  ],
  subject: {
    folder: 'test/conformance/lambda',
    casesByFile: lambdaCasesByFile,
    elsewhere: [],
    reasonAgainst: reasons(NOT_REACHABLE, NOT_REACHABLE_IN),
  },
  rules: [...functionRules, mappingRules],
}
