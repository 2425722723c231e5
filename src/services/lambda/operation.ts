import { type DataContext, operationsOver } from '../define.ts'
import type { LambdaFunctionEntities } from './entities.ts'
import type { MappingEntities } from './mapping-entities.ts'

/** What the catalog keeps for Lambda. */
export type LambdaEntities = LambdaFunctionEntities & MappingEntities

export type Context = DataContext<LambdaEntities>

/** The kinds of operation, over this service's entities. */
export const { control, data, query } = operationsOver<LambdaEntities>()
