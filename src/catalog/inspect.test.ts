import assert from 'node:assert/strict'
import { it } from 'node:test'
import { describeJournal } from './inspect.ts'
import { EMPTY_TIP, makeEntry } from './journal.ts'

it('prints a journal as lines, voids and gaps named, secrets not shown', () => {
  const meta = { requestId: 'r-1', principal: 'arn:aws:iam::000000000000:root', operation: 'CreateStream' }
  const first = makeEntry('e-1', EMPTY_TIP, 1_700_000_000_000, meta, [
    { put: 'kinesis.stream', id: 'arn/a', value: { status: 'CREATING' }, version: 1 },
    { remove: 'kinesis.shard', id: 'arn/a/0' },
  ])
  const rival = makeEntry('e-2', EMPTY_TIP, 1_700_000_000_001, meta, [])
  const later = makeEntry('e-9', { number: 8, id: 'e-8' }, 1_700_000_000_002, meta, [
    { put: 'leat.token-key', id: 'current', value: { key: 'hush' } },
  ])
  const who = 'CreateStream  by arn:aws:iam::000000000000:root  request r-1'
  assert.deepEqual(
    [...describeJournal([first, rival, later])],
    [
      `1  2023-11-14T22:13:20.000Z  ${who}  entry e-1`,
      '    put     kinesis.stream v1  arn/a  {"status":"CREATING"}',
      '    remove  kinesis.shard  arn/a/0',
      `1  2023-11-14T22:13:20.001Z  ${who}  entry e-2  VOID`,
      `9  2023-11-14T22:13:20.002Z  ${who}  entry e-9  AFTER A GAP`,
      '    put     leat.token-key  current  (secret)',
    ],
  )
})
