import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DEFINITION_KEY, type Definition, readDefinition } from '../../../lake/definition.ts'
import { UserError } from '../../io.ts'
import { S3Objects } from '../s3-objects.ts'
import { inBucket, onlyLake, type S3Session } from '../session.ts'
import { FetchingPlace, FolderPlace, type Place } from './places.ts'

export interface FoundLake {
  readonly place: Place
  readonly definition: Definition
}

interface LakeWish {
  readonly bucket?: string
  /** A data directory whose files are read, instead of asking a server. */
  readonly data?: string
  readonly fetchMax: number
}

const MIB = 1024 * 1024

/** The lake that is meant; `undefined` if there is none and there need not be one. */
export async function findLake(
  session: S3Session,
  scratch: string,
  wish: LakeWish,
  mustBe: boolean,
): Promise<FoundLake | undefined> {
  const bucket = wish.bucket ?? (wish.data === undefined ? await onlyLake(session, mustBe) : await onlyFolder(wish.data, mustBe))
  if (bucket === undefined) return undefined
  if (wish.data !== undefined) {
    const place = new FolderPlace(wish.data, bucket)
    return { place, definition: await readDefinition(place, bucket) }
  }
  const objects = new S3Objects(session.sdk, session.client, bucket, session.io.signal)
  const definition = await inBucket(bucket, session, readDefinition(objects, bucket))
  return { place: new FetchingPlace(objects, join(scratch, 'lake'), wish.fetchMax * MIB), definition }
}

async function onlyFolder(data: string, mustBe: boolean): Promise<string | undefined> {
  let names: readonly string[]
  try {
    names = await readdir(join(data, 'buckets'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new UserError(`${data} is no data directory with buckets in it (there is no ${join(data, 'buckets')}).`)
  }
  const lakes: string[] = []
  for (const name of names) if ((await new FolderPlace(data, name).fileOf(DEFINITION_KEY)) !== undefined) lakes.push(name)
  if (lakes.length > 1) throw new UserError(`Which lake? There are ${lakes.join(', ')}: name it with --bucket.`)
  if (lakes.length === 0 && mustBe) throw new UserError(`There is no lake in ${data}.`)
  return lakes[0]
}
