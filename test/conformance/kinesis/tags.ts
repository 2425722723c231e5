import assert from 'node:assert/strict'
import { ACCOUNT, type Case } from '../world.ts'

const missing = `Stream nowhere under account ${ACCOUNT} not found.`

export const tags: readonly Case[] = [
  {
    rule: 'adds and overwrites; the answer is empty',
    proves: ['AddTagsToStream', 'ListTagsForStream'],
    async run(world) {
      const name = await world.active()
      assert.deepEqual(await world.ok('AddTagsToStream', { StreamName: name, Tags: { b: '1', a: '2' } }), {})
      await world.ok('AddTagsToStream', { StreamName: name, Tags: { b: '3' } })
      assert.deepEqual(await world.ok('ListTagsForStream', { StreamName: name }), {
        Tags: [
          { Key: 'a', Value: '2' },
          { Key: 'b', Value: '3' },
        ],
        HasMoreTags: false,
      })
    },
  },
  {
    rule: 'pages by Limit and ExclusiveStartTagKey, which need not exist',
    proves: ['ListTagsForStream'],
    async run(world) {
      const name = await world.active()
      await world.ok('AddTagsToStream', { StreamName: name, Tags: { a: '', b: '', c: '' } })
      const first = await world.ok('ListTagsForStream', { StreamName: name, Limit: 2 })
      assert.equal(first['HasMoreTags'], true)
      const rest = await world.ok('ListTagsForStream', { StreamName: name, ExclusiveStartTagKey: 'bb' })
      assert.deepEqual(
        (rest['Tags'] as { Key: string }[]).map(({ Key }) => Key),
        ['c'],
      )
    },
  },
  {
    rule: 'removes; unknown keys are ignored',
    proves: ['RemoveTagsFromStream'],
    async run(world) {
      const name = await world.active()
      await world.ok('AddTagsToStream', { StreamName: name, Tags: { a: '', b: '' } })
      assert.deepEqual(await world.ok('RemoveTagsFromStream', { StreamName: name, TagKeys: ['a', 'z'] }), {})
      const { Tags } = await world.ok('ListTagsForStream', { StreamName: name })
      assert.equal((Tags as unknown[]).length, 1)
    },
  },
  {
    rule: 'by ARN, the same set of tags',
    proves: ['TagResource', 'UntagResource', 'ListTagsForResource'],
    async run(world) {
      const name = await world.active()
      const ResourceARN = world.arn(name)
      assert.deepEqual(await world.ok('TagResource', { ResourceARN, Tags: { a: '1', b: '2' } }), {})
      assert.deepEqual((await world.ok('ListTagsForStream', { StreamName: name }))['Tags'], [
        { Key: 'a', Value: '1' },
        { Key: 'b', Value: '2' },
      ])
      assert.deepEqual(await world.ok('UntagResource', { ResourceARN, TagKeys: ['a', 'z'] }), {})
      assert.deepEqual(await world.ok('ListTagsForResource', { ResourceARN }), { Tags: [{ Key: 'b', Value: '2' }] })
    },
  },
  {
    rule: 'a stream that does not exist',
    proves: [
      'AddTagsToStream ResourceNotFoundException',
      'RemoveTagsFromStream ResourceNotFoundException',
      'ListTagsForStream ResourceNotFoundException',
      'TagResource ResourceNotFoundException',
      'UntagResource ResourceNotFoundException',
      'ListTagsForResource ResourceNotFoundException',
    ],
    async run(world) {
      const code = 'ResourceNotFoundException'
      const ResourceARN = world.arn('nowhere')
      await world.fails('AddTagsToStream', { StreamName: 'nowhere', Tags: { a: '' } }, code, missing)
      await world.fails('RemoveTagsFromStream', { StreamName: 'nowhere', TagKeys: ['a'] }, code, missing)
      await world.fails('ListTagsForStream', { StreamName: 'nowhere' }, code, missing)
      await world.fails('TagResource', { ResourceARN, Tags: { a: '' } }, code)
      await world.fails('UntagResource', { ResourceARN, TagKeys: ['a'] }, code)
      await world.fails('ListTagsForResource', { ResourceARN }, code)
    },
  },
  {
    rule: 'more than fifty tags in all; an overwritten one does not count twice',
    proves: ['AddTagsToStream InvalidArgumentException', 'TagResource InvalidArgumentException'],
    async run(world) {
      const name = await world.active()
      const fifty = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`key-${i}`, '']))
      await world.ok('AddTagsToStream', { StreamName: name, Tags: fifty })
      await world.ok('AddTagsToStream', { StreamName: name, Tags: { 'key-0': 'again' } })
      await world.fails(
        'AddTagsToStream',
        { StreamName: name, Tags: { more: '' } },
        'InvalidArgumentException',
        `Failed to add tags to stream ${name} under account ${ACCOUNT} because a given stream cannot have more than 50 tags associated with it.`,
      )
      await world.fails('TagResource', { ResourceARN: world.arn(name), Tags: { more: '' } }, 'InvalidArgumentException')
    },
  },
  {
    rule: 'characters that a tag may not have',
    proves: [
      'AddTagsToStream InvalidArgumentException',
      'RemoveTagsFromStream InvalidArgumentException',
      'UntagResource InvalidArgumentException',
    ],
    async run(world) {
      const name = await world.active()
      const text =
        'Some tags contain invalid characters. Valid characters: Unicode letters, digits, white space, _ . / = + - % @.'
      await world.fails('AddTagsToStream', { StreamName: name, Tags: { 'a*': '' } }, 'InvalidArgumentException', text)
      await world.fails('RemoveTagsFromStream', { StreamName: name, TagKeys: ['a*'] }, 'InvalidArgumentException')
      await world.fails('UntagResource', { ResourceARN: world.arn(name), TagKeys: ['a*'] }, 'InvalidArgumentException')
    },
  },
  {
    rule: 'keys and lists out of bounds, worded for the whole map or list',
    proves: [
      'AddTagsToStream ValidationException',
      'RemoveTagsFromStream ValidationException',
      'ListTagsForStream ValidationException',
      'TagResource ValidationException',
      'UntagResource ValidationException',
    ],
    clientsMayRefuse: true,
    async run(world) {
      const long = 'k'.repeat(129)
      const code = 'ValidationException'
      await world.fails(
        'AddTagsToStream',
        { StreamName: 'any', Tags: { [long]: '' } },
        code,
        `1 validation error detected: Value '{${long}=}' at 'tags' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]`,
      )
      await world.fails(
        'RemoveTagsFromStream',
        { StreamName: 'any', TagKeys: [long] },
        code,
        `1 validation error detected: Value '[${long}]' at 'tagKeys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]`,
      )
      await world.fails('ListTagsForStream', { StreamName: 'any', Limit: 51 }, code)
      await world.fails('TagResource', { ResourceARN: world.arn('any'), Tags: { [long]: '' } }, code)
      await world.fails('UntagResource', { ResourceARN: world.arn('any'), TagKeys: [long] }, code)
    },
  },
  {
    rule: 'an ARN that is none',
    proves: ['ListTagsForResource ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails('ListTagsForResource', { ResourceARN: 'arn:aws:s3:::bucket' }, 'ValidationException')
    },
  },
  {
    rule: 'a stream in CREATING takes no tags',
    proves: [
      'AddTagsToStream ResourceInUseException',
      'RemoveTagsFromStream ResourceInUseException',
      'TagResource ResourceInUseException',
      'UntagResource ResourceInUseException',
    ],
    server: 'slow',
    async run(world) {
      if (world.clientName === 'aws-cli') return // too slow to see the interim status
      for (const [operation, input] of [
        ['AddTagsToStream', { Tags: { a: '' } }],
        ['RemoveTagsFromStream', { TagKeys: ['a'] }],
        ['TagResource', { Tags: { a: '' } }],
        ['UntagResource', { TagKeys: ['a'] }],
      ] as const) {
        const name = world.fresh()
        await world.ok('CreateStream', { StreamName: name, ShardCount: 1 })
        const address = operation.endsWith('Resource') ? { ResourceARN: world.arn(name) } : { StreamName: name }
        await world.fails(operation, { ...address, ...input }, 'ResourceInUseException')
        await world.untilActive(name)
      }
    },
  },
]
