/** What several operations do with keys and ciphertexts. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Key } from './entities.ts'
import { dryRun, usableKey } from './keys.ts'
import { DATA_KEY_BYTES } from './limits.ts'
import { decrypt, type EncryptionContext, encrypt, keyIdIn } from './material.ts'
import * as messages from './messages.ts'
import type { GenerateDataKeyRequest } from './model.gen.ts'
import type { Context } from './operation.ts'
import { findKey, type NotFound, whyNotUsable } from './queries.ts'

type Unusable = NotFound | Rejection<'DisabledException' | 'KMSInvalidStateException'>

interface Sealed {
  readonly ciphertext: Uint8Array | undefined
  /** What the request says of the key. */
  readonly keyId: string | undefined
  readonly context: EncryptionContext
}

/** The plaintext, and the key that opened it. */
export async function opened(
  context: Context,
  { ciphertext, keyId, context: bound }: Sealed,
  operation: string,
): Promise<
  | { readonly key: Key; readonly plaintext: Uint8Array }
  | Unusable
  | Rejection<'InvalidCiphertextException' | 'IncorrectKeyException'>
> {
  const id = ciphertext === undefined ? undefined : keyIdIn(ciphertext)
  if (ciphertext === undefined || id === undefined) return reject('InvalidCiphertextException')
  const wanted = keyId === undefined ? undefined : await usableKey(context, keyId, operation)
  if (isRejection(wanted)) return wanted
  const key = findKey(context.view, context.scope, id, operation)
  if (isRejection(key)) return wanted === undefined ? key : reject('IncorrectKeyException', messages.INCORRECT_KEY)
  if (wanted !== undefined && wanted.arn !== key.arn) return reject('IncorrectKeyException', messages.INCORRECT_KEY)
  const unusable = whyNotUsable(key)
  if (unusable !== undefined) return unusable
  const plaintext = decrypt(context.runtime.secrets, key, ciphertext, bound)
  return plaintext === undefined ? reject('InvalidCiphertextException') : { key, plaintext }
}

/** A new secret for use elsewhere, as it is and under the key. */
export async function generateDataKey(
  context: Context,
  input: Pick<GenerateDataKeyRequest, 'KeyId' | 'KeySpec' | 'NumberOfBytes' | 'EncryptionContext' | 'DryRun'>,
  operation: string,
): Promise<
  | { readonly key: Key; readonly plaintext: Uint8Array; readonly ciphertext: Uint8Array }
  | Unusable
  | Rejection<'ValidationException' | 'DryRunOperationException'>
> {
  if ((input.KeySpec === undefined) === (input.NumberOfBytes === undefined)) {
    return reject('ValidationException', messages.SIZE_MISSING)
  }
  const key = await usableKey(context, input.KeyId, operation)
  if (isRejection(key)) return key
  if (input.DryRun === true) return dryRun()
  const bytes = input.NumberOfBytes ?? DATA_KEY_BYTES[input.KeySpec ?? 'AES_256']
  // A copy of its own: random bytes may come out of a larger pool.
  const plaintext = new Uint8Array(context.runtime.random.bytes(bytes))
  return { key, plaintext, ciphertext: encrypt(context.runtime, key, plaintext, input.EncryptionContext ?? {}) }
}
