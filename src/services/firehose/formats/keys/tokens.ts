/** The words of the part of jq's language that `query.ts` reads. */

export type Token =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'sign'; readonly sign: string }

/** A name that is a word of the language cannot be told from it here. */
const KEYWORDS: ReadonlySet<string> = new Set(
  'def module import include if then else elif end as reduce foreach try catch label and or not null true false __loc__'.split(
    ' ',
  ),
)

const PATTERNS: readonly [Token['kind'] | 'space', RegExp][] = [
  ['space', /[ \t\r\n]+/y],
  ['field', /\.[a-zA-Z_][a-zA-Z_0-9]*/y],
  ['name', /[a-zA-Z_][a-zA-Z_0-9]*/y],
  ['string', /"(?:[^"\\]|\\["\\/bfnrtu])*"/y],
  ['number', /\d+(?:\.\d+)?/y],
  ['sign', /\/\/|[{}()[\]:,.|/-]/y],
]

/** `undefined`: there is something else in it. */
export function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const found = firstMatch(text, at)
    if (found === undefined) return undefined
    const [kind, word] = found
    at += word.length
    if (kind === 'space') continue
    const token = tokenOf(kind, word)
    if (token === undefined) return undefined
    tokens.push(token)
  }
  return tokens
}

function firstMatch(text: string, at: number): [Token['kind'] | 'space', string] | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null) return [kind, match[0]]
  }
  return undefined
}

function tokenOf(kind: Token['kind'], word: string): Token | undefined {
  switch (kind) {
    case 'field':
      return { kind, name: word.slice(1) }
    case 'name':
      return KEYWORDS.has(word) ? undefined : { kind, name: word }
    case 'string':
      return stringToken(word)
    case 'number':
      return Number.isSafeInteger(Number(word)) ? { kind, value: Number(word) } : undefined
    case 'sign':
      return { kind, sign: word }
  }
}

function stringToken(word: string): Token | undefined {
  try {
    const value: unknown = JSON.parse(word)
    return typeof value === 'string' && value.isWellFormed() ? { kind: 'string', value } : undefined
  } catch (error) {
    // A control character or half an escape: jq has its own say about it.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
