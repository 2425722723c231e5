/** What the deliveries of a delivery stream need of what is around them. */
import type { Log } from '../../../engine/log.ts'
import type { Clock } from '../../../kernel/clock.ts'
import type { Random } from '../../../kernel/random.ts'
import type { TokenSealer } from '../../../model/tokens.ts'
import type { Logger } from '../../../telemetry/logger.ts'
import type { DeliveryStream, ExtendedS3Settings } from '../entities.ts'
import type { FormatConfiguration } from '../formats/configuration.ts'
import type { ConversionPool } from '../formats/conversion/pool.ts'
import type { Transform } from '../formats/index.ts'
import type { KeyReader } from '../formats/keys/partition-keys.ts'
import type { Gates } from './gates.ts'
import type { HttpClient } from './http-client.ts'
import type { ObjectClient } from './object-put.ts'
import type { PresentTable } from './schema-table.ts'
import type { Source } from './source.ts'

export interface DeliveryParts {
  /** As the catalog has it at present; `undefined`: it is gone. */
  readonly stream: () => DeliveryStream | undefined
  readonly source: Source
  /** Wraps keys of slots. */
  readonly secrets: TokenSealer
  /** Of its own: journals, and slots of partitions. */
  readonly log: Log
  readonly objects: ObjectClient
  readonly gates: Gates
  readonly http: HttpClient
  /** Of an HTTP endpoint; `undefined`: it wants none. */
  readonly accessKeyOf: (stream: DeliveryStream) => string | undefined
  /** Of a delivery stream that partitions. */
  readonly keyReaderOf: (format: FormatConfiguration) => KeyReader
  /** `undefined`: records of this format are not transformed. */
  readonly transformOf: (format: FormatConfiguration, signal: AbortSignal) => Transform | undefined
  readonly conversions: ConversionPool
  /** Of a delivery stream that converts: its table at present. */
  readonly tableOf: (settings: ExtendedS3Settings) => Promise<PresentTable>
  readonly clock: Clock
  /** The machine's. */
  readonly pace: Pick<Clock, 'sleep'>
  readonly random: Random
  readonly logger: Logger
  /** Aborted with `close`, or before there is anything to close. */
  readonly signal?: AbortSignal
}
