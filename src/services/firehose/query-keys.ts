/** Keys of the object that a jq query constructs, as far as the text shows them: `{a: .x, "b": .y | tostring, c}` makes a, b and c. */

const TOKEN = /\s+|"(?:[^"\\]|\\.)*"|[a-zA-Z_][a-zA-Z0-9_]*|[{[(]|[}\])]|./gsu
const OPENING = /^[{[(]$/
const CLOSING = /^[}\])]$/
const NAME = /^[a-zA-Z_]/

/** `undefined`: the query is not one object construction with plain keys. */
export function topLevelKeysOf(query: string): readonly string[] | undefined {
  const tokens = (query.match(TOKEN) ?? []).filter((token) => token.trim() !== '')
  if (tokens[0] !== '{' || tokens.at(-1) !== '}') return undefined
  const keys: string[] = []
  let depth = 0
  let isAtKey = false
  for (const [i, token] of tokens.entries()) {
    if (OPENING.test(token)) {
      // A key that is computed.
      if (isAtKey) return undefined
      depth++
      isAtKey = depth === 1
    } else if (CLOSING.test(token)) {
      depth--
      if (depth === 0) return i === tokens.length - 1 ? keys : undefined
      isAtKey = false
    } else if (isAtKey) {
      const key = plainKey(token)
      if (key === undefined) return undefined
      keys.push(key)
      isAtKey = false
    } else if (token === ',' && depth === 1) isAtKey = true
  }
  return undefined
}

function plainKey(token: string): string | undefined {
  if (NAME.test(token)) return token
  if (!token.startsWith('"') || token.length < 2 || token.includes('\\')) return undefined
  return token.slice(1, -1)
}
