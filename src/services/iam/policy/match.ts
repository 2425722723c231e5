/**
 * Patterns of policies: `*` any run of characters, `?` one, `${key}` the value of a condition key, `${*}`, `${?}` and `${$}` themselves.
 * What a variable stands for is matched as it is, whatever characters it has.
 *
 * A policy is written by whoever may write one, and matched on every request: no pattern takes more than one step for each character
 * of the text and each 32 of its own, however many stars it has.
 */

/** What a variable stands for, by the key's name in lower case. `undefined`: nothing, and the pattern matches nothing. */
export type ValueOf = (key: string) => string | undefined

export interface Pattern {
  /** As written. */
  readonly text: string
  matches(text: string, value: ValueOf): boolean
}

/** Older policies have no variables: there, `${` is what it is. */
export interface PatternOptions {
  readonly hasVariables: boolean
  /** Whether `*` and `?` are wildcards. */
  readonly hasWildcards: boolean
  /** Actions are compared in lower case, on both sides. */
  readonly ignoresCase?: boolean
}

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'star' }
  | { readonly kind: 'any' }
  | { readonly kind: 'variable'; readonly key: string; readonly otherwise: string | undefined }

const STAR: Piece = { kind: 'star' }
const ANY: Piece = { kind: 'any' }

export function patternOf(text: string, options: PatternOptions): Pattern {
  if (options.ignoresCase !== true) return { text, matches: testOf(piecesOf(text, options)) }
  const test = testOf(piecesOf(text.toLowerCase(), options))
  return { text, matches: (given, value) => test(given.toLowerCase(), (key) => value(key)?.toLowerCase()) }
}

/** The fields of an ARN before its resource; each is matched by itself, so that a wildcard there does not reach over a colon. */
const FIELDS_BEFORE_RESOURCE = 5

/**
 * As `patternOf`, of an ARN. Fields that are not written may be anything. `*` alone matches what is no ARN, too: it stands for all
 * resources (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).
 */
export function arnPatternOf(text: string, options: Pick<PatternOptions, 'hasVariables'>): Pattern {
  const pieces = piecesOf(text, { ...options, hasWildcards: true })
  if (pieces.length === 1 && pieces[0] === STAR) return { text, matches: () => true }
  const fields = fieldsOf(pieces).map(testOf)
  const matches = (given: string, value: ValueOf): boolean => {
    const parts = arnFields(given)
    return parts?.every((part, index) => fields[index]?.(part, value) ?? true) ?? false
  }
  return { text, matches }
}

function arnFields(text: string): readonly string[] | undefined {
  const parts = text.split(':')
  if (parts.length <= FIELDS_BEFORE_RESOURCE) return undefined
  return [...parts.slice(0, FIELDS_BEFORE_RESOURCE), parts.slice(FIELDS_BEFORE_RESOURCE).join(':')]
}

function fieldsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const fields: Piece[][] = [[]]
  const push = (piece: Piece): void => {
    fields.at(-1)?.push(piece)
  }
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      push(piece)
      continue
    }
    for (const [index, part] of piece.text.split(':').entries()) {
      const isResource = fields.length > FIELDS_BEFORE_RESOURCE
      if (index > 0 && !isResource) fields.push([])
      const text = index > 0 && isResource ? `:${part}` : part
      if (text !== '') push({ kind: 'text', text })
    }
  }
  return fields
}

const VARIABLE = /^\$\{([^}]*)\}/

function piecesOf(text: string, { hasVariables, hasWildcards }: PatternOptions): readonly Piece[] {
  const pieces: Piece[] = []
  let plain = ''
  const push = (piece: Piece): void => {
    if (plain !== '') pieces.push({ kind: 'text', text: plain })
    plain = ''
    // Stars that follow one another are one.
    if (piece !== STAR || pieces.at(-1) !== STAR) pieces.push(piece)
  }
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? ''
    const variable = hasVariables && character === '$' ? VARIABLE.exec(text.slice(at, at + VARIABLE_CHARACTERS_MAX)) : null
    if (variable !== null) {
      const [whole, inner = ''] = variable
      if (LITERAL.has(inner)) plain += inner
      else push(variableOf(inner))
      at += whole.length
      continue
    }
    if (hasWildcards && character === '*') push(STAR)
    else if (hasWildcards && character === '?') push(ANY)
    else plain += character
    at++
  }
  if (plain !== '') pieces.push({ kind: 'text', text: plain })
  return pieces
}

/** Of `${…}`: keys are far shorter, tags are the longest. What is longer is no variable. */
const VARIABLE_CHARACTERS_MAX = 1024
const LITERAL: ReadonlySet<string> = new Set(['*', '?', '$'])

/** `${key}` or `${key, 'default'}`. */
function variableOf(inner: string): Piece {
  const comma = inner.indexOf(',')
  if (comma < 0) return { kind: 'variable', key: inner.trim().toLowerCase(), otherwise: undefined }
  const otherwise = inner.slice(comma + 1).trim()
  return { kind: 'variable', key: inner.slice(0, comma).trim().toLowerCase(), otherwise: otherwise.replace(/^'(.*)'$/, '$1') }
}

type Test = (text: string, value: ValueOf) => boolean

function testOf(pieces: readonly Piece[]): Test {
  if (!pieces.some(({ kind }) => kind === 'variable')) return compiled(pieces)
  return (text, value) => {
    const filled: Piece[] = []
    for (const piece of pieces) {
      if (piece.kind !== 'variable') {
        filled.push(piece)
        continue
      }
      const stands = value(piece.key) ?? piece.otherwise
      if (stands === undefined) return false
      filled.push({ kind: 'text', text: stands })
    }
    return compiled(filled)(text)
  }
}

/** What stands between two stars; `?` is undefined. */
type Run = readonly (number | undefined)[]

function compiled(pieces: readonly Piece[]): (text: string) => boolean {
  if (pieces.every(({ kind }) => kind === 'text')) {
    const wanted = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
    return (text) => text === wanted
  }
  const runs = runsOf(pieces)
  const [first = [], ...others] = runs
  if (others.length === 0) return (text) => text.length === first.length && fits(first, text, 0)
  const last = others.pop() ?? []
  const finders = others.filter((run) => run.length > 0).map(finderOf)
  const shortest = first.length + last.length
  const begins = placedAt(first)
  const ends = placedAt(last)
  return (text) => {
    if (text.length < shortest || !begins(text, 0) || !ends(text, text.length - last.length)) return false
    const end = text.length - last.length
    let at = first.length
    // The earliest place for each run leaves the most room for those after it.
    for (const find of finders) {
      at = find(text, at, end)
      if (at < 0) return false
    }
    return true
  }
}

function runsOf(pieces: readonly Piece[]): readonly Run[] {
  const runs: (number | undefined)[][] = [[]]
  for (const piece of pieces) {
    if (piece.kind === 'star') runs.push([])
    else if (piece.kind === 'any') runs.at(-1)?.push(undefined)
    else if (piece.kind === 'text') runs.at(-1)?.push(...unitsOf(piece.text))
  }
  return runs
}

function* unitsOf(text: string): Generator<number> {
  for (let at = 0; at < text.length; at++) yield text.charCodeAt(at)
}

/** Most have no `?`, and are text. */
function placedAt(run: Run): (text: string, from: number) => boolean {
  if (run.includes(undefined)) return (text, from) => fits(run, text, from)
  const wanted = run.map((unit) => String.fromCharCode(unit ?? 0)).join('')
  return (text, from) => text.startsWith(wanted, from)
}

function fits(run: Run, text: string, from: number): boolean {
  return run.every((wanted, index) => wanted === undefined || wanted === text.charCodeAt(from + index))
}

/** Gives where the first occurrence between two places ends, or -1. */
type Finder = (text: string, from: number, end: number) => number

const WORD_BITS = 32

/**
 * Shift-and: bit i says that the run's first i + 1 characters end here. One pass over the text, a word for every 32 characters of the run,
 * and no going back whatever the two are.
 */
function finderOf(run: Run): Finder {
  const words = Math.ceil(run.length / WORD_BITS)
  const wild = new Uint32Array(words)
  const masks = new Map<number, Uint32Array>()
  const set = (mask: Uint32Array, index: number): void => {
    const word = Math.floor(index / WORD_BITS)
    mask[word] = (mask[word] ?? 0) | (1 << (index % WORD_BITS))
  }
  for (const [index, wanted] of run.entries()) if (wanted === undefined) set(wild, index)
  for (const wanted of new Set(run)) if (wanted !== undefined) masks.set(wanted, Uint32Array.from(wild))
  for (const [index, wanted] of run.entries()) {
    const mask = wanted === undefined ? undefined : masks.get(wanted)
    if (mask !== undefined) set(mask, index)
  }
  const lastWord = words - 1
  const lastBit = 1 << ((run.length - 1) % WORD_BITS)
  return (text, from, end) => {
    const state = new Uint32Array(words)
    for (let at = from; at < end; at++) {
      const mask = masks.get(text.charCodeAt(at)) ?? wild
      let carry = 1
      for (let word = 0; word < words; word++) {
        const before = state[word] ?? 0
        state[word] = ((before << 1) | carry) & (mask[word] ?? 0)
        carry = before >>> (WORD_BITS - 1)
      }
      if (((state[lastWord] ?? 0) & lastBit) !== 0) return at + 1
    }
    return -1
  }
}
