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
