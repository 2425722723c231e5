/** The mappings of this server at work: one run for each that is enabled, for as long as it is, and with the settings that it has. */

import { EngineClosed } from '../../../engine/log.ts'
import type { Clock } from '../../../kernel/clock.ts'
import { unless } from '../../../kernel/unless.ts'
import type { Call } from '../../../model/caller.ts'
import { Gate } from '../../consuming/gate.ts'
import { JournalDamaged } from '../../consuming/journal.ts'
import type { StreamReading } from '../../consuming/stream-reading.ts'
import type { ServiceRuntime } from '../../define.ts'
import { parseFunctionArn } from '../arn.ts'
import { type MappingEntity, mappingKey, mappingLogId } from '../mapping-entities.ts'
import type { LambdaEntities } from '../operation.ts'
import { callFor } from '../role.ts'
import type { BatchCall, BatchOutcome } from './invoking.ts'
import { EVENTS_AT_ONCE_MAX, READS_AT_ONCE_MAX } from './limits.ts'
import { MappingRun } from './mapping-run.ts'
import type { Remedy } from './pausing.ts'
import { pauseMs } from './plan.ts'
import { consumerArnOf, streamArnOf } from './sources.ts'
import { type Standing, standingOf } from './targets.ts'
import { unforeseenLog } from './trouble-log.ts'

export interface MappingsParts {
  readonly runtime: ServiceRuntime<LambdaEntities>
  /** The machine's. */
  readonly pace: Pick<Clock, 'sleep' | 'monotonicMs'>
  /** Reads a stream as `call` says; as a consumer of it, if one is given. */
  readonly streams: (streamArn: string, call: () => Call, consumerArn?: string) => StreamReading
  /** Runs the function of a mapping. Mappings need no permission for that. */
  readonly invoke: (mapping: MappingEntity, event: Uint8Array, call: BatchCall) => Promise<BatchOutcome>
  /** The execution role of what a mapping invokes. `undefined`: there is no such function. */
  readonly roleOf: (mapping: MappingEntity) => string | undefined
}

interface Running {
  readonly mapping: MappingEntity
  /** Without a qualifier. */
  readonly functionArn: string
  readonly streamArn: string
  /** Of the function, as it was when that was looked at last. */
  standing: Standing
  readonly opened: Promise<MappingRun | undefined>
  /** Once it is open. */
  run: MappingRun | undefined
  readonly ending: AbortController
}

export class Mappings {
  readonly #parts: MappingsParts
  /** By UUID. */
  readonly #running = new Map<string, Running>()
  /** What of earlier runs still goes on, by UUID: the next begins behind it. */
  readonly #closing = new Map<string, Promise<void>>()
  /** Those of them that are open. */
  readonly #ending = new Set<MappingRun>()
  readonly #gates = { reads: new Gate(READS_AT_ONCE_MAX), events: new Gate(EVENTS_AT_ONCE_MAX) }
  #unsubscribe: () => void = () => {}

  constructor(parts: MappingsParts) {
    this.#parts = parts
  }

  /** Takes up what the catalog has, and follows it from then on. */
  start(): void {
    const { catalog } = this.#parts.runtime
    this.#unsubscribe = catalog.subscribe((changes) => {
      for (const { kind, id } of changes) if (kind === 'lambda.mapping') this.#look(id)
      this.#hurry(changes)
    })
    for (const mapping of catalog.list('lambda.mapping', '')) this.#look(mappingKey(mapping, mapping.uuid))
  }

  /** Nothing happens until time passes, or something arrives. */
  get isIdle(): boolean {
    for (const { run } of this.#running.values()) if (run?.isIdle !== true) return false
    return this.#closing.size === 0
  }

  /** `undefined`: it is not at work. */
  at(uuid: string): MappingRun | undefined {
    return this.#running.get(uuid)?.run
  }

  /** Resolves when nothing of it happens any more. */
  async ended(uuid: string): Promise<void> {
    await this.#closing.get(uuid)
  }

  /** What is under way at functions counts for nothing: it is sent again at the next start. */
  async close(): Promise<void> {
    this.#unsubscribe()
    for (const uuid of this.#running.keys()) this.#end(uuid, true)
    // What was disabled before, and waits for its function, ends as well.
    await Promise.all([...this.#closing.values(), ...[...this.#ending].map((run) => run.close(true))])
  }

  #look(key: string): void {
    const mapping = this.#parts.runtime.catalog.get('lambda.mapping', key)
    const uuid = mapping?.uuid ?? key.slice(key.lastIndexOf('/') + 1)
    const present = this.#running.get(uuid)
    const works = mapping !== undefined && isAtWork(mapping)
    if (present !== undefined && (!works || present.mapping.version !== mapping.version))
      this.#end(uuid, mapping === undefined || mapping.state === 'Deleting')
    if (works && !this.#running.has(uuid)) this.#begin(mapping)
  }

  #begin(mapping: MappingEntity): void {
    const { logger } = this.#parts.runtime
    const ending = new AbortController()
    const opened = this.ended(mapping.uuid)
      .then(() => this.#openAtLast(mapping, ending.signal))
      .catch((cause: unknown) => {
        if (!ending.signal.aborted) logger.error(`mapping ${mapping.uuid} is not processed until the next start`, cause)
        return undefined
      })
    const { functionArn, eventSourceArn } = mapping
    const running: Running = {
      mapping,
      functionArn: unqualified(functionArn),
      streamArn: streamArnOf(eventSourceArn),
      standing: standingOf(this.#parts.runtime.catalog, mapping),
      opened,
      run: undefined,
      ending,
    }
    this.#running.set(mapping.uuid, running)
    void opened.then((run) => {
      running.run = run
    })
  }

  /** What nobody foresaw may pass: it is tried again after a pause. A journal that is damaged stays so. */
  async #openAtLast(mapping: MappingEntity, signal: AbortSignal): Promise<MappingRun | undefined> {
    const { runtime, pace } = this.#parts
    const unforeseen = unforeseenLog(runtime.logger)
    for (let failures = 1; !signal.aborted; failures++) {
      try {
        return await this.#open(mapping, signal)
      } catch (cause) {
        if (signal.aborted || cause instanceof EngineClosed) return undefined
        if (cause instanceof JournalDamaged) throw cause
        unforeseen(`mapping ${mapping.uuid}`, cause)
        await unless(signal, pace.sleep(pauseMs(failures, runtime.random.float()), signal))
      }
    }
    return undefined
  }

  #open(mapping: MappingEntity, signal: AbortSignal): Promise<MappingRun> {
    const { runtime, pace, streams, invoke, roleOf } = this.#parts
    const { engine, clock, random, logger, door } = runtime
    const { accountId, region, functionArn, functionName, eventSourceArn, uuid } = mapping
    const streamArn = streamArnOf(eventSourceArn)
    const owner = { name: functionName, arn: unqualified(functionArn) }
    const call = (): Call => callFor(owner, roleOf(mapping), { accountId, region }, random.uuid())
    return MappingRun.open({
      mapping,
      streamArn,
      log: engine.open(mappingLogId(uuid)),
      reading: streams(streamArn, call, consumerArnOf(eventSourceArn)),
      invoke: (event, about) => invoke(mapping, event, about),
      names: () => ({ functionArn, roleArn: roleOf(mapping) ?? '', eventSourceArn, region }),
      call,
      door,
      gates: this.#gates,
      clock,
      pace,
      random,
      logger,
      signal,
    })
  }

  #end(uuid: string, abandon: boolean): void {
    const running = this.#running.get(uuid)
    this.#running.delete(uuid)
    if (running === undefined) return
    if (running.run === undefined) running.ending.abort()
    const before = this.#closing.get(uuid)
    const closing = Promise.all([before, running.opened.then((run) => run && this.#close(run, abandon))])
      .catch((cause: unknown) => this.#parts.runtime.logger.error(`mapping ${uuid} ended badly`, cause))
      .then(() => {
        if (this.#closing.get(uuid) === closing) this.#closing.delete(uuid)
      })
    this.#closing.set(uuid, closing)
  }

  async #close(run: MappingRun, abandon: boolean): Promise<void> {
    this.#ending.add(run)
    try {
      await run.close(abandon)
    } finally {
      this.#ending.delete(run)
    }
  }

  /** What has changed together, whatever it was: each mapping goes only by what concerns it. */
  #hurry(changes: readonly AnyChange[]): void {
    const forAll = new Set<Remedy>(changes.flatMap(({ kind }) => remedyForAll(kind) ?? []))
    const ofFunctions = changes.filter(({ kind }) => FUNCTION_KINDS.has(kind))
    const ofStreams = changes.filter(({ kind }) => STREAM_KINDS.has(kind))
    if (forAll.size + ofFunctions.length + ofStreams.length === 0) return
    for (const running of this.#running.values()) {
      const { run, functionArn, streamArn } = running
      const remedies = new Set(forAll)
      if (ofStreams.some(({ id }) => isOf(streamArn, '/', id))) remedies.add('source')
      if (ofFunctions.some(({ id }) => isOf(functionArn, ':', id))) {
        const before = running.standing
        running.standing = standingOf(this.#parts.runtime.catalog, running.mapping)
        if (running.standing.does !== before.does) remedies.add('function')
        if (running.standing.reach !== before.reach) remedies.add('reach')
      }
      for (const remedy of remedies) run?.hurry(remedy)
    }
  }
}

function unqualified(functionArn: string): string {
  return parseFunctionArn(functionArn)?.arn ?? functionArn
}

interface AnyChange {
  readonly kind: string
  readonly id: string
}

/** What belongs to a function or a stream is keyed by its ARN, or by what begins with that. */
function isOf(arn: string, separator: string, id: string): boolean {
  return id === arn || id.startsWith(`${arn}${separator}`)
}

function remedyForAll(kind: string): Remedy | undefined {
  if (kind.startsWith('iam.')) return 'rights'
  return DESTINATION_KINDS.has(kind) ? 'destination' : undefined
}

/** One that is changed while it is disabled stays so. */
function isAtWork({ state, intent }: MappingEntity): boolean {
  return state === 'Enabled' || (state === 'Updating' && intent?.to === 'Enabled')
}

const DESTINATION_KINDS: ReadonlySet<string> = new Set(['s3.bucket', 'sqs.queue'])
const FUNCTION_KINDS: ReadonlySet<string> = new Set(['lambda.function', 'lambda.version', 'lambda.alias'])
const STREAM_KINDS: ReadonlySet<string> = new Set(['kinesis.stream', 'kinesis.consumer', 'kinesis.policy'])
