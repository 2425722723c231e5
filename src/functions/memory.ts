/** How much memory processes have, where the system says so (Linux). */
import { readFileSync } from 'node:fs'

const KIB_PER_MIB = 1024
const DESCENDANTS_MAX = 64

/**
 * Memory of its own that a process and its children hold, MiB: what they allocated, without pages of programs and libraries, which the system shares
 * and takes back at will. 0 where it cannot be known.
 */
export function memoryMiBOf(pid: number): number {
  let kib = 0
  const pids = [pid]
  for (let next = 0; next < pids.length && next < DESCENDANTS_MAX; next++) {
    const each = pids[next] as number
    const status = read(`/proc/${each}/status`)
    kib += fieldOf(status, 'RssAnon') + fieldOf(status, 'RssShmem')
    for (const child of read(`/proc/${each}/task/${each}/children`).split(' ')) if (child !== '') pids.push(Number(child))
  }
  return Math.ceil(kib / KIB_PER_MIB)
}

function fieldOf(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    // It has ended, or the system has no such files.
    return ''
  }
}
