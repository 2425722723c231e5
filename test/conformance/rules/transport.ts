import { by, cases, files, type RuleSection } from './rule.ts'

const { pipeline, wire, json, cbor, agreement, model } = files

export const transport: RuleSection = {
  title: 'Transport',
  rules: [
    {
      id: 'transport.post',
      source: 'observed',
      rule: 'Every operation is a POST whose path says nothing; `X-Amz-Target` names it.',
      provenBy: [by(pipeline, 'any path', 'no target')],
    },
    {
      id: 'transport.unknown-members',
      source: 'observed',
      rule: 'Members that the model does not have, and members that are `null`, are dropped as if they were not there.',
      provenBy: [by(json, 'types of JSON members', 'takes no member from a prototype, and sets none')],
    },
    {
      id: 'transport.generations',
      source: 'model',
      rule: 'Older and newer clients are served side by side: a partition key may be left out where a stream needs none.',
      provenBy: [by(model, 'takes records with and without a partition key, as newer and older clients send them')],
    },
    {
      id: 'transport.versions',
      source: 'model',
      rule: 'HTTP/1.1 and HTTP/2 are spoken on one port, in clear text and over TLS, with and without ALPN.',
      provenBy: [
        by(wire, 'on the wire'),
        by(
          'src/gateway/server.test.ts',
          'with TLS configured, the same port speaks both versions in both ways',
          'inside TLS, HTTP/1.1 and a bare HTTP/2 preface need no ALPN',
        ),
      ],
    },
    {
      id: 'transport.connection',
      source: 'observed',
      rule: 'Connections are kept open and no answer carries a `Connection` header.',
      provenBy: [by(wire, 'a connection stays open, without a word about it')],
    },
    {
      id: 'transport.body-limit',
      source: 'observed',
      rule: 'A body that is too long is answered 413 without a body.',
      provenBy: [
        by(pipeline, 'take bodies up to the limit of the operation'),
        by(
          'src/gateway/limits.test.ts',
          'an over-long body over HTTP/1.1 is answered while it is still being sent, then the connection closes',
        ),
      ],
    },
    {
      id: 'transport.content-types',
      source: 'observed',
      rule: 'JSON and its CBOR twin are told apart by the content type, and the answer has that of the request, errors too.',
      provenBy: [by(wire, '…: CBOR in, CBOR out, errors too'), by(pipeline, 'all well', 'CBOR')],
    },
    {
      id: 'transport.content-type-parameters',
      source: 'observed',
      rule: 'What follows a semicolon in the content type, and blanks around it, do not count.',
      provenBy: [by(pipeline, 'blanks and parameters about the type')],
    },
    {
      id: 'transport.application-json',
      source: 'observed',
      rule: '`application/json` is recognised and never served.',
      provenBy: [by(pipeline, 'application/json, known', 'application/json, unsigned')],
    },
    {
      id: 'transport.subscribe-json',
      source: 'observed',
      rule: 'A SubscribeToShard in CBOR that begins at a timestamp is answered 500.',
      differs:
        'there is no CBOR form of an event stream and no client that sends one; Leat answers it as it answers the same request in JSON',
    },
    {
      id: 'transport.request-id',
      source: 'observed',
      rule: 'Every answer carries `x-amzn-RequestId` (a UUID) and `x-amz-id-2` (base64 of 64 to 80 bytes).',
      provenBy: [by(pipeline, 'the order of checks'), by(wire, 'on the wire')],
    },
    {
      id: 'transport.length-and-date',
      source: 'observed',
      rule: 'Answers that do not stream have `Content-Length` and `Date`.',
      provenBy: [by(wire, 'a connection stays open, without a word about it')],
    },
    {
      id: 'transport.empty-output',
      source: 'observed',
      rule: 'An operation without output answers 200, the content type of the request and an empty body, not `{}`.',
      provenBy: [
        by(pipeline, 'of operations without output are empty, with the type of the request'),
        by(wire, "…: an operation without output answers an empty body of the request's content type"),
        by(model, 'has an output only where the answer has a body'),
      ],
    },
    {
      id: 'transport.cors',
      source: 'observed',
      rule: 'A request with `Origin` is answered `Access-Control-Allow-Origin: *` and may read the headers of AWS.',
      provenBy: [by(pipeline, 'may read every answer and the headers of AWS')],
      differs:
        'pages of origins that were not allowed (`--cors-origins`) are turned away first: no web page may use a server on its visitor’s machine',
    },
    {
      id: 'transport.preflight',
      source: 'observed',
      rule: 'A preflight echoes what it asks for, with a day and a half of validity, without content type and `x-amz-id-2`, and is not asked to sign.',
      provenBy: [by(pipeline, 'may ask before they ask, without a signature', 'are answered no more than they asked')],
    },
    {
      id: 'transport.other-methods',
      source: 'observed',
      rule: 'Other methods are refused with 403 in XML, and unsigned ones for their signature first. (S3 shares the address: without a target, what nobody signed is for it.)',
      provenBy: [
        by(pipeline, 'GET unsigned', 'GET signed', 'PUT of a known operation', 'OPTIONS without Origin'),
        by(wire, 'another method'),
      ],
    },
    {
      id: 'transport.compression',
      source: 'model',
      rule: 'Answers are not compressed, and no operation takes compressed requests.',
      provenBy: [by(wire, 'an answer is not compressed, though the client could read it')],
    },
    {
      id: 'transport.json-blobs',
      source: 'model',
      rule: 'In JSON, data is base64 with padding.',
      provenBy: [by(json, 'types of JSON members', 'decodes ten million characters of base64')],
    },
    {
      id: 'transport.json-absent',
      source: 'observed',
      rule: 'What is absent is left out of an answer, never `null`.',
      provenBy: [by(json, 'hold what the schema knows, and nothing absent'), by(pipeline, 'leave out what is absent')],
    },
    {
      id: 'transport.json-times',
      source: 'documented',
      rule: 'Times are seconds since the epoch with a fraction down to the millisecond.',
      provenBy: [by(json, 'print times as plain decimals to the millisecond')],
      differs: 'AWS may print an exponent (`1.4E9`), Leat prints plain decimals; clients read both',
    },
    {
      id: 'transport.cbor',
      source: 'observed',
      rule: 'CBOR has the structure and names of JSON; data are byte strings.',
      provenBy: [
        by(agreement, 'on every request, fitting or not', 'on every answer, which reads back as it was given', 'on every error'),
      ],
    },
    {
      id: 'transport.cbor-times',
      source: 'observed',
      rule: 'In CBOR, times are whole milliseconds under tag 1, in both directions.',
      provenBy: [
        by(cbor, 'writes times as whole milliseconds under tag 1'),
        by(agreement, 'on every request, fitting or not', 'on every answer, which reads back as it was given'),
      ],
    },
    {
      id: 'transport.stream-id',
      source: 'model',
      rule: 'A `StreamId` in an answer would make clients leave a custom endpoint.',
      provenBy: [by(cases('DescribeStream'), 'counts and sizes, and no StreamId')],
    },
  ],
}
