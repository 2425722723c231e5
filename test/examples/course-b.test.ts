import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Leat, start } from '../../src/index.ts'
import { findPythonRuntime, type PythonRuntime } from '../support/python-runtime.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { runScript } from './python-script.ts'

/** The second course, end to end, as a learner runs it: by boto3 always, by the AWS CLI and with a reader that has longer to read in the long suite. */

const folder = fileURLToPath(new URL('../../examples/course-b/', import.meta.url))
const isLong = process.env['LEAT_LONG'] === '1'
const REGION = 'ap-south-1'
const ACCOUNT = '000000000000'
const STREAM_ARN = `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/your_stream_name`
const OBJECT = /^s3:\/\/demokinesis\/\d{4}\/\d\d\/\d\d\/\d\d\/demo-delivery-1-\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d-[0-9a-f-]{36}/

/** SHA-256 of the course's code as it was published. */
const PUBLISHED = {
  'writer/write-kstream.py': 'b293c4dbdfee8fbd54ed4f3df6bac6f6e0d207a8f6400e391d64fd2b55068fcc',
  'reader/lambda_function.py': '7134cfff66ead9434e38754e394fc4e483fdfb654c7ea72dfd29fbca5b501431',
}

describe('the second course', { timeout: 600_000 }, () => {
  it('has the code as it was published, but for the repairs that are listed', async () => {
    const repairs = await readFile(join(folder, 'REPAIRS.md'), 'utf8')
    for (const [file, digest] of Object.entries(PUBLISHED)) {
      const [, section = ''] = repairs.split(`## ${file}\n`)
      const [, diff = ''] = section.split('```diff\n')
      const published = takenBack(await readFile(join(folder, file), 'utf8'), diff.split('```')[0] ?? '')
      assert.equal(createHash('sha256').update(published).digest('hex'), digest, file)
    }
  })

  it('by boto3: roles, functions that write and read, a time-out, objects, and all of it gone again', async (t) => {
    await withCourse(t, async ({ leat, succeed }) => {
      const made = await succeed('run.py', 'role', 'stream')
      assert.deepEqual(made, [
        `Role: arn:aws:iam::${ACCOUNT}:role/demo-kinesis-role`,
        '  with AmazonKinesisFirehoseFullAccess, AmazonKinesisFullAccess',
        `Stream: ${STREAM_ARN}`,
      ])

      const wrote = await succeed('run.py', 'writer')
      assert.equal(wrote[0], `Function: arn:aws:lambda:${REGION}:${ACCOUNT}:function:write-kstream`)
      assert.equal(wrote[1], 'write-kstream succeeded: null')
      assert.match(wrote[2] ?? '', /^ {2}\| START RequestId: [0-9a-f-]{36} Version: \$LATEST$/)
      assert.match(
        wrote.at(-2) ?? '',
        /^ {2}\| REPORT RequestId: [0-9a-f-]{36}\tDuration: .* ms\tBilled Duration: \d+ ms\tMemory Size: 128 MB\t/,
      )
      assert.equal(wrote.at(-1), 'Records in the stream: 10')

      const seconds = isLong ? 20 : 3
      const read = await succeed('run.py', 'reader', '--reader-seconds', String(seconds))
      const failed = read.find((line) => line.startsWith('read-kstream failed: ')) ?? ''
      const { errorType, errorMessage } = JSON.parse(failed.slice('read-kstream failed: '.length)) as Record<string, string>
      assert.equal(errorType, 'Sandbox.Timedout')
      assert.match(
        errorMessage ?? '',
        new RegExp(`^RequestId: [0-9a-f-]{36} Error: Task timed out after ${seconds}\\.00 seconds$`),
      )
      assert.ok(read.some((line) => line.endsWith(` Task timed out after ${seconds}.00 seconds`)))
      if (isLong)
        assert.ok(
          read.some((line) => line.includes('testString')),
          'what was written meanwhile was read',
        )
      assert.equal(read.at(-1), 'Log groups: none, since the role may not write logs')

      const delivers = await succeed('run.py', 'bucket', 'delivery')
      assert.deepEqual(delivers, [
        'Bucket: demokinesis',
        `Delivery stream: arn:aws:firehose:${REGION}:${ACCOUNT}:deliverystream/demo-delivery ACTIVE`,
      ])
      const objects = await flushing(leat, succeed('run.py', 'objects'))
      assert.ok(objects.some((line) => OBJECT.test(line)))
      assert.equal(objects.filter((line) => /^ {2}\d+ \d{10} testString\d+$/.test(line)).length, 10)

      assert.deepEqual(await succeed('clean_up.py'), [
        'Delivery stream demo-delivery is gone',
        'Function write-kstream is gone',
        'Function read-kstream is gone',
        'Stream your_stream_name is gone',
        'Bucket demokinesis is gone',
        'Role demo-kinesis-role is gone',
        'Role KinesisFirehoseServiceRole-demo is gone',
      ])
    })
  })

  it('by the AWS CLI, the same', { skip: !isLong }, async (t) => {
    await withCourse(t, async ({ leat, found, succeed }) => {
      const path = `${dirname(found.aws)}${delimiter}${process.env['PATH']}`
      const env = { ...process.env, ...leat.environment, PATH: path }
      const ran = promisify(execFile)('sh', [join(folder, 'run.sh')], { env, cwd: folder })
      const { stdout } = await flushing(leat, ran)
      assert.match(stdout, /^Role: arn:aws:iam::000000000000:role\/demo-kinesis-role$/m)
      assert.match(stdout, new RegExp(`^Stream: ${STREAM_ARN}$`, 'm'))
      assert.equal(stdout.match(/^write-kstream: null$/gm)?.length, 2)
      assert.match(stdout, /^read-kstream: \{"errorType":"Sandbox\.Timedout"/m)
      assert.match(stdout, /Task timed out after 3\.00 seconds/)
      assert.match(stdout, /^Delivery stream: ACTIVE$/m)
      assert.match(stdout, new RegExp(OBJECT.source, 'm'))
      // Its length, and the first of its records: how many there are by then depends on the moment of the flush.
      assert.match(stdout, /^\d+\n\{"prop": "\d+", "timestamp": "\d{10}", "the_data": "testString\d+"\}/m)
      assert.equal((await succeed('clean_up.py')).length, 7)
    })
  })

  it('is told by its README in the order in which it runs', async () => {
    const readme = await readFile(join(folder, 'README.md'), 'utf8')
    const places = ['run.py', 'run.sh', 'clean_up.py'].map((name) => readme.indexOf(name))
    assert.ok(places.every((place) => place >= 0))
    const steps = ['`role`', '`stream`', '`writer`', '`reader`', '`bucket`', '`delivery`', '`objects`'].map((name) =>
      readme.indexOf(name),
    )
    assert.deepEqual(
      steps,
      steps.toSorted((a, b) => a - b),
    )
    assert.ok(steps.every((place) => place >= 0))
  })
})

interface Course {
  readonly leat: Leat
  readonly found: PythonRuntime
  readonly succeed: (...command: string[]) => Promise<readonly string[]>
}

async function withCourse(t: TestContext, walk: (course: Course) => Promise<void>): Promise<void> {
  const found = await requireOrSkip(t, 'python', findPythonRuntime)
  if (found === undefined) return
  await using leat = await start({ runtimes: found.runtimes })
  const succeed = async (...command: string[]): Promise<readonly string[]> => {
    const ran = await runScript(found.python, folder, command, leat)
    assert.equal(ran.exitCode, 0, `${command.join(' ')}\n${ran.errors}`)
    return ran.lines
  }
  await walk({ leat, found, succeed })
}

/** Writes the buffer out until `work` is done: nobody waits for its minute. */
async function flushing<Value>(leat: Leat, work: Promise<Value>): Promise<Value> {
  let isOver = false
  const done = work.finally(() => {
    isOver = true
  })
  while (!isOver) {
    const answer = await fetch(`${leat.endpoint}/_leat/api/firehose-flush`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ deliveryStream: 'demo-delivery', region: REGION }),
    })
    // There is none before the script has made it.
    assert.ok(answer.ok || answer.status === 404 || answer.status === 400, await answer.text())
  }
  return await done
}

/** The text before a unified diff was applied. */
function takenBack(text: string, diff: string): string {
  const lines = text.split('\n')
  const hunks = diff.split(/^@@.*@@\n/m).slice(1)
  for (const hunk of hunks.toReversed()) {
    const rows = hunk.replace(/\n$/, '').split('\n')
    const after = rows.filter((row) => !row.startsWith('-')).map((row) => row.slice(1))
    const before = rows.filter((row) => !row.startsWith('+')).map((row) => row.slice(1))
    const at = lines.findIndex((_, index) => after.every((row, offset) => lines[index + offset] === row))
    assert.ok(at >= 0, `the repair is not there:\n${hunk}`)
    lines.splice(at, after.length, ...before)
  }
  return lines.join('\n')
}
