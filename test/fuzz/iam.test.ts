/**
 * Requests to IAM and STS as their models have them, over few names and many flaws: roles under names of JavaScript's own, policies that are none, markers that
 * nobody gave. 300 in the short suite, 20,000 with LEAT_LONG=1. `LEAT_FUZZ_SEED` repeats a run.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sign } from '../../src/aws/sigv4.ts'
import { start } from '../../src/index.ts'
import { SystemClock } from '../../src/kernel/clock.ts'
import { type Random, SeededRandom } from '../../src/kernel/random.ts'
import type { OperationModel } from '../../src/model/api.ts'
import type { Schema } from '../../src/model/schema.ts'
import { iam } from '../../src/services/iam/index.ts'
import { sts } from '../../src/services/sts/index.ts'
import { fuzzSeed } from './break-in.ts'
import { PROTOTYPE_NAMES, pick } from './values.ts'

const REQUESTS = process.env['LEAT_LONG'] === '1' ? 20_000 : 300
const HERE = 'arn:aws:iam::000000000000'

const NAMES = ['a', 'b', 'C', 'c', 'x'.repeat(64), ...PROTOTYPE_NAMES]
const ARNS = [
  'arn:aws:iam::aws:policy/AdministratorAccess',
  ...['policy/a', 'policy/__proto__', 'role/a', 'role/__proto__', 'user/b', 'group/c', 'root'].map((rest) => `${HERE}:${rest}`),
  'arn:aws:iam:::policy/',
  'x'.repeat(20),
]
const ANYTHING = { Effect: 'Allow', Action: '*', Resource: '*' }
const DOCUMENTS = [
  ...['{', '[]', 'null', '{"__proto__":{"a":1},"Statement":1}'],
  ...[
    [],
    [null],
    ANYTHING,
    { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' },
    { Effect: 'Allow', Principal: { AWS: `${HERE}:role/a` }, Action: 'sts:*' },
    { ...ANYTHING, Effect: 'Deny', Condition: { StringLike: { 'aws:username': `\${aws:x}` } } },
  ].map((Statement) => JSON.stringify({ Version: '2012-10-17', Statement })),
]
/** By what a member is called; the first that fits. */
const TEXTS: readonly (readonly [names: RegExp, choices: readonly string[]])[] = [
  [/Arn|Boundary$/i, ARNS],
  [/Document|Policy$|PolicyInputList$/, DOCUMENTS],
  [/Path/, ['/', '/a/', 'a', '/a', `/${'x'.repeat(400)}/`]],
  [/VersionId/, ['v1', 'v2', 'v9', 'x']],
  [/Marker/, ['x', 'AAAA']],
  [/Action/, ['s3:*', 'iam:GetRole', 'x', ':']],
]
const NUMBERS = [0, 1, 2, 900, 1000, 3600, -1, 99_999_999]

function valueFor(random: Random, name: string, schema: Schema): unknown {
  switch (schema.kind) {
    case 'string':
      return pick(random, schema.oneOf ?? TEXTS.find(([names]) => names.test(name))?.[1] ?? NAMES)
    case 'boolean':
      return random.int(2) === 0
    case 'list':
      return Array.from({ length: random.int(3) }, () => valueFor(random, name, schema.of))
    case 'struct': {
      const isGiven = (member: string): boolean => random.int(100) < (schema.required.includes(member) ? 97 : 30)
      const members = Object.entries(schema.members).filter(([member]) => isGiven(member))
      return Object.fromEntries(members.map(([member, of]) => [member, valueFor(random, member, of)]))
    }
    default:
      return pick(random, NUMBERS)
  }
}

function pairsOf(prefix: string, value: unknown): readonly [string, string][] {
  if (Array.isArray(value)) return value.flatMap((each, index) => pairsOf(`${prefix}.member.${index + 1}`, each))
  if (typeof value !== 'object' || value === null) return [[prefix, String(value)]]
  return Object.entries(value).flatMap(([name, each]) => pairsOf(prefix === '' ? name : `${prefix}.${name}`, each))
}

function formOf(random: Random, { name, input }: OperationModel<unknown, unknown, string>, version: string): string {
  const members = pairsOf('', valueFor(random, '', input))
  return new URLSearchParams([['Action', name], ['Version', version], ...members]).toString()
}

const SERVICES = [
  { name: 'iam', version: '2010-05-08', operations: iam.operations },
  { name: 'sts', version: '2011-06-15', operations: sts.operations },
]
const OPERATIONS = SERVICES.flatMap(({ operations, ...service }) => operations.map(({ model }) => ({ ...service, model })))

test(`${REQUESTS} requests to IAM and STS: no answer is a failure of the server`, async (t) => {
  const random = new SeededRandom(fuzzSeed(t))
  const clock = new SystemClock()
  await using leat = await start({})
  const url = new URL(leat.endpoint)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const told = new Map<string, number>()
  for (let count = 0; count < REQUESTS; count++) {
    const { name, version, model } = pick(random, OPERATIONS)
    const body = formOf(random, model, version)
    const request = { method: 'POST', target: '/', headers: { ...headers, host: url.host }, body: Buffer.from(body) }
    const signed = sign(request, { accessKeyId: 'test', secret: 'x' }, { region: 'us-east-1', service: name }, clock.nowMs())
    const answer = await fetch(url, { method: 'POST', headers: { ...headers, ...signed }, body })
    const text = await answer.text()
    assert.ok(answer.status < 500, `${answer.status} to ${body}: ${text}`)
    const code = answer.ok ? 'answered' : (/<Code>(.*?)<\/Code>/.exec(text)?.[1] ?? text)
    told.set(code, (told.get(code) ?? 0) + 1)
  }
  t.diagnostic([...told].map(([code, times]) => `${code} ${times}`).join(', '))
  for (const code of ['answered', 'NoSuchEntity', 'ValidationError']) assert.ok(told.has(code), code)
})
