import { POLICY_CHARS_MAX } from './limits.ts'

/** Of every key's only policy. */
export const POLICY_NAME = 'default'

/** Whether a text can be a key policy. Its statements are not looked at here: one that cannot be read allows nobody but the account's root. */
export function isPolicy(text: string): boolean {
  if (text.length > POLICY_CHARS_MAX) return false
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
  } catch {
    return false // No JSON, which JSON.parse tells by throwing.
  }
}
