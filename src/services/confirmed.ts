import type { Catalog } from '../catalog/catalog.ts'
import type { EntityMap } from '../catalog/entities.ts'
import { assert } from '../kernel/assert.ts'
import { isRejection } from '../kernel/outcome.ts'
import type { Reply } from '../model/endpoint.ts'

/** What services call it when something is not there. */
const NEGATIVE: ReadonlySet<string> = new Set([
  'ResourceNotFoundException',
  'NotFoundException',
  'NoSuchBucket',
  'NoSuchEntityException',
])

/**
 * A replica of the catalog may lag; a positive answer from it is fine (AWS's lag too) but "there is no such stream" right
 * after a create would be a lie. So a negative answer is given again at the journal's tail when the replica was behind.
 */
export async function confirmed<Entities extends EntityMap>(
  catalog: Catalog<Entities>,
  attempt: () => Promise<Reply>,
): Promise<Reply> {
  const seen = catalog.version
  const first = await attempt()
  if (!isRejection(first) || !NEGATIVE.has(first.rejected)) return first
  await catalog.catchUp()
  assert(catalog.version >= seen, 'the catalog never goes back')
  return catalog.version === seen ? first : attempt()
}
