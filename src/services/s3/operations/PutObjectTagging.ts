import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { changeTags } from '../object-tags.ts'
import { data } from '../operation.ts'
import { objectResources } from '../queries.ts'
import { checkedTags } from '../tags.ts'

export const PutObjectTagging = data(model.PutObjectTagging, {
  resources: objectResources,

  async run(context, input) {
    const tags = checkedTags(input.Tagging?.TagSet ?? [], 'Object')
    return isRejection(tags) ? tags : changeTags(context, input, tags)
  },
})
