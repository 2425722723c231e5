// Generated from the API model of AWS Key Management Service, 2014-11-01 (botocore 1.44.8; Apache-2.0, see NOTICE), and
// scripts/models/*.overrides.json by scripts/generate-models.ts. Do not edit.
//
// In these types a blob is a Uint8Array, and a timestamp a number: milliseconds since the epoch. Members that the model does not
// require are optional. An event stream is an AsyncIterable of its events, each with exactly one member.
import type { AwsJsonService, OperationModel } from '../../model/api.ts'
import type { BlobSchema, ListSchema, MapSchema, NumberSchema, Schema, StringSchema, StructSchema } from '../../model/schema.ts'

const text: StringSchema = { kind: 'string' }
const boolean: Schema = { kind: 'boolean' }
const timestamp: Schema = { kind: 'timestamp' }

const KeyIdType: StringSchema = { kind: 'string', min: 1, max: 2048 }
const CancelKeyDeletionRequest: StructSchema = {
  kind: 'struct', name: 'CancelKeyDeletionRequest', required: ['KeyId'], members: { KeyId: KeyIdType },
}
const CancelKeyDeletionResponse: StructSchema = {
  kind: 'struct', name: 'CancelKeyDeletionResponse', required: [], members: { KeyId: KeyIdType },
}
const CustomKeyStoreIdType: StringSchema = { kind: 'string', min: 1, max: 64 }
const ConnectCustomKeyStoreRequest: StructSchema = {
  kind: 'struct', name: 'ConnectCustomKeyStoreRequest', required: ['CustomKeyStoreId'], members: { CustomKeyStoreId: CustomKeyStoreIdType },
}
const ConnectCustomKeyStoreResponse: StructSchema = {
  kind: 'struct', name: 'ConnectCustomKeyStoreResponse', required: [], members: {},
}
const AliasNameType: StringSchema = { kind: 'string', min: 1, max: 256, pattern: '^[a-zA-Z0-9:/_-]+$' }
const CreateAliasRequest: StructSchema = {
  kind: 'struct', name: 'CreateAliasRequest', required: ['AliasName', 'TargetKeyId'],
  members: { AliasName: AliasNameType, TargetKeyId: KeyIdType },
}
const CustomKeyStoreNameType: StringSchema = { kind: 'string', min: 1, max: 256 }
const CloudHsmClusterIdType: StringSchema = { kind: 'string', min: 19, max: 24, pattern: 'cluster-[2-7a-zA-Z]{11,16}' }
const TrustAnchorCertificateType: StringSchema = { kind: 'string', min: 1, max: 5000 }
const KeyStorePasswordType: StringSchema = { kind: 'string', min: 7, max: 32 }
const CustomKeyStoreType: StringSchema = { kind: 'string', oneOf: ['AWS_CLOUDHSM', 'EXTERNAL_KEY_STORE'] }
const XksProxyUriEndpointType: StringSchema = { kind: 'string', min: 10, max: 128, pattern: '^https://[a-zA-Z0-9.-]+$' }
const XksProxyUriPathType: StringSchema = {
  kind: 'string', min: 10, max: 128, pattern: '^(/[a-zA-Z0-9\\/_-]+/kms/xks/v\\d{1,2})$|^(/kms/xks/v\\d{1,2})$',
}
const XksProxyVpcEndpointServiceNameType: StringSchema = {
  kind: 'string', min: 20, max: 64, pattern: '^(com|eu)\\.amazonaws\\.vpce\\.([a-z]+-){2,3}\\d+\\.vpce-svc-[0-9a-z]+$',
}
const AccountIdType: StringSchema = { kind: 'string', min: 12, max: 12, pattern: '[0-9]{12}' }
const XksProxyAuthenticationAccessKeyIdType: StringSchema = { kind: 'string', min: 20, max: 30, pattern: '^[A-Z2-7]+$' }
const XksProxyAuthenticationRawSecretAccessKeyType: StringSchema = { kind: 'string', min: 43, max: 64, pattern: '^[a-zA-Z0-9\\/+=]+$' }
const XksProxyAuthenticationCredentialType: StructSchema = {
  kind: 'struct', name: 'XksProxyAuthenticationCredentialType', required: ['AccessKeyId', 'RawSecretAccessKey'],
  members: {
    AccessKeyId: XksProxyAuthenticationAccessKeyIdType, RawSecretAccessKey: XksProxyAuthenticationRawSecretAccessKeyType,
  },
}
const XksProxyConnectivityType: StringSchema = { kind: 'string', oneOf: ['PUBLIC_ENDPOINT', 'VPC_ENDPOINT_SERVICE'] }
const CreateCustomKeyStoreRequest: StructSchema = {
  kind: 'struct', name: 'CreateCustomKeyStoreRequest', required: ['CustomKeyStoreName'],
  members: {
    CustomKeyStoreName: CustomKeyStoreNameType, CloudHsmClusterId: CloudHsmClusterIdType,
    TrustAnchorCertificate: TrustAnchorCertificateType, KeyStorePassword: KeyStorePasswordType, CustomKeyStoreType,
    XksProxyUriEndpoint: XksProxyUriEndpointType, XksProxyUriPath: XksProxyUriPathType,
    XksProxyVpcEndpointServiceName: XksProxyVpcEndpointServiceNameType, XksProxyVpcEndpointServiceOwner: AccountIdType,
    XksProxyAuthenticationCredential: XksProxyAuthenticationCredentialType, XksProxyConnectivity: XksProxyConnectivityType,
  },
}
const CreateCustomKeyStoreResponse: StructSchema = {
  kind: 'struct', name: 'CreateCustomKeyStoreResponse', required: [], members: { CustomKeyStoreId: CustomKeyStoreIdType },
}
const PrincipalIdType: StringSchema = { kind: 'string', min: 1, max: 256, pattern: '^[\\w+=,.@:/-]+$' }
const GrantOperation: StringSchema = {
  kind: 'string',
  oneOf: [
    'Decrypt', 'Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext', 'ReEncryptFrom', 'ReEncryptTo', 'Sign', 'Verify',
    'GetPublicKey', 'CreateGrant', 'RetireGrant', 'DescribeKey', 'GenerateDataKeyPair', 'GenerateDataKeyPairWithoutPlaintext',
    'GenerateMac', 'VerifyMac', 'DeriveSharedSecret', 'Encapsulate', 'Decapsulate',
  ],
}
const GrantOperationList: ListSchema = { kind: 'list', of: GrantOperation }
const EncryptionContextType: MapSchema = { kind: 'map', key: text, of: text }
const GrantConstraintSourceArnType: StringSchema = {
  kind: 'string', min: 20, max: 512, pattern: '^arn:aws[a-z0-9-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]{12}:.+$',
}
const GrantConstraints: StructSchema = {
  kind: 'struct', name: 'GrantConstraints', required: [],
  members: {
    EncryptionContextSubset: EncryptionContextType, EncryptionContextEquals: EncryptionContextType, SourceArn: GrantConstraintSourceArnType,
  },
}
const GrantTokenType: StringSchema = { kind: 'string', min: 1, max: 8192 }
const GrantTokenList: ListSchema = { kind: 'list', of: GrantTokenType, min: 0, max: 10 }
const GrantNameType: StringSchema = { kind: 'string', min: 1, max: 256, pattern: '^[a-zA-Z0-9:/_-]+$' }
const ServicePrincipalType: StringSchema = {
  kind: 'string', min: 1, max: 128, pattern: '^([A-Za-z0-9\\-]+)\\.([A-Za-z0-9\\-]+)(\\.[A-Za-z0-9\\-]+)+$',
}
const CreateGrantRequest: StructSchema = {
  kind: 'struct', name: 'CreateGrantRequest', required: ['KeyId', 'Operations'],
  members: {
    KeyId: KeyIdType, GranteePrincipal: PrincipalIdType, RetiringPrincipal: PrincipalIdType, Operations: GrantOperationList,
    Constraints: GrantConstraints, GrantTokens: GrantTokenList, Name: GrantNameType, DryRun: boolean,
    GranteeServicePrincipal: ServicePrincipalType, RetiringServicePrincipal: ServicePrincipalType,
  },
}
const GrantIdType: StringSchema = { kind: 'string', min: 1, max: 128 }
const CreateGrantResponse: StructSchema = {
  kind: 'struct', name: 'CreateGrantResponse', required: [], members: { GrantToken: GrantTokenType, GrantId: GrantIdType },
}
const PolicyType: StringSchema = {
  kind: 'string', min: 1, max: 131072, pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
}
const DescriptionType: StringSchema = { kind: 'string', min: 0, max: 8192 }
const KeyUsageType: StringSchema = {
  kind: 'string',
  oneOf: [
    'SIGN_VERIFY', 'ENCRYPT_DECRYPT', 'GENERATE_VERIFY_MAC', 'KEY_AGREEMENT', 'ENCAPSULATE_DECAPSULATE',
  ],
}
const CustomerMasterKeySpec: StringSchema = {
  kind: 'string',
  oneOf: [
    'RSA_2048', 'RSA_3072', 'RSA_4096', 'ECC_NIST_P256', 'ECC_NIST_P384', 'ECC_NIST_P521', 'ECC_SECG_P256K1', 'SYMMETRIC_DEFAULT',
    'HMAC_224', 'HMAC_256', 'HMAC_384', 'HMAC_512', 'SM2',
  ],
}
const KeySpec: StringSchema = {
  kind: 'string',
  oneOf: [
    'RSA_2048', 'RSA_3072', 'RSA_4096', 'ECC_NIST_P256', 'ECC_NIST_P384', 'ECC_NIST_P521', 'ECC_SECG_P256K1', 'SYMMETRIC_DEFAULT',
    'HMAC_224', 'HMAC_256', 'HMAC_384', 'HMAC_512', 'SM2', 'ML_DSA_44', 'ML_DSA_65', 'ML_DSA_87', 'ECC_NIST_EDWARDS25519', 'ML_KEM_512',
    'ML_KEM_768', 'ML_KEM_1024',
  ],
}
const OriginType: StringSchema = {
  kind: 'string', oneOf: ['AWS_KMS', 'EXTERNAL', 'AWS_CLOUDHSM', 'EXTERNAL_KEY_STORE'],
}
const TagKeyType: StringSchema = { kind: 'string', min: 1, max: 128 }
const TagValueType: StringSchema = { kind: 'string', min: 0, max: 256 }
const Tag: StructSchema = {
  kind: 'struct', name: 'Tag', required: ['TagKey', 'TagValue'], members: { TagKey: TagKeyType, TagValue: TagValueType },
}
const TagList: ListSchema = { kind: 'list', of: Tag }
const XksKeyIdType: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '^[a-zA-Z0-9-_.]+$' }
const CreateKeyRequest: StructSchema = {
  kind: 'struct', name: 'CreateKeyRequest', required: [],
  members: {
    Policy: PolicyType, Description: DescriptionType, KeyUsage: KeyUsageType, CustomerMasterKeySpec, KeySpec, Origin: OriginType,
    CustomKeyStoreId: CustomKeyStoreIdType, BypassPolicyLockoutSafetyCheck: boolean, Tags: TagList, MultiRegion: boolean,
    XksKeyId: XksKeyIdType,
  },
}
const ArnType: StringSchema = { kind: 'string', min: 20, max: 2048 }
const KeyState: StringSchema = {
  kind: 'string',
  oneOf: [
    'Creating', 'Enabled', 'Disabled', 'PendingDeletion', 'PendingImport', 'PendingReplicaDeletion', 'Unavailable', 'Updating',
  ],
}
const ExpirationModelType: StringSchema = {
  kind: 'string', oneOf: ['KEY_MATERIAL_EXPIRES', 'KEY_MATERIAL_DOES_NOT_EXPIRE'],
}
const KeyManagerType: StringSchema = { kind: 'string', oneOf: ['AWS', 'CUSTOMER'] }
const EncryptionAlgorithmSpec: StringSchema = {
  kind: 'string', oneOf: ['SYMMETRIC_DEFAULT', 'RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256', 'SM2PKE'],
}
const EncryptionAlgorithmSpecList: ListSchema = { kind: 'list', of: EncryptionAlgorithmSpec }
const SigningAlgorithmSpec: StringSchema = {
  kind: 'string',
  oneOf: [
    'RSASSA_PSS_SHA_256', 'RSASSA_PSS_SHA_384', 'RSASSA_PSS_SHA_512', 'RSASSA_PKCS1_V1_5_SHA_256', 'RSASSA_PKCS1_V1_5_SHA_384',
    'RSASSA_PKCS1_V1_5_SHA_512', 'ECDSA_SHA_256', 'ECDSA_SHA_384', 'ECDSA_SHA_512', 'SM2DSA', 'ML_DSA_SHAKE_256', 'ED25519_SHA_512',
    'ED25519_PH_SHA_512',
  ],
}
const SigningAlgorithmSpecList: ListSchema = { kind: 'list', of: SigningAlgorithmSpec }
const KeyAgreementAlgorithmSpec: StringSchema = { kind: 'string', oneOf: ['ECDH'] }
const KeyAgreementAlgorithmSpecList: ListSchema = { kind: 'list', of: KeyAgreementAlgorithmSpec }
const EncapsulationAlgorithmSpec: StringSchema = { kind: 'string', oneOf: ['ML_KEM'] }
const EncapsulationAlgorithmSpecList: ListSchema = { kind: 'list', of: EncapsulationAlgorithmSpec }
const MultiRegionKeyType: StringSchema = { kind: 'string', oneOf: ['PRIMARY', 'REPLICA'] }
const RegionType: StringSchema = { kind: 'string', min: 1, max: 32, pattern: '^([a-z]+-){2,3}\\d+$' }
const MultiRegionKey: StructSchema = {
  kind: 'struct', name: 'MultiRegionKey', required: [], members: { Arn: ArnType, Region: RegionType },
}
const MultiRegionKeyList: ListSchema = { kind: 'list', of: MultiRegionKey }
const MultiRegionConfiguration: StructSchema = {
  kind: 'struct', name: 'MultiRegionConfiguration', required: [],
  members: {
    MultiRegionKeyType, PrimaryKey: MultiRegionKey, ReplicaKeys: MultiRegionKeyList,
  },
}
const PendingWindowInDaysType: NumberSchema = { kind: 'integer', min: 1, max: 365 }
const MacAlgorithmSpec: StringSchema = {
  kind: 'string', oneOf: ['HMAC_SHA_224', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'],
}
const MacAlgorithmSpecList: ListSchema = { kind: 'list', of: MacAlgorithmSpec }
const XksKeyConfigurationType: StructSchema = {
  kind: 'struct', name: 'XksKeyConfigurationType', required: [], members: { Id: XksKeyIdType },
}
const BackingKeyIdType: StringSchema = { kind: 'string', min: 64, max: 64, pattern: '^[a-f0-9]+$' }
const KeyMetadata: StructSchema = {
  kind: 'struct', name: 'KeyMetadata', required: ['KeyId'],
  members: {
    AWSAccountId: text, KeyId: KeyIdType, Arn: ArnType, CreationDate: timestamp, Enabled: boolean, Description: DescriptionType,
    KeyUsage: KeyUsageType, KeyState, DeletionDate: timestamp, ValidTo: timestamp, Origin: OriginType,
    CustomKeyStoreId: CustomKeyStoreIdType, CloudHsmClusterId: CloudHsmClusterIdType, ExpirationModel: ExpirationModelType,
    KeyManager: KeyManagerType, CustomerMasterKeySpec, KeySpec, EncryptionAlgorithms: EncryptionAlgorithmSpecList,
    SigningAlgorithms: SigningAlgorithmSpecList, KeyAgreementAlgorithms: KeyAgreementAlgorithmSpecList,
    EncapsulationAlgorithms: EncapsulationAlgorithmSpecList, MultiRegion: boolean, MultiRegionConfiguration,
    PendingDeletionWindowInDays: PendingWindowInDaysType, MacAlgorithms: MacAlgorithmSpecList, XksKeyConfiguration: XksKeyConfigurationType,
    CurrentKeyMaterialId: BackingKeyIdType,
  },
}
const CreateKeyResponse: StructSchema = {
  kind: 'struct', name: 'CreateKeyResponse', required: [], members: { KeyMetadata },
}
const CiphertextType: BlobSchema = { kind: 'blob', min: 1, max: 6144 }
const DecapsulateRequest: StructSchema = {
  kind: 'struct', name: 'DecapsulateRequest', required: ['KeyId', 'SharedSecretCiphertextBlob', 'EncapsulationAlgorithm'],
  members: {
    KeyId: KeyIdType, SharedSecretCiphertextBlob: CiphertextType, EncapsulationAlgorithm: EncapsulationAlgorithmSpec,
    GrantTokens: GrantTokenList, DryRun: boolean,
  },
}
const PlaintextType: BlobSchema = { kind: 'blob', min: 1, max: 4096 }
const DecapsulateResponse: StructSchema = {
  kind: 'struct', name: 'DecapsulateResponse', required: [],
  members: {
    KeyId: KeyIdType, SharedSecret: PlaintextType, EncapsulationAlgorithm: EncapsulationAlgorithmSpec,
  },
}
const KeyEncryptionMechanism: StringSchema = { kind: 'string', oneOf: ['RSAES_OAEP_SHA_256'] }
const AttestationDocumentType: BlobSchema = { kind: 'blob', min: 1, max: 262144 }
const RecipientInfo: StructSchema = {
  kind: 'struct', name: 'RecipientInfo', required: [],
  members: {
    KeyEncryptionAlgorithm: KeyEncryptionMechanism, AttestationDocument: AttestationDocumentType,
  },
}
const DryRunModifierType: StringSchema = { kind: 'string', oneOf: ['IGNORE_CIPHERTEXT'] }
const DryRunModifierList: ListSchema = { kind: 'list', of: DryRunModifierType }
const DecryptRequest: StructSchema = {
  kind: 'struct', name: 'DecryptRequest', required: [],
  members: {
    CiphertextBlob: CiphertextType, EncryptionContext: EncryptionContextType, GrantTokens: GrantTokenList, KeyId: KeyIdType,
    EncryptionAlgorithm: EncryptionAlgorithmSpec, Recipient: RecipientInfo, DryRun: boolean, DryRunModifiers: DryRunModifierList,
  },
}
const DecryptResponse: StructSchema = {
  kind: 'struct', name: 'DecryptResponse', required: [],
  members: {
    KeyId: KeyIdType, Plaintext: PlaintextType, EncryptionAlgorithm: EncryptionAlgorithmSpec, CiphertextForRecipient: CiphertextType,
    KeyMaterialId: BackingKeyIdType,
  },
}
const DeleteAliasRequest: StructSchema = {
  kind: 'struct', name: 'DeleteAliasRequest', required: ['AliasName'], members: { AliasName: AliasNameType },
}
const DeleteCustomKeyStoreRequest: StructSchema = {
  kind: 'struct', name: 'DeleteCustomKeyStoreRequest', required: ['CustomKeyStoreId'], members: { CustomKeyStoreId: CustomKeyStoreIdType },
}
const DeleteCustomKeyStoreResponse: StructSchema = {
  kind: 'struct', name: 'DeleteCustomKeyStoreResponse', required: [], members: {},
}
const DeleteImportedKeyMaterialRequest: StructSchema = {
  kind: 'struct', name: 'DeleteImportedKeyMaterialRequest', required: ['KeyId'],
  members: { KeyId: KeyIdType, KeyMaterialId: BackingKeyIdType },
}
const BackingKeyIdResponseType: StringSchema = { kind: 'string', min: 0, max: 64, pattern: '^[a-f0-9]+$' }
const DeleteImportedKeyMaterialResponse: StructSchema = {
  kind: 'struct', name: 'DeleteImportedKeyMaterialResponse', required: [],
  members: { KeyId: KeyIdType, KeyMaterialId: BackingKeyIdResponseType },
}
const PublicKeyType: BlobSchema = { kind: 'blob', min: 1, max: 8192 }
const DeriveSharedSecretRequest: StructSchema = {
  kind: 'struct', name: 'DeriveSharedSecretRequest', required: ['KeyId', 'KeyAgreementAlgorithm', 'PublicKey'],
  members: {
    KeyId: KeyIdType, KeyAgreementAlgorithm: KeyAgreementAlgorithmSpec, PublicKey: PublicKeyType, GrantTokens: GrantTokenList,
    DryRun: boolean, Recipient: RecipientInfo,
  },
}
const DeriveSharedSecretResponse: StructSchema = {
  kind: 'struct', name: 'DeriveSharedSecretResponse', required: [],
  members: {
    KeyId: KeyIdType, SharedSecret: PlaintextType, CiphertextForRecipient: CiphertextType, KeyAgreementAlgorithm: KeyAgreementAlgorithmSpec,
    KeyOrigin: OriginType,
  },
}
const LimitType: NumberSchema = { kind: 'integer', min: 1, max: 1000 }
const MarkerType: StringSchema = { kind: 'string', min: 1, max: 1024, pattern: '[\\u0020-\\u00FF]*' }
const DescribeCustomKeyStoresRequest: StructSchema = {
  kind: 'struct', name: 'DescribeCustomKeyStoresRequest', required: [],
  members: {
    CustomKeyStoreId: CustomKeyStoreIdType, CustomKeyStoreName: CustomKeyStoreNameType, Limit: LimitType, Marker: MarkerType,
  },
}
const ConnectionStateType: StringSchema = {
  kind: 'string', oneOf: ['CONNECTED', 'CONNECTING', 'FAILED', 'DISCONNECTED', 'DISCONNECTING'],
}
const ConnectionErrorCodeType: StringSchema = {
  kind: 'string',
  oneOf: [
    'INVALID_CREDENTIALS', 'CLUSTER_NOT_FOUND', 'NETWORK_ERRORS', 'INTERNAL_ERROR', 'INSUFFICIENT_CLOUDHSM_HSMS', 'USER_LOCKED_OUT',
    'USER_NOT_FOUND', 'USER_LOGGED_IN', 'SUBNET_NOT_FOUND', 'INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET', 'XKS_PROXY_ACCESS_DENIED',
    'XKS_PROXY_NOT_REACHABLE', 'XKS_VPC_ENDPOINT_SERVICE_NOT_FOUND', 'XKS_PROXY_INVALID_RESPONSE', 'XKS_PROXY_INVALID_CONFIGURATION',
    'XKS_VPC_ENDPOINT_SERVICE_INVALID_CONFIGURATION', 'XKS_PROXY_TIMED_OUT', 'XKS_PROXY_INVALID_TLS_CONFIGURATION',
  ],
}
const XksProxyConfigurationType: StructSchema = {
  kind: 'struct', name: 'XksProxyConfigurationType', required: [],
  members: {
    Connectivity: XksProxyConnectivityType, AccessKeyId: XksProxyAuthenticationAccessKeyIdType, UriEndpoint: XksProxyUriEndpointType,
    UriPath: XksProxyUriPathType, VpcEndpointServiceName: XksProxyVpcEndpointServiceNameType, VpcEndpointServiceOwner: AccountIdType,
  },
}
const CustomKeyStoresListEntry: StructSchema = {
  kind: 'struct', name: 'CustomKeyStoresListEntry', required: [],
  members: {
    CustomKeyStoreId: CustomKeyStoreIdType, CustomKeyStoreName: CustomKeyStoreNameType, CloudHsmClusterId: CloudHsmClusterIdType,
    TrustAnchorCertificate: TrustAnchorCertificateType, ConnectionState: ConnectionStateType, ConnectionErrorCode: ConnectionErrorCodeType,
    CreationDate: timestamp, CustomKeyStoreType, XksProxyConfiguration: XksProxyConfigurationType,
  },
}
const CustomKeyStoresList: ListSchema = { kind: 'list', of: CustomKeyStoresListEntry }
const DescribeCustomKeyStoresResponse: StructSchema = {
  kind: 'struct', name: 'DescribeCustomKeyStoresResponse', required: [],
  members: {
    CustomKeyStores: CustomKeyStoresList, NextMarker: MarkerType, Truncated: boolean,
  },
}
const DescribeKeyRequest: StructSchema = {
  kind: 'struct', name: 'DescribeKeyRequest', required: ['KeyId'], members: { KeyId: KeyIdType, GrantTokens: GrantTokenList },
}
const DescribeKeyResponse: StructSchema = {
  kind: 'struct', name: 'DescribeKeyResponse', required: [], members: { KeyMetadata },
}
const DisableKeyRequest: StructSchema = {
  kind: 'struct', name: 'DisableKeyRequest', required: ['KeyId'], members: { KeyId: KeyIdType },
}
const DisableKeyRotationRequest: StructSchema = {
  kind: 'struct', name: 'DisableKeyRotationRequest', required: ['KeyId'], members: { KeyId: KeyIdType },
}
const DisconnectCustomKeyStoreRequest: StructSchema = {
  kind: 'struct', name: 'DisconnectCustomKeyStoreRequest', required: ['CustomKeyStoreId'],
  members: { CustomKeyStoreId: CustomKeyStoreIdType },
}
const DisconnectCustomKeyStoreResponse: StructSchema = {
  kind: 'struct', name: 'DisconnectCustomKeyStoreResponse', required: [], members: {},
}
const EnableKeyRequest: StructSchema = {
  kind: 'struct', name: 'EnableKeyRequest', required: ['KeyId'], members: { KeyId: KeyIdType },
}
const RotationPeriodInDaysType: NumberSchema = { kind: 'integer', min: 90, max: 2560 }
const EnableKeyRotationRequest: StructSchema = {
  kind: 'struct', name: 'EnableKeyRotationRequest', required: ['KeyId'],
  members: { KeyId: KeyIdType, RotationPeriodInDays: RotationPeriodInDaysType },
}
const EncapsulateRequest: StructSchema = {
  kind: 'struct', name: 'EncapsulateRequest', required: ['KeyId', 'EncapsulationAlgorithm'],
  members: {
    KeyId: KeyIdType, EncapsulationAlgorithm: EncapsulationAlgorithmSpec, GrantTokens: GrantTokenList, DryRun: boolean,
  },
}
const EncapsulateResponse: StructSchema = {
  kind: 'struct', name: 'EncapsulateResponse', required: [],
  members: {
    KeyId: KeyIdType, SharedSecret: PlaintextType, SharedSecretCiphertextBlob: CiphertextType,
    EncapsulationAlgorithm: EncapsulationAlgorithmSpec,
  },
}
const EncryptRequest: StructSchema = {
  kind: 'struct', name: 'EncryptRequest', required: ['KeyId', 'Plaintext'],
  members: {
    KeyId: KeyIdType, Plaintext: PlaintextType, EncryptionContext: EncryptionContextType, GrantTokens: GrantTokenList,
    EncryptionAlgorithm: EncryptionAlgorithmSpec, DryRun: boolean,
  },
}
const EncryptResponse: StructSchema = {
  kind: 'struct', name: 'EncryptResponse', required: [],
  members: {
    CiphertextBlob: CiphertextType, KeyId: KeyIdType, EncryptionAlgorithm: EncryptionAlgorithmSpec,
  },
}
const NumberOfBytesType: NumberSchema = { kind: 'integer', min: 1, max: 1024 }
const DataKeySpec: StringSchema = { kind: 'string', oneOf: ['AES_256', 'AES_128'] }
const GenerateDataKeyRequest: StructSchema = {
  kind: 'struct', name: 'GenerateDataKeyRequest', required: ['KeyId'],
  members: {
    KeyId: KeyIdType, EncryptionContext: EncryptionContextType, NumberOfBytes: NumberOfBytesType, KeySpec: DataKeySpec,
    GrantTokens: GrantTokenList, Recipient: RecipientInfo, DryRun: boolean,
  },
}
const GenerateDataKeyResponse: StructSchema = {
  kind: 'struct', name: 'GenerateDataKeyResponse', required: [],
  members: {
    CiphertextBlob: CiphertextType, Plaintext: PlaintextType, KeyId: KeyIdType, CiphertextForRecipient: CiphertextType,
    KeyMaterialId: BackingKeyIdType,
  },
}
const DataKeyPairSpec: StringSchema = {
  kind: 'string',
  oneOf: [
    'RSA_2048', 'RSA_3072', 'RSA_4096', 'ECC_NIST_P256', 'ECC_NIST_P384', 'ECC_NIST_P521', 'ECC_SECG_P256K1', 'SM2',
    'ECC_NIST_EDWARDS25519', 'ML_KEM_512', 'ML_KEM_768', 'ML_KEM_1024',
  ],
}
const GenerateDataKeyPairRequest: StructSchema = {
  kind: 'struct', name: 'GenerateDataKeyPairRequest', required: ['KeyId', 'KeyPairSpec'],
  members: {
    EncryptionContext: EncryptionContextType, KeyId: KeyIdType, KeyPairSpec: DataKeyPairSpec, GrantTokens: GrantTokenList,
    Recipient: RecipientInfo, DryRun: boolean,
  },
}
const GenerateDataKeyPairResponse: StructSchema = {
  kind: 'struct', name: 'GenerateDataKeyPairResponse', required: [],
  members: {
    PrivateKeyCiphertextBlob: CiphertextType, PrivateKeyPlaintext: PlaintextType, PublicKey: PublicKeyType, KeyId: KeyIdType,
    KeyPairSpec: DataKeyPairSpec, CiphertextForRecipient: CiphertextType, KeyMaterialId: BackingKeyIdType,
  },
}
const GenerateDataKeyPairWithoutPlaintextRequest: StructSchema = {
  kind: 'struct', name: 'GenerateDataKeyPairWithoutPlaintextRequest', required: ['KeyId', 'KeyPairSpec'],
  members: {
    EncryptionContext: EncryptionContextType, KeyId: KeyIdType, KeyPairSpec: DataKeyPairSpec, GrantTokens: GrantTokenList, DryRun: boolean,
  },
}
const GenerateDataKeyPairWithoutPlaintextResponse: StructSchema = {
  kind: 'struct', name: 'GenerateDataKeyPairWithoutPlaintextResponse', required: [],
  members: {
    PrivateKeyCiphertextBlob: CiphertextType, PublicKey: PublicKeyType, KeyId: KeyIdType, KeyPairSpec: DataKeyPairSpec,
    KeyMaterialId: BackingKeyIdType,
  },
}
const GenerateDataKeyWithoutPlaintextRequest: StructSchema = {
  kind: 'struct', name: 'GenerateDataKeyWithoutPlaintextRequest', required: ['KeyId'],
  members: {
    KeyId: KeyIdType, EncryptionContext: EncryptionContextType, KeySpec: DataKeySpec, NumberOfBytes: NumberOfBytesType,
    GrantTokens: GrantTokenList, DryRun: boolean,
  },
}
const GenerateDataKeyWithoutPlaintextResponse: StructSchema = {
  kind: 'struct', name: 'GenerateDataKeyWithoutPlaintextResponse', required: [],
  members: {
    CiphertextBlob: CiphertextType, KeyId: KeyIdType, KeyMaterialId: BackingKeyIdType,
  },
}
const GenerateMacRequest: StructSchema = {
  kind: 'struct', name: 'GenerateMacRequest', required: ['Message', 'KeyId', 'MacAlgorithm'],
  members: {
    Message: PlaintextType, KeyId: KeyIdType, MacAlgorithm: MacAlgorithmSpec, GrantTokens: GrantTokenList, DryRun: boolean,
  },
}
const GenerateMacResponse: StructSchema = {
  kind: 'struct', name: 'GenerateMacResponse', required: [],
  members: { Mac: CiphertextType, MacAlgorithm: MacAlgorithmSpec, KeyId: KeyIdType },
}
const GenerateRandomRequest: StructSchema = {
  kind: 'struct', name: 'GenerateRandomRequest', required: [],
  members: {
    NumberOfBytes: NumberOfBytesType, CustomKeyStoreId: CustomKeyStoreIdType, Recipient: RecipientInfo,
  },
}
const GenerateRandomResponse: StructSchema = {
  kind: 'struct', name: 'GenerateRandomResponse', required: [],
  members: { Plaintext: PlaintextType, CiphertextForRecipient: CiphertextType },
}
const GetKeyLastUsageRequest: StructSchema = {
  kind: 'struct', name: 'GetKeyLastUsageRequest', required: ['KeyId'], members: { KeyId: KeyIdType },
}
const KeyLastUsageTrackingOperation: StringSchema = {
  kind: 'string',
  oneOf: [
    'Decrypt', 'DeriveSharedSecret', 'Encrypt', 'GenerateDataKey', 'GenerateDataKeyPair', 'GenerateDataKeyPairWithoutPlaintext',
    'GenerateDataKeyWithoutPlaintext', 'GenerateMac', 'ReEncrypt', 'Sign', 'Verify', 'VerifyMac', 'Encapsulate', 'Decapsulate',
  ],
}
const KeyLastUsageData: StructSchema = {
  kind: 'struct', name: 'KeyLastUsageData', required: [],
  members: {
    Operation: KeyLastUsageTrackingOperation, Timestamp: timestamp, CloudTrailEventId: text, KmsRequestId: text,
  },
}
const GetKeyLastUsageResponse: StructSchema = {
  kind: 'struct', name: 'GetKeyLastUsageResponse', required: [],
  members: {
    KeyId: KeyIdType, KeyLastUsage: KeyLastUsageData, TrackingStartDate: timestamp, KeyCreationDate: timestamp,
  },
}
const PolicyNameType: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '[\\w]+' }
const GetKeyPolicyRequest: StructSchema = {
  kind: 'struct', name: 'GetKeyPolicyRequest', required: ['KeyId'], members: { KeyId: KeyIdType, PolicyName: PolicyNameType },
}
const GetKeyPolicyResponse: StructSchema = {
  kind: 'struct', name: 'GetKeyPolicyResponse', required: [], members: { Policy: PolicyType, PolicyName: PolicyNameType },
}
const GetKeyRotationStatusRequest: StructSchema = {
  kind: 'struct', name: 'GetKeyRotationStatusRequest', required: ['KeyId'], members: { KeyId: KeyIdType },
}
const GetKeyRotationStatusResponse: StructSchema = {
  kind: 'struct', name: 'GetKeyRotationStatusResponse', required: [],
  members: {
    KeyRotationEnabled: boolean, KeyId: KeyIdType, RotationPeriodInDays: RotationPeriodInDaysType, NextRotationDate: timestamp,
    OnDemandRotationStartDate: timestamp,
  },
}
const AlgorithmSpec: StringSchema = {
  kind: 'string',
  oneOf: [
    'RSAES_PKCS1_V1_5', 'RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256', 'RSA_AES_KEY_WRAP_SHA_1', 'RSA_AES_KEY_WRAP_SHA_256', 'SM2PKE',
  ],
}
const WrappingKeySpec: StringSchema = { kind: 'string', oneOf: ['RSA_2048', 'RSA_3072', 'RSA_4096', 'SM2'] }
const GetParametersForImportRequest: StructSchema = {
  kind: 'struct', name: 'GetParametersForImportRequest', required: ['KeyId', 'WrappingAlgorithm', 'WrappingKeySpec'],
  members: { KeyId: KeyIdType, WrappingAlgorithm: AlgorithmSpec, WrappingKeySpec },
}
const GetParametersForImportResponse: StructSchema = {
  kind: 'struct', name: 'GetParametersForImportResponse', required: [],
  members: {
    KeyId: KeyIdType, ImportToken: CiphertextType, PublicKey: PlaintextType, ParametersValidTo: timestamp,
  },
}
const GetPublicKeyRequest: StructSchema = {
  kind: 'struct', name: 'GetPublicKeyRequest', required: ['KeyId'], members: { KeyId: KeyIdType, GrantTokens: GrantTokenList },
}
const GetPublicKeyResponse: StructSchema = {
  kind: 'struct', name: 'GetPublicKeyResponse', required: [],
  members: {
    KeyId: KeyIdType, PublicKey: PublicKeyType, CustomerMasterKeySpec, KeySpec, KeyUsage: KeyUsageType,
    EncryptionAlgorithms: EncryptionAlgorithmSpecList, SigningAlgorithms: SigningAlgorithmSpecList,
    KeyAgreementAlgorithms: KeyAgreementAlgorithmSpecList, EncapsulationAlgorithms: EncapsulationAlgorithmSpecList,
  },
}
const ImportType: StringSchema = { kind: 'string', oneOf: ['NEW_KEY_MATERIAL', 'EXISTING_KEY_MATERIAL'] }
const KeyMaterialDescriptionType: StringSchema = { kind: 'string', min: 0, max: 256, pattern: '^[a-zA-Z0-9:/_\\s.-]+$' }
const ImportKeyMaterialRequest: StructSchema = {
  kind: 'struct', name: 'ImportKeyMaterialRequest', required: ['KeyId', 'ImportToken', 'EncryptedKeyMaterial'],
  members: {
    KeyId: KeyIdType, ImportToken: CiphertextType, EncryptedKeyMaterial: CiphertextType, ValidTo: timestamp,
    ExpirationModel: ExpirationModelType, ImportType, KeyMaterialDescription: KeyMaterialDescriptionType, KeyMaterialId: BackingKeyIdType,
  },
}
const ImportKeyMaterialResponse: StructSchema = {
  kind: 'struct', name: 'ImportKeyMaterialResponse', required: [], members: { KeyId: KeyIdType, KeyMaterialId: BackingKeyIdType },
}
const ListAliasesRequest: StructSchema = {
  kind: 'struct', name: 'ListAliasesRequest', required: [], members: { KeyId: KeyIdType, Limit: LimitType, Marker: MarkerType },
}
const AliasListEntry: StructSchema = {
  kind: 'struct', name: 'AliasListEntry', required: [],
  members: {
    AliasName: AliasNameType, AliasArn: ArnType, TargetKeyId: KeyIdType, CreationDate: timestamp, LastUpdatedDate: timestamp,
  },
}
const AliasList: ListSchema = { kind: 'list', of: AliasListEntry }
const ListAliasesResponse: StructSchema = {
  kind: 'struct', name: 'ListAliasesResponse', required: [], members: { Aliases: AliasList, NextMarker: MarkerType, Truncated: boolean },
}
const ListGrantsRequest: StructSchema = {
  kind: 'struct', name: 'ListGrantsRequest', required: ['KeyId'],
  members: {
    Limit: LimitType, Marker: MarkerType, KeyId: KeyIdType, GrantId: GrantIdType, GranteePrincipal: PrincipalIdType,
    GranteeServicePrincipal: ServicePrincipalType,
  },
}
const GrantListEntry: StructSchema = {
  kind: 'struct', name: 'GrantListEntry', required: [],
  members: {
    KeyId: KeyIdType, GrantId: GrantIdType, Name: GrantNameType, CreationDate: timestamp, GranteePrincipal: PrincipalIdType,
    RetiringPrincipal: PrincipalIdType, IssuingAccount: PrincipalIdType, Operations: GrantOperationList, Constraints: GrantConstraints,
    GranteeServicePrincipal: ServicePrincipalType, RetiringServicePrincipal: ServicePrincipalType,
  },
}
const GrantList: ListSchema = { kind: 'list', of: GrantListEntry }
const ListGrantsResponse: StructSchema = {
  kind: 'struct', name: 'ListGrantsResponse', required: [], members: { Grants: GrantList, NextMarker: MarkerType, Truncated: boolean },
}
const ListKeyPoliciesRequest: StructSchema = {
  kind: 'struct', name: 'ListKeyPoliciesRequest', required: ['KeyId'], members: { KeyId: KeyIdType, Limit: LimitType, Marker: MarkerType },
}
const PolicyNameList: ListSchema = { kind: 'list', of: PolicyNameType }
const ListKeyPoliciesResponse: StructSchema = {
  kind: 'struct', name: 'ListKeyPoliciesResponse', required: [],
  members: { PolicyNames: PolicyNameList, NextMarker: MarkerType, Truncated: boolean },
}
const IncludeKeyMaterial: StringSchema = { kind: 'string', oneOf: ['ALL_KEY_MATERIAL', 'ROTATIONS_ONLY'] }
const ListKeyRotationsRequest: StructSchema = {
  kind: 'struct', name: 'ListKeyRotationsRequest', required: ['KeyId'],
  members: { KeyId: KeyIdType, IncludeKeyMaterial, Limit: LimitType, Marker: MarkerType },
}
const ImportState: StringSchema = { kind: 'string', oneOf: ['IMPORTED', 'PENDING_IMPORT'] }
const KeyMaterialState: StringSchema = {
  kind: 'string',
  oneOf: [
    'NON_CURRENT', 'CURRENT', 'PENDING_ROTATION', 'PENDING_MULTI_REGION_IMPORT_AND_ROTATION',
  ],
}
const RotationType: StringSchema = { kind: 'string', oneOf: ['AUTOMATIC', 'ON_DEMAND'] }
const RotationsListEntry: StructSchema = {
  kind: 'struct', name: 'RotationsListEntry', required: [],
  members: {
    KeyId: KeyIdType, KeyMaterialId: BackingKeyIdType, KeyMaterialDescription: KeyMaterialDescriptionType, ImportState, KeyMaterialState,
    ExpirationModel: ExpirationModelType, ValidTo: timestamp, RotationDate: timestamp, RotationType,
  },
}
const RotationsList: ListSchema = { kind: 'list', of: RotationsListEntry }
const ListKeyRotationsResponse: StructSchema = {
  kind: 'struct', name: 'ListKeyRotationsResponse', required: [],
  members: { Rotations: RotationsList, NextMarker: MarkerType, Truncated: boolean },
}
const ResourceOwnerType: StringSchema = { kind: 'string', oneOf: ['SELF', 'OTHER_ACCOUNTS_VIA_RAM'] }
const ResourceOwnersList: ListSchema = { kind: 'list', of: ResourceOwnerType, min: 1, max: 2 }
const ListKeysRequest: StructSchema = {
  kind: 'struct', name: 'ListKeysRequest', required: [],
  members: { Limit: LimitType, Marker: MarkerType, ResourceOwners: ResourceOwnersList },
}
const KeyListEntry: StructSchema = {
  kind: 'struct', name: 'KeyListEntry', required: [], members: { KeyId: KeyIdType, KeyArn: ArnType },
}
const KeyList: ListSchema = { kind: 'list', of: KeyListEntry }
const ListKeysResponse: StructSchema = {
  kind: 'struct', name: 'ListKeysResponse', required: [], members: { Keys: KeyList, NextMarker: MarkerType, Truncated: boolean },
}
const ListResourceTagsRequest: StructSchema = {
  kind: 'struct', name: 'ListResourceTagsRequest', required: ['KeyId'], members: { KeyId: KeyIdType, Limit: LimitType, Marker: MarkerType },
}
const ListResourceTagsResponse: StructSchema = {
  kind: 'struct', name: 'ListResourceTagsResponse', required: [], members: { Tags: TagList, NextMarker: MarkerType, Truncated: boolean },
}
const ListRetirableGrantsRequest: StructSchema = {
  kind: 'struct', name: 'ListRetirableGrantsRequest', required: [],
  members: {
    Limit: LimitType, Marker: MarkerType, RetiringPrincipal: PrincipalIdType, RetiringServicePrincipal: ServicePrincipalType,
  },
}
const PutKeyPolicyRequest: StructSchema = {
  kind: 'struct', name: 'PutKeyPolicyRequest', required: ['KeyId', 'Policy'],
  members: {
    KeyId: KeyIdType, PolicyName: PolicyNameType, Policy: PolicyType, BypassPolicyLockoutSafetyCheck: boolean,
  },
}
const ReEncryptRequest: StructSchema = {
  kind: 'struct', name: 'ReEncryptRequest', required: ['DestinationKeyId'],
  members: {
    CiphertextBlob: CiphertextType, SourceEncryptionContext: EncryptionContextType, SourceKeyId: KeyIdType, DestinationKeyId: KeyIdType,
    DestinationEncryptionContext: EncryptionContextType, SourceEncryptionAlgorithm: EncryptionAlgorithmSpec,
    DestinationEncryptionAlgorithm: EncryptionAlgorithmSpec, GrantTokens: GrantTokenList, DryRun: boolean,
    DryRunModifiers: DryRunModifierList,
  },
}
const ReEncryptResponse: StructSchema = {
  kind: 'struct', name: 'ReEncryptResponse', required: [],
  members: {
    CiphertextBlob: CiphertextType, SourceKeyId: KeyIdType, KeyId: KeyIdType, SourceEncryptionAlgorithm: EncryptionAlgorithmSpec,
    DestinationEncryptionAlgorithm: EncryptionAlgorithmSpec, SourceKeyMaterialId: BackingKeyIdType,
    DestinationKeyMaterialId: BackingKeyIdType,
  },
}
const ReplicateKeyRequest: StructSchema = {
  kind: 'struct', name: 'ReplicateKeyRequest', required: ['KeyId', 'ReplicaRegion'],
  members: {
    KeyId: KeyIdType, ReplicaRegion: RegionType, Policy: PolicyType, BypassPolicyLockoutSafetyCheck: boolean, Description: DescriptionType,
    Tags: TagList,
  },
}
const ReplicateKeyResponse: StructSchema = {
  kind: 'struct', name: 'ReplicateKeyResponse', required: [],
  members: {
    ReplicaKeyMetadata: KeyMetadata, ReplicaPolicy: PolicyType, ReplicaTags: TagList,
  },
}
const RetireGrantRequest: StructSchema = {
  kind: 'struct', name: 'RetireGrantRequest', required: [],
  members: {
    GrantToken: GrantTokenType, KeyId: KeyIdType, GrantId: GrantIdType, DryRun: boolean,
  },
}
const RevokeGrantRequest: StructSchema = {
  kind: 'struct', name: 'RevokeGrantRequest', required: ['KeyId', 'GrantId'],
  members: { KeyId: KeyIdType, GrantId: GrantIdType, DryRun: boolean },
}
const RotateKeyOnDemandRequest: StructSchema = {
  kind: 'struct', name: 'RotateKeyOnDemandRequest', required: ['KeyId'], members: { KeyId: KeyIdType },
}
const RotateKeyOnDemandResponse: StructSchema = {
  kind: 'struct', name: 'RotateKeyOnDemandResponse', required: [], members: { KeyId: KeyIdType },
}
const ScheduleKeyDeletionRequest: StructSchema = {
  kind: 'struct', name: 'ScheduleKeyDeletionRequest', required: ['KeyId'],
  members: { KeyId: KeyIdType, PendingWindowInDays: PendingWindowInDaysType },
}
const ScheduleKeyDeletionResponse: StructSchema = {
  kind: 'struct', name: 'ScheduleKeyDeletionResponse', required: [],
  members: {
    KeyId: KeyIdType, DeletionDate: timestamp, KeyState, PendingWindowInDays: PendingWindowInDaysType,
  },
}
const MessageType: StringSchema = { kind: 'string', oneOf: ['RAW', 'DIGEST', 'EXTERNAL_MU'] }
const SignRequest: StructSchema = {
  kind: 'struct', name: 'SignRequest', required: ['KeyId', 'Message', 'SigningAlgorithm'],
  members: {
    KeyId: KeyIdType, Message: PlaintextType, MessageType, GrantTokens: GrantTokenList, SigningAlgorithm: SigningAlgorithmSpec,
    DryRun: boolean,
  },
}
const SignResponse: StructSchema = {
  kind: 'struct', name: 'SignResponse', required: [],
  members: {
    KeyId: KeyIdType, Signature: CiphertextType, SigningAlgorithm: SigningAlgorithmSpec,
  },
}
const TagResourceRequest: StructSchema = {
  kind: 'struct', name: 'TagResourceRequest', required: ['KeyId', 'Tags'], members: { KeyId: KeyIdType, Tags: TagList },
}
const TagKeyList: ListSchema = { kind: 'list', of: TagKeyType }
const UntagResourceRequest: StructSchema = {
  kind: 'struct', name: 'UntagResourceRequest', required: ['KeyId', 'TagKeys'], members: { KeyId: KeyIdType, TagKeys: TagKeyList },
}
const UpdateAliasRequest: StructSchema = {
  kind: 'struct', name: 'UpdateAliasRequest', required: ['AliasName', 'TargetKeyId'],
  members: { AliasName: AliasNameType, TargetKeyId: KeyIdType },
}
const UpdateCustomKeyStoreRequest: StructSchema = {
  kind: 'struct', name: 'UpdateCustomKeyStoreRequest', required: ['CustomKeyStoreId'],
  members: {
    CustomKeyStoreId: CustomKeyStoreIdType, NewCustomKeyStoreName: CustomKeyStoreNameType, KeyStorePassword: KeyStorePasswordType,
    CloudHsmClusterId: CloudHsmClusterIdType, XksProxyUriEndpoint: XksProxyUriEndpointType, XksProxyUriPath: XksProxyUriPathType,
    XksProxyVpcEndpointServiceName: XksProxyVpcEndpointServiceNameType, XksProxyVpcEndpointServiceOwner: AccountIdType,
    XksProxyAuthenticationCredential: XksProxyAuthenticationCredentialType, XksProxyConnectivity: XksProxyConnectivityType,
  },
}
const UpdateCustomKeyStoreResponse: StructSchema = {
  kind: 'struct', name: 'UpdateCustomKeyStoreResponse', required: [], members: {},
}
const UpdateKeyDescriptionRequest: StructSchema = {
  kind: 'struct', name: 'UpdateKeyDescriptionRequest', required: ['KeyId', 'Description'],
  members: { KeyId: KeyIdType, Description: DescriptionType },
}
const UpdatePrimaryRegionRequest: StructSchema = {
  kind: 'struct', name: 'UpdatePrimaryRegionRequest', required: ['KeyId', 'PrimaryRegion'],
  members: { KeyId: KeyIdType, PrimaryRegion: RegionType },
}
const VerifyRequest: StructSchema = {
  kind: 'struct', name: 'VerifyRequest', required: ['KeyId', 'Message', 'Signature', 'SigningAlgorithm'],
  members: {
    KeyId: KeyIdType, Message: PlaintextType, MessageType, Signature: CiphertextType, SigningAlgorithm: SigningAlgorithmSpec,
    GrantTokens: GrantTokenList, DryRun: boolean,
  },
}
const VerifyResponse: StructSchema = {
  kind: 'struct', name: 'VerifyResponse', required: [],
  members: {
    KeyId: KeyIdType, SignatureValid: boolean, SigningAlgorithm: SigningAlgorithmSpec,
  },
}
const VerifyMacRequest: StructSchema = {
  kind: 'struct', name: 'VerifyMacRequest', required: ['Message', 'KeyId', 'MacAlgorithm', 'Mac'],
  members: {
    Message: PlaintextType, KeyId: KeyIdType, MacAlgorithm: MacAlgorithmSpec, Mac: CiphertextType, GrantTokens: GrantTokenList,
    DryRun: boolean,
  },
}
const VerifyMacResponse: StructSchema = {
  kind: 'struct', name: 'VerifyMacResponse', required: [], members: { KeyId: KeyIdType, MacValid: boolean, MacAlgorithm: MacAlgorithmSpec },
}

export type AlgorithmSpec = 'RSAES_PKCS1_V1_5' | 'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256' | 'RSA_AES_KEY_WRAP_SHA_1' | 'RSA_AES_KEY_WRAP_SHA_256' | 'SM2PKE'
export interface AliasListEntry {
  readonly AliasName?: string
  readonly AliasArn?: string
  readonly TargetKeyId?: string
  readonly CreationDate?: number
  readonly LastUpdatedDate?: number
}
export interface CancelKeyDeletionRequest {
  readonly KeyId: string
}
export interface CancelKeyDeletionResponse {
  readonly KeyId?: string
}
export interface ConnectCustomKeyStoreRequest {
  readonly CustomKeyStoreId: string
}
export interface ConnectCustomKeyStoreResponse {}
export type ConnectionErrorCodeType = 'INVALID_CREDENTIALS' | 'CLUSTER_NOT_FOUND' | 'NETWORK_ERRORS' | 'INTERNAL_ERROR' | 'INSUFFICIENT_CLOUDHSM_HSMS' | 'USER_LOCKED_OUT' | 'USER_NOT_FOUND' | 'USER_LOGGED_IN' | 'SUBNET_NOT_FOUND' | 'INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET' | 'XKS_PROXY_ACCESS_DENIED' | 'XKS_PROXY_NOT_REACHABLE' | 'XKS_VPC_ENDPOINT_SERVICE_NOT_FOUND' | 'XKS_PROXY_INVALID_RESPONSE' | 'XKS_PROXY_INVALID_CONFIGURATION' | 'XKS_VPC_ENDPOINT_SERVICE_INVALID_CONFIGURATION' | 'XKS_PROXY_TIMED_OUT' | 'XKS_PROXY_INVALID_TLS_CONFIGURATION'
export type ConnectionStateType = 'CONNECTED' | 'CONNECTING' | 'FAILED' | 'DISCONNECTED' | 'DISCONNECTING'
export interface CreateAliasRequest {
  readonly AliasName: string
  readonly TargetKeyId: string
}
export interface CreateCustomKeyStoreRequest {
  readonly CustomKeyStoreName: string
  readonly CloudHsmClusterId?: string
  readonly TrustAnchorCertificate?: string
  readonly KeyStorePassword?: string
  readonly CustomKeyStoreType?: CustomKeyStoreType
  readonly XksProxyUriEndpoint?: string
  readonly XksProxyUriPath?: string
  readonly XksProxyVpcEndpointServiceName?: string
  readonly XksProxyVpcEndpointServiceOwner?: string
  readonly XksProxyAuthenticationCredential?: XksProxyAuthenticationCredentialType
  readonly XksProxyConnectivity?: XksProxyConnectivityType
}
export interface CreateCustomKeyStoreResponse {
  readonly CustomKeyStoreId?: string
}
export interface CreateGrantRequest {
  readonly KeyId: string
  readonly GranteePrincipal?: string
  readonly RetiringPrincipal?: string
  readonly Operations: readonly GrantOperation[]
  readonly Constraints?: GrantConstraints
  readonly GrantTokens?: readonly string[]
  readonly Name?: string
  readonly DryRun?: boolean
  readonly GranteeServicePrincipal?: string
  readonly RetiringServicePrincipal?: string
}
export interface CreateGrantResponse {
  readonly GrantToken?: string
  readonly GrantId?: string
}
export interface CreateKeyRequest {
  readonly Policy?: string
  readonly Description?: string
  readonly KeyUsage?: KeyUsageType
  readonly CustomerMasterKeySpec?: CustomerMasterKeySpec
  readonly KeySpec?: KeySpec
  readonly Origin?: OriginType
  readonly CustomKeyStoreId?: string
  readonly BypassPolicyLockoutSafetyCheck?: boolean
  readonly Tags?: readonly Tag[]
  readonly MultiRegion?: boolean
  readonly XksKeyId?: string
}
export interface CreateKeyResponse {
  readonly KeyMetadata?: KeyMetadata
}
export type CustomKeyStoreType = 'AWS_CLOUDHSM' | 'EXTERNAL_KEY_STORE'
export interface CustomKeyStoresListEntry {
  readonly CustomKeyStoreId?: string
  readonly CustomKeyStoreName?: string
  readonly CloudHsmClusterId?: string
  readonly TrustAnchorCertificate?: string
  readonly ConnectionState?: ConnectionStateType
  readonly ConnectionErrorCode?: ConnectionErrorCodeType
  readonly CreationDate?: number
  readonly CustomKeyStoreType?: CustomKeyStoreType
  readonly XksProxyConfiguration?: XksProxyConfigurationType
}
export type CustomerMasterKeySpec = 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521' | 'ECC_SECG_P256K1' | 'SYMMETRIC_DEFAULT' | 'HMAC_224' | 'HMAC_256' | 'HMAC_384' | 'HMAC_512' | 'SM2'
export type DataKeyPairSpec = 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521' | 'ECC_SECG_P256K1' | 'SM2' | 'ECC_NIST_EDWARDS25519' | 'ML_KEM_512' | 'ML_KEM_768' | 'ML_KEM_1024'
export type DataKeySpec = 'AES_256' | 'AES_128'
export interface DecapsulateRequest {
  readonly KeyId: string
  readonly SharedSecretCiphertextBlob: Uint8Array
  readonly EncapsulationAlgorithm: EncapsulationAlgorithmSpec
  readonly GrantTokens?: readonly string[]
  readonly DryRun?: boolean
}
export interface DecapsulateResponse {
  readonly KeyId?: string
  readonly SharedSecret?: Uint8Array
  readonly EncapsulationAlgorithm?: EncapsulationAlgorithmSpec
}
export interface DecryptRequest {
  readonly CiphertextBlob?: Uint8Array
  readonly EncryptionContext?: { readonly [key: string]: string }
  readonly GrantTokens?: readonly string[]
  readonly KeyId?: string
  readonly EncryptionAlgorithm?: EncryptionAlgorithmSpec
  readonly Recipient?: RecipientInfo
  readonly DryRun?: boolean
  readonly DryRunModifiers?: readonly DryRunModifierType[]
}
export interface DecryptResponse {
  readonly KeyId?: string
  readonly Plaintext?: Uint8Array
  readonly EncryptionAlgorithm?: EncryptionAlgorithmSpec
  readonly CiphertextForRecipient?: Uint8Array
  readonly KeyMaterialId?: string
}
export interface DeleteAliasRequest {
  readonly AliasName: string
}
export interface DeleteCustomKeyStoreRequest {
  readonly CustomKeyStoreId: string
}
export interface DeleteCustomKeyStoreResponse {}
export interface DeleteImportedKeyMaterialRequest {
  readonly KeyId: string
  readonly KeyMaterialId?: string
}
export interface DeleteImportedKeyMaterialResponse {
  readonly KeyId?: string
  readonly KeyMaterialId?: string
}
export interface DeriveSharedSecretRequest {
  readonly KeyId: string
  readonly KeyAgreementAlgorithm: KeyAgreementAlgorithmSpec
  readonly PublicKey: Uint8Array
  readonly GrantTokens?: readonly string[]
  readonly DryRun?: boolean
  readonly Recipient?: RecipientInfo
}
export interface DeriveSharedSecretResponse {
  readonly KeyId?: string
  readonly SharedSecret?: Uint8Array
  readonly CiphertextForRecipient?: Uint8Array
  readonly KeyAgreementAlgorithm?: KeyAgreementAlgorithmSpec
  readonly KeyOrigin?: OriginType
}
export interface DescribeCustomKeyStoresRequest {
  readonly CustomKeyStoreId?: string
  readonly CustomKeyStoreName?: string
  readonly Limit?: number
  readonly Marker?: string
}
export interface DescribeCustomKeyStoresResponse {
  readonly CustomKeyStores?: readonly CustomKeyStoresListEntry[]
  readonly NextMarker?: string
  readonly Truncated?: boolean
}
export interface DescribeKeyRequest {
  readonly KeyId: string
  readonly GrantTokens?: readonly string[]
}
export interface DescribeKeyResponse {
  readonly KeyMetadata?: KeyMetadata
}
export interface DisableKeyRequest {
  readonly KeyId: string
}
export interface DisableKeyRotationRequest {
  readonly KeyId: string
}
export interface DisconnectCustomKeyStoreRequest {
  readonly CustomKeyStoreId: string
}
export interface DisconnectCustomKeyStoreResponse {}
export type DryRunModifierType = 'IGNORE_CIPHERTEXT'
export interface EnableKeyRequest {
  readonly KeyId: string
}
export interface EnableKeyRotationRequest {
  readonly KeyId: string
  readonly RotationPeriodInDays?: number
}
export interface EncapsulateRequest {
  readonly KeyId: string
  readonly EncapsulationAlgorithm: EncapsulationAlgorithmSpec
  readonly GrantTokens?: readonly string[]
  readonly DryRun?: boolean
}
export interface EncapsulateResponse {
  readonly KeyId?: string
  readonly SharedSecret?: Uint8Array
  readonly SharedSecretCiphertextBlob?: Uint8Array
  readonly EncapsulationAlgorithm?: EncapsulationAlgorithmSpec
}
export type EncapsulationAlgorithmSpec = 'ML_KEM'
export interface EncryptRequest {
  readonly KeyId: string
  readonly Plaintext: Uint8Array
  readonly EncryptionContext?: { readonly [key: string]: string }
  readonly GrantTokens?: readonly string[]
  readonly EncryptionAlgorithm?: EncryptionAlgorithmSpec
  readonly DryRun?: boolean
}
export interface EncryptResponse {
  readonly CiphertextBlob?: Uint8Array
  readonly KeyId?: string
  readonly EncryptionAlgorithm?: EncryptionAlgorithmSpec
}
export type EncryptionAlgorithmSpec = 'SYMMETRIC_DEFAULT' | 'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256' | 'SM2PKE'
export type ExpirationModelType = 'KEY_MATERIAL_EXPIRES' | 'KEY_MATERIAL_DOES_NOT_EXPIRE'
export interface GenerateDataKeyPairRequest {
  readonly EncryptionContext?: { readonly [key: string]: string }
  readonly KeyId: string
  readonly KeyPairSpec: DataKeyPairSpec
  readonly GrantTokens?: readonly string[]
  readonly Recipient?: RecipientInfo
  readonly DryRun?: boolean
}
export interface GenerateDataKeyPairResponse {
  readonly PrivateKeyCiphertextBlob?: Uint8Array
  readonly PrivateKeyPlaintext?: Uint8Array
  readonly PublicKey?: Uint8Array
  readonly KeyId?: string
  readonly KeyPairSpec?: DataKeyPairSpec
  readonly CiphertextForRecipient?: Uint8Array
  readonly KeyMaterialId?: string
}
export interface GenerateDataKeyPairWithoutPlaintextRequest {
  readonly EncryptionContext?: { readonly [key: string]: string }
  readonly KeyId: string
  readonly KeyPairSpec: DataKeyPairSpec
  readonly GrantTokens?: readonly string[]
  readonly DryRun?: boolean
}
export interface GenerateDataKeyPairWithoutPlaintextResponse {
  readonly PrivateKeyCiphertextBlob?: Uint8Array
  readonly PublicKey?: Uint8Array
  readonly KeyId?: string
  readonly KeyPairSpec?: DataKeyPairSpec
  readonly KeyMaterialId?: string
}
export interface GenerateDataKeyRequest {
  readonly KeyId: string
  readonly EncryptionContext?: { readonly [key: string]: string }
  readonly NumberOfBytes?: number
  readonly KeySpec?: DataKeySpec
  readonly GrantTokens?: readonly string[]
  readonly Recipient?: RecipientInfo
  readonly DryRun?: boolean
}
export interface GenerateDataKeyResponse {
  readonly CiphertextBlob?: Uint8Array
  readonly Plaintext?: Uint8Array
  readonly KeyId?: string
  readonly CiphertextForRecipient?: Uint8Array
  readonly KeyMaterialId?: string
}
export interface GenerateDataKeyWithoutPlaintextRequest {
  readonly KeyId: string
  readonly EncryptionContext?: { readonly [key: string]: string }
  readonly KeySpec?: DataKeySpec
  readonly NumberOfBytes?: number
  readonly GrantTokens?: readonly string[]
  readonly DryRun?: boolean
}
export interface GenerateDataKeyWithoutPlaintextResponse {
  readonly CiphertextBlob?: Uint8Array
  readonly KeyId?: string
  readonly KeyMaterialId?: string
}
export interface GenerateMacRequest {
  readonly Message: Uint8Array
  readonly KeyId: string
  readonly MacAlgorithm: MacAlgorithmSpec
  readonly GrantTokens?: readonly string[]
  readonly DryRun?: boolean
}
export interface GenerateMacResponse {
  readonly Mac?: Uint8Array
  readonly MacAlgorithm?: MacAlgorithmSpec
  readonly KeyId?: string
}
export interface GenerateRandomRequest {
  readonly NumberOfBytes?: number
  readonly CustomKeyStoreId?: string
  readonly Recipient?: RecipientInfo
}
export interface GenerateRandomResponse {
  readonly Plaintext?: Uint8Array
  readonly CiphertextForRecipient?: Uint8Array
}
export interface GetKeyLastUsageRequest {
  readonly KeyId: string
}
export interface GetKeyLastUsageResponse {
  readonly KeyId?: string
  readonly KeyLastUsage?: KeyLastUsageData
  readonly TrackingStartDate?: number
  readonly KeyCreationDate?: number
}
export interface GetKeyPolicyRequest {
  readonly KeyId: string
  readonly PolicyName?: string
}
export interface GetKeyPolicyResponse {
  readonly Policy?: string
  readonly PolicyName?: string
}
export interface GetKeyRotationStatusRequest {
  readonly KeyId: string
}
export interface GetKeyRotationStatusResponse {
  readonly KeyRotationEnabled?: boolean
  readonly KeyId?: string
  readonly RotationPeriodInDays?: number
  readonly NextRotationDate?: number
  readonly OnDemandRotationStartDate?: number
}
export interface GetParametersForImportRequest {
  readonly KeyId: string
  readonly WrappingAlgorithm: AlgorithmSpec
  readonly WrappingKeySpec: WrappingKeySpec
}
export interface GetParametersForImportResponse {
  readonly KeyId?: string
  readonly ImportToken?: Uint8Array
  readonly PublicKey?: Uint8Array
  readonly ParametersValidTo?: number
}
export interface GetPublicKeyRequest {
  readonly KeyId: string
  readonly GrantTokens?: readonly string[]
}
export interface GetPublicKeyResponse {
  readonly KeyId?: string
  readonly PublicKey?: Uint8Array
  readonly CustomerMasterKeySpec?: CustomerMasterKeySpec
  readonly KeySpec?: KeySpec
  readonly KeyUsage?: KeyUsageType
  readonly EncryptionAlgorithms?: readonly EncryptionAlgorithmSpec[]
  readonly SigningAlgorithms?: readonly SigningAlgorithmSpec[]
  readonly KeyAgreementAlgorithms?: readonly KeyAgreementAlgorithmSpec[]
  readonly EncapsulationAlgorithms?: readonly EncapsulationAlgorithmSpec[]
}
export interface GrantConstraints {
  readonly EncryptionContextSubset?: { readonly [key: string]: string }
  readonly EncryptionContextEquals?: { readonly [key: string]: string }
  readonly SourceArn?: string
}
export interface GrantListEntry {
  readonly KeyId?: string
  readonly GrantId?: string
  readonly Name?: string
  readonly CreationDate?: number
  readonly GranteePrincipal?: string
  readonly RetiringPrincipal?: string
  readonly IssuingAccount?: string
  readonly Operations?: readonly GrantOperation[]
  readonly Constraints?: GrantConstraints
  readonly GranteeServicePrincipal?: string
  readonly RetiringServicePrincipal?: string
}
export type GrantOperation = 'Decrypt' | 'Encrypt' | 'GenerateDataKey' | 'GenerateDataKeyWithoutPlaintext' | 'ReEncryptFrom' | 'ReEncryptTo' | 'Sign' | 'Verify' | 'GetPublicKey' | 'CreateGrant' | 'RetireGrant' | 'DescribeKey' | 'GenerateDataKeyPair' | 'GenerateDataKeyPairWithoutPlaintext' | 'GenerateMac' | 'VerifyMac' | 'DeriveSharedSecret' | 'Encapsulate' | 'Decapsulate'
export interface ImportKeyMaterialRequest {
  readonly KeyId: string
  readonly ImportToken: Uint8Array
  readonly EncryptedKeyMaterial: Uint8Array
  readonly ValidTo?: number
  readonly ExpirationModel?: ExpirationModelType
  readonly ImportType?: ImportType
  readonly KeyMaterialDescription?: string
  readonly KeyMaterialId?: string
}
export interface ImportKeyMaterialResponse {
  readonly KeyId?: string
  readonly KeyMaterialId?: string
}
export type ImportState = 'IMPORTED' | 'PENDING_IMPORT'
export type ImportType = 'NEW_KEY_MATERIAL' | 'EXISTING_KEY_MATERIAL'
export type IncludeKeyMaterial = 'ALL_KEY_MATERIAL' | 'ROTATIONS_ONLY'
export type KeyAgreementAlgorithmSpec = 'ECDH'
export type KeyEncryptionMechanism = 'RSAES_OAEP_SHA_256'
export interface KeyLastUsageData {
  readonly Operation?: KeyLastUsageTrackingOperation
  readonly Timestamp?: number
  readonly CloudTrailEventId?: string
  readonly KmsRequestId?: string
}
export type KeyLastUsageTrackingOperation = 'Decrypt' | 'DeriveSharedSecret' | 'Encrypt' | 'GenerateDataKey' | 'GenerateDataKeyPair' | 'GenerateDataKeyPairWithoutPlaintext' | 'GenerateDataKeyWithoutPlaintext' | 'GenerateMac' | 'ReEncrypt' | 'Sign' | 'Verify' | 'VerifyMac' | 'Encapsulate' | 'Decapsulate'
export interface KeyListEntry {
  readonly KeyId?: string
  readonly KeyArn?: string
}
export type KeyManagerType = 'AWS' | 'CUSTOMER'
export type KeyMaterialState = 'NON_CURRENT' | 'CURRENT' | 'PENDING_ROTATION' | 'PENDING_MULTI_REGION_IMPORT_AND_ROTATION'
export interface KeyMetadata {
  readonly AWSAccountId?: string
  readonly KeyId: string
  readonly Arn?: string
  readonly CreationDate?: number
  readonly Enabled?: boolean
  readonly Description?: string
  readonly KeyUsage?: KeyUsageType
  readonly KeyState?: KeyState
  readonly DeletionDate?: number
  readonly ValidTo?: number
  readonly Origin?: OriginType
  readonly CustomKeyStoreId?: string
  readonly CloudHsmClusterId?: string
  readonly ExpirationModel?: ExpirationModelType
  readonly KeyManager?: KeyManagerType
  readonly CustomerMasterKeySpec?: CustomerMasterKeySpec
  readonly KeySpec?: KeySpec
  readonly EncryptionAlgorithms?: readonly EncryptionAlgorithmSpec[]
  readonly SigningAlgorithms?: readonly SigningAlgorithmSpec[]
  readonly KeyAgreementAlgorithms?: readonly KeyAgreementAlgorithmSpec[]
  readonly EncapsulationAlgorithms?: readonly EncapsulationAlgorithmSpec[]
  readonly MultiRegion?: boolean
  readonly MultiRegionConfiguration?: MultiRegionConfiguration
  readonly PendingDeletionWindowInDays?: number
  readonly MacAlgorithms?: readonly MacAlgorithmSpec[]
  readonly XksKeyConfiguration?: XksKeyConfigurationType
  readonly CurrentKeyMaterialId?: string
}
export type KeySpec = 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521' | 'ECC_SECG_P256K1' | 'SYMMETRIC_DEFAULT' | 'HMAC_224' | 'HMAC_256' | 'HMAC_384' | 'HMAC_512' | 'SM2' | 'ML_DSA_44' | 'ML_DSA_65' | 'ML_DSA_87' | 'ECC_NIST_EDWARDS25519' | 'ML_KEM_512' | 'ML_KEM_768' | 'ML_KEM_1024'
export type KeyState = 'Creating' | 'Enabled' | 'Disabled' | 'PendingDeletion' | 'PendingImport' | 'PendingReplicaDeletion' | 'Unavailable' | 'Updating'
export type KeyUsageType = 'SIGN_VERIFY' | 'ENCRYPT_DECRYPT' | 'GENERATE_VERIFY_MAC' | 'KEY_AGREEMENT' | 'ENCAPSULATE_DECAPSULATE'
export interface ListAliasesRequest {
  readonly KeyId?: string
  readonly Limit?: number
  readonly Marker?: string
}
export interface ListAliasesResponse {
  readonly Aliases?: readonly AliasListEntry[]
  readonly NextMarker?: string
  readonly Truncated?: boolean
}
export interface ListGrantsRequest {
  readonly Limit?: number
  readonly Marker?: string
  readonly KeyId: string
  readonly GrantId?: string
  readonly GranteePrincipal?: string
  readonly GranteeServicePrincipal?: string
}
export interface ListGrantsResponse {
  readonly Grants?: readonly GrantListEntry[]
  readonly NextMarker?: string
  readonly Truncated?: boolean
}
export interface ListKeyPoliciesRequest {
  readonly KeyId: string
  readonly Limit?: number
  readonly Marker?: string
}
export interface ListKeyPoliciesResponse {
  readonly PolicyNames?: readonly string[]
  readonly NextMarker?: string
  readonly Truncated?: boolean
}
export interface ListKeyRotationsRequest {
  readonly KeyId: string
  readonly IncludeKeyMaterial?: IncludeKeyMaterial
  readonly Limit?: number
  readonly Marker?: string
}
export interface ListKeyRotationsResponse {
  readonly Rotations?: readonly RotationsListEntry[]
  readonly NextMarker?: string
  readonly Truncated?: boolean
}
export interface ListKeysRequest {
  readonly Limit?: number
  readonly Marker?: string
  readonly ResourceOwners?: readonly ResourceOwnerType[]
}
export interface ListKeysResponse {
  readonly Keys?: readonly KeyListEntry[]
  readonly NextMarker?: string
  readonly Truncated?: boolean
}
export interface ListResourceTagsRequest {
  readonly KeyId: string
  readonly Limit?: number
  readonly Marker?: string
}
export interface ListResourceTagsResponse {
  readonly Tags?: readonly Tag[]
  readonly NextMarker?: string
  readonly Truncated?: boolean
}
export interface ListRetirableGrantsRequest {
  readonly Limit?: number
  readonly Marker?: string
  readonly RetiringPrincipal?: string
  readonly RetiringServicePrincipal?: string
}
export type MacAlgorithmSpec = 'HMAC_SHA_224' | 'HMAC_SHA_256' | 'HMAC_SHA_384' | 'HMAC_SHA_512'
export type MessageType = 'RAW' | 'DIGEST' | 'EXTERNAL_MU'
export interface MultiRegionConfiguration {
  readonly MultiRegionKeyType?: MultiRegionKeyType
  readonly PrimaryKey?: MultiRegionKey
  readonly ReplicaKeys?: readonly MultiRegionKey[]
}
export interface MultiRegionKey {
  readonly Arn?: string
  readonly Region?: string
}
export type MultiRegionKeyType = 'PRIMARY' | 'REPLICA'
export type OriginType = 'AWS_KMS' | 'EXTERNAL' | 'AWS_CLOUDHSM' | 'EXTERNAL_KEY_STORE'
export interface PutKeyPolicyRequest {
  readonly KeyId: string
  readonly PolicyName?: string
  readonly Policy: string
  readonly BypassPolicyLockoutSafetyCheck?: boolean
}
export interface ReEncryptRequest {
  readonly CiphertextBlob?: Uint8Array
  readonly SourceEncryptionContext?: { readonly [key: string]: string }
  readonly SourceKeyId?: string
  readonly DestinationKeyId: string
  readonly DestinationEncryptionContext?: { readonly [key: string]: string }
  readonly SourceEncryptionAlgorithm?: EncryptionAlgorithmSpec
  readonly DestinationEncryptionAlgorithm?: EncryptionAlgorithmSpec
  readonly GrantTokens?: readonly string[]
  readonly DryRun?: boolean
  readonly DryRunModifiers?: readonly DryRunModifierType[]
}
export interface ReEncryptResponse {
  readonly CiphertextBlob?: Uint8Array
  readonly SourceKeyId?: string
  readonly KeyId?: string
  readonly SourceEncryptionAlgorithm?: EncryptionAlgorithmSpec
  readonly DestinationEncryptionAlgorithm?: EncryptionAlgorithmSpec
  readonly SourceKeyMaterialId?: string
  readonly DestinationKeyMaterialId?: string
}
export interface RecipientInfo {
  readonly KeyEncryptionAlgorithm?: KeyEncryptionMechanism
  readonly AttestationDocument?: Uint8Array
}
export interface ReplicateKeyRequest {
  readonly KeyId: string
  readonly ReplicaRegion: string
  readonly Policy?: string
  readonly BypassPolicyLockoutSafetyCheck?: boolean
  readonly Description?: string
  readonly Tags?: readonly Tag[]
}
export interface ReplicateKeyResponse {
  readonly ReplicaKeyMetadata?: KeyMetadata
  readonly ReplicaPolicy?: string
  readonly ReplicaTags?: readonly Tag[]
}
export type ResourceOwnerType = 'SELF' | 'OTHER_ACCOUNTS_VIA_RAM'
export interface RetireGrantRequest {
  readonly GrantToken?: string
  readonly KeyId?: string
  readonly GrantId?: string
  readonly DryRun?: boolean
}
export interface RevokeGrantRequest {
  readonly KeyId: string
  readonly GrantId: string
  readonly DryRun?: boolean
}
export interface RotateKeyOnDemandRequest {
  readonly KeyId: string
}
export interface RotateKeyOnDemandResponse {
  readonly KeyId?: string
}
export type RotationType = 'AUTOMATIC' | 'ON_DEMAND'
export interface RotationsListEntry {
  readonly KeyId?: string
  readonly KeyMaterialId?: string
  readonly KeyMaterialDescription?: string
  readonly ImportState?: ImportState
  readonly KeyMaterialState?: KeyMaterialState
  readonly ExpirationModel?: ExpirationModelType
  readonly ValidTo?: number
  readonly RotationDate?: number
  readonly RotationType?: RotationType
}
export interface ScheduleKeyDeletionRequest {
  readonly KeyId: string
  readonly PendingWindowInDays?: number
}
export interface ScheduleKeyDeletionResponse {
  readonly KeyId?: string
  readonly DeletionDate?: number
  readonly KeyState?: KeyState
  readonly PendingWindowInDays?: number
}
export interface SignRequest {
  readonly KeyId: string
  readonly Message: Uint8Array
  readonly MessageType?: MessageType
  readonly GrantTokens?: readonly string[]
  readonly SigningAlgorithm: SigningAlgorithmSpec
  readonly DryRun?: boolean
}
export interface SignResponse {
  readonly KeyId?: string
  readonly Signature?: Uint8Array
  readonly SigningAlgorithm?: SigningAlgorithmSpec
}
export type SigningAlgorithmSpec = 'RSASSA_PSS_SHA_256' | 'RSASSA_PSS_SHA_384' | 'RSASSA_PSS_SHA_512' | 'RSASSA_PKCS1_V1_5_SHA_256' | 'RSASSA_PKCS1_V1_5_SHA_384' | 'RSASSA_PKCS1_V1_5_SHA_512' | 'ECDSA_SHA_256' | 'ECDSA_SHA_384' | 'ECDSA_SHA_512' | 'SM2DSA' | 'ML_DSA_SHAKE_256' | 'ED25519_SHA_512' | 'ED25519_PH_SHA_512'
export interface Tag {
  readonly TagKey: string
  readonly TagValue: string
}
export interface TagResourceRequest {
  readonly KeyId: string
  readonly Tags: readonly Tag[]
}
export interface UntagResourceRequest {
  readonly KeyId: string
  readonly TagKeys: readonly string[]
}
export interface UpdateAliasRequest {
  readonly AliasName: string
  readonly TargetKeyId: string
}
export interface UpdateCustomKeyStoreRequest {
  readonly CustomKeyStoreId: string
  readonly NewCustomKeyStoreName?: string
  readonly KeyStorePassword?: string
  readonly CloudHsmClusterId?: string
  readonly XksProxyUriEndpoint?: string
  readonly XksProxyUriPath?: string
  readonly XksProxyVpcEndpointServiceName?: string
  readonly XksProxyVpcEndpointServiceOwner?: string
  readonly XksProxyAuthenticationCredential?: XksProxyAuthenticationCredentialType
  readonly XksProxyConnectivity?: XksProxyConnectivityType
}
export interface UpdateCustomKeyStoreResponse {}
export interface UpdateKeyDescriptionRequest {
  readonly KeyId: string
  readonly Description: string
}
export interface UpdatePrimaryRegionRequest {
  readonly KeyId: string
  readonly PrimaryRegion: string
}
export interface VerifyMacRequest {
  readonly Message: Uint8Array
  readonly KeyId: string
  readonly MacAlgorithm: MacAlgorithmSpec
  readonly Mac: Uint8Array
  readonly GrantTokens?: readonly string[]
  readonly DryRun?: boolean
}
export interface VerifyMacResponse {
  readonly KeyId?: string
  readonly MacValid?: boolean
  readonly MacAlgorithm?: MacAlgorithmSpec
}
export interface VerifyRequest {
  readonly KeyId: string
  readonly Message: Uint8Array
  readonly MessageType?: MessageType
  readonly Signature: Uint8Array
  readonly SigningAlgorithm: SigningAlgorithmSpec
  readonly GrantTokens?: readonly string[]
  readonly DryRun?: boolean
}
export interface VerifyResponse {
  readonly KeyId?: string
  readonly SignatureValid?: boolean
  readonly SigningAlgorithm?: SigningAlgorithmSpec
}
export type WrappingKeySpec = 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'SM2'
export interface XksKeyConfigurationType {
  readonly Id?: string
}
export interface XksProxyAuthenticationCredentialType {
  readonly AccessKeyId: string
  readonly RawSecretAccessKey: string
}
export interface XksProxyConfigurationType {
  readonly Connectivity?: XksProxyConnectivityType
  readonly AccessKeyId?: string
  readonly UriEndpoint?: string
  readonly UriPath?: string
  readonly VpcEndpointServiceName?: string
  readonly VpcEndpointServiceOwner?: string
}
export type XksProxyConnectivityType = 'PUBLIC_ENDPOINT' | 'VPC_ENDPOINT_SERVICE'

const cancelKeyDeletionErrors = [
  'NotFoundException', 'InvalidArnException', 'DependencyTimeoutException', 'KMSInternalException', 'KMSInvalidStateException',
] as const
export type CancelKeyDeletionError = (typeof cancelKeyDeletionErrors)[number]
export const CancelKeyDeletion: OperationModel<CancelKeyDeletionRequest, CancelKeyDeletionResponse, CancelKeyDeletionError> = {
  name: 'CancelKeyDeletion', plane: 'control', input: CancelKeyDeletionRequest, output: CancelKeyDeletionResponse,
  errors: cancelKeyDeletionErrors,
}

const connectCustomKeyStoreErrors = [
  'CloudHsmClusterNotActiveException', 'CustomKeyStoreInvalidStateException', 'CustomKeyStoreNotFoundException', 'KMSInternalException',
  'CloudHsmClusterInvalidConfigurationException',
] as const
export type ConnectCustomKeyStoreError = (typeof connectCustomKeyStoreErrors)[number]
export const ConnectCustomKeyStore: OperationModel<ConnectCustomKeyStoreRequest, ConnectCustomKeyStoreResponse, ConnectCustomKeyStoreError> = {
  name: 'ConnectCustomKeyStore', plane: 'control', input: ConnectCustomKeyStoreRequest, output: ConnectCustomKeyStoreResponse,
  errors: connectCustomKeyStoreErrors,
}

const createAliasErrors = [
  'DependencyTimeoutException', 'AlreadyExistsException', 'NotFoundException', 'InvalidAliasNameException', 'KMSInternalException',
  'LimitExceededException', 'KMSInvalidStateException',
] as const
export type CreateAliasError = (typeof createAliasErrors)[number]
export const CreateAlias: OperationModel<CreateAliasRequest, undefined, CreateAliasError> = {
  name: 'CreateAlias', plane: 'control', input: CreateAliasRequest, errors: createAliasErrors,
}

const createCustomKeyStoreErrors = [
  'CloudHsmClusterInUseException', 'CustomKeyStoreNameInUseException', 'CloudHsmClusterNotFoundException', 'KMSInternalException',
  'CloudHsmClusterNotActiveException', 'IncorrectTrustAnchorException', 'CloudHsmClusterInvalidConfigurationException',
  'LimitExceededException', 'XksProxyUriInUseException', 'XksProxyUriEndpointInUseException', 'XksProxyUriUnreachableException',
  'XksProxyIncorrectAuthenticationCredentialException', 'XksProxyVpcEndpointServiceInUseException',
  'XksProxyVpcEndpointServiceNotFoundException', 'XksProxyVpcEndpointServiceInvalidConfigurationException',
  'XksProxyInvalidResponseException', 'XksProxyInvalidConfigurationException',
] as const
export type CreateCustomKeyStoreError = (typeof createCustomKeyStoreErrors)[number]
export const CreateCustomKeyStore: OperationModel<CreateCustomKeyStoreRequest, CreateCustomKeyStoreResponse, CreateCustomKeyStoreError> = {
  name: 'CreateCustomKeyStore', plane: 'control', input: CreateCustomKeyStoreRequest, output: CreateCustomKeyStoreResponse,
  errors: createCustomKeyStoreErrors,
}

const createGrantErrors = [
  'NotFoundException', 'DisabledException', 'DependencyTimeoutException', 'InvalidArnException', 'KMSInternalException',
  'InvalidGrantTokenException', 'LimitExceededException', 'KMSInvalidStateException', 'DryRunOperationException',
] as const
export type CreateGrantError = (typeof createGrantErrors)[number]
export const CreateGrant: OperationModel<CreateGrantRequest, CreateGrantResponse, CreateGrantError> = {
  name: 'CreateGrant', plane: 'control', input: CreateGrantRequest, output: CreateGrantResponse, errors: createGrantErrors,
}

const createKeyErrors = [
  'MalformedPolicyDocumentException', 'DependencyTimeoutException', 'InvalidArnException', 'UnsupportedOperationException',
  'KMSInternalException', 'LimitExceededException', 'TagException', 'CustomKeyStoreNotFoundException',
  'CustomKeyStoreInvalidStateException', 'CloudHsmClusterInvalidConfigurationException', 'XksKeyInvalidConfigurationException',
  'XksKeyAlreadyInUseException', 'XksKeyNotFoundException',
] as const
export type CreateKeyError = (typeof createKeyErrors)[number]
export const CreateKey: OperationModel<CreateKeyRequest, CreateKeyResponse, CreateKeyError> = {
  name: 'CreateKey', plane: 'control', input: CreateKeyRequest, output: CreateKeyResponse, errors: createKeyErrors,
}

const decapsulateErrors = [
  'NotFoundException', 'DisabledException', 'KeyUnavailableException', 'DependencyTimeoutException', 'InvalidGrantTokenException',
  'InvalidKeyUsageException', 'InvalidCiphertextException', 'KMSInternalException', 'KMSInvalidStateException', 'DryRunOperationException',
] as const
export type DecapsulateError = (typeof decapsulateErrors)[number]
export const Decapsulate: OperationModel<DecapsulateRequest, DecapsulateResponse, DecapsulateError> = {
  name: 'Decapsulate', plane: 'control', input: DecapsulateRequest, output: DecapsulateResponse, errors: decapsulateErrors,
}

const decryptErrors = [
  'NotFoundException', 'DisabledException', 'InvalidCiphertextException', 'KeyUnavailableException', 'IncorrectKeyException',
  'InvalidKeyUsageException', 'DependencyTimeoutException', 'InvalidGrantTokenException', 'KMSInternalException',
  'KMSInvalidStateException', 'DryRunOperationException',
] as const
export type DecryptError = (typeof decryptErrors)[number]
export const Decrypt: OperationModel<DecryptRequest, DecryptResponse, DecryptError> = {
  name: 'Decrypt', plane: 'control', input: DecryptRequest, output: DecryptResponse, errors: decryptErrors,
}

const deleteAliasErrors = [
  'DependencyTimeoutException', 'NotFoundException', 'KMSInternalException', 'KMSInvalidStateException',
] as const
export type DeleteAliasError = (typeof deleteAliasErrors)[number]
export const DeleteAlias: OperationModel<DeleteAliasRequest, undefined, DeleteAliasError> = {
  name: 'DeleteAlias', plane: 'control', input: DeleteAliasRequest, errors: deleteAliasErrors,
}

const deleteCustomKeyStoreErrors = [
  'CustomKeyStoreHasCMKsException', 'CustomKeyStoreInvalidStateException', 'CustomKeyStoreNotFoundException', 'KMSInternalException',
] as const
export type DeleteCustomKeyStoreError = (typeof deleteCustomKeyStoreErrors)[number]
export const DeleteCustomKeyStore: OperationModel<DeleteCustomKeyStoreRequest, DeleteCustomKeyStoreResponse, DeleteCustomKeyStoreError> = {
  name: 'DeleteCustomKeyStore', plane: 'control', input: DeleteCustomKeyStoreRequest, output: DeleteCustomKeyStoreResponse,
  errors: deleteCustomKeyStoreErrors,
}

const deleteImportedKeyMaterialErrors = [
  'InvalidArnException', 'UnsupportedOperationException', 'DependencyTimeoutException', 'NotFoundException', 'KMSInternalException',
  'KMSInvalidStateException',
] as const
export type DeleteImportedKeyMaterialError = (typeof deleteImportedKeyMaterialErrors)[number]
export const DeleteImportedKeyMaterial: OperationModel<DeleteImportedKeyMaterialRequest, DeleteImportedKeyMaterialResponse, DeleteImportedKeyMaterialError> = {
  name: 'DeleteImportedKeyMaterial', plane: 'control', input: DeleteImportedKeyMaterialRequest, output: DeleteImportedKeyMaterialResponse,
  errors: deleteImportedKeyMaterialErrors,
}

const deriveSharedSecretErrors = [
  'NotFoundException', 'DisabledException', 'KeyUnavailableException', 'DependencyTimeoutException', 'InvalidGrantTokenException',
  'InvalidKeyUsageException', 'KMSInternalException', 'KMSInvalidStateException', 'DryRunOperationException',
] as const
export type DeriveSharedSecretError = (typeof deriveSharedSecretErrors)[number]
export const DeriveSharedSecret: OperationModel<DeriveSharedSecretRequest, DeriveSharedSecretResponse, DeriveSharedSecretError> = {
  name: 'DeriveSharedSecret', plane: 'control', input: DeriveSharedSecretRequest, output: DeriveSharedSecretResponse,
  errors: deriveSharedSecretErrors,
}

const describeCustomKeyStoresErrors = [
  'CustomKeyStoreNotFoundException', 'InvalidMarkerException', 'KMSInternalException',
] as const
export type DescribeCustomKeyStoresError = (typeof describeCustomKeyStoresErrors)[number]
export const DescribeCustomKeyStores: OperationModel<DescribeCustomKeyStoresRequest, DescribeCustomKeyStoresResponse, DescribeCustomKeyStoresError> = {
  name: 'DescribeCustomKeyStores', plane: 'control', input: DescribeCustomKeyStoresRequest, output: DescribeCustomKeyStoresResponse,
  errors: describeCustomKeyStoresErrors,
}

const describeKeyErrors = [
  'NotFoundException', 'InvalidArnException', 'DependencyTimeoutException', 'KMSInternalException',
] as const
export type DescribeKeyError = (typeof describeKeyErrors)[number]
export const DescribeKey: OperationModel<DescribeKeyRequest, DescribeKeyResponse, DescribeKeyError> = {
  name: 'DescribeKey', plane: 'control', input: DescribeKeyRequest, output: DescribeKeyResponse, errors: describeKeyErrors,
}

const disableKeyErrors = [
  'NotFoundException', 'InvalidArnException', 'DependencyTimeoutException', 'KMSInternalException', 'KMSInvalidStateException',
] as const
export type DisableKeyError = (typeof disableKeyErrors)[number]
export const DisableKey: OperationModel<DisableKeyRequest, undefined, DisableKeyError> = {
  name: 'DisableKey', plane: 'control', input: DisableKeyRequest, errors: disableKeyErrors,
}

const disableKeyRotationErrors = [
  'NotFoundException', 'DisabledException', 'InvalidArnException', 'DependencyTimeoutException', 'KMSInternalException',
  'KMSInvalidStateException', 'UnsupportedOperationException',
] as const
export type DisableKeyRotationError = (typeof disableKeyRotationErrors)[number]
export const DisableKeyRotation: OperationModel<DisableKeyRotationRequest, undefined, DisableKeyRotationError> = {
  name: 'DisableKeyRotation', plane: 'control', input: DisableKeyRotationRequest, errors: disableKeyRotationErrors,
}

const disconnectCustomKeyStoreErrors = [
  'CustomKeyStoreInvalidStateException', 'CustomKeyStoreNotFoundException', 'KMSInternalException',
] as const
export type DisconnectCustomKeyStoreError = (typeof disconnectCustomKeyStoreErrors)[number]
export const DisconnectCustomKeyStore: OperationModel<DisconnectCustomKeyStoreRequest, DisconnectCustomKeyStoreResponse, DisconnectCustomKeyStoreError> = {
  name: 'DisconnectCustomKeyStore', plane: 'control', input: DisconnectCustomKeyStoreRequest, output: DisconnectCustomKeyStoreResponse,
  errors: disconnectCustomKeyStoreErrors,
}

const enableKeyErrors = [
  'NotFoundException', 'InvalidArnException', 'DependencyTimeoutException', 'KMSInternalException', 'LimitExceededException',
  'KMSInvalidStateException',
] as const
export type EnableKeyError = (typeof enableKeyErrors)[number]
export const EnableKey: OperationModel<EnableKeyRequest, undefined, EnableKeyError> = {
  name: 'EnableKey', plane: 'control', input: EnableKeyRequest, errors: enableKeyErrors,
}

const enableKeyRotationErrors = [
  'NotFoundException', 'DisabledException', 'InvalidArnException', 'DependencyTimeoutException', 'KMSInternalException',
  'KMSInvalidStateException', 'UnsupportedOperationException',
] as const
export type EnableKeyRotationError = (typeof enableKeyRotationErrors)[number]
export const EnableKeyRotation: OperationModel<EnableKeyRotationRequest, undefined, EnableKeyRotationError> = {
  name: 'EnableKeyRotation', plane: 'control', input: EnableKeyRotationRequest, errors: enableKeyRotationErrors,
}

const encapsulateErrors = [
  'NotFoundException', 'DisabledException', 'KeyUnavailableException', 'DependencyTimeoutException', 'InvalidGrantTokenException',
  'InvalidKeyUsageException', 'KMSInternalException', 'KMSInvalidStateException', 'DryRunOperationException',
] as const
export type EncapsulateError = (typeof encapsulateErrors)[number]
export const Encapsulate: OperationModel<EncapsulateRequest, EncapsulateResponse, EncapsulateError> = {
  name: 'Encapsulate', plane: 'control', input: EncapsulateRequest, output: EncapsulateResponse, errors: encapsulateErrors,
}

const encryptErrors = [
  'NotFoundException', 'DisabledException', 'KeyUnavailableException', 'DependencyTimeoutException', 'InvalidKeyUsageException',
  'InvalidGrantTokenException', 'KMSInternalException', 'KMSInvalidStateException', 'DryRunOperationException',
] as const
export type EncryptError = (typeof encryptErrors)[number]
export const Encrypt: OperationModel<EncryptRequest, EncryptResponse, EncryptError> = {
  name: 'Encrypt', plane: 'control', input: EncryptRequest, output: EncryptResponse, errors: encryptErrors,
}

const generateDataKeyErrors = [
  'NotFoundException', 'DisabledException', 'KeyUnavailableException', 'DependencyTimeoutException', 'InvalidKeyUsageException',
  'InvalidGrantTokenException', 'KMSInternalException', 'KMSInvalidStateException', 'DryRunOperationException',
] as const
export type GenerateDataKeyError = (typeof generateDataKeyErrors)[number]
export const GenerateDataKey: OperationModel<GenerateDataKeyRequest, GenerateDataKeyResponse, GenerateDataKeyError> = {
  name: 'GenerateDataKey', plane: 'control', input: GenerateDataKeyRequest, output: GenerateDataKeyResponse, errors: generateDataKeyErrors,
}

const generateDataKeyPairErrors = [
  'NotFoundException', 'DisabledException', 'KeyUnavailableException', 'DependencyTimeoutException', 'InvalidKeyUsageException',
  'InvalidGrantTokenException', 'KMSInternalException', 'KMSInvalidStateException', 'UnsupportedOperationException',
  'DryRunOperationException',
] as const
export type GenerateDataKeyPairError = (typeof generateDataKeyPairErrors)[number]
export const GenerateDataKeyPair: OperationModel<GenerateDataKeyPairRequest, GenerateDataKeyPairResponse, GenerateDataKeyPairError> = {
  name: 'GenerateDataKeyPair', plane: 'control', input: GenerateDataKeyPairRequest, output: GenerateDataKeyPairResponse,
  errors: generateDataKeyPairErrors,
}

const generateDataKeyPairWithoutPlaintextErrors = [
  'NotFoundException', 'DisabledException', 'KeyUnavailableException', 'DependencyTimeoutException', 'InvalidKeyUsageException',
  'InvalidGrantTokenException', 'KMSInternalException', 'KMSInvalidStateException', 'UnsupportedOperationException',
  'DryRunOperationException',
] as const
export type GenerateDataKeyPairWithoutPlaintextError = (typeof generateDataKeyPairWithoutPlaintextErrors)[number]
export const GenerateDataKeyPairWithoutPlaintext: OperationModel<GenerateDataKeyPairWithoutPlaintextRequest, GenerateDataKeyPairWithoutPlaintextResponse, GenerateDataKeyPairWithoutPlaintextError> = {
  name: 'GenerateDataKeyPairWithoutPlaintext', plane: 'control', input: GenerateDataKeyPairWithoutPlaintextRequest,
  output: GenerateDataKeyPairWithoutPlaintextResponse, errors: generateDataKeyPairWithoutPlaintextErrors,
}

const generateDataKeyWithoutPlaintextErrors = [
  'NotFoundException', 'DisabledException', 'KeyUnavailableException', 'DependencyTimeoutException', 'InvalidKeyUsageException',
  'InvalidGrantTokenException', 'KMSInternalException', 'KMSInvalidStateException', 'DryRunOperationException',
] as const
export type GenerateDataKeyWithoutPlaintextError = (typeof generateDataKeyWithoutPlaintextErrors)[number]
export const GenerateDataKeyWithoutPlaintext: OperationModel<GenerateDataKeyWithoutPlaintextRequest, GenerateDataKeyWithoutPlaintextResponse, GenerateDataKeyWithoutPlaintextError> = {
  name: 'GenerateDataKeyWithoutPlaintext', plane: 'control', input: GenerateDataKeyWithoutPlaintextRequest,
  output: GenerateDataKeyWithoutPlaintextResponse, errors: generateDataKeyWithoutPlaintextErrors,
}

const generateMacErrors = [
  'NotFoundException', 'DisabledException', 'KeyUnavailableException', 'InvalidKeyUsageException', 'InvalidGrantTokenException',
  'KMSInternalException', 'KMSInvalidStateException', 'DryRunOperationException',
] as const
export type GenerateMacError = (typeof generateMacErrors)[number]
export const GenerateMac: OperationModel<GenerateMacRequest, GenerateMacResponse, GenerateMacError> = {
  name: 'GenerateMac', plane: 'control', input: GenerateMacRequest, output: GenerateMacResponse, errors: generateMacErrors,
}

const generateRandomErrors = [
  'DependencyTimeoutException', 'KMSInternalException', 'UnsupportedOperationException', 'CustomKeyStoreNotFoundException',
  'CustomKeyStoreInvalidStateException',
] as const
export type GenerateRandomError = (typeof generateRandomErrors)[number]
export const GenerateRandom: OperationModel<GenerateRandomRequest, GenerateRandomResponse, GenerateRandomError> = {
  name: 'GenerateRandom', plane: 'control', input: GenerateRandomRequest, output: GenerateRandomResponse, errors: generateRandomErrors,
}

const getKeyLastUsageErrors = [
  'NotFoundException', 'InvalidArnException', 'DependencyTimeoutException', 'KMSInternalException',
] as const
export type GetKeyLastUsageError = (typeof getKeyLastUsageErrors)[number]
export const GetKeyLastUsage: OperationModel<GetKeyLastUsageRequest, GetKeyLastUsageResponse, GetKeyLastUsageError> = {
  name: 'GetKeyLastUsage', plane: 'control', input: GetKeyLastUsageRequest, output: GetKeyLastUsageResponse, errors: getKeyLastUsageErrors,
}

const getKeyPolicyErrors = [
  'NotFoundException', 'InvalidArnException', 'DependencyTimeoutException', 'KMSInternalException', 'KMSInvalidStateException',
] as const
export type GetKeyPolicyError = (typeof getKeyPolicyErrors)[number]
export const GetKeyPolicy: OperationModel<GetKeyPolicyRequest, GetKeyPolicyResponse, GetKeyPolicyError> = {
  name: 'GetKeyPolicy', plane: 'control', input: GetKeyPolicyRequest, output: GetKeyPolicyResponse, errors: getKeyPolicyErrors,
}

const getKeyRotationStatusErrors = [
  'NotFoundException', 'InvalidArnException', 'DependencyTimeoutException', 'KMSInternalException', 'KMSInvalidStateException',
  'UnsupportedOperationException',
] as const
export type GetKeyRotationStatusError = (typeof getKeyRotationStatusErrors)[number]
export const GetKeyRotationStatus: OperationModel<GetKeyRotationStatusRequest, GetKeyRotationStatusResponse, GetKeyRotationStatusError> = {
  name: 'GetKeyRotationStatus', plane: 'control', input: GetKeyRotationStatusRequest, output: GetKeyRotationStatusResponse,
  errors: getKeyRotationStatusErrors,
}

const getParametersForImportErrors = [
  'InvalidArnException', 'UnsupportedOperationException', 'DependencyTimeoutException', 'NotFoundException', 'KMSInternalException',
  'KMSInvalidStateException',
] as const
export type GetParametersForImportError = (typeof getParametersForImportErrors)[number]
export const GetParametersForImport: OperationModel<GetParametersForImportRequest, GetParametersForImportResponse, GetParametersForImportError> = {
  name: 'GetParametersForImport', plane: 'control', input: GetParametersForImportRequest, output: GetParametersForImportResponse,
  errors: getParametersForImportErrors,
}

const getPublicKeyErrors = [
  'NotFoundException', 'DisabledException', 'KeyUnavailableException', 'DependencyTimeoutException', 'UnsupportedOperationException',
  'InvalidArnException', 'InvalidGrantTokenException', 'InvalidKeyUsageException', 'KMSInternalException', 'KMSInvalidStateException',
] as const
export type GetPublicKeyError = (typeof getPublicKeyErrors)[number]
export const GetPublicKey: OperationModel<GetPublicKeyRequest, GetPublicKeyResponse, GetPublicKeyError> = {
  name: 'GetPublicKey', plane: 'control', input: GetPublicKeyRequest, output: GetPublicKeyResponse, errors: getPublicKeyErrors,
}

const importKeyMaterialErrors = [
  'InvalidArnException', 'UnsupportedOperationException', 'DependencyTimeoutException', 'NotFoundException', 'KMSInternalException',
  'KMSInvalidStateException', 'InvalidCiphertextException', 'IncorrectKeyMaterialException', 'ExpiredImportTokenException',
  'InvalidImportTokenException',
] as const
export type ImportKeyMaterialError = (typeof importKeyMaterialErrors)[number]
export const ImportKeyMaterial: OperationModel<ImportKeyMaterialRequest, ImportKeyMaterialResponse, ImportKeyMaterialError> = {
  name: 'ImportKeyMaterial', plane: 'control', input: ImportKeyMaterialRequest, output: ImportKeyMaterialResponse,
  errors: importKeyMaterialErrors,
}

const listAliasesErrors = [
  'DependencyTimeoutException', 'InvalidMarkerException', 'KMSInternalException', 'InvalidArnException', 'NotFoundException',
] as const
export type ListAliasesError = (typeof listAliasesErrors)[number]
export const ListAliases: OperationModel<ListAliasesRequest, ListAliasesResponse, ListAliasesError> = {
  name: 'ListAliases', plane: 'control', input: ListAliasesRequest, output: ListAliasesResponse, errors: listAliasesErrors,
}

const listGrantsErrors = [
  'NotFoundException', 'DependencyTimeoutException', 'InvalidMarkerException', 'InvalidGrantIdException', 'InvalidArnException',
  'KMSInternalException', 'KMSInvalidStateException',
] as const
export type ListGrantsError = (typeof listGrantsErrors)[number]
export const ListGrants: OperationModel<ListGrantsRequest, ListGrantsResponse, ListGrantsError> = {
  name: 'ListGrants', plane: 'control', input: ListGrantsRequest, output: ListGrantsResponse, errors: listGrantsErrors,
}

const listKeyPoliciesErrors = [
  'NotFoundException', 'InvalidArnException', 'DependencyTimeoutException', 'KMSInternalException', 'KMSInvalidStateException',
] as const
export type ListKeyPoliciesError = (typeof listKeyPoliciesErrors)[number]
export const ListKeyPolicies: OperationModel<ListKeyPoliciesRequest, ListKeyPoliciesResponse, ListKeyPoliciesError> = {
  name: 'ListKeyPolicies', plane: 'control', input: ListKeyPoliciesRequest, output: ListKeyPoliciesResponse, errors: listKeyPoliciesErrors,
}

const listKeyRotationsErrors = [
  'NotFoundException', 'InvalidArnException', 'InvalidMarkerException', 'KMSInternalException', 'KMSInvalidStateException',
  'UnsupportedOperationException',
] as const
export type ListKeyRotationsError = (typeof listKeyRotationsErrors)[number]
export const ListKeyRotations: OperationModel<ListKeyRotationsRequest, ListKeyRotationsResponse, ListKeyRotationsError> = {
  name: 'ListKeyRotations', plane: 'control', input: ListKeyRotationsRequest, output: ListKeyRotationsResponse,
  errors: listKeyRotationsErrors,
}

const listKeysErrors = ['DependencyTimeoutException', 'KMSInternalException', 'InvalidMarkerException'] as const
export type ListKeysError = (typeof listKeysErrors)[number]
export const ListKeys: OperationModel<ListKeysRequest, ListKeysResponse, ListKeysError> = {
  name: 'ListKeys', plane: 'control', input: ListKeysRequest, output: ListKeysResponse, errors: listKeysErrors,
}

const listResourceTagsErrors = [
  'KMSInternalException', 'NotFoundException', 'InvalidArnException', 'InvalidMarkerException',
] as const
export type ListResourceTagsError = (typeof listResourceTagsErrors)[number]
export const ListResourceTags: OperationModel<ListResourceTagsRequest, ListResourceTagsResponse, ListResourceTagsError> = {
  name: 'ListResourceTags', plane: 'control', input: ListResourceTagsRequest, output: ListResourceTagsResponse,
  errors: listResourceTagsErrors,
}

const listRetirableGrantsErrors = [
  'DependencyTimeoutException', 'InvalidMarkerException', 'InvalidArnException', 'NotFoundException', 'KMSInternalException',
] as const
export type ListRetirableGrantsError = (typeof listRetirableGrantsErrors)[number]
export const ListRetirableGrants: OperationModel<ListRetirableGrantsRequest, ListGrantsResponse, ListRetirableGrantsError> = {
  name: 'ListRetirableGrants', plane: 'control', input: ListRetirableGrantsRequest, output: ListGrantsResponse,
  errors: listRetirableGrantsErrors,
}

const putKeyPolicyErrors = [
  'NotFoundException', 'InvalidArnException', 'MalformedPolicyDocumentException', 'DependencyTimeoutException',
  'UnsupportedOperationException', 'KMSInternalException', 'LimitExceededException', 'KMSInvalidStateException',
] as const
export type PutKeyPolicyError = (typeof putKeyPolicyErrors)[number]
export const PutKeyPolicy: OperationModel<PutKeyPolicyRequest, undefined, PutKeyPolicyError> = {
  name: 'PutKeyPolicy', plane: 'control', input: PutKeyPolicyRequest, errors: putKeyPolicyErrors,
}

const reEncryptErrors = [
  'NotFoundException', 'DisabledException', 'InvalidCiphertextException', 'KeyUnavailableException', 'IncorrectKeyException',
  'DependencyTimeoutException', 'InvalidKeyUsageException', 'InvalidGrantTokenException', 'KMSInternalException',
  'KMSInvalidStateException', 'DryRunOperationException',
] as const
export type ReEncryptError = (typeof reEncryptErrors)[number]
export const ReEncrypt: OperationModel<ReEncryptRequest, ReEncryptResponse, ReEncryptError> = {
  name: 'ReEncrypt', plane: 'control', input: ReEncryptRequest, output: ReEncryptResponse, errors: reEncryptErrors,
}

const replicateKeyErrors = [
  'AlreadyExistsException', 'DisabledException', 'InvalidArnException', 'KMSInvalidStateException', 'KMSInternalException',
  'LimitExceededException', 'MalformedPolicyDocumentException', 'NotFoundException', 'TagException', 'UnsupportedOperationException',
] as const
export type ReplicateKeyError = (typeof replicateKeyErrors)[number]
export const ReplicateKey: OperationModel<ReplicateKeyRequest, ReplicateKeyResponse, ReplicateKeyError> = {
  name: 'ReplicateKey', plane: 'control', input: ReplicateKeyRequest, output: ReplicateKeyResponse, errors: replicateKeyErrors,
}

const retireGrantErrors = [
  'InvalidArnException', 'InvalidGrantTokenException', 'InvalidGrantIdException', 'NotFoundException', 'DependencyTimeoutException',
  'KMSInternalException', 'KMSInvalidStateException', 'DryRunOperationException',
] as const
export type RetireGrantError = (typeof retireGrantErrors)[number]
export const RetireGrant: OperationModel<RetireGrantRequest, undefined, RetireGrantError> = {
  name: 'RetireGrant', plane: 'control', input: RetireGrantRequest, errors: retireGrantErrors,
}

const revokeGrantErrors = [
  'NotFoundException', 'DependencyTimeoutException', 'InvalidArnException', 'InvalidGrantIdException', 'KMSInternalException',
  'KMSInvalidStateException', 'DryRunOperationException',
] as const
export type RevokeGrantError = (typeof revokeGrantErrors)[number]
export const RevokeGrant: OperationModel<RevokeGrantRequest, undefined, RevokeGrantError> = {
  name: 'RevokeGrant', plane: 'control', input: RevokeGrantRequest, errors: revokeGrantErrors,
}

const rotateKeyOnDemandErrors = [
  'NotFoundException', 'DisabledException', 'InvalidArnException', 'DependencyTimeoutException', 'KMSInternalException',
  'KMSInvalidStateException', 'UnsupportedOperationException', 'LimitExceededException', 'ConflictException',
] as const
export type RotateKeyOnDemandError = (typeof rotateKeyOnDemandErrors)[number]
export const RotateKeyOnDemand: OperationModel<RotateKeyOnDemandRequest, RotateKeyOnDemandResponse, RotateKeyOnDemandError> = {
  name: 'RotateKeyOnDemand', plane: 'control', input: RotateKeyOnDemandRequest, output: RotateKeyOnDemandResponse,
  errors: rotateKeyOnDemandErrors,
}

const scheduleKeyDeletionErrors = [
  'NotFoundException', 'InvalidArnException', 'DependencyTimeoutException', 'KMSInternalException', 'KMSInvalidStateException',
] as const
export type ScheduleKeyDeletionError = (typeof scheduleKeyDeletionErrors)[number]
export const ScheduleKeyDeletion: OperationModel<ScheduleKeyDeletionRequest, ScheduleKeyDeletionResponse, ScheduleKeyDeletionError> = {
  name: 'ScheduleKeyDeletion', plane: 'control', input: ScheduleKeyDeletionRequest, output: ScheduleKeyDeletionResponse,
  errors: scheduleKeyDeletionErrors,
}

const signErrors = [
  'NotFoundException', 'DisabledException', 'KeyUnavailableException', 'DependencyTimeoutException', 'InvalidKeyUsageException',
  'InvalidGrantTokenException', 'KMSInternalException', 'KMSInvalidStateException', 'DryRunOperationException',
] as const
export type SignError = (typeof signErrors)[number]
export const Sign: OperationModel<SignRequest, SignResponse, SignError> = {
  name: 'Sign', plane: 'control', input: SignRequest, output: SignResponse, errors: signErrors,
}

const tagResourceErrors = [
  'KMSInternalException', 'NotFoundException', 'InvalidArnException', 'KMSInvalidStateException', 'LimitExceededException', 'TagException',
] as const
export type TagResourceError = (typeof tagResourceErrors)[number]
export const TagResource: OperationModel<TagResourceRequest, undefined, TagResourceError> = {
  name: 'TagResource', plane: 'control', input: TagResourceRequest, errors: tagResourceErrors,
}

const untagResourceErrors = [
  'KMSInternalException', 'NotFoundException', 'InvalidArnException', 'KMSInvalidStateException', 'TagException',
] as const
export type UntagResourceError = (typeof untagResourceErrors)[number]
export const UntagResource: OperationModel<UntagResourceRequest, undefined, UntagResourceError> = {
  name: 'UntagResource', plane: 'control', input: UntagResourceRequest, errors: untagResourceErrors,
}

const updateAliasErrors = [
  'DependencyTimeoutException', 'NotFoundException', 'KMSInternalException', 'LimitExceededException', 'KMSInvalidStateException',
] as const
export type UpdateAliasError = (typeof updateAliasErrors)[number]
export const UpdateAlias: OperationModel<UpdateAliasRequest, undefined, UpdateAliasError> = {
  name: 'UpdateAlias', plane: 'control', input: UpdateAliasRequest, errors: updateAliasErrors,
}

const updateCustomKeyStoreErrors = [
  'CustomKeyStoreNotFoundException', 'CustomKeyStoreNameInUseException', 'CloudHsmClusterNotFoundException',
  'CloudHsmClusterNotRelatedException', 'CustomKeyStoreInvalidStateException', 'KMSInternalException', 'CloudHsmClusterNotActiveException',
  'CloudHsmClusterInvalidConfigurationException', 'XksProxyUriInUseException', 'XksProxyUriEndpointInUseException',
  'XksProxyUriUnreachableException', 'XksProxyIncorrectAuthenticationCredentialException', 'XksProxyVpcEndpointServiceInUseException',
  'XksProxyVpcEndpointServiceNotFoundException', 'XksProxyVpcEndpointServiceInvalidConfigurationException',
  'XksProxyInvalidResponseException', 'XksProxyInvalidConfigurationException',
] as const
export type UpdateCustomKeyStoreError = (typeof updateCustomKeyStoreErrors)[number]
export const UpdateCustomKeyStore: OperationModel<UpdateCustomKeyStoreRequest, UpdateCustomKeyStoreResponse, UpdateCustomKeyStoreError> = {
  name: 'UpdateCustomKeyStore', plane: 'control', input: UpdateCustomKeyStoreRequest, output: UpdateCustomKeyStoreResponse,
  errors: updateCustomKeyStoreErrors,
}

const updateKeyDescriptionErrors = [
  'NotFoundException', 'InvalidArnException', 'DependencyTimeoutException', 'KMSInternalException', 'KMSInvalidStateException',
] as const
export type UpdateKeyDescriptionError = (typeof updateKeyDescriptionErrors)[number]
export const UpdateKeyDescription: OperationModel<UpdateKeyDescriptionRequest, undefined, UpdateKeyDescriptionError> = {
  name: 'UpdateKeyDescription', plane: 'control', input: UpdateKeyDescriptionRequest, errors: updateKeyDescriptionErrors,
}

const updatePrimaryRegionErrors = [
  'DisabledException', 'InvalidArnException', 'KMSInvalidStateException', 'KMSInternalException', 'NotFoundException',
  'UnsupportedOperationException',
] as const
export type UpdatePrimaryRegionError = (typeof updatePrimaryRegionErrors)[number]
export const UpdatePrimaryRegion: OperationModel<UpdatePrimaryRegionRequest, undefined, UpdatePrimaryRegionError> = {
  name: 'UpdatePrimaryRegion', plane: 'control', input: UpdatePrimaryRegionRequest, errors: updatePrimaryRegionErrors,
}

const verifyErrors = [
  'NotFoundException', 'DisabledException', 'KeyUnavailableException', 'DependencyTimeoutException', 'InvalidKeyUsageException',
  'InvalidGrantTokenException', 'KMSInternalException', 'KMSInvalidStateException', 'KMSInvalidSignatureException',
  'DryRunOperationException',
] as const
export type VerifyError = (typeof verifyErrors)[number]
export const Verify: OperationModel<VerifyRequest, VerifyResponse, VerifyError> = {
  name: 'Verify', plane: 'control', input: VerifyRequest, output: VerifyResponse, errors: verifyErrors,
}

const verifyMacErrors = [
  'NotFoundException', 'DisabledException', 'KeyUnavailableException', 'InvalidKeyUsageException', 'InvalidGrantTokenException',
  'KMSInternalException', 'KMSInvalidMacException', 'KMSInvalidStateException', 'DryRunOperationException',
] as const
export type VerifyMacError = (typeof verifyMacErrors)[number]
export const VerifyMac: OperationModel<VerifyMacRequest, VerifyMacResponse, VerifyMacError> = {
  name: 'VerifyMac', plane: 'control', input: VerifyMacRequest, output: VerifyMacResponse, errors: verifyMacErrors,
}

export const service: AwsJsonService = {
  name: 'kms',
  signingName: 'kms',
  protocol: 'aws-json',
  targetPrefix: 'TrentService',
  jsonVersion: '1.1',
  operations: {
    CancelKeyDeletion, ConnectCustomKeyStore, CreateAlias, CreateCustomKeyStore, CreateGrant, CreateKey, Decapsulate, Decrypt, DeleteAlias,
    DeleteCustomKeyStore, DeleteImportedKeyMaterial, DeriveSharedSecret, DescribeCustomKeyStores, DescribeKey, DisableKey,
    DisableKeyRotation, DisconnectCustomKeyStore, EnableKey, EnableKeyRotation, Encapsulate, Encrypt, GenerateDataKey, GenerateDataKeyPair,
    GenerateDataKeyPairWithoutPlaintext, GenerateDataKeyWithoutPlaintext, GenerateMac, GenerateRandom, GetKeyLastUsage, GetKeyPolicy,
    GetKeyRotationStatus, GetParametersForImport, GetPublicKey, ImportKeyMaterial, ListAliases, ListGrants, ListKeyPolicies,
    ListKeyRotations, ListKeys, ListResourceTags, ListRetirableGrants, PutKeyPolicy, ReEncrypt, ReplicateKey, RetireGrant, RevokeGrant,
    RotateKeyOnDemand, ScheduleKeyDeletion, Sign, TagResource, UntagResource, UpdateAlias, UpdateCustomKeyStore, UpdateKeyDescription,
    UpdatePrimaryRegion, Verify, VerifyMac,
  },
  errors: {
    AccessDeniedException: { code: 'AccessDeniedException', httpStatus: 400, fault: false },
    AlreadyExistsException: { code: 'AlreadyExistsException', httpStatus: 400, fault: false },
    CloudHsmClusterInUseException: { code: 'CloudHsmClusterInUseException', httpStatus: 400, fault: false },
    CloudHsmClusterInvalidConfigurationException: { code: 'CloudHsmClusterInvalidConfigurationException', httpStatus: 400, fault: false },
    CloudHsmClusterNotActiveException: { code: 'CloudHsmClusterNotActiveException', httpStatus: 400, fault: false },
    CloudHsmClusterNotFoundException: { code: 'CloudHsmClusterNotFoundException', httpStatus: 400, fault: false },
    CloudHsmClusterNotRelatedException: { code: 'CloudHsmClusterNotRelatedException', httpStatus: 400, fault: false },
    ConflictException: { code: 'ConflictException', httpStatus: 400, fault: false },
    CustomKeyStoreHasCMKsException: { code: 'CustomKeyStoreHasCMKsException', httpStatus: 400, fault: false },
    CustomKeyStoreInvalidStateException: { code: 'CustomKeyStoreInvalidStateException', httpStatus: 400, fault: false },
    CustomKeyStoreNameInUseException: { code: 'CustomKeyStoreNameInUseException', httpStatus: 400, fault: false },
    CustomKeyStoreNotFoundException: { code: 'CustomKeyStoreNotFoundException', httpStatus: 400, fault: false },
    DependencyTimeoutException: { code: 'DependencyTimeoutException', httpStatus: 500, fault: true },
    DisabledException: { code: 'DisabledException', httpStatus: 400, fault: false },
    DryRunOperationException: { code: 'DryRunOperationException', httpStatus: 400, fault: false },
    ExpiredImportTokenException: { code: 'ExpiredImportTokenException', httpStatus: 400, fault: false },
    ExpiredTokenException: { code: 'ExpiredTokenException', httpStatus: 400, fault: false },
    IncompleteSignatureException: { code: 'IncompleteSignatureException', httpStatus: 400, fault: false },
    IncorrectKeyException: { code: 'IncorrectKeyException', httpStatus: 400, fault: false },
    IncorrectKeyMaterialException: { code: 'IncorrectKeyMaterialException', httpStatus: 400, fault: false },
    IncorrectTrustAnchorException: { code: 'IncorrectTrustAnchorException', httpStatus: 400, fault: false },
    InternalFailure: { code: 'InternalFailure', httpStatus: 500, fault: true },
    InvalidAliasNameException: { code: 'InvalidAliasNameException', httpStatus: 400, fault: false },
    InvalidArnException: { code: 'InvalidArnException', httpStatus: 400, fault: false },
    InvalidCiphertextException: { code: 'InvalidCiphertextException', httpStatus: 400, fault: false },
    InvalidGrantIdException: { code: 'InvalidGrantIdException', httpStatus: 400, fault: false },
    InvalidGrantTokenException: { code: 'InvalidGrantTokenException', httpStatus: 400, fault: false },
    InvalidImportTokenException: { code: 'InvalidImportTokenException', httpStatus: 400, fault: false },
    InvalidKeyUsageException: { code: 'InvalidKeyUsageException', httpStatus: 400, fault: false },
    InvalidMarkerException: { code: 'InvalidMarkerException', httpStatus: 400, fault: false },
    InvalidSignatureException: { code: 'InvalidSignatureException', httpStatus: 400, fault: false },
    KMSInternalException: { code: 'KMSInternalException', httpStatus: 500, fault: true },
    KMSInvalidMacException: { code: 'KMSInvalidMacException', httpStatus: 400, fault: false },
    KMSInvalidSignatureException: { code: 'KMSInvalidSignatureException', httpStatus: 400, fault: false },
    KMSInvalidStateException: { code: 'KMSInvalidStateException', httpStatus: 400, fault: false },
    KeyUnavailableException: { code: 'KeyUnavailableException', httpStatus: 500, fault: true },
    LimitExceededException: { code: 'LimitExceededException', httpStatus: 400, fault: false },
    MalformedPolicyDocumentException: { code: 'MalformedPolicyDocumentException', httpStatus: 400, fault: false },
    MissingAuthenticationTokenException: { code: 'MissingAuthenticationTokenException', httpStatus: 400, fault: false },
    NotFoundException: { code: 'NotFoundException', httpStatus: 400, fault: false },
    SerializationException: { code: 'SerializationException', httpStatus: 400, fault: false },
    ServiceUnavailable: { code: 'ServiceUnavailable', httpStatus: 503, fault: true },
    TagException: { code: 'TagException', httpStatus: 400, fault: false },
    ThrottlingException: { code: 'ThrottlingException', httpStatus: 400, fault: false },
    UnknownOperationException: { code: 'UnknownOperationException', httpStatus: 400, fault: false },
    UnrecognizedClientException: { code: 'UnrecognizedClientException', httpStatus: 400, fault: false },
    UnsupportedOperationException: { code: 'UnsupportedOperationException', httpStatus: 400, fault: false },
    ValidationException: { code: 'ValidationException', httpStatus: 400, fault: false },
    XksKeyAlreadyInUseException: { code: 'XksKeyAlreadyInUseException', httpStatus: 400, fault: false },
    XksKeyInvalidConfigurationException: { code: 'XksKeyInvalidConfigurationException', httpStatus: 400, fault: false },
    XksKeyNotFoundException: { code: 'XksKeyNotFoundException', httpStatus: 400, fault: false },
    XksProxyIncorrectAuthenticationCredentialException: { code: 'XksProxyIncorrectAuthenticationCredentialException', httpStatus: 400, fault: false },
    XksProxyInvalidConfigurationException: { code: 'XksProxyInvalidConfigurationException', httpStatus: 400, fault: false },
    XksProxyInvalidResponseException: { code: 'XksProxyInvalidResponseException', httpStatus: 400, fault: false },
    XksProxyUriEndpointInUseException: { code: 'XksProxyUriEndpointInUseException', httpStatus: 400, fault: false },
    XksProxyUriInUseException: { code: 'XksProxyUriInUseException', httpStatus: 400, fault: false },
    XksProxyUriUnreachableException: { code: 'XksProxyUriUnreachableException', httpStatus: 400, fault: false },
    XksProxyVpcEndpointServiceInUseException: { code: 'XksProxyVpcEndpointServiceInUseException', httpStatus: 400, fault: false },
    XksProxyVpcEndpointServiceInvalidConfigurationException: { code: 'XksProxyVpcEndpointServiceInvalidConfigurationException', httpStatus: 400, fault: false },
    XksProxyVpcEndpointServiceNotFoundException: { code: 'XksProxyVpcEndpointServiceNotFoundException', httpStatus: 400, fault: false },
  },
}
