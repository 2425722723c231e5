import { EXIT_USAGE, UserError } from '../../io.ts'
import { type DuckDb, text } from './duckdb.ts'

/** A table as a query names it; `schema` is empty where it names none. */
export interface Reference {
  readonly schema: string
  readonly table: string
}

/** The tables that a query needs, by DuckDB's own parser. Throws `UserError` for what is no single SELECT. */
export async function referencesIn(duckDb: DuckDb, sql: string): Promise<readonly Reference[]> {
  const { rows } = await duckDb.ask(`SELECT json_serialize_sql(${text(sql)}) AS tree`)
  const tree = JSON.parse(String(rows[0]?.[0])) as Tree
  if (tree.error) {
    const message = tree.error_message ?? ''
    throw new UserError(
      /Only SELECT/.test(message)
        ? 'One SELECT can be asked here, and nothing else: the lake is changed by leat lake run.'
        : message,
      EXIT_USAGE,
    )
  }
  const found = new Map<string, Reference>()
  const named = new Set<string>()
  walk(tree, (node) => {
    if (node['type'] === 'BASE_TABLE') add(found, String(node['schema_name']), String(node['table_name']))
    if (node['function_name'] === 'stream') add(found, 'stream', argumentOf(node))
    const { map } = (node['cte_map'] ?? {}) as { readonly map?: readonly { readonly key: string }[] }
    for (const { key } of map ?? []) named.add(key.toLowerCase())
  })
  return [...found.values()].filter(({ schema, table }) => schema !== '' || !(named.has(table.toLowerCase()) || isFile(table)))
}

/** DuckDB reads files that are named like tables: `FROM 'orders/*.parquet'`. */
function isFile(table: string): boolean {
  return /[/\\*]|\.(parquet|csv|json|jsonl|ndjson)(\.gz)?$/.test(table)
}

interface Tree {
  readonly error: boolean
  readonly error_message?: string
}

function add(found: Map<string, Reference>, schema: string, table: string): void {
  found.set(JSON.stringify([schema, table]), { schema, table })
}

function argumentOf(node: Readonly<Record<string, unknown>>): string {
  const [first] = node['children'] as readonly { readonly value?: { readonly value?: unknown } }[]
  const value = first?.value?.value
  if (typeof value === 'string') return value
  throw new UserError("stream takes the name of a stream: FROM stream('orders').", EXIT_USAGE)
}

function walk(value: unknown, visit: (node: Readonly<Record<string, unknown>>) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) visit(value as Readonly<Record<string, unknown>>)
  for (const each of Object.values(value)) walk(each, visit)
}
