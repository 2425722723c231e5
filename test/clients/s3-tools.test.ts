/** Tools that people use around S3, unmodified, on a server with a data directory: what they put is what they get, byte for byte. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Leat, start } from '../../src/index.ts'
import { type Ran, run } from '../support/install.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { findLakeTools } from './lake-tools.ts'
import { findPython } from './python.ts'

const MIB = 1024 * 1024

describe('tools around S3', { skip: process.env['LEAT_LONG'] !== '1' && 'the long suite has them' }, () => {
  let leat: Leat
  let scratch: string
  const at = (...path: string[]): string => join(scratch, ...path)

  before(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'leat-s3-tools-'))
    leat = await start({ data: at('data'), tls: true })
    await mkdir(at('tree', 'a', 'date=2026-01-01'), { recursive: true })
    await writeFile(at('tree', 'one.txt'), 'one')
    await writeFile(at('tree', 'empty'), '')
    await writeFile(at('tree', 'a', 'date=2026-01-01', 'x y+z%.csv'), 'a,b\n')
    await writeFile(at('large'), bytes(100 * MIB))
  })
  after(async () => {
    await leat.close()
    await rm(scratch, { recursive: true })
  })

  it('AWS CLI: mb, cp of 100 MB both ways, sync, ls, mv, presign, rm, rb', async (t) => {
    const python = await requireOrSkip(t, 'python', findPython)
    if (python === undefined) return
    const aws = async (...words: string[]): Promise<string> =>
      told(await run(python.aws, ['s3', ...words], { env: environment() }))
    await aws('mb', 's3://cli-lake')
    await aws('cp', at('large'), 's3://cli-lake/large', '--no-progress')
    await aws('cp', 's3://cli-lake/large', at('back'), '--no-progress')
    assert.equal(await digest(at('back')), await digest(at('large')))
    assert.equal(await digest(at('data', 'buckets', 'cli-lake', 'large')), await digest(at('large')))
    await aws('sync', at('tree'), 's3://cli-lake/tree', '--no-progress')
    assert.equal(await aws('sync', at('tree'), 's3://cli-lake/tree', '--no-progress'), '')
    assert.match(await aws('ls', 's3://cli-lake/'), /PRE tree\/\n.* 104857600 large\n/)
    assert.equal((await aws('ls', 's3://cli-lake/tree/', '--recursive')).split('\n').length, 4)
    await aws('sync', 's3://cli-lake/tree', at('down'), '--no-progress')
    assert.equal(await readFile(at('down', 'a', 'date=2026-01-01', 'x y+z%.csv'), 'utf8'), 'a,b\n')
    await aws('mv', 's3://cli-lake/tree/one.txt', 's3://cli-lake/moved.txt')
    const url = (await aws('presign', 's3://cli-lake/moved.txt')).trim()
    assert.equal(await (await fetch(url)).text(), 'one')
    // Over TLS the checksum comes behind the body.
    const secure = ['--endpoint-url', leat.tlsEndpoint ?? '', '--no-verify-ssl', '--no-progress']
    await aws('cp', at('tree', 'one.txt'), 's3://cli-lake/secure', ...secure)
    assert.equal(await readFile(at('data', 'buckets', 'cli-lake', 'secure'), 'utf8'), 'one')
    await aws('cp', 's3://cli-lake/large', 's3://cli-lake/copy', '--no-progress')
    assert.equal(await digest(at('data', 'buckets', 'cli-lake', 'copy')), await digest(at('large')))
    await aws('rm', 's3://cli-lake/tree', '--recursive')
    await aws('rb', 's3://cli-lake', '--force')
    assert.equal(await aws('ls'), '')
  })

  it('rclone: sync in parts, check, moveto, purge', async (t) => {
    const tools = await requireOrSkip(t, 'python', findLakeTools)
    if (tools === undefined) return
    const common = ['--config', at('rclone.conf'), '--retries', '1', '--s3-upload-cutoff', '8M', '--s3-chunk-size', '8M']
    const rclone = async (...words: string[]): Promise<string> =>
      told(await run(tools.rclone, [...words, ...common], { env: environment() }))
    await mkdir(at('mirror'))
    await writeFile(at('mirror', 'parts'), bytes(20 * MIB))
    await writeFile(at('mirror', 'x y+z%é.csv'), 'a,b\n')
    await rclone('mkdir', 'leat:rclone-lake')
    await rclone('sync', at('mirror'), 'leat:rclone-lake/mirror')
    assert.match(await rclone('check', '--download', at('mirror'), 'leat:rclone-lake/mirror'), /0 differences found/)
    await rclone('moveto', 'leat:rclone-lake/mirror/parts', 'leat:rclone-lake/mirror/moved')
    assert.match(await rclone('lsf', '-R', 'leat:rclone-lake'), /^mirror\/moved$/m)
    await rclone('purge', 'leat:rclone-lake')
    assert.doesNotMatch(await rclone('lsf', 'leat:'), /rclone-lake/)
  })

  it('Arrow, pandas, DuckDB and Delta Lake: partitioned Parquet, streams of unknown length, ranges, writers at the same time', async (t) => {
    const tools = await requireOrSkip(t, 'python', findLakeTools)
    if (tools === undefined) return
    const script = fileURLToPath(new URL('s3_lake.py', import.meta.url))
    const lines = told(await run(tools.python, ['-B', script, leat.endpoint, at('data', 'buckets')]))
    assert.equal(lines.match(/^ok /gm)?.length, 12, lines)
  })

  function environment(): NodeJS.ProcessEnv {
    const others = Object.entries(process.env).filter(([name]) => !/^(AWS|RCLONE)_/.test(name))
    return {
      ...Object.fromEntries(others),
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ENDPOINT_URL: leat.endpoint,
      AWS_CONFIG_FILE: at('aws-config'),
      AWS_SHARED_CREDENTIALS_FILE: at('aws-credentials'),
      AWS_PAGER: '',
      RCLONE_CONFIG_LEAT_TYPE: 's3',
      RCLONE_CONFIG_LEAT_PROVIDER: 'Other',
      RCLONE_CONFIG_LEAT_ACCESS_KEY_ID: 'test',
      RCLONE_CONFIG_LEAT_SECRET_ACCESS_KEY: 'test',
      RCLONE_CONFIG_LEAT_REGION: 'us-east-1',
      RCLONE_CONFIG_LEAT_ENDPOINT: leat.endpoint,
      RCLONE_CONFIG_LEAT_FORCE_PATH_STYLE: 'true',
    }
  }
})

/** Bytes that do not repeat in the size of a part, and are the same in every run. */
function bytes(count: number): Buffer {
  const content = Buffer.alloc(count)
  let state = 0x9e3779b9
  for (let at = 0; at + 4 <= count; at += 4) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5
    content.writeInt32LE(state | 0, at)
  }
  return content
}

async function digest(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

function told({ exitCode, output }: Ran): string {
  assert.equal(exitCode, 0, output)
  return output
}
