import { isRejection, reject } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { INSTANCE_PROFILES_MAX } from '../limits.ts'
import { newNamed, overQuota } from '../making.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { shownProfile } from '../shown.ts'

/** Kept and given back: there are no instances here that could have one. */
export const CreateInstanceProfile = control(model.CreateInstanceProfile, {
  resources: () => [],
  decide(context, { InstanceProfileName: name, Path, Tags }) {
    const { view, scope } = context
    const id = idOf(scope.accountId, name)
    if (view.get('iam.instance-profile', id) !== undefined) {
      return reject('EntityAlreadyExistsException', messages.profileExists(name))
    }
    const over = overQuota(view, scope, 'iam.instance-profile', 'InstanceProfilesPerAccount', INSTANCE_PROFILES_MAX)
    if (over !== undefined) return over
    const profile = newNamed(context, 'instance-profile', { name, path: Path, tags: Tags })
    if (isRejection(profile)) return profile
    const reply = { InstanceProfile: shownProfile(profile, undefined) }
    return { changes: [{ put: 'iam.instance-profile', id, value: profile }], reply }
  },
})
