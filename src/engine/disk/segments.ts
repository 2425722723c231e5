import { FORMAT_VERSION } from './frame.ts'
import type { Manifest } from './manifest.ts'
import type { OpenSegment } from './open-segment.ts'
import type { Segment } from './segment.ts'

/** The closed segments, in order, and what the next one is called. */
export class Segments {
  closed: readonly Segment[]
  next: number

  constructor(closed: readonly Segment[], next: number) {
    this.closed = closed
    this.next = next
  }

  /** As it is to be published, with the segment that is written. */
  manifest(open: OpenSegment): Manifest {
    const facts = (segment: Segment, closed: boolean) => ({
      id: segment.id,
      salt: segment.salt.toString('hex'),
      proven: segment.proven,
      closed,
    })
    return {
      version: FORMAT_VERSION,
      nextSegment: this.next,
      segments: [...this.closed.map((each) => facts(each, true)), facts(open.segment, false)],
    }
  }
}
