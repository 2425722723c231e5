/**
 * What keys do. Material never leaves this file but sealed; what a key encrypts looks like this, and nothing but the key's material opens it:
 *
 *     ciphertext   0 version u8   1 key id 16   17 salt 16   33 nonce 12   45 AES-256-GCM( plaintext ), tag 16
 *
 * Each message has a key of its own, HMAC-SHA-256(material, salt), so that no number of messages wears out the material. The encryption context is
 * bound to the message, as are version and key id.
 */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import { assert } from '../../kernel/assert.ts'
import type { Random } from '../../kernel/random.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import type { Key } from './entities.ts'

export type EncryptionContext = Readonly<Record<string, string>>

const CIPHER = 'aes-256-gcm'
const VERSION = 1
const MATERIAL_BYTES = 32
const ID_AT = 1
const SALT_AT = 17
const NONCE_AT = 33
const BODY_AT = 45
const TAG_BYTES = 16

/** New material, sealed for the catalog. */
export function newMaterial(secrets: TokenSealer, random: Random, arn: string): string {
  return secrets.seal(purposeOf(arn), random.bytes(MATERIAL_BYTES))
}

export function encrypt(
  { secrets, random }: { readonly secrets: TokenSealer; readonly random: Random },
  key: Key,
  plaintext: Uint8Array,
  context: EncryptionContext,
): Buffer {
  const sealed = Buffer.alloc(BODY_AT + plaintext.byteLength + TAG_BYTES)
  sealed.writeUInt8(VERSION, 0)
  sealed.write(key.id.replaceAll('-', ''), ID_AT, 'hex')
  sealed.set(random.bytes(NONCE_AT - SALT_AT), SALT_AT)
  sealed.set(random.bytes(BODY_AT - NONCE_AT), NONCE_AT)
  const cipher = createCipheriv(CIPHER, messageKey(secrets, key, sealed), sealed.subarray(NONCE_AT, BODY_AT))
  cipher.setAAD(boundTo(sealed, context))
  sealed.set(cipher.update(plaintext), BODY_AT)
  cipher.final()
  sealed.set(cipher.getAuthTag(), BODY_AT + plaintext.byteLength)
  return sealed
}

/** Id of the key that a ciphertext names; `undefined` if it is none. */
export function keyIdIn(ciphertext: Uint8Array): string | undefined {
  if (ciphertext.byteLength < BODY_AT + TAG_BYTES || ciphertext[0] !== VERSION) return undefined
  const hex = Buffer.from(ciphertext.subarray(ID_AT, SALT_AT)).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** `undefined` if the ciphertext is not what the key made with this encryption context. */
export function decrypt(
  secrets: TokenSealer,
  key: Key,
  ciphertext: Uint8Array,
  context: EncryptionContext,
): Uint8Array | undefined {
  const tagAt = ciphertext.byteLength - TAG_BYTES
  const nonce = ciphertext.subarray(NONCE_AT, BODY_AT)
  const decipher = createDecipheriv(CIPHER, messageKey(secrets, key, ciphertext), nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(boundTo(ciphertext, context)).setAuthTag(ciphertext.subarray(tagAt))
  const plaintext = decipher.update(ciphertext.subarray(BODY_AT, tagAt))
  try {
    decipher.final()
  } catch {
    return undefined // The tag does not fit; Node tells that by throwing.
  }
  return plaintext
}

function messageKey(secrets: TokenSealer, key: Key, ciphertext: Uint8Array): Buffer {
  const material = secrets.open(purposeOf(key.arn), key.sealedMaterial)
  assert(material !== undefined, `the material of ${key.arn} opens under the master key, which was checked at start`)
  return createHmac('sha256', material).update(ciphertext.subarray(SALT_AT, NONCE_AT)).digest()
}

function boundTo(ciphertext: Uint8Array, context: EncryptionContext): Buffer {
  const sorted = Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))
  return Buffer.concat([ciphertext.subarray(0, SALT_AT), Buffer.from(JSON.stringify(sorted))])
}

function purposeOf(arn: string): string {
  return `kms material of ${arn}`
}
