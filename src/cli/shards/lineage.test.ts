import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ListedShard, lineageLines, middleOf, openShardCalled } from './lineage.ts'

const KEYS = 2n ** 128n

function shard(index: number, from: bigint, to: bigint, more: Partial<ListedShard> = {}): ListedShard {
  return { id: `shardId-${String(index).padStart(12, '0')}`, firstHashKey: from, lastHashKey: to - 1n, isOpen: true, ...more }
}

const id = (index: number): string => shard(index, 0n, 1n).id
const closed = { isOpen: false }
const plain = (_: unknown, text: string): string => text

describe('the tree of shards', () => {
  it('shows children under their parents, and what came out of a merge under the lower', () => {
    const quarter = KEYS / 4n
    const shards = [
      shard(0, 0n, KEYS / 2n, closed),
      shard(1, KEYS / 2n, KEYS, closed),
      shard(2, 0n, quarter, { parentId: id(0) }),
      shard(3, quarter, KEYS / 2n, { parentId: id(0), isOpen: false }),
      shard(4, quarter, KEYS, { parentId: id(3), adjacentParentId: id(1) }),
    ]
    assert.deepEqual(lineageLines(shards, plain), [
      '0        closed   50.0%  00000000…–7fffffff…',
      '├─ 2     open     25.0%  00000000…–3fffffff…',
      '└─ 3     closed   25.0%  40000000…–7fffffff…',
      '   └─ 4  open     75.0%  40000000…–ffffffff…  merged from 3 and 1',
      '1        closed   50.0%  80000000…–ffffffff…  went into 4',
    ])
  })

  it('begins anew where the parents have expired, and takes the one that is left', () => {
    const gone = [shard(5, 0n, KEYS, { parentId: id(2), adjacentParentId: id(3) })]
    assert.deepEqual(lineageLines(gone, plain), ['5  open    100.0%  00000000…–ffffffff…  merged from 2 and 3'])
    const half = [shard(3, 1n, KEYS, closed), shard(5, 0n, KEYS, { parentId: id(2), adjacentParentId: id(3) })]
    assert.equal(lineageLines(half, plain)[1]?.startsWith('└─ 5'), true)
    assert.match(lineageLines([shard(0, 0n, 5n)], plain)[0] ?? '', / <0\.1% /)
  })
})

describe('a shard', () => {
  it('is called by its number or its id, while it is open', () => {
    const shards = [shard(0, 0n, 1n, closed), shard(10, 0n, 1n)]
    assert.equal(openShardCalled('10', shards), shards[1])
    assert.equal(openShardCalled(id(10), shards), shards[1])
    assert.equal(openShardCalled('0', shards), undefined)
    assert.equal(openShardCalled('1', shards), undefined)
  })

  it('has a middle at which both halves are equal', () => {
    assert.equal(middleOf(shard(0, 0n, KEYS)), KEYS / 2n)
    assert.equal(middleOf(shard(0, 10n, 20n)), 15n)
  })
})
