/** The rules for names of buckets, as sentences, so that a form can say which of them is broken (docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html). */

interface Rule {
  readonly text: string
  readonly holds: (name: string) => boolean
}

const RESERVED_STARTS = ['xn--', 'sthree-', 'amzn-s3-demo-']
const RESERVED_ENDS = ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3']

const RULES: readonly Rule[] = [
  { text: '3 to 63 characters', holds: (name) => name.length >= 3 && name.length <= 63 },
  { text: 'only lower-case letters, digits, hyphens and full stops', holds: (name) => /^[a-z0-9.-]*$/.test(name) },
  { text: 'begins and ends with a letter or digit', holds: (name) => /^[a-z0-9](.*[a-z0-9])?$/.test(name) },
  { text: 'no two full stops in a row', holds: (name) => !name.includes('..') },
  { text: 'not written like an IP address', holds: (name) => !/^\d+\.\d+\.\d+\.\d+$/.test(name) },
  {
    text: 'none of the beginnings and ends that AWS keeps for itself (xn--, sthree-, -s3alias, --ol-s3, …)',
    holds: (name) => !RESERVED_STARTS.some((each) => name.startsWith(each)) && !RESERVED_ENDS.some((each) => name.endsWith(each)),
  },
]

export const BUCKET_NAME_RULES =
  'Unique on this server. 3 to 63 lower-case letters, digits, hyphens and full stops; begins and ends with a letter or digit.'

/** The rules that the name breaks. */
export function brokenRules(name: string): readonly string[] {
  return RULES.filter(({ holds }) => !holds(name)).map(({ text }) => text)
}
