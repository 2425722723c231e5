/** `src/services/s3/store/object-store.ts` as a test suite. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, type TestContext, test } from 'node:test'
import { reject } from '../../../src/kernel/outcome.ts'
import { SeededRandom, SystemRandom } from '../../../src/kernel/random.ts'
import type {
  GetRequest,
  ListCursor,
  ListEntry,
  ListRequest,
  ObjectFacts,
  ObjectStore,
  StoredPart,
  Upload,
  UploadsCursor,
} from '../../../src/services/s3/store/object-store.ts'

export interface ObjectsUnderTest {
  readonly objects: ObjectStore
  /** Of the clock that stamps objects. */
  nowMs(): number
  pass(ms: number): Promise<void>
  /** The same objects, opened anew. Implementations that keep nothing leave it out. */
  reopen?(): Promise<ObjectStore>
  close(): Promise<void>
}

type Case = (objects: ObjectStore, under: ObjectsUnderTest, t: TestContext) => Promise<void>

/** Whatever somebody may call an object, to see what happens. */
export const HOSTILE_KEYS = [
  ...[
    'a',
    'a/b',
    'a/b/c',
    'a/',
    'a//',
    'a//b',
    '/',
    '//',
    '/a',
    '.',
    '..',
    './a',
    '../a',
    'a/..',
    'a/../b',
    '../../../etc/passwd',
  ],
  ...[
    'A',
    'A/b',
    'a/B',
    'é',
    'e\u0301',
    'ﬁ',
    'fi',
    'ß',
    'SS',
    'ss',
    '日本語/🚀',
    ' ',
    ' a',
    'a ',
    'a/ /b',
    '\0',
    'a\0b',
    'a\nb',
    '\x7f',
    '\x1b[2J',
  ],
  ...[
    '%',
    '%25',
    '%2F',
    '%~',
    '%~2E',
    '.%~',
    'a/.%~',
    '%~+',
    'x%~_1',
    'a%~_1',
    '%~#',
    '%~#/x',
    '~',
    '%~2E%~2E',
    '\\',
    'C:\\x',
    'a:b',
    '*?"<>|',
  ],
  ...[
    '.leat',
    'buckets.db',
    'buckets.db-wal',
    'buckets.new',
    '.new',
    'CON',
    'NUL.txt',
    '-rf',
    '$(id)',
    '`id`',
    "'",
    '\u202egnp.exe',
    '￿',
    '\u{10ffff}',
  ],
  ...[
    'x'.repeat(255),
    'x'.repeat(256),
    'x'.repeat(1_024),
    'ä'.repeat(512),
    '🚀'.repeat(256),
    '/'.repeat(1_024),
    'a/'.repeat(512),
    '\0'.repeat(1_024),
  ],
  ...[
    '../'.repeat(341),
    `${'d/'.repeat(400)}f`,
    `${'x'.repeat(600)}/${'y'.repeat(300)}`,
    `%~${'+'.repeat(250)}`,
    'date=2026-01-01/hour=05/part-0.json.gz',
  ],
]

export function objectsContract(name: string, makeObjects: () => Promise<ObjectsUnderTest>): void {
  describe(`${name}: object store contract`, () => {
    for (const [sentence, run] of Object.entries(CASES)) {
      test(sentence, async (t) => {
        const under = await makeObjects()
        try {
          await under.objects.createBucket('b')
          await run(under.objects, under, t)
        } finally {
          await under.close()
        }
      })
    }
  })
}

const CASES: Readonly<Record<string, Case>> = {
  'keeps notes with the changes that they are of, in their order, until they are forgotten': async (objects, under) => {
    const note = ({ key, sequencer, bytes }: ObjectFacts): string => `${key} ${bytes} ${sequencer}`
    const told: string[] = []
    for (const key of NOTES_CASE_KEYS) {
      const decide = (): { etag: string } => ({ etag: 'e' })
      const facts = await objects.put<never>({ bucket: 'b', key, body: stream('xy'), decide, note })
      assert.ok(facts !== 'no-bucket')
      told.push(note(facts))
    }
    const refused = reject('PreconditionFailed', 'no')
    await objects.put({ bucket: 'b', key: 'a', body: stream('z'), decide: () => refused, note })
    await objects.put<never>({ bucket: 'b', key: 'a', body: stream('z'), decide: () => ({ etag: 'f' }), note: () => undefined })
    const upload = await begin(objects, 'whole')
    await part(objects, upload, 1, 'one')
    const whole = { bucket: 'b', key: 'whole', uploadId: upload.id, note }
    const made = await objects.complete<never>({ ...whole, choose: (_, all) => all, decide: () => ({ etag: 'g' }) })
    assert.ok(typeof made === 'object')
    told.push(note(made))
    let removal: string | undefined
    await objects.remove('b', 'a', undefined, (facts) => {
      removal = note(facts)
      return removal
    })
    told.push(removal ?? '')
    await objects.remove('b', 'a', undefined, () => assert.fail('nothing is there'))
    await objects.remove('b', 'whole', () => refused, note)
    const again = (await under.reopen?.()) ?? objects
    const notes = await again.notes(100)
    assert.deepEqual(
      notes.map(({ text }) => text),
      told,
    )
    assert.deepEqual(await again.notes(2), notes.slice(0, 2))
    assert.deepEqual(await again.notes(1, notes[0]?.id), notes.slice(1, 2))
    const ids = notes.map(({ id }) => id)
    await again.editNotes(ids.slice(0, 2), (text) => (text === told[1] ? 'edited' : undefined))
    assert.deepEqual(await again.notes(100), [{ id: ids[1], text: 'edited' }, ...notes.slice(2)])
    await again.editNotes(ids.slice(0, 2), () => undefined)
    await again.editNotes(ids.slice(0, 1), () => assert.fail('it is forgotten'))
    assert.deepEqual(await again.notes(100), notes.slice(2))
    await again.editNotes(ids, () => undefined)
    assert.deepEqual(await again.notes(100), [])
  },

  'has no bucket until it is made, and none when it is removed': async (objects) => {
    assert.equal(await put(objects, 'a', 'x', 'none'), 'no-bucket')
    assert.equal(await objects.list({ bucket: 'none', prefix: '', limit: 1 }), 'no-bucket')
    assert.equal(await objects.createUpload('none', 'a', {}), 'no-bucket')
    assert.equal(await objects.uploads({ bucket: 'none', prefix: '', limit: 1 }), 'no-bucket')
    assert.equal(await objects.head('none', 'a'), undefined)
    assert.equal(await objects.get({ bucket: 'none', key: 'a' }), undefined)
    assert.equal(await objects.remove('none', 'a'), undefined)
    assert.equal(await objects.removeBucket('none'), 'no-bucket')
    await objects.createBucket('c')
    await objects.createBucket('c')
    assert.deepEqual(await objects.buckets(), ['b', 'c'])
    await put(objects, 'a', 'x', 'c')
    assert.equal(await objects.removeBucket('c'), 'not-empty')
    await objects.remove('c', 'a')
    assert.equal(await objects.removeBucket('c'), 'removed')
    assert.deepEqual(await objects.buckets(), ['b'])
    await objects.createBucket('c')
    assert.deepEqual(await keys(objects, { bucket: 'c' }), [])
  },

  'gives back what was put, with all that was said of it': async (objects, under) => {
    const said = {
      etag: 'e',
      checksums: { CRC32: 'AAAAAA==', CRC64NVME: 'x' },
      checksumType: 'FULL_OBJECT' as const,
      headers: { 'content-type': 'text/plain' },
      metadata: { who: 'me', ü: '1' },
      tags: { a: '', b: 'c' },
    }
    const before = under.nowMs()
    const facts = await objects.put<never>({ bucket: 'b', key: 'k', body: stream('hello ', 'world'), decide: () => said })
    assert.ok(typeof facts === 'object')
    const { lastModifiedMs, sequencer, ...rest } = facts
    assert.deepEqual(rest, { ...said, key: 'k', bytes: 11 })
    assert.ok(lastModifiedMs >= before && lastModifiedMs <= under.nowMs())
    assert.match(sequencer, /^[0-9A-F]{16}$/)
    assert.deepEqual(await objects.head('b', 'k'), facts)
    const opened = await objects.get({ bucket: 'b', key: 'k' })
    assert.deepEqual(opened?.facts, facts)
    assert.deepEqual(opened?.range, { start: 0, end: 11 })
    assert.equal(await text(opened?.body), 'hello world')
    assert.deepEqual(await entries(objects, {}), [{ kind: 'object', facts }])
    assert.deepEqual(await objects.headParts('b', 'k'), { facts, parts: [] })
  },

  'takes every key that S3 takes, and keeps them apart': async (objects, under) => {
    for (const key of HOSTILE_KEYS) assert.ok(typeof (await put(objects, key, `is ${key}`)) === 'object')
    const check = async (store: ObjectStore): Promise<void> => {
      for (const key of HOSTILE_KEYS) assert.equal(await read(store, key), `is ${key}`, JSON.stringify(key.slice(0, 40)))
      assert.deepEqual(await keys(store, {}), sorted(HOSTILE_KEYS))
    }
    await check(objects)
    const store = under.reopen === undefined ? objects : await under.reopen()
    await check(store)
    // In another order, over what is there, and removed in a third.
    for (const key of [...HOSTILE_KEYS].reverse()) await put(store, key, `is ${key}`)
    await check(store)
    for (const key of HOSTILE_KEYS) {
      assert.equal((await store.remove('b', key))?.key, key)
      assert.equal(await store.head('b', key), undefined)
    }
    assert.equal(await store.removeBucket('b'), 'removed')
  },

  'streams bodies of any size, and gives the caller each byte once': async (objects) => {
    for (const chunks of [[], [''], ['x'], Array.from({ length: 200 }, (_, i) => `${i}`.repeat(3_000))]) {
      const hash = createHash('md5')
      const body = async function* (): AsyncGenerator<Uint8Array> {
        for await (const chunk of stream(...chunks)) {
          hash.update(chunk)
          yield chunk
        }
      }
      const decide = (_: unknown, { bytes }: { readonly bytes: number }) => {
        assert.equal(bytes, chunks.join('').length)
        return { etag: hash.digest('hex') }
      }
      const facts = await objects.put<never>({ bucket: 'b', key: 'k', body: body(), decide })
      assert.ok(typeof facts === 'object')
      assert.equal(facts.etag, createHash('md5').update(chunks.join('')).digest('hex'))
      assert.equal(await read(objects, 'k'), chunks.join(''))
    }
  },

  'reads what the caller chooses of a body, having seen the facts': async (objects) => {
    const facts = await put(objects, 'k', '0123456789')
    for (const [start, end] of [
      [0, 10],
      [0, 1],
      [9, 10],
      [3, 7],
      [5, 5],
    ] as const) {
      const seen: unknown[] = []
      const choose: GetRequest<never>['choose'] = (...given) => {
        seen.push(...given)
        return { start, end }
      }
      const opened = await objects.get<never>({ bucket: 'b', key: 'k', choose })
      assert.deepEqual(seen, [facts, []])
      assert.deepEqual(opened?.range, { start, end })
      assert.equal(await text(opened?.body), '0123456789'.slice(start, end))
    }
    const refused = reject('InvalidRange', 'no')
    assert.equal(await objects.get({ bucket: 'b', key: 'k', choose: () => refused }), refused)
    assert.equal(
      await objects.get({ bucket: 'b', key: 'none', choose: () => assert.fail('there is nothing to choose') }),
      undefined,
    )
  },

  'changes nothing when the caller refuses, or the body fails': async (objects) => {
    const kept = await put(objects, 'kept', 'kept')
    const refused = reject('PreconditionFailed', 'no')
    const failure = new Error('the client went away')
    for (const key of ['kept', 'new', 'deep/new']) {
      assert.equal(await objects.put({ bucket: 'b', key, body: stream('x'), decide: () => refused }), refused)
      const body = async function* (): AsyncGenerator<Uint8Array> {
        yield Buffer.from('part')
        throw failure
      }
      const failing = objects.put({ bucket: 'b', key, body: body(), decide: () => assert.fail('there is nothing to decide') })
      await assert.rejects(failing, (reason) => reason === failure)
    }
    const bug = new Error('a bug of the caller')
    const throwing = (): never => {
      throw bug
    }
    await assert.rejects(
      objects.put({ bucket: 'b', key: 'kept', body: stream('x'), decide: throwing }),
      (reason) => reason === bug,
    )
    assert.equal(await objects.remove('b', 'kept', () => refused), refused)
    assert.equal(await objects.update('b', 'kept', () => refused), refused)
    assert.deepEqual(await entries(objects, {}), [{ kind: 'object', facts: kept }])
    assert.equal(await read(objects, 'kept'), 'kept')
  },

  'shows the caller what he replaces, and replaces all of it': async (objects, under) => {
    const first = await objects.put<never>({
      ...{ bucket: 'b', key: 'k', body: stream('first') },
      decide: (existing) => {
        assert.equal(existing, undefined)
        return { etag: '1', metadata: { a: 'b' }, tags: { t: '1' } }
      },
    })
    await under.pass(5)
    const second = await objects.put<never>({
      ...{ bucket: 'b', key: 'k', body: stream('2') },
      decide: (existing) => {
        assert.deepEqual(existing, first)
        return { etag: '2' }
      },
    })
    assert.ok(typeof first === 'object' && typeof second === 'object')
    assert.ok(second.lastModifiedMs > first.lastModifiedMs && second.sequencer > first.sequencer)
    assert.deepEqual(Object.keys(second).sort(), ['bytes', 'etag', 'key', 'lastModifiedMs', 'sequencer'])
    assert.equal(await read(objects, 'k'), '2')
  },

  'reads an object to its end that is replaced or removed meanwhile': async (objects) => {
    const large = 'x'.repeat(1_000_000)
    await put(objects, 'k', large)
    const early = await objects.get({ bucket: 'b', key: 'k' })
    await put(objects, 'k', 'new')
    const later = await objects.get({ bucket: 'b', key: 'k' })
    await objects.remove('b', 'k')
    assert.equal(await text(early?.body), large)
    assert.equal(await text(later?.body), 'new')
  },

  'updates facts, and neither body nor time': async (objects, under) => {
    const facts = await put(objects, 'k', 'body')
    assert.ok(typeof facts === 'object')
    await under.pass(5)
    const updated = await objects.update<never>('b', 'k', (existing) => ({ ...existing, tags: { a: 'b' } }))
    assert.ok(updated !== undefined)
    assert.deepEqual({ ...updated, sequencer: '' }, { ...facts, tags: { a: 'b' }, sequencer: '' })
    assert.ok(updated.sequencer > facts.sequencer)
    assert.deepEqual(await objects.head('b', 'k'), updated)
    assert.equal(await read(objects, 'k'), 'body')
    assert.equal(await objects.update('b', 'none', () => assert.fail()), undefined)
  },

  'removes once, and again without harm': async (objects) => {
    const facts = await put(objects, 'a/b', 'x')
    assert.deepEqual(await objects.remove('b', 'a/b', (existing) => void assert.deepEqual(existing, facts)), facts)
    assert.equal(await objects.remove('b', 'a/b', (existing) => void assert.equal(existing, undefined)), undefined)
    assert.equal(await objects.get({ bucket: 'b', key: 'a/b' }), undefined)
    await put(objects, 'a', 'now a file where a folder was')
    await put(objects, 'a/b', 'and both')
    assert.equal(await read(objects, 'a'), 'now a file where a folder was')
    assert.equal(await read(objects, 'a/b'), 'and both')
  },

  'lists as AWS documents it: prefix, delimiter, pages': async (objects) => {
    const all = ['a', 'a/1', 'a/2', 'a/b/3', 'b', 'b/', 'b/4', 'c-', 'c-5', 'd/6']
    for (const key of all) await put(objects, key, key)
    const shown = async (request: Partial<ListRequest>) => (await entries(objects, request)).map(nameOf)
    assert.deepEqual(await shown({}), all)
    assert.deepEqual(await shown({ delimiter: '/' }), ['a', 'a/ …', 'b', 'b/ …', 'c-', 'c-5', 'd/ …'])
    assert.deepEqual(await shown({ delimiter: '/', prefix: 'a/' }), ['a/1', 'a/2', 'a/b/ …'])
    assert.deepEqual(await shown({ delimiter: '/', prefix: 'b/' }), ['b/', 'b/4'])
    assert.deepEqual(await shown({ delimiter: '/b/', prefix: '' }), [
      'a',
      'a/1',
      'a/2',
      'a/b/ …',
      'b',
      'b/',
      'b/4',
      'c-',
      'c-5',
      'd/6',
    ])
    assert.deepEqual(await shown({ delimiter: '-' }), [...all.slice(0, 7), 'c- …', 'd/6'])
    assert.deepEqual(await shown({ prefix: 'x' }), [])
    assert.deepEqual(await shown({ after: { key: 'a/1' } }), all.slice(2))
    assert.deepEqual(await shown({ after: { key: 'a/1' }, delimiter: '/' }), ['a/ …', 'b', 'b/ …', 'c-', 'c-5', 'd/ …'])
    assert.deepEqual(await shown({ after: { prefix: 'a/' } }), all.slice(4))
    assert.deepEqual(await shown({ after: { key: 'zzz' } }), [])
    assert.deepEqual(await shown({ after: { key: 'a' }, prefix: 'b' }), ['b', 'b/', 'b/4'])
    assert.deepEqual(await shown({ after: { prefix: '\u{10ffff}' } }), [])
    for (let limit = 1; limit <= 4; limit++) {
      assert.deepEqual(await paged(objects, { delimiter: '/', limit }), await entries(objects, { delimiter: '/' }))
      assert.deepEqual(await paged(objects, { limit }), await entries(objects, {}))
    }
    const page = await objects.list({ bucket: 'b', prefix: '', limit: all.length })
    assert.ok(page !== 'no-bucket' && page.next === undefined, 'a full page that is the last says so')
  },

  'lists like a sorted array, whatever is in it': async (objects) => {
    const seed = new SystemRandom().int(2 ** 31)
    const random = new SeededRandom(seed)
    const pieces = ['a', 'b', '/', '/', '-', '\0', 'é', '￿', '🚀', '\u{10ffff}']
    const word = (length: number): string =>
      Array.from({ length: random.int(length + 1) }, () => pieces[random.int(pieces.length)]).join('')
    const model = new Set<string>()
    for (let i = 0; i < 150; i++) model.add(`${word(5)}a`)
    await Promise.all([...model].map((key) => put(objects, key, '')))
    for (let i = 0; i < 200; i++) {
      const prefix = word(2)
      const delimiter = random.float() < 0.3 ? undefined : word(1) || '/'
      const after: ListCursor | undefined =
        random.float() < 0.5 ? undefined : random.float() < 0.5 ? { key: `${word(3)}a` } : { prefix: `${word(2)}/` }
      const limit = 1 + random.int(8)
      const request = { prefix, ...(delimiter !== undefined && { delimiter }), ...(after !== undefined && { after }), limit }
      const got = (await paged(objects, request)).map(nameOf)
      assert.deepEqual(got, listed([...model], request), `seed ${seed}: ${JSON.stringify(request)}`)
    }
  },

  'makes an object of parts': async (objects) => {
    const about = { headers: { 'content-type': 'x' }, list: [1, { two: '2' }] }
    const upload = await objects.createUpload('b', 'k', about)
    assert.ok(upload !== 'no-bucket')
    assert.deepEqual(upload.about, about)
    assert.deepEqual(await objects.upload('b', 'k', upload.id), upload)
    assert.equal(await objects.upload('b', 'other', upload.id), 'no-upload')
    assert.equal(await objects.upload('b', 'k', 'nonsense'), 'no-upload')
    assert.equal(
      await objects.upload(
        'b',
        'k',
        upload.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      ),
      'no-upload',
    )
    for (const number of [10_000, 3, 1, 2]) await part(objects, upload, number, `part ${number};`)
    await part(objects, upload, 3, 'another third;')
    const parts = await objects.parts('b', 'k', upload.id, 0, 1_000)
    assert.ok(parts !== 'no-upload')
    assert.deepEqual(
      parts.map(({ number, bytes, etag, checksums }) => [number, bytes, etag, checksums]),
      [
        [1, 7, 'e1', { CRC32: 'c1' }],
        [2, 7, 'e2', { CRC32: 'c2' }],
        [3, 14, 'e3', { CRC32: 'c3' }],
        [10_000, 11, 'e10000', { CRC32: 'c10000' }],
      ],
    )
    assert.deepEqual(await objects.parts('b', 'k', upload.id, 1, 2), parts.slice(1, 3))
    assert.deepEqual(await objects.parts('b', 'k', upload.id, 10_000, 2), [])
    assert.deepEqual(await keys(objects, {}), [], 'parts are no objects')
    const watched: string[] = []
    const facts = await objects.complete<never>({
      ...{ bucket: 'b', key: 'k', uploadId: upload.id },
      choose: (given, all) => {
        assert.deepEqual(given, upload)
        assert.deepEqual(all, parts)
        return [parts[0], parts[2], parts[3]] as StoredPart[]
      },
      watch: (chunk) => void watched.push(Buffer.from(chunk).toString()),
      decide: (existing, { bytes }, chosen) => {
        assert.equal(existing, undefined)
        assert.equal(chosen.length, 3)
        return { etag: `${bytes}-3` }
      },
    })
    assert.ok(typeof facts === 'object')
    assert.deepEqual([facts.etag, facts.bytes, facts.partCount, facts.uploadId], ['32-3', 32, 3, upload.id])
    assert.equal(await read(objects, 'k'), 'part 1;another third;part 10000;')
    assert.equal(watched.join(''), 'part 1;another third;part 10000;')
    const sizes = [
      { number: 1, bytes: 7, checksums: { CRC32: 'c1' } },
      { number: 3, bytes: 14, checksums: { CRC32: 'c3' } },
      { number: 10_000, bytes: 11, checksums: { CRC32: 'c10000' } },
    ]
    assert.deepEqual(await objects.headParts('b', 'k'), { facts, parts: sizes })
    const opened = await objects.get<never>({
      bucket: 'b',
      key: 'k',
      withParts: true,
      choose: (_, all) => void assert.deepEqual(all, sizes),
    })
    assert.equal((await text(opened?.body)).length, 32)
    assert.equal(await objects.upload('b', 'k', upload.id), 'no-upload')
    assert.equal(await objects.parts('b', 'k', upload.id, 0, 1), 'no-upload')
    assert.equal(await part(objects, upload, 4, 'late'), 'no-upload')
    await put(objects, 'k', 'small')
    assert.deepEqual((await objects.headParts('b', 'k'))?.parts, [])
  },

  'leaves an upload as it was when its completion is refused': async (objects) => {
    const upload = await begin(objects, 'k')
    await part(objects, upload, 1, 'one')
    const refused = reject('InvalidPart', 'no')
    const request = { bucket: 'b', key: 'k', uploadId: upload.id }
    assert.equal(await objects.complete({ ...request, choose: () => refused, decide: () => assert.fail() }), refused)
    assert.equal(await objects.complete({ ...request, choose: (_, all) => all, decide: () => refused }), refused)
    assert.deepEqual(await keys(objects, {}), [])
    assert.ok(typeof (await complete(objects, upload)) === 'object')
    assert.equal(await read(objects, 'k'), 'one')
  },

  'forgets an upload that is aborted, and all of a bucket that is removed': async (objects) => {
    const upload = await begin(objects, 'k')
    await part(objects, upload, 1, 'one')
    assert.equal(await objects.abort('b', 'other', upload.id), 'no-upload')
    assert.equal(await objects.abort('b', 'k', upload.id), 'aborted')
    assert.equal(await objects.abort('b', 'k', upload.id), 'no-upload')
    assert.equal(await complete(objects, upload), 'no-upload')
    const other = await begin(objects, 'k')
    await part(objects, other, 1, 'one')
    assert.equal(await objects.removeBucket('b'), 'removed')
    await objects.createBucket('b')
    assert.equal(await complete(objects, other), 'no-upload')
    assert.deepEqual((await uploads(objects, {})).length, 0)
  },

  'lists uploads by key, then in the order in which they began': async (objects, under) => {
    const begun: Upload[] = []
    for (const key of ['b', 'a\0', 'a', 'a/1', 'a', 'a/2', 'a\0b', 'c']) {
      begun.push(await begin(objects, key))
      await under.pass(2)
    }
    const byKey = (a: Upload, b: Upload): number => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key))
    const expected = [...begun].sort((a, b) => byKey(a, b) || a.initiatedMs - b.initiatedMs)
    assert.deepEqual(await uploads(objects, {}), expected)
    for (let limit = 1; limit < 4; limit++) assert.deepEqual(await uploads(objects, { limit }), expected)
    assert.deepEqual(
      await uploads(objects, { after: { key: 'a' } }),
      expected.filter(({ key }) => key !== 'a'),
    )
    assert.deepEqual(await uploads(objects, { after: { key: 'a', uploadId: expected[0]?.id ?? '' } }), expected.slice(1))
    assert.deepEqual(
      await uploads(objects, { prefix: 'a/' }),
      expected.filter(({ key }) => key.startsWith('a/')),
    )
    assert.deepEqual(await uploads(objects, { delimiter: '/', limit: 2 }), [
      ...expected.filter(({ key }) => !key.includes('/') && key < 'b'),
      'a/',
      ...expected.filter(({ key }) => key >= 'b'),
    ])
  },

  'lets exactly one of many conditional writers win': async (objects) => {
    const refused = reject('PreconditionFailed', 'no')
    const contenders = Array.from({ length: 20 }, (_, i) => `${i}`)
    const outcomes = await Promise.all(
      contenders.map((name) =>
        objects.put({
          ...{ bucket: 'b', key: 'lock', body: stream(name) },
          decide: (existing) => (existing === undefined ? { etag: name } : refused),
        }),
      ),
    )
    const winners = outcomes.filter((each): each is ObjectFacts => each !== refused && each !== 'no-bucket')
    assert.equal(winners.length, 1)
    assert.equal(await read(objects, 'lock'), winners[0]?.etag)
    // Counting up with If-Match loses no step.
    await put(objects, 'count', '0')
    const countUp = async (): Promise<void> => {
      for (;;) {
        const seen = await objects.get({ bucket: 'b', key: 'count' })
        const next = `${Number(await text(seen?.body)) + 1}`
        const outcome = await objects.put({
          ...{ bucket: 'b', key: 'count', body: stream(next) },
          decide: (existing) => (existing?.etag === seen?.facts.etag ? { etag: `etag ${next}` } : refused),
        })
        if (outcome !== refused) return
      }
    }
    await Promise.all(contenders.map(countUp))
    assert.equal(await read(objects, 'count'), `${contenders.length}`)
  },

  'keeps facts and body of one object together, whoever writes and removes': async (objects) => {
    const write = async (name: string): Promise<void> => {
      for (let i = 0; i < 15; i++) {
        await new Promise((resolve) => setImmediate(resolve))
        if (i % 5 === 4) await objects.remove('b', 'k')
        else await objects.put({ bucket: 'b', key: 'k', body: stream(`${name}${i}`), decide: () => ({ etag: `${name}${i}` }) })
      }
    }
    let isOver = false
    const look = async (): Promise<number> => {
      let seen = 0
      while (!isOver) {
        const opened = await objects.get({ bucket: 'b', key: 'k' })
        if (opened !== undefined) {
          assert.equal(await text(opened.body), opened.facts.etag)
          seen++
        }
        await new Promise((resolve) => setImmediate(resolve))
      }
      return seen
    }
    const looking = [look(), look()]
    await Promise.all(['a', 'b', 'c'].map(write))
    isOver = true
    assert.ok((await Promise.all(looking)).every((seen) => seen > 0))
  },

  'completes or aborts an upload, never both': async (objects) => {
    for (let i = 0; i < 10; i++) {
      const upload = await begin(objects, `k${i}`)
      await part(objects, upload, 1, 'one')
      const race = [
        () => complete(objects, upload),
        () => objects.abort('b', upload.key, upload.id),
        () => complete(objects, upload),
        () => part(objects, upload, 2, 'two'),
      ]
      const turned = [...race.slice(i % 4), ...race.slice(0, i % 4)]
      const outcomes = await Promise.all(turned.map((each) => each()))
      const ended = outcomes.filter((each) => each === 'aborted' || (typeof each === 'object' && 'key' in each))
      assert.equal(ended.length, 1, JSON.stringify(outcomes))
      assert.equal((await objects.head('b', upload.key)) !== undefined, ended[0] !== 'aborted')
      assert.equal(await objects.upload('b', upload.key, upload.id), 'no-upload')
    }
  },

  'takes many changes at once, and many more': async (objects) => {
    const names = Array.from({ length: 700 }, (_, i) => `${i % 7}/${i}`)
    await atOnce(names, (key) => put(objects, key, key))
    await atOnce(names, (key, i) => (i % 3 === 0 ? objects.remove('b', key) : put(objects, key, `${key} again`)))
    const left = names.filter((_, i) => i % 3 !== 0)
    assert.deepEqual(await keys(objects, {}), sorted(left))
    await atOnce(left, async (key) => assert.equal(await read(objects, key), `${key} again`))
  },

  'has an object in its bucket, or neither': async (objects) => {
    for (let i = 0; i < 10; i++) {
      await objects.createBucket('race')
      const [stored, removed] = await Promise.all([put(objects, 'a/b', 'x', 'race'), objects.removeBucket('race')])
      if (stored === 'no-bucket') assert.equal(removed, 'removed')
      else assert.equal(removed, 'not-empty')
      await objects.remove('race', 'a/b')
      await objects.removeBucket('race')
    }
  },

  'takes keys that S3 does not take for a bug': async (objects) => {
    for (const key of ['', '\ud800', 'x'.repeat(1_025), 'ä'.repeat(513)]) {
      await assert.rejects(async () => put(objects, key, 'x'))
      await assert.rejects(async () => objects.get({ bucket: 'b', key }))
      await assert.rejects(async () => objects.remove('b', key))
    }
  },

  'removes everything when told': async (objects, under) => {
    await objects.createBucket('c')
    for (const key of ['a', 'a/b', 'c']) await put(objects, key, 'x')
    const upload = await begin(objects, 'k')
    await part(objects, upload, 1, 'one')
    await objects.removeEverything()
    assert.deepEqual(await objects.buckets(), [])
    assert.equal(await put(objects, 'a', 'x'), 'no-bucket')
    await objects.createBucket('b')
    assert.deepEqual(await keys(objects, {}), [])
    assert.equal(await complete(objects, upload), 'no-upload')
    await put(objects, 'a', 'new')
    const store = under.reopen === undefined ? objects : await under.reopen()
    assert.equal(await read(store, 'a'), 'new')
  },

  'has kept everything when opened again': async (objects, under, t) => {
    if (under.reopen === undefined) return t.skip('these objects are kept nowhere')
    const facts = await put(objects, 'a/b', 'kept')
    await put(objects, 'gone', 'gone')
    await objects.remove('b', 'gone')
    const upload = await begin(objects, 'k')
    await part(objects, upload, 1, 'one')
    const again = await under.reopen()
    assert.deepEqual(await entries(again, {}), [{ kind: 'object', facts }])
    assert.equal(await read(again, 'a/b'), 'kept')
    assert.deepEqual(await uploads(again, {}), [upload])
    const next = await put(again, 'a/b', 'next')
    assert.ok(typeof next === 'object' && typeof facts === 'object' && next.sequencer > facts.sequencer)
    assert.ok(typeof (await complete(again, upload)) === 'object')
    assert.equal(await read(again, 'k'), 'one')
  },
}

const NOTES_CASE_KEYS = ['a', 'a\0b', 'ü/é']

export function put(objects: ObjectStore, key: string, body: string, bucket = 'b'): Promise<ObjectFacts | 'no-bucket'> {
  const etag = createHash('md5').update(body).digest('hex')
  return objects.put<never>({ bucket, key, body: stream(body), decide: () => ({ etag }) })
}

export async function read(objects: ObjectStore, key: string): Promise<string | undefined> {
  const opened = await objects.get({ bucket: 'b', key })
  return opened === undefined ? undefined : text(opened.body)
}

async function text(body: AsyncIterable<Uint8Array> = stream()): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

export async function* stream(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const each of chunks) yield Buffer.from(each)
}

export async function begin(objects: ObjectStore, key: string): Promise<Upload> {
  const upload = await objects.createUpload('b', key, {})
  assert.ok(upload !== 'no-bucket')
  return upload
}

export function part(objects: ObjectStore, { key, id }: Upload, number: number, body: string) {
  const decided = { etag: `e${number}`, checksums: { CRC32: `c${number}` } }
  return objects.putPart<never>({ bucket: 'b', key, uploadId: id, number, body: stream(body), decide: () => decided })
}

export function complete(objects: ObjectStore, { key, id }: Upload) {
  return objects.complete<never>({
    bucket: 'b',
    key,
    uploadId: id,
    choose: (_, parts) => parts,
    decide: () => ({ etag: 'done-1' }),
  })
}

async function entries(objects: ObjectStore, request: Partial<ListRequest>): Promise<readonly ListEntry[]> {
  const page = await objects.list({ bucket: 'b', prefix: '', limit: 1_000, ...request })
  assert.ok(page !== 'no-bucket')
  assert.equal(page.next, undefined)
  return page.entries
}

async function keys(objects: ObjectStore, request: Partial<ListRequest>): Promise<readonly string[]> {
  return (await entries(objects, request)).map(nameOf)
}

function nameOf(entry: ListEntry): string {
  return entry.kind === 'object' ? entry.facts.key : `${entry.prefix} …`
}

async function paged(objects: ObjectStore, request: Partial<ListRequest>): Promise<readonly ListEntry[]> {
  const all: ListEntry[] = []
  for (let { after } = request; ; ) {
    const page = await objects.list({ bucket: 'b', prefix: '', limit: 1_000, ...request, ...(after !== undefined && { after }) })
    assert.ok(page !== 'no-bucket')
    assert.ok(page.entries.length <= (request.limit ?? 1_000))
    all.push(...page.entries)
    if (page.next === undefined) return all
    after = page.next
  }
}

async function uploads(
  objects: ObjectStore,
  request: { readonly prefix?: string; readonly delimiter?: string; readonly after?: UploadsCursor; readonly limit?: number },
): Promise<readonly (Upload | string)[]> {
  const all: (Upload | string)[] = []
  for (let { after } = request; ; ) {
    const page = await objects.uploads({
      bucket: 'b',
      prefix: '',
      limit: 1_000,
      ...request,
      ...(after !== undefined && { after }),
    })
    assert.ok(page !== 'no-bucket')
    all.push(...page.entries.map((each) => (each.kind === 'upload' ? each.upload : each.prefix)))
    if (page.next === undefined) return all
    after = page.next
  }
}

async function atOnce<T>(names: readonly T[], work: (name: T, i: number) => Promise<unknown>): Promise<void> {
  const rest = names.entries()
  const worker = async (): Promise<void> => {
    for (const [i, name] of rest) await work(name, i)
  }
  await Promise.all(Array.from({ length: 32 }, worker))
}

function sorted(all: readonly string[]): readonly string[] {
  return [...all].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}

/** What a list shows, by its definition. */
function listed(model: readonly string[], { prefix = '', delimiter, after }: Partial<ListRequest>): readonly string[] {
  const shown = sorted(model).filter((key) => {
    if (!key.startsWith(prefix)) return false
    if (after === undefined) return true
    if ('key' in after) return Buffer.compare(Buffer.from(key), Buffer.from(after.key)) > 0
    return Buffer.compare(Buffer.from(key), Buffer.from(after.prefix)) > 0 && !key.startsWith(after.prefix)
  })
  const names = shown.map((key) => {
    const end = delimiter === undefined ? -1 : key.indexOf(delimiter, prefix.length)
    return end < 0 || delimiter === undefined ? key : `${key.slice(0, end + delimiter.length)} …`
  })
  return [...new Set(names)]
}
