import { isAscii } from 'node:buffer'
import type { Schema, StructSchema } from '../../model/schema.ts'

const QUOTE = 0x22
const COMMA = 0x2c
const DASH = 0x2d
const COLON = 0x3a
const EQUALS = 0x3d
const OPENING_BRACKET = 0x5b
const BACKSLASH = 0x5c
const CLOSING_BRACKET = 0x5d
const UNDERSCORE = 0x5f
const OPENING_BRACE = 0x7b
const CLOSING_BRACE = 0x7d
const FIRST_PRINTABLE = 0x20
/** What each letter of base64 stands for; for other bytes a number that no padding can follow. */
const VALUE_OF_LETTER = new Uint8Array(256).fill(0xff)
for (const [value, letter] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  VALUE_OF_LETTER[letter.charCodeAt(0)] = value
}
/** As many as a number has bits to tick them off. */
const MEMBERS_MAX = 32
/** Four letters for three bytes. */
const BASE64_LETTERS = 4
const BASE64_BYTES = 3

/**
 * The short way from the bytes of a JSON body to an input: what requests look like when AWS's SDKs write them, without a tree in between.
 * `undefined` means "not so plain", never "wrong": then `parseJson` and `decodeShape` have the word, which this agrees with on all that it
 * does read (a property test holds them together).
 *
 * Read are objects, lists, strings and blobs in ASCII without escapes, each member once and none that the model does not know. Left alone are
 * numbers, booleans, maps, times, null, and all that is malformed.
 *
 * Why it is there: of a PutRecords of 500 × 1 KiB, the tree of strings cost more than storing the records. A string per record is made
 * here too (Node decodes base64 from nothing else), but lives only until it is decoded, and all data of a request share one buffer.
 */
export function readJson(schema: StructSchema, body: Buffer): Record<string, unknown> | undefined {
  if (!isAscii(body) || body.indexOf(BACKSLASH) !== -1) return undefined
  const reader = new Reader(body)
  const input = reader.struct(schema)
  return input !== undefined && reader.atEnd() ? input : undefined
}

class Reader {
  readonly #body: Buffer
  /** Never beyond the end: reading there gives `undefined`, which is no byte. */
  #at = 0
  #blobs: Buffer | undefined
  #blobsUsed = 0
  /** Where the next of each stands, from the last place looked at; -1 when there is none left to find. */
  #dash = 0
  #underscore = 0

  constructor(body: Buffer) {
    this.#body = body
    this.#dash = body.indexOf(DASH)
    this.#underscore = body.indexOf(UNDERSCORE)
  }

  struct(schema: StructSchema): Record<string, unknown> | undefined {
    const members = membersOf(schema)
    if (this.#next() !== OPENING_BRACE || members.length > MEMBERS_MAX) return undefined
    const input: Record<string, unknown> = {}
    this.#at++
    if (this.#next() === CLOSING_BRACE) {
      this.#at++
      return input
    }
    for (let expected = 0, seen = 0; ; ) {
      const index = this.#name(members, expected)
      const member = members[index]
      const bit = 1 << index
      if (member === undefined || (seen & bit) !== 0 || this.#next() !== COLON) return undefined
      seen |= bit
      this.#at++
      const value = this.#value(member.schema)
      if (value === undefined) return undefined
      input[member.name] = value
      const end = this.#next()
      this.#at++
      if (end === CLOSING_BRACE) return input
      if (end !== COMMA) return undefined
      expected = index + 1
    }
  }

  atEnd(): boolean {
    return this.#next() === undefined
  }

  #value(schema: Schema): unknown {
    switch (schema.kind) {
      case 'string':
        return this.#string()
      case 'blob':
        return this.#blob()
      case 'list':
        return this.#list(schema.of)
      case 'struct':
        return this.struct(schema)
      default:
        return undefined
    }
  }

  #list(of: Schema): unknown[] | undefined {
    if (this.#next() !== OPENING_BRACKET) return undefined
    const list: unknown[] = []
    this.#at++
    if (this.#next() === CLOSING_BRACKET) {
      this.#at++
      return list
    }
    for (;;) {
      const value = this.#value(of)
      if (value === undefined) return undefined
      list.push(value)
      const end = this.#next()
      this.#at++
      if (end === CLOSING_BRACKET) return list
      if (end !== COMMA) return undefined
    }
  }

  /** The next byte that is no blank, without passing it. */
  #next(): number | undefined {
    const body = this.#body
    let byte = body[this.#at]
    while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = body[++this.#at]
    return byte
  }

  /** Index of the member whose quoted name stands here, -1 if it is none of them. Most come in the order of the last request. */
  #name(members: readonly Member[], expected: number): number {
    if (this.#next() !== QUOTE) return -1
    for (let i = 0; i < members.length; i++) {
      const index = (expected + i) % members.length
      const quoted = members[index]?.quoted
      if (quoted !== undefined && this.#startsWith(quoted)) {
        this.#at += quoted.length
        return index
      }
    }
    return -1
  }

  #startsWith(bytes: Uint8Array): boolean {
    const body = this.#body
    const at = this.#at
    for (let i = 0; i < bytes.length; i++) if (body[at + i] !== bytes[i]) return false
    return true
  }

  #string(): string | undefined {
    if (this.#next() !== QUOTE) return undefined
    const from = this.#at + 1
    const to = this.#body.indexOf(QUOTE, from)
    if (to === -1) return undefined
    for (let i = from; i < to; i++) if ((this.#body[i] as number) < FIRST_PRINTABLE) return undefined
    this.#at = to + 1
    return this.#body.toString('latin1', from, to)
  }

  /**
   * Node passes over what is no base64, and takes `-` and `_` for letters: neither may be there. Where it passed over something, fewer
   * bytes come out than the length promises.
   */
  #blob(): Buffer | undefined {
    if (this.#next() !== QUOTE) return undefined
    const body = this.#body
    const from = this.#at + 1
    const to = body.indexOf(QUOTE, from)
    const letters = to - from
    if (to === -1 || letters % BASE64_LETTERS !== 0) return undefined
    if (this.#dash !== -1 && this.#dash < from) this.#dash = body.indexOf(DASH, from)
    if (this.#underscore !== -1 && this.#underscore < from) this.#underscore = body.indexOf(UNDERSCORE, from)
    if ((this.#dash !== -1 && this.#dash < to) || (this.#underscore !== -1 && this.#underscore < to)) return undefined
    this.#at = to + 1

    let bytes = (letters / BASE64_LETTERS) * BASE64_BYTES
    if (letters > 0 && body[to - 1] === EQUALS) {
      const padding = body[to - 2] === EQUALS ? 2 : 1
      const last = body[to - 1 - padding] as number
      // The bits of the last letter that the padding cuts off are 0.
      if ((VALUE_OF_LETTER[last] as number) % (padding === 2 ? 16 : 4) !== 0) return undefined
      bytes -= padding
    }
    this.#blobs ??= Buffer.allocUnsafe(Math.ceil(body.length / BASE64_LETTERS) * BASE64_BYTES)
    const blobs = this.#blobs
    const start = this.#blobsUsed
    const written = blobs.write(body.toString('latin1', from, to), start, bytes, 'base64')
    if (written !== bytes) return undefined
    this.#blobsUsed += bytes
    return blobs.subarray(start, start + bytes)
  }
}

interface Member {
  readonly name: string
  /** The name in quotes. */
  readonly quoted: Uint8Array
  readonly schema: Schema
}

const membersBySchema = new WeakMap<StructSchema, readonly Member[]>()

function membersOf(schema: StructSchema): readonly Member[] {
  let members = membersBySchema.get(schema)
  if (members === undefined) {
    members = Object.entries(schema.members).map(([name, member]) => ({
      name,
      quoted: Buffer.from(JSON.stringify(name)),
      schema: member,
    }))
    membersBySchema.set(schema, members)
  }
  return members
}
