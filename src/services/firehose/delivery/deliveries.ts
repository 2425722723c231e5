/** The deliveries of this server: one for each delivery stream that the catalog has, for as long as it has it. */
import type { KeyRing } from '../../../engine/run-key.ts'
import type { Clock } from '../../../kernel/clock.ts'
import { reject } from '../../../kernel/outcome.ts'
import type { Call } from '../../../model/caller.ts'
import { Gate } from '../../consuming/gate.ts'
import type { StreamReading } from '../../consuming/stream-reading.ts'
import { portOf, type ServiceRuntime } from '../../define.ts'
import { deliveryLogId } from '../direct-put-log.ts'
import type { DeliveryStream, FirehoseEntities } from '../entities.ts'
import type { FormatConfiguration } from '../formats/configuration.ts'
import type { Transform } from '../formats/index.ts'
import { accessKeyOf } from '../queries.ts'
import { callAs } from '../role.ts'
import { openStreamKeys } from '../stream-keys.ts'
import { doorFunction } from '../transformation/door-function.ts'
import { transformationOf } from '../transformation/settings.ts'
import { transformBy } from '../transformation/transform.ts'
import { Delivery } from './delivery.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import { directPutSource, type LogKeys } from './direct-put-source.ts'
import type { HttpClient } from './http-client.ts'
import { BUILDS_AT_ONCE_MAX, CONVERSIONS_AT_ONCE_MAX, READS_AT_ONCE_MAX } from './limits.ts'
import type { ObjectClient } from './object-put.ts'
import { roleCall } from './role.ts'
import { schemaTable } from './schema-table.ts'
import { shardSource } from './shard-source.ts'
import type { Source } from './source.ts'

export interface DeliveriesParts {
  readonly runtime: ServiceRuntime<FirehoseEntities>
  /** The machine's. */
  readonly pace: Pick<Clock, 'sleep'>
  /** Reads the Kinesis stream of that ARN as `call` says. */
  readonly streams: (streamArn: string, call: () => Call) => StreamReading
  readonly http: HttpClient
  /** Reads partition keys. */
  readonly keyReaderOf: DeliveryParts['keyReaderOf']
  readonly conversions: DeliveryParts['conversions']
  /** Puts objects as `call` says. */
  readonly objects: (call: () => Call) => ObjectClient
}

interface Running {
  readonly id: string
  readonly opened: Promise<Delivery | undefined>
  /** Once it is open. */
  delivery: Delivery | undefined
  /** Ends it, also while it opens. */
  readonly ending: AbortController
}

const NO_KEYS: KeyRing = new Map()

export class Deliveries {
  readonly #parts: DeliveriesParts
  readonly #running = new Map<string, Running>()
  readonly #closing = new Set<Promise<void>>()
  readonly #gates = {
    reads: new Gate(READS_AT_ONCE_MAX),
    objects: new Gate(BUILDS_AT_ONCE_MAX),
    conversions: new Gate(CONVERSIONS_AT_ONCE_MAX),
  }
  #unsubscribe: () => void = () => {}

  constructor(parts: DeliveriesParts) {
    this.#parts = parts
  }

  /** Takes up what the catalog has, and follows it from then on. */
  start(): void {
    const { catalog } = this.#parts.runtime
    this.#unsubscribe = catalog.subscribe((changes) => {
      for (const { kind, id } of changes) {
        if (kind === 'firehose.stream') this.#look(id)
        else if ((kind as string) === 's3.bucket' || kind.startsWith('iam.')) this.#hurry()
      }
    })
    for (const { arn } of catalog.list('firehose.stream', '')) this.#look(arn)
  }

  /** Nothing happens until time passes, or something arrives. */
  get isIdle(): boolean {
    for (const { delivery } of this.#running.values()) if (delivery?.isIdle !== true) return false
    return this.#closing.size === 0
  }

  /** `undefined`: it is not delivering. */
  at(arn: string): Delivery | undefined {
    return this.#running.get(arn)?.delivery
  }

  /** As `at`, once it has read what an earlier process left. */
  async opened(arn: string): Promise<Delivery | undefined> {
    return this.#running.get(arn)?.opened
  }

  async close(): Promise<void> {
    this.#unsubscribe()
    for (const arn of this.#running.keys()) this.#end(arn)
    await Promise.all(this.#closing)
  }

  #look(arn: string): void {
    const { runtime } = this.#parts
    const stream = runtime.catalog.get('firehose.stream', arn)
    const present = this.#running.get(arn)
    const delivers = stream?.status === 'ACTIVE'
    if (present !== undefined && (!delivers || present.id !== stream.id)) this.#end(arn)
    if (!delivers) return
    const running = this.#running.get(arn)
    if (running === undefined) return this.#begin(stream)
    this.#takeUp(running, stream.name)
  }

  /** Its settings. */
  #takeUp({ delivery, ending }: Running, name: string): void {
    delivery?.look().catch((cause: unknown) => {
      if (!ending.signal.aborted) this.#parts.runtime.logger.error(`${name}: its new settings could not be taken up`, cause)
    })
  }

  #begin(stream: DeliveryStream): void {
    const { logger } = this.#parts.runtime
    const ending = new AbortController()
    const opened = this.#open(stream, ending.signal).catch((cause: unknown) => {
      if (!ending.signal.aborted) logger.error(`${stream.name} is not delivered until the next start`, cause)
      return undefined
    })
    const running: Running = { id: stream.id, opened, delivery: undefined, ending }
    this.#running.set(stream.arn, running)
    void opened.then((delivery) => {
      running.delivery = delivery
      if (this.#running.get(stream.arn) !== running) return
      if (delivery === undefined) this.#running.delete(stream.arn)
      // They may have changed while it opened.
      else this.#takeUp(running, stream.name)
    })
  }

  #open({ id, arn, source }: DeliveryStream, signal: AbortSignal): Promise<Delivery> {
    const { runtime, objects } = this.#parts
    const { engine, clock, random, logger, catalog } = runtime
    const stream = (): DeliveryStream | undefined => {
      const present = catalog.get('firehose.stream', arn)
      return present?.id === id ? present : undefined
    }
    const call = (): Call => roleCall(stream(), 'destination', random)
    return Delivery.open({
      stream,
      source: this.#sourceOf(source, clock, stream),
      log: engine.open(deliveryLogId(id)),
      secrets: runtime.secrets,
      objects: objects(call),
      gates: this.#gates,
      http: this.#parts.http,
      accessKeyOf: (of) => accessKeyOf(of, runtime.secrets),
      keyReaderOf: this.#parts.keyReaderOf,
      transformOf: (format, signal) => this.#transformOf(format, stream, call, signal),
      conversions: this.#parts.conversions,
      tableOf: ({ DataFormatConversionConfiguration: conversion }) => {
        const schema = conversion?.SchemaConfiguration ?? {}
        const { accountId, region } = stream() ?? { accountId: '', region: '' }
        const inRole = callAs(schema.RoleARN, stream()?.name ?? '', { accountId, region }, random.uuid())
        return schemaTable(runtime.door, inRole, schema)
      },
      clock,
      pace: this.#parts.pace,
      random,
      logger,
      signal,
    })
  }

  #transformOf(
    format: FormatConfiguration,
    stream: () => DeliveryStream | undefined,
    call: () => Call,
    signal: AbortSignal,
  ): Transform | undefined {
    const settings = transformationOf(format)
    const present = stream()
    if (settings === undefined || present === undefined) return undefined
    const { runtime, pace } = this.#parts
    const { arn: deliveryStreamArn, region, source } = present
    const from = source.type === 'KinesisStreamAsSource' ? { sourceKinesisStreamArn: source.streamArn } : {}
    const invoke = doorFunction(runtime.door, call)
    return transformBy({ settings, from: { deliveryStreamArn, region, ...from }, invoke, pace, random: runtime.random, signal })
  }

  #sourceOf(source: DeliveryStream['source'], clock: Clock, stream: () => DeliveryStream | undefined): Source {
    const { runtime, streams } = this.#parts
    if (source.type === 'KinesisStreamAsSource') {
      return shardSource(streams(source.streamArn, () => roleCall(stream(), 'source', runtime.random)))
    }
    const keys = logKeys(runtime, stream)
    return directPutSource({ log: runtime.engine.open(source.logId), lanes: source.lanes, clock, keys })
  }

  #end(arn: string): void {
    const running = this.#running.get(arn)
    this.#running.delete(arn)
    if (running === undefined) return
    running.ending.abort()
    const closing = running.opened
      .then((delivery) => delivery?.close())
      .catch((cause: unknown) => this.#parts.runtime.logger.error(`${arn}: its delivery ended badly`, cause))
      .then(() => {
        this.#closing.delete(closing)
      })
    this.#closing.add(closing)
  }

  /** A bucket came into being, or changed; or what somebody may do did. */
  #hurry(): void {
    for (const { delivery } of this.#running.values()) delivery?.hurry()
  }
}

function logKeys(runtime: ServiceRuntime<FirehoseEntities>, stream: () => DeliveryStream | undefined): LogKeys {
  const keys = portOf(runtime, openStreamKeys)
  return {
    get ring() {
      const present = stream()
      return present === undefined ? NO_KEYS : keys.ring(present.id)
    },
    async open(keyId) {
      const present = stream()
      return present === undefined ? reject('ResourceNotFoundException') : keys.open(present, keyId)
    },
  }
}
