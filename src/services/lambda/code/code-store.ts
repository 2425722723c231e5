/**
 * The code of functions: zips by their digest, as blobs of the engine, so that they are as lasting as the catalog and part of every snapshot. A zip
 * is there before an entity names it, and goes some time after none does any more.
 */
import { createHash } from 'node:crypto'
import type { Blobs } from '../../../engine/blobs.ts'
import { type Rejection, reject } from '../../../kernel/outcome.ts'
import type { CodeFacts } from '../entities.ts'
import { archiveEntries, BadArchive } from './archive.ts'
import * as messages from './messages.ts'
import { unpackInto } from './unpack.ts'

const PREFIX = 'function-code/'

export interface CodeStore {
  /**
   * Keeps a zip, once it was read to its end. Durable when it resolves. Until `release` is called with what came, it stays even if nothing names
   * it: call it when an entity does, or never will.
   */
  put(zip: Uint8Array): Promise<CodeFacts | Rejection<'InvalidParameterValueException'>>

  /** The zip; `undefined` if it is not there. */
  get(sha256: string): Promise<Uint8Array | undefined>

  /** Into a folder that is there and empty. `false` if the zip is not there. */
  unpack(sha256: string, folder: string): Promise<boolean>

  /** As `put` does: somebody works with it who does not want it to go meanwhile. */
  hold(sha256: string): void
  release(sha256: string): void

  /** Removes what nobody holds and is not among the named, who are asked right before. */
  sweep(named: () => ReadonlySet<string>): Promise<void>
}

export function openCodeStore(blobs: Blobs): CodeStore {
  const held = new Map<string, number>()
  /** One after the other: nothing is put while it is being removed. */
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined) // Who asked hears of it.
    return mine
  }
  const hold = (sha256: string): void => void held.set(sha256, (held.get(sha256) ?? 0) + 1)
  const release = (sha256: string): void => {
    const left = (held.get(sha256) ?? 0) - 1
    if (left > 0) held.set(sha256, left)
    else held.delete(sha256)
  }
  const get = (sha256: string): Promise<Uint8Array | undefined> => blobs.get(`${PREFIX}${sha256}`)
  return {
    async put(zip) {
      const fault = await faultOf(zip)
      if (fault !== undefined) return fault
      const sha256 = createHash('sha256').update(zip).digest('hex')
      hold(sha256)
      try {
        await inTurn(() => blobs.put(`${PREFIX}${sha256}`, zip))
      } catch (error) {
        release(sha256)
        throw error
      }
      return { sha256, bytes: zip.byteLength }
    },
    get,
    async unpack(sha256, folder) {
      const zip = await get(sha256)
      if (zip === undefined) return false
      await unpackInto(zip, folder)
      return true
    },
    hold,
    release,
    sweep: (askNamed) =>
      inTurn(async () => {
        const names = await blobs.list(PREFIX)
        // Whoever names one of these later has held it since before.
        const named = askNamed()
        for (const name of names) {
          const sha256 = name.slice(PREFIX.length)
          if (!held.has(sha256) && !named.has(sha256)) await blobs.remove(name)
        }
      }),
  }
}

/** Reads everything: better refused here than found out by a function that does not start. */
async function faultOf(zip: Uint8Array): Promise<Rejection<'InvalidParameterValueException'> | undefined> {
  try {
    let files = 0
    for await (const entry of archiveEntries(zip)) {
      if (entry.kind !== 'folder') files++
      if (entry.kind === 'file') for await (const _ of entry.body);
    }
    return files === 0 ? reject('InvalidParameterValueException', messages.EMPTY_ZIP) : undefined
  } catch (error) {
    if (!(error instanceof BadArchive)) throw error
    return error.fault === 'too large'
      ? reject('InvalidParameterValueException', messages.UNZIPPED_TOO_LARGE)
      : reject('InvalidParameterValueException', messages.NOT_A_ZIP, `The zip was refused: ${error.message}.`)
  }
}
