import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Engine } from '../engine/log.ts'
import { reject } from '../kernel/outcome.ts'
import { SeededRandom } from '../kernel/random.ts'
import { VirtualClock } from '../kernel/virtual-clock.ts'
import type { OperationModel, ServiceModel } from '../model/api.ts'
import type { Call } from '../model/caller.ts'
import type { InnerDoor } from '../model/door.ts'
import type { TokenSealer } from '../model/tokens.ts'
import { bindService, IncompleteService, operationsOver, type ServiceDefinition, type ServiceRuntime } from './define.ts'
import { lateObjects } from './s3/store/late-objects.ts'

interface Entities {
  'toy.thing': { readonly name: string }
}
interface Input {
  readonly Name: string
}
type Model = OperationModel<Input, { readonly Found: string }, 'ResourceNotFoundException'>

function operationModel(name: string): Model {
  const input = { kind: 'struct', name: `${name}Input`, required: ['Name'], members: { Name: { kind: 'string' } } } as const
  return { name, plane: 'control', input, errors: ['ResourceNotFoundException'] }
}

const Make = operationModel('Make')
const Look = operationModel('Look')
const Read = operationModel('Read')

const service: ServiceModel = {
  name: 'toy',
  signingName: 'toy',
  protocol: 'aws-json',
  targetPrefix: 'Toy_1',
  jsonVersion: '1.1',
  operations: { Make, Look, Read },
  errors: {},
}

const { control, query, data } = operationsOver<Entities>()
const resources = (input: Input): string[] => [`arn:toy:${input.Name}`]
const gone = reject('ResourceNotFoundException', 'gone', 'Make it first.')

const make = control(Make, {
  resources,
  decide: (_, { Name }) => ({
    changes: [{ put: 'toy.thing', id: Name, value: { name: Name } }],
    reply: { Found: Name },
  }),
})
const look = query(Look, {
  resources,
  answer: ({ view }, { Name }) => {
    const thing = view.get('toy.thing', Name)
    return thing === undefined ? gone : { Found: thing.name }
  },
})
const read = data(Read, {
  resources,
  run: async ({ explain }, { Name }) => {
    explain(`asked for ${Name}`)
    return { Found: Name }
  },
})

interface Fakes {
  readonly runtime: ServiceRuntime<Entities>
  readonly logged: string[]
  /** What other processes committed and this replica has not seen yet. */
  readonly unseen: Map<string, { readonly name: string }>
  readonly catchUps: () => number
}

function fakes(): Fakes {
  const things = new Map<string, { readonly name: string }>()
  const unseen = new Map<string, { readonly name: string }>()
  const logged: string[] = []
  let version = 0
  let catchUps = 0
  const view = { get: (_: string, id: string) => things.get(id), list: () => things.values() }
  const catalog = {
    ...view,
    get version() {
      return version
    },
    async catchUp() {
      catchUps += 1
      for (const [id, value] of unseen) things.set(id, value)
      version += unseen.size
      unseen.clear()
    },
    async commit(decide: (seen: typeof view) => { changes: { id: string; value: { name: string } }[]; reply: unknown }) {
      const { changes, reply } = decide(view)
      for (const { id, value } of changes) things.set(id, value)
      version += 1
      return reply
    },
  }
  const runtime: ServiceRuntime<Entities> = {
    catalog: catalog as unknown as ServiceRuntime<Entities>['catalog'],
    engine: {} as Engine,
    clock: new VirtualClock(0),
    random: new SeededRandom(1),
    tokens: {} as TokenSealer,
    secrets: {} as TokenSealer,
    objects: lateObjects(() => Promise.reject(new Error('there are no objects'))),
    door: {} as InnerDoor,
    logger: { info: (line) => logged.push(line), warn: (line) => logged.push(line), error: (line) => logged.push(line) },
    settings: { statusDelayMs: 0 },
  }
  return { runtime, logged, unseen, catchUps: () => catchUps }
}

const call: Call = {
  principal: { arn: 'arn:aws:iam::000000000000:root', accountId: '000000000000', accessKeyId: 'test' },
  scope: { accountId: '000000000000', region: 'us-east-1' },
  requestId: 'r-1',
}

function bound(definition: Partial<ServiceDefinition<Entities>>, runtime = fakes().runtime) {
  return bindService({ model: service, operations: [make, look, read], unsupported: {}, ...definition }, runtime)
}

describe('bindService', () => {
  it('binds when every operation of the model is served or listed as unsupported', () => {
    const endpoint = bound({ operations: [make, look], unsupported: { Read: 'Not yet.' } })
    assert.deepEqual([...endpoint.operations.keys()], ['Make', 'Look'])
    assert.deepEqual([...endpoint.unsupported], [['Read', 'Not yet.']])
  })

  const refused: readonly (readonly [string, Partial<ServiceDefinition<Entities>>, RegExp])[] = [
    [
      'an operation without a handler that is not listed as unsupported',
      { operations: [make, look] },
      /toy: Read has no handler and is not listed as unsupported/,
    ],
    ['an operation in both', { unsupported: { Read: 'Not yet.' } }, /toy: Read has a handler and is listed as unsupported/],
    ['an operation with two handlers', { operations: [make, look, read, read] }, /toy: Read has two handlers/],
    [
      'a handler for what the model does not have',
      { operations: [make, look, read, query(operationModel('Guess'), { resources, answer: () => gone })] },
      /toy: Guess is not in the model/,
    ],
    [
      'an unsupported operation that the model does not have',
      { unsupported: { Guess: 'Not yet.' } },
      /toy: Guess is listed as unsupported but not in the model/,
    ],
    [
      'permissions of an operation that the model does not have',
      { permissions: { Guess: () => [] } },
      /toy: Guess has permissions but is not in the model/,
    ],
  ]
  for (const [what, definition, message] of refused) {
    it(`refuses ${what}`, () => {
      assert.throws(
        () => bound(definition),
        (error) => error instanceof IncompleteService && message.test(error.message),
      )
    })
  }
})

describe('a bound operation', () => {
  it('names the resources that a call touches', () => {
    assert.deepEqual(bound({}).operations.get('Make')?.resources({ Name: 'a' }, call.scope), ['arn:toy:a'])
  })

  it('says what its callers must be allowed to do, if that is not simply its name', () => {
    const permissions = { Make: ({ Name }: { readonly Name: string }) => [{ action: 'toy:Build', resource: Name }] }
    const { operations } = bound({ permissions })
    assert.deepEqual(operations.get('Make')?.permissions?.({ Name: 'a' }, call), [{ action: 'toy:Build', resource: 'a' }])
    assert.equal(operations.get('Look')?.permissions, undefined)
  })

  it('makes the changes that control decides, and answers a query from them', async () => {
    const { operations } = bound({})
    assert.deepEqual(await operations.get('Make')?.invoke(call, { Name: 'a' }), { output: { Found: 'a' } })
    assert.deepEqual(await operations.get('Look')?.invoke(call, { Name: 'a' }), { output: { Found: 'a' } })
  })

  it('answers data, and tells the person at the server what it explains', async () => {
    const { runtime, logged } = fakes()
    assert.deepEqual(await bound({}, runtime).operations.get('Read')?.invoke(call, { Name: 'a' }), { output: { Found: 'a' } })
    assert.deepEqual(logged, ['Read: asked for a'])
  })

  it('gives the rejection, and its hint to the person at the server', async () => {
    const { runtime, logged, catchUps } = fakes()
    assert.deepEqual(await bound({}, runtime).operations.get('Look')?.invoke(call, { Name: 'a' }), gone)
    assert.deepEqual(logged, ['Look: Make it first.'])
    assert.equal(catchUps(), 1)
  })

  it('does not say that a thing is missing which another process has just made', async () => {
    const { runtime, logged, unseen } = fakes()
    unseen.set('a', { name: 'a' })
    assert.deepEqual(await bound({}, runtime).operations.get('Look')?.invoke(call, { Name: 'a' }), { output: { Found: 'a' } })
    assert.deepEqual(logged, [])
  })

  it('reads a body once, whatever another process has just made', async () => {
    const { runtime, unseen } = fakes()
    unseen.set('a', { name: 'a' })
    const members = { ...Read.input.members, Body: { kind: 'blob', streaming: true } } as const
    let reads = 0
    const run = async (): Promise<typeof gone> => {
      reads += 1
      return gone
    }
    const store = data({ ...Read, input: { ...Read.input, members } }, { resources, run })
    const { operations } = bound({ operations: [make, look, store] }, runtime)
    assert.equal(await operations.get('Read')?.invoke(call, { Name: 'a' }), gone)
    assert.equal(reads, 1)
  })
})
