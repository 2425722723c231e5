import type { Case } from '../world.ts'
import { destinations } from './destinations.ts'
import { puts } from './puts.ts'
import { streams } from './streams.ts'

/** Every rule of Firehose's API that clients are driven through, by the file that holds it. */
export const firehoseCasesByFile: Readonly<Record<string, readonly Case[]>> = {
  'streams.ts': streams,
  'destinations.ts': destinations,
  'puts.ts': puts,
}

export const firehoseCases: readonly Case[] = Object.values(firehoseCasesByFile).flat()
