import { describe, it } from 'node:test'
import { findPythonRuntime } from '../support/python-runtime.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { confirm, fits, hides, type Page, shows, walk } from './browser.ts'
import { makeFunction, makeRole, makeStream, paste, pick, toService } from './pipeline.ts'

/** A function that a stream calls: only with LEAT_LONG=1. */
const isLong = process.env['LEAT_LONG'] === '1'

/** Fails on what is no JSON. */
const ON_RECORDS = `import base64
import json


def lambda_handler(event, context):
    for record in event["Records"]:
        data = json.loads(base64.b64decode(record["kinesis"]["data"]))
        print(f"{record['kinesis']['partitionKey']} has {data['prop']}")
`

describe('console: triggers', { skip: !isLong, timeout: 600_000 }, () => {
  it('are added, tell how far behind they are and which record holds them up, are changed, disabled and deleted', async (t) => {
    const found = await requireOrSkip(t, 'python', findPythonRuntime)
    if (found === undefined) return
    await walk(t, { start: { runtimes: found.runtimes } }, async ({ open, page }) => {
      await open('#/iam/roles')
      await makeRole(page)
      await makeStream(page)
      await putRecord(page, '{"prop":"42"}')
      await makeFunction(page, 'on-records')
      await paste(page, 'lambda_function.py', ON_RECORDS)
      await page.getByRole('tab', { name: 'Triggers' }).click()
      await shows(page.getByText('Nothing calls this function by itself.'))
      await page.getByRole('link', { name: 'Add trigger' }).first().click()
      await pick(page, /^Kinesis stream/, 'your_stream_name')
      await pick(page, /^Starting position/, /^The oldest record/)
      await page.getByRole('button', { name: 'As code' }).first().click()
      await shows(page.getByText(/aws lambda create-event-source-mapping \\\s+--function-name on-records/))
      await page.getByRole('button', { name: 'Add trigger' }).click()
      await shows(page.getByText('Enabled', { exact: true }))
      await shows(page.getByText('OK', { exact: true }))
      await shows(page.getByRole('row', { name: /^0 Nothing/ }))
      await page.getByRole('tab', { name: 'Monitor' }).click()
      await shows(page.getByRole('row', { name: /Succeeded.*A trigger.*1 record of your_stream_name, shard 0/ }))

      await putRecord(page, 'no JSON')
      await toService(page, 'Functions')
      await page.getByRole('link', { name: 'on-records' }).first().click()
      await page.getByRole('tab', { name: 'Triggers' }).click()
      await shows(page.getByText(/^Shard 0 is held up: the function failed \d+ times? on the same records$/))
      await shows(page.getByText(/^JSONDecodeError: Expecting value/))
      await shows(page.getByText('PROBLEM: Function call failed'))
      await page.setViewportSize({ width: 480, height: 900 })
      await fits(page, page.getByText(/^JSONDecodeError/))
      await page.setViewportSize({ width: 1280, height: 900 })
      // A page that was narrow keeps its navigation closed.
      await page.reload()
      await page.getByRole('button', { name: 'Do it: Give it up after so many more attempts' }).click()
      await hides(page.getByText(/^Shard 0 is held up/))
      await page.getByRole('button', { name: 'Edit trigger' }).first().click()
      await page.getByRole('dialog').getByRole('button', { name: 'When the function fails' }).click()
      await page.getByRole('dialog').getByLabel('Retry attempts').fill('0')
      await confirm(page, 'Save')
      await shows(page.getByText('0', { exact: true }))

      // What the role may no longer do is said, too.
      await toService(page, 'Roles')
      await page.getByRole('link', { name: 'demo-kinesis-role' }).first().click()
      await page.getByRole('button', { name: 'Detach AmazonKinesisFullAccess' }).click()
      await hides(page.getByRole('row', { name: /AmazonKinesisFullAccess/ }))
      await putRecord(page, '{"prop":"43"}')
      await page.getByRole('tab', { name: 'Consumers' }).click()
      await shows(page.getByRole('row', { name: /on-records.*Trigger of a function.*1 record/ }))
      await page.getByRole('link', { name: 'on-records' }).first().click()
      await shows(page.getByText(/is not authorized to perform: kinesis:/))
      await page.getByRole('button', { name: 'Disable', exact: true }).click()
      await shows(page.getByText('Disabled', { exact: true }))
      await page.getByRole('button', { name: 'Delete trigger' }).click()
      await confirm(page, 'Delete')
      await shows(page.getByText('Nothing calls this function by itself.'))
    })
  })

  it('tell what they gave up, and give it back', async (t) => {
    const found = await requireOrSkip(t, 'python', findPythonRuntime)
    if (found === undefined) return
    await walk(t, { start: { runtimes: found.runtimes } }, async ({ open, page }) => {
      await open('#/iam/roles')
      await makeRole(page)
      await page.getByRole('button', { name: 'Attach policies' }).click()
      await page.getByRole('dialog').getByRole('searchbox', { name: 'Find policies by name' }).fill('S3Full')
      await page.getByRole('checkbox', { name: 'Select AmazonS3FullAccess' }).check()
      await confirm(page, 'Attach')
      await shows(page.getByRole('row', { name: /AmazonS3FullAccess/ }))
      await toService(page, 'Buckets')
      await page.getByRole('button', { name: 'Create bucket' }).first().click()
      await page.getByRole('dialog').getByLabel('Name').fill('given-up')
      await confirm(page, 'Create bucket')
      await makeStream(page)
      await makeFunction(page, 'on-records')
      await paste(page, 'lambda_function.py', ON_RECORDS)
      await page.getByRole('link', { name: 'Add trigger' }).first().click()
      await pick(page, /^Kinesis stream/, 'your_stream_name')
      await pick(page, /^Starting position/, /^The oldest record/)
      await page.getByRole('button', { name: 'When the function fails' }).click()
      await page.getByLabel('Retry attempts').fill('0')
      await page.getByLabel('On-failure destination').fill('arn:aws:s3:::given-up')
      await page.getByRole('button', { name: 'Add trigger' }).click()
      await shows(page.getByText('Enabled', { exact: true }))
      await putRecord(page, 'no JSON')

      await toService(page, 'Buckets')
      await page.getByRole('link', { name: 'given-up' }).first().click()
      await shows(page.getByRole('link', { name: 'aws/' }))
      await toService(page, 'Functions')
      await page.getByRole('link', { name: 'on-records' }).first().click()
      await paste(page, 'lambda_function.py', 'def lambda_handler(event, context):\n    print(len(event["Records"]))\n')
      await page.getByRole('tab', { name: 'Triggers' }).click()
      await page.getByRole('button', { name: 'What it gave up' }).click()
      await shows(page.getByRole('row', { name: /RetryAttemptsExhausted.*1 record of shard 0/ }))
      await page.getByRole('dialog').getByRole('button', { name: 'To the function' }).click()
      await shows(page.getByText('1 processed'))
      await shows(page.getByText('Nothing lies there.'))
    })
  })
})

async function putRecord(page: Page, data: string): Promise<void> {
  await toService(page, 'Streams')
  await page.getByRole('link', { name: 'your_stream_name' }).first().click()
  await page.getByRole('button', { name: 'Put record' }).first().click()
  await page.getByRole('dialog').getByLabel('Partition key').fill('ada')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Data' }).fill(data)
  await confirm(page, 'Put record')
  await shows(page.getByRole('dialog').getByText(/^Written to/))
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click()
}
