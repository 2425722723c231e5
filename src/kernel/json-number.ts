/** JSON whose numbers keep what they were written as, where JavaScript's own number does not say it. */

/** A number that JavaScript would write otherwise: `1.0`, `1e3`, `-0`, or with more digits than it can hold. */
export class JsonNumber {
  readonly source: string
  readonly value: number

  constructor(source: string) {
    this.source = source
    this.value = Number(source)
  }
}

/** There may be a number that JavaScript does not give back as it was written: an exponent, a last zero behind the point, minus zero, a large integer. */
const UNUSUAL_NUMBER = /\d[eE]|\.\d*0(?!\d)|(?:^|[:,[\s])-0|(?<![\d.])\d{16}/
/** The same, or one with more digits than a double has. */
export const LONG_NUMBER = /\d[eE]|\.\d*0(?!\d)|(?:^|[:,[\s])-0|[\d.]{16}/

/** `undefined`: not JSON, or nested deeper than there is a stack for. Reading with the numbers' own words is slower, and is done for texts that `keep` finds something in. */
export function readJson(text: string, keep = UNUSUAL_NUMBER): { readonly value: unknown } | undefined {
  try {
    return { value: keep.test(text) ? JSON.parse(text, keepUnusual) : JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined
    throw error
  }
}

function keepUnusual(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value
  return String(value) === context.source ? value : new JsonNumber(context.source)
}

/** Compact. `renamed` is what becomes of keys, at every depth. */
export function writeJson(value: unknown, renamed: (key: string) => string): string {
  if (value instanceof JsonNumber) return value.source
  if (Array.isArray(value)) return `[${value.map((each) => writeJson(each, renamed)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([key, each]) => `${JSON.stringify(renamed(key))}:${writeJson(each, renamed)}`)
  return `{${members.join(',')}}`
}
