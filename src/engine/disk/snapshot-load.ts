/**
 * Putting a data directory back to a snapshot. What is to be done is written down first, in the file LOAD; from then on every start does it, from the
 * beginning, until it is done. So a crash leaves the directory as it was, or as the snapshot says. Every step may be repeated.
 */
import { BLOBS_FOLDER } from './disk-blobs.ts'
import { CorruptData } from './failures.ts'
import { MANIFEST, readManifest, replaceManifest } from './manifest.ts'
import { writeFileAnew } from './new-file.ts'
import { putObjectsBack } from './objects-snapshot.ts'
import { parseSegmentName, SEGMENTS_FOLDER, segmentPath } from './segment.ts'
import { filesBelow, subDisk } from './sub-disk.ts'
import { type Disk, readWhole } from './vfs.ts'

export const SNAPSHOTS_FOLDER = 'snapshots'
const LOAD = 'LOAD'

/** Durable when it resolves: the next start will do it. The engine is closed right after. */
export async function requestLoad(disk: Disk, name: string): Promise<void> {
  await replaceFile(disk, LOAD, Buffer.from(JSON.stringify({ snapshot: name })))
}

/** Name of the snapshot that the next start goes back to; `undefined` if there is none. */
export async function requestedLoad(disk: Disk): Promise<string | undefined> {
  const request = await readWhole(disk, LOAD)
  if (request === undefined) return undefined
  return (JSON.parse(request.toString('utf8')) as { readonly snapshot: string }).snapshot
}

/**
 * Does what LOAD says, if there is one. Before anything else is read; nobody else has the directory. `withObjects`: false leaves those as they are, for
 * who only looks at the rest.
 */
export async function finishLoad(disk: Disk, withObjects = true): Promise<void> {
  const snapshot = await requestedLoad(disk)
  if (snapshot === undefined) return
  const source = `${SNAPSHOTS_FOLDER}/${snapshot}`
  const manifest = await readManifest(subDisk(disk, source))
  if (manifest === undefined)
    throw new CorruptData(`${source}/${MANIFEST}`, 0, 0, 'it is missing, and LOAD asks for this snapshot')
  await disk.makeFolder(SEGMENTS_FOLDER)
  for (const { id, salt } of manifest.segments) {
    const log = segmentPath(id, Buffer.from(salt, 'hex'))
    await linkAnew(disk, `${source}/${log}`, log)
    const index = log.replace(/log$/, 'idx')
    if ((await disk.facts(`${source}/${index}`)) !== undefined) await linkAnew(disk, `${source}/${index}`, index)
  }
  await disk.syncFolder(SEGMENTS_FOLDER)
  await putBlobsBack(disk, source)
  if (withObjects) await putObjectsBack(disk, source)
  const ids = (await disk.list(SEGMENTS_FOLDER)).map((name) => parseSegmentName(name)?.id ?? 0)
  await replaceManifest(disk, { ...manifest, nextSegment: Math.max(manifest.nextSegment, ...ids.map((id) => id + 1)) })
  // Segments that came after the snapshot are not listed any more, and recovery deletes them.
  await disk.unlink(LOAD)
  await disk.syncFolder('')
}

async function putBlobsBack(disk: Disk, source: string): Promise<void> {
  const saved = await filesBelow(disk, `${source}/${BLOBS_FOLDER}`)
  const folders = new Set([BLOBS_FOLDER])
  const folderOf = (name: string): string => `${BLOBS_FOLDER}/${name}`.split('/').slice(0, -1).join('/')
  for (const name of await filesBelow(disk, BLOBS_FOLDER)) {
    if (!saved.includes(name)) await disk.unlink(`${BLOBS_FOLDER}/${name}`)
    folders.add(folderOf(name))
  }
  for (const name of saved) {
    await disk.makeFolder(folderOf(name))
    folders.add(folderOf(name))
    await linkAnew(disk, `${source}/${BLOBS_FOLDER}/${name}`, `${BLOBS_FOLDER}/${name}`)
  }
  for (const folder of folders) if ((await disk.facts(folder)) !== undefined) await disk.syncFolder(folder)
}

/** In place of whatever has the name. */
async function linkAnew(disk: Disk, from: string, to: string): Promise<void> {
  if ((await disk.facts(to)) !== undefined) await disk.unlink(to)
  await disk.link(from, to)
}

/** A small file in one step, in a folder that is there. Durable when it resolves. */
export async function replaceFile(disk: Disk, path: string, body: Buffer): Promise<void> {
  const unfinished = `${path}.new`
  await writeFileAnew(disk, unfinished, [body])
  await disk.rename(unfinished, path)
  await disk.syncFolder(path.split('/').slice(0, -1).join('/'))
}
