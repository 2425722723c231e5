import * as model from '../model.gen.ts'
import { changeTags } from '../object-tags.ts'
import { data } from '../operation.ts'
import { objectResources } from '../queries.ts'

export const DeleteObjectTagging = data(model.DeleteObjectTagging, {
  resources: objectResources,

  run: (context, input) => changeTags(context, input, {}),
})
