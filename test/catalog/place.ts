import type { TestContext } from 'node:test'
import type { Catalog, CatalogOptions } from '../../src/catalog/catalog.ts'
import type { Engine } from '../../src/engine/log.ts'
import { MemoryBlobs } from '../../src/engine/memory/memory-blobs.ts'
import { openToys, type ToyEntities } from './fixture.ts'

/** A fresh engine; equal seeds behave alike. */
export type MakeEngine = (seed: number) => Engine

export interface Place {
  readonly engine: Engine
  readonly blobs: MemoryBlobs
  open(more?: Partial<CatalogOptions<ToyEntities>>): Promise<Catalog<ToyEntities>>
}

/** An engine and its catalogs, closed with the test. */
export function place(t: TestContext, makeEngine: MakeEngine, seed = 1): Place {
  const engine = makeEngine(seed)
  const blobs = new MemoryBlobs()
  const opened: Catalog<ToyEntities>[] = []
  t.after(async () => {
    for (const catalog of opened) await catalog.close()
    await engine.close()
  })
  const open: Place['open'] = async (more) => {
    const catalog = await openToys(engine, blobs, more)
    opened.push(catalog)
    return catalog
  }
  return { engine, blobs, open }
}
