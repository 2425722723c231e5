import type { Case } from '../world.ts'
import { batches } from './batches.ts'
import { messages } from './messages.ts'
import { queues } from './queues.ts'

/** Every rule of SQS that clients are driven through, by the file that holds it. */
export const sqsCasesByFile: Readonly<Record<string, readonly Case[]>> = {
  'queues.ts': queues,
  'messages.ts': messages,
  'batches.ts': batches,
}

export const sqsCases: readonly Case[] = Object.values(sqsCasesByFile).flat()
