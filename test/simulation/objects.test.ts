/**
 * The object store on a disk that dies: at any step, by a power cut or a kill, also while it is opened again. Afterwards every object is what was
 * acknowledged last, or what was under way, whole; and no file, staged file or note is left that nobody knows.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DiskFiles } from '../../src/engine/disk/disk-files.ts'
import type { FilesDisk } from '../../src/engine/disk/vfs.ts'
import { SystemClock } from '../../src/kernel/clock.ts'
import { type Random, SeededRandom } from '../../src/kernel/random.ts'
import { IndexedObjects } from '../../src/services/s3/store/indexed-objects.ts'
import type { ObjectFacts, ObjectStore } from '../../src/services/s3/store/object-store.ts'
import { decodeObject, EVERYTHING } from '../../src/services/s3/store/rows.ts'
import { objectsContract } from '../services/s3-store/contract.ts'
import { SimDisk } from './sim-disk.ts'
import { folders } from './sim-folders.ts'
import { SimIndex } from './sim-index.ts'

const LONG = process.env['LEAT_LONG'] !== undefined
const SEED_FIRST = Number(process.env['LEAT_SEED'] ?? 1)
const SEEDS = process.env['LEAT_SEED'] === undefined ? (LONG ? 4_000 : 150) : 1
const LIVES = 4
const STEPS_MAX = 160

/** Some of them cannot have the path that they would like when others are there. */
const KEYS = ['a', 'a/b', 'a/b/c', 'd/', 'd', 'x/y/z', '..', 'A', 'a%~_1']
const clock = new SystemClock()

interface Machine {
  readonly sim: SimDisk
  readonly index: SimIndex
  readonly random: Random
}

function machine(seed: number): Machine {
  const random = new SeededRandom(seed)
  return { sim: new SimDisk(new SeededRandom(seed + 1_000_000)), index: new SimIndex(random), random }
}

async function open({ sim, index, random }: Machine, renameFails: () => boolean = () => false): Promise<IndexedObjects> {
  const disk = folders(sim.boot())
  const troubled: FilesDisk = {
    ...disk,
    rename: async (from, to) => {
      if (renameFails()) throw Object.assign(new Error('no room for a name'), { code: 'ENOSPC' })
      await disk.rename(from, to)
    },
  }
  const files = await DiskFiles.open({ disk: troubled, random })
  const onFatal = (error: unknown): never => assert.fail(`${error}`)
  return IndexedObjects.open({ index: index.boot(disk), files, clock, random, onFatal, settledAtOnce: 3 })
}

objectsContract('simulated disk', async () => {
  const site = machine(7)
  return {
    objects: await open(site),
    nowMs: () => clock.nowMs(),
    pass: (ms) => clock.sleep(ms),
    reopen: () => {
      site.sim.cutPower()
      return open(site)
    },
    close: async () => undefined,
  }
})

test(`objects survive crashes at any step, over ${SEEDS} seeds from ${SEED_FIRST}`, async () => {
  for (let seed = SEED_FIRST; seed < SEED_FIRST + SEEDS; seed++) {
    try {
      await live(seed)
    } catch (error) {
      throw new Error(`LEAT_SEED=${seed} plays it again`, { cause: error })
    }
  }
})

async function live(seed: number): Promise<void> {
  const site = machine(seed)
  const { sim, random } = site
  /** What may stand under a key: one body, or one of several where something was under way. `undefined`: nothing. */
  const may = new Map<string, Set<string | undefined>>(KEYS.map((key) => [key, new Set([undefined])]))
  const renameFails = random.float() < 0.3 ? () => random.float() < 0.1 : () => false
  for (let lives = 0; lives < LIVES; lives++) {
    const died = crashAfter(site, random.int(STEPS_MAX))
    const living = async (): Promise<void> => {
      const objects = await open(site, renameFails)
      await objects.createBucket('b')
      await check(objects, may)
      await Promise.all([0, 1, 2].map((client) => work(objects, client, `${lives}`, may, random)))
    }
    assert.equal(await Promise.race([died, living()]), 'died')
  }
  sim.crashBefore = () => false
  const objects = await open(site)
  await objects.createBucket('b')
  await check(objects, may)
  await objects.close()
  await nothingElse(site)
  // And nothing is done twice.
  sim.cutPower()
  await check(await open(site), may)
}

function crashAfter({ sim, random }: Machine, steps: number): Promise<'died'> {
  const died = Promise.withResolvers<'died'>()
  const last = sim.steps + steps
  sim.crashBefore = (step) => {
    if (step < last) return false
    sim.crashBefore = () => false
    if (random.float() < 0.7) sim.cutPower()
    else sim.kill()
    died.resolve('died')
    return true
  }
  return died.promise
}

/** Each key has one client, so that it is known what may be there. */
async function work(
  objects: ObjectStore,
  client: number,
  life: string,
  may: Map<string, Set<string | undefined>>,
  random: Random,
): Promise<never> {
  const own = KEYS.filter((_, i) => i % 3 === client)
  for (let i = 0; ; i++) {
    const key = own[random.int(own.length)] ?? ''
    const body = random.float() < 0.3 ? undefined : `${life} ${client} ${i} ${'x'.repeat(random.int(3_000))}`
    may.get(key)?.add(body)
    if (body === undefined) await objects.remove('b', key)
    else if (random.float() < 0.7)
      await objects.put<never>({ bucket: 'b', key, body: stream(body), decide: () => ({ etag: body }) })
    else await putInParts(objects, key, body)
    may.set(key, new Set([body]))
    const opened = await objects.get<never>({ bucket: 'b', key })
    assert.equal(await text(opened?.body), body)
  }
}

async function putInParts(objects: ObjectStore, key: string, body: string): Promise<void> {
  const upload = await objects.createUpload('b', key, {})
  assert.ok(upload !== 'no-bucket')
  const middle = body.length >> 1
  const part = (number: number, bytes: string) =>
    objects.putPart<never>({ bucket: 'b', key, uploadId: upload.id, number, body: stream(bytes), decide: () => ({ etag: 'p' }) })
  await Promise.all([part(1, body.slice(0, middle)), part(2, body.slice(middle))])
  await objects.complete<never>({
    ...{ bucket: 'b', key, uploadId: upload.id },
    choose: (_, parts) => parts,
    decide: () => ({ etag: body }),
  })
}

async function check(objects: ObjectStore, may: Map<string, Set<string | undefined>>): Promise<void> {
  const page = await objects.list({ bucket: 'b', prefix: '', limit: 1_000 })
  assert.ok(page !== 'no-bucket')
  const listed = new Map(page.entries.map((each) => (each.kind === 'object' ? [each.facts.key, each.facts] : ['', undefined])))
  for (const key of KEYS) {
    const opened = await objects.get<never>({ bucket: 'b', key })
    const body = await text(opened?.body)
    assert.ok(
      may.get(key)?.has(body),
      `${key} is ${body?.slice(0, 20)}, and may be ${[...(may.get(key) ?? [])].map((each) => each?.slice(0, 20))}`,
    )
    assert.equal(opened?.facts.etag, body, 'facts and body belong together')
    assert.deepEqual(listed.get(key), opened?.facts)
    may.set(key, new Set([body]))
  }
  const known = [...listed.values()].filter((each): each is ObjectFacts => each !== undefined)
  assert.ok(known.every(({ key }) => KEYS.includes(key)))
}

/** After an orderly end, files are those of objects and of parts, and there are no notes. */
async function nothingElse({ sim, index }: Machine): Promise<void> {
  const rows = await index.rows.scan(EVERYTHING, 100_000)
  assert.deepEqual(
    rows.filter(({ key }) => key.startsWith('r\0')),
    [],
  )
  const objects = rows.filter(({ key }) => key.startsWith('o\0')).map(({ value }) => decodeObject('', value).facts.etag)
  const parts = rows.filter(({ key }) => key.startsWith('t\0'))
  const contents = [...sim.contents()]
  const bodies = contents.filter(([path]) => path.startsWith('buckets/')).map(([, bytes]) => bytes.toString())
  assert.deepEqual(bodies.sort(), objects.sort())
  assert.equal(contents.filter(([path]) => path.startsWith('buckets.new/')).length, parts.length)
}

async function* stream(body: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(body.slice(0, 10))
  yield Buffer.from(body.slice(10))
}

async function text(body: AsyncIterable<Uint8Array> | undefined): Promise<string | undefined> {
  if (body === undefined) return undefined
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
