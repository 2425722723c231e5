import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { findPythonRuntime } from '../support/python-runtime.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { choose, confirm, hides, type Page, shows, walk } from './browser.ts'
import { makeFunction, makeRole, makeStream, paste, pick, toService } from './pipeline.ts'

/** The second course with nothing but the mouse and what it gives to paste: only with LEAT_LONG=1. */
const isLong = process.env['LEAT_LONG'] === '1'
const example = fileURLToPath(new URL('../../examples/course-b/', import.meta.url))

describe('console: the second course, by hand', { skip: !isLong, timeout: 900_000 }, () => {
  it('role, stream, functions with their code, tests and logs, a bucket, a delivery stream, an object', async (t) => {
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

      await toService(page, 'Streams')
      await page.getByRole('link', { name: 'your_stream_name' }).first().click()
      await page.getByRole('tab', { name: 'Records' }).click()
      await page.getByRole('button', { name: 'Read', exact: true }).click()
      await shows(page.getByText('(10)'))

      await makeFunction(page, 'read-kstream')
      await paste(page, 'lambda_function.py', await code('reader/lambda_function.py'))
      await page.getByRole('button', { name: 'Test', exact: true }).click()
      await shows(page.getByText('Executing function: failed'))
      await shows(page.getByText(/^Sandbox\.Timedout: RequestId: [0-9a-f-]{36} Error: Task timed out after 3\.00 seconds$/))

      await logs(page)
      await deliver(page)
      await deleteAll(page)
    })
  })
})

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

/** The role of the course may not write logs; with one policy more, it may. */
async function logs(page: Page): Promise<void> {
  await toService(page, 'Log groups')
  await shows(page.getByText('No log groups in ap-south-1'))
  await toService(page, 'Roles')
  await page.getByRole('link', { name: 'demo-kinesis-role' }).first().click()
  await page.getByRole('button', { name: 'Attach policies' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox', { name: 'Find policies by name' }).fill('basic')
  await dialog.getByRole('checkbox', { name: 'Select AWSLambdaBasicExecutionRole' }).check()
  await confirm(page, 'Attach')
  await shows(page.getByRole('row', { name: /AWSLambdaBasicExecutionRole/ }))
  await toService(page, 'Functions')
  await page.getByRole('link', { name: 'write-kstream' }).first().click()
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
  await toService(page, 'Buckets')
  await page.getByRole('button', { name: 'Create bucket' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill('demokinesis')
  await confirm(page, 'Create bucket')
  await toService(page, 'Delivery streams')
  await page.getByRole('link', { name: 'Create delivery stream' }).first().click()
  await page.getByLabel('Name').first().fill('demo-delivery')
  await page.getByRole('radio', { name: /^From a Kinesis stream/ }).click()
  await pick(page, /^Kinesis stream/, 'your_stream_name')
  await pick(page, /^Bucket/, 'demokinesis')
  await page.getByRole('button', { name: 'Create delivery stream' }).click()
  await shows(page.getByText('ACTIVE', { exact: true }))

  await toService(page, 'Functions')
  await page.getByRole('link', { name: 'write-kstream' }).first().click()
  await page.getByRole('button', { name: 'Test', exact: true }).click()
  await shows(page.getByText('Executing function: succeeded'))
  await toService(page, 'Delivery streams')
  await page.getByRole('link', { name: 'demo-delivery' }).first().click()
  await shows(page.getByText(/^10 records, /))
  await page.getByRole('button', { name: 'Flush now' }).click()
  await shows(page.getByText('1 object delivered.'))
  await page.getByRole('link', { name: /\/demo-delivery-1-/ }).click()
  await shows(page.getByText('JSON, 10 documents'))
  await shows(page.getByText(/"the_data": "testString\d+"/))

  // The role that was made with it may do what is needed, and no more.
  await toService(page, 'Roles')
  await page.getByRole('link', { name: 'KinesisFirehoseServiceRole-demo-delivery' }).click()
  await shows(page.getByText('firehose.amazonaws.com', { exact: true }))
  await page.getByRole('button', { name: 'Delete delivery' }).click()
  await shows(page.getByText('No inline policies'))
}

async function deleteAll(page: Page): Promise<void> {
  await toService(page, 'Functions')
  for (const name of ['read-kstream', 'write-kstream']) {
    await page.getByRole('radio', { name: `Select ${name}` }).click()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByRole('dialog').getByLabel(/^Type/).fill('delete')
    await confirm(page, 'Delete')
    await hides(page.getByRole('link', { name, exact: true }))
  }
  await shows(page.getByText('No functions in ap-south-1'))
  await toService(page, 'Roles')
  await page.getByRole('radio', { name: 'Select demo-kinesis-role' }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('dialog').getByLabel(/^Type/).fill('delete')
  await confirm(page, 'Delete')
  await hides(page.getByRole('link', { name: 'demo-kinesis-role', exact: true }))
}
