/** What sorts records by partition goes by the settings of the moment. */
import { payloadBytesOf } from '../../../engine/record-block.ts'
import type { Clock } from '../../../kernel/clock.ts'
import type { Random } from '../../../kernel/random.ts'
import type { LanePage } from '../../consuming/stream-reading.ts'
import type { DeliveryStream, ExtendedS3Settings } from '../entities.ts'
import type { FormatConfiguration } from '../formats/configuration.ts'
import type { Transform } from '../formats/index.ts'
import type { KeyReader } from '../formats/keys/partition-keys.ts'
import { evaluatedPrefix } from '../prefix/evaluate.ts'
import { type TransformationSettings, transformationOf } from '../transformation/settings.ts'
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
  /** `undefined`: records are not transformed. */
  readonly transformOf: (format: FormatConfiguration, signal: AbortSignal) => Transform | undefined
  /** Aborted when the delivery ends. */
  readonly closing: AbortSignal
  readonly clock: Clock
  readonly random: Random
}

export function presentSorting(parts: PresentSortingParts): Pick<SorterParts, 'sort' | 'prefixOf' | 'ripeInMs'> {
  const { source, clock, random, keyReaderOf, transformOf, closing } = parts
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
      const isPartitioned = settings?.DynamicPartitioningConfiguration?.Enabled === true
      const keys = isPartitioned ? keyReaderOf(format) : undefined
      const transform = transformOf(format, closing)
      return sortPage({ source, format, prefixes: naming.prefixes, keys, transform, nowMs: clock.nowMs() }, lane, page, mayOpen)
    },
    ripeInMs: (page) => ripeInMs(transformationOf(present().format), page, clock.nowMs()),
    prefixOf: (keys, atMs) => evaluatedPrefix(present().naming.prefixes, { atMs, random, partitionKeys: keys }),
  }
}

/** A function gets as much at once as it is to get, or what came in so long. */
function ripeInMs(settings: TransformationSettings | undefined, { runs, next, tail }: LanePage, nowMs: number): number {
  const [first] = runs
  // A page that ends before the records do grows no more.
  if (settings === undefined || first === undefined || next < tail.position) return 0
  const bytes = runs.reduce((sum, { run }) => sum + payloadBytesOf(run), 0)
  return bytes >= settings.bufferBytes ? 0 : first.arrivedAtMs + settings.bufferMs - nowMs
}
