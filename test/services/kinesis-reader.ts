/** A reader of a whole stream that follows it through reshardings, as consumer libraries do: children when all their parents have ended. */
import assert from 'node:assert/strict'
import type { Random } from '../../src/kernel/random.ts'
import * as model from '../../src/services/kinesis/model.gen.ts'
import type { Kinesis } from './kinesis-harness.ts'

export interface ReadRecord {
  readonly shardId: string
  readonly sequenceNumber: string
  readonly key: string
  readonly text: string
}

const POLL_MS = 20

export class StreamReader {
  /** In the order in which they were read: parents before children. */
  readonly records: ReadRecord[] = []
  /** In the order in which they were begun. */
  readonly begun: string[] = []
  readonly #aws: Kinesis
  readonly #stream: string
  readonly #random: Random
  readonly #recordsPerPageMax: number
  readonly #ended = new Set<string>()
  #stopping = false

  constructor(aws: Kinesis, stream: string, random: Random, recordsPerPageMax = 20) {
    this.#aws = aws
    this.#stream = stream
    this.#random = random
    this.#recordsPerPageMax = recordsPerPageMax
  }

  /** Reads from the beginning until it is told to stop and nothing is left. */
  async run(): Promise<void> {
    const ShardFilter = { Type: 'AT_TRIM_HORIZON' } as const
    const { Shards = [] } = await this.#aws.call(model.ListShards, { StreamName: this.#stream, ShardFilter })
    await Promise.all(Shards.map(({ ShardId }) => this.#readShard(ShardId)))
  }

  /** Nothing more is put or resharded: what is there is the rest. */
  stop(): void {
    this.#stopping = true
  }

  async #readShard(ShardId: string): Promise<void> {
    assert.ok(!this.begun.includes(ShardId), `${ShardId} is begun once`)
    this.begun.push(ShardId)
    const place = { StreamName: this.#stream, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const
    let { ShardIterator = '' } = await this.#aws.call(model.GetShardIterator, place)
    for (;;) {
      const stopping = this.#stopping
      const Limit = 1 + this.#random.int(this.#recordsPerPageMax)
      const page = await this.#aws.call(model.GetRecords, { ShardIterator, Limit })
      for (const { SequenceNumber: sequenceNumber, PartitionKey: key = '', Data } of page.Records) {
        this.records.push({ shardId: ShardId, sequenceNumber, key, text: Buffer.from(Data).toString() })
      }
      const { NextShardIterator, ChildShards = [], MillisBehindLatest } = page
      assert.equal(NextShardIterator === undefined, ChildShards.length > 0, 'an end and its children are told together')
      if (NextShardIterator === undefined) {
        this.#ended.add(ShardId)
        const ready = ChildShards.filter(({ ParentShards }) => ParentShards.every((parent) => this.#ended.has(parent)))
        await Promise.all(ready.map((child) => this.#readShard(child.ShardId)))
        return
      }
      ShardIterator = NextShardIterator
      if (MillisBehindLatest === 0 && page.Records.length === 0) {
        if (stopping) return
        await this.#aws.clock.sleep(POLL_MS)
      }
    }
  }
}
