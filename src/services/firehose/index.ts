import type { ServiceDefinition } from '../define.ts'
import type { FirehoseEntities } from './entities.ts'
import { service } from './model.gen.ts'
import { ListDeliveryStreams } from './operations/ListDeliveryStreams.ts'
import { unsupported } from './unsupported.ts'

/** Amazon Data Firehose. */
export const firehose: ServiceDefinition<FirehoseEntities> = {
  model: service,
  operations: [ListDeliveryStreams],
  unsupported,
}
