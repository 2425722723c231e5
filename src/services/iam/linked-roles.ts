/** Roles that services make for themselves (service-linked roles). */
import { SERVICE_LINKED_PATH } from './names.ts'

/** Names that do not follow from the service's (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html). */
const NAMES: Readonly<Record<string, string>> = {
  'autoscaling.amazonaws.com': 'AutoScaling',
  'dynamodb.application-autoscaling.amazonaws.com': 'ApplicationAutoScaling_DynamoDBTable',
  'ecs.amazonaws.com': 'ECS',
  'ecs.application-autoscaling.amazonaws.com': 'ApplicationAutoScaling_ECSService',
  'elasticache.amazonaws.com': 'ElastiCache',
  'elasticloadbalancing.amazonaws.com': 'ElasticLoadBalancing',
  'es.amazonaws.com': 'AmazonElasticsearchService',
  'events.amazonaws.com': 'CloudWatchEvents',
  'kafka.amazonaws.com': 'Kafka',
  'lambda.application-autoscaling.amazonaws.com': 'ApplicationAutoScaling_LambdaConcurrency',
  'ops.apigateway.amazonaws.com': 'APIGateway',
  'opensearchservice.amazonaws.com': 'AmazonOpenSearchService',
  'rds.amazonaws.com': 'RDS',
  'redshift.amazonaws.com': 'Redshift',
  'replicator.lambda.amazonaws.com': 'LambdaReplicator',
  'spot.amazonaws.com': 'EC2Spot',
}

/** e.g. `AWSServiceRoleForAutoScaling_mine`; `undefined` if that is no service. */
export function linkedRoleName(service: string, suffix: string | undefined): string | undefined {
  const [, first] = /^([a-z0-9-]+)(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/.exec(service) ?? []
  if (first === undefined) return undefined
  const name = NAMES[service] ?? first.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return `AWSServiceRoleFor${name}${suffix === undefined ? '' : `_${suffix}`}`
}

export function linkedRolePath(service: string): string {
  return `${SERVICE_LINKED_PATH}${service}/`
}

export function linkedTrust(service: string): string {
  const statement = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
}
