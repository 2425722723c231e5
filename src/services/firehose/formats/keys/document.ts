/** A record as a value for queries. jq keeps a number's digits where JavaScript has only its value. */
import { NumberLiteral } from './query.ts'

/** Some number may be written otherwise than JavaScript writes it: a fraction, an exponent, minus zero, sixteen digits. */
const UNUSUAL_NUMBER = /\d[.eE]|[:,[\s]-0|\d{16}/

/** `undefined`: not JSON. Numbers are those that JavaScript writes the same way; others are `NumberLiteral`. */
export function readDocument(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: UNUSUAL_NUMBER.test(text) ? JSON.parse(text, withLiterals) : JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function withLiterals(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number') return value
  return Number.isSafeInteger(value) && String(value) === context?.source ? value : new NumberLiteral(value)
}
