/** The streams that a query names. */

import type { KinesisClient } from '@aws-sdk/client-kinesis'
import type { Sdk, Target } from '../../endpoint.ts'
import { type Io, UserError } from '../../io.ts'
import type { ServerTime } from '../../look/server-time.ts'
import { type StreamSession, waitUntilActive } from '../../streams.ts'
import { PACE_AWS, PACE_LEAT, type Position } from '../../tail/shard-reader.ts'
import { readStream } from '../../tail/stream-reader.ts'
import { unpacked } from '../../tail/unpack.ts'
import type { Reference } from './references.ts'
import type { StreamTable } from './stream-table.ts'

export interface Kinesis {
  readonly io: Io
  readonly sdk: Sdk
  readonly client: KinesisClient
  readonly target: Target
  readonly time: ServerTime
}

/** The stream of that name, which may be written with _ instead of - or a dot; `undefined` if there is none. */
export async function streamMeant({ sdk, client }: Kinesis, wanted: string): Promise<string | undefined> {
  const plain = (word: string): string => word.replaceAll(/[-.]/g, '_')
  let like: string | undefined
  let next: string | undefined
  do {
    const answer = await client.send(new sdk.ListStreamsCommand({ ...(next !== undefined && { NextToken: next }) }))
    for (const each of answer.StreamNames ?? []) {
      if (each === wanted) return each
      if (plain(each) === plain(wanted)) like ??= each
    }
    next = answer.HasMoreStreams ? answer.NextToken : undefined
  } while (next !== undefined)
  return like
}

export interface Filling {
  readonly position: Position
  /** Goes on as records arrive. */
  readonly follow: boolean
  readonly signal: AbortSignal
  onRecords?(): void
}

/** Reads the stream into its table, aggregates of the KPL unpacked. */
export async function fill(
  kinesis: Kinesis,
  table: StreamTable,
  { position, follow, signal, onRecords }: Filling,
): Promise<void> {
  const session: StreamSession = { ...kinesis, stream: table.stream }
  await waitUntilActive(session)
  await readStream(session, {
    position,
    follow,
    pace: kinesis.target.isAws ? PACE_AWS : PACE_LEAT,
    signal,
    onPage: async (shard, records) => {
      for (const record of records) {
        const parts = unpacked(record, shard)
        if (Symbol.iterator in parts) for (const part of parts) table.add(shard.shardId, part)
      }
      if (records.length > 0) onRecords?.()
    },
  })
}

export function noSuchTable({ schema, table }: Reference, datasets: readonly string[], self: string): UserError {
  const streams = `Streams are written stream('name'); \`aws kinesis list-streams\` lists them.`
  if (schema === 'stream') return new UserError(`There is no stream "${table}". ${streams}`)
  const shown = datasets.map((each) => `processed.${each.replaceAll('-', '_')}`).join(', ')
  const lake = datasets.length === 0 ? 'There is no lake here.' : `The lake has ${shown}, and the same in raw and curated.`
  const sought = schema === '' ? `no dataset and no stream "${table}"` : `no "${schema}.${table}"`
  return new UserError(`There is ${sought}. ${lake} ${streams} See ${self} lake sql --help.`)
}
