/** Texts about capacity: modes, warm throughput, the commitment. AWS's own are unknown unless the comment says otherwise. */
import type { Named } from './messages.ts'

export const WARM_THROUGHPUT_REFUSED =
  'WarmThroughputMiBps is only supported for on-demand streams of accounts that have the minimum throughput billing commitment enabled.'

export function warmThroughputLeft(name: string): string {
  return `The minimum throughput billing commitment cannot be disabled while stream ${name} has warm throughput configured.`
}

/** Worded like the text about on-demand streams. */
export function provisionedStream({ name, accountId }: Named): string {
  return `Request is invalid. Stream ${name} under account ${accountId} is in Provisioned mode.`
}

export function warmThroughputTooHigh(mibps: number, mibpsMax: number): string {
  return `WarmThroughputMiBps ${mibps} is greater than the limit of ${mibpsMax}.`
}

export const WARM_THROUGHPUT_UNCHANGED_MODE =
  'WarmThroughputMiBps is only supported when the stream mode is changed to ON_DEMAND. Use UpdateStreamWarmThroughput.'
