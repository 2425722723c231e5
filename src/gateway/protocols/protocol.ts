import type { Rejection } from '../../kernel/outcome.ts'
import type { Schema, StructSchema } from '../../model/schema.ts'

/**
 * A wire protocol, from whole bodies to the inputs that services take and back.
 *
 * It comes in two steps, because AWS looks at who is asking between them: `parse` needs nothing but the bytes, `decode` needs the
 * operation. What services take and give is the same in every protocol:
 *
 * | schema          | in memory                                                                |
 * |-----------------|--------------------------------------------------------------------------|
 * | string          | `string`                                                                 |
 * | integer, long   | `number`; inputs are rounded down and clamped to 32 bits or ±(2^53 - 1)   |
 * | double          | `number`; inputs are finite                                              |
 * | boolean         | `boolean`                                                                |
 * | blob            | `Uint8Array`; of an input it may be a view of the request's body         |
 * | timestamp       | `number`: milliseconds since the Unix epoch, whole                       |
 * | list            | array                                                                    |
 * | map             | object; of an input it has no prototype, so that every key is harmless   |
 * | struct          | object with the model's member names                                     |
 *
 * Absent and `null` members are absent from inputs; `undefined` and `null` members of outputs are not sent. Members that the model
 * does not know are dropped both ways.
 */
export interface Protocol {
  /** Of requests and answers alike. */
  readonly contentType: string
  /** The body as a tree without types; `undefined` if it is not one well-formed object. Never throws, whatever the bytes. */
  parse(body: Uint8Array): WireMap | undefined
  /** The tree as an input of the operation, or the SerializationException of the first member that does not fit. */
  decode(schema: StructSchema, document: WireMap): Record<string, unknown> | Misfit
  /** Both steps in one, for bodies that are plain enough; `undefined` says nothing about a body but that it must go the long way. */
  read?(schema: StructSchema, body: Buffer): Record<string, unknown> | undefined
  encode(schema: StructSchema, output: unknown): Uint8Array
  encodeRejection(rejection: Rejection<string>): Uint8Array
}

/** What is on the wire, before a schema gives it meaning. Byte strings and times exist in CBOR only. */
export type Wire = null | boolean | number | string | Uint8Array | WireTime | readonly Wire[] | WireMap

/** Has no prototype, or only own properties may be looked at. */
export interface WireMap {
  readonly [name: string]: Wire
}

/** A time that says of itself that it is one. */
export class WireTime {
  readonly epochMs: number

  constructor(epochMs: number) {
    this.epochMs = epochMs
  }
}

/**
 * Why a tree is no input: AWS's text for the SerializationException. A type of its own, since an input is any object and could
 * pass for a `Rejection`.
 */
export class Misfit {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** Levels of lists and objects in a request's body. Deeper is malformed. Inputs of AWS's own services stay far below. */
export const NESTING_MAX = 128

/** The member of an operation's output that is a stream of events, if it has one. */
export function eventStreamOf(output: StructSchema | undefined): StructSchema | undefined {
  return Object.values(output?.members ?? {}).find(isEventStream)
}

function isEventStream(schema: Schema): schema is StructSchema {
  return schema.kind === 'struct' && schema.eventStream === true
}

/** What the body of an error says. Type checks spell the key with a capital M, everything else does not (observed on AWS). */
export function rejectionMembers({ rejected, message }: Rejection<string>): Readonly<Record<string, string>> {
  if (message === undefined) return { __type: rejected }
  return rejected === 'SerializationException' ? { __type: rejected, Message: message } : { __type: rejected, message }
}
