/** Who decides what goes, over the entities of all services: whose policies count, and what resources say of themselves. */
import { type Catalog, catalogOf } from './catalog/catalog.ts'
import type { View } from './catalog/entities.ts'
import type { Clock } from './kernel/clock.ts'
import type { Authoriser } from './model/caller.ts'
import { createAuthoriser, type ResourceFacts } from './services/iam/authoriser.ts'
import type { IamEntities } from './services/iam/entities.ts'
import type { KinesisEntities } from './services/kinesis/entities.ts'
import type { KmsEntities } from './services/kms/entities.ts'
import type { LambdaFunctionEntities } from './services/lambda/entities.ts'
import type { S3Entities } from './services/s3/entities.ts'
import type { SqsEntities } from './services/sqs/entities.ts'
import { queueOfArn } from './services/sqs/queries.ts'
import type { Logger } from './telemetry/logger.ts'

type Entities = IamEntities & KinesisEntities & KmsEntities & LambdaFunctionEntities & S3Entities & SqsEntities

export interface AuthorisationParts<All extends Entities> {
  /** Not asked for before the first call: the catalog is opened after the door. */
  readonly catalog: () => Catalog<All>
  readonly mode: 'dev' | 'enforced'
  readonly clock: Clock
  readonly logger: Logger
}

export function openAuthorisation<All extends Entities>({ catalog, mode, clock, logger }: AuthorisationParts<All>): Authoriser {
  let opened: Authoriser | undefined
  const open = (): Authoriser => {
    const view = catalogOf<Entities, All>(catalog())
    const nowMs = (): number => clock.nowMs()
    return createAuthoriser({ view, mode, nowMs, logger, factsOf: (arn) => factsOf(view, arn) })
  }
  return {
    authorise(call, wanted) {
      opened ??= open()
      return opened.authorise(call, wanted)
    },
  }
}

/** The policies that resources have of their own, where Leat evaluates them. */
export function factsOf(view: View<Entities>, arn: string): ResourceFacts | undefined {
  const [, , service, , , ...rest] = arn.split(':')
  switch (service) {
    case 's3':
      return bucketFacts(view, rest.join(':'))
    case 'kinesis':
      return streamFacts(view, arn)
    case 'kms':
      return keyFacts(view, arn)
    case 'lambda':
      return functionFacts(view, arn)
    case 'sqs':
      return queueFacts(view, arn)
    default:
      return undefined
  }
}

function bucketFacts(view: View<Entities>, resource: string): ResourceFacts | undefined {
  const bucket = view.get('s3.bucket', resource.split('/', 1)[0] ?? '')
  if (bucket === undefined) return undefined
  return { accountId: bucket.accountId, ...(bucket.policy !== undefined && { policies: [bucket.policy] }) }
}

/** Of a stream, or a consumer: each has its own. */
function streamFacts(view: View<Entities>, arn: string): ResourceFacts {
  const policy = view.get('kinesis.policy', arn)
  const tags = (view.get('kinesis.stream', arn) ?? view.get('kinesis.consumer', arn))?.tags
  return { ...(policy !== undefined && { policies: [policy.document] }), ...(tags !== undefined && { tags }) }
}

function keyFacts(view: View<Entities>, arn: string): ResourceFacts | undefined {
  const key = view.get('kms.key', arn)
  if (key === undefined) return arn.includes(':alias/aws/') ? KEY_OF_AWS : undefined
  if (key.manager === 'AWS') return KEY_OF_AWS
  return { policies: [key.policy], decides: true, tags: key.tags }
}

/** Whoever may use the service in the account may use its key there: AWS's own keys are made so. */
const KEY_OF_AWS: ResourceFacts = {
  policies: [
    JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: '*',
        Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:CreateGrant', 'kms:DescribeKey'],
        Resource: '*',
      },
    }),
  ],
}

function queueFacts(view: View<Entities>, arn: string): ResourceFacts | undefined {
  const queue = queueOfArn(view, arn)
  if (queue === undefined) return undefined
  const policy = queue.attributes['Policy']
  return { ...(policy !== undefined && { policies: [policy] }), tags: queue.tags }
}

/** What AddPermission put down for exactly this function, version or alias. */
function functionFacts(view: View<Entities>, arn: string): ResourceFacts | undefined {
  const policy = view.get('lambda.policy', arn)
  if (policy === undefined) return undefined
  return { policies: [JSON.stringify({ Version: '2012-10-17', Statement: policy.statements })] }
}
