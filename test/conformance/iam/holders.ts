import assert from 'node:assert/strict'
import type { Case, World } from '../world.ts'
import {
  ARN,
  allPages,
  GOOD_POLICY,
  MANAGED,
  type Members,
  newGroup,
  newPolicy,
  newRole,
  newUser,
  policy,
  shownDocument,
} from './things.ts'

interface Holder {
  readonly kind: 'Role' | 'User' | 'Group'
  readonly make: (world: World) => Promise<string>
  readonly charsMax: number
}

const HOLDERS: readonly Holder[] = [
  { kind: 'Role', make: newRole, charsMax: 10_240 },
  { kind: 'User', make: newUser, charsMax: 2048 },
  { kind: 'Group', make: newGroup, charsMax: 5120 },
]

function casesOf({ kind, make, charsMax }: Holder): readonly Case[] {
  const member = `${kind}Name`
  const thing = kind.toLowerCase()
  return [
    {
      rule: `a policy is attached to a ${thing} once, and detached`,
      proves: [
        `Attach${kind}Policy`,
        `Detach${kind}Policy`,
        `ListAttached${kind}Policies`,
        `Attach${kind}Policy NoSuchEntityException`,
        `Detach${kind}Policy NoSuchEntityException`,
        `Attach${kind}Policy ValidationException`,
      ],
      async run(world) {
        const holder = { [member]: await make(world) }
        const own = await newPolicy(world, { Path: '/own/' })
        for (const PolicyArn of [MANAGED, own, MANAGED]) await world.ok(`Attach${kind}Policy`, { ...holder, PolicyArn })
        const listed = await allPages(world, `ListAttached${kind}Policies`, { ...holder, MaxItems: 1 }, 'AttachedPolicies')
        assert.deepEqual(
          listed.map(({ PolicyArn }) => PolicyArn),
          [own, MANAGED],
        )
        assert.deepEqual(listed[1]?.['PolicyName'], 'AmazonKinesisReadOnlyAccess')
        const below = await world.ok(`ListAttached${kind}Policies`, { ...holder, PathPrefix: '/own/' })
        assert.equal((below['AttachedPolicies'] as unknown[]).length, 1)
        await world.ok(`Detach${kind}Policy`, { ...holder, PolicyArn: MANAGED })
        const gone = `Policy ${MANAGED} was not found.`
        await world.fails(`Detach${kind}Policy`, { ...holder, PolicyArn: MANAGED }, 'NoSuchEntityException', gone)
        const absent = `${ARN}policy/nothing`
        const text = `Policy ${absent} does not exist or is not attachable.`
        await world.fails(`Attach${kind}Policy`, { ...holder, PolicyArn: absent }, 'NoSuchEntityException', text)
        const strange = 'Invalid ARN:  Could not be parsed!'
        await world.fails(`Attach${kind}Policy`, { ...holder, PolicyArn: 'x'.repeat(20) }, 'ValidationException', strange)
      },
    },
    {
      rule: `ten policies are attached to a ${thing} at most`,
      proves: [`Attach${kind}Policy LimitExceededException`],
      async run(world) {
        if (world.clientName === 'aws-cli') return
        const holder = { [member]: await make(world) }
        for (let count = 0; count < 10; count++) {
          await world.ok(`Attach${kind}Policy`, { ...holder, PolicyArn: await newPolicy(world) })
        }
        const text = `Cannot exceed quota for PoliciesPer${kind}: 10`
        await world.fails(`Attach${kind}Policy`, { ...holder, PolicyArn: MANAGED }, 'LimitExceededException', text)
      },
    },
    {
      rule: `a ${thing} has policies of its own, to the letter as they were put`,
      proves: [
        `Put${kind}Policy`,
        `Get${kind}Policy`,
        `List${kind}Policies`,
        `Delete${kind}Policy`,
        `Get${kind}Policy NoSuchEntityException`,
        `Delete${kind}Policy NoSuchEntityException`,
      ],
      async run(world) {
        const holder = { [member]: await make(world) }
        await world.fails(`Get${kind}Policy`, { ...holder, PolicyName: 'toString' }, 'NoSuchEntityException')
        for (const PolicyName of ['b', 'a', 'b']) {
          await world.ok(`Put${kind}Policy`, { ...holder, PolicyName, PolicyDocument: GOOD_POLICY })
        }
        const names = await allPages(world, `List${kind}Policies`, { ...holder, MaxItems: 1 }, 'PolicyNames')
        assert.deepEqual(names, ['a', 'b'])
        const { PolicyDocument, ...shown } = await world.ok(`Get${kind}Policy`, { ...holder, PolicyName: 'a' })
        assert.deepEqual(shown, { ...holder, PolicyName: 'a' })
        assert.deepEqual(shownDocument(PolicyDocument), JSON.parse(GOOD_POLICY))
        await world.ok(`Delete${kind}Policy`, { ...holder, PolicyName: 'a' })
        const text = `The ${thing} policy with name a cannot be found.`
        for (const operation of [`Get${kind}Policy`, `Delete${kind}Policy`]) {
          await world.fails(operation, { ...holder, PolicyName: 'a' }, 'NoSuchEntityException', text)
        }
      },
    },
    {
      rule: `policies of a ${thing} have no flaws, and ${charsMax} characters at most together`,
      proves: [`Put${kind}Policy MalformedPolicyDocumentException`, `Put${kind}Policy LimitExceededException`],
      async run(world) {
        const name = await make(world)
        const holder = { [member]: name }
        const flawed: readonly [document: string, message: string][] = [
          ['nonsense', 'Syntax errors in policy.'],
          [policy('PutRecord', '*'), 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'],
          [policy('s3:GetObject', 'bucket'), 'Resource bucket must be in ARN format or "*".'],
        ]
        for (const [PolicyDocument, message] of flawed) {
          const input = { ...holder, PolicyName: 'x', PolicyDocument }
          await world.fails(`Put${kind}Policy`, input, 'MalformedPolicyDocumentException', message)
        }
        const PolicyDocument = policy('s3:GetObject', `arn:aws:s3:::${'b'.repeat(charsMax)}`)
        const text = `Maximum policy size of ${charsMax} bytes exceeded for ${thing} ${name}`
        const input = { ...holder, PolicyName: 'x', PolicyDocument }
        await world.fails(`Put${kind}Policy`, input, 'LimitExceededException', text)
      },
    },
  ]
}

/** Who has a policy, and what has tags. */
const common: readonly Case[] = [
  {
    rule: 'who has a policy, attached or as a boundary, is listed with it',
    proves: ['ListEntitiesForPolicy', 'ListEntitiesForPolicy NoSuchEntityException'],
    async run(world) {
      const PolicyArn = await newPolicy(world)
      const [RoleName, UserName, GroupName] = [await newRole(world), await newUser(world), await newGroup(world)]
      await world.ok('AttachRolePolicy', { RoleName, PolicyArn })
      await world.ok('AttachGroupPolicy', { GroupName, PolicyArn })
      await world.ok('PutUserPermissionsBoundary', { UserName, PermissionsBoundary: PolicyArn })
      const namesIn = (output: Members, member: string, name: string) =>
        ((output[member] ?? []) as Members[]).map((each) => each[name])
      const all = await world.ok('ListEntitiesForPolicy', { PolicyArn })
      assert.deepEqual(namesIn(all, 'PolicyRoles', 'RoleName'), [RoleName])
      assert.deepEqual(namesIn(all, 'PolicyUsers', 'UserName'), [UserName])
      assert.deepEqual(namesIn(all, 'PolicyGroups', 'GroupName'), [GroupName])
      const attached = await world.ok('ListEntitiesForPolicy', { PolicyArn, PolicyUsageFilter: 'PermissionsPolicy' })
      assert.deepEqual(namesIn(attached, 'PolicyUsers', 'UserName'), [])
      const users = await world.ok('ListEntitiesForPolicy', { PolicyArn, EntityFilter: 'User' })
      assert.deepEqual(namesIn(users, 'PolicyRoles', 'RoleName'), [])
      assert.deepEqual(namesIn(users, 'PolicyUsers', 'UserName'), [UserName])
      const { Policy } = await world.ok('GetPolicy', { PolicyArn })
      const { AttachmentCount, PermissionsBoundaryUsageCount } = Policy as Members
      assert.deepEqual([AttachmentCount, PermissionsBoundaryUsageCount], [2, 1])
      const absent = `${ARN}policy/nothing`
      const text = `Policy ${absent} was not found.`
      await world.fails('ListEntitiesForPolicy', { PolicyArn: absent }, 'NoSuchEntityException', text)
    },
  },
  ...tagCases('Role', 'RoleName', newRole),
  ...tagCases('User', 'UserName', newUser),
  ...tagCases('Policy', 'PolicyArn', newPolicy),
  ...tagCases('InstanceProfile', 'InstanceProfileName', async (world) => {
    const InstanceProfileName = world.fresh()
    await world.ok('CreateInstanceProfile', { InstanceProfileName })
    return InstanceProfileName
  }),
]

function tagCases(kind: string, member: string, make: (world: World) => Promise<string>): readonly Case[] {
  return [
    {
      rule: 'tags are added, replaced whatever their case, listed in pages, and removed',
      proves: [
        `Tag${kind}`,
        `Untag${kind}`,
        `List${kind}Tags`,
        `Tag${kind} InvalidInputException`,
        `Tag${kind} LimitExceededException`,
      ],
      async run(world) {
        const thing = { [member]: await make(world) }
        const tags = (count: number) => Array.from({ length: count }, (_, at) => ({ Key: `k${at + 10}`, Value: 'v' }))
        await world.ok(`Tag${kind}`, { ...thing, Tags: tags(2) })
        await world.ok(`Tag${kind}`, { ...thing, Tags: [{ Key: 'K10', Value: 'w' }] })
        const listed = await allPages(world, `List${kind}Tags`, { ...thing, MaxItems: 1 }, 'Tags')
        assert.deepEqual(listed, [
          { Key: 'K10', Value: 'w' },
          { Key: 'k11', Value: 'v' },
        ])
        await world.ok(`Untag${kind}`, { ...thing, TagKeys: ['k10', 'none'] })
        assert.deepEqual((await world.ok(`List${kind}Tags`, thing))['Tags'], [{ Key: 'k11', Value: 'v' }])
        const twice = [
          { Key: 'a', Value: '1' },
          { Key: 'A', Value: '2' },
        ]
        const text = 'Duplicate tag keys found. Please note that Tag keys are case insensitive.'
        await world.fails(`Tag${kind}`, { ...thing, Tags: twice }, 'InvalidInputException', text)
        await world.fails(`Tag${kind}`, { ...thing, Tags: [{ Key: 'aws:x', Value: '' }] }, 'InvalidInputException')
        await world.ok(`Tag${kind}`, { ...thing, Tags: tags(50) })
        await world.fails(`Tag${kind}`, { ...thing, Tags: [{ Key: 'more', Value: '' }] }, 'LimitExceededException')
      },
    },
  ]
}

export const holders: readonly Case[] = [...HOLDERS.flatMap(casesOf), ...common]
