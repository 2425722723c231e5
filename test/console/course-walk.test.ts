import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { findPythonRuntime } from '../support/python-runtime.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { choose, confirm, fits, hides, type Page, shows, walk } from './browser.ts'

/** The second course with nothing but the mouse and what it gives to paste: only with LEAT_LONG=1. */
const isLong = process.env['LEAT_LONG'] === '1'
const example = fileURLToPath(new URL('../../examples/course-b/', import.meta.url))

/** Fails on the records that say so. */
const ON_RECORDS = `import base64
import json


def lambda_handler(event, context):
    for record in event["Records"]:
        data = json.loads(base64.b64decode(record["kinesis"]["data"]))
        print(f"{record['kinesis']['partitionKey']} has {data['prop']}")
`

describe('console: the second course, by hand', { skip: !isLong, timeout: 900_000 }, () => {
  it('role, stream, functions with their code, tests and logs, a trigger, a bucket, a delivery stream, an object', async (t) => {
    const found = await requireOrSkip(t, 'python', findPythonRuntime)
    if (found === undefined) return
    const code = (path: string): Promise<string> => readFile(`${example}${path}`, 'utf8')
    await walk(t, { start: { runtimes: found.runtimes } }, async ({ open, page }) => {
      await open('#/iam/roles')
      await choose(page, 'Region', 'ap-south-1')
      await makeRole(page)
      await makeStream(page)
      await makeFunction(page, 'write-kstream')
      await renameAndDeploy(page, await code('writer/write-kstream.py'))
      await runWriter(page)

      await page.getByRole('link', { name: 'Streams', exact: true }).click()
      await page.getByRole('link', { name: 'your_stream_name' }).click()
      await page.getByRole('tab', { name: 'Records' }).click()
      await page.getByRole('button', { name: 'Read', exact: true }).click()
      await shows(page.getByText('(10)'))

      await makeFunction(page, 'read-kstream')
      await paste(page, 'lambda_function.py', await code('reader/lambda_function.py'))
      await page.getByRole('button', { name: 'Test', exact: true }).click()
      await shows(page.getByText('Executing function: failed'))
      await shows(page.getByText(/^Sandbox\.Timedout: RequestId: [0-9a-f-]{36} Error: Task timed out after 3\.00 seconds$/))

      await trigger(page)
      await logs(page)
      await deliver(page)
      await deleteAll(page)
    })
  })
})

async function makeRole(page: Page): Promise<void> {
  await shows(page.getByText('No roles', { exact: true }))
  await page.getByRole('link', { name: 'Create role' }).first().click()
  await page.getByRole('radio', { name: /^Lambda/ }).click()
  await page.getByRole('searchbox', { name: 'Find policies by name' }).fill('kinesis')
  for (const name of ['AmazonKinesisFullAccess', 'AmazonKinesisFirehoseFullAccess']) {
    await page.getByRole('checkbox', { name: `Select ${name}` }).check()
  }
  await page.getByLabel('Role name').fill('demo-kinesis-role')
  await page.getByRole('button', { name: 'As code' }).first().click()
  await shows(page.getByText(/aws iam create-role \\\s+--role-name demo-kinesis-role/))
  await page.getByRole('button', { name: 'Create role' }).click()
  await shows(page.getByText('The role demo-kinesis-role is there.'))
  await shows(page.getByText('arn:aws:iam::000000000000:role/demo-kinesis-role'))
  await shows(page.getByText('lambda.amazonaws.com', { exact: true }))
  await shows(page.getByRole('row', { name: /AmazonKinesisFirehoseFullAccess/ }))
}

async function makeStream(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Streams', exact: true }).click()
  await page.getByRole('link', { name: 'Create stream' }).first().click()
  await page.getByLabel('Name').first().fill('your_stream_name')
  await page.getByLabel('Shards').first().fill('1')
  await page.getByRole('button', { name: 'Create stream' }).click()
  await shows(page.getByText('ACTIVE', { exact: true }))
}

async function makeFunction(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Functions', exact: true }).click()
  await page.getByRole('link', { name: 'Create function' }).first().click()
  await page.getByLabel('Function name').fill(name)
  await page.getByRole('radio', { name: /^An existing role/ }).click()
  await pick(page, /^Existing role/, /^demo-kinesis-role/)
  await page.getByRole('button', { name: 'Create function' }).click()
  await shows(page.getByText(`The function ${name} is being created.`))
  await shows(page.getByText('Active', { exact: true }))
  await shows(page.getByLabel('Code of lambda_function.py'))
}

/** From a list to choose from, whose label is a part of other labels. */
async function pick(page: Page, label: RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: label }).first().click()
  await page.getByRole('option', { name: option }).first().click()
}

/** Replaces the code of a file, and deploys it. */
async function paste(page: Page, path: string, code: string): Promise<void> {
  await page.getByLabel(`Code of ${path}`).fill(code)
  await shows(page.getByText('Changes not deployed'))
  await page.getByRole('button', { name: 'Deploy' }).click()
  await hides(page.getByText('Changes not deployed'))
}

/** As the course has it; the handler has to follow. */
async function renameAndDeploy(page: Page, code: string): Promise<void> {
  await page.getByRole('button', { name: 'Rename lambda_function.py' }).click()
  await page.getByRole('dialog').getByLabel('Path').fill('write-kstream.py')
  await confirm(page, 'Rename')
  await paste(page, 'write-kstream.py', code)
  await shows(page.getByText('The handler lambda_function.lambda_handler needs a file lambda_function.py'))
  await page.getByRole('button', { name: 'Make the handler write-kstream.lambda_handler' }).click()
  await hides(page.getByText('The handler lambda_function.lambda_handler needs a file lambda_function.py'))
  await hides(page.getByText('Updating', { exact: true }))
}

async function runWriter(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Test' }).click()
  await page.getByLabel('Keep it as').first().fill('hello')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Test', exact: true }).click()
  await shows(page.getByText('Executing function: succeeded'))
  await shows(page.getByText('null', { exact: true }))
  await shows(page.getByText(/REPORT RequestId: .*Billed Duration: \d+ ms/))
  await shows(page.getByText(/^\d+ ms$/))
  await page.getByRole('tab', { name: 'Monitor' }).click()
  await shows(page.getByRole('row', { name: /Succeeded.*A call/ }))
}

/** A function that a stream calls; one record that it cannot take holds up the shard, and is told of. */
async function trigger(page: Page): Promise<void> {
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
  await shows(page.getByRole('row', { name: /Succeeded.*A trigger.*records of your_stream_name, shard 0/ }))

  await putRecord(page, 'no JSON')
  await page.getByRole('link', { name: 'Functions', exact: true }).click()
  await page.getByRole('link', { name: 'on-records' }).click()
  await page.getByRole('tab', { name: 'Triggers' }).click()
  await shows(page.getByText(/^Shard 0 is held up: the function failed \d+ times? on the same records$/))
  await shows(page.getByText(/^JSONDecodeError: Expecting value/))
  await shows(page.getByText('PROBLEM: Function call failed'))
  await page.setViewportSize({ width: 480, height: 900 })
  await fits(page, page.getByText(/^JSONDecodeError/))
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('button', { name: 'Edit trigger' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'When the function fails' }).click()
  await page.getByRole('dialog').getByLabel('Retry attempts').fill('0')
  await confirm(page, 'Save')
  await hides(page.getByText(/^Shard 0 is held up/))
  await page.getByRole('button', { name: 'Disable', exact: true }).click()
  await shows(page.getByText('Disabled', { exact: true }))
  await page.getByRole('button', { name: 'Delete trigger' }).click()
  await confirm(page, 'Delete')
  await shows(page.getByText('Nothing calls this function by itself.'))
}

async function putRecord(page: Page, data: string): Promise<void> {
  await page.getByRole('link', { name: 'Streams', exact: true }).click()
  await page.getByRole('link', { name: 'your_stream_name' }).click()
  await page.getByRole('button', { name: 'Put record' }).first().click()
  await page.getByRole('dialog').getByLabel('Partition key').fill('ada')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Data' }).fill(data)
  await confirm(page, 'Put record')
  await shows(page.getByRole('dialog').getByText(/^Written to/))
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click()
}

/** The role of the course may not write logs; with one policy more, it may. */
async function logs(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Log groups', exact: true }).click()
  await shows(page.getByText('No log groups in ap-south-1'))
  await page.getByRole('link', { name: 'Roles', exact: true }).click()
  await page.getByRole('link', { name: 'demo-kinesis-role' }).click()
  await page.getByRole('button', { name: 'Attach policies' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox', { name: 'Find policies by name' }).fill('basic')
  await dialog.getByRole('checkbox', { name: 'Select AWSLambdaBasicExecutionRole' }).check()
  await confirm(page, 'Attach')
  await shows(page.getByRole('row', { name: /AWSLambdaBasicExecutionRole/ }))
  await page.getByRole('link', { name: 'Functions', exact: true }).click()
  await page.getByRole('link', { name: 'write-kstream' }).click()
  await page.getByRole('button', { name: 'Test', exact: true }).click()
  await shows(page.getByText('Executing function: succeeded'))
  await page.getByRole('link', { name: '/aws/lambda/write-kstream' }).click()
  await shows(page.getByText(/^REPORT RequestId: /))
  await page.getByRole('searchbox', { name: 'Filter pattern' }).fill('REPORT')
  await page.keyboard.press('Enter')
  await shows(page.getByText('(1)'))
  await shows(page.getByRole('link', { name: /^\d{4}\/\d\d\/\d\d\/\[\$LATEST\]/ }))
}

async function deliver(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Buckets', exact: true }).click()
  await page.getByRole('button', { name: 'Create bucket' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill('demokinesis')
  await confirm(page, 'Create bucket')
  await page.getByRole('link', { name: 'Delivery streams', exact: true }).click()
  await page.getByRole('link', { name: 'Create delivery stream' }).first().click()
  await page.getByLabel('Name').first().fill('demo-delivery')
  await page.getByRole('radio', { name: /^From a Kinesis stream/ }).click()
  await pick(page, /^Kinesis stream/, 'your_stream_name')
  await pick(page, /^Bucket/, 'demokinesis')
  await page.getByRole('button', { name: 'Create delivery stream' }).click()
  await shows(page.getByText('ACTIVE', { exact: true }))

  await page.getByRole('link', { name: 'Functions', exact: true }).click()
  await page.getByRole('link', { name: 'write-kstream' }).click()
  await page.getByRole('button', { name: 'Test', exact: true }).click()
  await shows(page.getByText('Executing function: succeeded'))
  await page.getByRole('link', { name: 'Delivery streams', exact: true }).click()
  await page.getByRole('link', { name: 'demo-delivery' }).click()
  await shows(page.getByText(/^10 records, /))
  await page.getByRole('button', { name: 'Flush now' }).click()
  await shows(page.getByText('1 object delivered.'))
  await page.getByRole('link', { name: /\/demo-delivery-1-/ }).click()
  await shows(page.getByText('JSON, 10 documents'))
  await shows(page.getByText(/"the_data": "testString\d+"/))

  // The role that was made with it may do what is needed, and no more.
  await page.getByRole('link', { name: 'Roles', exact: true }).click()
  await page.getByRole('link', { name: 'KinesisFirehoseServiceRole-demo-delivery' }).click()
  await shows(page.getByText('firehose.amazonaws.com', { exact: true }))
  await page.getByRole('button', { name: 'Delete delivery' }).click()
  await shows(page.getByText('No inline policies'))
}

async function deleteAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Functions', exact: true }).click()
  for (const name of ['on-records', 'read-kstream', 'write-kstream']) {
    await page.getByRole('radio', { name: `Select ${name}` }).click()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByRole('dialog').getByLabel(/^Type/).fill('delete')
    await confirm(page, 'Delete')
    await hides(page.getByRole('link', { name, exact: true }))
  }
  await shows(page.getByText('No functions in ap-south-1'))
  await page.getByRole('link', { name: 'Roles', exact: true }).click()
  await page.getByRole('radio', { name: 'Select demo-kinesis-role' }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('dialog').getByLabel(/^Type/).fill('delete')
  await confirm(page, 'Delete')
  await hides(page.getByRole('link', { name: 'demo-kinesis-role', exact: true }))
}
