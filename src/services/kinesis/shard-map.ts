import type { Shard, Stream } from './entities.ts'

/** What this process remembers of shards. A stream that was created anew has another log, so nothing of the old one is taken for its own. */
export class ShardMap<Kept> {
  readonly #byLog = new Map<string, Map<number, Kept>>()
  #size = 0

  get size(): number {
    return this.#size
  }

  /** What is kept of a shard, made if there is nothing yet. */
  obtain(stream: Stream, shard: Shard, make: (stream: Stream, shard: Shard) => Kept): Kept {
    let shards = this.#byLog.get(stream.logId)
    if (shards === undefined) {
      shards = new Map()
      this.#byLog.set(stream.logId, shards)
    }
    let kept = shards.get(shard.lane)
    if (kept === undefined) {
      kept = make(stream, shard)
      shards.set(shard.lane, kept)
      this.#size++
    }
    return kept
  }

  /** By lane. */
  of({ logId }: Pick<Stream, 'logId'>): ReadonlyMap<number, Kept> | undefined {
    return this.#byLog.get(logId)
  }

  forgetIf(isOver: (kept: Kept) => boolean): void {
    for (const [logId, shards] of this.#byLog) {
      for (const [lane, kept] of shards) {
        if (!isOver(kept)) continue
        shards.delete(lane)
        this.#size--
      }
      if (shards.size === 0) this.#byLog.delete(logId)
    }
  }
}
