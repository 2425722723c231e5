import type { Case } from '../world.ts'
import { databases } from './databases.ts'
import { partitions } from './partitions.ts'
import { tables } from './tables.ts'

/** Every rule of Glue's Data Catalog that clients are driven through, by the file that holds it. */
export const glueCasesByFile: Readonly<Record<string, readonly Case[]>> = {
  'databases.ts': databases,
  'tables.ts': tables,
  'partitions.ts': partitions,
}

export const glueCases: readonly Case[] = Object.values(glueCasesByFile).flat()
