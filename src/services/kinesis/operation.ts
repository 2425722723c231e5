import { operationsOver } from '../define.ts'
import type { KinesisEntities } from './entities.ts'

/** The four kinds of operation, over this service's entities. */
export const { control, query, data, subscribe } = operationsOver<KinesisEntities>()
