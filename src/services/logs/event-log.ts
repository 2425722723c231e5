/**
 * Where events stand: a log of the engine for each group, with a lane for each of its streams. `event-record.ts` says what a record is.
 *
 *     engine.open(eventLogId(group.id))      lane: stream.lane
 *
 * A batch is one append, so it is durable as a whole before it is acknowledged. This process remembers where streams end; what it does not
 * remember it reads from the last event.
 */
import type { AppendOutcome, Engine, Position } from '../../engine/log.ts'
import { encodeRun } from '../../engine/record-block.ts'
import { assert } from '../../kernel/assert.ts'
import type { ServiceRuntime } from '../define.ts'
import { eventLogId, type LogStream, type LogsEntities } from './entities.ts'
import { EMPTY_STREAM, encodeEvent, type NewEvent, type StreamEnd } from './event-record.ts'
import { eventBefore, type LaneReader } from './lane-reader.ts'
import { REMEMBERED_STREAMS_MAX } from './limits.ts'
import { type StreamSurvey, survey } from './stretches.ts'

type StreamPlace = Pick<LogStream, 'group' | 'lane'>

interface Remembered {
  end: Promise<{ now: StreamEnd }> | undefined
  survey: StreamSurvey | undefined
  newest: { readonly tail: Position; readonly timestamp: number | undefined } | undefined
}

export function openEventLog({ engine }: Pick<ServiceRuntime<LogsEntities>, 'engine'>): EventLog {
  return new EventLog(engine)
}

export class EventLog {
  readonly #engine: Engine
  /** Those that were used last stand at the end. */
  readonly #streams = new Map<string, Remembered>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  reader({ group, lane }: StreamPlace): LaneReader {
    return { log: this.#engine.open(eventLogId(group)), lane }
  }

  /** Adds a batch in order of time, as a whole. */
  async append(stream: StreamPlace, events: readonly NewEvent[]): Promise<AppendOutcome> {
    const [first] = events
    assert(first !== undefined, 'a batch is not empty')
    const remembered = this.#remember(stream)
    const reader = this.reader(stream)
    remembered.end ??= endOf(reader).then((now) => ({ now }))
    const end = await remembered.end.catch((error: unknown) => {
      remembered.end = undefined
      throw error
    })
    // From here to the append nothing waits: who comes next goes on from this batch.
    let now = first.timestamp < end.now.timestamp ? { ...end.now, stretch: end.now.stretch + 1 } : end.now
    const records = events.map((event) => {
      now = { ...now, timestamp: event.timestamp, newest: Math.max(now.newest, event.timestamp) }
      return { partitionKey: undefined, data: encodeEvent(event, now) }
    })
    end.now = now
    const [outcome] = await reader.log.append([{ lane: stream.lane, run: encodeRun(records) }])
    assert(outcome !== undefined, 'an engine answers for every run')
    return outcome
  }

  /** What is in a stream, as far as reading it needs to know; `undefined`: no events. */
  async survey(stream: StreamPlace): Promise<StreamSurvey | undefined> {
    const remembered = this.#remember(stream)
    const found = await survey(this.reader(stream), remembered.survey)
    remembered.survey = found
    return found
  }

  /** Timestamp of the latest event; `undefined`: there are none. Costs next to nothing while nothing is added. */
  async newest(stream: StreamPlace): Promise<number | undefined> {
    const remembered = this.#remember(stream)
    const reader = this.reader(stream)
    const { position } = await reader.log.tail(stream.lane)
    if (remembered.newest?.tail !== position) {
      remembered.newest = { tail: position, timestamp: (await eventBefore(reader, position, 0))?.newest }
    }
    return remembered.newest.timestamp
  }

  #remember(stream: StreamPlace): Remembered {
    const key = keyOf(stream)
    const known = this.#streams.get(key) ?? { end: undefined, survey: undefined, newest: undefined }
    this.#streams.delete(key)
    this.#streams.set(key, known)
    if (this.#streams.size > REMEMBERED_STREAMS_MAX) {
      for (const oldest of this.#streams.keys()) {
        this.#streams.delete(oldest)
        break
      }
    }
    return known
  }
}

function keyOf({ group, lane }: StreamPlace): string {
  return `${group}/${lane}`
}

async function endOf(reader: LaneReader): Promise<StreamEnd> {
  const { position } = await reader.log.tail(reader.lane)
  return (await eventBefore(reader, position, 0)) ?? EMPTY_STREAM
}
