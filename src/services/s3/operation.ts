import { type DataContext, operationsOver } from '../define.ts'
import type { S3Entities } from './entities.ts'

/** The kinds of operation, over this service's entities. */
export const { control, query, data } = operationsOver<S3Entities>()
export type Context = DataContext<S3Entities>
