/**
 * The engine with one bug in it: an edit of its source that is made while it is loaded, so that the product has no switches. An edit that
 * no longer fits the source is a failure, not a bug that went away.
 */

import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { OpenEngine } from './life.ts'

export interface Edit {
  /** In `src/engine/disk/`. */
  readonly file: string
  readonly from: string
  readonly to: string
}

export interface PlantedBug {
  readonly name: string
  readonly edits: readonly Edit[]
}

const ALWAYS_SYNC = "if (this.#options.sync === 'always') await this.#sync()"
const SYNC = 'await this.#file.sync()'

/** Each must be found by playing seeds. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  { name: 'nothing is synced', edits: [{ file: 'open-segment.ts', from: SYNC, to: '' }] },
  {
    name: 'acknowledges before the sync is done',
    edits: [
      {
        file: 'committer.ts',
        from: ALWAYS_SYNC,
        to: "if (this.#options.sync === 'always') void this.#sync().catch(() => undefined)",
      },
    ],
  },
  {
    name: 'shows records before they are durable',
    edits: [
      { file: 'committer.ts', from: ALWAYS_SYNC, to: "if (this.#options.sync === 'always') undefined" },
      { file: 'committer.ts', from: 'plan.settle()', to: 'await this.#open.sync(); plan.settle()' },
    ],
  },
  {
    name: 'tries a sync again that has failed',
    edits: [{ file: 'open-segment.ts', from: SYNC, to: 'await this.#file.sync().catch(() => this.#file.sync())' }],
  },
  {
    name: 'takes a short write for a whole one',
    edits: [
      {
        file: 'vfs.ts',
        from: 'done += await file.write(bytes.subarray(done), at + done)',
        to: 'done = bytes.byteLength + 0 * (await file.write(bytes, at))',
      },
    ],
  },
  {
    name: 'does not sync the folder of a new segment',
    edits: [
      { file: 'turnover.ts', from: 'await disk.syncFolder(SEGMENTS_FOLDER)', to: '' },
      { file: 'recovery.ts', from: 'await disk.syncFolder(SEGMENTS_FOLDER)', to: '' },
    ],
  },
  {
    name: 'does not sync the manifest',
    edits: [
      {
        file: 'manifest.ts',
        from: 'await writeFileAnew(disk,',
        to: 'await writeFileAnew({ facts: (at) => disk.facts(at), unlink: (at) => disk.unlink(at), open: async (at, mode) => Object.assign(await disk.open(at, mode), { sync: async () => undefined }) },',
      },
    ],
  },
  { name: 'does not sync the name of the manifest', edits: [{ file: 'manifest.ts', from: "await disk.syncFolder('')", to: '' }] },
  {
    name: 'forgets what nothing proves durable',
    edits: [
      { file: 'recovery.ts', from: '} else if (frame.entries.length > 0) {', to: '} else if (frame.entries.length < 0) {' },
    ],
  },
  {
    name: 'takes what it finds for durable',
    edits: [
      { file: 'recovery.ts', from: 'old.proven = Math.max(old.proven, provenEnd)', to: 'old.proven = end + 0 * provenEnd' },
    ],
  },
  {
    name: 'serves what it copied before that is durable',
    edits: [{ file: 'recovery.ts', from: 'await open.sync()', to: '' }],
  },
  {
    name: 'deletes a segment before the manifest knows',
    edits: [
      {
        file: 'turnover.ts',
        from: 'segments.closed = before.filter((each) => !each.dead)',
        to: 'segments.closed = before.filter((each) => !each.dead); for (const each of dead) await deleteSegment(disk, this.#ports.files, each)',
      },
    ],
  },
  {
    name: 'closes a segment that is still needed',
    edits: [
      {
        file: 'segment.ts',
        from: 'return this.stretches.every((each) => each.dead)',
        to: 'return this.stretches.some((each) => each.dead)',
      },
    ],
  },
  {
    name: 'forgets that a lane has ended',
    edits: [{ file: 'state.ts', from: 'each.sealed ? 1 : 0', to: '0' }],
  },
]

/** Found by a directed schedule, not by dice. */
export const WRITES_OVER: PlantedBug = {
  name: 'writes over what a failed write has left',
  edits: [{ file: 'open-segment.ts', from: 'this.#spoiled = true', to: '' }],
}

/** Found by flipped bits, not by crashes. */
export const CUTS_AT_BAD_FRAME: PlantedBug = {
  name: 'cuts at the first bad frame, whatever stands behind it',
  edits: [
    { file: 'recovery.ts', from: 'if (scan.end < segment.proven)', to: 'if (scan.end < 0)' },
    { file: 'recovery.ts', from: 'scan.end < limit ? await findProofBehind(file, range, scan.end) : undefined', to: 'undefined' },
    {
      file: 'recovery.ts',
      from: 'old.proven = Math.max(old.proven, provenEnd)',
      to: 'old.proven = Math.min(end, Math.max(old.proven, provenEnd))',
    },
  ],
}

const FOLDER = new URL('../../src/engine/disk/', import.meta.url).href
let planted = 0

/** Loads the engine anew, with the edits in it. */
export async function plant(edits: readonly Edit[]): Promise<OpenEngine> {
  const mark = `?planted=${planted++}`
  const missing = new Set(edits)
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      const resolved = next(specifier, context)
      const isOurs = resolved.url.startsWith(FOLDER) && context.parentURL?.endsWith(mark) === true
      return isOurs ? { ...resolved, url: resolved.url.split('?', 1)[0] + mark } : resolved
    },
    load: (url, context, next) => {
      if (!url.endsWith(mark)) return next(url, context)
      const path = fileURLToPath(url.slice(0, -mark.length))
      let source = readFileSync(path, 'utf8')
      for (const edit of edits.filter(({ file }) => path.endsWith(`/${file}`))) {
        if (source.split(edit.from).length !== 2) continue
        source = source.replace(edit.from, () => edit.to)
        missing.delete(edit)
      }
      return { format: 'module-typescript', source, shortCircuit: true }
    },
  })
  try {
    const module = (await import(`${FOLDER}disk-engine.ts${mark}`)) as { readonly openDiskEngine: OpenEngine }
    if (missing.size > 0)
      throw new Error(`an edit fits no more: ${[...missing].map(({ file, from }) => `${file}: ${from}`).join('; ')}`)
    return module.openDiskEngine
  } finally {
    hooks.deregister()
  }
}
