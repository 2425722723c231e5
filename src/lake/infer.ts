import { type ColumnType, isIsoTime } from './columns.ts'

/** More fields than this become no columns: they stay together in the rest. */
const INFERRED_MAX = 300

type Kind = ColumnType | 'nothing'

/**
 * Guesses columns from records: whole numbers are bigint as long as all are whole, ISO 8601 times are timestamp, objects and arrays are json,
 * and what is now this, now that, is string. Fields that are always null are no columns yet. Of two names that differ in case only, the
 * first is a column: SQL does not tell them apart.
 */
export class Inference {
  readonly #kinds = new Map<string, Kind>()
  readonly #names = new Map<string, string>()

  add(record: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(record)) {
      const folded = name.toLowerCase()
      if (!this.#names.has(folded) && this.#names.size < INFERRED_MAX && name !== '') this.#names.set(folded, name)
      if (this.#names.get(folded) !== name) continue
      this.#kinds.set(name, mergedKind(this.#kinds.get(name) ?? 'nothing', kindOf(value)))
    }
  }

  columns(): Record<string, ColumnType> {
    return Object.fromEntries([...this.#kinds].filter((entry): entry is [string, ColumnType] => entry[1] !== 'nothing'))
  }
}

function kindOf(value: unknown): Kind {
  switch (typeof value) {
    case 'string':
      return isIsoTime(value) ? 'timestamp' : 'string'
    case 'bigint':
      return 'bigint'
    case 'number':
      return Number.isSafeInteger(value) ? 'bigint' : 'double'
    case 'boolean':
      return 'boolean'
    default:
      return value === null || value === undefined ? 'nothing' : 'json'
  }
}

function mergedKind(one: Kind, other: Kind): Kind {
  if (other === 'nothing') return one
  return one === 'nothing' ? other : merged(one, other)
}

/** The type that holds what either holds. */
export function merged(one: ColumnType, other: ColumnType): ColumnType {
  if (one === other) return one
  const isNumber = (kind: ColumnType): boolean => kind === 'bigint' || kind === 'double'
  return isNumber(one) && isNumber(other) ? 'double' : 'string'
}
