import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testIo } from '../../../test/support/cli-io.ts'
import { start } from '../../index.ts'
import { main } from '../main.ts'

async function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const io = testIo({ env })
  return { code: await main(args, io), out: io.out(), err: io.err() }
}

describe('leat clock', () => {
  it('shows, freezes, advances and resumes the time of a running Leat', async () => {
    await using leat = await start({ instant: true })
    const clock = (...args: readonly string[]) => run(['clock', ...args], leat.environment)
    assert.match((await clock()).out, /^\d{4}-\d\d-\d\dT[\d:.]+Z {2}the machine’s time, running\n$/)
    assert.match((await clock('freeze')).out, /frozen\n$/)
    assert.match((await clock('advance', '25h')).out, / {2}1d 1h ahead of the machine’s, frozen\n$/)
    const { now, frozen, aheadMs } = JSON.parse((await clock('resume', '--json')).out) as Record<string, unknown>
    assert.equal(frozen, false)
    assert.ok(Math.abs(Number(aheadMs) - 25 * 3_600_000) < 60_000)
    assert.ok(Date.parse(String(now)) > Date.now())
  })

  it('signs, so that it works where keys are enforced', async () => {
    await using leat = await start({ instant: true, accessKeys: ['key1:secret-of-key1'] })
    assert.equal((await run(['clock'], leat.environment)).code, 0)
    const wrong = await run(['clock'], { ...leat.environment, AWS_SECRET_ACCESS_KEY: 'secret-of-key2' })
    assert.equal(wrong.code, 1)
    assert.match(wrong.err, /signature we calculated does not match/)
  })

  it('says what it does not understand, and whom it cannot reach', async () => {
    const gone = await start()
    await gone.close()
    const env = gone.environment
    for (const args of [['rewind'], ['advance'], ['advance', 'soon'], ['freeze', '5m']]) {
      const { code, err } = await run(['clock', ...args], env)
      assert.equal(code, 2, args.join(' '))
      assert.match(err, /^leat: /)
    }
    assert.match((await run(['clock'], env)).err, /Leat is not running at http:\/\/127\.0\.0\.1:\d+: start it with `leat start`/)
    const portOfNobody = await run(['clock', '--endpoint', 'http://127.0.0.1:1'], env)
    assert.match(portOfNobody.err, /could not be asked: bad port/)
    assert.match((await run(['clock', '--endpoint', 'aws'], env)).err, /AWS offers nothing like it/)
  })
})
