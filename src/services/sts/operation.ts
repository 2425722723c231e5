import { type DataContext, operationsOver } from '../define.ts'
import type { IamEntities } from '../iam/entities.ts'

/** The kinds of operation, over the entities that STS shares with IAM. */
export const { query, data } = operationsOver<IamEntities>()
export type Context = DataContext<IamEntities>
