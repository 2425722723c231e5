import assert from 'node:assert/strict'
import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { StoredEntity } from '../../src/catalog/entity-store.ts'
import { main } from '../../src/cli/main.ts'
import { verifyLineage } from '../../src/data-dir/lineage.ts'
import { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import { encodeRun } from '../../src/engine/record-block.ts'
import { SystemClock } from '../../src/kernel/clock.ts'
import { temporaryFolder } from '../crash/folder.ts'
import { testIo } from '../support/cli-io.ts'
import { makeData, openServer, readAll } from './fixture.ts'

async function verify(folder: string): Promise<{ code: number; out: string }> {
  const io = testIo()
  const code = await main(['verify', folder], io)
  return { code, out: io.out() }
}

async function filesIn(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(join(folder, 'segments'))
  return names
    .filter((each) => each.endsWith(ending))
    .sort()
    .map((each) => join(folder, 'segments', each))
}

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(path, bytes)
}

test('verify vouches for a whole directory, and changes none of its files', async () => {
  await using root = await temporaryFolder()
  const { folder, records } = await makeData(root.path)
  const before = await contentsOf(folder)
  const { code, out } = await verify(folder)
  assert.equal(code, 0, out)
  assert.match(out, /^All is well: .* 1 stream with 4 shards\.\n/)
  assert.match(out, /^Vouched for: all [\d,]+ bytes/m)
  assert.match(out, /^Not vouched for: /m)
  assert.ok(Number(/well: (\d+) records/.exec(out)?.[1]) > records.size, 'the records of the catalog are counted, too')
  assert.deepEqual(await contentsOf(folder), before)
})

async function contentsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      found.set(join(entry.parentPath, entry.name), (await readFile(join(entry.parentPath, entry.name))).toString('hex'))
  return found
}

test('verify names what is missing, short, swapped or flipped, and ends with 75', async () => {
  const harms: Readonly<Record<string, (folder: string, logs: readonly string[]) => Promise<void>>> = {
    'MANIFEST is missing': (folder) => rm(join(folder, 'MANIFEST')),
    'the file is missing': (_, [first = '']) => rm(first),
    'the file is too short': (_, [first = '']) => truncate(first, 3_000),
    'a frame is not whole': (_, [first = '']) => flip(first, 20),
    'neither copy of its record is whole': (folder) => writeFile(join(folder, 'MANIFEST'), 'LMAN'),
    'does not fit its checksum': async (_, [first = '']) => flip(first, (await readFile(first)).indexOf('before 3 ')),
    'a frame is not whole ': async (_, [first = '', second = '']) => {
      await rename(first, `${first}.kept`)
      await writeFile(first, Buffer.concat([await readFile(second), Buffer.alloc(10_000)]))
    },
  }
  for (const [said, harm] of Object.entries(harms)) {
    await using root = await temporaryFolder()
    const { folder } = await makeData(root.path)
    await harm(folder, await filesIn(folder, '.log'))
    const { code, out } = await verify(folder)
    assert.equal(code, 75, said)
    assert.ok(out.includes(said.trim()), out)
  }
})

test('a damaged index is no damage: verify says so, and a server makes it again, at the start or when it is needed', async () => {
  await using root = await temporaryFolder()
  const { folder, records } = await makeData(root.path)
  const [table = '', entries = '', missing = ''] = await filesIn(folder, '.idx')
  const before = await readFile(entries)
  await flip(table, 30)
  await flip(entries, before.byteLength - 20)
  await rm(missing)
  const { code, out } = await verify(folder)
  assert.equal(code, 0, out)
  assert.match(out, /idx is damaged, or of an older Leat; it is made again/)
  assert.match(out, /idx is not there yet; it is made again/)
  const { kinesis, close } = await openServer(folder)
  assert.deepEqual(await readAll(kinesis), records)
  await close()
  assert.deepEqual(await readFile(entries), before)
  assert.doesNotMatch((await verify(folder)).out, /idx/)
})

const STREAM = { arn: 'arn:s', name: 's', logId: 'log', status: 'ACTIVE' }
const ALL = { firstHashKey: '0'.repeat(32), lastHashKey: 'f'.repeat(32) }

function entities(...shards: readonly object[]): StoredEntity[] {
  const stored = (kind: string, id: string, value: object): StoredEntity => ({ kind, id, version: 0, value })
  return [
    stored('kinesis.stream', STREAM.arn, STREAM),
    ...shards.map((each, i) =>
      stored('kinesis.shard', `${i}`, { streamArn: STREAM.arn, id: `shard-${i}`, lane: i, ...ALL, ...each }),
    ),
  ]
}

test('lineage: closed shards have ended where the catalog says, parents before children, and every hash key has its shard', async () => {
  const engine = new MemoryEngine({ clock: new SystemClock() })
  const log = engine.open(STREAM.logId)
  for (const lane of [0, 1, 2]) await log.append([{ lane, run: encodeRun([{ partitionKey: 'k', data: Buffer.from('x') }]) }])
  await log.seal(0)
  const damageOf = async (list: readonly StoredEntity[], places = new Map()): Promise<string> =>
    (await verifyLineage(list, engine, places)).damage.join('; ')
  const closed = { closed: { atMs: 1, endPosition: 1 } }
  assert.equal(await damageOf(entities(closed, { parentId: 'shard-0' })), '')
  assert.match(
    await damageOf(entities({ closed: { atMs: 1, endPosition: 3 } }, {})),
    /shard-0 ends at position 3, but its lane at 1/,
  )
  assert.match(await damageOf(entities({}, closed)), /shard-1 is closed, but its lane has not ended/)
  assert.match(
    await damageOf(entities({}, { parentId: 'shard-0', ...closed })),
    /shard-1 came out of shard-0, which is still open/,
  )
  assert.match(await damageOf(entities({}, {})), /no open shard, or two, take the hash keys before/)
  assert.match(await damageOf(entities({ ...ALL, lastHashKey: `7${'f'.repeat(31)}` })), /no open shard takes the last hash keys/)
  const places = new Map([
    [
      STREAM.logId,
      new Map([
        [0, { sealedAt: 5 }],
        [1, { firstAt: 4 }],
      ] as const),
    ],
  ])
  assert.match(
    await damageOf(entities(closed, { parentId: 'shard-0' }), places),
    /shard-1 has records from before the end of shard-0/,
  )
  engine.open('orphan')
  await engine.open('orphan').append([{ lane: 0, run: encodeRun([{ partitionKey: 'k', data: Buffer.from('x') }]) }])
  const { remarks } = await verifyLineage(entities(closed, {}), engine, new Map())
  assert.match(remarks.join(), /The log orphan belongs to no stream/)
})

test('verify looks at no directory that a server has, and says so', async () => {
  await using root = await temporaryFolder()
  const folder = join(root.path, 'data')
  const { close } = await openServer(folder)
  try {
    const io = testIo()
    assert.equal(await main(['verify', folder], io), 75)
    assert.match(io.err(), /is in use by another running Leat/)
  } finally {
    await close()
  }
  const io = testIo()
  assert.equal(await main(['verify', root.path], io), 2)
  assert.match(io.err(), /holds no data of Leat/)
})

test('verify shows a bar to a person only, and the verdict to a program', async () => {
  await using root = await temporaryFolder()
  const { folder } = await makeData(root.path)
  const io = testIo()
  assert.equal(await main(['verify', folder, '--json'], io), 0)
  const verdict = JSON.parse(io.out()) as { readonly damage: readonly string[]; readonly catalog: object }
  assert.deepEqual(verdict.damage, [])
  assert.ok('streams' in verdict.catalog)
  assert.equal(io.err(), '')
})

test('a file that somebody put among the blobs is in nobody’s way', async () => {
  await using root = await temporaryFolder()
  const { folder } = await makeData(root.path)
  await writeFile(join(folder, 'blobs', 'notes (1).txt'), 'hello')
  assert.equal((await verify(folder)).code, 0)
  const io = testIo()
  assert.equal(await main(['inspect', folder], io), 0)
})
