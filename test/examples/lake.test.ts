import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { main } from '../../src/cli/main.ts'
import { type Leat, start } from '../../src/index.ts'
import { findPython } from '../clients/python.ts'
import { testIo } from '../support/cli-io.ts'
import { findDuckDb } from '../support/duckdb.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { runScript } from './python-script.ts'

/** The example from end to end, with the commands that stand in its README, and the answers that stand there. */

const folder = fileURLToPath(new URL('../../examples/lake/', import.meta.url))
const readme = readFileSync(new URL('../../examples/lake/README.md', import.meta.url), 'utf8')

/** The README's command that begins so, as the shell takes it apart. */
function command(begin: string): readonly string[] {
  const line = readme
    .replaceAll('\\\n', '')
    .split('\n')
    .find((each) => each.startsWith(begin))
  assert.ok(line, `the README has ${begin}`)
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1)
}

/** Resolves when so many records of the only delivery stream lie in the bucket. */
async function delivered(leat: Leat, records: number): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  for (;;) {
    const answer = await fetch(`${leat.endpoint}/_leat/api/firehose-state`, { method: 'POST', headers, body: '{}' })
    const { streams } = (await answer.json()) as { readonly streams: readonly { readonly deliveredRecords: number }[] }
    if (streams[0]?.deliveredRecords === records) return
    await sleep(200)
  }
}

test('the lake: producer, stream, delivery, raw, processed, curated, an answer', async (t) => {
  const found = await requireOrSkip(t, 'python', findPython)
  if (found === undefined) return
  const { python } = found
  await using leat = await start()
  const leatCommand = async (argv: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const io = testIo({ env: { AWS_ENDPOINT_URL: leat.endpoint, ...more } })
    assert.equal(await main(argv, io), 0, io.err())
    return io.out()
  }

  const made = await leatCommand(command('leat lake init'))
  assert.match(made, /✔ delivery stream user-events-stream-to-lake, from user-events-stream to raw\/user-events\//)
  const sent = await runScript(python, folder, ['produce.py'], leat)
  assert.deepEqual(sent.lines, ['632 records sent: 600 events, 30 of them twice, and 2 that are broken'], sent.errors)

  await delivered(leat, 632)
  const told = await leatCommand(command('leat lake run'))
  assert.match(told, /632 records → 600 rows in 3 files; 30 repetitions left out; 2 put aside/)
  assert.match(await leatCommand(command('leat lake run')), /^Nothing new\.$/m)

  const looked = (await runScript(python, folder, ['look.py'], leat)).lines.join('\n')
  assert.match(looked, /raw\/\n +\d+ {2}raw\/user-events\/\d{4}\/\d{2}\/\d{2}\/\d{2}\/user-events-stream-to-lake-1-/)
  for (const day of [28, 29, 30]) {
    assert.match(looked, new RegExp(`processed/user-events/event_date=2026-11-${day}/\\S+\\.parquet`))
    assert.match(looked, new RegExp(`curated/user-events-daily/event_date=2026-11-${day}/daily\\.parquet`))
  }
  assert.match(looked, /quarantine\/user-events\/\S+-records\.jsonl/)

  await t.test('the answers of the README', async (sub) => {
    const duckDb = await requireOrSkip(sub, 'duckdb', findDuckDb)
    if (duckDb === undefined) return
    const more = { LEAT_DUCKDB: duckDb.folder }
    const answer = await leatCommand(command('leat lake sql "SELECT event_date'), more)
    assert.ok(readme.includes(`\`\`\`\n${answer}\`\`\``), answer)
    const curated = await leatCommand([...command('leat lake sql "SELECT page, sum'), '--json'], more)
    const pages = curated
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { page: string; events: number })
    assert.deepEqual(
      pages.map(({ page, events }) => [page, events]),
      ['/', '/basket', '/checkout', '/product', '/search'].map((page) => [page, 120]),
    )
    const stream = await leatCommand([...command('leat lake sql "SELECT count(*) AS sent'), '--json'], more)
    assert.deepEqual(JSON.parse(stream), { sent: 632, events: 600 })
  })
})
