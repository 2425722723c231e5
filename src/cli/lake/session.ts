import { type Dataset, DEFINITION_KEY, type Definition, readDefinition } from '../../lake/definition.ts'
import { LakeProblem } from '../../lake/objects.ts'
import { type Target, type TargetOptions, targetOf } from '../endpoint.ts'
import { explained } from '../failure.ts'
import { EXIT_USAGE, type Io, UserError } from '../io.ts'
import { connectS3, type S3Connection } from '../s3.ts'
import { S3Objects } from './s3-objects.ts'

/** A server that speaks S3. */
export interface S3Session extends S3Connection {
  readonly io: Io
  readonly target: Target
}

/** A bucket with a lake in it. */
export interface LakeSession extends S3Session {
  readonly bucket: string
  readonly objects: S3Objects
  readonly definition: Definition
}

/** Buckets that are asked whether they are the lake that nobody named. */
const BUCKETS_ASKED_MAX = 100

/** Runs the body and says in a sentence why a call failed; ends without noise when the user interrupts it. */
export async function withS3(io: Io, options: TargetOptions, body: (session: S3Session) => Promise<number>): Promise<number> {
  const target = targetOf(options, io.env, 'S3')
  const { sdk, client } = await connectS3(target)
  try {
    return await body({ io, target, sdk, client })
  } catch (error) {
    if (io.signal.aborted) return 0
    throw toldSo(error, target)
  } finally {
    client.destroy()
  }
}

/** The same with the lake in `bucket`; without a name, in the only bucket that has one. */
export function withLake(
  io: Io,
  { bucket: named, ...options }: TargetOptions & { readonly bucket: string | undefined },
  body: (session: LakeSession) => Promise<number>,
): Promise<number> {
  return withS3(io, options, async (session) => {
    const bucket = named ?? (await onlyLake(session, true)) ?? ''
    const objects = new S3Objects(session.sdk, session.client, bucket, io.signal)
    const definition = await inBucket(bucket, session, readDefinition(objects, bucket))
    return inBucket(bucket, session, body({ ...session, bucket, objects, definition }))
  })
}

/** The bucket with the only lake; `undefined` if there is none and there need not be one. */
export async function onlyLake({ sdk, client, target }: S3Session, mustBe: boolean): Promise<string | undefined> {
  const { Buckets = [] } = await client.send(new sdk.ListBucketsCommand({}))
  const names = Buckets.flatMap(({ Name }) => (Name === undefined ? [] : [Name])).slice(0, BUCKETS_ASKED_MAX)
  const lakes: string[] = []
  for (const name of names) {
    const etag = await new S3Objects(sdk, client, name).etagOf(DEFINITION_KEY).catch(() => {
      // Not allowed to look into it, or it lies in another region: it was not meant.
      return undefined
    })
    if (etag !== undefined) lakes.push(name)
  }
  const [only, ...others] = lakes
  if (only === undefined && mustBe) {
    throw new UserError(`There is no lake at ${target.name} yet. Make one: ${target.self} lake init BUCKET`)
  }
  if (others.length > 0) throw new UserError(`Which lake? There are ${lakes.join(', ')}: name the bucket.`, EXIT_USAGE)
  return only
}

/** The datasets that are meant: the one that was named, or all. */
export function datasetsOf(
  { definition, bucket }: LakeSession,
  named: string | undefined,
): readonly (readonly [string, Dataset])[] {
  const all = Object.entries(definition.datasets)
  if (named === undefined) return all
  const dataset = definition.datasets[named]
  if (dataset !== undefined) return [[named, dataset]]
  throw new UserError(`The lake in "${bucket}" has no dataset "${named}". There is: ${all.map(([name]) => name).join(', ')}.`)
}

/** A bucket that is not there is told with what to do about it. */
export async function inBucket<T>(bucket: string, { target }: S3Session, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'NoSuchBucket') throw error
    throw new UserError(`There is no bucket "${bucket}" at ${target.name}. To make it a lake: ${target.self} lake init ${bucket}`)
  }
}

function toldSo(error: unknown, target: Target): unknown {
  if (error instanceof LakeProblem) return new UserError(error.message.replaceAll('leat lake', `${target.self} lake`))
  return explained(error, target)
}
