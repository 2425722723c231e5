/**
 * The jq that partition keys are written in nearly always: an object of plain paths, with a date format, a slice or a default here and there.
 *
 *     {customer: .customer_id, device: .type.device, year: .event_timestamp|strftime("%Y"), day: (.time[8:10]), tier: (.tier // "none")}
 *
 * Where this reads a query, and gives a value, it is the value that jq gives. Everything else, a query or a single record, is `ASK_JQ`.
 */
import { JsonNumber } from '../../../../kernel/json-number.ts'
import { formatterOf } from './strftime.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Not decided here. */
export const ASK_JQ: unique symbol = Symbol('ask jq')

export type Evaluation = (document: unknown) => unknown

/** The object's members. `undefined`: the query is jq's. */
export function readQuery(text: string): ReadonlyMap<string, Evaluation> | undefined {
  const tokens = tokensOf(text)
  if (tokens === undefined) return undefined
  const reader = new Reader(tokens)
  try {
    return reader.query()
  } catch (error) {
    if (error instanceof NotReadHere) return undefined
    throw error
  }
}

class NotReadHere extends Error {
  override readonly name = 'NotReadHere'
}

class Reader {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  query(): ReadonlyMap<string, Evaluation> {
    const members = new Map<string, Evaluation>()
    this.#expect('{')
    do {
      const [name, evaluation] = this.#member()
      members.set(name, evaluation)
    } while (this.#sign(','))
    this.#expect('}')
    if (this.#at !== this.#tokens.length) throw new NotReadHere()
    return members
  }

  /** `name: value`, `"name": value`, or `name` alone for the member of that name. */
  #member(): [string, Evaluation] {
    const token = this.#tokens[this.#at++]
    if (token?.kind !== 'name' && token?.kind !== 'string') throw new NotReadHere()
    const name = token.kind === 'name' ? token.name : token.value
    return this.#sign(':') ? [name, this.#pipe(() => this.#term())] : [name, (value) => field(value, name)]
  }

  #pipe(part: () => Evaluation): Evaluation {
    let left = part()
    while (this.#sign('|')) left = chain(left, part())
    return left
  }

  /** Inside parentheses. */
  #expression(): Evaluation {
    return this.#pipe(() => this.#alternatives())
  }

  #alternatives(): Evaluation {
    const first = this.#quotients()
    if (!this.#sign('//')) return first
    const second = this.#alternatives()
    return (value) => {
      const found = first(value)
      return found === null || found === false ? second(value) : found
    }
  }

  #quotients(): Evaluation {
    let left = this.#term()
    while (this.#sign('/')) left = quotient(left, this.#term())
    return left
  }

  #term(): Evaluation {
    const token = this.#tokens[this.#at++]
    if (token === undefined) throw new NotReadHere()
    switch (token.kind) {
      case 'field':
        return this.#behind((value) => field(value, token.name))
      case 'string':
        return () => token.value
      case 'number':
        return () => token.value
      case 'name':
        return this.#function(token.name)
      case 'sign':
        return this.#group(token.sign)
    }
  }

  #group(sign: string): Evaluation {
    if (sign === '.') {
      const name = this.#string()
      return this.#behind((value) => (name === undefined ? value : field(value, name)))
    }
    if (sign !== '(') throw new NotReadHere()
    const inner = this.#expression()
    this.#expect(')')
    return this.#behind(inner)
  }

  #string(): string | undefined {
    const token = this.#tokens[this.#at]
    if (token?.kind !== 'string') return undefined
    this.#at += 1
    return token.value
  }

  /** `.name`, `."name"` and `[…]` behind a term. */
  #behind(term: Evaluation): Evaluation {
    let whole = term
    while (true) {
      const token = this.#tokens[this.#at]
      if (token?.kind === 'field') {
        this.#at += 1
        whole = chain(whole, (value) => field(value, token.name))
      } else if (this.#sign('[')) whole = chain(whole, this.#index())
      else if (this.#sign('.')) {
        const name = this.#string()
        if (name === undefined) throw new NotReadHere()
        whole = chain(whole, (value) => field(value, name))
      } else return whole
    }
  }

  #index(): Evaluation {
    const name = this.#string()
    if (name !== undefined) {
      this.#expect(']')
      return (value) => field(value, name)
    }
    const from = this.#integer()
    if (!this.#sign(':')) {
      this.#expect(']')
      if (from === undefined) throw new NotReadHere()
      return (value) => element(value, from)
    }
    const to = this.#integer()
    this.#expect(']')
    if (from === undefined && to === undefined) throw new NotReadHere()
    return (value) => slice(value, from, to)
  }

  #integer(): number | undefined {
    const isNegative = this.#sign('-')
    const token = this.#tokens[this.#at]
    if (token?.kind !== 'number') {
      if (isNegative) throw new NotReadHere()
      return undefined
    }
    this.#at += 1
    return isNegative ? -token.value : token.value
  }

  #function(name: string): Evaluation {
    if (name === 'strftime') {
      this.#expect('(')
      const written = this.#string()
      this.#expect(')')
      const format = written === undefined ? undefined : formatterOf(written)
      if (format === undefined) throw new NotReadHere()
      return (value) => {
        const seconds = numberOf(value)
        return seconds === undefined ? ASK_JQ : (format(seconds) ?? ASK_JQ)
      }
    }
    const evaluation = FUNCTIONS[name]
    if (evaluation === undefined) throw new NotReadHere()
    return evaluation
  }

  #sign(sign: string): boolean {
    const token = this.#tokens[this.#at]
    if (token?.kind !== 'sign' || token.sign !== sign) return false
    this.#at += 1
    return true
  }

  #expect(sign: string): void {
    if (!this.#sign(sign)) throw new NotReadHere()
  }
}

const FUNCTIONS: Readonly<Record<string, Evaluation>> = {
  tostring: (value) => {
    if (typeof value === 'string') return value
    if (Number.isSafeInteger(value) || typeof value === 'boolean' || value === null) return String(value)
    return ASK_JQ
  },
  ascii_downcase: (value) => (typeof value === 'string' ? value.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()) : ASK_JQ),
  ascii_upcase: (value) => (typeof value === 'string' ? value.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase()) : ASK_JQ),
}

function chain(first: Evaluation, second: Evaluation): Evaluation {
  return (value) => {
    const between = first(value)
    return between === ASK_JQ ? ASK_JQ : second(between)
  }
}

function field(value: unknown, name: string): unknown {
  if (value === null) return null
  if (typeof value !== 'object' || Array.isArray(value) || value instanceof JsonNumber) return ASK_JQ
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : null
}

function element(value: unknown, at: number): unknown {
  if (value === null) return null
  return Array.isArray(value) ? (value.at(at) ?? null) : ASK_JQ
}

/** Of a text, by code points. */
function slice(value: unknown, from: number | undefined, to: number | undefined): unknown {
  if (value === null) return null
  return typeof value === 'string' ? [...value].slice(from, to).join('') : ASK_JQ
}

function quotient(left: Evaluation, right: Evaluation): Evaluation {
  return (value) => {
    const [dividend, divisor] = [numberOf(left(value)), numberOf(right(value))]
    return dividend !== undefined && divisor !== undefined && divisor !== 0 ? dividend / divisor : ASK_JQ
  }
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  return value instanceof JsonNumber ? value.value : undefined
}
