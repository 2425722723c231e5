/** `src/engine/files.ts` as a test suite. */
import assert from 'node:assert/strict'
import { describe, type TestContext, test } from 'node:test'
import { FileConflict, type FileFacts, type Files } from '../../src/engine/files.ts'

export interface FilesUnderTest {
  readonly files: Files
  /** Of the clock that stamps files. */
  nowMs(): number
  pass(ms: number): Promise<void>
  /** The same files, opened anew. Implementations that keep nothing leave it out. */
  reopen?(): Promise<Files>
  close(): Promise<void>
}

/** A kernel stamps files by a clock that moves every few milliseconds, on a busy machine later. */
const STAMP_BEHIND_MS = 1_000

type Path = readonly string[]
type Case = (files: Files, under: FilesUnderTest, t: TestContext) => Promise<void>

const PATHS: readonly Path[] = [
  ['a'],
  ['bucket', '2024', '02', '29', 'data.json'],
  ['...', '.hidden', ' spaced out ', '-rf', '*?"<>|\\:'],
  ['日本語', '🚀', 'é'],
  ['x'.repeat(255), 'ä'.repeat(127)],
]
const BAD_SEGMENTS = ['', '.', '..', 'a/b', '/', 'a\0', 'x'.repeat(256), 'ä'.repeat(128), '\ud800']

export function filesContract(name: string, makeFiles: () => FilesUnderTest | Promise<FilesUnderTest>): void {
  describe(`${name}: files contract`, () => {
    for (const [sentence, run] of Object.entries(CASES)) {
      test(sentence, async (t) => {
        const under = await makeFiles()
        try {
          await run(under.files, under, t)
        } finally {
          await under.close()
        }
      })
    }
  })
}

const CASES: Readonly<Record<string, Case>> = {
  'knows nothing at first': async (files) => {
    assert.equal(await files.read(['a']), undefined)
    assert.equal(await files.facts(['a', 'b']), undefined)
    assert.deepEqual(await entries(files, []), [])
    assert.deepEqual(await entries(files, ['a', 'b']), [])
    await remove(files, ['a', 'b'])
  },

  'gives back what was written, under every legal path': async (files) => {
    for (const path of PATHS) await write(files, path, path.join('|'))
    for (const path of PATHS) assert.equal(await read(files, path), path.join('|'))
  },

  'streams a body of many chunks, of one, of none': async (files) => {
    const chunks = Array.from({ length: 50 }, (_, i) => Buffer.alloc(i * 977, i))
    const facts = await write(files, ['large'], stream(chunks))
    assert.equal(facts.bytes, Buffer.concat(chunks).length)
    assert.ok(Buffer.concat(await collect(files, ['large'])).equals(Buffer.concat(chunks)))
    assert.equal((await write(files, ['none'], stream([]))).bytes, 0)
    assert.equal((await write(files, ['empty'], stream([new Uint8Array(0)]))).bytes, 0)
    assert.deepEqual(await collect(files, ['none']), [])
    assert.equal((await files.facts(['empty']))?.bytes, 0)
  },

  'tells the same facts everywhere, and a new time for a new file': async (files, under) => {
    const before = under.nowMs()
    const first = await write(files, ['f'], 'first')
    assert.ok(first.modifiedAtMs >= before - STAMP_BEHIND_MS && first.modifiedAtMs <= under.nowMs() + 1)
    await under.pass(20)
    assert.deepEqual(await files.facts(['f']), first)
    const { bytes, modifiedAtMs } = (await files.read(['f'], { start: 1, end: 2 })) ?? {}
    assert.deepEqual({ bytes, modifiedAtMs }, first)
    assert.ok((await write(files, ['f'], 'second')).modifiedAtMs > first.modifiedAtMs)
  },

  'reads ranges, end exclusive, clipped to the file': async (files) => {
    await write(files, ['f'], '0123456789')
    const ranges = [0, 3, 9, 10, 11].flatMap((start) => [0, 3, 10, 12].map((end) => ({ start, end })))
    for (const range of ranges.filter(({ start, end }) => end >= start)) {
      assert.equal(await read(files, ['f'], range), '0123456789'.slice(range.start, range.end), JSON.stringify(range))
    }
    assert.equal(await files.read(['g'], { start: 0, end: 1 }), undefined)
  },

  'shows a file whole or not at all': async (files) => {
    await write(files, ['d', 'f'], 'old')
    const halfway = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const writing = write(
      files,
      ['d', 'f'],
      (async function* () {
        yield Buffer.from('new ')
        halfway.resolve()
        await goOn.promise
        yield Buffer.from('body')
      })(),
    )
    await halfway.promise
    const reader = await files.read(['d', 'f'])
    assert.equal(await read(files, ['d', 'f']), 'old')
    assert.deepEqual(await entries(files, ['d']), ['f file'], 'nothing else is in sight while it is written')
    goOn.resolve()
    await writing
    assert.equal(await read(files, ['d', 'f']), 'new body')
    assert.equal(Buffer.concat(await fromAsync(reader?.body)).toString(), 'old', 'who read the old one reads it to its end')
  },

  'leaves nothing behind when the body fails': async (files) => {
    await write(files, ['kept'], 'kept')
    const failure = new Error('the client went away')
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('part')
      throw failure
    }
    for (const path of [['kept'], ['new'], ['deep', 'er', 'new']]) {
      await assert.rejects(write(files, path, failing()), (reason) => reason === failure)
    }
    assert.equal(await read(files, ['kept']), 'kept')
    assert.deepEqual(await entries(files, []), ['kept file'])
  },

  'refuses a file where a folder is, and a folder where a file is': async (files) => {
    await write(files, ['d', 'e', 'f'], 'f')
    for (const path of [[], ['d'], ['d', 'e'], ['d', 'e', 'f', 'g'], ['d', 'e', 'f', 'g', 'h']]) {
      await assert.rejects(write(files, path, 'no'), FileConflict, path.join('/'))
    }
    assert.equal(await read(files, ['d', 'e', 'f']), 'f')
    for (const path of [[], ['d'], ['d', 'e'], ['d', 'e', 'f', 'g']]) {
      assert.equal(await files.read(path), undefined)
      assert.equal(await files.facts(path), undefined)
    }
    assert.deepEqual(await entries(files, ['d', 'e', 'f']), [])
    assert.deepEqual(await entries(files, ['d', 'e']), ['f file'])
  },

  'lists one folder, sorted by the bytes of the names': async (files) => {
    const names = ['b', 'a', 'B', 'a.b', 'é', 'z', '￿', '🚀', '-', '0']
    for (const name of names) await write(files, ['d', name], name)
    await write(files, ['d', 'c', 'inner', 'deep'], 'x')
    const sorted = [...names, 'c'].sort((x, y) => Buffer.compare(Buffer.from(x), Buffer.from(y)))
    assert.deepEqual(
      await entries(files, ['d']),
      sorted.map((name) => `${name} ${name === 'c' ? 'folder' : 'file'}`),
    )
    assert.deepEqual(await entries(files, []), ['d folder'])
  },

  'removes files, and the folders that this leaves empty': async (files) => {
    for (const path of [
      ['d', 'e', '1'],
      ['d', 'e', '2'],
      ['d', '3'],
    ])
      await write(files, path, 'x')
    await remove(files, ['d', 'e', '1'])
    await remove(files, ['d', 'e', '1'])
    await remove(files, ['d', 'e'])
    assert.deepEqual(await entries(files, ['d', 'e']), ['2 file'])
    await remove(files, ['d', 'e', '2'])
    assert.deepEqual(await entries(files, ['d']), ['3 file'])
    await remove(files, ['d', '3', 'below a file'])
    await remove(files, ['d', '3'])
    assert.deepEqual(await entries(files, []), [])
    await write(files, ['d'], 'now a file')
    assert.equal(await read(files, ['d']), 'now a file')
  },

  'writes and removes beside each other': async (files) => {
    const names = Array.from({ length: 30 }, (_, i) => `f${i}`)
    await Promise.all(names.map((name) => write(files, ['d', name], name)))
    await Promise.all(names.map((name, i) => (i % 2 === 0 ? remove(files, ['d', name]) : write(files, ['d', name], 'new'))))
    const left = names.filter((_, i) => i % 2 === 1).sort()
    assert.deepEqual(
      await entries(files, ['d']),
      left.map((name) => `${name} file`),
    )
    // The last one out takes the folder with it, and a newcomer brings it back.
    await Promise.all([...left.map((name) => remove(files, ['d', name])), write(files, ['d', 'last'], 'x')])
    assert.deepEqual(await entries(files, ['d']), ['last file'])
  },

  'takes other paths for a bug': async (files) => {
    for (const segment of BAD_SEGMENTS) {
      for (const path of [[segment], ['d', segment], [segment, 'f']]) {
        await assert.rejects(write(files, path, 'x'), `write ${JSON.stringify(path)}`)
        await assert.rejects(files.read(path))
        await assert.rejects(files.facts(path))
        await assert.rejects(remove(files, path))
        await assert.rejects(entries(files, path))
      }
    }
    assert.deepEqual(await entries(files, []), [])
  },

  'has kept everything when opened again': async (files, under, t) => {
    if (under.reopen === undefined) return t.skip('these files are kept nowhere')
    const facts = await write(files, ['d', 'f'], 'kept')
    await write(files, ['g'], 'gone')
    await remove(files, ['g'])
    const again = await under.reopen()
    assert.equal(await read(again, ['d', 'f']), 'kept')
    assert.deepEqual(await again.facts(['d', 'f']), facts)
    assert.deepEqual(await entries(again, []), ['d folder'])
  },
}

/** In one go, and lasting. */
export async function write(files: Files, path: Path, body: string | AsyncIterable<Uint8Array>): Promise<FileFacts> {
  const { id } = await files.stage(typeof body === 'string' ? stream([Buffer.from(body)]) : body)
  try {
    await files.publish(id, path)
  } catch (error) {
    await files.discard(id)
    throw error
  }
  await files.settle([path])
  const facts = await files.facts(path)
  assert.ok(facts !== undefined, 'what was written is there')
  return facts
}

export async function remove(files: Files, path: Path): Promise<void> {
  await files.withdraw(path)
  await files.settle([path])
}

async function read(files: Files, path: Path, range?: { readonly start: number; readonly end: number }): Promise<string> {
  return Buffer.concat(await collect(files, path, range)).toString()
}

async function collect(
  files: Files,
  path: Path,
  range?: { readonly start: number; readonly end: number },
): Promise<readonly Uint8Array[]> {
  const file = await files.read(path, range)
  assert.ok(file !== undefined, `${path.join('/')} is there`)
  return fromAsync(file.body)
}

async function fromAsync(body: AsyncIterable<Uint8Array> = stream([])): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return chunks
}

async function entries(files: Files, folder: Path): Promise<readonly string[]> {
  const listed: string[] = []
  for await (const { name, kind } of files.list(folder)) listed.push(`${name} ${kind}`)
  return listed
}

async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}
