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

/** AWS's partitions: separate clouds with their own ARN prefix. Source: the endpoint rules of the API models. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  if (region.startsWith('us-gov-')) return 'aws-us-gov'
  return 'aws'
}
