/** From a record to a row: its columns, its partition, what is left over, or why it cannot be one. */

import { type Cell, type Columns, cellOf, jsonText } from './columns.ts'
import { DATE_COLUMN, type Dataset, HOUR_COLUMN, ORIGIN_COLUMN, REST_COLUMN } from './definition.ts'

export interface Row {
  /** As a folder: `event_date=2026-11-30`. */
  readonly partition: string
  /** Of the event, to know it again; null: nobody asked. */
  readonly id: string | null
  /** In the order of the columns, with those that the lake adds. */
  readonly cells: readonly Cell[]
}

export interface Rows {
  /** Of the file: the dataset's and the lake's own. */
  readonly columns: Columns
  /** The row, or the reason why there is none. */
  rowOf(record: Readonly<Record<string, unknown>>, origin: { readonly key: string; readonly time: Date }): Row | string
}

export function rowsOf(dataset: Dataset, columns: Columns): Rows {
  const names = Object.keys(columns)
  const known = new Set(names)
  return {
    columns: { ...columns, [REST_COLUMN]: 'json', [ORIGIN_COLUMN]: 'string' },
    rowOf: (record, { key, time }) => {
      const cells: Cell[] = []
      for (const name of names) {
        const value = Object.hasOwn(record, name) ? record[name] : null
        const cell = cellOf(value, columns[name] ?? 'string')
        if (cell === undefined) return `${name} is no ${columns[name]}`
        cells.push(cell)
      }
      const cellCalled = (name: string): Cell => cells[names.indexOf(name)] ?? null
      const id = dataset.id === null ? null : cellCalled(dataset.id)
      if (dataset.id !== null && id === null) return `${dataset.id} is missing`
      const happenedAt = dataset.eventTime === null ? time : cellCalled(dataset.eventTime)
      if (!(happenedAt instanceof Date)) return `${dataset.eventTime} is missing`
      cells.push(restOf(record, known), key)
      return { partition: partitionOf(happenedAt, dataset.partition), id: id === null ? null : String(id), cells }
    },
  }
}

function restOf(record: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): string | null {
  const rest = Object.entries(record).filter(([name]) => !known.has(name))
  return rest.length === 0 ? null : jsonText(Object.fromEntries(rest))
}

function partitionOf(time: Date, partition: Dataset['partition']): string {
  const text = time.toISOString()
  const day = `${DATE_COLUMN}=${text.slice(0, 10)}`
  return partition === 'day' ? day : `${day}/${HOUR_COLUMN}=${text.slice(11, 13)}`
}

/** `2026-11-30` of `event_date=2026-11-30/event_hour=12`. */
export function dayOf(partition: string): string {
  return partition.slice(DATE_COLUMN.length + 1, DATE_COLUMN.length + 11)
}
