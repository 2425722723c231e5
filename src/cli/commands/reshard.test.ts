import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testIo } from '../../../test/support/cli-io.ts'
import { type Leat, start } from '../../index.ts'
import { main } from '../main.ts'

let leat: Leat

before(async () => {
  leat = await start({ instant: true, initializeStreams: 'orders:2,clicks:1' })
})
after(() => leat.close())

async function run(line: string): Promise<{ code: number; out: string; err: string }> {
  const io = testIo({ env: leat.environment })
  const code = await main(line.split(' '), io)
  return { code, out: io.out(), err: io.err() }
}

describe('leat reshard and leat shards', { timeout: 60_000 }, () => {
  it('split, merge and scale, and show what came of it', async () => {
    const split = await run('reshard orders split 1')
    assert.deepEqual([split.code, split.err], [0, 'Done: split shard 1 of orders at 255211775190703847597530955573826158592.\n'])
    assert.match(split.out, /^0 .*open.*50\.0%.*\n1 .*closed.*50\.0%.*\n├─ 2 .*open.*25\.0%.*\n└─ 3 .*open.*25\.0%.*\n$/)
    const merge = await run('reshard orders merge 2 shardId-000000000000')
    assert.deepEqual([merge.code, merge.err], [0, 'Done: merge shards 0 and 2 of orders.\n'])
    const scale = await run('reshard orders --to 4')
    assert.deepEqual([scale.code, scale.err], [0, 'Done: scale orders from 2 shards to 4 of equal width.\n'])
    const shards = await run('shards orders')
    assert.equal(shards.err, 'orders: 4 open shards, 5 closed\n')
    assert.equal(shards.out, scale.out)
    const open = (await run('shards orders --json')).out.split('\n').filter((line) => line.includes('"open":true'))
    assert.equal(open.length, 4)
    assert.match(open[0] ?? '', /^\{"shardId":"shardId-\d{12}","parentId":"shardId-.*"lastHashKey":"\d+","open":true\}$/)
  })

  it('only say what they would do', async () => {
    const middle = String(2n ** 127n)
    assert.equal((await run('reshard clicks split 0 --dry-run')).out, `Would split shard 0 of clicks at ${middle}.\n`)
    assert.equal((await run('reshard clicks split 0 --at 77 --dry-run')).out, 'Would split shard 0 of clicks at 77.\n')
    assert.equal((await run('reshard clicks --to 2 --dry-run')).out, 'Would scale clicks from 1 shard to 2 of equal width.\n')
    assert.equal((await run('shards clicks')).err, 'clicks: 1 open shard\n')
  })

  it('say what is wrong, and how it is right', async () => {
    const wrong: Readonly<Record<string, readonly [number, RegExp]>> = {
      'reshard clicks': [2, /Say what to do: split SHARD, merge SHARD SHARD, or --to COUNT/],
      'reshard clicks join 0 1': [2, /"join" is neither split nor merge/],
      'reshard clicks merge 0': [2, /merge needs 2 shards, like: merge 0 1/],
      'reshard clicks split 0 --to 2': [2, /--to and split exclude each other/],
      'reshard clicks --to 2 --at 5': [2, /--at goes with split only/],
      'reshard clicks split 0 --at middle': [2, /--at must be a decimal hash key/],
      'reshard clicks split 7': [1, /clicks has no open shard 7; see `leat shards clicks`/],
      'reshard clicks --to 3': [1, /cannot scale up over double your current open shard count/],
      'shards none': [1, /There is no stream "none"/],
    }
    for (const [line, [code, message]] of Object.entries(wrong)) {
      const result = await run(line)
      assert.equal(result.code, code, line)
      assert.match(result.err, message)
    }
  })

  it('have examples in their help', async () => {
    for (const command of ['shards', 'reshard']) {
      const { out } = await run(`${command} --help`)
      assert.match(out, new RegExp(`Examples:\\n {2}leat ${command}`))
    }
  })
})
