import assert from 'node:assert/strict'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Catalog, type CatalogOptions, openCatalog } from '../../src/catalog/catalog.ts'
import type { CommitMeta } from '../../src/catalog/entities.ts'
import type { Blobs } from '../../src/engine/blobs.ts'
import type { Engine } from '../../src/engine/log.ts'
import type { Clock } from '../../src/kernel/clock.ts'
import { isRejection } from '../../src/kernel/outcome.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { silentLogger } from '../../src/telemetry/logger.ts'

/** Entities of a service that does not exist. */
export interface ToyEntities {
  'toy.box': { readonly name: string; readonly content: readonly string[] }
  'toy.counter': { readonly count: number }
  'toy.mark': { readonly count: number }
}

export const META: CommitMeta = { requestId: 'request-1', principal: 'arn:aws:iam::000000000000:root', operation: 'Toy' }

/** Who sleeps makes time pass, and nobody waits. */
export function hastyClock(): Clock {
  let nowMs = 1_700_000_000_000
  const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    await nextTurn()
    signal?.throwIfAborted()
    nowMs += ms
  }
  return { nowMs: () => nowMs, monotonicMs: () => nowMs, sleep }
}

let catalogs = 0

/** A catalog as one of several processes would open it. */
export function openToys(
  engine: Engine,
  blobs: Blobs,
  more: Partial<CatalogOptions<ToyEntities>> = {},
): Promise<Catalog<ToyEntities>> {
  // Entry ids must differ between catalogs, as those of real processes do.
  const random = new SeededRandom(++catalogs)
  return openCatalog<ToyEntities>({ engine, blobs, clock: hastyClock(), random, logger: silentLogger, ...more })
}

export function putBox(catalog: Catalog<ToyEntities>, id: string, ...content: readonly string[]): Promise<unknown> {
  return catalog.commit(() => ({ changes: [{ put: 'toy.box', id, value: { name: id, content } }], reply: undefined }), META)
}

/** Counts one on, and marks it if asked to; gives the new count. */
export async function increment(catalog: Catalog<ToyEntities>, mark?: string): Promise<number> {
  const outcome = await catalog.commit((view) => {
    const count = (view.get('toy.counter', 'n')?.count ?? 0) + 1
    const counter = { put: 'toy.counter', id: 'n', value: { count } } as const
    return { changes: mark === undefined ? [counter] : [counter, { put: 'toy.mark', id: mark, value: { count } }], reply: count }
  }, META)
  assert.ok(!isRejection(outcome))
  return outcome
}

/** Everything there is, for comparing. */
export function contentOf(catalog: Catalog<ToyEntities>): unknown {
  const kinds = ['toy.box', 'toy.counter', 'toy.mark'] as const
  return { version: catalog.version, kinds: kinds.map((kind) => [kind, ...catalog.entries(kind, '')]) }
}
