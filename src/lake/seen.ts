/**
 * Which raw objects were processed: per folder, lists of names in objects that never change. A batch adds a list; when a folder has several,
 * they become one.
 */

import { gunzipSync, gzipSync } from 'node:zlib'
import { MEMORY_PREFIX } from './definition.ts'
import { fileStem, type Manifest, type PlannedObject } from './manifest.ts'
import { damaged, type ListedObject, type Objects } from './objects.ts'

const LISTS_MAX = 8

/** Name → ETag of the content that was processed. */
type Names = Readonly<Record<string, string>>

/** Remembers lists that it has read: they never change. */
export class SeenLists {
  readonly #objects: Objects
  readonly #lists = new Map<string, Names>()

  constructor(objects: Objects) {
    this.#objects = objects
  }

  /** Of the listed ones those that were not processed; `changed` are those that were, with another content. `undefined`: the manifest is old. */
  async unseen(
    manifest: Manifest,
    listed: readonly ListedObject[],
  ): Promise<{ readonly fresh: readonly ListedObject[]; readonly changed: readonly string[] } | undefined> {
    const fresh: ListedObject[] = []
    const changed: string[] = []
    for (const each of listed) {
      const { folder, name } = parted(each.key)
      const lists = await this.#read(manifest.seen[folder] ?? [])
      if (lists === undefined) return undefined
      const known = lists.find((names) => Object.hasOwn(names, name))?.[name]
      if (known === undefined) fresh.push(each)
      else if (known !== each.etag) changed.push(each.key)
    }
    return { fresh, changed }
  }

  /** Writes lists of what a batch processed, and gives the `seen` of the manifest after it, with the lists that it replaces. */
  async add(
    dataset: string,
    manifest: Manifest,
    number: number,
    done: readonly PlannedObject[],
  ): Promise<{ readonly seen: Manifest['seen']; readonly replaced: readonly string[] } | undefined> {
    const seen: Record<string, readonly string[]> = { ...manifest.seen }
    const replaced: string[] = []
    const folders = Map.groupBy(done, ({ key }) => parted(key).folder)
    for (const [index, [folder, objects]] of [...folders].entries()) {
      const own: Names = Object.fromEntries(objects.map(({ key, etag }) => [parted(key).name, etag]))
      const before = seen[folder] ?? []
      const isFull = before.length >= LISTS_MAX
      const lists = isFull ? await this.#read(before) : []
      if (lists === undefined) return undefined
      const key = `${MEMORY_PREFIX}${dataset}/seen/${fileStem(number, manifest.epoch)}-${index}.json.gz`
      await this.#objects.put(key, gzipSync(JSON.stringify(united([...lists, own]))), { ifNoneMatch: '*' })
      if (isFull) replaced.push(...before)
      seen[folder] = isFull ? [key] : [...before, key]
    }
    return { seen, replaced }
  }

  async #read(keys: readonly string[]): Promise<readonly Names[] | undefined> {
    const lists: Names[] = []
    for (const key of keys) {
      const known = this.#lists.get(key) ?? (await this.#fetch(key))
      if (known === undefined) return undefined
      this.#lists.set(key, known)
      lists.push(known)
    }
    return lists
  }

  async #fetch(key: string): Promise<Names | undefined> {
    const found = await this.#objects.get(key)
    if (found === undefined) return undefined
    try {
      return JSON.parse(gunzipSync(found.body).toString())
    } catch (error) {
      throw damaged(key, error)
    }
  }
}

/** No assignment: a name may be `__proto__`. */
function united(lists: readonly Names[]): Names {
  return Object.fromEntries(lists.flatMap((names) => Object.entries(names)))
}

function parted(key: string): { readonly folder: string; readonly name: string } {
  const slash = key.lastIndexOf('/') + 1
  return { folder: key.slice(0, slash), name: key.slice(slash) }
}
