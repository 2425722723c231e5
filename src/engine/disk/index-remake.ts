/** An index is nothing but what its segment says: it can always be made again. */
import type { Logger } from '../../telemetry/logger.ts'
import { CorruptData, isFull } from './failures.ts'
import { KIND } from './frame.ts'
import { storeIndex } from './index-file.ts'
import { scanFrames } from './scan.ts'
import type { Segment } from './segment.ts'
import { Stretch } from './stretch.ts'
import type { Disk } from './vfs.ts'

/** From the frames of a closed segment, which are all read and checked. */
export async function stretchesIn(segment: Segment): Promise<readonly Stretch[]> {
  const stretches = new Map<string, Stretch>()
  const range = { salt: segment.salt, segment: segment.id, limit: segment.proven }
  const { end } = await segment.read(segment.path, (file) =>
    scanFrames(file, range, ({ entries }) => {
      for (const entry of entries.filter(({ kind }) => kind === KIND.data)) {
        const key = `${entry.log} ${entry.lane}`
        const stretch = stretches.get(key) ?? new Stretch(segment, entry.log, entry.lane, entry.position)
        stretches.set(key, stretch)
        stretch.add(entry)
      }
    }),
  )
  if (end !== segment.proven) throw new CorruptData(segment.path, end, segment.proven, 'a frame is not whole')
  return [...stretches.values()]
}

/** Puts a new index in the place of one that turned out to be damaged, while others read the segment. */
export async function remakeIndex(
  { disk, logger }: { readonly disk: Disk; readonly logger: Logger },
  segment: Segment,
): Promise<void> {
  const made = new Map((await stretchesIn(segment)).map((each) => [`${each.log} ${each.lane}`, each]))
  for (const stretch of segment.stretches) {
    const again = made.get(`${stretch.log} ${stretch.lane}`)
    if (again?.runs !== stretch.runs || again.end !== stretch.end) throw segment.corruptIndex(0, 0)
    stretch.moveToMemory(again.entries)
  }
  logger.warn(
    `${segment.indexPath} was damaged. It is made again from its segment; nothing is lost, but have a look at the disk.`,
  )
  try {
    await storeIndex(disk, segment)
  } catch (error) {
    // It serves from memory; the next start tries again.
    if (!isFull(error)) throw error
  }
}
