import { isRejection, reject } from '../../../kernel/outcome.ts'
import { putStream } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findActiveStream, streamResources } from '../queries.ts'

/** Holds for puts from now on, without an interim status; what is stored stays where it is. */
export const UpdateStreamRecordDistributionStrategy = control(model.UpdateStreamRecordDistributionStrategy, {
  resources: streamResources,

  decide({ view, scope }, input) {
    const stream = findActiveStream(view, scope, input)
    if (isRejection(stream)) return stream
    const distribution = input.RecordDistributionStrategy
    if (distribution === 'AUTO' && stream.mode === 'PROVISIONED') {
      return reject('InvalidArgumentException', messages.autoNeedsOnDemand(stream.name))
    }
    return { changes: distribution === stream.distribution ? [] : [putStream({ ...stream, distribution })], reply: undefined }
  },
})
