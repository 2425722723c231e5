import { type KeyboardEvent, useRef } from 'react'

interface Props {
  readonly label: string
  readonly text: string
  /** Blanks of one step inwards. */
  readonly indent?: number
  readonly rows?: number
  readonly readOnly?: boolean
  readonly onChange?: (text: string) => void
  /** Ctrl+S, or its like. */
  readonly onSave?: () => void
}

const ROWS = 20

/**
 * Plain text with numbered lines. Tab goes a step inwards, Enter keeps the indentation; Escape and then Tab leaves the editor, for those
 * who have no mouse. What is typed can be taken back by the browser's own means.
 */
export function Editor({ label, text, indent = 2, rows = ROWS, readOnly = false, onChange, onSave }: Props) {
  const gutter = useRef<HTMLPreElement>(null)
  const leaving = useRef(false)
  const lines = text.split('\n').length
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { key, ctrlKey, metaKey, shiftKey, currentTarget: area } = event
    if ((ctrlKey || metaKey) && key === 's' && onSave !== undefined) {
      event.preventDefault()
      onSave()
    } else if (key === 'Escape') leaving.current = true
    else if (key === 'Tab' && !leaving.current && !readOnly) {
      event.preventDefault()
      if (shiftKey) outdent(area, indent)
      else insert(' '.repeat(indent))
    } else if (key === 'Enter' && !readOnly && !shiftKey) {
      const before = area.value.slice(0, area.selectionStart)
      const line = before.slice(before.lastIndexOf('\n') + 1)
      const deeper = /[:{[(]\s*$/.test(line) ? ' '.repeat(indent) : ''
      event.preventDefault()
      insert(`\n${/^ */.exec(line)?.[0] ?? ''}${deeper}`)
    } else if (key !== 'Shift') leaving.current = false
  }
  return (
    <div className="editor">
      <pre ref={gutter} className="editor-lines" aria-hidden="true">
        {Array.from({ length: lines }, (_, i) => i + 1).join('\n')}
      </pre>
      <textarea
        aria-label={label}
        className="editor-text"
        value={text}
        rows={Math.max(3, Math.min(rows, lines + 1))}
        wrap="off"
        readOnly={readOnly}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        autoComplete="off"
        onChange={(event) => onChange?.(event.target.value)}
        onKeyDown={pressed}
        onScroll={(event) => {
          if (gutter.current !== null) gutter.current.scrollTop = event.currentTarget.scrollTop
        }}
      />
    </div>
  )
}

/** As if typed, so that it can be taken back like everything typed: nothing else in browsers leaves their history whole. */
function insert(text: string): void {
  document.execCommand('insertText', false, text)
}

function outdent(area: HTMLTextAreaElement, indent: number): void {
  const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1
  const blanks = /^ */.exec(area.value.slice(start, start + indent))?.[0].length ?? 0
  if (blanks === 0) return
  const caret = area.selectionStart
  area.setSelectionRange(start, start + blanks)
  document.execCommand('delete')
  const back = Math.max(start, caret - blanks)
  area.setSelectionRange(back, back)
}
