/** What `x-amz-copy-source` names. */
export interface CopySource {
  readonly bucket: string
  readonly key: string
  readonly versionId?: string
}

const ACCESS_POINT = /^arn:[^:]+:s3[^:]*:/

/**
 * `bucket/key`, percent-encoded or not, with or without a leading slash, and with `?versionId=` behind it. A `+` is a plus, as S3 reads
 * paths. `undefined` for anything else; access points are not served and are none.
 */
export function parseCopySource(header: string): CopySource | undefined {
  const mark = header.lastIndexOf('?versionId=')
  const versionId = mark < 0 ? undefined : header.slice(mark + '?versionId='.length)
  const path = decoded(mark < 0 ? header : header.slice(0, mark))
  if (path === undefined || ACCESS_POINT.test(path)) return undefined
  const trimmed = path.startsWith('/') ? path.slice(1) : path
  const slash = trimmed.indexOf('/')
  if (slash < 1 || slash === trimmed.length - 1) return undefined
  const source = { bucket: trimmed.slice(0, slash), key: trimmed.slice(slash + 1) }
  return versionId === undefined || versionId === '' ? source : { ...source, versionId }
}

/** Malformed escapes and bytes that are no text stand for no key. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
