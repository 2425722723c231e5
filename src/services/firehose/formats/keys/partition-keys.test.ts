import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { SystemClock } from '../../../../kernel/clock.ts'
import { VirtualClock } from '../../../../kernel/virtual-clock.ts'
import type { FormatConfiguration } from '../configuration.ts'
import { type FlowRecord, isFailure } from '../record.ts'
import { type JqPool, openJqPool } from './jq-pool.ts'
import { keyReaderOf } from './partition-keys.ts'
import { readQuery } from './query.ts'

const jq = openJqPool({ clock: new SystemClock() })
after(() => jq.close())

/** For queries that must not need it. */
const none: JqPool = {
  run: () => Promise.reject(new Error('jq was asked')),
  problemOf: () => Promise.reject(new Error('jq was asked')),
  close: () => Promise.resolve(),
}

function extraction(query: string): FormatConfiguration {
  const Parameters = [
    { ParameterName: 'MetadataExtractionQuery', ParameterValue: query },
    { ParameterName: 'JsonParsingEngine', ParameterValue: 'JQ-1.6' },
  ]
  return { ProcessingConfiguration: { Enabled: true, Processors: [{ Type: 'MetadataExtraction', Parameters }] } }
}

function recordOf(text: string): FlowRecord {
  const data = Buffer.from(text)
  return { data, raw: data, arrivedAtMs: 0 }
}

async function keysOf(query: string, texts: readonly string[], pool: JqPool = none): Promise<unknown[]> {
  const read = keyReaderOf(extraction(query), pool)
  assert.ok(read !== undefined)
  const outcomes = await read(texts.map(recordOf))
  return outcomes.map((outcome) =>
    isFailure(outcome) ? `${outcome.failed} ${outcome.code}: ${outcome.message}` : outcome.partitionKeys,
  )
}

const FAILED = 'processing-failed DynamicPartitioning.MetadataExtractionFailed: '

test("the documented query gives the documented keys, without jq's help", async () => {
  const query =
    '{customer_id: .customer_id, device: .type.device, year: .event_timestamp|strftime("%Y"), month: .event_timestamp|strftime("%m")}'
  const record =
    '{"type":{"device":"mobile","event":"user_clicked_submit_button"},"customer_id":"1234567890","event_timestamp":1565382027,"region":"sample_region"}'
  assert.deepEqual(await keysOf(query, [record]), [{ customer_id: '1234567890', device: 'mobile', year: '2019', month: '08' }])
})

test('slices, defaults, shorthands, indexes and quoted names are read here', async () => {
  const record = '{"time":"2026-11-30T12:00:00Z","detail":{"a b":7,"list":["x","y"]},"ok":true,"ms":1565382027123}'
  const query =
    '{ok, day: (.time[8:10]), last: .detail.list[-1], n: .detail["a b"], tier: (.tier // "none"), "q": ."time"|ascii_downcase, y: (.ms / 1000)|strftime("%F")}'
  assert.deepEqual(await keysOf(query, [record]), [
    { ok: 'true', day: '30', last: 'y', n: '7', tier: 'none', q: '2026-11-30t12:00:00z', y: '2019-08-09' },
  ])
})

test('a key that is missing, null or empty fails its record alone, in the words of AWS', async () => {
  assert.deepEqual(await keysOf('{a: .a}', ['{"a":"x"}', '{}', '{"a":null}', '{"a":""}', '{"a":1}']), [
    { a: 'x' },
    ...Array(3).fill(`${FAILED}partitionKeys values must not be null or empty`),
    { a: '1' },
  ])
})

test('what is not JSON, or several documents, is no JSON record', async () => {
  const bad = ['', 'x', '{"a":1}{"a":2}', '{"a":01}', '\u0000']
  assert.deepEqual(await keysOf('{a: .a}', bad), Array(5).fill(`${FAILED}Non JSON record provided`))
})

test('nesting without end fails its record, and nothing else', async () => {
  const deep = `{"b":${'['.repeat(400_000)}1.0${']'.repeat(400_000)},"a":"x"}`
  const [first, second] = await keysOf('{a: .a}', [deep, '{"a":"y"}'])
  assert.match(JSON.stringify(first), /Non JSON record provided|"x"/)
  assert.deepEqual(second, { a: 'y' })
  const [asked] = await keysOf('{a: (.a|tojson)}', [deep], jq)
  assert.match(JSON.stringify(asked), /MetadataExtractionFailed/)
})

test('keys of a transformation stay', async () => {
  const read = keyReaderOf(extraction('{a: .a}'), none)
  const [record] = (await read?.([{ ...recordOf('{"a":"x"}'), partitionKeys: { b: 'y' } }])) ?? []
  assert.deepEqual((record as FlowRecord).partitionKeys, { b: 'y', a: 'x' })
})

test('any other query goes to jq, and its numbers keep their digits', async () => {
  const texts = ['{"a":"x-y","n":1.50}', '{"a":5,"n":1}', '{"a":"z","n":12345678901234567890}']
  const [first, second, third] = await keysOf('{a: (.a|split("-")[0]), n: .n}', texts, jq)
  assert.deepEqual(
    [first, third],
    [
      { a: 'x', n: '1.50' },
      { a: 'z', n: '12345678901234567890' },
    ],
  )
  assert.match(String(second), /split input and separator must be strings/)
  assert.deepEqual(await keysOf('{a: [.a]}', ['{"a":1}'], jq), [
    `${FAILED}partitionKeys values must be strings, numbers or booleans`,
  ])
  assert.deepEqual(await keysOf('.a', ['{"a":1}'], jq), [`${FAILED}The MetadataExtractionQuery must give one JSON object`])
  assert.deepEqual(await keysOf('{a: .a[]}', ['{"a":[1,2]}'], jq), [
    `${FAILED}The MetadataExtractionQuery must give one JSON object`,
  ])
})

test('a query that ends jq itself fails its records and no others', async () => {
  const [first, second] = await keysOf('if .stop then halt_error else {a: .a|tostring} end', ['{"a":1}', '{"stop":true}'], jq)
  assert.deepEqual(first, { a: '1' })
  assert.match(String(second), /MetadataExtractionFailed/)
  assert.deepEqual(await keysOf('{a: .a|tostring|.}', ['{"a":2}'], jq), [{ a: '2' }])
})

test('a query without an end is ended, and the thread after it answers again', async () => {
  const clock = new VirtualClock(0)
  const pool = openJqPool({ clock })
  const endless = keysOf('{a: (def f: f; f)}', ['{"a":1}'], pool)
  await new Promise(setImmediate)
  await clock.advance(30_000)
  assert.deepEqual(await endless, [`${FAILED}The query took longer than 30 seconds.`])
  assert.deepEqual(await keysOf('{a: (.a|tojson)}', ['{"a":1}'], pool), [{ a: '1' }])
  await pool.close()
})

test('a query that is none is told with what jq says', async () => {
  for (const good of ['{a: .a}', '{a: .a # why\n}', '{a: (.a|test("x"))}'])
    assert.equal(await jq.problemOf(good), undefined, good)
  for (const bad of ['', '{a:', 'foo', '{a: .a}) | (.', '{a: .a} | nope(1)', '}{']) {
    assert.match((await jq.problemOf(bad)) ?? '', /jq: /, bad)
  }
})

const name = fc.constantFrom('a', 'b', 'c d', 'é', '__proto__', 'length')
const literal = fc.oneof(
  fc.constantFrom(
    'null',
    'true',
    'false',
    '0',
    '-0',
    '1.0',
    '1e3',
    '12',
    '-7',
    '1565382027',
    '1565382027.9',
    '99999999999999999999',
    '""',
  ),
  fc.string().map((text) => JSON.stringify(text)),
  fc.constantFrom('"2026-11-30"', '"ÄBc😀d"'),
)
const document = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    literal,
    tie('object'),
    fc.array(tie('value'), { maxLength: 3 }).map((all) => `[${all.join(',')}]`),
  ),
  object: fc
    .uniqueArray(fc.tuple(name, tie('value')), { selector: ([key]) => key, maxLength: 4 })
    .map((members) => `{${members.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(', ')}}`),
}))

/** Of the shape that queries expect, nearly. */
const typical = fc
  .record(
    {
      id: literal,
      time: fc.constantFrom('"2026-11-30T10:00:00Z"', '"x"', 'null'),
      ts: literal,
      of: fc.constantFrom('{"a": "X"}', '{}'),
    },
    { requiredKeys: [] },
  )
  .map(
    (members) =>
      `{${Object.entries(members)
        .map(([key, value]) => `"${key}": ${value}`)
        .join(', ')}}`,
  )

const step = fc.oneof(
  fc.constantFrom('.a', '.b', '["c d"]', '."é"', '["__proto__"]', '.length'),
  fc.constantFrom('[0]', '[-1]', '[2]', '[0:1]', '[-2:]', '[:3]', '[1:99]'),
)
const wildPath = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => {
  const text = steps.join('')
  return text.startsWith('[') ? `.${text}` : text
})
const path = fc.oneof(
  { weight: 1, arbitrary: wildPath },
  { weight: 3, arbitrary: fc.constantFrom('.id', '.time[0:4]', '.time', '.of.a', '.ts') },
)
const value = fc.oneof(
  path,
  fc
    .tuple(
      path,
      fc.constantFrom('tostring', 'ascii_downcase', 'ascii_upcase', 'strftime("%Y-%m-%d %H:%M:%S %j %a %b %u %I%p %e")'),
    )
    .map(([p, f]) => `${p}|${f}`),
  fc.tuple(path, path).map(([a, b]) => `(${a} // ${b} // "none")`),
  path.map((p) => `(${p} / 1000)|strftime("%F")`),
  path.map((p) => `(${p} / 4)`),
)

const LONG = process.env['LEAT_LONG'] === '1'

test('whatever is read here is what jq gives', async () => {
  let here = 0
  await fc.assert(
    fc.asyncProperty(
      value,
      value,
      fc.array(fc.oneof(document.object, typical), { minLength: 1, maxLength: 20 }),
      async (x, y, texts) => {
        const query = `{x: ${x}, "y": ${y}}`
        assert.ok(readQuery(query) !== undefined, query)
        let asked = 0
        const counting: JqPool = {
          ...jq,
          run(asking, documents) {
            asked += documents.length
            return jq.run(asking, documents)
          },
        }
        const fast = await keysOf(query, texts, counting)
        here += texts.length - asked
        // A form that is not read here, and means the same.
        const slow = await keysOf(`(${query})`, texts, jq)
        assert.deepEqual(fast, slow)
      },
    ),
    { numRuns: LONG ? 2000 : 60, examples: [['.id', '.time[0:4]', ['{"id": "a", "time": "2026-11-30T10:00:00Z"}']]] },
  )
  // Which of the records are is chance, but for that of the example.
  assert.ok(here > (LONG ? 500 : 0), `only ${here} records were read here`)
})
