import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import { MemoryBlobs } from '../../../engine/memory/memory-blobs.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import { openCodeStore } from './code-store.ts'

const NOT_A_ZIP = 'Could not unzip uploaded file. Please check your file, then try to upload again.'

interface Made {
  readonly name: string
  readonly body?: string | Buffer
  /** With the kind; 0: made on a system without permissions. */
  readonly mode?: number
  readonly claims?: { readonly bytes?: number; readonly crc?: number }
}

/** A zip as an attacker would make it: nothing in it need fit anything else. */
function zipOf(entries: readonly Made[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, body = '', mode = 0o100644, claims = {} } of entries) {
    const content = Buffer.from(body)
    const packed = deflateRawSync(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(claims.crc ?? crc32(content), 10)
    common.writeUInt32LE(packed.byteLength, 14)
    common.writeUInt32LE(claims.bytes ?? content.byteLength, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((mode << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    const madeBy = Buffer.from([20, mode === 0 ? 0 : 3])
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), madeBy, common, rest, Buffer.from(name)]))
    files.push(local)
    offset += local.byteLength
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).byteLength, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, ...directory, Buffer.from('PK\u0005\u0006'), end])
}

async function refusalOf(entries: readonly Made[]): Promise<string | undefined> {
  const outcome = await openCodeStore(new MemoryBlobs()).put(zipOf(entries))
  return isRejection(outcome) ? outcome.message : undefined
}

async function unpacked(entries: readonly Made[], look: (folder: string) => Promise<void>): Promise<void> {
  const store = openCodeStore(new MemoryBlobs())
  const facts = await store.put(zipOf(entries))
  assert.ok(!isRejection(facts), JSON.stringify(facts))
  const root = await mkdtemp(join(tmpdir(), 'leat-code-'))
  try {
    const folder = join(root, 'task')
    await mkdir(folder)
    assert.equal(await store.unpack(facts.sha256, folder), true)
    assert.deepEqual(await readdir(root), ['task'], 'nothing beside the folder')
    await look(folder)
  } finally {
    await rm(root, { recursive: true })
  }
}

test('a zip comes out as it went in, with permissions and links', async () => {
  const entries = [
    { name: 'bootstrap', body: '#!/bin/sh\n', mode: 0o100755 },
    { name: 'lib/', mode: 0o040755 },
    { name: 'lib/deep/inner.py', body: 'x = 1\n' },
    { name: 'current', body: 'lib/deep', mode: 0o120777 },
    { name: 'lib/up.py', body: '../plain.py', mode: 0o120777 },
    { name: 'plain.py', body: 'pass', mode: 0 },
  ]
  await unpacked(entries, async (folder) => {
    assert.equal(await readFile(join(folder, 'bootstrap'), 'utf8'), '#!/bin/sh\n')
    assert.equal((await stat(join(folder, 'bootstrap'))).mode & 0o777, 0o755)
    assert.equal((await stat(join(folder, 'plain.py'))).mode & 0o777, 0o644)
    assert.equal(await readFile(join(folder, 'current', 'inner.py'), 'utf8'), 'x = 1\n')
    assert.equal(await readFile(join(folder, 'lib', 'up.py'), 'utf8'), 'pass')
    assert.equal(await readlink(join(folder, 'current')), 'lib/deep')
  })
})

test('the last of two files of one name stays', async () => {
  await unpacked(
    [
      { name: 'a.py', body: 'first, and longer' },
      { name: './a.py', body: 'second' },
    ],
    async (folder) => {
      assert.equal(await readFile(join(folder, 'a.py'), 'utf8'), 'second')
    },
  )
})

const ATTACKS: Readonly<Record<string, readonly Made[]>> = {
  'a way up': [{ name: '../evil' }],
  'a way up in the middle': [{ name: 'a/../../evil' }],
  'a way up with backslashes': [{ name: '..\\evil' }],
  'an absolute name': [{ name: '/etc/evil' }],
  'a drive': [{ name: 'C:/evil' }],
  'a link out': [{ name: 'out', body: '../..', mode: 0o120777 }],
  'a link to an absolute place': [{ name: 'out', body: '/etc', mode: 0o120777 }],
  'a file through a link': [
    { name: 'out', body: '/tmp', mode: 0o120777 },
    { name: 'out/evil', body: 'x' },
  ],
  'a file through a link that stays inside': [
    { name: 'in', body: 'a', mode: 0o120777 },
    { name: 'in/evil', body: 'x' },
  ],
  'a link that comes after what is below it': [
    { name: 'out/evil', body: 'x' },
    { name: 'out', body: '..', mode: 0o120777 },
  ],
  'a file in the place of a link': [
    { name: 'out', body: 'a', mode: 0o120777 },
    { name: 'out', body: 'x' },
  ],
  'a link twice': [
    { name: 'out', body: 'a', mode: 0o120777 },
    { name: 'out', body: 'b', mode: 0o120777 },
  ],
  'a way out by two links': [
    { name: 'deep/deep/up', body: '../..', mode: 0o120777 },
    { name: 'out', body: 'deep/deep/up/..', mode: 0o120777 },
  ],
  'a link that says nothing': [{ name: 'out', body: '', mode: 0o120777 }],
  'a link that is very long': [{ name: 'out', body: 'a/'.repeat(4000), mode: 0o120777 }],
  'a file and a folder of one name': [{ name: 'a' }, { name: 'a/b' }],
  'a name with a zero': [{ name: 'a\0b' }],
  'a name that is too long': [{ name: 'n'.repeat(256) }],
  'more bytes than were said': [{ name: 'a', body: 'x'.repeat(10_000), claims: { bytes: 10 } }],
  'fewer bytes than were said': [{ name: 'a', body: 'x', claims: { bytes: 10 } }],
  'a wrong checksum': [{ name: 'a', body: 'x', claims: { crc: 1 } }],
}

for (const [what, entries] of Object.entries(ATTACKS)) {
  test(`refused, with AWS's words: ${what}`, async () => assert.equal(await refusalOf(entries), NOT_A_ZIP))
}

test('what would be too large is refused before it is unpacked, also where it lies about itself', async () => {
  const tooLarge = 'Unzipped size must be smaller than 262144000 bytes'
  assert.equal(await refusalOf([{ name: 'a', body: 'x', claims: { bytes: 262_144_001 } }]), tooLarge)
  const half = { body: 'x', claims: { bytes: 131_072_001 } }
  assert.equal(await refusalOf([{ name: 'a' }, { name: 'b', ...half }]), NOT_A_ZIP)
  const bomb = Buffer.alloc(1 << 20)
  assert.equal(await refusalOf([{ name: 'a', body: bomb, claims: { bytes: 1000 } }]), NOT_A_ZIP)
})

test('what is no zip at all is refused, and so is an empty one', async () => {
  const store = openCodeStore(new MemoryBlobs())
  for (const bytes of [Buffer.alloc(0), Buffer.from('def handler(): pass'), zipOf([{ name: 'a' }]).subarray(0, 60)]) {
    const outcome = await store.put(bytes)
    assert.equal(isRejection(outcome) ? outcome.message : undefined, NOT_A_ZIP)
  }
  assert.equal(await refusalOf([]), 'Uploaded file must be a non-empty zip')
})

test('the same zip is kept once, and goes when nobody names or holds it', async () => {
  const blobs = new MemoryBlobs()
  const store = openCodeStore(blobs)
  const first = await store.put(zipOf([{ name: 'a', body: '1' }]))
  const again = await store.put(zipOf([{ name: 'a', body: '1' }]))
  const other = await store.put(zipOf([{ name: 'a', body: '2' }]))
  assert.ok(!isRejection(first) && !isRejection(other))
  assert.deepEqual(again, first)
  const count = async (): Promise<number> => (await blobs.list('')).length
  await store.sweep(() => new Set())
  assert.equal(await count(), 2, 'both are held')
  store.release(first.sha256)
  await store.sweep(() => new Set([other.sha256]))
  assert.equal(await count(), 2, 'the first was put twice')
  store.release(first.sha256)
  store.release(other.sha256)
  await store.sweep(() => new Set([other.sha256]))
  assert.deepEqual(await store.get(first.sha256), undefined)
  assert.ok((await store.get(other.sha256)) !== undefined)
})
