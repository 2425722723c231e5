/**
 * Leat in-process: `await using leat = await start()` gives a running server on a free port, for test suites and embedding.
 */

import type { Leat, Ports } from './app.ts'
import { startApp } from './app.ts'
import type { StartOptions } from './config.ts'
import { SystemClock } from './kernel/clock.ts'
import { SystemRandom } from './kernel/random.ts'
import { silentLogger } from './telemetry/logger.ts'

export type { Leat, Ports } from './app.ts'
export { type Aggregate, readAggregate, type UserRecord } from './aws/kpl.ts'
export { ConfigError, type StartOptions } from './config.ts'
export {
  addRuntime,
  type Installable,
  InstallError,
  type InstalledRuntime,
  type InstallParts,
  installedRuntimes,
  isInstallable,
  removeRuntime,
} from './functions/install.ts'
export type { DeliveryState } from './management-firehose.ts'
export type { ReaderLag } from './management-lag.ts'
export type { MappingReport } from './management-readers.ts'
export type { RedriveList, RedriveOutcome } from './management-redrive.ts'
export type { FailedBatch } from './management-redrive-sources.ts'
export type { ReaderOfRecord, Trace, WhyReport } from './management-why.ts'
export {
  type DataVerdict,
  type Fork,
  forkSnapshot,
  type InspectedRow,
  type Inspection,
  inspectData,
  type Loss,
  type RepairReport,
  repairData,
  verifyData,
} from './offline.ts'
export type { ShownSnapshot } from './snapshots.ts'
export type { ClockState, LeatClock } from './time.ts'

/**
 * Starts a server. In-process the port defaults to 0 (a free one, see `port` of the result).
 * `ports` replaces what Leat takes from the outside world: clock, randomness, log lines, the engine.
 *
 * Throws `ConfigError` for options that cannot be used, and the system's error when the port is taken (`code: 'EADDRINUSE'`).
 */
export function start(options: StartOptions = {}, ports: Partial<Ports> = {}): Promise<Leat> {
  return startApp(
    { port: 0, ...options },
    {
      clock: ports.clock ?? new SystemClock(),
      random: ports.random ?? new SystemRandom(),
      logger: ports.logger ?? silentLogger,
      ...ports,
    },
  )
}
