import { MemoryBlobs } from '../../src/engine/memory/memory-blobs.ts'
import { MemoryFiles } from '../../src/engine/memory/memory-files.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { blobsContract } from './blobs-contract.ts'
import { filesContract } from './files-contract.ts'

blobsContract('memory', () => ({ blobs: new MemoryBlobs(), close: async () => undefined }))

filesContract('memory', () => {
  const clock = new VirtualClock(1_750_000_000_000)
  return {
    files: new MemoryFiles({ clock }),
    nowMs: () => clock.nowMs(),
    pass: (ms) => clock.advance(ms),
    close: async () => undefined,
  }
})
