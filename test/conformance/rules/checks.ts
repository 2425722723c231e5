import { by, files, type RuleSection } from './rule.ts'

const { pipeline, wire, json, authenticate, validate, model } = files

/** Before an operation is asked anything. */
export const checks: RuleSection = {
  title: 'Errors of requests, and the order of checks',
  rules: [
    {
      id: 'errors.shape',
      source: 'observed',
      rule: 'An error is `__type`, without a prefix, and `message`, which is left out when there is none.',
      provenBy: [by(json, 'spell errors as AWS does'), by(pipeline, 'of refusals have the status of the model, else 400')],
    },
    {
      id: 'errors.serialization-key',
      source: 'observed',
      rule: 'A SerializationException of a type check spells `Message` with a capital; one of a body that does not parse has only `__type`.',
      provenBy: [by(pipeline, 'wrong type and missing member', 'not JSON')],
    },
    {
      id: 'errors.status',
      source: 'observed',
      rule: 'Every error of a client is 400, those of authentication and throttling too; an internal failure is 500 without a text.',
      provenBy: [
        by(pipeline, 'of refusals have the status of the model, else 400', 'hide a bug from the client and show it in the log'),
        by(model, 'has a status for every error that an operation may answer'),
      ],
    },
    {
      id: 'order.empty-body',
      source: 'observed',
      rule: 'First an empty body: UnknownOperationException or SerializationException, in CBOR unless the type is JSON 1.1; nobody asks for a signature.',
      provenBy: [
        by(
          pipeline,
          'empty, JSON, known',
          'empty, JSON, unknown',
          'empty, CBOR, known',
          'empty, no type',
          'empty, other type, known',
          'empty, application/json, known',
        ),
      ],
    },
    {
      id: 'order.strange-type',
      source: 'observed',
      rule: 'Then a content type that is not known: answers in XML with 403, 404 or 500, errors of the signature before them.',
      provenBy: [
        by(
          pipeline,
          'other type, unsigned',
          'other type, no target',
          'other type, half a target',
          'other type, known',
          'other type, unknown',
          'other type, foreign service',
        ),
      ],
    },
    {
      id: 'order.unparsable',
      source: 'observed',
      rule: 'Then a body that does not parse or is no object, before target and signature.',
      provenBy: [by(pipeline, 'not JSON', 'JSON null', 'JSON true', 'not CBOR', 'not JSON, application/json')],
    },
    {
      id: 'order.unknown-operation',
      source: 'observed',
      rule: 'Then an operation that is not known, before the signature.',
      provenBy: [by(pipeline, 'unknown, unsigned', 'no target'), by(wire, 'an operation that the API does not have, unsigned')],
    },
    {
      id: 'order.signature-types-constraints',
      source: 'observed',
      rule: 'Then the signature, the types of members, their constraints, and last the operation itself.',
      provenBy: [
        by(pipeline, 'unsigned, wrong types', 'wrong type and missing member', 'missing member'),
        by(
          wire,
          'a wrong type comes after the signature and before constraints',
          'a constraint comes before the existence of the stream',
        ),
      ],
    },
    {
      id: 'auth.both-forms',
      source: 'observed',
      rule: 'A signature in the header and one in the query together are refused; even an empty `X-Amz-Algorithm` counts.',
      provenBy: [by(wire, 'two signatures'), by(authenticate, 'not both')],
    },
    {
      id: 'auth.none',
      source: 'observed',
      rule: 'Neither is MissingAuthenticationTokenException; other `X-Amz-` parameters do not make it one.',
      provenBy: [by(wire, 'no signature'), by(authenticate, 'either form of signature')],
    },
    {
      id: 'auth.header-parts',
      source: 'observed',
      rule: 'Parts that a header lacks are told together, in a fixed order, and the header after them; the algorithm word is not looked at yet.',
      provenBy: [by(authenticate, 'all parts of the header')],
    },
    {
      id: 'auth.query-parts',
      source: 'observed',
      rule: 'Parameters that a presigned address lacks, or that are empty, are told together, in a fixed order.',
      provenBy: [by(wire, 'a presigned address that lacks parts'), by(authenticate, 'all parameters of the query')],
    },
    {
      id: 'auth.unknown-key',
      source: 'observed',
      rule: 'An unknown key is UnrecognizedClientException with 400.',
      provenBy: [by(authenticate, 'does not know other keys, whatever they signed')],
      differs: 'on a loopback address any well-formed credentials are taken; on others AWS’s rule holds',
    },
    {
      id: 'types.table',
      source: 'observed',
      rule: 'Each kind of value where another is wanted has its own text, full stops and all.',
      provenBy: [by(json, 'types of JSON members')],
    },
    {
      id: 'types.numbers',
      source: 'observed',
      rule: 'Fractions are cut off and whole numbers clamped to 32 bits, before anything is told about them.',
      provenBy: [by(json, 'types of JSON members'), by(validate, 'a clamped integer')],
    },
    {
      id: 'types.base64',
      source: 'observed',
      rule: 'Base64 is checked for its length, then its characters, then the bits left over.',
      provenBy: [by(json, 'types of JSON members'), by(wire, 'base64 of a wrong length')],
    },
    {
      id: 'types.first',
      source: 'observed',
      rule: 'The first member that does not fit ends the check, in the order of the service and not of the sender.',
      provenBy: [by(json, 'fails at the first member in the order of the schema')],
    },
    {
      id: 'constraints.count',
      source: 'observed',
      rule: 'Violations are told together and counted, ten at most.',
      provenBy: [by(validate, 'ten at most'), by(model, 'lists ten and counts ten')],
    },
    {
      id: 'constraints.paths',
      source: 'observed',
      rule: 'Paths are in lower camel case, entries of lists counted from 1.',
      provenBy: [by(validate, 'records without members, from 1')],
    },
    {
      id: 'constraints.texts',
      source: 'observed',
      rule: 'Each constraint has AWS’s words, and those of lists and maps are told of the whole.',
      provenBy: [
        by(validate, 'validate words violations as AWS does', 'complains exactly when a bound is broken'),
        by(model, 'the model of Kinesis words violations as AWS does'),
      ],
    },
    {
      id: 'constraints.pattern-first',
      source: 'observed',
      rule: 'A pattern must match the whole value and is told before the length.',
      provenBy: [by(validate, 'pattern before length, two errors', 'matches the whole value, across lines')],
    },
    {
      id: 'constraints.values',
      source: 'observed',
      rule: 'Values are told as they are; those of data and of lists of structures are left out, as AWS does since 2025.',
      provenBy: [by(validate, 'a blob without its value')],
    },
    {
      id: 'constraints.enum-order',
      source: 'observed',
      rule: 'The values of an enumeration are told in AWS’s own order.',
      provenBy: [by(model, 'the model of Kinesis words violations as AWS does')],
      differs: 'AWS’s order is known for iterator types only; others are told in the order of the API model',
    },
    {
      id: 'constraints.member-order',
      source: 'observed',
      rule: 'Members are told in an order of the service’s own, not that of the request.',
      provenBy: [by(model, 'the model of Kinesis words violations as AWS does')],
    },
    {
      id: 'constraints.shapes',
      source: 'model',
      rule: 'Lengths, ranges, patterns and values of every shape are those of the published model.',
      provenBy: [
        by(model, 'of … passes if it is valid, and each violation in it is reported', 'has every operation, each under its name'),
      ],
    },
    {
      id: 'constraints.failed-count',
      source: 'observed',
      rule: 'FailedRecordCount is 0 when all went well, though its shape says 1 or more.',
      provenBy: [by('test/conformance/kinesis/PutRecords.ts', 'one result an entry, in their order, and FailedRecordCount 0')],
    },
  ],
}
