import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Leat, start } from '../../src/index.ts'
import { findPython } from '../clients/python.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { runScript } from './python-script.ts'

/** The second course from the stream on, as a learner runs it; the minute of its buffer is cut short, as its README says. */

const folder = fileURLToPath(new URL('../../examples/course-b-delivery/', import.meta.url))
const REGION = 'ap-south-1'

let leat: Leat
before(async () => {
  leat = await start()
})
after(() => leat[Symbol.asyncDispose]())

test('the course: set up by the AWS CLI, records by boto3, objects in dated folders, and all of it gone again', async (t) => {
  const found = await requireOrSkip(t, 'python', findPython)
  if (found === undefined) return
  const { python, aws } = found
  const succeed = async (...command: string[]): Promise<readonly string[]> => {
    const ran = await runScript(python, folder, command, leat)
    assert.equal(ran.exitCode, 0, ran.errors)
    return ran.lines
  }
  await t.test('the stream, the bucket, and the delivery stream between them', async () => {
    const env = {
      ...process.env,
      ...leat.environment,
      PATH: `${dirname(aws)}${delimiter}${process.env['PATH']}`,
      AWS_PAGER: '',
    }
    const { stdout } = await promisify(execFile)('sh', [join(folder, 'create_pipeline.sh')], { env, cwd: folder })
    const lines = stdout.trimEnd().split('\n')
    assert.equal(lines[0], `Stream: arn:aws:kinesis:${REGION}:000000000000:stream/demo-kstream`)
    assert.match(lines[1] ?? '', /demo-kinesis-bucket/)
    assert.equal(lines[2], `arn:aws:firehose:${REGION}:000000000000:deliverystream/demo-delivery`)
    assert.equal(lines.at(-1), 'Delivery stream: ACTIVE')
  })
  await t.test('ten records go in, and come out in a folder of their hour', async () => {
    assert.equal((await succeed('write_kstream.py')).length, 10)
    const reading = succeed('read_bucket.py')
    let isOver = false
    const done = reading.finally(() => {
      isOver = true
    })
    while (!isOver) await flush()
    const lines = await done
    const objects = lines.filter((line) => line.startsWith('s3://'))
    for (const line of objects) {
      assert.match(
        line,
        /^s3:\/\/demo-kinesis-bucket\/\d{4}\/\d\d\/\d\d\/\d\d\/demo-delivery-1-\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d-[0-9a-f-]{36}: \d+ records$/,
      )
    }
    assert.ok(objects.length > 0)
    assert.equal(lines.filter((line) => /^ {2}\d+ \d{10} testString\d+$/.test(line)).length, 10)
  })
  await t.test('everything goes away', async () => {
    assert.deepEqual(await succeed('clean_up.py'), [
      'Delivery stream demo-delivery is gone',
      'Stream demo-kstream is gone',
      'Bucket demo-kinesis-bucket is gone',
    ])
  })
})

test('the README names every script, in the order in which they run', async () => {
  const readme = await readFile(join(folder, 'README.md'), 'utf8')
  const run = readme.slice(readme.indexOf('./create_pipeline.sh'))
  const places = ['create_pipeline.sh', 'write_kstream.py', 'read_bucket.py', 'clean_up.py'].map((name) => run.indexOf(name))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  assert.ok(places.every((place) => place >= 0))
})

async function flush(): Promise<void> {
  const answer = await fetch(`${leat.endpoint}/_leat/api/firehose-flush`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ deliveryStream: 'demo-delivery', region: REGION }),
  })
  assert.equal(answer.status, 200, await answer.text())
}
