/** Steps of walks through roles, streams and functions. */
import { hides, type Page, shows } from './browser.ts'

export async function makeRole(page: Page): Promise<void> {
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

export async function makeStream(page: Page): Promise<void> {
  await toService(page, 'Streams')
  await page.getByRole('link', { name: 'Create stream' }).first().click()
  await page.getByLabel('Name').first().fill('your_stream_name')
  await page.getByLabel('Shards').first().fill('1')
  await page.getByRole('button', { name: 'Create stream' }).click()
  await shows(page.getByText('ACTIVE', { exact: true }))
}

export async function makeFunction(page: Page, name: string): Promise<void> {
  await toService(page, 'Functions')
  await page.getByRole('link', { name: 'Create function' }).first().click()
  await page.getByLabel('Function name').fill(name)
  await page.getByRole('radio', { name: /^An existing role/ }).click()
  await pick(page, /^Existing role/, /^demo-kinesis-role/)
  await page.getByRole('button', { name: 'Create function' }).click()
  await shows(page.getByText(`The function ${name} is being created.`))
  await shows(page.getByText('Active', { exact: true }))
  await shows(page.getByLabel('Code of lambda_function.py'))
}

/** By the navigation at the side, which comes before the path above the page. */
export async function toService(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click()
}

/** From a list to choose from, whose label is a part of other labels. */
export async function pick(page: Page, label: RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: label }).first().click()
  await page.getByRole('option', { name: option }).first().click()
}

/** Replaces the code of a file, and deploys it. */
export async function paste(page: Page, path: string, code: string): Promise<void> {
  await page.getByLabel(`Code of ${path}`).fill(code)
  await shows(page.getByText('Changes not deployed'))
  await page.getByRole('button', { name: 'Deploy' }).click()
  await hides(page.getByText('Changes not deployed'))
}
