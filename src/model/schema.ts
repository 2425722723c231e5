/**
 * The language in which the generated models describe shapes. One schema serves the wire codecs (what type is a member),
 * the validator (which constraint, in which words) and the documentation. Source: the service's API model.
 */
export type Schema =
  | StringSchema
  | NumberSchema
  | { readonly kind: 'boolean' }
  | BlobSchema
  | TimestampSchema
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
  /** Larger than memory, perhaps: `StreamingBody` in inputs, `StreamedOutput` in outputs (model/streaming.ts). */
  readonly streaming?: true
}

export interface TimestampSchema {
  readonly kind: 'timestamp'
  /** How it is written outside of JSON; absent: `http` in a header, else `iso8601`. Query's services write whole seconds. */
  readonly format?: 'http' | 'iso8601' | 'iso8601-seconds'
}

export interface ListSchema {
  readonly kind: 'list'
  readonly of: Schema
  /** In XML, items follow one another under the member's name, without an element around them. */
  readonly flat?: true
  /** What an item is called in XML, where the list is not flat; absent: `member`. */
  readonly item?: string
  readonly min?: number
  readonly max?: number
}

export interface MapSchema {
  readonly kind: 'map'
  readonly key: StringSchema
  readonly of: Schema
  /** In XML and forms, entries follow one another under the member's name, without `entry`. */
  readonly flat?: true
  /** What keys and values are called in XML and forms; absent: `key`, `value`. */
  readonly names?: { readonly key: string; readonly value: string }
  /** What is in it is not repeated in messages. */
  readonly sensitive?: true
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
  /** For rest-xml, rest-json and query: where members are that are no elements, or members, of the body under their own name. */
  readonly places?: Readonly<Record<string, Place>>
  /** What an output's XML begins with; absent: its name. */
  readonly root?: string
  /** Declared where the element begins, for its attributes. */
  readonly prefix?: { readonly name: string; readonly uri: string }
}

/** Where a member lies in a request or an answer of a protocol that uses more of HTTP than the body. */
export type Place =
  /** The part of the path under the member's name. */
  | { readonly in: 'path' }
  | { readonly in: 'query' | 'header'; readonly name: string }
  /** A map: every header that begins so; keys are what follows, in lower case. */
  | { readonly in: 'headers'; readonly prefix: string }
  /** All of the body; of a structure, its root element. */
  | { readonly in: 'body'; readonly name: string }
  | { readonly in: 'element' | 'attribute'; readonly name: string }
  /** The status of an answer, as a number; absent in the output: that of the model. */
  | { readonly in: 'status' }
  /** All that stands in the element of the structure. */
  | { readonly in: 'text' }
