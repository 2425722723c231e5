import { type DataContext, operationsOver } from '../define.ts'
import type { KmsEntities } from './entities.ts'

/** The kinds of operation, over this service's entities. */
export const { control, query, data } = operationsOver<KmsEntities>()
export type Context = DataContext<KmsEntities>
