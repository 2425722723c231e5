/** How services see the catalog. The catalog itself knows nothing of any service's entities. */

/** A service's entities: kind → shape. Kinds are `service.noun` and are never reused for another meaning. Values are plain JSON. */
export type EntityMap = object

export interface View<Entities extends EntityMap> {
  get<Kind extends keyof Entities & string>(kind: Kind, id: string): Readonly<Entities[Kind]> | undefined
  /** In code-unit order of ids. */
  list<Kind extends keyof Entities & string>(kind: Kind, idPrefix: string): Iterable<Readonly<Entities[Kind]>>
}

export type Change<Entities extends EntityMap> = {
  readonly [Kind in keyof Entities & string]:
    | { readonly put: Kind; readonly id: string; readonly value: Entities[Kind] }
    | { readonly remove: Kind; readonly id: string }
}[keyof Entities & string]

/** What an applied change did to one entity: absent before means made, absent after means removed. */
export type AppliedChange<Entities extends EntityMap> = {
  readonly [Kind in keyof Entities & string]: {
    readonly kind: Kind
    readonly id: string
    readonly before: Readonly<Entities[Kind]> | undefined
    readonly after: Readonly<Entities[Kind]> | undefined
  }
}[keyof Entities & string]

/** On whose behalf a commit was made: kept in the journal as an audit trail, never read by any rule. */
export interface CommitMeta {
  readonly requestId: string
  /** ARN, or a name of ours such as `leat:reconciler`. */
  readonly principal: string
  /** As AWS spells it, or what of ours did it. */
  readonly operation: string
}

/**
 * Steps that bring entities written by older releases up to date, oldest first: a kind's present version is the number of its steps,
 * and a stored entity of version v goes through steps v, v + 1, …. Steps are pure, and never edited or removed once released.
 */
export type Upgrades<Entities extends EntityMap> = {
  readonly [Kind in keyof Entities & string]?: readonly ((older: unknown) => unknown)[]
}
