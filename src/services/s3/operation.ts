import { isNoRoom } from '../../engine/no-room.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import { type DataContext, operationsOver } from '../define.ts'
import type { S3Entities } from './entities.ts'
import * as messages from './messages.ts'

const kinds = operationsOver<S3Entities>()

/** The kinds of operation, over this service's entities. */
export const { control, query } = kinds
export type Context = DataContext<S3Entities>

/** Reads and writes the store. What there is no room for is refused, as something to try again. */
export const data: typeof kinds.data = (model, { resources, run }) =>
  kinds.data(model, {
    resources,
    async run(context, input) {
      try {
        return await run(context, input)
      } catch (error) {
        if (!isNoRoom(error)) throw error
        context.runtime.logger.warn(`${model.name}: there is no room: ${(error as Error).message}`)
        // A code that the model gives every operation.
        return reject('ServiceUnavailable', messages.NO_ROOM) as Rejection<never>
      }
    },
  })
