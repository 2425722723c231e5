import type { Random } from './random.ts'

/** Of a call that came without one, as AWS makes them: `X-Amzn-Trace-Id`. Nothing is sampled. */
export function newTraceId(nowMs: number, random: Random): string {
  const hex = (bytes: number): string => Buffer.from(random.bytes(bytes)).toString('hex')
  const seconds = Math.floor(nowMs / 1000).toString(16)
  return `Root=1-${seconds}-${hex(12)};Parent=${hex(8)};Sampled=0;Lineage=1:${hex(4)}:0`
}
