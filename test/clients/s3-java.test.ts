/** The AWS SDK for Java v2 and S3, on a server that knows the keys: over http it signs every chunk of a body. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { start } from '../../src/index.ts'
import { run } from '../support/install.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { buildWithMaven, machineFlags } from './java.ts'

const project = fileURLToPath(new URL('s3-java/', import.meta.url))
const KEY = 'AKIAIOSFODNN7EXAMPLE'
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'

test('the SDK for Java puts, uploads in parts, reads and lists, with chunks that are signed', async (t) => {
  if (process.env['LEAT_LONG'] !== '1') return void t.skip('the long suite has it')
  const java = await requireOrSkip(t, 'java', () => buildWithMaven(project, 's3-java', 'the Java client of S3'))
  if (java === undefined) return
  await using leat = await start({ accessKeys: [`${KEY}:${SECRET}`] })
  const walk = await run('java', [...machineFlags, '-cp', java.classPath, 'dev.leat.s3.Walk', leat.endpoint, KEY, SECRET])
  assert.equal(walk.exitCode, 0, walk.output)
  assert.equal(walk.output.match(/^ok /gm)?.length, 9, walk.output)
})
