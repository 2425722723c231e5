/** Reads the records of a cut again, from where they stand. */
import type { PlacedRun } from '../../../engine/log.ts'
import { countOf, sliceRun } from '../../../engine/record-block.ts'
import { isRejection, type Rejection } from '../../../kernel/outcome.ts'
import type { Range } from './progress.ts'
import type { Source } from './source.ts'

/** The source refuses what it gave before. */
export class SourceRefused extends Error {
  override readonly name = 'SourceRefused'
  readonly rejection: Rejection<string>

  constructor(rejection: Rejection<string>) {
    super(rejection.message ?? rejection.rejected)
    this.rejection = rejection
  }
}

export interface LaneRun {
  readonly lane: string
  readonly placed: PlacedRun
}

/** In order of the ranges, and of position. What the source does not have any more is left out. */
export async function* runsOf(source: Pick<Source, 'reread'>, ranges: readonly Range[]): AsyncGenerator<LaneRun> {
  for (const { lane, from, to } of ranges) {
    for (let at = from; at < to; ) {
      const page = await source.reread(lane, at)
      if (isRejection(page)) throw new SourceRefused(page)
      for (const placed of page.runs) {
        const part = before(placed, to)
        if (part !== undefined) yield { lane, placed: part }
      }
      // Nothing stands there any more, nor will.
      if (page.next <= at) break
      at = page.next
    }
  }
}

function before(placed: PlacedRun, end: number): PlacedRun | undefined {
  const count = countOf(placed.run)
  if (placed.firstPosition + count <= end) return placed
  const kept = end - placed.firstPosition
  return kept <= 0 ? undefined : { ...placed, run: sliceRun(placed.run, 0, kept) }
}
