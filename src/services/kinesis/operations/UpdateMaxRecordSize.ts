import { isRejection } from '../../../kernel/outcome.ts'
import { putStream, withUpdate } from '../life-cycle.ts'
import { BYTES_PER_KIB } from '../limits.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findActiveStream, streamResources } from '../queries.ts'

/** The new size holds for puts from now on; what is stored stays as it is. The present size is accepted and changes nothing. */
export const UpdateMaxRecordSize = control(model.UpdateMaxRecordSize, {
  resources: streamResources,

  decide({ view, scope, nowMs, settings }, input) {
    const stream = findActiveStream(view, scope, input)
    if (isRejection(stream)) return stream
    const recordBytesMax = input.MaxRecordSizeInKiB * BYTES_PER_KIB
    if (recordBytesMax === stream.recordBytesMax) return { changes: [], reply: undefined }
    return { changes: [putStream(withUpdate({ ...stream, recordBytesMax }, nowMs, settings))], reply: undefined }
  },
})
