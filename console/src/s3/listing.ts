import { useRef } from 'react'
import type { ListedObject, Listing } from '../lib/s3.ts'
import { type Polled, usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'

/** A row of the browser: what lies in a folder, folders first. */
export interface Entry {
  /** The key, or the prefix of a folder. */
  readonly key: string
  /** Without what is above it. */
  readonly name: string
  readonly object: ListedObject | undefined
  /** It was not there when the folder was opened. */
  readonly isNew: boolean
}

export interface Folder {
  readonly entries: readonly Entry[]
  /** There is more than was asked for. */
  readonly more: boolean
}

/** As many as S3 lists at once. */
export const PAGE_KEYS = 1000
/** The first page is asked for often, so that what arrives is seen; many pages are not. */
const POLL_MS = { one: 1500, many: 10_000 } as const

interface Look {
  readonly bucket: string
  /** Of the folder. */
  readonly prefix: string
  /** What the names in it begin with. */
  readonly search: string
  /** Everything under the prefix, not only what lies right in it. */
  readonly flat: boolean
  /** How many pages of a thousand. */
  readonly pages: number
}

/** Follows a folder as it changes. */
export function useFolder({ bucket, prefix, search, flat, pages }: Look): Polled<Folder> {
  const server = useServer()
  const key = `folder ${bucket} ${prefix} ${search} ${flat} ${pages}`
  const place = `${bucket} ${prefix} ${flat} ${pages}`
  const known = useRef<{ place: string; keys: Set<string>; settled: boolean }>({ place: '', keys: new Set(), settled: false })
  return usePoll(key, pages === 1 ? POLL_MS.one : POLL_MS.many, async (signal) => {
    const input = { Bucket: bucket, Prefix: prefix + search, ...(!flat && { Delimiter: '/' }), MaxKeys: PAGE_KEYS }
    const found: { key: string; object: ListedObject | undefined }[] = []
    let token: string | undefined
    for (let page = 0; page < pages; page++) {
      const listing = await server.ask<Listing>('s3', 'ListObjectsV2', { ...input, ContinuationToken: token }, signal)
      found.push(...listing.CommonPrefixes.map(({ Prefix }) => ({ key: Prefix, object: undefined })))
      // The object whose key is the prefix itself is how tools mark an empty folder.
      const objects = listing.Contents.filter((each) => each.Key !== prefix)
      found.push(...objects.map((object) => ({ key: object.Key, object })))
      token = listing.NextContinuationToken
      if (token === undefined) break
    }
    if (known.current.place !== place) known.current = { place, keys: new Set(), settled: false }
    const { keys, settled } = known.current
    const isNew = settled && search === '' ? found.filter((each) => !keys.has(each.key)).map((each) => each.key) : []
    const arrived = new Set(isNew)
    if (!settled) for (const each of found) keys.add(each.key)
    known.current.settled = true
    const entries = found.map((each) => ({ ...each, name: each.key.slice(prefix.length), isNew: arrived.has(each.key) }))
    const folders = entries.filter(({ object }) => object === undefined)
    return { entries: [...folders, ...entries.filter(({ object }) => object !== undefined)], more: token !== undefined }
  })
}
