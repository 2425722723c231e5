import { isRejection } from '../../../kernel/outcome.ts'
import type { PolicyVersion } from '../entities.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { findPolicy } from '../policies.ts'
import { listedVersion } from '../shown.ts'

/** The newest first. */
export const ListPolicyVersions = query(model.ListPolicyVersions, {
  resources: () => [],
  answer({ view, scope, tokens }, { PolicyArn, ...paged }) {
    const found = findPolicy(view, scope, PolicyArn)
    if (isRejection(found)) return found
    if ('managed' in found) {
      const { versionId: VersionId, updatedAt } = found.managed
      return { Versions: [{ VersionId, IsDefaultVersion: true, CreateDate: Date.parse(updatedAt) }], IsTruncated: false }
    }
    const { own } = found
    const items = own.versions.map((version) => ({ version, key: keyOf(version) })).toReversed()
    const page = pageOf(tokens, 'ListPolicyVersions', { items, idOf: ({ key }) => key, ...paged })
    return isRejection(page) ? page : { Versions: page.items.map(({ version }) => listedVersion(own, version)), ...page.rest }
  },
})

/** In the order of which the newest is first: `v12` comes before `v3`. */
function keyOf({ id }: PolicyVersion): string {
  return String(NUMBER_MAX - Number(id.slice(1)))
}

/** Of nine digits, as is what is left of it for every version. */
const NUMBER_MAX = 999_999_999
