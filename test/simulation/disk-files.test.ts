import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { DiskFiles } from '../../src/engine/disk/disk-files.ts'
import { RealDisk } from '../../src/engine/disk/vfs.ts'
import { SystemClock } from '../../src/kernel/clock.ts'
import { SeededRandom, SystemRandom } from '../../src/kernel/random.ts'
import { filesContract, remove, write } from '../engine/files-contract.ts'
import { SimDisk } from './sim-disk.ts'
import { folders } from './sim-folders.ts'

const LONG = process.env['LEAT_LONG'] !== undefined
const SEEDS = LONG ? 2_000 : 100
const LISTED = LONG ? 100_000 : 6_000

filesContract('disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leat-files-'))
  const clock = new SystemClock()
  return {
    files: await DiskFiles.open({ disk: new RealDisk(folder), random: new SystemRandom() }),
    nowMs: () => clock.nowMs(),
    pass: (ms) => clock.sleep(ms),
    reopen: () => DiskFiles.open({ disk: new RealDisk(folder), random: new SystemRandom() }),
    close: () => rm(folder, { recursive: true }),
  }
})

async function* body(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const each of chunks) yield Buffer.from(each)
}

async function textAt(files: DiskFiles, path: readonly string[]): Promise<string | undefined> {
  const file = await files.read(path)
  if (file === undefined) return undefined
  const chunks: Uint8Array[] = []
  for await (const chunk of file.body) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const PATHS = [['a'], ['d', 'b'], ['d', 'c'], ['d', 'e', 'f'], ['g', 'h', 'i', 'j']]

test(`no power cut leaves half a file, or takes back what was acknowledged, over ${SEEDS} seeds`, async () => {
  for (let seed = 1; seed <= SEEDS; seed++) await live(seed)
})

/** Writes and removes until the power goes, then holds what is there against what was promised. */
async function live(seed: number): Promise<void> {
  const random = new SeededRandom(seed)
  const sim = new SimDisk(new SeededRandom(seed + 1_000_000))
  /** What may stand under a path: one thing, or one of two where something was under way. */
  const may = new Map<string, Set<string | undefined>>(PATHS.map((path) => [path.join('/'), new Set([undefined])]))
  for (let lives = 0; lives < 3; lives++) {
    const files = await DiskFiles.open({ disk: folders(sim.boot()), random })
    for (const path of PATHS) {
      const text = await textAt(files, path)
      assert.ok(may.get(path.join('/'))?.has(text), `seed ${seed}: ${path.join('/')} is ${text?.slice(0, 40)}`)
      may.set(path.join('/'), new Set([text]))
    }
    const died = Promise.withResolvers<'died'>()
    const last = sim.steps + random.int(80)
    sim.crashBefore = (step) => {
      if (step < last) return false
      sim.crashBefore = () => false
      sim.cutPower()
      died.resolve('died')
      return true
    }
    const clients = [0, 2, 4].map(async (first) => {
      for (let i = 0; ; i++) {
        const path = PATHS[first + random.int(first === 4 ? 1 : 2)] ?? []
        const known = may.get(path.join('/'))
        const text = random.float() < 0.3 ? undefined : `${lives} ${i} ${'x'.repeat(random.int(3_000))}`
        known?.add(text)
        await (text === undefined ? remove(files, path) : write(files, path, body(text.slice(0, 5), text.slice(5))))
        may.set(path.join('/'), new Set([text]))
      }
    })
    assert.equal(await Promise.race([died.promise, ...clients]), 'died')
  }
}

test('files lie under their own names, for other programs to open, and nothing else does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leat-files-'))
  try {
    const files = await DiskFiles.open({ disk: new RealDisk(folder), random: new SystemRandom(), root: 'bucket/tree' })
    await write(files, ['2026', 'März', 'a b.json'], body('{"a":', '1}'))
    assert.equal(await readFile(join(folder, 'bucket', 'tree', '2026', 'März', 'a b.json'), 'utf8'), '{"a":1}')
    // An empty folder does not count.
    await mkdir(join(folder, 'bucket', 'tree', 'empty', 'inside'), { recursive: true })
    const again = await DiskFiles.open({ disk: new RealDisk(folder), random: new SystemRandom(), root: 'bucket/tree' })
    assert.deepEqual(await readdir(join(folder, 'bucket', 'tree.new')), [])
    const names: string[] = []
    for await (const { name } of again.list([])) names.push(name)
    assert.deepEqual(names, ['2026'])
    await write(again, ['empty'], body('a file where an empty folder was'))
    assert.equal(await textAt(again, ['empty']), 'a file where an empty folder was')
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('no key leaves the root', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leat-files-'))
  try {
    await writeFile(join(folder, 'secret'), 'secret')
    const files = await DiskFiles.open({ disk: new RealDisk(folder), random: new SystemRandom() })
    for (const path of [
      ['..', 'secret'],
      ['.', '..', 'secret'],
      ['../secret'],
      ['a/../../secret'],
      ['..\0'],
      [join(folder, 'secret')],
    ]) {
      await assert.rejects(files.read(path))
      await assert.rejects(write(files, path, body('x')))
      await assert.rejects(remove(files, path))
    }
    for (const path of [['...'], ['..\\secret'], ['%2e%2e', 'secret'], ['～'], ['C:', 'secret']]) {
      await write(files, path, body('inside'))
      assert.equal(await textAt(files, path), 'inside')
    }
    assert.equal(await readFile(join(folder, 'secret'), 'utf8'), 'secret')
    assert.deepEqual((await readdir(folder)).sort(), ['buckets', 'buckets.new', 'secret'])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test(`a folder of ${LISTED} files is listed in order`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leat-files-'))
  try {
    const files = await DiskFiles.open({ disk: new RealDisk(folder), random: new SystemRandom() })
    await write(files, ['many', 'first'], body('x'))
    // Links to one file: much quicker to make.
    for (let from = 0; from < LISTED; from += 1_000)
      await Promise.all(
        Array.from({ length: 1_000 }, (_, i) => symlink('first', join(folder, 'buckets', 'many', `${(from + i) * 7_919}`))),
      )
    let last = ''
    let count = 0
    for await (const { name } of files.list(['many'])) {
      assert.ok(Buffer.compare(Buffer.from(name), Buffer.from(last)) > 0)
      last = name
      count++
    }
    assert.equal(count, LISTED + 1)
  } finally {
    await rm(folder, { recursive: true })
  }
})
