import { isRejection } from '../../../kernel/outcome.ts'
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
    const items = own.versions.map((version, index) => ({ version, key: String(1000 - index) })).toReversed()
    const page = pageOf(tokens, 'ListPolicyVersions', { items, idOf: ({ key }) => key, ...paged })
    return isRejection(page) ? page : { Versions: page.items.map(({ version }) => listedVersion(own, version)), ...page.rest }
  },
})
