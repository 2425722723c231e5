/** Column types as Hive and Glue write them: `int`, `decimal(10,2)`, `array<struct<a:int,b:map<string,double>>>`. */

export type HiveType =
  | { readonly kind: Primitive }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly kind: 'array'; readonly element: HiveType }
  | { readonly kind: 'map'; readonly key: HiveType; readonly value: HiveType }
  | { readonly kind: 'struct'; readonly fields: readonly HiveColumn[] }

export type Primitive = (typeof PRIMITIVES)[number]

export interface HiveColumn {
  readonly name: string
  readonly type: HiveType
}

const PRIMITIVES = [
  ...(['boolean', 'tinyint', 'smallint', 'int', 'bigint', 'float', 'double'] as const),
  ...(['string', 'binary', 'date', 'timestamp'] as const),
] as const

const ALIASES: Readonly<Record<string, Primitive>> = { integer: 'int', real: 'float', 'double precision': 'double' }

const DECIMAL_PRECISION_MAX = 38
const CHAR_LENGTH_MAX = 255
const VARCHAR_LENGTH_MAX = 65_535
/** A type is a user's text; no table nests deeper. */
const DEPTH_MAX = 32

/** Names are taken in lower case, as Hive has them. `undefined`: not a type that a column can have. */
export function readHiveType(text: string): HiveType | undefined {
  try {
    const reader = new TypeReader(text)
    const type = reader.type(0)
    return reader.isAtEnd() ? type : undefined
  } catch (error) {
    if (error instanceof NotAType) return undefined
    throw error
  }
}

class NotAType extends Error {
  override readonly name = 'NotAType'
}

class TypeReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  isAtEnd(): boolean {
    this.#match(/\s*/y)
    return this.#at === this.#text.length
  }

  type(depth: number): HiveType {
    if (depth > DEPTH_MAX) throw new NotAType()
    const word = this.#word()
    switch (word) {
      case 'array':
        return { kind: 'array', element: this.#inside(() => this.type(depth + 1)) }
      case 'map':
        return this.#inside(() => this.#map(depth))
      case 'struct':
        return { kind: 'struct', fields: this.#inside(() => this.#fields(depth)) }
      case 'decimal':
        return this.#decimal()
      case 'char':
        return this.#sizedText(CHAR_LENGTH_MAX)
      case 'varchar':
        return this.#sizedText(VARCHAR_LENGTH_MAX)
    }
    const kind = PRIMITIVES.find((each) => each === word) ?? ALIASES[word]
    if (kind === undefined) throw new NotAType()
    return { kind }
  }

  #map(depth: number): HiveType {
    const key = this.type(depth + 1)
    if (key.kind === 'array' || key.kind === 'map' || key.kind === 'struct') throw new NotAType()
    this.#expect(',')
    return { kind: 'map', key, value: this.type(depth + 1) }
  }

  #fields(depth: number): readonly HiveColumn[] {
    const fields: HiveColumn[] = []
    do {
      const name = this.#fieldName()
      if (fields.some((field) => field.name === name)) throw new NotAType()
      this.#expect(':')
      fields.push({ name, type: this.type(depth + 1) })
    } while (this.#sign(','))
    return fields
  }

  #fieldName(): string {
    const quoted = this.#match(/\s*`((?:[^`]|``)+)`/y)
    const name = quoted?.[1]?.replaceAll('``', '`') ?? this.#match(/\s*([^\s:,<>`()]+)/y)?.[1]
    if (name === undefined) throw new NotAType()
    return name.toLowerCase()
  }

  #decimal(): HiveType {
    const sized = this.#match(/\s*\(\s*(\d{1,2})\s*(?:,\s*(\d{1,2})\s*)?\)/y)
    const [precision, scale] = sized === null ? [10, 0] : [Number(sized[1]), Number(sized[2] ?? 0)]
    if (precision < 1 || precision > DECIMAL_PRECISION_MAX || scale > precision) throw new NotAType()
    return { kind: 'decimal', precision, scale }
  }

  /** The length of `char` and `varchar` is none of Parquet's. */
  #sizedText(lengthMax: number): HiveType {
    const length = Number(this.#match(/\s*\(\s*(\d{1,5})\s*\)/y)?.[1])
    if (!(length >= 1 && length <= lengthMax)) throw new NotAType()
    return { kind: 'string' }
  }

  #word(): string {
    const word = this.#match(/\s*(double\s+precision|[a-z]+)/iy)?.[1]
    if (word === undefined) throw new NotAType()
    return word.toLowerCase().replaceAll(/\s+/g, ' ')
  }

  #inside<Found>(read: () => Found): Found {
    this.#expect('<')
    const found = read()
    this.#expect('>')
    return found
  }

  #sign(sign: string): boolean {
    this.#match(/\s*/y)
    if (this.#text[this.#at] !== sign) return false
    this.#at += 1
    return true
  }

  #expect(sign: string): void {
    if (!this.#sign(sign)) throw new NotAType()
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (match !== null) this.#at += match[0].length
    return match
  }
}
