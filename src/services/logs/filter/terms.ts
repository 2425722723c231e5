/** `ERROR "not found" -debug`, or `?ERROR ?WARN`. Terms are parts of the message, to the letter of their case. */
import type { Matches } from './pattern.ts'

type Kind = 'all' | 'any' | 'none'

interface Term {
  readonly kind: Kind
  readonly text: string
}

/** A sign, then a word or a text in quotes, in which a backslash stands before a quote or a backslash. */
const TERM = /([?-]?)(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))(?=\s|$)\s*/y
const WORD = /^[\w.,:/=@#+()*[\]{}$!&';<>|\\^~`-]+$/u
const KINDS: Readonly<Record<string, Kind>> = { '': 'all', '?': 'any', '-': 'none' }

export function termsPattern(pattern: string): Matches | undefined {
  const terms = readTerms(pattern)
  if (terms === undefined) return undefined
  const of = (kind: Kind): readonly string[] => terms.filter((each) => each.kind === kind).map(({ text }) => text)
  const [all, any, none] = [of('all'), of('any'), of('none')]
  // Beside terms of other kinds, those with a question mark say nothing.
  if (all.length === 0 && none.length === 0) return (message) => any.some((text) => message.includes(text))
  return (message) => all.every((text) => message.includes(text)) && !none.some((text) => message.includes(text))
}

function readTerms(pattern: string): readonly Term[] | undefined {
  const terms: Term[] = []
  TERM.lastIndex = 0
  while (TERM.lastIndex < pattern.length) {
    const found = TERM.exec(pattern)
    if (found === null) return undefined
    const [, sign = '', quoted, word] = found
    const kind = KINDS[sign] ?? 'all'
    if (quoted !== undefined) terms.push({ kind, text: quoted.replace(/\\(["\\])/g, '$1') })
    else if (word === undefined || word.startsWith('%') || !(WORD.test(word) || /^\P{ASCII}+$/u.test(word))) return undefined
    else terms.push({ kind, text: word })
  }
  return terms
}
