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
  const types = names.map((name) => columns[name] ?? 'string')
  const idAt = names.indexOf(dataset.id ?? '')
  const timeAt = names.indexOf(dataset.eventTime ?? '')
  const partitions = new Partitions(dataset.partition)
  return {
    columns: { ...columns, [REST_COLUMN]: 'json', [ORIGIN_COLUMN]: 'string' },
    rowOf: (record, { key, time }) => {
      const cells: Cell[] = []
      for (const [index, name] of names.entries()) {
        const value = Object.hasOwn(record, name) ? record[name] : null
        const cell = cellOf(value, types[index] ?? 'string')
        if (cell === undefined) return `${name} is no ${types[index]}`
        cells.push(cell)
      }
      const id = cells[idAt] ?? null
      if (dataset.id !== null && id === null) return `${dataset.id} is missing`
      const happenedAt = dataset.eventTime === null ? time : cells[timeAt]
      if (!(happenedAt instanceof Date)) return `${dataset.eventTime} is missing`
      cells.push(restOf(record, known), key)
      return { partition: partitions.of(happenedAt), id: id === null ? null : String(id), cells }
    },
  }
}

function restOf(record: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): string | null {
  const rest = Object.keys(record).filter((name) => !known.has(name))
  return rest.length === 0 ? null : jsonText(Object.fromEntries(rest.map((name) => [name, record[name]])))
}

const HOUR_MS = 3_600_000

/** Folders by hour, each written once. */
class Partitions {
  readonly #byHour = new Map<number, string>()
  readonly #partition: Dataset['partition']

  constructor(partition: Dataset['partition']) {
    this.#partition = partition
  }

  of(time: Date): string {
    const hour = Math.floor(time.getTime() / HOUR_MS)
    let folder = this.#byHour.get(hour)
    if (folder === undefined) {
      const text = time.toISOString()
      const day = `${DATE_COLUMN}=${text.slice(0, 10)}`
      folder = this.#partition === 'day' ? day : `${day}/${HOUR_COLUMN}=${text.slice(11, 13)}`
      this.#byHour.set(hour, folder)
    }
    return folder
  }
}

/** `2026-11-30` of `event_date=2026-11-30/event_hour=12`. */
export function dayOf(partition: string): string {
  return partition.slice(DATE_COLUMN.length + 1, DATE_COLUMN.length + 11)
}
