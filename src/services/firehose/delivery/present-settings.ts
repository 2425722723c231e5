/** What fills buffers goes by the settings of the moment. */
import type { DeliveryStream, ExtendedS3Settings, S3Settings } from '../entities.ts'
import type { IntakeParts } from './intake.ts'
import { type PresentTable, withTable } from './schema-table.ts'
import { hintsOf, s3RecipeOf } from './settings.ts'

/** Before there are any. */
const HINTS_DEFAULT = { BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 300 } }

interface PresentSettingsParts {
  readonly name: string
  /** As the catalog has it; `undefined`: it is gone. */
  readonly stream: () => DeliveryStream | undefined
  readonly settingsOf: (stream: DeliveryStream) => ExtendedS3Settings | S3Settings | undefined
  /** Of settings that convert. */
  readonly tableOf: (settings: ExtendedS3Settings) => Promise<PresentTable>
}

/** As they are configured at present; when the delivery stream goes, as they were last. */
export function presentSettings(parts: PresentSettingsParts): Pick<IntakeParts, 'hints' | 'recipe'> {
  let settings: ExtendedS3Settings | S3Settings | undefined
  let hints = hintsOf(HINTS_DEFAULT)
  return {
    hints: () => {
      const stream = parts.stream()
      const present = stream && parts.settingsOf(stream)
      if (present !== undefined && present !== settings) {
        settings = present
        hints = hintsOf(present)
      }
      return hints
    },
    recipe: async () => {
      const stream = parts.stream()
      const present = stream && parts.settingsOf(stream)
      if (stream === undefined || present === undefined) throw new Error(`${parts.name} is gone`)
      const recipe = { id: String(stream.version), value: s3RecipeOf(stream, present) }
      return withTable(recipe, () => parts.tableOf(present as ExtendedS3Settings))
    },
  }
}
