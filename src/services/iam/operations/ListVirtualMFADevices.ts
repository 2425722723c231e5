import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

/** There are none here. */
export const ListVirtualMFADevices = query(model.ListVirtualMFADevices, {
  resources: () => [],
  answer: () => ({ VirtualMFADevices: [], IsTruncated: false }),
})
