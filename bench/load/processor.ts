import { readFileSync } from 'node:fs'

/** Of the kernel's clock for process times (USER_HZ). */
const TICKS_PER_SECOND = 100
const UTIME = 11
const STIME = 12

/** Processor time that a process has had so far, µs; `undefined` where the system does not tell (it is Linux that does). */
export function processorUs(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined
  // The name of the command, in parentheses, may hold anything; fields are counted behind it.
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[UTIME]) + Number(fields[STIME])) / TICKS_PER_SECOND) * 1e6
}
