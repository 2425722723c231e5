/**
 * `node bench/permissions.ts [--calls 5000] [--rounds 21] [--statements 20]`: what deciding who may costs a PutRecord, without a front door, over the memory
 * engine: of the account's root, and of a user with a policy of so many statements. In turns, so that the machine's moods do not count; medians.
 */
import assert from 'node:assert/strict'
import { parseArgs } from 'node:util'
import type { Authoriser, Call } from '../src/model/caller.ts'
import { createAuthoriser } from '../src/services/iam/authoriser.ts'
import { type IamEntities, idOf } from '../src/services/iam/entities.ts'
import { openKinesis, scope } from '../test/services/kinesis-harness.ts'

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '21' },
    statements: { type: 'string', default: '20' },
  },
})
const calls = Number(values.calls)
const DATA = Buffer.alloc(256)

const root = callBy(`arn:aws:iam::${scope.accountId}:root`)
const ann = callBy(`arn:aws:iam::${scope.accountId}:user/ann`)
const allowAll: Authoriser = { authorise: () => undefined }
const deciding = createAuthoriser({
  view: viewOfUser(Number(values.statements)),
  mode: 'dev',
  nowMs: () => 0,
  logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
  factsOf: () => undefined,
})
let present = allowAll
await using aws = await openKinesis({ authoriser: { authorise: (call, wanted) => present.authorise(call, wanted) } })
const { door } = aws.runtime
await door.call(root, 'kinesis', 'CreateStream', { StreamName: 'orders', ShardCount: 1 })

const took: Record<'nobody decides' | 'root' | 'a user', number[]> = { 'nobody decides': [], root: [], 'a user': [] }
for (let round = 0; round < Number(values.rounds); round++) {
  took['nobody decides'].push(await timed(allowAll, root))
  took.root.push(await timed(deciding, root))
  took['a user'].push(await timed(deciding, ann))
}
const plain = median(took['nobody decides'])
for (const [who, times] of Object.entries(took)) {
  const one = median(times)
  process.stdout.write(`${who}: ${one.toFixed(2)} µs for a call, ${(one / plain).toFixed(3)} of that when nobody decides\n`)
}

/** Microseconds for one. */
async function timed(authoriser: Authoriser, call: Call): Promise<number> {
  present = authoriser
  const startedMs = performance.now()
  for (let done = 0; done < calls; done++) {
    const reply = await door.call(call, 'kinesis', 'PutRecord', { StreamName: 'orders', PartitionKey: 'k', Data: DATA })
    assert.ok('output' in reply)
  }
  return ((performance.now() - startedMs) * 1000) / calls
}

function median(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN
}

function callBy(arn: string): Call {
  return { principal: { arn, accountId: scope.accountId, accessKeyId: 'x' }, scope, requestId: 'r' }
}

/** Only the last statement is the one. */
function viewOfUser(statements: number) {
  const others = Array.from({ length: statements - 1 }, (_, index) => ({
    Effect: 'Allow',
    Action: ['s3:GetObject', 'kinesis:Get*'],
    Resource: [`arn:aws:s3:::bucket-${index}/*`, `arn:aws:kinesis:*:*:stream/other-${index}*`],
  }))
  const one = { Effect: 'Allow', Action: 'kinesis:Put*', Resource: 'arn:aws:kinesis:*:*:stream/ord*' }
  const own = JSON.stringify({ Version: '2012-10-17', Statement: [...others, one] })
  const named = {
    accountId: scope.accountId,
    name: 'ann',
    path: '/',
    id: 'AIDAANN',
    arn: ann.principal.arn,
    createdAtMs: 0,
    tags: {},
  }
  const user: IamEntities['iam.user'] = { ...named, attachedPolicyArns: [], inlinePolicies: { own }, groups: [] }
  const entities = new Map<string, unknown>([[`iam.user ${idOf(scope.accountId, 'ann')}`, user]])
  return {
    version: 1,
    get: <Kind extends keyof IamEntities>(kind: Kind, id: string) =>
      entities.get(`${kind} ${id}`) as IamEntities[Kind] | undefined,
    list: () => [],
  }
}
