import { by, type RuleSection } from './rule.ts'

const GATEWAY = 'src/gateway/s3'
const SERVICE = 'src/services/s3'
const files = {
  address: `${GATEWAY}/address.test.ts`,
  authenticate: `${GATEWAY}/authenticate.test.ts`,
  chunked: `${GATEWAY}/aws-chunked.test.ts`,
  golden: `${GATEWAY}/golden.test.ts`,
  handler: `${GATEWAY}/handler.test.ts`,
  operations: `${GATEWAY}/operations.test.ts`,
  version2: `${GATEWAY}/version-2.test.ts`,
  requests: `${SERVICE}/requests.test.ts`,
  checksums: 'src/aws/checksums.test.ts',
  checksumsOfParts: `${SERVICE}/checksums.test.ts`,
  crc: 'src/aws/crc.test.ts',
  objects: 'test/services/s3-objects.test.ts',
  buckets: 'test/services/s3-buckets.test.ts',
  pages: 'test/services/s3-pages.test.ts',
  tools: 'test/clients/s3-tools.test.ts',
  java: 'test/clients/s3-java.test.ts',
} as const

function cases(name: string): string {
  return `test/conformance/s3/${name}.ts`
}

const requests: RuleSection = {
  title: 'Requests',
  rules: [
    {
      id: 's3.address',
      source: 'documented',
      rule: 'A bucket stands in the path or in front of the host’s name; what follows is the key, decoded once and otherwise as it was sent.',
      provenBy: [
        by(
          files.address,
          'every key that is encoded as clients do comes back as it was',
          'the path is the key, whatever slashes it has',
        ),
      ],
    },
    {
      id: 's3.operation',
      source: 'model',
      rule: 'Method, path and parameters say what is asked; a parameter that nobody knows (`x-id`) says nothing.',
      provenBy: [
        by(files.operations, 'a copy has its source in a header', 'a parameter that names something else is never passed over'),
      ],
    },
    {
      id: 's3.signature',
      source: 'documented',
      rule: 'Signature Version 4 in a header or a URL covers method, raw path, parameters, host and every `x-amz-` header; S3 allows a clock to be off by fifteen minutes.',
      provenBy: [
        by(
          files.authenticate,
          'a wrong signature is answered with what was signed here',
          'anything that changed since: method, key, parameter, header, host',
          'what is not signed and decides over the request',
          'a clock that is off by more than a quarter of an hour',
          'is good for as long as it says, and no longer',
        ),
      ],
    },
    {
      id: 's3.presigned-v2',
      source: 'documented',
      rule: 'URLs presigned with Signature Version 2, which boto3 and the AWS CLI make by default in us-east-1, are good.',
      provenBy: [
        by(
          files.version2,
          'are signed as AWS documents it',
          'are taken while they are good, with the right secret, for what they were made for',
        ),
        by(files.tools, 'AWS CLI: mb, cp of 100 MB both ways, sync, ls, mv, presign, rm, rb'),
      ],
    },
    {
      id: 's3.chunked',
      source: 'documented',
      rule: 'A body may come in chunks of its own kind, signed or not, with trailers behind it or without; what is stored is the content, as long as was said.',
      provenBy: [
        by(
          files.chunked,
          'gives the content and the trailers, however the bytes are cut',
          'a body that is cut short never passes for a whole one',
          'takes what clients were seen to send',
        ),
        by(files.golden, 'signed chunks', 'with a signed trailer', 'an altered trailer is noticed'),
        by(files.java, 'the SDK for Java puts, uploads in parts, reads and lists, with chunks that are signed'),
      ],
    },
    {
      id: 's3.errors',
      source: 'observed',
      rule: 'Errors are XML with further elements about what went wrong; answers to HEAD, and 304, have no body.',
      provenBy: [by(files.handler, 'say code, message, details and who answered', 'have no body where HTTP has none')],
    },
  ],
}

const objects: RuleSection = {
  title: 'Objects',
  rules: [
    {
      id: 's3.whole-or-not',
      source: 'documented',
      rule: 'An object appears whole, or what was there stays: a body that ends early, or has another digest than was said, changes nothing.',
      provenBy: [
        by(
          files.objects,
          'of another digest than was said are refused, and leave what was there',
          'whose body fails on the way leave what was there',
        ),
      ],
    },
    {
      id: 's3.conditions-of-writers',
      source: 'documented',
      rule: 'Of writers at the same time that all want a key to be new, one succeeds.',
      provenBy: [by(files.objects, 'of which one is put at a time where all say that there is none, are one')],
    },
    {
      id: 's3.conditions-of-readers',
      source: 'documented',
      rule: 'If-Match outweighs If-Unmodified-Since, If-None-Match outweighs If-Modified-Since, and a date that is yet to come counts for nothing.',
      provenBy: [by(files.requests, 'hold, or fail with their name', 'outweigh each other as AWS documents it')],
    },
    {
      id: 's3.ranges',
      source: 'documented',
      rule: 'One range of bytes is served; several, or what is none, is as if nothing had been asked.',
      provenBy: [by(files.requests, 'are one range of bytes, or nothing', 'are never outside the object, whatever the header')],
    },
    {
      id: 's3.checksums',
      source: 'documented',
      rule: 'Every object has a checksum: the one that its client gave, or CRC64NVME.',
      provenBy: [
        by(files.objects, 'come back as they were put, with what was said of them'),
        by(files.checksums, 'are what AWS clients work out', 'do not mind how the bytes are cut'),
        by(cases('checksums'), 'A checksum of each kind is held against the content, kept, and told to who asks for it'),
      ],
    },
    {
      id: 's3.checksums-of-parts',
      source: 'documented',
      rule: 'Checksums of parts make one of the whole: of all bytes (CRC) or of the checksums (`-N`).',
      provenBy: [
        by(files.checksumsOfParts, 'of parts make that of the object'),
        by(files.crc, 'of pieces are joined to that of the whole'),
      ],
    },
    {
      id: 's3.xxhash',
      source: 'model',
      rule: 'A checksum of the xxHash family is held against the content.',
      differs: 'It is kept and given back as it was sent; uploads in parts cannot be begun with one.',
    },
    {
      id: 's3.completing-twice',
      source: 'documented',
      rule: 'Who completes an upload again, since the answer was lost, gets the same answer.',
      provenBy: [by(files.objects, 'are uploaded in parts')],
    },
    {
      id: 's3.versions',
      source: 'documented',
      rule: 'A bucket keeps every version of an object where that is enabled.',
      differs: 'Buckets keep the latest; enabling versions is refused with a sentence.',
    },
  ],
}

const lists: RuleSection = {
  title: 'Buckets and lists',
  rules: [
    {
      id: 's3.names',
      source: 'documented',
      rule: 'A bucket’s name has 3 to 63 of a-z, 0-9, dots and hyphens, is no IP address, and does not look like one of AWS’s own.',
      provenBy: [by(files.requests, 'are of AWS’s form')],
    },
    {
      id: 's3.one-owner',
      source: 'documented',
      rule: 'A name belongs to one account of all.',
      provenBy: [
        by(
          files.buckets,
          'belong to one account of all, which may make them again in us-east-1 only',
          'are made by many at the same time, and once',
        ),
      ],
    },
    {
      id: 's3.regions',
      source: 'observed',
      rule: 'A request that is signed for another region than the bucket’s is sent there.',
      differs: 'One endpoint stands for all regions: it is served.',
    },
    {
      id: 's3.order',
      source: 'documented',
      rule: 'Keys are listed in the order of their bytes in UTF-8; prefixes stand once, and count as keys, however pages are cut.',
      provenBy: [
        by(files.pages, 'show every key and prefix once, however they are cut'),
        by(cases('listing'), 'Pages go on by a token, count prefixes as keys and show each once'),
      ],
    },
    {
      id: 's3.tools',
      source: 'observed',
      rule: 'Tools that are made for S3 work with it unchanged, and what they put is what they get.',
      provenBy: [
        by(
          files.tools,
          'AWS CLI: mb, cp of 100 MB both ways, sync, ls, mv, presign, rm, rb',
          'rclone: sync in parts, check, moveto, purge',
          'Arrow, pandas, DuckDB and Delta Lake: partitioned Parquet, streams of unknown length, ranges, writers at the same time',
        ),
      ],
    },
  ],
}

/** Everything that is known of how S3 behaves, in the order of its page. */
export const s3RuleSections: readonly RuleSection[] = [requests, objects, lists]
