import type { View } from '../../catalog/entities.ts'
import { type DataContext, operationsOver } from '../define.ts'
import type { LogsEntities } from './entities.ts'

/** The kinds of operation, over this service's entities. */
export const { control, data, query } = operationsOver<LogsEntities>()

export type LogsView = View<LogsEntities>
export type Context = DataContext<LogsEntities>
