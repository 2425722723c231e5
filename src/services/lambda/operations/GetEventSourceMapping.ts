import { mappingArn, shownMapping } from '../mapping/describe.ts'
import { noMapping } from '../mapping/life-cycle.ts'
import { lastResultOf } from '../mapping/port.ts'
import { mappingKey } from '../mapping-entities.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'

export const GetEventSourceMapping = data(model.GetEventSourceMapping, {
  resources: ({ UUID }, scope) => [mappingArn(scope, UUID)],

  async run({ view, scope, runtime }, { UUID }) {
    const mapping = view.get('lambda.mapping', mappingKey(scope, UUID))
    return mapping === undefined ? noMapping() : shownMapping(mapping, lastResultOf(runtime, mapping))
  },
})
