import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import { checkAttributes, differingAttribute, redriveOf, withAttributes } from '../attributes.ts'
import { type Queue, queueId } from '../entities.ts'
import { NAME_PATTERN, TAGS_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { type Context, data } from '../operation.ts'
import { queueArn, queueOfArn, queueUrl } from '../queries.ts'

/** Made again with attributes that it has already, it is the one that is there. */
export const CreateQueue = data(model.CreateQueue, {
  resources: ({ QueueName }, scope) => [queueArn(scope, QueueName)],

  async run(context, { QueueName: name, Attributes: attributes = {}, tags = {} }) {
    const { call, scope, runtime, nowMs } = context
    const wrong = checkName(name) ?? checkAttributes(attributes)
    if (wrong !== undefined) return wrong
    if (Object.keys(tags).length > TAGS_MAX) return reject('InvalidParameterValueException', messages.TOO_MANY_TAGS)
    const lacksTarget = checkTarget(context, attributes)
    if (lacksTarget !== undefined) return lacksTarget
    const id = queueId(scope, name)
    const value: Queue = {
      id: runtime.random.uuid(),
      name,
      accountId: scope.accountId,
      region: scope.region,
      createdAtMs: nowMs,
      modifiedAtMs: nowMs,
      attributes: withAttributes({}, attributes),
      tags,
    }
    const queue = await runtime.catalog.commit<Queue, 'QueueNameExists'>(
      (view) => {
        const present = view.get('sqs.queue', id)
        if (present === undefined) return { changes: [{ put: 'sqs.queue', id, value }], reply: value }
        const differing = differingAttribute(present, attributes)
        if (differing !== undefined) return reject('QueueNameExists', messages.queueExists(differing))
        return { changes: [], reply: present }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'CreateQueue' },
    )
    return isRejection(queue) ? queue : { QueueUrl: queueUrl(call.calledAt, queue) }
  },
})

function checkName(name: string): Rejection<'InvalidParameterValueException' | 'UnsupportedOperation'> | undefined {
  if (name.endsWith('.fifo')) return reject('UnsupportedOperation', messages.NO_FIFO)
  return NAME_PATTERN.test(name) ? undefined : reject('InvalidParameterValueException', messages.BAD_NAME)
}

/** Dead letters need a queue that is there. */
export function checkTarget(
  { view }: Pick<Context, 'view'>,
  attributes: Readonly<Record<string, string>>,
): Rejection<'InvalidParameterValueException'> | undefined {
  const redrive = redriveOf({ attributes })
  if (redrive === undefined || queueOfArn(view, redrive.targetArn) !== undefined) return undefined
  const message = messages.badRedrive(attributes['RedrivePolicy'] ?? '', 'Dead letter target does not exist.')
  return reject('InvalidParameterValueException', message)
}
