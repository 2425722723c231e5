/** Texts about encryption, as `messages.ts` has them. */
import type { Named } from './messages.ts'

/** AWS's own text is unknown. */
export const ENCRYPTION_TYPE = 'EncryptionType must be KMS.'

/** As users of AWS report it. */
export function mayNotDecrypt(principalArn: string, { name }: Named): string {
  return `User ${principalArn} is not authorized to decrypt records in stream ${name}`
}
