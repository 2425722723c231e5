import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isRejection } from './kernel/outcome.ts'
import { SeededRandom } from './kernel/random.ts'
import { VirtualClock } from './kernel/virtual-clock.ts'
import { firehoseKeyAction } from './management-firehose-key.ts'
import type { Call } from './model/caller.ts'

const action = firehoseKeyAction({ clock: new VirtualClock(Date.UTC(2026, 10, 30, 12, 34, 56)), random: new SeededRandom(1) })
const ask = (input: object) => action({ name: 'd', version: '2', compression: 'UNCOMPRESSED', ...input }, {} as Call)
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

describe('the key that an object would get', () => {
  const keyed = async (input: object, key: string, errorKey: string) => {
    const answer = (await ask(input)) as { readonly key: string; readonly errorKey: string }
    assert.match(answer.key, new RegExp(`^${key}$`))
    assert.match(answer.errorKey, new RegExp(`^${errorKey}$`))
  }

  it('is that of delivery: prefix, hour or expressions, name, version, time, extension', async () => {
    await keyed({ prefix: 'raw/' }, `raw/2026/11/30/12/d-2-2026-11-30-12-34-56-${UUID}`, '')
    await keyed({ compression: 'GZIP' }, `2026/11/30/12/d-2-2026-11-30-12-34-56-${UUID}\\.gz`, '')
    await keyed({ compression: 'GZIP', extension: '.json.gz' }, `.*${UUID}\\.json\\.gz`, '')
    await keyed({ prefix: 'a', timeZone: 'Asia/Kolkata' }, `a2026/11/30/18/d-2-2026-11-30-18-04-56-${UUID}`, '')
    const errorPrefix = 'bad/!{firehose:error-output-type}/'
    await keyed(
      { prefix: 'dt=!{timestamp:yyyy-MM-dd}/', errorPrefix, parquet: true },
      `dt=2026-11-30/d-2-2026-11-30-12-34-56-${UUID}\\.parquet`,
      `bad/processing-failed/d-2-2026-11-30-12-34-56-${UUID}`,
    )
    await keyed({ prefix: 'u=!{partitionKeyFromQuery:user}/', errorPrefix, partitioned: true }, `u=\\{user\\}/d-2-.*`, 'bad/.*')
  })

  it('is refused as AWS refuses the settings', async () => {
    const refused = async (input: object, words: RegExp) => {
      const answer = await ask(input)
      assert.ok(isRejection(answer))
      assert.match(answer.message ?? '', words)
    }
    await refused({ prefix: '!{timestamp:yyyy}/' }, /ErrorOutputPrefix cannot be null or empty when Prefix contains expressions/)
    await refused({ prefix: '!{nothing:x}/' }, /./)
    await refused({ timeZone: 'Mars/Base' }, /Mars\/Base/)
    await refused({ prefix: 7 }, /prefix must be a text/)
    await refused({ compression: 'LZMA' }, /compression must be one of/)
  })
})
