import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { CreateFunctionCommand, GetFunctionCommand, InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { zipSync } from 'fflate'
import { testIo } from '../../../test/support/cli-io.ts'
import { type Leat, start } from '../../index.ts'
import { main } from '../main.ts'

function folderOf(t: TestContext, code: string): { readonly file: string; save(code: string): void } {
  const folder = mkdtempSync(join(tmpdir(), 'leat-dev-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'count.ts')
  const save = (text: string): void => writeFileSync(file, text)
  save(code)
  return { file, save }
}

const clientOf = (leat: Leat): LambdaClient =>
  new LambdaClient({
    endpoint: leat.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })

const code = (result: number): string =>
  `export const handler = async (event: { a: number }): Promise<object> => {\n  console.log('was given', event.a)\n  return { result: ${result} }\n}\n`

describe('leat dev', () => {
  it('deploys a file, shows its invocations, deploys it again when it is saved, and takes everything away', async (t) => {
    await using leat = await start({ instant: true })
    const client = clientOf(leat)
    const { file, save } = folderOf(t, code(1))
    const io = testIo({ env: leat.environment })
    const developing = main(['dev', '--function', file], io)
    const invoke = () => client.send(new InvokeCommand({ FunctionName: 'count', Payload: Buffer.from('{"a":7}') }))

    await io.seen('Ctrl-C removes all of it')
    assert.match(io.err(), /^Deployed 1 file as the function "count" \(count\.handler, nodejs24\.x\) in \d+ ms\./)
    await invoke()
    await io.seen('← {"result":1}')
    assert.match(io.out(), /✓ invoke {2}\d+ ms.*\n {2}│ .*was given 7\n {2}← \{"result":1\}\n/)

    save('export const handler = async ( => {}')
    await io.seen('Not deployed: count.ts:')
    await invoke()
    save(code(2))
    await io.seen('Deployed again in')
    await invoke()
    await io.seen('← {"result":2}')

    io.interrupt()
    assert.equal(await developing, 0)
    assert.match(io.err(), /Removed the function "count"\.\n$/)
    await assert.rejects(client.send(new GetFunctionCommand({ FunctionName: 'count' })), { name: 'ResourceNotFoundException' })
  })

  it('gives it what is put into a stream, shows where it fails, and tries that again once it is mended', async (t) => {
    await using leat = await start({ instant: true })
    const { file, save } = folderOf(
      t,
      "export const handler = async (): Promise<never> => {\n  const message: string = 'no amount'\n  throw new TypeError(message)\n}\n",
    )
    const io = testIo({ env: leat.environment })
    const developing = main(['dev', '--function', file, '--stream', 'orders', '--from', 'oldest'], io)
    await io.seen('Ctrl-C removes all of it')
    const put = testIo({ env: leat.environment, stdin: '{"id":7}\n' })
    assert.equal(await main(['put', 'orders', '--key', 'k'], put), 0)
    await io.seen('attempt 2')
    assert.match(
      io.out(),
      /✗ 1 record of shard 0 .*\n {2}→ k {2}\{"id":7\}\n {2}TypeError: no amount\n {4}at handler \(count\.ts:3:9\)\n/,
    )
    save(code(3))
    await io.seen('← {"result":3}')
    assert.match(io.out(), /✓ 1 record of shard 0, attempt \d+ /)
    io.interrupt()
    assert.equal(await developing, 0)
    assert.match(io.err(), /Removed its trigger by "orders", the stream "orders", the function "count"\.\n$/)
  })

  it('takes nobody else’s function, and says what it does not understand', async (t) => {
    await using leat = await start({ instant: true })
    const { file } = folderOf(t, code(1))
    const run = async (...args: readonly string[]) => {
      const io = testIo({ env: leat.environment })
      return { code: await main(['dev', '--function', file, ...args], io), err: io.err() }
    }
    await clientOf(leat).send(
      new CreateFunctionCommand({
        FunctionName: 'count',
        Role: 'arn:aws:iam::000000000000:role/r',
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Code: { ZipFile: zipSync({ 'index.mjs': new Uint8Array(0) }) },
      }),
    )
    const taken = await run()
    assert.equal(taken.code, 1)
    assert.match(taken.err, /There is a function "count" already, which `leat dev` did not make/)
    assert.match((await run('--endpoint', 'aws')).err, /deploys to a Leat, not to AWS/)
    assert.match((await run('--env', 'A')).err, /"A" is no variable/)
    assert.match((await run('--endpoint', 'http://127.0.0.1:9')).err, /Leat is not running at http:\/\/127\.0\.0\.1:9/)
  })
})
