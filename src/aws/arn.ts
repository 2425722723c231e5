/** `arn:partition:service:region:account:resource`. Region and account may be empty (IAM, S3); the resource may hold colons. */
export interface Arn {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly accountId: string
  readonly resource: string
}

/** `undefined` unless the text has the six parts of an ARN and a partition, service and resource in them. */
export function parseArn(text: string): Arn | undefined {
  const [prefix, partition = '', service = '', region = '', accountId = '', ...rest] = text.split(':')
  const resource = rest.join(':')
  if (prefix !== 'arn' || partition === '' || service === '' || resource === '') return undefined
  return { partition, service, region, accountId, resource }
}

export function formatArn(arn: Arn): string {
  return `arn:${arn.partition}:${arn.service}:${arn.region}:${arn.accountId}:${arn.resource}`
}

/** The principal that dev mode gives to every key of an account. */
export function rootArn(accountId: string): string {
  return formatArn({ partition: 'aws', service: 'iam', region: '', accountId, resource: 'root' })
}

/**
 * Does the ARN fit a pattern of an IAM policy? `*` stands for any run of characters, `?` for one. Each of the first five parts is matched
 * by itself, so that a wildcard there does not reach over a colon; the resource part may hold colons and a wildcard reaches over them
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).
 */
export function matchesArn(pattern: string, arn: string): boolean {
  if (pattern === '*') return true
  const wanted = sixParts(pattern)
  const given = sixParts(arn)
  if (wanted.length !== 6 || given.length !== 6) return false
  return wanted.every((part, index) => matchesWildcard(part, given[index] ?? ''))
}

function sixParts(text: string): readonly string[] {
  const parts = text.split(':')
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')]
}

/**
 * `*` any run, `?` one character, everything else itself. Takes at most pattern × text steps, however many stars there are: on a
 * mismatch only the last star is tried again, one character further.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  let at = 0
  let inPattern = 0
  let star = -1
  let resumeAt = 0
  while (at < text.length) {
    const wanted = pattern[inPattern]
    if (wanted === '*') {
      star = inPattern++
      resumeAt = at
    } else if (wanted === '?' || (wanted !== undefined && wanted === text[at])) {
      inPattern++
      at++
    } else if (star >= 0) {
      inPattern = star + 1
      at = ++resumeAt
    } else {
      return false
    }
  }
  return /^\**$/.test(pattern.slice(inPattern))
}

/** AWS's partitions: separate clouds with their own ARN prefix. Source: the endpoint rules of the API models. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  if (region.startsWith('us-gov-')) return 'aws-us-gov'
  return 'aws'
}
