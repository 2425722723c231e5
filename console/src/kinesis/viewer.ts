/** What the record viewer holds: records as they are read, decoded, within bounds. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { fromBase64 } from '../lib/bytes.ts'
import { type Decoded, decode, partsOf } from '../lib/decode.ts'
import type { Shard } from '../lib/hash-range.ts'
import { type Position, type Progress, RECORDS_PER_READ, type ReaderPorts, readShards } from '../lib/reader.ts'
import { emptyRing, push, type Ring, type RingLimits } from '../lib/ring.ts'
import { useServer } from '../shell/server.tsx'
import type { KinesisRecord } from './types.ts'

export interface ViewedRecord {
  /** Unique among what is held. */
  readonly id: string
  readonly shardId: string
  readonly sequenceNumber: string
  readonly partitionKey: string
  readonly explicitHashKey: string | undefined
  /** Place in an aggregate of the Producer Library. */
  readonly subSequence: number | undefined
  /** Seconds since the epoch. */
  readonly arrivedAt: number
  readonly bytes: number
  readonly encryption: string | undefined
  readonly decoded: Decoded
}

export const RECORDS_MAX = 1000
const WEIGHT_MAX = 24 * 1024 * 1024
/** What a record takes besides its text. */
const RECORD_WEIGHT = 1024
/** Arrivals are put on the page this often. */
const FLUSH_MS = 150

const limits: RingLimits<ViewedRecord> = {
  itemsMax: RECORDS_MAX,
  weightMax: WEIGHT_MAX,
  weightOf: ({ decoded }) => decoded.text.length * 2 + RECORD_WEIGHT,
}

export interface Question {
  readonly stream: string
  readonly shards: readonly Shard[]
  readonly position: Position
}

export interface Viewer {
  readonly state: 'idle' | 'reading' | 'full' | 'ended' | 'failed'
  readonly ring: Ring<ViewedRecord>
  /** Of the shard that is the furthest behind, ms. */
  readonly behindMs: number
  readonly error: unknown
  start(question: Question): void
  stop(): void
  /** Lets go of what is held, to read on. */
  readOn(): void
}

/** Stops when it is full and still behind; once it has caught up, the oldest make room for the newest. */
export function useViewer(): Viewer {
  const { ask } = useServer()
  const [state, setState] = useState<Viewer['state']>('idle')
  const [ring, setRing] = useState<Ring<ViewedRecord>>(emptyRing)
  const [behindMs, setBehindMs] = useState(0)
  const [error, setError] = useState<unknown>()
  const run = useRef<{ abort: AbortController; makeRoom: () => void }>(undefined)
  const asked = useRef(ask)
  asked.current = ask

  const stop = useCallback(() => {
    run.current?.abort.abort()
    run.current = undefined
    setState((before) => (before === 'reading' || before === 'full' ? 'idle' : before))
  }, [])

  const start = useCallback((question: Question) => {
    run.current?.abort.abort()
    const abort = new AbortController()
    const desk = deskOf(
      { onFlush: setRing, onBehind: setBehindMs, onFull: (full) => setState(full ? 'full' : 'reading') },
      abort.signal,
    )
    run.current = { abort, makeRoom: desk.makeRoom }
    setRing(emptyRing)
    setError(undefined)
    setBehindMs(0)
    setState('reading')
    const ports: ReaderPorts = {
      ask: (operation, input, signal) => asked.current('kinesis', operation, input, signal),
      sleep,
      ...desk.ports,
    }
    readShards(ports, question.stream, question.shards, question.position, abort.signal).then(
      () => !abort.signal.aborted && setState('ended'),
      (reason: unknown) => {
        if (abort.signal.aborted) return
        abort.abort()
        setError(reason)
        setState('failed')
      },
    )
  }, [])

  useEffect(() => () => run.current?.abort.abort(), [])
  const readOn = useCallback(() => run.current?.makeRoom(), [])
  return useMemo(
    () => ({ state, ring, behindMs, error, start, stop, readOn }),
    [state, ring, behindMs, error, start, stop, readOn],
  )
}

interface DeskEvents {
  onFlush(ring: Ring<ViewedRecord>): void
  onBehind(ms: number): void
  onFull(full: boolean): void
}

/** Where arrivals are collected, decoded and counted before the page hears of them. */
function deskOf(events: DeskEvents, signal: AbortSignal) {
  let ring: Ring<ViewedRecord> = emptyRing()
  let arrived = 0
  let released = 0
  let granted = 0
  let flushing = false
  let waiting: (() => void)[] = []
  let decoding: Promise<void> = Promise.resolve()
  const behind = new Map<string, number>()

  const flush = (): void => {
    flushing = false
    if (signal.aborted) return
    events.onFlush(ring)
    events.onBehind(Math.max(0, ...behind.values()))
  }
  const soon = (): void => {
    if (!flushing) window.setTimeout(flush, FLUSH_MS)
    flushing = true
  }
  /** A shard that has not said how far behind it is counts as behind. */
  const caughtUp = (): boolean => behind.size > 0 && [...behind.values()].every((ms) => ms === 0)
  const roomFor = (): number =>
    caughtUp() ? RECORDS_PER_READ : Math.min(RECORDS_PER_READ, RECORDS_MAX - (arrived - released) - granted)
  const add = async (shardId: string, records: readonly KinesisRecord[]): Promise<void> => {
    const viewed = await Promise.all(records.map((record) => viewedOf(shardId, record)))
    ring = push(ring, viewed.flat(), limits)
    soon()
  }
  const wakeAll = (): void => {
    const woken = waiting
    waiting = []
    for (const wake of woken) wake()
  }
  const ports: Pick<ReaderPorts, 'room' | 'onRead' | 'onProgress'> = {
    async room() {
      // What was read is decoded before more is: the queue is as long as the reads under way.
      await decoding
      while (roomFor() < 1) {
        signal.throwIfAborted()
        if (granted === 0) events.onFull(true)
        await new Promise<void>((resolve) => {
          waiting.push(resolve)
          signal.addEventListener('abort', () => resolve(), { once: true })
        })
      }
      const grant = roomFor()
      granted += grant
      return grant
    },
    onRead(shardId, records, grant) {
      granted -= grant
      arrived += records.length
      if (records.length > 0) decoding = decoding.then(() => add(shardId, records))
      // What was granted and not used, or that this was the last, gives room to those who wait.
      queueMicrotask(wakeAll)
    },
    onProgress(shardId: string, { behindMs, ended }: Progress) {
      behind.set(shardId, ended ? 0 : behindMs)
      soon()
    },
  }
  const makeRoom = (): void => {
    released = arrived
    events.onFull(false)
    wakeAll()
  }
  return { ports, makeRoom }
}

async function viewedOf(shardId: string, record: KinesisRecord): Promise<readonly ViewedRecord[]> {
  const parts = partsOf(record.PartitionKey, fromBase64(record.Data))
  return await Promise.all(
    parts.map(async (part) => ({
      id: `${shardId} ${record.SequenceNumber} ${part.subSequence ?? ''}`,
      shardId,
      sequenceNumber: record.SequenceNumber,
      partitionKey: part.partitionKey,
      explicitHashKey: part.explicitHashKey,
      subSequence: part.subSequence,
      arrivedAt: record.ApproximateArrivalTimestamp ?? 0,
      bytes: part.data.length,
      encryption: record.EncryptionType,
      decoded: await decode(part.data),
    })),
  )
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        window.clearTimeout(timer)
        reject(signal.reason as Error)
      },
      { once: true },
    )
  })
}
