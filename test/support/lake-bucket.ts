import { gzipSync } from 'node:zlib'
import { SeededRandom } from '../../src/kernel/random.ts'
import { type Dataset, datasetDefaults } from '../../src/lake/definition.ts'
import { Keeper, type KeeperOptions } from '../../src/lake/keeper.ts'
import type { Manifest } from '../../src/lake/manifest.ts'
import { manifestKey } from '../../src/lake/manifest.ts'
import type { Objects } from '../../src/lake/objects.ts'
import { openParquet } from '../../src/lake/parquet-file.ts'
import type { MemoryObjects } from './memory-objects.ts'

/** A small shop's orders: what every test of the lake puts into its bucket. */
export const orders: Dataset = {
  ...datasetDefaults('orders'),
  id: 'event_id',
  eventTime: 'event_time',
  aggregate: { by: ['customer'], sums: ['amount'] },
}

export interface Order {
  readonly event_id: string
  readonly event_time: string
  readonly customer: string
  readonly amount: number
}

export function order(number: number, day = 30, customer = `c${number % 3}`): Order {
  return {
    event_id: `e${number}`,
    event_time: `2026-11-${day}T10:00:${String(number % 60).padStart(2, '0')}Z`,
    customer,
    amount: number,
  }
}

/** As Firehose writes: one after the other without anything between them. */
export function concatenated(list: readonly unknown[]): Buffer {
  return Buffer.from(list.map((each) => JSON.stringify(each)).join(''))
}

/** Twelve good events in four objects, one of them late, two of them twice; and four lines that are none. */
export function rawObjects(): readonly (readonly [key: string, body: Uint8Array])[] {
  const hour = (value: number): string => `raw/orders/2026/11/30/${value}/orders-1-2026-11-30-${value}-00-00-a`
  const lines = (list: readonly unknown[]): string => list.map((each) => `${JSON.stringify(each)}\n`).join('')
  return [
    [hour(10), concatenated([1, 2, 3, 4].map((number) => order(number)))],
    [`${hour(11)}.gz`, gzipSync(concatenated([order(4), order(5), order(6), order(7, 29)]))],
    [hour(12), Buffer.from(`${lines([order(8), order(1)])}oops\n{"event_id":"x"}\n${lines([order(9, 28)])}`)],
    [hour(13), Buffer.from(`${lines([10, 11, 12].map((number) => order(number)))}{"event_id":"y","event_time":7e20}`)],
    ['raw/orders/', new Uint8Array(0)],
    [hour(14), Buffer.from('PAR1 this is Parquet')],
  ]
}

/** The ids that are in the lake afterwards. */
export async function fillRaw(objects: Objects): Promise<readonly string[]> {
  for (const [key, body] of rawObjects()) await objects.put(key, body)
  return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => `e${number}`).toSorted()
}

export function keeperOf(objects: Objects, more: Partial<KeeperOptions> = {}, seed = 1): Keeper {
  const { signal } = new AbortController()
  return new Keeper({
    objects,
    name: 'orders',
    dataset: orders,
    random: new SeededRandom(seed),
    signal,
    batchObjectsMax: 2,
    ...more,
  })
}

export function manifestOf(objects: MemoryObjects): Manifest | undefined {
  const key = manifestKey('orders')
  return objects.keys(key).length === 0 ? undefined : (JSON.parse(Buffer.from(objects.body(key)).toString()) as Manifest)
}

/** Ids of the events in some files, sorted. */
export async function idsIn(objects: MemoryObjects, keys: readonly string[]): Promise<readonly string[]> {
  const all: string[] = []
  for (const key of keys) all.push(...((await openParquet(objects.body(key)).read(['event_id'])).get('event_id') as string[]))
  return all.toSorted()
}

/** What a reader finds who knows nothing but the prefix. */
export function plainIds(objects: MemoryObjects): Promise<readonly string[]> {
  return idsIn(
    objects,
    objects.keys('processed/').filter((key) => key.endsWith('.parquet')),
  )
}

/** What a reader finds who reads the files that the manifest names. */
export function manifestIds(objects: MemoryObjects): Promise<readonly string[]> {
  const files = Object.values(manifestOf(objects)?.files ?? {}).flat()
  return idsIn(
    objects,
    files.map(({ key }) => key),
  )
}

/** Everything that is of interest in a bucket, comparable between runs that made different batches. */
export async function contents(objects: MemoryObjects): Promise<unknown> {
  const curated: Record<string, unknown> = {}
  for (const key of objects.keys('curated/')) {
    const table = await openParquet(objects.body(key)).read(['customer', 'events', 'amount_sum'])
    curated[key] = Object.fromEntries(table)
  }
  const quarantined = objects
    .keys('quarantine/')
    .flatMap((key) => Buffer.from(objects.body(key)).toString().trimEnd().split('\n'))
    .toSorted()
  const manifest = manifestOf(objects)
  const open = { pending: manifest?.pending, trash: manifest?.trash, stale: manifest?.stale }
  return {
    plain: await plainIds(objects),
    known: await manifestIds(objects),
    curated,
    quarantined,
    totals: manifest?.totals,
    open,
  }
}
