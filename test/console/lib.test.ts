import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash, createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { fromBase64, hexDump, textOf, toBase64, utf8 } from '../../console/src/lib/bytes.ts'
import { awsCli, boto3, manageSnippets, pythonLiteral, shellWord, snippetsOf, spaced } from '../../console/src/lib/code.ts'
import { columnsOf } from '../../console/src/lib/columns.ts'
import { decode, partsOf, prettyJson, SHOWN_CHARS_MAX, UNPACKED_BYTES_MAX, visible } from '../../console/src/lib/decode.ts'
import { rateOf, timesOf, totalOf } from '../../console/src/lib/flow.ts'
import {
  generationsOf,
  HASH_KEYS,
  middleOf,
  neighboursOf,
  ownerOf,
  type Shard,
  widthOf,
} from '../../console/src/lib/hash-range.ts'
import { userRecordsOf } from '../../console/src/lib/kpl.ts'
import { hashKeyOf, md5 } from '../../console/src/lib/md5.ts'
import { shardOfSequenceNumber } from '../../console/src/lib/reader.ts'
import { emptyRing, push } from '../../console/src/lib/ring.ts'
import { hrefOf, type Route, routeOf, STREAM_TABS } from '../../console/src/lib/route.ts'
import { hmacSha256, sha256 } from '../../console/src/lib/sha256.ts'
import { sign } from '../../console/src/lib/sign.ts'
import { bytesText, percentText, spanText } from '../../console/src/lib/units.ts'
import { sign as signOfOurs } from '../../src/aws/sigv4.ts'
import { aggregate } from './aggregate.ts'

const WHERE = { endpoint: 'http://127.0.0.1:4566', region: 'eu-west-1' }
const bytes = fc.uint8Array({ maxLength: 300 })

describe('digests and signatures', () => {
  it('agree with those of Node', () => {
    fc.assert(
      fc.property(bytes, bytes, (key, message) => {
        assert.deepEqual(Buffer.from(sha256(message)), createHash('sha256').update(message).digest())
        assert.deepEqual(Buffer.from(md5(message)), createHash('md5').update(message).digest())
        assert.deepEqual(Buffer.from(hmacSha256(key, message)), createHmac('sha256', key).update(message).digest())
      }),
    )
    assert.equal(hashKeyOf('ada').toString(16).padStart(32, '0'), createHash('md5').update('ada').digest('hex'))
  })

  it('sign as the server reckons', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1 }),
        fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
        (body, secret, at) => {
          const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'Kinesis_20131202.ListStreams' }
          const credentials = { accessKeyId: 'AKID', secretAccessKey: secret }
          const place = { region: 'eu-west-1', service: 'kinesis' }
          const ours = signOfOurs(
            { method: 'POST', target: '/', headers: { host: 'localhost:4566', ...headers }, body: Buffer.from(body) },
            { accessKeyId: 'AKID', secret },
            place,
            at.getTime(),
          )
          const theirs = sign(
            { method: 'POST', host: 'localhost:4566', path: '/', headers, body: Buffer.from(body).toString() },
            credentials,
            place,
            at,
          )
          assert.equal(
            theirs['authorization'],
            new Map(Object.entries(ours).map(([name, value]) => [name.toLowerCase(), value])).get('authorization'),
          )
        },
      ),
    )
  })

  it('spell bytes', () => {
    fc.assert(fc.property(bytes, (each) => assert.deepEqual(fromBase64(toBase64(each)), Uint8Array.from(each))))
    assert.equal(toBase64(new Uint8Array(100_000)), Buffer.alloc(100_000).toString('base64'))
    assert.equal(hexDump(utf8('A\n<')), `00000000  41 0a 3c${' '.repeat(39)}  A.<`)
    assert.equal(textOf(Uint8Array.of(0xff)), undefined)
  })
})

describe('what a record means', () => {
  it('JSON keeps its digits and its order', async () => {
    const { layers, text, summary } = await decode(
      utf8('{"id":12345678901234567890,"a":[],"b":{"c":1.10},"s":"{\\"x\\":[1, 2]}"}'),
    )
    assert.deepEqual(layers, ['JSON'])
    assert.equal(
      text,
      '{\n  "id": 12345678901234567890,\n  "a": [],\n  "b": {\n    "c": 1.10\n  },\n  "s": "{\\"x\\":[1, 2]}"\n}',
    )
    assert.match(summary, /^\{"id":12345678901234567890,/)
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        if (typeof value !== 'object' || value === null) return
        assert.deepEqual(JSON.parse(prettyJson(JSON.stringify(value)) ?? ''), JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('of long JSON the beginning is laid out', async () => {
    const [string, depth] = [JSON.stringify({ id: 1, text: 'a'.repeat(9_000_000) }), 1_000_000]
    const long = await decode(utf8(string))
    assert.deepEqual([long.layers, long.cut, long.text.length], [['JSON'], true, SHOWN_CHARS_MAX])
    assert.match(long.text, /^\{\n {2}"id": 1,\n {2}"text": "aaa/)
    const deep = await decode(utf8(`${'['.repeat(depth)}${']'.repeat(depth)}`))
    assert.deepEqual([deep.layers, deep.cut], [['JSON'], true])
    const blank = await decode(utf8(`[${' '.repeat(1_000_000)}1]`))
    assert.deepEqual([blank.layers, blank.cut], [['JSON'], true])
  })

  it('gzip is unpacked, within bounds; what only looks like it is shown as bytes', async () => {
    assert.deepEqual((await decode(gzipSync('{"a":1}'))).layers, ['gzip', 'JSON'])
    const bomb = await decode(gzipSync(Buffer.alloc(UNPACKED_BYTES_MAX * 4, 'a')))
    assert.deepEqual([bomb.layers, bomb.cut, bomb.text.length], [['gzip', 'text'], true, SHOWN_CHARS_MAX])
    assert.deepEqual((await decode(Uint8Array.of(0x1f, 0x8b, 1, 2, 3))).layers, ['bytes'])
    assert.deepEqual((await decode(Uint8Array.of(0, 255, 1))).layers, ['bytes'])
    assert.deepEqual((await decode(new Uint8Array(0))).text, '')
  })

  it('what a screen would obey is spelled out', () => {
    assert.equal(visible('a\u0000\u001b[31m\u202eb\ufeff\r\n\tc'), 'a\\u0000\\u001b[31m\\u202eb\\ufeff\n\tc')
  })

  it('aggregates of the Producer Library are taken apart, and nothing else is', () => {
    const records = [
      { key: 'ada', data: utf8('one') },
      { key: 'grace', hash: '42', data: utf8('two') },
      { key: 'ada', data: new Uint8Array(200) },
    ]
    const packed = aggregate(records)
    assert.deepEqual(
      userRecordsOf(packed)?.map(({ partitionKey, explicitHashKey, data }) => [partitionKey, explicitHashKey, data.length]),
      [
        ['ada', undefined, 3],
        ['grace', '42', 3],
        ['ada', undefined, 200],
      ],
    )
    assert.deepEqual(
      partsOf('x', packed).map(({ subSequence }) => subSequence),
      [0, 1, 2],
    )
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = Uint8Array.from(packed, (byte, i) => (i === at ? byte ^ change : byte))
        assert.equal(userRecordsOf(broken), undefined)
      }),
    )
    fc.assert(
      fc.property(bytes, (message) => {
        const whole = Buffer.concat([Buffer.from([0xf3, 0x89, 0x9a, 0xc2]), message, createHash('md5').update(message).digest()])
        assert.doesNotThrow(() => userRecordsOf(whole))
      }),
    )
    assert.equal(partsOf('x', utf8('plain')).length, 1)
  })
})

describe('as code', () => {
  it('is spelled as each tool spells it', () => {
    assert.deepEqual(
      ['StreamARN', 'ShardCount', 'ExplicitHashKey', 'ConsumerARN'].map((name) => spaced(name, '-')),
      ['stream-arn', 'shard-count', 'explicit-hash-key', 'consumer-arn'],
    )
    assert.equal(
      awsCli('kinesis', 'CreateStream', { StreamName: 'orders', ShardCount: 2 }, WHERE),
      'aws kinesis create-stream \\\n  --stream-name orders \\\n  --shard-count 2 \\\n  --endpoint-url http://127.0.0.1:4566 --region eu-west-1',
    )
    assert.match(
      boto3('kinesis', 'PutRecord', { StreamName: 's', Data: utf8('{"a"}') }, WHERE),
      /kinesis\.put_record\(\n {4}StreamName="s",\n {4}Data=b"\{\\"a\\"\}",\n\)/,
    )
    assert.deepEqual(
      snippetsOf('kinesis', 'DeleteStream', { StreamName: 's' }, WHERE).map(({ tool }) => tool),
      ['AWS CLI', 'boto3'],
    )
    const split = snippetsOf(
      'kinesis',
      'SplitShard',
      { StreamName: 's', ShardToSplit: 'shardId-000000000012', NewStartingHashKey: '7' },
      WHERE,
    )
    assert.match(split[2]?.code ?? '', /^leat reshard s split 12 --at 7 /)
    assert.match(
      manageSnippets('clock', { do: 'freeze' }, 'leat clock freeze', WHERE)[1]?.code ?? '',
      /_leat\/api\/clock \\\n.*-d '\{"do":"freeze"\}'/,
    )
  })

  it('means to a shell what was typed, and nothing more', () => {
    const words = [
      '',
      "it's",
      '$(reboot)',
      '`x`',
      'a;b|c&d',
      '-n',
      'ünï 😀',
      'line\nline',
      '\u001b[201~rm',
      'tab\t',
      "\\'\n",
      '"',
      '!!',
      '*',
      '=ls',
      '~root',
      "'; rm -rf ~; '",
      'a\u202e\u2066b\u2028',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.string({ unit: 'binary' }), (word, text) => {
        for (const each of [word, text.replaceAll('\0', '')]) {
          const echoed = execFileSync('bash', ['--norc', '-c', `printf %s ${shellWord(each)}`], {
            env: { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] },
          })
          assert.equal(echoed.toString(), Buffer.from(each).toString())
          assert.doesNotMatch(shellWord(each), /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves no value that a tool would take for an option, or a shell for a command', () => {
    assert.match(awsCli('kinesis', 'PutRecord', { PartitionKey: '-n' }, WHERE), /--partition-key=-n /)
    assert.match(awsCli('kinesis', 'PutRecord', { PartitionKey: '--x $(y)' }, WHERE), /--partition-key='--x \$\(y\)' /)
    assert.equal(shellWord('=ls'), "'=ls'")
  })

  it('is a literal to Python', () => {
    assert.equal(pythonLiteral('"\u202e\u009b\n\\'), '"\\"\\u202e\\u009b\\n\\\\"')
    assert.equal(pythonLiteral({ a: [true, null, 1.5], b: undefined }), '{"a": [True, None, 1.5]}')
    assert.equal(pythonLiteral(Uint8Array.of(0, 34, 92, 65, 255)), 'b"\\x00\\"\\\\A\\xff"')
    assert.equal(pythonLiteral(utf8('ü')), '"ü".encode()')
  })

  it('does not spell out what nobody would paste', () => {
    const input = { StreamName: 's', PartitionKey: 'k', Data: new Uint8Array(1_000_000) }
    const snippets = snippetsOf('kinesis', 'PutRecord', input, WHERE)
    assert.deepEqual(
      snippets.map(({ tool }) => tool),
      ['AWS CLI', 'boto3'],
    )
    for (const { code } of snippets) assert.ok(code.length < 400 && code.includes('record.bin'), code)
  })
})

function shard(index: number, start: bigint, end: bigint, parents: readonly number[] = [], open = true): Shard {
  const id = (each: number): string => `shardId-${String(each).padStart(12, '0')}`
  return {
    ShardId: id(index),
    ...(parents[0] !== undefined && { ParentShardId: id(parents[0]) }),
    ...(parents[1] !== undefined && { AdjacentParentShardId: id(parents[1]) }),
    HashKeyRange: { StartingHashKey: String(start), EndingHashKey: String(end) },
    SequenceNumberRange: { StartingSequenceNumber: '1', ...(!open && { EndingSequenceNumber: '2' }) },
  }
}

describe('shards', () => {
  const half = HASH_KEYS / 2n
  const quarter = HASH_KEYS / 4n
  const shards = [
    shard(0, 0n, half - 1n, [], false),
    shard(1, half, HASH_KEYS - 1n, [], false),
    shard(2, 0n, quarter - 1n, [0]),
    shard(3, quarter, half - 1n, [0], false),
    shard(4, quarter, HASH_KEYS - 1n, [3, 1]),
  ]

  it('are parts of a whole, with neighbours and owners', () => {
    assert.equal(widthOf(shards[2] as Shard), 0.25)
    assert.equal(middleOf(shard(0, 0n, HASH_KEYS - 1n)), half)
    assert.equal(ownerOf(shards, 5n)?.ShardId, 'shardId-000000000002')
    assert.deepEqual(
      neighboursOf(shards, shards[2] as Shard).map(({ ShardId }) => ShardId),
      ['shardId-000000000004'],
    )
  })

  it('stand under what they came out of', () => {
    const rows = generationsOf(shards).map((row) => row.map(({ ShardId }) => Number(ShardId.slice(8))))
    assert.deepEqual(rows, [[0, 1], [2, 3], [4]])
    // The parents have expired.
    assert.deepEqual(generationsOf(shards.slice(4)).length, 1)
  })

  it('are named by their sequence numbers', () => {
    assert.equal(shardOfSequenceNumber('49680702810303736714668117645049908701060123311936110674'), 'shardId-000000000005')
    assert.equal(shardOfSequenceNumber('7'), undefined)
  })
})

describe('what is kept', () => {
  it('is bounded in number and in weight, the oldest goes first', () => {
    const limits = { itemsMax: 3, weightMax: 10, weightOf: (each: number) => each }
    let ring = push(emptyRing<number>(), [1, 2, 3, 4], limits)
    assert.deepEqual([ring.items, ring.weight, ring.dropped], [[2, 3, 4], 9, 1])
    ring = push(ring, [8], limits)
    assert.deepEqual([ring.items, ring.weight, ring.dropped], [[8], 8, 4])
    ring = push(ring, [50], limits)
    assert.deepEqual(ring.items, [50])
  })

  it('flows add up', () => {
    const shards = [
      { shardId: 'a', state: 'OPEN', inRecords: [1, 2, 3] },
      { shardId: 'b', state: 'OPEN', inRecords: [0, 0, 5] },
    ] as const
    assert.deepEqual(totalOf(shards, 'inRecords', 3), [1, 2, 8])
    assert.deepEqual(totalOf(shards, 'outBytes', 3), [0, 0, 0])
    assert.equal(rateOf([100, 0, 0, 0, 5, 0]), 1)
    assert.deepEqual(timesOf({ seconds: 2, untilMs: 10_000, streams: [] }), [8, 9])
  })

  it('addresses come back as they went', () => {
    const stream = fc.record({
      page: fc.constant('stream' as const),
      name: fc.string({ minLength: 1, unit: 'binary' }),
      tab: fc.constantFrom(...STREAM_TABS),
    })
    fc.assert(
      fc.property(stream, (route) => {
        if (!route.name.isWellFormed()) return
        assert.deepEqual(routeOf(hrefOf(route)), { ...route })
      }),
    )
    const pages: readonly Route['page'][] = [
      '#/',
      '',
      '#/kinesis/streams?x=1',
      '#/kinesis/create-stream',
      '#/firehose/streams',
      '#/firehose/create-stream/arn%3Aaws%3Akinesis%3A%3A%3Astream%2Fs',
      '#/s3/buckets',
      '#/s3/buckets/b/object',
      '#/%',
    ].map((each) => routeOf(each).page)
    const expected = [
      'home',
      'home',
      'streams',
      'create-stream',
      'delivery-streams',
      'create-delivery-stream',
      'buckets',
      'unknown',
      'unknown',
    ]
    assert.deepEqual(pages, expected)
    const text = fc.string({ minLength: 1, unit: 'binary' }).filter((each) => each.isWellFormed())
    fc.assert(
      fc.property(text, text, (bucket, key) => {
        assert.deepEqual(routeOf(hrefOf({ page: 'object', bucket, key })), { page: 'object', bucket, key })
        assert.deepEqual(routeOf(hrefOf({ page: 'bucket', bucket, prefix: key })), { page: 'bucket', bucket, prefix: key })
      }),
    )
  })

  it('columns are read as people write them', () => {
    assert.deepEqual(columnsOf('user_id string\n at:timestamp,\n\ntags  array<string>\n'), {
      columns: [
        { Name: 'user_id', Type: 'string' },
        { Name: 'at', Type: 'timestamp' },
        { Name: 'tags', Type: 'array<string>' },
      ],
    })
    assert.deepEqual(columnsOf('a int\nb'), { problem: 'Line 2 is no column: a name, a space and a type.' })
    assert.deepEqual(columnsOf(' '), { problem: 'A table needs a column.' })
  })

  it('numbers read well', () => {
    assert.deepEqual([0, 1023, 1024, 10_485_760].map(bytesText), ['0 B', '1023 B', '1.00 KiB', '10.0 MiB'])
    assert.deepEqual([1, 0.125, 0.00001, 0.3333].map(percentText), ['100 %', '12.5 %', '0 %', '33.3 %'])
    assert.deepEqual([0, 90_000, 25 * 3_600_000, 86_400_000].map(spanText), ['0 s', '1 min 30 s', '1 d 1 h', '1 d'])
  })
})
