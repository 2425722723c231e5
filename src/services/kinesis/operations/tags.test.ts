import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ACCOUNT, openKinesis } from '../../../../test/services/kinesis-harness.ts'
import * as model from '../model.gen.ts'

const StreamName = 'orders'
const ResourceARN = `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/orders`

function numbered(from: number, count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${from + i}`, 'v']))
}

describe('tags', () => {
  it('of both families of operations are the same', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1, Tags: { a: '1' } })
    await aws.call(model.AddTagsToStream, { StreamName, Tags: { b: '2', B: '3' } })
    await aws.call(model.TagResource, { ResourceARN, Tags: { a: '4', 'ключ:1': '' } })
    const expected = [
      { Key: 'B', Value: '3' },
      { Key: 'a', Value: '4' },
      { Key: 'b', Value: '2' },
      { Key: 'ключ:1', Value: '' },
    ]
    assert.deepEqual(await aws.call(model.ListTagsForResource, { ResourceARN }), { Tags: expected })
    assert.deepEqual(await aws.call(model.ListTagsForStream, { StreamName }), { Tags: expected, HasMoreTags: false })
    await aws.call(model.RemoveTagsFromStream, { StreamName, TagKeys: ['a', 'unknown'] })
    await aws.call(model.UntagResource, { ResourceARN, TagKeys: ['B', 'unknown'] })
    assert.deepEqual((await aws.call(model.ListTagsForResource, { ResourceARN })).Tags, expected.slice(2))
  })

  it('named like members of every object are tags too', async () => {
    await using aws = await openKinesis()
    const Tags = JSON.parse('{"__proto__":"1","constructor":"2"}')
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1, Tags })
    await aws.call(model.AddTagsToStream, { StreamName, Tags: { x: '3' } })
    const keys = (await aws.call(model.ListTagsForStream, { StreamName })).Tags.map(({ Key, Value }) => `${Key}=${Value}`)
    assert.deepEqual(keys, ['__proto__=1', 'constructor=2', 'x=3'])
  })

  it('are told in pages', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1, Tags: { a: '1', b: '2', c: '3' } })
    const page = async (more: object) => {
      const { Tags, HasMoreTags } = await aws.call(model.ListTagsForStream, { StreamName, ...more })
      return [Tags.map(({ Key }) => Key).join(''), HasMoreTags]
    }
    assert.deepEqual(await page({ Limit: 2 }), ['ab', true])
    assert.deepEqual(await page({ Limit: 2, ExclusiveStartTagKey: 'b' }), ['c', false])
    assert.deepEqual(await page({ ExclusiveStartTagKey: 'aa' }), ['bc', false])
  })

  it('are checked in the order of AWS: stream, state, characters, number', async () => {
    await using aws = await openKinesis({ statusDelayMs: 500 })
    const bad = { ...numbered(0, 51), 'a*': '' }
    assert.match(await aws.refusal(model.AddTagsToStream, { StreamName, Tags: bad }), /^ResourceNotFoundException/)
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    assert.match(await aws.refusal(model.AddTagsToStream, { StreamName, Tags: bad }), /^ResourceInUseException/)
    await aws.pass(500)
    assert.equal(
      await aws.refusal(model.AddTagsToStream, { StreamName, Tags: bad }),
      'InvalidArgumentException: Some tags contain invalid characters. Valid characters: Unicode letters, digits, white space, _ . / = + - % @.',
    )
    assert.equal(
      await aws.refusal(model.TagResource, { ResourceARN, Tags: { ok: '100%' } }),
      `InvalidArgumentException: Failed to add tags to stream orders under account ${ACCOUNT} because some tags contained illegal characters. The allowed characters are Unicode letters, white-spaces, '_',',','/','=','+','-','@'.`,
    )
    assert.equal(
      await aws.refusal(model.RemoveTagsFromStream, { StreamName, TagKeys: ['%'] }),
      `InvalidArgumentException: Failed to remove tags from stream orders under account ${ACCOUNT} because some tags contained illegal characters. The allowed characters are Unicode letters, white-spaces, '_',',','/','=','+','-','@'.`,
    )
    assert.equal(
      await aws.refusal(model.AddTagsToStream, { StreamName, Tags: numbered(0, 51) }),
      `InvalidArgumentException: Failed to add tags to stream orders under account ${ACCOUNT} because a given stream cannot have more than 50 tags associated with it.`,
    )
  })

  it('that exist already do not count as new', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1, Tags: numbered(0, 50) })
    await aws.call(model.AddTagsToStream, { StreamName, Tags: numbered(10, 40) })
    assert.match(await aws.refusal(model.AddTagsToStream, { StreamName, Tags: numbered(50, 1) }), /more than 50 tags/)
  })
})
