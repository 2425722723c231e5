import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownFrames, ownLogLines } from './function-output.ts'

const ID = '41edb921-00b8-4586-811f-ce050c0f9062'

it('a log is what the function said', () => {
  const log = [
    `START RequestId: ${ID} Version: $LATEST`,
    `2026-11-30T16:28:03.082Z\t${ID}\tINFO\tgot 1`,
    `2026-11-30T16:28:03.082Z\t${ID}\tWARN\tslow`,
    `2026-11-30T16:28:03.082Z\t${ID}\tERROR\tInvoke Error \t{"errorType":"TypeError"}`,
    `[ERROR]\t2026-11-30T16:28:03.082Z\t${ID}\tof Python`,
    'printed',
    `END RequestId: ${ID}`,
    `REPORT RequestId: ${ID}\tDuration: 4.24 ms`,
    '',
  ]
  assert.deepEqual(ownLogLines(log.join('\n')), ['got 1', 'WARN slow', 'ERROR of Python', 'printed'])
})

it('a stack is the frames of the function', () => {
  const node = [
    'TypeError: bad',
    '    at handler (file:///var/task/lib/x.mjs:8:22)',
    '    at file:///leat/bootstrap/node.mjs:342:22',
    '    at async file:///leat/bootstrap/node.mjs:388:1',
  ]
  assert.deepEqual(ownFrames(node), ['at handler (lib/x.mjs:8:22)'])
  const python = [
    '  File "/var/task/app.py", line 2, in handler\n    raise ValueError(1)\n',
    '  File "/usr/lib/x.py", line 1, in y\n    z\n',
  ]
  assert.deepEqual(ownFrames(python), ['File "app.py", line 2, in handler', 'raise ValueError(1)'])
  assert.deepEqual(ownFrames(['somewhere else']), ['somewhere else'])
})
