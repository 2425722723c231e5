import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { ApiError, type Session, type Transport } from '../../console/src/lib/api.ts'
import { utf8 } from '../../console/src/lib/bytes.ts'
import { awsCli, boto3, snippetsOf } from '../../console/src/lib/code.ts'
import { gunzip, inflate, unzip } from '../../console/src/lib/inflate.ts'
import { readParquet } from '../../console/src/lib/parquet.ts'
import { documentsOf, imageTypeOf, textPreview } from '../../console/src/lib/preview.ts'
import { callS3, isReachable, type Listing, type ObjectHead, objectUrl } from '../../console/src/lib/s3.ts'
import { presigned, queryText, sign } from '../../console/src/lib/sign.ts'
import { snappyBlock, unsnappy } from '../../console/src/lib/snappy.ts'
import { readXml, textAt, writeXml } from '../../console/src/lib/xml.ts'
import { canonicalRequest, parseAmzDate, sha256Hex } from '../../src/aws/sigv4.ts'

const MAX = 10_000_000
const WHERE = { endpoint: 'http://127.0.0.1:4566', region: 'eu-west-1' }
const SESSION: Session = { credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' }, region: 'eu-west-1' }
/** The time of the examples in AWS's documentation. */
const AT = new Date(parseAmzDate('20130524T000000Z') ?? 0)
const EXAMPLE = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const US = { region: 'us-east-1', service: 's3' }

interface Sent {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** A server that answers one thing, and keeps what it was asked. */
function server(answer: () => Response): { readonly transport: Transport; readonly sent: Sent[] } {
  const sent: Sent[] = []
  const transport: Transport = {
    origin: 'http://127.0.0.1:4566',
    now: () => AT,
    fetch: async (url, init) => {
      const { method = '', headers, body } = init ?? {}
      sent.push({ url: String(url), method, headers: headers as Record<string, string>, body })
      return answer()
    },
  }
  return { transport, sent }
}

describe('signatures of S3', () => {
  it('are those of the examples that AWS gives', () => {
    // docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html: GET Object, PUT Object, GET Bucket lifecycle, GET Bucket.
    const host = 'examplebucket.s3.amazonaws.com'
    const signature = (request: Omit<Parameters<typeof sign>[0], 'host'>): string | undefined =>
      /Signature=(\w+)/.exec(sign({ host, ...request }, EXAMPLE, US, AT)['authorization'] ?? '')?.[1]
    assert.equal(
      signature({ method: 'GET', path: '/test.txt', headers: { range: 'bytes=0-9' }, body: '' }),
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    )
    const stored = { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' }
    assert.equal(
      signature({ method: 'PUT', path: '/test%24file.text', headers: stored, body: 'Welcome to Amazon S3.' }),
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    )
    assert.equal(
      signature({ method: 'GET', path: '/', query: [['lifecycle', '']], headers: {}, body: '' }),
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    )
    const query: [string, string][] = [
      ['prefix', 'J'],
      ['max-keys', '2'],
    ]
    assert.equal(
      signature({ method: 'GET', path: '/', query, headers: {}, body: '' }),
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    )
    // sigv4-query-string-auth.html
    assert.match(
      presigned({ host, path: '/test.txt' }, EXAMPLE, US, AT, 86_400),
      /X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404$/,
    )
  })

  it('are over the path and query that the server sees', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' }), (key, value) => {
        if (!key.isWellFormed() || !value.isWellFormed() || !isReachable(key)) return
        const origin = WHERE.endpoint
        const url = new URL(objectUrl({ origin, now: () => AT }, SESSION, { bucket: 'b', key, query: [['x', value]] }, 60))
        assert.equal(decodeURIComponent(url.pathname), `/b/${key}`)
        assert.equal(url.searchParams.get('x'), value)
        const target = `${url.pathname}?${queryText([...url.searchParams].filter(([name]) => name !== 'X-Amz-Signature'))}`
        assert.ok(url.href.startsWith(`${origin}${target}`), 'a browser leaves the address as it was signed')
        const parts = { method: 'GET', signedHeaders: ['host'], headerOf: () => 'h', payloadHash: sha256Hex('') }
        assert.ok(canonicalRequest({ ...parts, target, rawPath: true }).startsWith(`GET\n${url.pathname}\n`))
      }),
    )
  })
})

describe('XML', () => {
  it('comes back as it was written', () => {
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (one, many) => {
        const root = readXml(`<?xml version="1.0"?>\n${writeXml('A', { One: one, Many: many, None: undefined })}\n`)
        assert.ok(root !== undefined)
        assert.equal(textAt(root, 'One'), one)
        assert.deepEqual(
          root.children.slice(1).map((each) => each.text),
          many,
        )
      }),
    )
  })

  it('is read with all that may stand in it, and not at all when it is broken', () => {
    const source =
      '<!-- <no> --><R xmlns="http://x/" a=\'>\'><E/><T xsi:type="b">&lt;&#x41;&#66;&amp;&unknown;<![CDATA[<raw>]]></T></R>'
    const root = readXml(source)
    assert.deepEqual(
      root?.children.map(({ name, text }) => [name, text]),
      [
        ['E', ''],
        ['T', '<AB&&unknown;<raw>'],
      ],
    )
    for (const broken of ['', 'text', '<a>', '<a></b>', '<a', '</a>', '<a></a><b>'])
      assert.equal(readXml(broken), undefined, broken)
    fc.assert(fc.property(fc.string(), (noise) => assert.doesNotThrow(() => readXml(`<a>${noise}`))))
  })
})

describe('operations of S3', () => {
  it('list folders, with keys that XML could not hold', async () => {
    const { transport, sent } = server(
      () =>
        new Response(
          '<ListBucketResult><IsTruncated>true</IsTruncated><EncodingType>url</EncodingType><NextContinuationToken>t=</NextContinuationToken>' +
            '<Contents><Key>a+b%00%2Bc</Key><LastModified>2026-11-21T10:00:00.000Z</LastModified><ETag>&quot;e&quot;</ETag><Size>7</Size></Contents>' +
            '<CommonPrefixes><Prefix>raw/dt%3D1/</Prefix></CommonPrefixes></ListBucketResult>',
        ),
    )
    const input = { Bucket: 'lake', Prefix: 'raw/', Delimiter: '/', ContinuationToken: undefined }
    const listing = await callS3<Listing>(transport, SESSION, 'ListObjectsV2', input)
    assert.equal(listing.Contents[0]?.Key, 'a b\0+c')
    assert.deepEqual(listing.CommonPrefixes, [{ Prefix: 'raw/dt=1/' }])
    assert.equal(listing.NextContinuationToken, 't=')
    assert.equal(sent[0]?.url, 'http://127.0.0.1:4566/lake?delimiter=%2F&encoding-type=url&list-type=2&prefix=raw%2F')
  })

  it('say what AWS says when they fail', async () => {
    const xml = '<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message></Error>'
    const { transport } = server(() => new Response(xml, { status: 404, headers: { 'x-amz-request-id': 'R1' } }))
    const expected = { code: 'NoSuchBucket', message: 'The specified bucket does not exist', status: 404, requestId: 'R1' }
    await assert.rejects(callS3(transport, SESSION, 'DeleteBucket', { Bucket: 'lake' }), expected)
    const head = server(() => new Response(null, { status: 404 }))
    await assert.rejects(callS3(head.transport, SESSION, 'HeadObject', { Bucket: 'b', Key: 'k' }), { code: 'NotFound' })
    const late = server(() => new Response(xml))
    const complete = { Bucket: 'b', Key: 'k', UploadId: 'u', MultipartUpload: { Parts: [{ PartNumber: 1, ETag: '"e"' }] } }
    await assert.rejects(callS3(late.transport, SESSION, 'CompleteMultipartUpload', complete), { code: 'NoSuchBucket' })
    assert.match(
      String(late.sent[0]?.body),
      /^<CompleteMultipartUpload><Part><PartNumber>1<\/PartNumber><ETag>"e"<\/ETag><\/Part>/,
    )
  })

  it('carry the digest of their body, whoever reckoned it', async () => {
    const { transport, sent } = server(() => new Response(null))
    for (const size of [0, 100, 200_000]) {
      const Body = new Uint8Array(size).fill(7)
      await callS3(transport, SESSION, 'PutObject', { Bucket: 'b', Key: 'k', Body })
      assert.equal(sent.at(-1)?.headers['x-amz-content-sha256'], createHash('sha256').update(Body).digest('hex'))
    }
  })

  it('tell what is known of an object, and reach no key that a browser would change', async () => {
    const headers = { 'content-length': '3', 'x-amz-meta-made-by': 'ada', 'x-amz-checksum-crc32': 'AAAA', etag: '"e"' }
    const { transport, sent } = server(() => new Response(null, { headers }))
    const head = await callS3<ObjectHead>(transport, SESSION, 'HeadObject', { Bucket: 'b', Key: "a//it's (1).json" })
    assert.deepEqual([head.ContentLength, head.Metadata, head.ETag], [3, { 'made-by': 'ada' }, '"e"'])
    assert.deepEqual(head.others, { 'x-amz-checksum-crc32': 'AAAA' })
    assert.equal(sent[0]?.url, 'http://127.0.0.1:4566/b/a//it%27s%20%281%29.json')
    for (const Key of ['..', 'a/../b', './x'])
      await assert.rejects(callS3(transport, SESSION, 'HeadObject', { Bucket: 'b', Key }), ApiError)
    assert.equal(sent.length, 1)
  })
})

describe('unpacking', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 2000 }),
    fc.array(fc.constantFrom('{"id":1}', 'user', '\n'), { maxLength: 400 }).map((parts) => utf8(parts.join(''))),
  )

  it('agrees with zlib, at every level, for gzip with several members, and for a beginning', () => {
    fc.assert(
      fc.property(bytes, bytes, fc.integer({ min: 0, max: 9 }), (one, two, level) => {
        assert.deepEqual(Buffer.from(inflate(deflateRawSync(one, { level }), MAX)?.bytes ?? []), Buffer.from(one))
        const members = Buffer.concat([gzipSync(one, { level }), gzipSync(two)])
        assert.deepEqual(Buffer.from(gunzip(members, MAX)?.bytes ?? []), Buffer.concat([one, two]))
      }),
    )
    const long = Buffer.from(Array.from({ length: 50_000 }, (_, i) => `line ${i * 7919}\n`).join(''))
    const half = gunzip(gzipSync(long).subarray(0, 40_000), MAX)
    assert.equal(half?.cut, true)
    assert.ok(half !== undefined && half.bytes.length > 40_000)
    assert.ok(long.subarray(0, half.bytes.length).equals(half.bytes))
    assert.deepEqual([gunzip(gzipSync(long), 100)?.bytes.length, gunzip(gzipSync(long), 100)?.cut], [100, true])
  })

  it('refuses noise and does not fail on it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        for (const way of [inflate, gunzip, unzip, unsnappy, snappyBlock]) assert.doesNotThrow(() => way(noise, 100_000))
        assert.doesNotThrow(() => gunzip(Buffer.concat([gzipSync('x').subarray(0, 10), noise]), 100_000))
      }),
    )
  })

  it('knows both frames of Snappy, and ZIP', () => {
    // "abcdabcdabcd" and a tail: a literal, a copy that overlaps itself, a literal.
    const block = Uint8Array.of(13, 3 << 2, 97, 98, 99, 100, 1 | ((8 - 4) << 2), 4, 0, 33)
    assert.equal(Buffer.from(snappyBlock(block, MAX) ?? []).toString(), 'abcdabcdabcd!')
    const length = (value: number): Buffer => Buffer.from([0, 0, 0, value])
    const xerial = Buffer.concat([
      Buffer.from('\x82SNAPPY\0', 'latin1'),
      length(1),
      length(1),
      length(10),
      block,
      length(10),
      block,
    ])
    assert.equal(Buffer.from(unsnappy(xerial, MAX)?.bytes ?? []).toString(), 'abcdabcdabcd!abcdabcdabcd!')
    const hadoop = Buffer.concat([length(13), length(10), block, length(26), length(10), block, length(10), block])
    assert.equal(Buffer.from(unsnappy(hadoop, MAX)?.bytes ?? []).toString(), 'abcdabcdabcd!'.repeat(3))
    assert.equal(unsnappy(hadoop.subarray(0, 40), MAX)?.cut, true)

    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(8, 8)
    header.writeUInt16LE(1, 26)
    const zip = Buffer.concat([header, Buffer.from('f'), deflateRawSync('{"a":1}'), Buffer.alloc(40)])
    assert.equal(Buffer.from(unzip(zip, MAX)?.bytes ?? []).toString(), '{"a":1}')
  })
})

describe('previews', () => {
  const text = (bytes: Uint8Array, whole = true) => {
    const preview = textPreview(bytes, whole)
    assert.equal(preview.kind, 'text')
    return preview.kind === 'text' ? preview : undefined
  }

  it('lay out JSON that stands one after the other, with and without line ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.object(), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', '\n', ' \r\n'),
        (values, between) => {
          const texts = values.map((value) => JSON.stringify(value))
          assert.deepEqual(documentsOf(texts.join(between), false), { texts, more: false })
        },
      ),
    )
    const preview = text(gzipSync('{"a":1}{"b":"}{"}\n{"c":[2]}'))
    assert.deepEqual(preview?.layers, ['gzip', 'JSON, 3 documents'])
    assert.match(preview?.text ?? '', /^\{\n {2}"a": 1\n\}\n\{\n {2}"b": "\}\{"/)
  })

  it('say what is left out', () => {
    const beginning = text(utf8('{"a":1}\n{"b":'), false)
    assert.deepEqual([beginning?.layers, beginning?.cut], [['JSON, 1+ documents'], true])
    assert.deepEqual(text(utf8('{"a":1} and more'))?.layers, ['text'])
    assert.deepEqual(text(utf8('größe').subarray(0, 3), false)?.text, 'gr')
    assert.deepEqual(text(Uint8Array.of(0, 255, 3))?.layers, ['bytes'])
    assert.deepEqual(text(new Uint8Array(0))?.layers, ['text'])
    assert.equal(imageTypeOf('a/B.PNG', 'binary/octet-stream'), 'image/png')
    assert.equal(imageTypeOf('x', 'image/svg+xml; charset=utf-8'), 'image/svg+xml')
    assert.equal(imageTypeOf('x.html', 'text/html'), undefined)
  })

  it('show columns and rows of Parquet', async () => {
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'id', data: [1n, 2n, 9007199254740993n], type: 'INT64' },
        { name: 'name', data: ['ada', '<b>', 'x\u202ey'], type: 'STRING' },
        { name: 'at', data: [new Date(0), new Date(1000), new Date(2000)], type: 'TIMESTAMP' },
      ],
    })
    let read = 0
    const file = {
      byteLength: buffer.byteLength,
      slice: async (from: number, to?: number) => {
        const piece = buffer.slice(from, to)
        read += piece.byteLength
        return piece
      },
    }
    const { columns, rows, rowCount } = await readParquet(file)
    assert.deepEqual(
      columns.map(({ name, type }) => [name, type]),
      [
        ['id', 'int64'],
        ['name', 'string'],
        ['at', 'timestamp(millis)'],
      ],
    )
    assert.equal(rowCount, 3)
    assert.deepEqual(rows[2], ['9007199254740993', 'x\\u202ey', '1970-01-01T00:00:02.000Z'])
    assert.ok(read > 0)
    await assert.rejects(readParquet({ byteLength: 20, slice: async () => new ArrayBuffer(20) }))
  })
})

describe('objects as code', () => {
  it('are spelled as each tool spells them', () => {
    assert.equal(
      awsCli('s3', 'PutObject', { Bucket: 'lake', Key: 'raw/a b.json', Body: { localFile: 'a b.json' } }, WHERE),
      "aws s3api put-object \\\n  --bucket lake \\\n  --key 'raw/a b.json' \\\n  --body 'a b.json' \\\n  --endpoint-url http://127.0.0.1:4566 --region eu-west-1",
    )
    assert.match(awsCli('s3', 'GetObject', { Bucket: 'b', Key: 'x/y.txt' }, WHERE), /--key x\/y\.txt \\\n {2}y\.txt \\\n/)
    assert.match(awsCli('s3', 'ListObjectsV2', { Bucket: 'b' }, WHERE), /^aws s3api list-objects-v2 /)
    assert.match(
      boto3('s3', 'GetObject', { Bucket: 'b', Key: 'k' }, WHERE),
      /body = s3\.get_object\([\s\S]*\)\["Body"\]\.read\(\)$/,
    )
    assert.match(boto3('s3', 'PutObject', { Body: { localFile: 'f' } }, WHERE), /Body=open\("f", "rb"\)/)
  })

  it('so are records of Firehose', () => {
    const input = { DeliveryStreamName: 'd', Record: { Data: utf8('{"a":1}') } }
    assert.match(
      awsCli('firehose', 'PutRecord', input, WHERE),
      /^printf %s '\{"a":1\}' \|\naws firehose put-record [\s\S]*--record Data@=fileb:\/\/\/dev\/stdin/,
    )
    assert.match(boto3('firehose', 'PutRecord', input, WHERE), /Record=\{"Data": b"\{\\"a\\":1\}"\},/)
    assert.match(
      awsCli('firehose', 'CreateDeliveryStream', { ExtendedS3DestinationConfiguration: { BucketARN: 'arn:aws:s3:::b' } }, WHERE),
      /--extended-s3-destination-configuration '\{"BucketARN":"arn:aws:s3:::b"\}'/,
    )
    assert.deepEqual(
      snippetsOf('firehose', 'DeleteDeliveryStream', { DeliveryStreamName: 'd' }, WHERE).map(({ tool }) => tool),
      ['AWS CLI', 'boto3', 'leat'],
    )
  })
})
