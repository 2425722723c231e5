import { operationsOver } from '../define.ts'

/** What the catalog keeps for it: nothing yet. */
export type LogsEntities = Record<never, never>

/** The kinds of operation, over this service's entities. */
export const { control, data, query } = operationsOver<LogsEntities>()
