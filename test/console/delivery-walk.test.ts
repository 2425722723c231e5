import { describe, it } from 'node:test'
import { hides, type Page, shows, walk } from './browser.ts'
import { lakeOf } from './lake.ts'

/** Presses the one button of the open dialog that does it. */
async function confirm(page: Page, verb: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click()
}

describe('console: the second course, by hand', { timeout: 240_000 }, () => {
  it('a stream, a bucket, a delivery stream between them; records wait, arrive in dated folders by themselves, and are read', async (t) => {
    await walk(t, {}, async ({ open, page, leat }) => {
      const lake = lakeOf(leat.endpoint)
      await open('#/kinesis/create-stream')
      await page.getByLabel('Name').first().fill('clickstream')
      await page.getByRole('button', { name: 'Create stream' }).click()
      await shows(page.getByText('ACTIVE', { exact: true }))

      await page.getByRole('link', { name: 'Delivery streams', exact: true }).click()
      await shows(page.getByText('No delivery streams in us-east-1'))
      await page.getByRole('link', { name: 'Create delivery stream' }).first().click()
      await page.getByLabel('Name').first().fill('to-lake')
      await page.getByRole('radio', { name: /^From a Kinesis stream/ }).click()
      await page.getByRole('button', { name: /^Kinesis stream/ }).click()
      await page.getByRole('option', { name: 'clickstream' }).click()
      await page.getByRole('button', { name: 'Create bucket' }).first().click()
      await page.getByRole('dialog').getByLabel('Name').fill('Demo_Kinesis')
      await shows(page.getByText(/^AWS wants: only lower-case letters/))
      await page.getByRole('dialog').getByLabel('Name').fill('demokinesis')
      await confirm(page, 'Create bucket')
      await shows(page.getByText('The bucket demokinesis is there.'))
      await page.getByLabel('Prefix', { exact: true }).fill('raw/user-events/')
      await shows(page.getByText(/^s3:\/\/demokinesis\/raw\/user-events\/\d{4}\/\d\d\/\d\d\/\d\d\/to-lake-1-\d{4}-/))
      await page.getByRole('button', { name: 'As code' }).first().click()
      await shows(page.getByText(/aws firehose create-delivery-stream \\\s+--delivery-stream-name to-lake/))
      await page.getByRole('button', { name: 'Create delivery stream' }).click()
      await shows(page.getByText('to-lake is being created.'))
      await shows(page.getByText('ACTIVE', { exact: true }))
      await shows(page.getByText(/^Nothing is waiting\./))

      await page.getByRole('button', { name: 'Send test record' }).click()
      await shows(page.getByRole('dialog').getByText('The delivery stream reads clickstream, so the record is put there.'))
      await page.getByRole('dialog').getByRole('textbox', { name: 'Data' }).fill('{"prop":"42","the_data":"<b>testString42</b>"}')
      await confirm(page, 'Send')
      await shows(page.getByRole('dialog').getByText('Sent'))
      await confirm(page, 'Send')
      await shows(page.getByRole('dialog').getByText('Sent 2 times'))
      await confirm(page, 'Cancel')
      // The buffer of the course: 300 seconds, 5 MiB.
      await shows(page.getByText(/^\d+\/300 s · 0\/5 MiB$/))
      await shows(page.getByText(/^2 records, \d+ B$/))

      await page.getByRole('link', { name: 'Show in the bucket' }).click()
      await shows(page.getByText('Nothing here'))
      await lake.manage('firehose-flush', { deliveryStream: 'to-lake' })
      // The folder appears by itself, and so on down to the object.
      const [year, month, day] = new Date().toISOString().split(/\D/)
      await shows(page.getByRole('row', { name: new RegExp(`${year}/.*New`) }))
      for (const name of [year, month, day]) await page.getByRole('link', { name: `${name}/`, exact: true }).click()
      await page.getByRole('link', { name: /^\d\d\/$/ }).click()
      await page.getByRole('link', { name: /^to-lake-1-/ }).click()
      await shows(page.getByText('JSON, 2 documents'))
      await shows(page.getByText('"the_data": "<b>testString42</b>"'))

      await open('#/firehose/streams/to-lake')
      await page.getByRole('button', { name: 'Send test record' }).click()
      await confirm(page, 'Send')
      await confirm(page, 'Cancel')
      await shows(page.getByText(/^1 record, /))
      await page.getByRole('button', { name: 'Flush now' }).click()
      await shows(page.getByText('1 object delivered.'))
      await page.getByRole('link', { name: new RegExp(`^raw/user-events/${year}/\\d\\d/\\d\\d/\\d\\d/to-lake-1-`) }).click()
      await shows(page.getByText('"customer_id": "ada"'))

      await page.getByRole('link', { name: 'Delivery streams', exact: true }).first().click()
      await shows(page.getByRole('row', { name: /to-lake.*ACTIVE.*clickstream.*demokinesis.*3 records in 2 objects/ }))
      await page.getByRole('radio', { name: 'Select to-lake' }).click()
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      await page.getByRole('dialog').getByLabel(/^Type/).fill('delete')
      await confirm(page, 'Delete')
      await hides(page.getByRole('link', { name: 'to-lake', exact: true }))
      await shows(page.getByText('No delivery streams in us-east-1'))
    })
  })
})
