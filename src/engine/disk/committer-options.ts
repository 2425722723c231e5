import type { Clock } from '../../kernel/clock.ts'
import type { Random } from '../../kernel/random.ts'
import type { Logger } from '../../telemetry/logger.ts'
import type { DiskFailure } from './failures.ts'
import type { Disk } from './vfs.ts'

export interface CommitterOptions {
  readonly disk: Disk
  readonly clock: Clock
  /** Measures pauses. */
  readonly pace: Clock
  readonly random: Random
  readonly logger: Logger
  readonly sync: 'always' | 'interval'
  readonly syncIntervalMs: number
  readonly segmentBytes: number
  readonly reserveBytes: number
  readonly queueBytesMax: number
  /** Logs whose appends may use the reserve. */
  readonly reservedFor: ReadonlySet<string>
  readonly onFatal: (failure: DiskFailure) => void
  /** Something became readable, or a lane ended. */
  readonly onNews: (log: number, lane: number) => void
}
