import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import type { Decision } from '../define.ts'
import { type Consumer, consumerAt, parseConsumerArn, putConsumer } from './consumer.ts'
import { consumerNotActive } from './consumer-messages.ts'
import type { KinesisEntities } from './entities.ts'
import type { Named } from './messages.ts'
import type { KinesisView } from './queries.ts'

type Tags = Consumer['tags']
type Failure = Rejection<'ResourceNotFoundException' | 'ResourceInUseException' | 'InvalidArgumentException'>

/** Changes the tags of an ACTIVE consumer. `change` is told whose they are, for its texts: the stream stands for its consumer. */
export function changeConsumerTags(
  view: KinesisView,
  scope: Scope,
  arn: string,
  change: (tags: Tags, owner: Named) => { readonly tags: Tags } | Rejection<'InvalidArgumentException'>,
): Decision<KinesisEntities, undefined> | Failure {
  const consumer = consumerAt(view, scope, arn)
  if (isRejection(consumer)) return consumer
  const owner = parseConsumerArn(arn)?.stream ?? { name: consumer.name, accountId: scope.accountId }
  if (consumer.status !== 'ACTIVE') return reject('ResourceInUseException', consumerNotActive(consumer, owner))
  const changed = change(consumer.tags, owner)
  if (isRejection(changed)) return changed
  return { changes: [putConsumer({ ...consumer, tags: changed.tags })], reply: undefined }
}
