import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requireOrSkip } from '../support/requirements.ts'
import { findBrowser, hides, shows, visit } from './browser.ts'

test('console: a stream is made, becomes ACTIVE, takes a record, shows it and goes', { timeout: 240_000 }, async (t) => {
  const browser = await requireOrSkip(t, 'chromium', findBrowser)
  if (browser === undefined) return
  await using visitor = await visit(browser)
  const { page, leat } = visitor

  // The bare address brings a person to the console, and a client of AWS the answer it is used to.
  await page.goto(`${leat.endpoint}/`)
  await shows(page.getByRole('heading', { name: 'Point your programs here' }))
  await page.getByRole('link', { name: 'Streams', exact: true }).click()
  await shows(page.getByText('No streams in us-east-1'))

  await page.getByRole('link', { name: 'Create stream' }).first().click()
  await page.getByLabel('Name').first().fill('orders')
  await page.getByLabel('Shards').first().fill('2')
  await page.getByRole('button', { name: 'As code' }).first().click()
  await shows(page.getByText(/aws kinesis create-stream \\\s+--stream-name orders \\\s+--shard-count 2/))
  await page.getByRole('button', { name: 'Create stream' }).click()
  await shows(page.getByText('orders is being created.'))
  await shows(page.getByText('ACTIVE', { exact: true }))

  await page.getByRole('button', { name: 'Put record' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Partition key').fill('<script>alert(1)</script>')
  await dialog
    .getByRole('textbox', { name: 'Data' })
    .fill('{"<img src=x onerror=alert(2)>":"</script><script>alert(3)</script>"}')
  await dialog.getByRole('button', { name: 'Put record' }).click()
  await shows(dialog.getByText(/^Written to shardId-00000000000[01]$/))
  await dialog.getByRole('button', { name: 'Close' }).first().click()

  await page.getByRole('tab', { name: 'Records' }).click()
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await page
    .getByRole('button', { name: /^Show record/ })
    .first()
    .click()
  await shows(page.getByText('"<img src=x onerror=alert(2)>": "</script><script>alert(3)</script>"'))
  assert.equal(await page.evaluate<number>('document.querySelectorAll("img, iframe, script:not([src])").length'), 0)

  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('dialog').getByLabel(/^Type/).fill('delete')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await hides(page.getByRole('link', { name: 'orders', exact: true }))
  await shows(page.getByText('No streams in us-east-1'))
  visitor.assertClean()
})
