/** Columns of a table of Glue, written one on a line: `user_id string`. */

export interface Column {
  readonly Name: string
  readonly Type: string
}

/** The lines that are no columns, or the columns. Types are Hive's, as they are written: Glue takes any, and who reads the table decides. */
export function columnsOf(text: string): { readonly columns: readonly Column[] } | { readonly problem: string } {
  const columns: Column[] = []
  for (const [at, line] of text.split('\n').entries()) {
    const [, Name, Type] = /^\s*([^\s:,]+)\s*[:\s]\s*(\S(?:.*\S)?)\s*,?\s*$/.exec(line) ?? []
    if (line.trim() === '') continue
    if (Name === undefined || Type === undefined) return { problem: `Line ${at + 1} is no column: a name, a space and a type.` }
    columns.push({ Name, Type: Type.replace(/,$/, '') })
  }
  return columns.length === 0 ? { problem: 'A table needs a column.' } : { columns }
}
