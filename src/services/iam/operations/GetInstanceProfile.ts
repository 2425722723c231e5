import { isRejection } from '../../../kernel/outcome.ts'
import { findProfile } from '../find.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { profileWithRole } from '../profiles.ts'

export const GetInstanceProfile = query(model.GetInstanceProfile, {
  resources: () => [],
  answer({ view, scope }, { InstanceProfileName }) {
    const profile = findProfile(view, scope, InstanceProfileName)
    return isRejection(profile) ? profile : { InstanceProfile: profileWithRole(view, profile) }
  },
})
