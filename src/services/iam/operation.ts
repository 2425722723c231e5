import { type DataContext, operationsOver } from '../define.ts'
import type { IamEntities } from './entities.ts'

/** The kinds of operation, over this service's entities. */
export const { control, query, data } = operationsOver<IamEntities>()
export type Context = DataContext<IamEntities>
