import { type DataContext, operationsOver } from '../define.ts'
import type { FirehoseEntities } from './entities.ts'

/** The kinds of operation, over this service's entities. */
export const { control, query, data } = operationsOver<FirehoseEntities>()
export type Context = DataContext<FirehoseEntities>
