import type { View } from '../../catalog/entities.ts'
import { type DataContext, operationsOver } from '../define.ts'
import type { SqsEntities } from './entities.ts'

/** The kinds of operation, over this service's entities. Answers hold URLs, of which only a call knows the beginning: so most are `data`. */
export const { control, data, query } = operationsOver<SqsEntities>()

export type SqsView = View<SqsEntities>
export type Context = DataContext<SqsEntities>
