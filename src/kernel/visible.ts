/**
 * Text from elsewhere, safe for a terminal: control characters become visible, so that a record cannot move the cursor, set the
 * window's title or paint over other lines. Tabs stay, they only move right.
 */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (character) => {
    if (character === '\t') return character
    if (character === '\n') return '\\n'
    if (character === '\r') return '\\r'
    const code = character.charCodeAt(0)
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`
  })
}

/** Several lines from elsewhere, each of them safe for a terminal. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n')
}
