import { operationsOver } from '../define.ts'
import type { LambdaFunctionEntities } from './entities.ts'

/** What the catalog keeps for Lambda. */
export type LambdaEntities = LambdaFunctionEntities

/** The kinds of operation, over this service's entities. */
export const { control, data, query } = operationsOver<LambdaEntities>()
