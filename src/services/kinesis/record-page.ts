import type { PlacedRun } from '../../engine/log.ts'
import { countOf, eachRecord, payloadBytesOf, recordsOf } from '../../engine/record-block.ts'
import type { JsonSink, WrittenList } from '../../model/written-list.ts'
import { ENCRYPTED } from './encryption.ts'
import type { Shard } from './entities.ts'
import type { Record as RecordShape } from './model.gen.ts'
import { NumberRow, sequenceNumberAt } from './sequence-number.ts'

/** What stands around a record's fields: names, quotes, the digits of its number and of its time. */
const JSON_BYTES_PER_RECORD = 180
/** Half more than data and keys: base64 takes a third more. */
const JSON_BYTES_PER_BYTE = 1.34

/**
 * Records of one shard, as the engine keeps them. A page of ten thousand is written as JSON from the bytes of its runs: making objects
 * of them first, and a tree of those for the codec, took most of the time that GetRecords had.
 */
export class RecordPage implements WrittenList<RecordShape> {
  readonly #shard: Shard
  readonly #runs: readonly PlacedRun[]

  constructor(shard: Shard, runs: readonly PlacedRun[]) {
    this.#shard = shard
    this.#runs = runs
  }

  /** As the engine gave them: for those who read within this process. */
  get runs(): readonly PlacedRun[] {
    return this.#runs
  }

  get count(): number {
    let count = 0
    for (const { run } of this.#runs) count += countOf(run)
    return count
  }

  /** Data and keys. */
  get payloadBytes(): number {
    let bytes = 0
    for (const { run } of this.#runs) bytes += payloadBytesOf(run)
    return bytes
  }

  /** `undefined` of an empty page. */
  get lastSequenceNumber(): string | undefined {
    const last = this.#runs.at(-1)
    return last && sequenceNumberAt(this.#shard, last.firstPosition + countOf(last.run) - 1, last.arrivedAtMs)
  }

  *[Symbol.iterator](): Generator<RecordShape, undefined> {
    for (const { run, firstPosition, arrivedAtMs, keyId } of this.#runs) {
      const numbers = new NumberRow(this.#shard, firstPosition, arrivedAtMs)
      for (const { partitionKey, data } of recordsOf(run)) {
        yield {
          SequenceNumber: numbers.next(),
          ApproximateArrivalTimestamp: arrivedAtMs,
          Data: data,
          ...(partitionKey !== undefined && { PartitionKey: partitionKey }),
          ...(keyId !== undefined && ENCRYPTED),
        }
      }
    }
  }

  writeJson(out: JsonSink): void {
    let expected = 0
    for (const { run } of this.#runs) expected += run.byteLength * JSON_BYTES_PER_BYTE + countOf(run) * JSON_BYTES_PER_RECORD
    out.expect(Math.ceil(expected))
    let opening = '[{"SequenceNumber":"'
    for (const { run, firstPosition, arrivedAtMs, keyId } of this.#runs) {
      const numbers = new NumberRow(this.#shard, firstPosition, arrivedAtMs)
      const encryption = keyId === undefined ? '' : ',"EncryptionType":"KMS"'
      const middle = `","ApproximateArrivalTimestamp":${JSON.stringify(Math.floor(arrivedAtMs) / 1000)}${encryption},"Data":`
      eachRecord(run, (keyFrom, dataFrom, end) => {
        out.text(opening + numbers.next() + middle)
        out.base64(run, dataFrom, end)
        if (dataFrom > keyFrom) out.text(`,"PartitionKey":${quotedKey(run, keyFrom, dataFrom)}`)
        opening = '},{"SequenceNumber":"'
      })
    }
    out.text(opening.startsWith('[') ? '[]' : '}]')
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Nearly every key needs no more than quotes around it. */
function quotedKey(run: Uint8Array, from: number, to: number): string {
  let plain = true
  for (let i = from; i < to; i++) {
    const byte = run[i] as number
    if (byte < 0x20 || byte > 0x7e || byte === QUOTE || byte === BACKSLASH) plain = false
  }
  const bytes = Buffer.from(run.buffer, run.byteOffset, run.byteLength)
  return plain ? `"${bytes.toString('latin1', from, to)}"` : JSON.stringify(bytes.toString('utf8', from, to))
}
