// Generated from the API model of AWS Security Token Service, 2011-06-15 (botocore 1.43.127; Apache-2.0, see NOTICE), and
// scripts/models/*.overrides.json by scripts/generate-models.ts. Do not edit.
//
// In these types a blob is a Uint8Array, and a timestamp a number: milliseconds since the epoch. Members that the model does not
// require are optional. An event stream is an AsyncIterable of its events, each with exactly one member.
import type { AwsQueryService, OperationModel } from '../../model/api.ts'
import type { ListSchema, NumberSchema, StringSchema, StructSchema, TimestampSchema } from '../../model/schema.ts'

const text: StringSchema = { kind: 'string' }
const timestamp: TimestampSchema = { kind: 'timestamp', format: 'iso8601-seconds' }

const arnType: StringSchema = {
  kind: 'string', min: 20, max: 2048,
  pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+',
}
const roleSessionNameType: StringSchema = { kind: 'string', min: 2, max: 64, pattern: '[\\w+=,.@-]*' }
const PolicyDescriptorType: StructSchema = {
  kind: 'struct', name: 'PolicyDescriptorType', required: [], members: { arn: arnType },
}
const policyDescriptorListType: ListSchema = { kind: 'list', of: PolicyDescriptorType }
const unrestrictedSessionPolicyDocumentType: StringSchema = { kind: 'string', min: 1, pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+' }
const roleDurationSecondsType: NumberSchema = { kind: 'integer', min: 900, max: 43200 }
const tagKeyType: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+' }
const tagValueType: StringSchema = { kind: 'string', min: 0, max: 256, pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*' }
const Tag: StructSchema = {
  kind: 'struct', name: 'Tag', required: ['Key', 'Value'], members: { Key: tagKeyType, Value: tagValueType },
}
const tagListType: ListSchema = { kind: 'list', of: Tag, max: 50 }
const tagKeyListType: ListSchema = { kind: 'list', of: tagKeyType, max: 50 }
const externalIdType: StringSchema = { kind: 'string', min: 2, max: 1224, pattern: '[\\w+=,.@:\\/-]*' }
const serialNumberType: StringSchema = { kind: 'string', min: 9, max: 256, pattern: '[\\w+=/:,.@-]*' }
const tokenCodeType: StringSchema = { kind: 'string', min: 6, max: 6, pattern: '[\\d]*' }
const sourceIdentityType: StringSchema = { kind: 'string', min: 2, max: 64, pattern: '[\\w+=,.@-]*' }
const contextAssertionType: StringSchema = { kind: 'string', min: 4, max: 2048 }
const ProvidedContext: StructSchema = {
  kind: 'struct', name: 'ProvidedContext', required: [], members: { ProviderArn: arnType, ContextAssertion: contextAssertionType },
}
const ProvidedContextsListType: ListSchema = { kind: 'list', of: ProvidedContext, min: 1, max: 5 }
const minimumSessionTokenSizeType: NumberSchema = { kind: 'integer', min: 0, max: 4096 }
const AssumeRoleRequest: StructSchema = {
  kind: 'struct', name: 'AssumeRoleRequest', required: ['RoleArn', 'RoleSessionName'],
  members: {
    RoleArn: arnType, RoleSessionName: roleSessionNameType, PolicyArns: policyDescriptorListType,
    Policy: unrestrictedSessionPolicyDocumentType, DurationSeconds: roleDurationSecondsType, Tags: tagListType,
    TransitiveTagKeys: tagKeyListType, ExternalId: externalIdType, SerialNumber: serialNumberType, TokenCode: tokenCodeType,
    SourceIdentity: sourceIdentityType, ProvidedContexts: ProvidedContextsListType, MinimumSessionTokenSize: minimumSessionTokenSizeType,
  },
}
const accessKeyIdType: StringSchema = { kind: 'string', min: 16, max: 128, pattern: '[\\w]*' }
const Credentials: StructSchema = {
  kind: 'struct', name: 'Credentials', required: ['AccessKeyId', 'SecretAccessKey', 'SessionToken', 'Expiration'],
  members: {
    AccessKeyId: accessKeyIdType, SecretAccessKey: text, SessionToken: text, Expiration: timestamp,
  },
}
const assumedRoleIdType: StringSchema = { kind: 'string', min: 2, max: 193, pattern: '[\\w+=,.@:-]*' }
const AssumedRoleUser: StructSchema = {
  kind: 'struct', name: 'AssumedRoleUser', required: ['AssumedRoleId', 'Arn'], members: { AssumedRoleId: assumedRoleIdType, Arn: arnType },
}
const nonNegativeIntegerType: NumberSchema = { kind: 'integer', min: 0 }
const sessionTokenUtilizationType: NumberSchema = { kind: 'integer', min: 0 }
const sessionTokenSizeType: NumberSchema = { kind: 'integer', min: 0 }
const AssumeRoleResponse: StructSchema = {
  kind: 'struct', name: 'AssumeRoleResponse', required: [],
  members: {
    Credentials, AssumedRoleUser, PackedPolicySize: nonNegativeIntegerType, SourceIdentity: sourceIdentityType,
    SessionTokenUtilization: sessionTokenUtilizationType, SessionTokenSize: sessionTokenSizeType,
  },
}
const SAMLAssertionType: StringSchema = { kind: 'string', min: 4, max: 100000 }
const sessionPolicyDocumentType: StringSchema = {
  kind: 'string', min: 1, max: 2048, pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
}
const AssumeRoleWithSAMLRequest: StructSchema = {
  kind: 'struct', name: 'AssumeRoleWithSAMLRequest', required: ['RoleArn', 'PrincipalArn', 'SAMLAssertion'],
  members: {
    RoleArn: arnType, PrincipalArn: arnType, SAMLAssertion: SAMLAssertionType, PolicyArns: policyDescriptorListType,
    Policy: sessionPolicyDocumentType, DurationSeconds: roleDurationSecondsType, MinimumSessionTokenSize: minimumSessionTokenSizeType,
  },
}
const AssumeRoleWithSAMLResponse: StructSchema = {
  kind: 'struct', name: 'AssumeRoleWithSAMLResponse', required: [],
  members: {
    Credentials, AssumedRoleUser, PackedPolicySize: nonNegativeIntegerType, Subject: text, SubjectType: text, Issuer: text, Audience: text,
    NameQualifier: text, SourceIdentity: sourceIdentityType, SessionTokenUtilization: sessionTokenUtilizationType,
    SessionTokenSize: sessionTokenSizeType,
  },
}
const clientTokenType: StringSchema = { kind: 'string', min: 4, max: 20000 }
const urlType: StringSchema = { kind: 'string', min: 4, max: 2048 }
const AssumeRoleWithWebIdentityRequest: StructSchema = {
  kind: 'struct', name: 'AssumeRoleWithWebIdentityRequest', required: ['RoleArn', 'RoleSessionName', 'WebIdentityToken'],
  members: {
    RoleArn: arnType, RoleSessionName: roleSessionNameType, WebIdentityToken: clientTokenType, ProviderId: urlType,
    PolicyArns: policyDescriptorListType, Policy: sessionPolicyDocumentType, DurationSeconds: roleDurationSecondsType,
    MinimumSessionTokenSize: minimumSessionTokenSizeType,
  },
}
const webIdentitySubjectType: StringSchema = { kind: 'string', min: 6, max: 255 }
const AssumeRoleWithWebIdentityResponse: StructSchema = {
  kind: 'struct', name: 'AssumeRoleWithWebIdentityResponse', required: [],
  members: {
    Credentials, SubjectFromWebIdentityToken: webIdentitySubjectType, AssumedRoleUser, PackedPolicySize: nonNegativeIntegerType,
    Provider: text, Audience: text, SourceIdentity: sourceIdentityType, SessionTokenUtilization: sessionTokenUtilizationType,
    SessionTokenSize: sessionTokenSizeType,
  },
}
const TargetPrincipalType: StringSchema = { kind: 'string', min: 12, max: 2048 }
const RootDurationSecondsType: NumberSchema = { kind: 'integer', min: 0, max: 900 }
const AssumeRootRequest: StructSchema = {
  kind: 'struct', name: 'AssumeRootRequest', required: ['TargetPrincipal', 'TaskPolicyArn'],
  members: {
    TargetPrincipal: TargetPrincipalType, TaskPolicyArn: PolicyDescriptorType, DurationSeconds: RootDurationSecondsType,
    MinimumSessionTokenSize: minimumSessionTokenSizeType,
  },
}
const AssumeRootResponse: StructSchema = {
  kind: 'struct', name: 'AssumeRootResponse', required: [],
  members: {
    Credentials, SourceIdentity: sourceIdentityType, SessionTokenUtilization: sessionTokenUtilizationType,
    SessionTokenSize: sessionTokenSizeType,
  },
}
const encodedMessageType: StringSchema = { kind: 'string', min: 1, max: 10240 }
const DecodeAuthorizationMessageRequest: StructSchema = {
  kind: 'struct', name: 'DecodeAuthorizationMessageRequest', required: ['EncodedMessage'], members: { EncodedMessage: encodedMessageType },
}
const DecodeAuthorizationMessageResponse: StructSchema = {
  kind: 'struct', name: 'DecodeAuthorizationMessageResponse', required: [], members: { DecodedMessage: text },
}
const GetAccessKeyInfoRequest: StructSchema = {
  kind: 'struct', name: 'GetAccessKeyInfoRequest', required: ['AccessKeyId'], members: { AccessKeyId: accessKeyIdType },
}
const GetAccessKeyInfoResponse: StructSchema = {
  kind: 'struct', name: 'GetAccessKeyInfoResponse', required: [], members: { Account: text },
}
const GetCallerIdentityRequest: StructSchema = { kind: 'struct', name: 'GetCallerIdentityRequest', required: [], members: {} }
const GetCallerIdentityResponse: StructSchema = {
  kind: 'struct', name: 'GetCallerIdentityResponse', required: [], members: { UserId: text, Account: text, Arn: arnType },
}
const GetDelegatedAccessTokenRequest: StructSchema = {
  kind: 'struct', name: 'GetDelegatedAccessTokenRequest', required: ['TradeInToken'], members: { TradeInToken: text },
}
const GetDelegatedAccessTokenResponse: StructSchema = {
  kind: 'struct', name: 'GetDelegatedAccessTokenResponse', required: [],
  members: {
    Credentials, PackedPolicySize: nonNegativeIntegerType, AssumedPrincipal: arnType,
  },
}
const userNameType: StringSchema = { kind: 'string', min: 2, max: 32, pattern: '[\\w+=,.@-]*' }
const durationSecondsType: NumberSchema = { kind: 'integer', min: 900, max: 129600 }
const GetFederationTokenRequest: StructSchema = {
  kind: 'struct', name: 'GetFederationTokenRequest', required: ['Name'],
  members: {
    Name: userNameType, Policy: sessionPolicyDocumentType, PolicyArns: policyDescriptorListType, DurationSeconds: durationSecondsType,
    Tags: tagListType, MinimumSessionTokenSize: minimumSessionTokenSizeType,
  },
}
const federatedIdType: StringSchema = { kind: 'string', min: 2, max: 193, pattern: '[\\w+=,.@\\:-]*' }
const FederatedUser: StructSchema = {
  kind: 'struct', name: 'FederatedUser', required: ['FederatedUserId', 'Arn'], members: { FederatedUserId: federatedIdType, Arn: arnType },
}
const GetFederationTokenResponse: StructSchema = {
  kind: 'struct', name: 'GetFederationTokenResponse', required: [],
  members: {
    Credentials, FederatedUser, PackedPolicySize: nonNegativeIntegerType, SessionTokenUtilization: sessionTokenUtilizationType,
    SessionTokenSize: sessionTokenSizeType,
  },
}
const GetSessionTokenRequest: StructSchema = {
  kind: 'struct', name: 'GetSessionTokenRequest', required: [],
  members: {
    DurationSeconds: durationSecondsType, SerialNumber: serialNumberType, TokenCode: tokenCodeType,
    MinimumSessionTokenSize: minimumSessionTokenSizeType,
  },
}
const GetSessionTokenResponse: StructSchema = {
  kind: 'struct', name: 'GetSessionTokenResponse', required: [],
  members: {
    Credentials, SessionTokenUtilization: sessionTokenUtilizationType, SessionTokenSize: sessionTokenSizeType,
  },
}
const webIdentityTokenAudienceStringType: StringSchema = { kind: 'string', min: 1, max: 1000 }
const webIdentityTokenAudienceListType: ListSchema = { kind: 'list', of: webIdentityTokenAudienceStringType, min: 1, max: 10 }
const webIdentityTokenDurationSecondsType: NumberSchema = { kind: 'integer', min: 60, max: 3600 }
const jwtAlgorithmType: StringSchema = { kind: 'string', min: 5, max: 5 }
const GetWebIdentityTokenRequest: StructSchema = {
  kind: 'struct', name: 'GetWebIdentityTokenRequest', required: ['Audience', 'SigningAlgorithm'],
  members: {
    Audience: webIdentityTokenAudienceListType, DurationSeconds: webIdentityTokenDurationSecondsType, SigningAlgorithm: jwtAlgorithmType,
    Tags: tagListType,
  },
}
const GetWebIdentityTokenResponse: StructSchema = {
  kind: 'struct', name: 'GetWebIdentityTokenResponse', required: [], members: { WebIdentityToken: text, Expiration: timestamp },
}

export interface AssumeRoleRequest {
  readonly RoleArn: string
  readonly RoleSessionName: string
  readonly PolicyArns?: readonly PolicyDescriptorType[]
  readonly Policy?: string
  readonly DurationSeconds?: number
  readonly Tags?: readonly Tag[]
  readonly TransitiveTagKeys?: readonly string[]
  readonly ExternalId?: string
  readonly SerialNumber?: string
  readonly TokenCode?: string
  readonly SourceIdentity?: string
  readonly ProvidedContexts?: readonly ProvidedContext[]
  readonly MinimumSessionTokenSize?: number
}
export interface AssumeRoleResponse {
  readonly Credentials?: Credentials
  readonly AssumedRoleUser?: AssumedRoleUser
  readonly PackedPolicySize?: number
  readonly SourceIdentity?: string
  readonly SessionTokenUtilization?: number
  readonly SessionTokenSize?: number
}
export interface AssumeRoleWithSAMLRequest {
  readonly RoleArn: string
  readonly PrincipalArn: string
  readonly SAMLAssertion: string
  readonly PolicyArns?: readonly PolicyDescriptorType[]
  readonly Policy?: string
  readonly DurationSeconds?: number
  readonly MinimumSessionTokenSize?: number
}
export interface AssumeRoleWithSAMLResponse {
  readonly Credentials?: Credentials
  readonly AssumedRoleUser?: AssumedRoleUser
  readonly PackedPolicySize?: number
  readonly Subject?: string
  readonly SubjectType?: string
  readonly Issuer?: string
  readonly Audience?: string
  readonly NameQualifier?: string
  readonly SourceIdentity?: string
  readonly SessionTokenUtilization?: number
  readonly SessionTokenSize?: number
}
export interface AssumeRoleWithWebIdentityRequest {
  readonly RoleArn: string
  readonly RoleSessionName: string
  readonly WebIdentityToken: string
  readonly ProviderId?: string
  readonly PolicyArns?: readonly PolicyDescriptorType[]
  readonly Policy?: string
  readonly DurationSeconds?: number
  readonly MinimumSessionTokenSize?: number
}
export interface AssumeRoleWithWebIdentityResponse {
  readonly Credentials?: Credentials
  readonly SubjectFromWebIdentityToken?: string
  readonly AssumedRoleUser?: AssumedRoleUser
  readonly PackedPolicySize?: number
  readonly Provider?: string
  readonly Audience?: string
  readonly SourceIdentity?: string
  readonly SessionTokenUtilization?: number
  readonly SessionTokenSize?: number
}
export interface AssumeRootRequest {
  readonly TargetPrincipal: string
  readonly TaskPolicyArn: PolicyDescriptorType
  readonly DurationSeconds?: number
  readonly MinimumSessionTokenSize?: number
}
export interface AssumeRootResponse {
  readonly Credentials?: Credentials
  readonly SourceIdentity?: string
  readonly SessionTokenUtilization?: number
  readonly SessionTokenSize?: number
}
export interface AssumedRoleUser {
  readonly AssumedRoleId: string
  readonly Arn: string
}
export interface Credentials {
  readonly AccessKeyId: string
  readonly SecretAccessKey: string
  readonly SessionToken: string
  readonly Expiration: number
}
export interface DecodeAuthorizationMessageRequest {
  readonly EncodedMessage: string
}
export interface DecodeAuthorizationMessageResponse {
  readonly DecodedMessage?: string
}
export interface FederatedUser {
  readonly FederatedUserId: string
  readonly Arn: string
}
export interface GetAccessKeyInfoRequest {
  readonly AccessKeyId: string
}
export interface GetAccessKeyInfoResponse {
  readonly Account?: string
}
export interface GetCallerIdentityRequest {}
export interface GetCallerIdentityResponse {
  readonly UserId?: string
  readonly Account?: string
  readonly Arn?: string
}
export interface GetDelegatedAccessTokenRequest {
  readonly TradeInToken: string
}
export interface GetDelegatedAccessTokenResponse {
  readonly Credentials?: Credentials
  readonly PackedPolicySize?: number
  readonly AssumedPrincipal?: string
}
export interface GetFederationTokenRequest {
  readonly Name: string
  readonly Policy?: string
  readonly PolicyArns?: readonly PolicyDescriptorType[]
  readonly DurationSeconds?: number
  readonly Tags?: readonly Tag[]
  readonly MinimumSessionTokenSize?: number
}
export interface GetFederationTokenResponse {
  readonly Credentials?: Credentials
  readonly FederatedUser?: FederatedUser
  readonly PackedPolicySize?: number
  readonly SessionTokenUtilization?: number
  readonly SessionTokenSize?: number
}
export interface GetSessionTokenRequest {
  readonly DurationSeconds?: number
  readonly SerialNumber?: string
  readonly TokenCode?: string
  readonly MinimumSessionTokenSize?: number
}
export interface GetSessionTokenResponse {
  readonly Credentials?: Credentials
  readonly SessionTokenUtilization?: number
  readonly SessionTokenSize?: number
}
export interface GetWebIdentityTokenRequest {
  readonly Audience: readonly string[]
  readonly DurationSeconds?: number
  readonly SigningAlgorithm: string
  readonly Tags?: readonly Tag[]
}
export interface GetWebIdentityTokenResponse {
  readonly WebIdentityToken?: string
  readonly Expiration?: number
}
export interface PolicyDescriptorType {
  readonly arn?: string
}
export interface ProvidedContext {
  readonly ProviderArn?: string
  readonly ContextAssertion?: string
}
export interface Tag {
  readonly Key: string
  readonly Value: string
}

const assumeRoleErrors = [
  'MalformedPolicyDocumentException', 'PackedPolicyTooLargeException', 'RegionDisabledException', 'ExpiredTokenException',
] as const
export type AssumeRoleError = (typeof assumeRoleErrors)[number]
export const AssumeRole: OperationModel<AssumeRoleRequest, AssumeRoleResponse, AssumeRoleError> = {
  name: 'AssumeRole', plane: 'control', input: AssumeRoleRequest, output: AssumeRoleResponse, errors: assumeRoleErrors,
}

const assumeRoleWithSAMLErrors = [
  'MalformedPolicyDocumentException', 'PackedPolicyTooLargeException', 'IDPRejectedClaimException', 'InvalidIdentityTokenException',
  'ExpiredTokenException', 'RegionDisabledException',
] as const
export type AssumeRoleWithSAMLError = (typeof assumeRoleWithSAMLErrors)[number]
export const AssumeRoleWithSAML: OperationModel<AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse, AssumeRoleWithSAMLError> = {
  name: 'AssumeRoleWithSAML', plane: 'control', input: AssumeRoleWithSAMLRequest, output: AssumeRoleWithSAMLResponse,
  errors: assumeRoleWithSAMLErrors,
}

const assumeRoleWithWebIdentityErrors = [
  'MalformedPolicyDocumentException', 'PackedPolicyTooLargeException', 'IDPRejectedClaimException', 'IDPCommunicationErrorException',
  'InvalidIdentityTokenException', 'ExpiredTokenException', 'RegionDisabledException',
] as const
export type AssumeRoleWithWebIdentityError = (typeof assumeRoleWithWebIdentityErrors)[number]
export const AssumeRoleWithWebIdentity: OperationModel<AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse, AssumeRoleWithWebIdentityError> = {
  name: 'AssumeRoleWithWebIdentity', plane: 'control', input: AssumeRoleWithWebIdentityRequest, output: AssumeRoleWithWebIdentityResponse,
  errors: assumeRoleWithWebIdentityErrors,
}

const assumeRootErrors = ['RegionDisabledException', 'ExpiredTokenException'] as const
export type AssumeRootError = (typeof assumeRootErrors)[number]
export const AssumeRoot: OperationModel<AssumeRootRequest, AssumeRootResponse, AssumeRootError> = {
  name: 'AssumeRoot', plane: 'control', input: AssumeRootRequest, output: AssumeRootResponse, errors: assumeRootErrors,
}

const decodeAuthorizationMessageErrors = ['InvalidAuthorizationMessageException'] as const
export type DecodeAuthorizationMessageError = (typeof decodeAuthorizationMessageErrors)[number]
export const DecodeAuthorizationMessage: OperationModel<DecodeAuthorizationMessageRequest, DecodeAuthorizationMessageResponse, DecodeAuthorizationMessageError> = {
  name: 'DecodeAuthorizationMessage', plane: 'control', input: DecodeAuthorizationMessageRequest,
  output: DecodeAuthorizationMessageResponse, errors: decodeAuthorizationMessageErrors,
}

const getAccessKeyInfoErrors = [] as const
export type GetAccessKeyInfoError = (typeof getAccessKeyInfoErrors)[number]
export const GetAccessKeyInfo: OperationModel<GetAccessKeyInfoRequest, GetAccessKeyInfoResponse, GetAccessKeyInfoError> = {
  name: 'GetAccessKeyInfo', plane: 'control', input: GetAccessKeyInfoRequest, output: GetAccessKeyInfoResponse,
  errors: getAccessKeyInfoErrors,
}

const getCallerIdentityErrors = [] as const
export type GetCallerIdentityError = (typeof getCallerIdentityErrors)[number]
export const GetCallerIdentity: OperationModel<GetCallerIdentityRequest, GetCallerIdentityResponse, GetCallerIdentityError> = {
  name: 'GetCallerIdentity', plane: 'control', input: GetCallerIdentityRequest, output: GetCallerIdentityResponse,
  errors: getCallerIdentityErrors,
}

const getDelegatedAccessTokenErrors = [
  'ExpiredTradeInTokenException', 'RegionDisabledException', 'PackedPolicyTooLargeException',
] as const
export type GetDelegatedAccessTokenError = (typeof getDelegatedAccessTokenErrors)[number]
export const GetDelegatedAccessToken: OperationModel<GetDelegatedAccessTokenRequest, GetDelegatedAccessTokenResponse, GetDelegatedAccessTokenError> = {
  name: 'GetDelegatedAccessToken', plane: 'control', input: GetDelegatedAccessTokenRequest, output: GetDelegatedAccessTokenResponse,
  errors: getDelegatedAccessTokenErrors,
}

const getFederationTokenErrors = [
  'MalformedPolicyDocumentException', 'PackedPolicyTooLargeException', 'RegionDisabledException',
] as const
export type GetFederationTokenError = (typeof getFederationTokenErrors)[number]
export const GetFederationToken: OperationModel<GetFederationTokenRequest, GetFederationTokenResponse, GetFederationTokenError> = {
  name: 'GetFederationToken', plane: 'control', input: GetFederationTokenRequest, output: GetFederationTokenResponse,
  errors: getFederationTokenErrors,
}

const getSessionTokenErrors = ['RegionDisabledException'] as const
export type GetSessionTokenError = (typeof getSessionTokenErrors)[number]
export const GetSessionToken: OperationModel<GetSessionTokenRequest, GetSessionTokenResponse, GetSessionTokenError> = {
  name: 'GetSessionToken', plane: 'control', input: GetSessionTokenRequest, output: GetSessionTokenResponse, errors: getSessionTokenErrors,
}

const getWebIdentityTokenErrors = [
  'SessionDurationEscalationException', 'OutboundWebIdentityFederationDisabledException', 'JWTPayloadSizeExceededException',
] as const
export type GetWebIdentityTokenError = (typeof getWebIdentityTokenErrors)[number]
export const GetWebIdentityToken: OperationModel<GetWebIdentityTokenRequest, GetWebIdentityTokenResponse, GetWebIdentityTokenError> = {
  name: 'GetWebIdentityToken', plane: 'control', input: GetWebIdentityTokenRequest, output: GetWebIdentityTokenResponse,
  errors: getWebIdentityTokenErrors,
}

export const service: AwsQueryService = {
  name: 'sts',
  signingName: 'sts',
  protocol: 'aws-query',
  apiVersion: '2011-06-15',
  xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  operations: {
    AssumeRole, AssumeRoleWithSAML, AssumeRoleWithWebIdentity, AssumeRoot, DecodeAuthorizationMessage, GetAccessKeyInfo, GetCallerIdentity,
    GetDelegatedAccessToken, GetFederationToken, GetSessionToken, GetWebIdentityToken,
  },
  errors: {
    AccessDeniedException: { code: 'AccessDenied', httpStatus: 403, fault: false },
    ExpiredTokenException: { code: 'ExpiredTokenException', httpStatus: 400, fault: false },
    ExpiredTradeInTokenException: { code: 'ExpiredTradeInTokenException', httpStatus: 400, fault: false },
    IDPCommunicationErrorException: { code: 'IDPCommunicationError', httpStatus: 400, fault: false },
    IDPRejectedClaimException: { code: 'IDPRejectedClaim', httpStatus: 403, fault: false },
    InternalFailure: { code: 'InternalFailure', httpStatus: 500, fault: true },
    InvalidAuthorizationMessageException: { code: 'InvalidAuthorizationMessageException', httpStatus: 400, fault: false },
    InvalidIdentityTokenException: { code: 'InvalidIdentityToken', httpStatus: 400, fault: false },
    JWTPayloadSizeExceededException: { code: 'JWTPayloadSizeExceededException', httpStatus: 400, fault: false },
    MalformedPolicyDocumentException: { code: 'MalformedPolicyDocument', httpStatus: 400, fault: false },
    OutboundWebIdentityFederationDisabledException: { code: 'OutboundWebIdentityFederationDisabledException', httpStatus: 403, fault: false },
    PackedPolicyTooLargeException: { code: 'PackedPolicyTooLarge', httpStatus: 400, fault: false },
    RegionDisabledException: { code: 'RegionDisabledException', httpStatus: 403, fault: false },
    ServiceUnavailable: { code: 'ServiceUnavailable', httpStatus: 503, fault: true },
    SessionDurationEscalationException: { code: 'SessionDurationEscalationException', httpStatus: 403, fault: false },
    ThrottlingException: { code: 'Throttling', httpStatus: 400, fault: false },
    ValidationException: { code: 'ValidationError', httpStatus: 400, fault: false },
  },
}
