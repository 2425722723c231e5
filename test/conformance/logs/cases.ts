import type { Case } from '../world.ts'
import { events } from './events.ts'
import { groups } from './groups.ts'
import { streams } from './streams.ts'

/** Every rule of CloudWatch Logs that clients are driven through, by the file that holds it. */
export const logsCasesByFile: Readonly<Record<string, readonly Case[]>> = {
  'groups.ts': groups,
  'streams.ts': streams,
  'events.ts': events,
}

export const logsCases: readonly Case[] = Object.values(logsCasesByFile).flat()
