import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isRejection } from '../../kernel/outcome.ts'
import type { OperationModel } from '../../model/api.ts'
import type { Schema, StructSchema } from '../../model/schema.ts'
import { bodyOf } from '../../model/streaming.ts'
import { decodeXml } from './decode-xml.ts'
import { readXml } from './read-xml.ts'
import { decodeRest, encodeRest, streamsBody } from './rest-xml.ts'
import { xmlDocument } from './write-xml.ts'

const text: Schema = { kind: 'string' }
const Grantee: StructSchema = {
  kind: 'struct',
  name: 'Grantee',
  required: ['Type'],
  members: { ID: text, Type: text },
  places: { Type: { in: 'attribute', name: 'xsi:type' } },
  prefix: { name: 'xsi', uri: 'http://www.w3.org/2001/XMLSchema-instance' },
}
const Thing: StructSchema = {
  kind: 'struct',
  name: 'Thing',
  required: ['Name'],
  members: {
    Name: text,
    Size: { kind: 'long' },
    Live: { kind: 'boolean' },
    At: { kind: 'timestamp' },
    Seal: { kind: 'blob' },
    Tags: { kind: 'list', of: text, item: 'Tag' },
    Parts: { kind: 'list', of: text, flat: true },
    Grantee,
  },
  places: { Parts: { in: 'element', name: 'Part' } },
}
const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/'
const FULL = {
  Name: ' a<b>&"c"\r\n ',
  Size: 5,
  Live: true,
  At: Date.UTC(2026, 0, 2, 3, 4, 5),
  Seal: Buffer.from('seal'),
  Tags: ['x', ''],
  Parts: ['1', '2'],
  Grantee: { ID: 'i', Type: 'CanonicalUser' },
}

describe('documents', () => {
  it('are written as S3 writes them', () => {
    assert.equal(
      xmlDocument('Result', NAMESPACE, Thing, FULL).toString(),
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        `<Result xmlns="${NAMESPACE}"><Name> a&lt;b&gt;&amp;&quot;c&quot;&#13;\n </Name><Size>5</Size><Live>true</Live>` +
        '<At>2026-01-02T03:04:05.000Z</At><Seal>c2VhbA==</Seal><Tags><Tag>x</Tag><Tag></Tag></Tags><Part>1</Part><Part>2</Part>' +
        '<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser"><ID>i</ID></Grantee></Result>',
    )
  })

  it('are read back as they were, with or without a namespace', () => {
    const written = xmlDocument('Result', NAMESPACE, Thing, FULL)
    assert.deepEqual(decodeXml(Thing, 'Result', written), FULL)
    const bare = Buffer.from(written.toString().replace(` xmlns="${NAMESPACE}"`, ''))
    assert.deepEqual(decodeXml(Thing, 'Result', bare), FULL)
    const prefixed = Buffer.from('<a:Result xmlns:a="urn:x"><a:Name>n</a:Name></a:Result>')
    assert.deepEqual(decodeXml(Thing, 'Result', prefixed), { Name: 'n' })
  })

  it('any text comes back that XML can carry', () => {
    const printable = fc
      .string({ unit: 'binary', maxLength: 50 })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are to be left out.
      .filter((each) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u.test(each))
    fc.assert(
      fc.property(printable, (name) => {
        assert.deepEqual(decodeXml(Thing, 'R', xmlDocument('R', NAMESPACE, Thing, { Name: name })), { Name: name })
      }),
    )
  })

  for (const [what, xml] of Object.entries({
    'no XML': 'hello',
    nothing: '',
    'no end': '<R><Name>n</Name>',
    'two roots': '<R><Name>n</Name></R><R/>',
    'another root': '<Q><Name>n</Name></Q>',
    'an unknown element': '<R><Name>n</Name><Other/></R>',
    'an element twice': '<R><Name>n</Name><Name>m</Name></R>',
    'a required element missing': '<R/>',
    'text among elements': '<R>text<Name>n</Name></R>',
    'elements in a text': '<R><Name><b>n</b></Name></R>',
    'no number': '<R><Name>n</Name><Size>five</Size></R>',
    'no time': '<R><Name>n</Name><At>now</At></R>',
    'no boolean': '<R><Name>n</Name><Live>perhaps</Live></R>',
    'an item of another name': '<R><Name>n</Name><Tags><tag>x</tag></Tags></R>',
    'a DOCTYPE': '<!DOCTYPE R [<!ENTITY e "n">]><R><Name>&e;</Name></R>',
    'a file from outside': '<!DOCTYPE R SYSTEM "file:///etc/passwd"><R><Name>n</Name></R>',
    'an entity that is not defined': '<R><Name>&lol;</Name></R>',
    'a character that may not be': '<R><Name>&#1;</Name></R>',
    'an unbound prefix': '<a:R><Name>n</Name></a:R>',
    'an attribute twice': '<R a="1" a="2"><Name>n</Name></R>',
  })) {
    it(`malformed: ${what}`, () => assert.equal(decodeXml(Thing, 'R', Buffer.from(xml)), undefined))
  }

  it('bombs do not go off', () => {
    const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`)
    assert.equal(readXml(Buffer.from(`<!DOCTYPE R [<!ENTITY l0 "lol">${lol.join('')}]><R>&l9;</R>`)), undefined)
    assert.equal(readXml(Buffer.from(`${'<a>'.repeat(100_000)}`)), undefined)
    assert.equal(readXml(Buffer.from(`<a>${'<b/>'.repeat(300_000)}</a>`)), undefined)
    assert.equal(readXml(Buffer.from(`<a ${Array.from({ length: 20_000 }, (_, i) => `b${i}="1"`).join(' ')}/>`)), undefined)
    assert.equal(readXml(Buffer.concat([Buffer.from('<a>'), Buffer.from([0xff, 0xfe]), Buffer.from('</a>')])), undefined)
    assert.ok(readXml(Buffer.from(`${'<a>'.repeat(30)}${'</a>'.repeat(30)}`)))
  })

  it('whatever the bytes, reading ends', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'R',
      '<R>',
      '</R>',
      '<Name>',
      '</Name>',
      '&',
      ';',
      '&#x41;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '?>',
      '<!DOCTYPE',
      '"',
      '=',
      'xmlns',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        decodeXml(Thing, 'R', Buffer.from(pieces.join('')))
      }),
      { numRuns: 2000 },
    )
  })
})

const PutThing: StructSchema = {
  kind: 'struct',
  name: 'PutThingRequest',
  required: ['Bucket', 'Key', 'Id'],
  members: {
    Bucket: text,
    Key: text,
    Id: text,
    MaxKeys: { kind: 'integer' },
    PartNumber: { kind: 'integer' },
    IfModifiedSince: { kind: 'timestamp' },
    Until: { kind: 'timestamp', format: 'iso8601' },
    Bypass: { kind: 'boolean' },
    Attributes: { kind: 'list', of: text },
    Metadata: { kind: 'map', key: { kind: 'string' }, of: text },
    Thing,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    Id: { in: 'query', name: 'id' },
    MaxKeys: { in: 'query', name: 'max-keys' },
    PartNumber: { in: 'query', name: 'partNumber' },
    IfModifiedSince: { in: 'header', name: 'if-modified-since' },
    Until: { in: 'header', name: 'x-amz-until' },
    Bypass: { in: 'header', name: 'x-amz-bypass' },
    Attributes: { in: 'header', name: 'x-amz-attributes' },
    Metadata: { in: 'headers', prefix: 'x-amz-meta-' },
    Thing: { in: 'body', name: 'Thing' },
  },
}

function decoded(query: Record<string, string>, headers: Record<string, string> = {}, body = '') {
  const request = {
    labels: { Bucket: 'b', Key: 'k' },
    query: new Map(Object.entries(query)),
    headers: new Map(Object.entries(headers)),
  }
  const outcome = decodeRest(PutThing, { ...request, body: Buffer.from(body) })
  return 'input' in outcome ? outcome.input : outcome
}

describe('requests', () => {
  it('parameters are as they were decoded, and no bytes in disguise', () => {
    for (const id of ['ā', 'ü', 'Ã¼', '日本']) assert.deepEqual(decoded({ id }), { Bucket: 'b', Key: 'k', Id: id })
  })

  it('members come from path, query, headers and body', () => {
    const input = decoded(
      { id: '', 'max-keys': '7' },
      {
        'if-modified-since': 'Fri, 02 Jan 2026 03:04:05 GMT',
        'x-amz-until': '2026-01-02T03:04:05Z',
        'x-amz-bypass': 'TRUE',
        'x-amz-attributes': 'ETag, ObjectSize',
        'x-amz-meta-one': '1',
        'x-amz-meta-ü': Buffer.from('ü').toString('latin1'),
        'x-amz-other': 'x',
      },
      '<Thing><Name>n</Name></Thing>',
    )
    const at = Date.UTC(2026, 0, 2, 3, 4, 5)
    assert.deepEqual(
      { ...input, Metadata: { ...(input as { Metadata: object }).Metadata } },
      {
        Bucket: 'b',
        Key: 'k',
        Id: '',
        MaxKeys: 7,
        IfModifiedSince: at,
        Until: at,
        Bypass: true,
        Attributes: ['ETag', 'ObjectSize'],
        Metadata: { one: '1', ü: 'ü' },
        Thing: { Name: 'n' },
      },
    )
  })

  it('metadata may be called anything', () => {
    const { Metadata } = decoded({ id: 'i' }, { 'x-amz-meta-__proto__': 'x', 'x-amz-meta-constructor': 'y' }) as {
      Metadata: object
    }
    assert.deepEqual(Object.entries(Metadata), [
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    assert.equal(Object.getPrototypeOf(Metadata), null)
  })

  it('numbers that are none are told by name; times that are none are not there', () => {
    assert.deepEqual(decoded({ id: 'i', 'max-keys': 'ten' }), {
      rejected: 'InvalidArgument',
      message: 'Provided max-keys not an integer or within integer range',
      details: { ArgumentName: 'max-keys', ArgumentValue: 'ten' },
    })
    for (const wrong of ['2147483648', '1e3', '0x10', ' ', '1.5', '99999999999999999999']) {
      assert.ok(isRejection(decoded({ id: 'i', 'max-keys': wrong })), wrong)
    }
    assert.match(
      JSON.stringify(decoded({ id: 'i', partNumber: 'x' })),
      /Part number must be an integer between 1 and 10000, inclusive/,
    )
    assert.deepEqual(decoded({ id: 'i', 'max-keys': '' }, { 'if-modified-since': 'yesterday', 'x-amz-until': '?' }), {
      Bucket: 'b',
      Key: 'k',
      Id: 'i',
    })
  })

  it('what is required must be there', () => {
    assert.deepEqual(decoded({}), {
      rejected: 'InvalidArgument',
      message: 'Missing required parameter for this request: id',
      details: { ArgumentName: 'id' },
    })
    assert.equal((decoded({ id: 'i' }, {}, '<Thing/>') as { rejected: string }).rejected, 'MalformedXML')
  })

  it('streamed bodies are handed on unread', () => {
    const schema: StructSchema = {
      kind: 'struct',
      name: 'Put',
      required: [],
      members: { Body: { kind: 'blob', streaming: true } },
      places: { Body: { in: 'body', name: 'Body' } },
    }
    assert.equal(streamsBody(schema), true)
    assert.equal(streamsBody(PutThing), false)
    const body = bodyOf(Buffer.from('x'))
    const outcome = decodeRest(schema, { labels: {}, query: new Map(), headers: new Map(), body })
    assert.ok('input' in outcome && outcome.input['Body'] === body)
  })
})

function answer(output: StructSchema | undefined, value: unknown, status = 200) {
  const model: OperationModel<unknown, unknown, string> = {
    name: 'Op',
    plane: 'data',
    input: PutThing,
    ...(output !== undefined && { output }),
    errors: [],
    http: { method: 'GET', path: '/', query: {}, status },
  }
  const { body, ...rest } = encodeRest(model, NAMESPACE, value)
  return { ...rest, body: body instanceof Uint8Array ? Buffer.from(body).toString() : body }
}

describe('answers', () => {
  const Got: StructSchema = {
    kind: 'struct',
    name: 'Got',
    required: [],
    members: {
      ETag: text,
      LastModified: { kind: 'timestamp' },
      ContentLength: { kind: 'long' },
      Metadata: { kind: 'map', key: { kind: 'string' }, of: text },
      Body: { kind: 'blob', streaming: true },
    },
    places: {
      ETag: { in: 'header', name: 'etag' },
      LastModified: { in: 'header', name: 'last-modified' },
      ContentLength: { in: 'header', name: 'content-length' },
      Metadata: { in: 'headers', prefix: 'x-amz-meta-' },
      Body: { in: 'body', name: 'Body' },
    },
  }

  it('headers and a blob', () => {
    const value = {
      ETag: '"e"',
      LastModified: Date.UTC(2026, 0, 2, 3, 4, 5),
      ContentLength: 2,
      Metadata: { a: 'ü' },
      Body: Buffer.from('hi'),
    }
    assert.deepEqual(answer(Got, value), {
      status: 200,
      headers: {
        ETag: '"e"',
        'Last-Modified': 'Fri, 02 Jan 2026 03:04:05 GMT',
        'Content-Length': '2',
        'x-amz-meta-a': '=?UTF-8?B?w7w=?=',
      },
      body: 'hi',
    })
    assert.deepEqual(answer(Got, {}), { status: 200, headers: {}, body: '' })
  })

  it('no header can hold a line end', () => {
    const { headers } = answer(Got, { ETag: 'a\r\nSet-Cookie: b' })
    assert.doesNotMatch(headers['ETag'] ?? '', /[\r\n]/)
  })

  it('a document, under the root that AWS gives it', () => {
    const List: StructSchema = { kind: 'struct', name: 'ListOutput', root: 'ListResult', required: [], members: { Name: text } }
    const document = (inner: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${inner}`
    assert.deepEqual(answer(List, {}), {
      status: 200,
      headers: { 'Content-Type': 'application/xml' },
      body: document(`<ListResult xmlns="${NAMESPACE}"></ListResult>`),
    })
    const Location: StructSchema = { ...List, root: 'LocationConstraint', places: { Name: { in: 'text' } } }
    assert.equal(
      answer(Location, { Name: 'eu-west-1' }).body,
      document(`<LocationConstraint xmlns="${NAMESPACE}">eu-west-1</LocationConstraint>`),
    )
  })

  it('nothing at all', () => assert.deepEqual(answer(undefined, undefined, 204), { status: 204, headers: {}, body: '' }))
})
