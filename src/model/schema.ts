/**
 * The language in which the generated models describe shapes. One schema serves the wire codecs (what type is a member),
 * the validator (which constraint, in which words) and the documentation. Source: the service's API model.
 */
export type Schema =
  | StringSchema
  | NumberSchema
  | { readonly kind: 'boolean' }
  | BlobSchema
  | { readonly kind: 'timestamp' }
  | ListSchema
  | MapSchema
  | StructSchema

export interface StringSchema {
  readonly kind: 'string'
  /** Length in UTF-16 units, as Java counts. */
  readonly min?: number
  readonly max?: number
  /** The pattern as the model prints it (error messages quote it); it must match the whole value. */
  readonly pattern?: string
  /** In the order in which AWS's messages list the values, where that order is known. */
  readonly oneOf?: readonly string[]
}

export interface NumberSchema {
  readonly kind: 'integer' | 'long' | 'double'
  readonly min?: number
  readonly max?: number
}

export interface BlobSchema {
  readonly kind: 'blob'
  /** Length in bytes. */
  readonly min?: number
  readonly max?: number
}

export interface ListSchema {
  readonly kind: 'list'
  readonly of: Schema
  readonly min?: number
  readonly max?: number
}

export interface MapSchema {
  readonly kind: 'map'
  readonly key: StringSchema
  readonly of: Schema
  readonly min?: number
  readonly max?: number
}

export interface StructSchema {
  readonly kind: 'struct'
  /** The shape's name in the API model, e.g. `PutRecordsRequestEntry`. */
  readonly name: string
  readonly required: readonly string[]
  /** In the order in which AWS checks members, where it is known; else the model's. */
  readonly members: Readonly<Record<string, Schema>>
  /** A tagged union of events (`SubscribeToShard`): each member is one event type. */
  readonly eventStream?: boolean
}
