import type { EntityMap } from './entities.ts'

/**
 * The second half of a control operation: brings one entity closer to what the catalog says it should be. Declared by services, run by
 * the loop in this folder on every change, when due, and on start (so that a crash resumes what was under way).
 */
export interface Reconciler<Entities extends EntityMap, Kind extends keyof Entities & string = keyof Entities & string> {
  readonly name: string
  readonly kind: Kind
  /** When this entity wants to be looked at (epoch ms; a past moment means now). `undefined`: not until it changes. Pure. */
  dueAtMs(entity: Readonly<Entities[Kind]>): number | undefined
  /** One step. Safe to repeat at any point, after any crash. Never runs twice at once for one entity. A throw is retried with back-off. */
  reconcile(id: string): Promise<void>
}
