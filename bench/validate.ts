/** `node bench/validate.ts`: how long checking a PutRecords of 500 records takes, in µs. */
import { validate } from '../src/model/validate.ts'
import { PutRecords } from '../src/services/kinesis/model.gen.ts'

const ROUNDS = 2_000

function measure(what: string, input: Readonly<Record<string, unknown>>): void {
  const timesUs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const startedAt = process.hrtime.bigint()
    validate(PutRecords.input, input)
    timesUs.push(Number(process.hrtime.bigint() - startedAt) / 1_000)
  }
  timesUs.sort((a, b) => a - b)
  const at = (share: number): string => (timesUs[Math.floor(share * (ROUNDS - 1))] ?? 0).toFixed(1)
  process.stdout.write(`${what}: p50 ${at(0.5)} µs, p99 ${at(0.99)} µs\n`)
}

const Data = new Uint8Array(1_024)
const records = Array.from({ length: 500 }, (_, i) => ({ PartitionKey: `customer-${i}`, Data }))
const hashed = records.map((record, i) => ({ ...record, ExplicitHashKey: `${i}00000000000000000000000000000000` }))

measure('500 records', { StreamName: 'orders', Records: records })
measure('500 records with explicit hash keys', { StreamName: 'orders', Records: hashed })
measure('500 records, the last without data', { StreamName: 'orders', Records: [...records.slice(1), { PartitionKey: 'a' }] })
