import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DiskEngine, openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import { type Disk, RealDisk } from '../../src/engine/disk/vfs.ts'
import { SeededRandom, SystemRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import type { EngineUnderTest } from '../engine/bench.ts'
import { engineContract } from '../engine/contract.ts'
import { SimDisk } from './sim-disk.ts'

const SMALL_SEGMENT_BYTES = 3_000

engineContract('disk', () => onRealDisk({}), { modelRuns: 20 })
engineContract('disk, small segments', () => onRealDisk({ segmentBytes: SMALL_SEGMENT_BYTES }), { modelRuns: 20 })
engineContract('disk, synced at intervals', () => onRealDisk({ sync: 'interval' }), { modelRuns: 10 })
engineContract('disk, simulated', onSimDisk)

type Options = { readonly segmentBytes?: number; readonly sync?: 'always' | 'interval' }

async function onRealDisk(options: Options): Promise<EngineUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'leat-disk-'))
  const under = await open(() => new RealDisk(folder), options)
  return {
    ...under,
    close: async () => {
      await under.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function onSimDisk(): Promise<EngineUnderTest> {
  const disk = new SimDisk(new SeededRandom(1))
  disk.faults = { shortWrite: 0.1 }
  return open(() => disk.boot(), { segmentBytes: SMALL_SEGMENT_BYTES })
}

async function open(disk: () => Disk, options: Options): Promise<EngineUnderTest> {
  const clock = new VirtualClock(1_750_000_000_000)
  const start = (): Promise<DiskEngine> =>
    openDiskEngine({
      disk: disk(),
      clock,
      random: new SystemRandom(),
      reserveBytes: 1_000,
      onFatal: (failure) => {
        throw failure
      },
      ...options,
    })
  let engine = await start()
  return {
    engine,
    pass: (ms) => clock.advance(ms),
    reopen: async () => {
      await engine.close()
      engine = await start()
      return engine
    },
    close: () => engine.close(),
  }
}
