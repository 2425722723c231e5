/** Operations of the API that Leat does not serve: name → what the client is told. */
export const unsupported: Readonly<Record<string, string>> = {
  ...sayOf('Leat has no custom key stores: it keeps the material of its keys itself.', [
    'ConnectCustomKeyStore',
    'CreateCustomKeyStore',
    'DeleteCustomKeyStore',
    'DescribeCustomKeyStores',
    'DisconnectCustomKeyStore',
    'UpdateCustomKeyStore',
  ]),
  ...sayOf('Leat has symmetric encryption keys only: none to sign, agree, encapsulate or authenticate with.', [
    'Decapsulate',
    'DeriveSharedSecret',
    'Encapsulate',
    'GenerateDataKeyPair',
    'GenerateDataKeyPairWithoutPlaintext',
    'GenerateMac',
    'GetPublicKey',
    'Sign',
    'Verify',
    'VerifyMac',
  ]),
  ...sayOf('Leat imports no key material: CreateKey makes it.', [
    'DeleteImportedKeyMaterial',
    'GetParametersForImport',
    'ImportKeyMaterial',
  ]),
  ...sayOf('Leat does not rotate key material: make a key, and point an alias, or StartStreamEncryption, to it.', [
    'DisableKeyRotation',
    'EnableKeyRotation',
    'ListKeyRotations',
    'RotateKeyOnDemand',
  ]),
  ...sayOf('Leat does not note when a key was used last.', ['GetKeyLastUsage']),
  ...sayOf('Leat lists grants by key only: ListGrants.', ['ListRetirableGrants']),
  ...sayOf('Leat has no multi-Region keys.', ['ReplicateKey', 'UpdatePrimaryRegion']),
}

function sayOf(sentence: string, operations: readonly string[]): Record<string, string> {
  return Object.fromEntries(operations.map((operation) => [operation, sentence]))
}
