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

/** As they are configured at present; when the delivery stream goes, or has none of this kind any more, as they were last. */
export function presentSettings(parts: PresentSettingsParts): Pick<IntakeParts, 'hints' | 'recipe'> {
  let settings: ExtendedS3Settings | S3Settings | undefined
  let made: ReturnType<typeof recipeOf> | undefined
  const look = (): void => {
    const stream = parts.stream()
    const present = stream && parts.settingsOf(stream)
    if (stream !== undefined && present !== undefined) made = recipeOf(stream, present)
  }
  look()
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
      look()
      if (made === undefined || parts.stream() === undefined) throw new Error(`${parts.name} is gone`)
      const { settings: of, ...recipe } = made
      return withTable(recipe, () => parts.tableOf(of as ExtendedS3Settings))
    },
  }
}

function recipeOf(stream: DeliveryStream, settings: ExtendedS3Settings | S3Settings) {
  return { id: String(stream.version), value: s3RecipeOf(stream, settings), settings }
}
