import type { Random } from '../../kernel/random.ts'

const PREFIX = 'leat-bench/'
/** As long as a stamp may be. */
const HEAD_BYTES_MAX = 64

/**
 * Makes the data of records: `leat-bench/RUN/MS/`, which run it is of and when it was sent, and random bytes up to the size. All records share
 * these bytes: making them new each time would be what is measured. They do not compress.
 */
export function stamper(runId: string, size: number, random: Random): (sentAtMs: number) => Uint8Array {
  const filler = random.bytes(size)
  return (sentAt) => {
    const head = Buffer.from(`${PREFIX}${runId}/${sentAt}/`)
    return Buffer.concat([head, filler.subarray(0, Math.max(0, size - head.length))])
  }
}

/** When a record of this run was sent, epoch ms; `undefined` if it is somebody else's. */
export function sentAtMs(data: Uint8Array, runId: string): number | undefined {
  const head = Buffer.from(data.buffer, data.byteOffset, Math.min(data.length, HEAD_BYTES_MAX)).toString('latin1')
  const [prefix, run, ms] = head.split('/')
  return `${prefix}/` === PREFIX && run === runId && /^\d+$/.test(ms ?? '') ? Number(ms) : undefined
}
