import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { batches } from '../../examples/flights/writer.ts'
import { start } from '../../src/index.ts'
import { run } from '../support/install.ts'
import { requireOrSkip } from '../support/requirements.ts'

const main = fileURLToPath(new URL('../../examples/flights/main.ts', import.meta.url))

interface Ran {
  readonly exitCode: number | null
  readonly output: string
}

function runExample(endpoint: string, args: readonly string[]): Promise<Ran> {
  const env = {
    ...process.env,
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.once('error', reject)
    child.once('close', (exitCode) => resolve({ exitCode, output }))
  })
}

async function findPip(): Promise<object | { missing: string }> {
  const { exitCode } = await run('python3', ['-m', 'pip', '--version'])
  return exitCode === 0 ? {} : { missing: 'the flights are fetched with pip, and python3 -m pip does not run here' }
}

const everyFlight = 336_776

test('a year of flights goes through four shards and comes back, in order for each aircraft', async (t) => {
  if (process.env['LEAT_LONG'] !== '1') {
    t.skip('part of the long suite: npm run test:long')
    return
  }
  if ((await requireOrSkip(t, 'python', findPip)) === undefined) {
    return
  }
  await using leat = await start()
  const { exitCode, output } = await runExample(leat.endpoint, ['--rows', String(everyFlight)])
  t.diagnostic(output)
  assert.equal(exitCode, 0, output)
  assert.match(output, /written {3}336,776 flights of [45],\d{3} keys/)
  assert.match(output, /read {6}336,776 flights/)
  assert.equal(output.match(/shardId-00000000000[0-3] {2}\d/g)?.length, 4)
  assert.match(output, /Every flight came back once, byte for byte, and in order for each key\./)
})

test('the writer never has a key twice in a request, and keeps the order of each key', () => {
  const share = Array.from({ length: 12_000 }, (_, at) => ({
    key: `key-${at % 7 === 0 ? 0 : (at * at) % 701}`,
    data: new TextEncoder().encode(String(at)),
  }))
  const sent: typeof share = []
  for (const batch of batches(share)) {
    assert.ok(batch.length > 0 && batch.length <= 500)
    assert.equal(new Set(batch.map(({ key }) => key)).size, batch.length)
    sent.push(...(batch as typeof share))
  }
  assert.equal(sent.length, share.length)
  assert.deepEqual(
    Map.groupBy(sent, ({ key }) => key),
    Map.groupBy(share, ({ key }) => key),
  )
})
