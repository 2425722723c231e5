import { COLUMN_TYPES, type ColumnType } from '../../lake/columns.ts'
import {
  type Dataset,
  DEFINITION_KEY,
  datasetDefaults,
  datasetOf,
  definitionText,
  parseDefinition,
} from '../../lake/definition.ts'
import type { TargetOptions } from '../endpoint.ts'
import { EXIT_USAGE, type Io, painter, print, UserError } from '../io.ts'
import { isBucketThere, makeBucket } from '../s3.ts'
import { deliver } from './deliver.ts'
import { S3Objects } from './s3-objects.ts'
import { type S3Session, withS3 } from './session.ts'
import type { Outcome, Step } from './step.ts'

export interface InitOptions extends TargetOptions {
  readonly dataset?: string
  readonly stream?: string
  readonly id?: string
  readonly time?: string
  readonly by?: readonly string[]
  readonly sum?: readonly string[]
  readonly column?: readonly string[]
  readonly hourly?: true
  readonly role?: string
  readonly buffer: number
  readonly replace?: true
  readonly dryRun?: true
}

const DATASET_DEFAULT = 'user-events'
const ZONES = ['raw', 'processed', 'curated'] as const

export function initLake(io: Io, bucket: string, options: InitOptions): Promise<number> {
  const name = options.dataset ?? options.stream?.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '-') ?? DATASET_DEFAULT
  const dataset = datasetFor(name, options)
  return withS3(io, options, async (session) => {
    const steps = stepsOf(session, bucket, { name, dataset, options })
    const paint = painter(io, 'stdout')
    for (const step of steps) {
      if (io.signal.aborted) return 0
      const outcome = options.dryRun ? 'would be done' : await step.run()
      const mark = outcome === 'done' ? paint('green', '✔') : paint('dim', outcome === 'was there' ? '=' : '·')
      await print(io, `${mark} ${step.sentence}${outcome === 'was there' ? paint('dim', ' (was there)') : ''}\n`)
    }
    await print(io, options.dryRun ? 'Nothing was done: --dry-run.\n' : whatNext(session, bucket, { name, dataset, options }))
    return 0
  })
}

interface Wish {
  readonly name: string
  readonly dataset: Dataset
  readonly options: InitOptions
}

/** Throws `UserError` for options that make no dataset. */
function datasetFor(name: string, options: InitOptions): Dataset {
  const wish = {
    ...datasetDefaults(name),
    columns: Object.fromEntries((options.column ?? []).map(columnOf)),
    id: options.id ?? null,
    eventTime: options.time ?? null,
    partition: options.hourly ? 'hour' : 'day',
    aggregate: { by: options.by ?? [], sums: options.sum ?? [] },
  }
  try {
    return datasetOf(name, wish)
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error), EXIT_USAGE)
  }
}

function columnOf(text: string): readonly [string, ColumnType] {
  const colon = text.lastIndexOf(':')
  const type = COLUMN_TYPES.find((each) => each === text.slice(colon + 1))
  if (colon > 0 && type !== undefined) return [text.slice(0, colon), type]
  throw new UserError(`--column is written name:type, with one of ${COLUMN_TYPES.join(', ')}; not "${text}".`, EXIT_USAGE)
}

function stepsOf(session: S3Session, bucket: string, wish: Wish): readonly Step[] {
  const { name, dataset, options } = wish
  const objects = new S3Objects(session.sdk, session.client, bucket)
  const folder = (prefix: string): Step => ({
    sentence: `folder ${prefix}`,
    run: async () => ((await objects.put(prefix, new Uint8Array(0), { ifNoneMatch: '*' })) === undefined ? 'was there' : 'done'),
  })
  return [
    { sentence: `bucket ${bucket}`, run: () => bucketMade(session, bucket) },
    ...ZONES.map((zone) => folder(dataset[zone])),
    { sentence: `${DEFINITION_KEY} with the dataset ${name}`, run: () => define(objects, wish) },
    ...(options.stream === undefined ? [] : deliver(session, { ...options, bucket, dataset, stream: options.stream })),
  ]
}

async function bucketMade(session: S3Session, bucket: string): Promise<Outcome> {
  const { signal } = session.io
  if (await isBucketThere(session, bucket, signal)) return 'was there'
  await makeBucket(session, bucket, signal)
  return 'done'
}

/** What a lake needs of S3 beyond the ordinary. Throws `UserError` for a server that takes a write whose condition does not hold. */
async function checkConditions(objects: S3Objects, text: string): Promise<void> {
  const body = Buffer.from(text)
  const written = [
    await objects.put(DEFINITION_KEY, body, { ifNoneMatch: '*' }),
    await objects.put(DEFINITION_KEY, body, { ifMatch: '"00000000000000000000000000000000"' }),
  ]
  if (written.every((etag) => etag === undefined)) return
  throw new UserError(
    'This S3 ignores the conditions of writes (If-None-Match, If-Match), which keep a lake exact: it cannot have one.',
  )
}

/** Adds the dataset to those that are there. Throws `UserError` where there is another one of its name. */
async function define(objects: S3Objects, { name, dataset, options }: Wish): Promise<Outcome> {
  for (;;) {
    const found = await objects.get(DEFINITION_KEY)
    const datasets = found === undefined ? {} : parseDefinition(Buffer.from(found.body).toString())
    const there = datasets[name]
    if (there !== undefined && JSON.stringify(there) === JSON.stringify(dataset)) return 'was there'
    if (there !== undefined && options.replace === undefined) {
      throw new UserError(
        `The lake has a dataset "${name}" already, and it is described differently. Edit ${DEFINITION_KEY} in the bucket, or pass --replace.`,
      )
    }
    const text = definitionText({ ...datasets, [name]: dataset })
    // Two datasets must not overlap: what is written can be read.
    parseDefinition(text)
    const condition = found === undefined ? { ifNoneMatch: '*' as const } : { ifMatch: found.etag }
    const etag = await objects.put(DEFINITION_KEY, Buffer.from(text), condition)
    if (etag === undefined) continue
    await checkConditions(objects, text)
    return 'done'
  }
}

function whatNext({ target, io }: S3Session, bucket: string, { name, dataset, options }: Wish): string {
  const paint = painter(io, 'stdout')
  const at = options.endpoint === undefined ? '' : ` --endpoint ${options.endpoint}`
  const aws = target.isAws ? 'aws' : `aws --endpoint-url ${target.url}`
  const bring =
    options.stream === undefined
      ? [
          `${aws} s3 cp events.json s3://${bucket}/${dataset.raw}`,
          'JSON, one object per line or one after the other, gzip or not',
        ]
      : [`${target.self} put ${options.stream}${at}`, `records arrive under ${dataset.raw} some ${options.buffer} s later`]
  const lines = [
    bring,
    [`${target.self} lake run ${bucket}${at}`, `makes Parquet under ${dataset.processed}, sums under ${dataset.curated}`],
    [`${target.self} lake sql "SELECT * FROM ${name.replaceAll('-', '_')}"${at}`, 'asks it'],
  ]
  const advice =
    dataset.id === null
      ? `\nEvents that are sent twice are kept twice: name the field that tells them apart with --id, or "id" in ${DEFINITION_KEY}.\n`
      : ''
  return `\nNext:\n${lines.map(([line = '', about = '']) => `  ${paint('cyan', line)}\n      ${about}\n`).join('')}${advice}`
}
