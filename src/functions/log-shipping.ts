/**
 * Brings lines of functions into CloudWatch Logs under their execution roles. An invocation never waits for it: lines are collected, sent in batches, and beyond a
 * bound dropped and counted. A role that may not write logs runs its function and leaves none, as on AWS.
 */
import type { Clock } from '../kernel/clock.ts'
import { isRejection } from '../kernel/outcome.ts'
import type { Random } from '../kernel/random.ts'
import { callUnder } from '../model/acting.ts'
import type { InnerDoor } from '../model/door.ts'
import type { FunctionSnapshot } from '../services/lambda/runner.ts'
import type { Logger } from '../telemetry/logger.ts'
import {
  LOG_BATCH_BYTES_MAX,
  LOG_BATCH_EVENTS_MAX,
  LOG_BATCH_MS,
  LOG_BYTES_WAITING_MAX,
  LOG_EVENTS_WAITING_MAX,
} from './limits.ts'

export interface LogShipping {
  /** Where one environment's lines go; each call takes one event. */
  stream(version: FunctionSnapshot, logStream: string): (message: string) => void
  /** Resolves when what there is now has been sent, or has failed to be. */
  flush(): Promise<void>
}

interface LogEvent {
  readonly timestamp: number
  readonly message: string
}

interface Stream {
  readonly version: FunctionSnapshot
  readonly logStream: string
  readonly waiting: LogEvent[]
  dropped: number
  isMade: boolean
  /** Which was told. */
  isRefused: boolean
}

interface Parts {
  readonly door: InnerDoor
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
}

/** What CloudWatch Logs counts for an event beside its text. */
const EVENT_OVERHEAD_BYTES = 26
const LOGS = 'logs'

export function openLogShipping(parts: Parts): LogShipping {
  const { clock, logger } = parts
  const put = logWriter(parts)
  const pending = new Set<Stream>()
  let events = 0
  let bytes = 0
  let sending: Promise<void> | undefined

  const add = (stream: Stream, message: string): void => {
    const size = Buffer.byteLength(message) + EVENT_OVERHEAD_BYTES
    pending.add(stream)
    if (events >= LOG_EVENTS_WAITING_MAX || bytes + size > LOG_BYTES_WAITING_MAX) stream.dropped++
    else {
      events++
      bytes += size
      stream.waiting.push({ timestamp: clock.nowMs(), message })
    }
    sending ??= sendAll()
  }

  const sendAll = async (): Promise<void> => {
    await clock.sleep(LOG_BATCH_MS)
    for (const stream of pending) {
      pending.delete(stream)
      await send(stream).catch((error: unknown) => logger.error(`the log of ${stream.version.arn} was not written`, error))
    }
    sending = undefined
  }

  const send = async (stream: Stream): Promise<void> => {
    const { version, waiting } = stream
    for (let batch = takeBatch(waiting); batch.events.length > 0; batch = takeBatch(waiting)) {
      events -= batch.events.length
      bytes -= batch.bytes
      if (!(await put(stream, batch.events))) stream.dropped += batch.events.length
    }
    if (stream.dropped > 0 && !stream.isRefused)
      logger.warn(`${stream.dropped} lines of ${version.arn} did not get into its log group`)
    stream.dropped = 0
  }

  return {
    stream(version, logStream) {
      const stream: Stream = { version, logStream, waiting: [], dropped: 0, isMade: false, isRefused: false }
      return (message) => add(stream, message)
    },
    async flush() {
      while (sending !== undefined) await sending
    },
  }
}

/** Writes events into a stream, which it makes, with its group, if they are not there. `false`: it may not. */
function logWriter({ door, random, logger }: Parts): (stream: Stream, events: readonly LogEvent[]) => Promise<boolean> {
  const call = async (
    stream: Stream,
    operation: string,
    input: Readonly<Record<string, unknown>>,
  ): Promise<string | undefined> => {
    const { role, name, scope, arn } = stream.version
    // A role may trust Lambda for this function alone.
    const under = { ...callUnder(role, name, scope, random.uuid(), 'lambda.amazonaws.com'), sourceArn: arn }
    const reply = await door.call(under, LOGS, operation, input)
    return isRejection(reply) ? reply.rejected : undefined
  }

  const make = async (stream: Stream): Promise<void> => {
    const logGroupName = stream.version.logGroup
    const streamInput = { logGroupName, logStreamName: stream.logStream }
    const refused = await call(stream, 'CreateLogStream', streamInput)
    if (refused !== 'ResourceNotFoundException') return
    await call(stream, 'CreateLogGroup', { logGroupName })
    await call(stream, 'CreateLogStream', streamInput)
  }

  return async (stream, logEvents) => {
    if (!stream.isMade) await make(stream)
    stream.isMade = true
    const input = { logGroupName: stream.version.logGroup, logStreamName: stream.logStream, logEvents }
    let refused = await call(stream, 'PutLogEvents', input)
    if (refused === 'ResourceNotFoundException') {
      // Somebody deleted it meanwhile.
      await make(stream)
      refused = await call(stream, 'PutLogEvents', input)
    }
    if (refused === undefined) return true
    if (!stream.isRefused)
      logger.warn(`${stream.version.arn} leaves no log: its role ${stream.version.role} was answered ${refused}`)
    stream.isRefused = true
    return false
  }
}

function takeBatch(waiting: LogEvent[]): { readonly events: readonly LogEvent[]; readonly bytes: number } {
  let bytes = 0
  let count = 0
  for (const { message } of waiting) {
    const size = Buffer.byteLength(message) + EVENT_OVERHEAD_BYTES
    if (count > 0 && (count >= LOG_BATCH_EVENTS_MAX || bytes + size > LOG_BATCH_BYTES_MAX)) break
    bytes += size
    count++
  }
  return { events: waiting.splice(0, count), bytes }
}
