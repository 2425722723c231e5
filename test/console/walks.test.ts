import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { isOpen } from '../../console/src/lib/hash-range.ts'
import { start } from '../../src/index.ts'
import { findPython } from '../clients/python.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { aggregate } from './aggregate.ts'
import { choose, codeShown, confirm, fits, hides, shows, walk } from './browser.ts'
import { base64, callerOf, makeClicks, putClicks, shardsOf, untilActive } from './traffic.ts'

/** Everything that the console can do, in a real browser: only with LEAT_LONG=1. The short walk beside this one runs always. */
const isLong = process.env['LEAT_LONG'] === '1'

describe('console', { skip: !isLong, timeout: 1_200_000 }, () => {
  it('lists streams, finds them, follows their status, deletes several', async (t) => {
    const names = Array.from({ length: 23 }, (_, i) => `stream-${String(i).padStart(2, '0')}`)
    await walk(t, { start: { instant: true, initializeStreams: names.join(',') } }, async ({ open, page }) => {
      await open('#/kinesis/streams')
      await shows(page.getByText('(23)'))
      await shows(page.getByRole('row', { name: /stream-00.*ACTIVE.*Provisioned.*24 h/ }))
      await page.getByRole('button', { name: 'Next page' }).click()
      await shows(page.getByRole('link', { name: 'stream-22' }))
      await page.getByRole('searchbox', { name: 'Find streams by name' }).fill('-1')
      await shows(page.getByText('10 found'))
      for (const name of ['stream-10', 'stream-15']) await page.getByRole('checkbox', { name: `Select ${name}` }).check()
      await page.getByRole('button', { name: 'Delete' }).click()
      await page.getByRole('dialog').getByLabel(/^Type/).fill('delete')
      await page.keyboard.press('Enter')
      await shows(page.getByText('(21)'))
      await shows(page.getByText('8 found'))
      await page.getByRole('searchbox', { name: 'Find streams by name' }).fill('nowhere')
      await shows(page.getByText('No stream has “nowhere” in its name.'))
    })
  })

  it('says errors as the server words them, and shows CREATING turn into ACTIVE', async (t) => {
    await walk(t, {}, async ({ open, page }) => {
      await open('#/kinesis/create-stream')
      for (const outcome of ['orders is being created.', 'Stream orders under account 000000000000 already exists.']) {
        await open('#/kinesis/create-stream')
        await page.getByLabel('Name').first().fill('orders')
        await page.getByRole('button', { name: 'Create stream' }).click()
        await shows(page.getByText(outcome))
        if (outcome.includes('being')) {
          await shows(page.getByText('CREATING', { exact: true }))
          await shows(page.getByText('ACTIVE', { exact: true }))
        }
      }
      await shows(page.getByText('ResourceInUseException'))
      await page.getByLabel('Name').first().fill('not a name')
      await page.getByRole('button', { name: 'Create stream' }).click()
      await shows(page.getByText(/Member must satisfy regular expression pattern: \[a-zA-Z0-9_\.-\]\+/))
      await open('#/kinesis/streams/nothing')
      await shows(page.getByText('Stream nothing under account 000000000000 not found.'))
    })
  })

  it('shows the flow and what AWS would have throttled', async (t) => {
    await walk(t, { start: { instant: true, initializeStreams: 'clicks:2' } }, async ({ open, page, leat }) => {
      const ask = callerOf(leat.endpoint)
      await open('#/kinesis/streams/clicks')
      await shows(page.getByText('Nothing so far'))
      const { ShardIterator } = await ask<{ ShardIterator: string }>('GetShardIterator', {
        StreamName: 'clicks',
        ShardId: 'shardId-000000000000',
        ShardIteratorType: 'TRIM_HORIZON',
      })
      let isOver = false
      const traffic = (async () => {
        for (let n = 0; !isOver; n++) {
          const hot = Array.from({ length: 500 }, () => ({ PartitionKey: 'one', Data: base64(String(n)) }))
          await ask('PutRecords', { StreamName: 'clicks', Records: hot })
          await ask('PutRecords', { StreamName: 'clicks', Records: hot })
          await ask('PutRecords', { StreamName: 'clicks', Records: hot })
          await ask('GetRecords', { ShardIterator, Limit: 10 })
          await new Promise((resolve) => setTimeout(resolve, 300))
        }
      })()
      await shows(page.getByRole('img', { name: /^In: put [1-9][\d,.]*\/s$/ }))
      await shows(page.getByRole('img', { name: /^Throttled, or would have been by AWS: records/ }))
      await shows(
        page.getByText(/^Rate exceeded for shard shardId-00000000000[01] in stream clicks under account 000000000000\.$/),
      )
      await page.getByRole('button', { name: 'Bytes' }).click()
      await shows(page.getByRole('img', { name: /^In: put [\d.]+ (K|M)?i?B\/s$/ }))
      await page.getByRole('button', { name: '10 min' }).click()
      await page.getByRole('tab', { name: 'Shards' }).click()
      await shows(
        page.getByRole('button', { name: /^Shard [01], open, 50 % of the hash keys, [1-9][\d.]* % of its write limit used$/ }),
      )
      isOver = true
      await traffic
    })
  })

  it('splits, merges and scales from the shard map', async (t) => {
    await walk(t, { start: { instant: true, initializeStreams: 'clicks:2' } }, async ({ open, page, leat }) => {
      const ask = callerOf(leat.endpoint)
      await open('#/kinesis/streams/clicks/shards')
      await page.getByRole('button', { name: /^Shard 0, open/ }).click()
      await page.getByRole('button', { name: 'Split', exact: true }).click()
      await shows(page.getByText('Lower child 50 %, upper child 50 % of this shard.'))
      assert.match(await codeShown(page, 'leat'), /^leat reshard clicks split 0 --at 85070591730234615865843651857942052864 /)
      await page.getByLabel('Where the upper child begins').fill('42535295865117307932921825928971026432')
      await shows(page.getByText('Lower child 25 %, upper child 75 % of this shard.'))
      await confirm(page, 'Split')
      await shows(page.getByRole('button', { name: /^Shard 2, open, 12.5 %/ }))
      await shows(page.getByRole('button', { name: /^Shard 0, closed, 50 %/ }))

      await page.getByRole('button', { name: /^Shard 3, open/ }).click()
      await page.getByRole('button', { name: 'Merge', exact: true }).click()
      await page
        .getByRole('dialog')
        .getByRole('radio', { name: /shardId-000000000001/ })
        .click()
      await confirm(page, 'Merge')
      await shows(page.getByRole('button', { name: /^Shard 4, open, 87.5 %/ }))
      await shows(page.getByRole('row', { name: /shardId-000000000004.*Open, from (3 and 1|1 and 3)/ }))

      // A merge of shards that are not neighbours cannot be asked for here; what the server refuses is shown in its words.
      await page.getByRole('button', { name: 'Change the number' }).click()
      await page.getByLabel('Open shards afterwards').fill('100')
      await confirm(page, 'Change')
      await shows(page.getByText(/^(InvalidArgument|LimitExceeded)Exception$/))
      await page.getByLabel('Open shards afterwards').fill('4')
      await confirm(page, 'Change')
      await shows(page.getByText('(4 open, 8 closed)'))
      assert.equal((await shardsOf(ask, 'clicks')).filter(isOpen).length, 4)
    })
  })

  it('reads from every position, by key and text, unpacks what it finds and holds on at its bound', async (t) => {
    await walk(t, { start: { instant: true, initializeStreams: 'clicks:2' } }, async ({ open, page, leat }) => {
      const ask = callerOf(leat.endpoint)
      const put = (PartitionKey: string, data: string | Uint8Array) =>
        ask<{ SequenceNumber: string }>('PutRecord', { StreamName: 'clicks', PartitionKey, Data: base64(data) })
      await put('ada', '{"id":12345678901234567890,"<b>":"<img src=x onerror=alert(1)>"}')
      await put('ada', gzipSync('{"packed":true}'))
      const third = await put('grace', Uint8Array.of(0, 1, 2, 255))
      await put(
        'kpl',
        aggregate([
          { key: 'inner-1', data: Buffer.from('one') },
          { key: 'inner-2', data: Buffer.from('{"two":2}') },
        ]),
      )

      await open('#/kinesis/streams/clicks/records')
      const read = () => page.getByRole('button', { name: /^Read( anew)?$/ }).click()
      await read()
      await shows(page.getByText('(5)'))
      await shows(page.getByText('Live', { exact: true }))
      await page.getByRole('row', { name: /\{"id":123/ }).click()
      await shows(page.getByText('"id": 12345678901234567890,'))
      await page.getByRole('row', { name: /KPL 1/ }).click()
      await shows(page.getByText('KPL user record 1'))
      await shows(page.getByText('"two": 2'))
      await page.getByRole('row', { name: /gzip/ }).click()
      await shows(page.getByText('"packed": true'))
      await page.getByRole('row', { name: /grace/ }).click()
      await shows(page.getByText('00000000  00 01 02 ff'))
      await page.getByRole('button', { name: 'Close panel' }).click()

      await page.getByRole('searchbox', { name: 'Find in records' }).fill('packed')
      await shows(page.getByText('1 found'))
      await page.getByRole('searchbox', { name: 'Find in records' }).fill('')
      await page.getByRole('textbox', { name: 'Partition key' }).fill('ada')
      await read()
      await shows(page.getByText('(2)'))
      await put('ada', 'live one')
      await shows(page.getByText('live one'))
      await page.getByRole('textbox', { name: 'Partition key' }).fill('')

      await choose(page, 'From', /^A sequence number/)
      await page.getByRole('textbox', { name: 'Sequence number' }).fill(third.SequenceNumber)
      await read()
      await shows(page.getByRole('row', { name: /grace/ }))
      assert.equal(await page.getByRole('row', { name: /ada.*gzip/ }).count(), 0)

      await choose(page, 'From', /^Now/)
      await read()
      await shows(page.getByText('Nothing has arrived since'))
      await put('late', 'after now')
      await shows(page.getByText('after now'))

      await choose(page, 'From', /^A time/)
      await page.getByLabel('Time (UTC)').fill('2020-01-01T00:00:00')
      await read()
      await shows(page.getByText('(7)'))

      for (let n = 0; n < 3; n++) {
        const many = Array.from({ length: 500 }, (_, i) => ({ PartitionKey: `k${i}`, Data: base64(`${n} ${i}`) }))
        await ask('PutRecords', { StreamName: 'clicks', Records: many })
      }
      await choose(page, 'From', /^The oldest record/)
      await read()
      await shows(page.getByText('Holding at 1,000'))
      // The aggregate among them holds two.
      await shows(page.getByText('(1,000 newest, 1 let go)'))
      await page.getByRole('button', { name: 'Read on' }).click()
      await shows(page.getByText('(1,000 newest, 507 let go)'))
      await shows(page.getByText('Live', { exact: true }))
      await page.getByRole('button', { name: 'Stop' }).click()
      await hides(page.getByText('Live', { exact: true }))
    })
  })

  it('puts records where they are meant to go', async (t) => {
    await walk(t, { start: { instant: true, initializeStreams: 'clicks:2' } }, async ({ open, page, leat }) => {
      await open('#/kinesis/streams/clicks')
      await page.getByRole('button', { name: 'Put record' }).first().click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Partition key').fill('grace')
      const hash = createHash('md5').update('grace').digest('hex')
      const shard = hash < '8' ? 0 : 1
      await shows(dialog.getByText(`hash ${hash} → shard ${shard}`))
      await dialog.getByRole('button', { name: 'Base64' }).click()
      await dialog.getByRole('textbox', { name: 'Data' }).fill('%%%')
      await shows(dialog.getByText('This is no base64.'))
      await dialog.getByRole('textbox', { name: 'Data' }).fill('AAEC')
      await dialog.getByLabel('Explicit hash key').fill('340282366920938463463374607431768211455')
      await shows(dialog.getByText(/→ shard 1$/))
      assert.match(await codeShown(page, 'boto3'), /Data=b"\\x00\\x01\\x02"/)
      await dialog.getByRole('button', { name: 'Put record' }).click()
      await shows(dialog.getByText('Written to shardId-000000000001'))
      await dialog.getByLabel('Explicit hash key').fill('999999999999999999999999999999999999999')
      await dialog.getByRole('button', { name: 'Put record' }).click()
      await shows(page.getByText('InvalidArgumentException'))
      const ask = callerOf(leat.endpoint)
      const iterator = await ask<object>('GetShardIterator', {
        StreamName: 'clicks',
        ShardId: 'shardId-000000000001',
        ShardIteratorType: 'TRIM_HORIZON',
      })
      const { Records } = await ask<{ Records: readonly { Data: string; PartitionKey: string }[] }>('GetRecords', iterator)
      assert.deepEqual(
        Records.map(({ Data, PartitionKey }) => [Data, PartitionKey]),
        [['AAEC', 'grace']],
      )
    })
  })

  it('shows code that does what its button does', async (t) => {
    const python = await requireOrSkip(t, 'python', findPython)
    if (python === undefined) return
    await walk(t, { start: { instant: true, initializeStreams: 'clicks:1' } }, async ({ open, page, leat }) => {
      const ask = callerOf(leat.endpoint)
      const env = { ...process.env, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_PAGER: '' }
      const shell = async (code: string): Promise<void> => {
        const ready = code.replace(/^aws |(?<=\|\n)aws /m, `${python.aws} `)
        await promisify(execFile)('bash', ['--norc', '-c', ready], { env })
      }
      await open('#/kinesis/streams/clicks')
      await page.getByRole('button', { name: 'Put record' }).first().click()
      const dialog = page.getByRole('dialog')
      const text = 'it\'s "quoted" $(reboot) `x`\nünï 😀'
      await dialog.getByRole('textbox', { name: 'Data' }).fill(text)
      await dialog.getByLabel('Partition key').fill("o'key")
      await shell(await codeShown(page, 'AWS CLI'))
      await dialog.getByRole('button', { name: 'boto3', exact: true }).click()
      await promisify(execFile)(python.python, ['-c', (await dialog.locator('pre').textContent()) ?? ''], { env })
      const iterator = await ask<object>('GetShardIterator', {
        StreamName: 'clicks',
        ShardId: 'shardId-000000000000',
        ShardIteratorType: 'TRIM_HORIZON',
      })
      const { Records } = await ask<{ Records: readonly { Data: string; PartitionKey: string }[] }>('GetRecords', iterator)
      const expected = [Buffer.from(text).toString('base64'), "o'key"]
      assert.deepEqual(
        Records.map(({ Data, PartitionKey }) => [Data, PartitionKey]),
        [expected, expected],
      )

      await open('#/kinesis/streams/clicks/settings')
      await page.getByRole('button', { name: 'Add tag' }).click()
      await page.getByRole('dialog').getByLabel('Key').fill('team')
      await page.getByRole('dialog').getByLabel('Value').fill('web & co: 1')
      await shell((await codeShown(page, 'AWS CLI')).replace(' & co', ''))
      await page.getByRole('button', { name: 'Cancel' }).click()
      await shows(page.getByRole('row', { name: /team.*web: 1/ }))
    })
  })

  it('registers consumers, changes retention, mode and tags, and empties the stream', async (t) => {
    await walk(t, { start: { instant: true, initializeStreams: 'clicks:1' } }, async ({ open, page, leat }) => {
      const ask = callerOf(leat.endpoint)
      await open('#/kinesis/streams/clicks/consumers')
      await shows(page.getByText('No registered consumers'))
      await page.getByRole('button', { name: 'Register consumer' }).click()
      await page.getByRole('dialog').getByLabel('Name').fill('fraud')
      await page.keyboard.press('Enter')
      await shows(page.getByRole('row', { name: /fraud.*ACTIVE/ }))
      await page.getByRole('button', { name: 'Deregister fraud' }).click()
      await confirm(page, 'Deregister')
      await shows(page.getByText('No registered consumers'))

      await page.getByRole('tab', { name: 'Settings' }).click()
      for (const hours of ['48', '24']) {
        await page.getByRole('button', { name: 'Change retention' }).click()
        await page.getByLabel('Hours').fill(hours)
        await confirm(page, 'Change')
        await shows(page.getByText(`Records of clicks stay for ${hours} h`))
      }
      await page.getByRole('button', { name: 'Add tag' }).click()
      await page.getByRole('dialog').getByLabel('Key').fill('stage')
      await page.getByRole('dialog').getByLabel('Value').fill('test')
      await confirm(page, 'Add')
      await page.getByRole('button', { name: 'Remove tag stage' }).click()
      await shows(page.getByText('No tags'))
      await page.getByRole('button', { name: 'Switch to on-demand' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Switch' }).click()
      await shows(page.getByRole('button', { name: 'Switch to provisioned' }))

      await page.getByRole('button', { name: 'Encrypt' }).click()
      await confirm(page, 'Encrypt')
      await shows(page.getByText('New records of clicks will be encrypted.'))
      await page.getByRole('button', { name: 'Stop encryption' }).click()
      await confirm(page, 'Stop')
      await shows(page.getByRole('button', { name: 'Encrypt', exact: true }))

      await putClicks(ask, 'clicks', 0)
      await page.getByRole('button', { name: 'Empty the stream' }).click()
      await page.getByRole('dialog').getByLabel(/^Type/).fill('reset')
      await confirm(page, 'Empty')
      await shows(page.getByText('clicks is empty.'))
      // What was done is there as code, newest first.
      await page.getByRole('button', { name: 'As code' }).first().click()
      await shows(page.getByRole('button', { name: /^StopStreamEncryption/ }))
      await page.getByRole('button', { name: 'Close as code' }).click()

      await page.getByRole('tab', { name: 'Records' }).click()
      await page.getByRole('button', { name: 'Read', exact: true }).click()
      await shows(page.getByText('There is no record from there on.'))
    })
  })

  it('freezes the clock and moves it on, and what is due happens', async (t) => {
    await walk(t, {}, async ({ open, page, leat }) => {
      const ask = callerOf(leat.endpoint)
      await makeClicks(ask, 'clicks')
      await open('#/kinesis/streams/clicks/records')
      await page.getByRole('button', { name: 'Read', exact: true }).click()
      await shows(page.getByRole('button', { name: /^Show record/ }))
      await page.getByRole('button', { name: 'Clock' }).click()
      await page.getByRole('button', { name: 'Freeze' }).click()
      await shows(page.getByText(/^While it stands still/))
      await page.getByRole('button', { name: 'Move on by 25h' }).click()
      await shows(page.getByRole('dialog').getByText('Frozen, 1 d 1 h ahead'))
      await page.getByRole('button', { name: 'Let it run' }).click()
      await shows(page.getByRole('dialog').getByText('1 d 1 h ahead', { exact: true }))
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
      await shows(page.getByRole('button', { name: /^Clock: 1 d 1 h ahead/ }))
      await page.getByRole('button', { name: /^Read/ }).first().click()
      await shows(page.getByText('There is no record from there on.'))
      await page.getByRole('tab', { name: 'Shards' }).click()
      await shows(page.getByText('(4 open, 0 closed)'))
    })
  })

  it('asks for a key where keys are enforced, keeps it in the tab, forgets it when told', async (t) => {
    const secret = 'a-secret-of-some-length'
    const options = { host: '0.0.0.0', cleartext: true, accessKeys: [`LEATKEY00001:${secret}:123456789012`], instant: true }
    await walk(t, { start: options }, async ({ open, page }) => {
      const signIn = async (with_: string): Promise<void> => {
        await page.getByLabel('Access key ID').fill('LEATKEY00001')
        await page.getByLabel('Secret access key').fill(with_)
        await page.getByRole('button', { name: 'Sign in' }).click()
      }
      await open('#/kinesis/streams')
      await shows(page.getByText('Sign in with an access key'))
      await signIn('wrong')
      await shows(page.getByText('The server does not accept this key and secret.'))
      await signIn(secret)
      await shows(page.getByText('No streams in us-east-1'))
      await page.getByRole('link', { name: 'Create stream' }).first().click()
      await page.getByLabel('Name').first().fill('orders')
      await page.getByRole('button', { name: 'Create stream' }).click()
      await shows(page.getByText('arn:aws:kinesis:us-east-1:123456789012:stream/orders'))
      await shows(page.getByText('Nothing so far'))
      await page.reload()
      await shows(page.getByText('arn:aws:kinesis:us-east-1:123456789012:stream/orders'))
      assert.equal(
        await page.evaluate('JSON.stringify(localStorage) + document.cookie').then((kept) => String(kept).includes(secret)),
        false,
      )
      await page.getByRole('button', { name: 'Account LEATKEY00001' }).click()
      await page.getByRole('button', { name: 'Forget the keys' }).click()
      await shows(page.getByText('Sign in with an access key'))
      assert.equal(await page.evaluate('sessionStorage.length'), 0)
    })
  })

  it('shows one region and one account at a time, and remembers which', async (t) => {
    await walk(t, { start: { instant: true, initializeStreams: 'here:1,there:1:eu-west-1' } }, async ({ open, page, leat }) => {
      const other = callerOf(leat.endpoint, { credentials: { accessKeyId: '123456789012', secretAccessKey: 'x' } })
      await other('CreateStream', { StreamName: 'theirs', ShardCount: 1 })
      await open('#/kinesis/streams')
      await shows(page.getByRole('link', { name: 'here', exact: true }))
      await choose(page, 'Region', 'eu-west-1')
      await shows(page.getByRole('link', { name: 'there', exact: true }))
      await page.reload()
      await shows(page.getByRole('link', { name: 'there', exact: true }))
      await choose(page, 'Region', 'us-east-1')
      await page.getByRole('button', { name: 'Account 000000000000' }).click()
      await page.getByLabel('Account ID').fill('123456789012')
      await page.keyboard.press('Enter')
      await shows(page.getByRole('link', { name: 'theirs', exact: true }))
      assert.equal(await page.getByRole('link', { name: 'here', exact: true }).count(), 0)
      await page.getByRole('button', { name: 'Switch to dark colours' }).click()
      await page.reload()
      await shows(page.getByRole('button', { name: 'Switch to light colours' }))
    })
  })

  it('finds a server again that was away', async (t) => {
    await walk(t, { start: { instant: true } }, async ({ open, page, leat }) => {
      await open('#/kinesis/streams')
      await shows(page.getByText('No streams in us-east-1'))
      await leat.close()
      await page.reload().catch(() => undefined)
      // Its own page about that comes a moment later, and would interrupt the next one.
      await page.waitForURL(/^chrome-error:/)
      await using _ = await start({ port: leat.port, instant: true, initializeStreams: 'back:1' })
      await open('#/kinesis/streams')
      await shows(page.getByRole('link', { name: 'back' }))
    })
  })

  it('runs under a policy that refuses markup from strings, inline scripts and styles, and other servers', async (t) => {
    await walk(t, { start: { instant: true } }, async ({ open, page, wrongs }) => {
      await open('#/kinesis/streams')
      await shows(page.getByText('No streams in us-east-1'))
      const outcome = (work: string) =>
        page.evaluate<string>(`Promise.resolve().then(() => ${work}).then(() => 'done', (error) => error.name)`)
      assert.equal(await outcome("{ document.body.innerHTML = '<b>x</b>' }"), 'TypeError')
      assert.equal(await outcome("{ document.createElement('script').text = 'window.ran = true' }"), 'TypeError')
      assert.equal(await outcome("fetch('http://127.0.0.2:9/')"), 'TypeError')
      const style = "Object.assign(document.createElement('style'), { textContent: 'body { display: none }' })"
      await outcome(`document.head.append(${style})`)
      assert.equal(await page.evaluate('getComputedStyle(document.body).display'), 'block')
      assert.equal(
        wrongs.filter((each) => each.includes('Content Security Policy') || each.includes('requires')).length > 0,
        true,
      )
      // What was provoked is no fault.
      wrongs.length = 0
    })
  })

  it('is usable by keyboard alone, and in a narrow window', async (t) => {
    await walk(t, { start: { instant: true }, width: 400, height: 800 }, async ({ open, page, leat }) => {
      await open('#/kinesis/create-stream')
      await page.getByLabel('Name').first().focus()
      await page.keyboard.type('by-keyboard')
      await page.keyboard.press('Enter')
      await shows(page.getByText('ACTIVE', { exact: true }))
      const ask = callerOf(leat.endpoint)
      await untilActive(ask, 'by-keyboard')
      await putClicks(ask, 'by-keyboard', 0)
      for (const [tab, shown] of [
        ['', page.getByRole('heading', { name: 'Details' })],
        ['/shards', page.getByRole('button', { name: /^Shard 0, open/ })],
        ['/records', page.getByRole('button', { name: 'Read', exact: true })],
        ['/consumers', page.getByText('No registered consumers')],
        ['/settings', page.getByText('No tags')],
      ] as const) {
        await open(`#/kinesis/streams/by-keyboard${tab}`)
        await fits(page, shown)
      }
      await open('#/kinesis/streams/by-keyboard/shards')
      await page.getByRole('button', { name: /^Shard 0, open/ }).focus()
      await page.keyboard.press('Space')
      await shows(page.getByRole('heading', { name: 'shardId-000000000000' }))
    })
  })
})
