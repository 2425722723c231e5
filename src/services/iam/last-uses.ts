/**
 * When keys and roles were last used, for as long as the server runs. AWS says it with a delay of minutes to hours; nothing that decides goes by it, so
 * it is not written down.
 */
import { LAST_USES_MAX } from './limits.ts'
import type * as model from './model.gen.ts'

interface Use {
  readonly atMs: number
  readonly service: string
  readonly region: string
}

export interface LastUses {
  keyUsed(accessKeyId: string, use: Use): void
  roleUsed(roleId: string, use: Use): void
  ofKey(accessKeyId: string): model.AccessKeyLastUsed
  ofRole(roleId: string): model.RoleLastUsed
}

/** To be opened by `portOf`: one for each server. */
export function lastUses(): LastUses {
  const keys = new Map<string, Use>()
  const roles = new Map<string, Use>()
  return {
    keyUsed: (id, use) => remember(keys, id, use),
    roleUsed: (id, use) => remember(roles, id, use),
    ofKey(id) {
      const use = keys.get(id)
      if (use === undefined) return { ServiceName: 'N/A', Region: 'N/A' }
      return { LastUsedDate: use.atMs, ServiceName: use.service, Region: use.region }
    },
    ofRole(id) {
      const use = roles.get(id)
      return use === undefined ? {} : { LastUsedDate: use.atMs, Region: use.region }
    },
  }
}

/** The one that was used longest ago is forgotten first. */
function remember(uses: Map<string, Use>, id: string, use: Use): void {
  uses.delete(id)
  uses.set(id, use)
  if (uses.size > LAST_USES_MAX) for (const [oldest] of uses) return void uses.delete(oldest)
}
