import type { EntityMap } from '../../catalog/entities.ts'
import type { ServiceRuntime } from '../define.ts'

/** Waits until the catalog is as wanted; false if it is not within `withinMs`. `wanted` is asked after every commit. */
export async function waitForCatalog<Entities extends EntityMap>(
  { catalog, clock }: Pick<ServiceRuntime<Entities>, 'catalog' | 'clock'>,
  withinMs: number,
  wanted: () => boolean,
): Promise<boolean> {
  if (wanted()) return true
  if (withinMs <= 0) return false
  const { promise, resolve } = Promise.withResolvers<void>()
  const unsubscribe = catalog.subscribe(() => {
    if (wanted()) resolve()
  })
  const timer = new AbortController()
  try {
    await Promise.race([promise, clock.sleep(withinMs, timer.signal)])
    return wanted()
  } finally {
    unsubscribe()
    timer.abort()
  }
}
