/** What callers need, on keys: an alias, and what a key has sealed, stand for the key (https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html). */
import type { Scope } from '../../model/caller.ts'
import { permissionsOn } from '../../model/permission.ts'
import type { Asked, PermissionTable } from '../permission-table.ts'
import { aliasArn, keyArn } from './arn.ts'
import type { KmsEntities } from './entities.ts'
import { keyIdIn } from './material.ts'
import type * as model from './model.gen.ts'
import { keyResources } from './queries.ts'

type Table = PermissionTable<KmsEntities>

/** Of a key, and their own name. */
const OF_A_KEY = [
  'CancelKeyDeletion',
  'CreateGrant',
  'DescribeKey',
  'DisableKey',
  'EnableKey',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GetKeyPolicy',
  'GetKeyRotationStatus',
  'ListGrants',
  'ListKeyPolicies',
  'ListResourceTags',
  'PutKeyPolicy',
  'RetireGrant',
  'RevokeGrant',
  'ScheduleKeyDeletion',
  'TagResource',
  'UntagResource',
  'UpdateKeyDescription',
]

const ABOUT_ALL = ['CreateKey', 'GenerateRandom', 'ListAliases', 'ListKeys']

export const permissions: Table = {
  ...Object.fromEntries(ABOUT_ALL.map((name) => [name, () => permissionsOn(`kms:${name}`, [])])),
  ...Object.fromEntries(
    OF_A_KEY.map((name): [string, Table[string]] => [
      name,
      ({ KeyId }: { readonly KeyId?: string }, scope, asked) => permissionsOn(`kms:${name}`, keysNamed(KeyId, scope, asked)),
    ]),
  ),
  Decrypt: ({ KeyId, CiphertextBlob }: model.DecryptRequest, scope, asked) =>
    permissionsOn('kms:Decrypt', sealedUnder(CiphertextBlob, KeyId, scope, asked)),
  ReEncrypt: ({ CiphertextBlob, SourceKeyId, DestinationKeyId }: model.ReEncryptRequest, scope, asked) => [
    ...permissionsOn('kms:ReEncryptFrom', sealedUnder(CiphertextBlob, SourceKeyId, scope, asked)),
    ...permissionsOn('kms:ReEncryptTo', keysNamed(DestinationKeyId, scope, asked)),
  ],
  CreateAlias: ({ AliasName, TargetKeyId }: model.CreateAliasRequest, scope, asked) =>
    permissionsOn('kms:CreateAlias', [aliasArn(AliasName, scope), ...keysNamed(TargetKeyId, scope, asked)]),
  DeleteAlias: ({ AliasName }: model.DeleteAliasRequest, scope, asked) =>
    permissionsOn('kms:DeleteAlias', [...new Set([aliasArn(AliasName, scope), ...keysNamed(AliasName, scope, asked)])]),
  UpdateAlias: ({ AliasName, TargetKeyId }: model.UpdateAliasRequest, scope, asked) => {
    const keys = [...keysNamed(AliasName, scope, asked), ...keysNamed(TargetKeyId, scope, asked)]
    return permissionsOn('kms:UpdateAlias', [...new Set([aliasArn(AliasName, scope), ...keys])])
  },
}

function keysNamed(keyId: string | undefined, scope: Scope, { view }: Asked<KmsEntities>): readonly string[] {
  const named = keyResources(keyId === undefined ? {} : { KeyId: keyId }, scope)
  return named.map((arn) => view.get('kms.alias', arn)?.keyArn ?? arn)
}

/** Which key, the ciphertext says. */
function sealedUnder(
  ciphertext: Uint8Array | undefined,
  keyId: string | undefined,
  scope: Scope,
  asked: Asked<KmsEntities>,
): readonly string[] {
  const id = ciphertext === undefined ? undefined : keyIdIn(ciphertext)
  return id === undefined ? keysNamed(keyId, scope, asked) : [keyArn(id, scope)]
}
