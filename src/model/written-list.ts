/**
 * A list in an output that can also write itself, for pages of so many members that an object for each would cost more than reading
 * them. Codecs that do not know how to ask iterate instead, and get the same members.
 */
export interface WrittenList<Member> extends Iterable<Member> {
  /** As JSON, brackets included, to the letter what a codec would write of the members. */
  writeJson(out: JsonSink): void
}

/** Where JSON goes. */
export interface JsonSink {
  /** About so many bytes are to come: room that is made once. */
  expect(bytes: number): void
  /** Text that is JSON already. */
  text(json: string): void
  /** Bytes from `from` up to `to` as a string in base64. */
  base64(bytes: Uint8Array, from: number, to: number): void
}

/** An output whose lists may also come as lists that write themselves. */
export type Written<Output> = { readonly [Name in keyof Output]: WrittenMember<Output[Name]> }

type WrittenMember<Value> = Value extends readonly (infer Member)[] ? Value | WrittenList<Member> : Value

export function isWrittenList(value: unknown): value is WrittenList<unknown> {
  return typeof value === 'object' && value !== null && 'writeJson' in value
}
