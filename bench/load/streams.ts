import { setTimeout as sleep } from 'node:timers/promises'
import { checkOk, readPage } from './checks.ts'
import { Connection } from './connection.ts'
import { request } from './requests.ts'

const ACTIVE_POLL_MS = 10

async function call(connection: Connection, port: number, operation: string, input: unknown): Promise<unknown> {
  const { body } = checkOk(await connection.send(request(port, operation, input)))
  return body.length === 0 ? undefined : JSON.parse(body.toString('utf8'))
}

export async function createStream(port: number, name: string, shards: number): Promise<void> {
  const connection = await Connection.open(port)
  await call(connection, port, 'CreateStream', { StreamName: name, ShardCount: shards })
  for (;;) {
    const answer = (await call(connection, port, 'DescribeStreamSummary', { StreamName: name })) as {
      readonly StreamDescriptionSummary: { readonly StreamStatus: string }
    }
    if (answer.StreamDescriptionSummary.StreamStatus === 'ACTIVE') break
    await sleep(ACTIVE_POLL_MS)
  }
  connection.close()
}

export interface Drained {
  readonly records: number
  readonly bytes: number
  readonly tookMs: number
  readonly pageMs: readonly number[]
}

/**
 * Reads every shard from its oldest record to the first empty page (`MillisBehindLatest` is 0 in all of one peer's answers). Time is
 * that of the pages alone.
 */
export async function drain(port: number, stream: string): Promise<Drained> {
  const connection = await Connection.open(port)
  const listed = (await call(connection, port, 'ListShards', { StreamName: stream })) as {
    readonly Shards: readonly { readonly ShardId: string }[]
  }
  let records = 0
  let bytes = 0
  let tookMs = 0
  const pageMs: number[] = []
  for (const { ShardId } of listed.Shards) {
    const place = { StreamName: stream, ShardId, ShardIteratorType: 'TRIM_HORIZON' }
    const first = (await call(connection, port, 'GetShardIterator', place)) as { readonly ShardIterator: string }
    let iterator: string | undefined = first.ShardIterator
    while (iterator !== undefined) {
      const asked = request(port, 'GetRecords', { ShardIterator: iterator, Limit: 10_000 })
      const startedAt = performance.now()
      const answer = await connection.send(asked)
      const ms = performance.now() - startedAt
      const page = readPage(answer)
      tookMs += ms
      if (page.records > 0) pageMs.push(ms)
      records += page.records
      bytes += answer.body.length
      iterator = page.records === 0 ? undefined : page.next
    }
  }
  connection.close()
  return { records, bytes, tookMs, pageMs }
}
