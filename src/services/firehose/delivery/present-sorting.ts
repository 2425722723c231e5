/** What sorts records by partition goes by the settings of the moment. */
import type { Clock } from '../../../kernel/clock.ts'
import type { Random } from '../../../kernel/random.ts'
import type { DeliveryStream, ExtendedS3Settings } from '../entities.ts'
import type { FormatConfiguration } from '../formats/configuration.ts'
import type { KeyReader } from '../formats/keys/partition-keys.ts'
import { evaluatedPrefix } from '../prefix/evaluate.ts'
import { sortPage } from './partitioning.ts'
import type { S3Recipe } from './s3-target.ts'
import { s3RecipeOf } from './settings.ts'
import type { SorterParts } from './sorting.ts'
import type { Source } from './source.ts'

interface PresentSortingParts {
  /** As the catalog has it at present; `undefined`: it is gone. */
  readonly stream: () => DeliveryStream | undefined
  readonly source: Pick<Source, 'namer'>
  readonly keyReaderOf: (format: FormatConfiguration) => KeyReader
  readonly clock: Clock
  readonly random: Random
}

export function presentSorting(parts: PresentSortingParts): Pick<SorterParts, 'sort' | 'prefixOf'> {
  const { source, clock, random, keyReaderOf } = parts
  let recipe: S3Recipe | undefined
  let settings: ExtendedS3Settings | undefined
  const present = (): S3Recipe => {
    const stream = parts.stream()
    if (stream?.destination.type === 'ExtendedS3' && stream.destination.s3 !== settings) {
      settings = stream.destination.s3
      recipe = s3RecipeOf(stream, settings)
    }
    if (recipe === undefined) throw new Error('the delivery stream is gone')
    return recipe
  }
  return {
    sort: (lane, page, mayOpen) => {
      const { format, naming } = present()
      const sorting = { source, format, prefixes: naming.prefixes, keys: keyReaderOf(format), nowMs: clock.nowMs() }
      return sortPage(sorting, lane, page, mayOpen)
    },
    prefixOf: (keys, atMs) => evaluatedPrefix(present().naming.prefixes, { atMs, random, partitionKeys: keys }),
  }
}
