/** What AWS does, rule by rule, and the tests that show that Leat does it too, or the reason why it does not. */

/** Tests of one file, by their titles as they stand in its source, with `…` for what is filled in. */
export interface Proof {
  /** From the root of the repository. */
  readonly file: string
  readonly titles: readonly [string, ...string[]]
}

interface Stated {
  /** Never changes: section and word. */
  readonly id: string
  /** Where the rule comes from: AWS was seen to do so, its API model says so, or its documentation does. */
  readonly source: 'observed' | 'model' | 'documented'
  /** One or two sentences. */
  readonly rule: string
}

export type Rule = Stated &
  (
    | { readonly provenBy: readonly [Proof, ...Proof[]]; readonly differs?: string }
    /** Leat does otherwise, or nothing here could show it: why. */
    | { readonly provenBy?: undefined; readonly differs: string }
  )

export interface RuleSection {
  readonly title: string
  readonly rules: readonly Rule[]
}

export function by(file: string, ...titles: [string, ...string[]]): Proof {
  return { file, titles }
}

const SERVICE = 'src/services/kinesis'

/** Test files by the words that the sections use. */
export const files = {
  pipeline: 'src/gateway/pipeline.test.ts',
  wire: 'test/conformance/wire.test.ts',
  json: 'src/gateway/protocols/aws-json.test.ts',
  cbor: 'src/gateway/protocols/cbor.test.ts',
  agreement: 'src/gateway/protocols/agreement.test.ts',
  eventStream: 'src/gateway/protocols/event-stream.test.ts',
  authenticate: 'src/gateway/authenticate.test.ts',
  validate: 'src/model/validate.test.ts',
  model: `${SERVICE}/model.test.ts`,
  sequenceNumber: `${SERVICE}/sequence-number.test.ts`,
  routing: `${SERVICE}/routing.test.ts`,
  iterator: `${SERVICE}/shard-iterator.test.ts`,
  filter: `${SERVICE}/shard-filter.test.ts`,
  reading: `${SERVICE}/reading.test.ts`,
  plan: `${SERVICE}/reshard-plan.test.ts`,
  capacityPlan: `${SERVICE}/capacity-plan.test.ts`,
  account: `${SERVICE}/account.test.ts`,
  quotaShard: `${SERVICE}/quota-shard.test.ts`,
  quotas: `${SERVICE}/quotas.test.ts`,
  states: `${SERVICE}/operations/states.test.ts`,
  put: `${SERVICE}/operations/put.test.ts`,
  read: `${SERVICE}/operations/read.test.ts`,
  reshard: `${SERVICE}/operations/reshard.test.ts`,
  closedShards: `${SERVICE}/operations/closed-shards.test.ts`,
  streams: `${SERVICE}/operations/streams.test.ts`,
  tagsTest: `${SERVICE}/operations/tags.test.ts`,
  listShardsTest: `${SERVICE}/operations/list-shards.test.ts`,
  consumersTest: `${SERVICE}/operations/consumers.test.ts`,
  addressingTest: `${SERVICE}/operations/addressing.test.ts`,
  subscribeTest: `${SERVICE}/operations/subscribe.test.ts`,
  onDemand: 'test/services/kinesis-on-demand.test.ts',
  storm: 'test/services/kinesis-reshard.test.ts',
  subscribe: 'test/conformance/subscribe.test.ts',
} as const

/** A file of cases in `test/conformance/kinesis/`, which every client is driven through. */
export function cases(name: string): string {
  return `test/conformance/kinesis/${name}.ts`
}
