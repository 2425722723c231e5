import { isRejection } from '../../../kernel/outcome.ts'
import { listNamed } from '../listing.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { profileWithRole } from '../profiles.ts'

export const ListInstanceProfiles = query(model.ListInstanceProfiles, {
  resources: () => [],
  answer(context, input) {
    const page = listNamed(context, 'iam.instance-profile', input)
    if (isRejection(page)) return page
    return { InstanceProfiles: page.items.map((profile) => profileWithRole(context.view, profile)), ...page.rest }
  },
})
