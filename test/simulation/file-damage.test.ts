/** Files that lose sectors, come back old, short, exchanged or not at all: refused by name, or without effect, and never wrong records. */
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { SeededRandom } from '../../src/kernel/random.ts'
import { readAll } from '../engine/bench.ts'
import { SimDisk } from './sim-disk.ts'
import { type Files, startOn, type UsedDirectory, usedDirectory } from './used-directory.ts'

const SECTOR_BYTES = 512
/** How finely files are cut. */
const CUT_BYTES = process.env['LEAT_LONG'] === undefined ? 64 : 8

interface Damage {
  readonly what: string
  readonly files: Files
}

function changed(files: Files, path: string, bytes: Buffer | undefined): Files {
  const all = new Map(files)
  if (bytes === undefined) all.delete(path)
  else all.set(path, bytes)
  return all
}

function* damagesOf({ files, before }: UsedDirectory): Generator<Damage> {
  const others = [...files.keys()].filter((path) => path.endsWith('.log'))
  for (const [path, bytes] of files) {
    const damage = (what: string, instead: Buffer | undefined): Damage => {
      return { what: `${path} ${what}`, files: changed(files, path, instead) }
    }
    yield damage('is missing', undefined)
    yield damage('has garbage behind it', Buffer.concat([bytes, Buffer.alloc(100, 'LEAT')]))
    for (let at = 0; at < bytes.byteLength; at += CUT_BYTES) yield damage(`is cut at ${at}`, bytes.subarray(0, at))
    for (let at = 0; at < bytes.byteLength; at += SECTOR_BYTES) {
      const next = Math.min(at + SECTOR_BYTES, bytes.byteLength)
      yield damage(`is zeros from ${at} on`, Buffer.from(bytes).fill(0, at, next))
      const exchanged = Buffer.from(bytes)
      const moved = bytes.copy(exchanged, at, next, next + SECTOR_BYTES)
      bytes.copy(exchanged, at + moved, at, next)
      if (!exchanged.equals(bytes)) yield damage(`has sectors exchanged at ${at}`, exchanged)
    }
    for (const [i, sooner] of before.entries()) {
      const stale = sooner.get(path)
      if (stale !== undefined && !stale.equals(bytes)) yield damage(`is as it was at look ${i}`, stale)
    }
    for (const other of others) if (path.endsWith('.log') && other !== path) yield damage(`is ${other}`, files.get(other))
  }
}

interface Outcome {
  readonly refused: number
  readonly harmless: number
  readonly lost: readonly string[]
}

async function tryAll(t: TestContext, used: UsedDirectory): Promise<Outcome> {
  let [refused, harmless] = [0, 0]
  const lost: string[] = []
  for (const { what, files } of damagesOf(used)) {
    const disk = SimDisk.holding(files, new SeededRandom(1))
    try {
      const engine = await startOn(disk)
      const seen = await readAll(engine.open('a'), 0)
      assert.deepEqual(seen, used.all.slice(0, seen.length), `${what}, and something else is read`)
      if (seen.length === used.all.length) harmless++
      else lost.push(what)
    } catch (failure) {
      if (!(failure instanceof Error && failure.name === 'CorruptData')) throw new Error(what, { cause: failure })
      refused++
    }
  }
  t.diagnostic(`${refused} refused, ${harmless} without effect, ${lost.length} lost records in silence`)
  return { refused, harmless, lost }
}

test('after a clean stop, whatever happens to one file is refused by name or does no harm', async (t) => {
  const { refused, lost } = await tryAll(t, await usedDirectory('close'))
  assert.deepEqual(lost, [])
  assert.ok(refused > 30)
})

test('after a kill, only the end of the open segment can go unnoticed', async (t) => {
  const used = await usedDirectory('kill')
  const { refused, lost } = await tryAll(t, used)
  const open = [...used.files.keys()].filter((path) => path.endsWith('.log')).at(-1) ?? ''
  // What proves frames stands behind them in the same file. A file that comes back shorter, or without its end, looks like one that was never longer.
  assert.deepEqual(
    lost.filter((what) => !what.startsWith(open)),
    [],
  )
  assert.ok(refused > 30)
})
