/** What is measured. Each row is run by a process of its own (`load/main.ts`) against a server that was started for it. */

export interface PutRow {
  readonly kind: 'put'
  readonly operation: 'PutRecords' | 'PutRecord'
  readonly recordsPerRequest: number
  readonly dataBytes: number
  readonly connections: number
  /** Ends the row early: an engine in memory keeps what it is given. */
  readonly recordsMax: number
}

export interface DrainRow {
  readonly kind: 'drain'
  readonly dataBytes: number
  readonly shards: number
  readonly records: number
}

export interface StartRow {
  readonly kind: 'start'
}

export type Row = PutRow | DrainRow | StartRow

export const SHARDS = 16
const BATCH = 500

function putRecords(dataBytes: number, recordsMax: number): PutRow {
  return { kind: 'put', operation: 'PutRecords', recordsPerRequest: BATCH, dataBytes, connections: 4, recordsMax }
}

function putRecord(connections: number): PutRow {
  return { kind: 'put', operation: 'PutRecord', recordsPerRequest: 1, dataBytes: 100, connections, recordsMax: 200_000 }
}

export const ROWS: Readonly<Record<string, Row>> = {
  start: { kind: 'start' },
  'batch-1k': putRecords(1024, 150_000),
  'batch-100': putRecords(100, 600_000),
  'put-x1': putRecord(1),
  'put-x16': putRecord(16),
  'put-x64': putRecord(64),
  'drain-1k': { kind: 'drain', dataBytes: 1024, shards: 1, records: 20_000 },
}

export const TITLES: Readonly<Record<string, string>> = {
  start: 'start, until ListStreams is answered; idle memory',
  'batch-1k': 'PutRecords 500 × 1 KiB, 4 connections, 16 shards',
  'batch-100': 'PutRecords 500 × 100 B, 4 connections, 16 shards',
  'put-x1': 'PutRecord 100 B, 1 connection',
  'put-x16': 'PutRecord 100 B, 16 connections',
  'put-x64': 'PutRecord 100 B, 64 connections',
  'drain-1k': 'GetRecords drain of 1 KiB records, 1 connection',
}

/** What one run of a row gave. Rates are records per second. */
export interface Result {
  readonly ratePerSecond?: number
  readonly p50Ms?: number
  readonly p99Ms?: number
  /** Processor time of the server for one request, µs, where the system tells: steadier than a rate on a busy machine. */
  readonly cpuUs?: number
  readonly acknowledged?: number
  readonly readBack?: number
  readonly startMs?: number
  readonly idleMiB?: number
}
