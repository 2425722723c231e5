import { operationsOver } from '../define.ts'
import type { SqsEntities } from './entities.ts'

/** The kinds of operation, over this service's entities. */
export const { control, data, query } = operationsOver<SqsEntities>()
