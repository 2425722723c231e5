import { operationsOver } from '../define.ts'
import type { KinesisEntities } from './entities.ts'

/** The three kinds of operation, over this service's entities. */
export const { control, query, data } = operationsOver<KinesisEntities>()
