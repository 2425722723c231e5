/** A simulated data directory that was used for a while, to be damaged and opened. */
import { type DiskEngine, openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { makeRecords, type Seen } from '../engine/bench.ts'
import { Ledger } from '../engine/ledger.ts'
import type { OpenEngine } from './life.ts'
import { SimDisk } from './sim-disk.ts'

export type Files = ReadonlyMap<string, Buffer>

export function startOn(disk: SimDisk, open: OpenEngine = openDiskEngine, reserveBytes = 600): Promise<DiskEngine> {
  return open({
    disk: disk.boot(),
    clock: new VirtualClock(1_750_000_000_000),
    random: new SeededRandom(3),
    segmentBytes: 1_500,
    reserveBytes,
    onFatal: (failure) => {
      throw failure
    },
  })
}

export interface UsedDirectory {
  readonly files: Files
  /** The same directory sooner, a few times. */
  readonly before: readonly Files[]
  /** What stands in lane 0 of log `a`. */
  readonly all: readonly Seen[]
}

/** It was closed, or its process was killed when nothing had been going on for a while. */
export async function usedDirectory(end: 'close' | 'kill'): Promise<UsedDirectory> {
  const disk = new SimDisk(new SeededRandom(1))
  const engine = await startOn(disk)
  const ledger = new Ledger(false)
  const before: Files[] = []
  for (let i = 0; i < 40; i++) {
    if (i % 8 === 5) before.push(disk.contents())
    await ledger.put(engine.open('a'), 0, () => makeRecords(2))
  }
  const all = await ledger.verify(engine.open('a'), 0)
  // The mark that nobody waits for.
  await new Promise((resolve) => setTimeout(resolve, 20))
  before.push(disk.contents())
  if (end === 'close') await engine.close()
  else disk.kill()
  return { files: disk.contents(), before, all }
}
