/**
 * The API models' patterns are Java's. JavaScript reads them alike but for a few signs: these are written out, so that a value
 * passes here exactly when it passes at AWS. Source: the documentation of java.util.regex.Pattern.
 */

export interface JavaPattern {
  /** Matches whole values only. */
  readonly regex: RegExp
  /** Two or more open-ended repetitions: matching may take far longer than the value is long (12 s for 8 KiB were seen). */
  readonly costly: boolean
}

/** `.` in Java: any character but its five line terminators. JavaScript's `.` lets U+0085 pass. */
const ANY_BUT_LINE_END = '[^\\n\\r\\u0085\\u2028\\u2029]'
/** `\s` in Java is ASCII; JavaScript's knows many more blanks. */
const BLANKS = ' \\t\\n\\x0B\\f\\r'

/** The same in both: `\uHHHH`, `\xHH`, and Unicode's categories of one letter. */
const ALIKE = /^\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|p\{[LMNPSZ]\})$/
/** Any character whatever. */
const ANYTHING = '[\\s\\S]'

const compiled = new Map<string, JavaPattern>()

/** Patterns come from generated models, so the cache has one entry for each of theirs. */
export function javaPattern(pattern: string): JavaPattern {
  const known = compiled.get(pattern)
  if (known !== undefined) return known
  const translated = translate(pattern)
  const made = { regex: new RegExp(`^(?:${translated})$`, 'u'), costly: openEnds(translated) > 1 }
  compiled.set(pattern, made)
  return made
}

/** Throws on what it cannot translate faithfully: a model with such a pattern must not get in unnoticed. */
function translate(pattern: string): string {
  let inClass = false
  return pattern.replace(/\[\\s\\S\]|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\p\{[LMNPSZ]\}|\\.|[[\].]|&&/gsu, (token) => {
    if (token === ANYTHING || ALIKE.test(token)) return token
    if (token === '.') return inClass ? token : ANY_BUT_LINE_END
    if (token === '\\s') return inClass ? BLANKS : `[${BLANKS}]`
    if (token === '\\S' && !inClass) return `[^${BLANKS}]`
    if (token === '[' || token === ']') {
      if ((token === '[') === inClass) throw new Error(`cannot translate ${pattern}: ${token} where it is not plain`)
      inClass = token === '['
      return token
    }
    if (token === '&&' && !inClass) return token
    if (/^\\[dDwWfnrt]/.test(token)) return token
    if (/^\\[^a-zA-Z0-9]/u.test(token)) return plainEscape(token, inClass)
    throw new Error(`cannot translate ${pattern}: ${token}`)
  })
}

/** JavaScript in Unicode mode refuses escapes that mean nothing, such as `\_`, or `\-` outside a class. */
function plainEscape(token: string, inClass: boolean): string {
  if (token === '\\-' && !inClass) return '-'
  return /\\[\^$\\.*+?()[\]{}|/-]/.test(token) ? token : token.slice(1)
}

function openEnds(pattern: string): number {
  return (
    pattern
      .replace(/\\./gsu, '')
      .replace(/\[[^\]]*\]/g, '')
      .match(/[*+]|\{\d+,\}/g)?.length ?? 0
  )
}
