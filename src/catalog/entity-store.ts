import { isDeepStrictEqual } from 'node:util'
import { CatalogDamaged } from './errors.ts'
import type { StoredChange } from './journal.ts'
import { deepFreeze } from './plain-json.ts'
import { SortedIds } from './sorted-ids.ts'

/** One entity as snapshots hold it. */
export interface StoredEntity {
  readonly kind: string
  readonly id: string
  /** Of the shape of `value`; see `Upgrades`. */
  readonly version: number
  readonly value: unknown
}

/** What happened to one entity; the catalog gives it its types. */
export interface EntityChange {
  readonly kind: string
  readonly id: string
  readonly before: unknown
  readonly after: unknown
}

type Steps = readonly ((older: unknown) => unknown)[]

interface KindTable {
  readonly values: Map<string, unknown>
  readonly ids: SortedIds
}

/** Every entity in memory, at its present version and frozen. Knows nothing of journals. */
export class EntityStore {
  readonly #kinds = new Map<string, KindTable>()
  readonly #upgrades: ReadonlyMap<string, Steps>

  constructor(upgrades: Readonly<Record<string, Steps | undefined>>) {
    this.#upgrades = new Map(Object.entries(upgrades).map(([kind, steps]) => [kind, steps ?? []]))
  }

  get(kind: string, id: string): unknown {
    return this.#kinds.get(kind)?.values.get(id)
  }

  /** Id and value, in code-unit order of ids. */
  *entries(kind: string, idPrefix: string): Generator<[string, unknown]> {
    const table = this.#kinds.get(kind)
    if (table === undefined) return
    for (const id of table.ids.startingWith(idPrefix)) yield [id, table.values.get(id)]
  }

  /** The version in which entities of this kind are written today. */
  versionOf(kind: string): number {
    return this.#upgrades.get(kind)?.length ?? 0
  }

  /** Throws `CatalogDamaged` for an entity that a newer release wrote. */
  apply(change: StoredChange): EntityChange {
    const { id } = change
    const kind = 'put' in change ? change.put : change.remove
    const table = this.#table(kind)
    const before = table.values.get(id)
    if (!('put' in change)) {
      table.values.delete(id)
      table.ids.remove(id)
      return { kind, id, before, after: undefined }
    }
    const after = deepFreeze(this.#upgraded(kind, id, change.version ?? 0, change.value))
    if (before === undefined) table.ids.add(id)
    table.values.set(id, after)
    return { kind, id, before, after }
  }

  /** Every entity as it is now, sorted by kind and id. Copies references only, so it may be walked at leisure afterwards. */
  capture(): StoredEntity[] {
    const entities: StoredEntity[] = []
    for (const kind of [...this.#kinds.keys()].sort()) {
      const table = this.#table(kind)
      const version = this.versionOf(kind)
      for (const id of table.ids.startingWith('')) entities.push({ kind, id, version, value: table.values.get(id) })
    }
    return entities
  }

  /** Makes this state equal to another one; says what that changed. */
  become(other: EntityStore): EntityChange[] {
    const changes: EntityChange[] = []
    for (const { kind, id } of this.capture()) {
      if (other.get(kind, id) === undefined) changes.push(this.apply({ remove: kind, id }))
    }
    for (const { kind, id, version, value } of other.capture()) {
      const before = this.get(kind, id)
      if (before === undefined || !isDeepStrictEqual(before, value)) changes.push(this.apply({ put: kind, id, value, version }))
    }
    return changes
  }

  #table(kind: string): KindTable {
    let table = this.#kinds.get(kind)
    if (table === undefined) {
      table = { values: new Map(), ids: new SortedIds() }
      this.#kinds.set(kind, table)
    }
    return table
  }

  #upgraded(kind: string, id: string, version: number, value: unknown): unknown {
    const steps = this.#upgrades.get(kind) ?? []
    if (version > steps.length) {
      throw new CatalogDamaged(
        `${kind} ${id} was written by a newer release (version ${version}, this one knows ${steps.length}): start that release instead`,
      )
    }
    return steps.slice(version).reduce((older, step) => step(older), value)
  }
}
