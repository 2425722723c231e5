import { operationsOver } from '../define.ts'
import type { GlueEntities } from './entities.ts'

/** The kinds of operation, over this service's entities. */
export const { control, query } = operationsOver<GlueEntities>()
