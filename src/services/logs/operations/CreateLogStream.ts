import { isRejection, reject } from '../../../kernel/outcome.ts'
import { streamId } from '../entities.ts'
import { putGroup } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findGroup, resourceOf } from '../queries.ts'

export const CreateLogStream = control(model.CreateLogStream, {
  resources: ({ logGroupName, logStreamName }, scope) => resourceOf(scope, logGroupName, logStreamName),

  decide({ view, scope, nowMs }, { logGroupName, logStreamName: name }) {
    const group = findGroup(view, scope, logGroupName)
    if (isRejection(group)) return group
    const id = streamId(group.id, name)
    if (view.get('logs.stream', id) !== undefined) return reject('ResourceAlreadyExistsException', messages.STREAM_EXISTS)
    const value = { group: group.id, name, createdAtMs: nowMs, lane: group.nextLane }
    return {
      changes: [putGroup({ ...group, nextLane: group.nextLane + 1 }), { put: 'logs.stream', id, value }],
      reply: undefined,
    }
  },
})
