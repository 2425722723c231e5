import { fitted, type Io, type Paint, painter } from '../../io.ts'
import { grouped, plainJson, visible } from '../../text.ts'
import type { Answer } from './duckdb.ts'

const CELL_WIDTH_MAX = 60

/** An answer as a table for a person: numbers to the right, what is too wide cut off. */
export function tableLines({ columns, rows }: Answer, io: Io, rowsMax: number): readonly string[] {
  const paint = painter(io, 'stdout')
  const cells = rows.slice(0, rowsMax).map((row) => row.map(cellText))
  const widths = columns.map(({ name }, index) => Math.max(visible(name).length, ...cells.map((row) => row[index]?.length ?? 0)))
  const line = (texts: readonly string[], style: (text: string, index: number) => string): string =>
    texts.map((text, index) => style(padded(text, widths[index] ?? 0, columns[index]?.isNumber === true), index)).join('  ')
  const head = line(
    columns.map(({ name }) => visible(name)),
    (text) => paint('bold', text),
  )
  const body = cells.map((row, index) => line(row, (text, column) => styled(text, rows[index]?.[column], paint)))
  const more = rows.length - cells.length
  const rest = more > 0 ? [paint('dim', `… and ${grouped(more)} more rows; --json prints all`)] : []
  return [head, ...body, ...rest].map((each) => fitted(each.trimEnd(), io.columns()))
}

function padded(text: string, width: number, isNumber: boolean): string {
  return isNumber ? text.padStart(width) : text.padEnd(width)
}

function styled(text: string, cell: unknown, paint: Paint): string {
  return cell === null ? paint('dim', text) : text
}

function cellText(cell: unknown): string {
  const text = cell === null ? 'NULL' : typeof cell === 'string' ? cell : JSON.stringify(cell)
  const shown = visible(text)
  return shown.length <= CELL_WIDTH_MAX ? shown : `${shown.slice(0, CELL_WIDTH_MAX - 1)}…`
}

/** Rows as objects. */
export function rowObjects({ columns, rows }: Answer): readonly object[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])))
}

export function jsonLines(answer: Answer): string {
  return rowObjects(answer)
    .map((row) => `${plainJson(JSON.stringify(row))}\n`)
    .join('')
}
