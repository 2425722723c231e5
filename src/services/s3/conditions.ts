/** Preconditions of requests. ETags are compared without their quotes, which clients may leave out. */

/** What a condition is held against. */
export interface Validators {
  /** Without quotes. */
  readonly etag: string
  readonly modifiedAtMs: number
}

export interface ReadConditions {
  readonly IfMatch?: string
  readonly IfNoneMatch?: string
  /** Ms. */
  readonly IfModifiedSince?: number
  /** Ms. */
  readonly IfUnmodifiedSince?: number
}

export type ConditionName = 'If-Match' | 'If-None-Match' | 'If-Modified-Since' | 'If-Unmodified-Since'

export interface ConditionFailed {
  readonly condition: ConditionName
  /** Whether a GET answers 304, since what its client has is still right; else 412. */
  readonly isUnchanged: boolean
}

/**
 * The first condition that does not hold, as RFC 9110 orders them and S3 documents it: an If-Match that holds outweighs
 * If-Unmodified-Since, and If-None-Match outweighs If-Modified-Since. A date that is yet to come is no If-Modified-Since.
 */
export function failedCondition(conditions: ReadConditions, object: Validators, nowMs: number): ConditionFailed | undefined {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = conditions
  const modifiedAtMs = toldMs(object.modifiedAtMs)
  if (IfMatch !== undefined) {
    if (!namesEtag(IfMatch, object.etag)) return { condition: 'If-Match', isUnchanged: false }
  } else if (IfUnmodifiedSince !== undefined && modifiedAtMs > IfUnmodifiedSince) {
    return { condition: 'If-Unmodified-Since', isUnchanged: false }
  }
  if (IfNoneMatch !== undefined) {
    return namesEtag(IfNoneMatch, object.etag) ? { condition: 'If-None-Match', isUnchanged: true } : undefined
  }
  if (IfModifiedSince === undefined || IfModifiedSince > nowMs) return undefined
  return modifiedAtMs <= IfModifiedSince ? { condition: 'If-Modified-Since', isUnchanged: true } : undefined
}

/** Whether a list of ETags, or `*`, names this one. */
export function namesEtag(list: string, etag: string): boolean {
  return list.trim() === '*' || list.split(',').some((each) => bareEtag(each) === etag)
}

/** An ETag as a client may write it, without quotes. */
export function bareEtag(etag: string): string {
  return etag.trim().replace(/^"(.*)"$/, '$1')
}

export function quotedEtag(etag: string): string {
  return `"${etag}"`
}

/** An instant as S3 tells it: its dates have no parts of a second. */
export function toldMs(ms: number): number {
  return Math.floor(ms / 1000) * 1000
}
