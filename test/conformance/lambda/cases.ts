import type { Case } from '../world.ts'
import { concurrency } from './concurrency.ts'
import { events } from './events.ts'
import { functions } from './functions.ts'
import { invocations } from './invocations.ts'
import { mappings } from './mappings.ts'
import { permissions } from './permissions.ts'
import { urls } from './urls.ts'
import { versions } from './versions.ts'

/** Every rule of Lambda that clients are driven through, by the file that holds it. */
export const lambdaCasesByFile: Readonly<Record<string, readonly Case[]>> = {
  'functions.ts': functions,
  'versions.ts': versions,
  'permissions.ts': permissions,
  'concurrency.ts': concurrency,
  'invocations.ts': invocations,
  'events.ts': events,
  'urls.ts': urls,
  'mappings.ts': mappings,
}

export const lambdaCases: readonly Case[] = Object.values(lambdaCasesByFile).flat()
