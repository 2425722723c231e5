import { type Rejection, rejectWith } from '../../kernel/outcome.ts'

/** What a presigned request gets that is good no longer; `more` are details in front of the two times. */
export function expired(
  expiresAtMs: number,
  nowMs: number,
  more: Readonly<Record<string, string>> = {},
): Rejection<'AccessDenied'> | undefined {
  if (nowMs <= expiresAtMs) return undefined
  return rejectWith('AccessDenied', 'Request has expired', {
    details: { ...more, Expires: isoSeconds(expiresAtMs), ServerTime: isoSeconds(nowMs) },
  })
}

/** ISO 8601 without fractions. */
export function isoSeconds(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/\.\d{3}/, '')
}
