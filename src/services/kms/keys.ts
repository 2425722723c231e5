/** Keys as they are made, shown and taken to work. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { aliasArn, keyArn } from './arn.ts'
import type { Alias, Key } from './entities.ts'
import { MS_PER_DAY } from './limits.ts'
import { newMaterial } from './material.ts'
import * as messages from './messages.ts'
import type { KeyMetadata } from './model.gen.ts'
import type { Context } from './operation.ts'
import { findKey, managedAliasWanted, type NotFound, whyNotUsable } from './queries.ts'

/** The only kind of key there is. */
export const SYMMETRIC = 'SYMMETRIC_DEFAULT' as const

/** A key that nobody has seen yet. */
export function newKey(
  { runtime, scope, nowMs }: Pick<Context, 'runtime' | 'scope' | 'nowMs'>,
  terms: Pick<Key, 'manager' | 'description' | 'tags'> & { readonly policy?: string },
): Key {
  const id = runtime.random.uuid()
  const arn = keyArn(id, scope)
  return {
    arn,
    id,
    ...scope,
    state: 'Enabled',
    createdAtMs: nowMs,
    sealedMaterial: newMaterial(runtime.secrets, runtime.random, arn),
    ...terms,
    policy: terms.policy ?? defaultPolicy(scope),
  }
}

/** What AWS gives a key of which nobody says more (observed on AWS). */
function defaultPolicy({ accountId }: Scope): string {
  const statement = {
    Sid: 'Enable IAM User Permissions',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${accountId}:root` },
    Action: 'kms:*',
    Resource: '*',
  }
  return JSON.stringify({ Version: '2012-10-17', Id: 'key-default-1', Statement: [statement] }, undefined, 2)
}

/** The key that a request means, in whatever state. A key of AWS's own is made if it is not there. */
export async function resolveKey(context: Context, keyId: string, operation: string): Promise<Key | NotFound> {
  const alias = managedAliasWanted(context.view, context.scope, keyId)
  if (alias !== undefined) await makeManagedKey(context, alias, operation)
  return findKey(context.view, context.scope, keyId, operation)
}

/** As `resolveKey`, for work that only an enabled key does. */
export async function usableKey(
  context: Context,
  keyId: string,
  operation: string,
): Promise<Key | NotFound | Rejection<'DisabledException' | 'KMSInvalidStateException'>> {
  const key = await resolveKey(context, keyId, operation)
  return isRejection(key) ? key : (whyNotUsable(key) ?? key)
}

async function makeManagedKey(context: Context, alias: string, operation: string): Promise<void> {
  const { runtime, scope, nowMs, call } = context
  const service = alias.slice('alias/aws/'.length)
  const description = `Default key that protects my ${service} data when no other key is defined`
  const key = newKey(context, { manager: 'AWS', description, tags: {} })
  const value: Alias = {
    arn: aliasArn(alias, scope),
    name: alias,
    ...scope,
    keyArn: key.arn,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  }
  await runtime.catalog.commit(
    (view) => ({
      changes:
        view.get('kms.alias', value.arn) === undefined
          ? [
              { put: 'kms.key', id: key.arn, value: key },
              { put: 'kms.alias', id: value.arn, value },
            ]
          : [],
      reply: undefined,
    }),
    { requestId: call.requestId, principal: call.principal.arn, operation },
  )
}

/** As DescribeKey and CreateKey show it. */
export function keyMetadata(key: Key): KeyMetadata {
  return {
    AWSAccountId: key.accountId,
    KeyId: key.id,
    Arn: key.arn,
    CreationDate: key.createdAtMs,
    Enabled: key.state === 'Enabled',
    Description: key.description,
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeyState: key.state,
    ...(key.deletionAtMs !== undefined && { DeletionDate: key.deletionAtMs }),
    Origin: 'AWS_KMS',
    KeyManager: key.manager,
    CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    KeySpec: 'SYMMETRIC_DEFAULT',
    EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    MultiRegion: false,
  }
}

/** When a key that is to go now will be gone. */
export function deletionAtMs(nowMs: number, days: number): number {
  return nowMs + days * MS_PER_DAY
}

export function dryRun(): Rejection<'DryRunOperationException'> {
  return reject('DryRunOperationException', messages.DRY_RUN)
}
