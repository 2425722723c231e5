import { operationsOver } from '../define.ts'
import type { LambdaFunctionEntities } from './entities.ts'
import type { MappingEntities } from './mapping-entities.ts'

/** What the catalog keeps for Lambda. */
export type LambdaEntities = LambdaFunctionEntities & MappingEntities

/** The kinds of operation, over this service's entities. */
export const { control, data, query } = operationsOver<LambdaEntities>()
