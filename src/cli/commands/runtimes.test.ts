import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { testIo } from '../../../test/support/cli-io.ts'
import { main } from '../main.ts'

/** Stands for the machine's Python: what it does is what `leat runtimes` sees of one. */
function pythonThat({ fails }: { readonly fails: 'nothing' | 'venv' | 'pip' }): string {
  return `#!/bin/sh
case "$*" in
  *sys.exit*) exit 0 ;;
  *python_version*) echo 3.12.9 ;;
  "-m venv "*) ${fails === 'venv' ? 'echo "ensurepip is not available" >&2; exit 1' : 'mkdir -p "$3/bin"; cp "$0" "$3/bin/python3"'} ;;
  *"pip install"*) ${fails === 'pip' ? 'echo "Could not find a version" >&2; exit 1' : 'echo "Successfully installed boto3"'} ;;
esac
`
}

describe('leat runtimes', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leat-runtimes-'))
  })
  after(() => rm(folder, { recursive: true }))

  const run = async (words: readonly string[], python = pythonThat({ fails: 'nothing' })) => {
    const bin = join(folder, 'bin')
    await mkdir(bin, { recursive: true })
    await writeFile(join(bin, 'python3'), python)
    await chmod(join(bin, 'python3'), 0o755)
    const io = testIo({ env: { PATH: `${bin}:/usr/bin:/bin`, LEAT_RUNTIMES: join(folder, 'runtimes') } })
    return { code: await main(['runtimes', ...words], io), out: io.out(), err: io.err() }
  }

  it('installs, shows and removes', async () => {
    assert.match((await run(['ls'])).out, /^python3 {2}not there: leat runtimes add python3\nnodejs {3}not there/)
    const added = await run(['add', 'python3'])
    assert.equal(added.code, 0, added.err)
    assert.match(added.out, /^python3 3\.12\.9 is there, in /)
    assert.match(added.err, /Successfully installed boto3/)
    assert.match((await run(['ls'])).out, /^python3 {2}3\.12\.9 {2}\//)
    assert.equal((await run(['rm', 'python3'])).out, 'python3 is removed\n')
    assert.equal((await run(['rm', 'python3'])).out, 'python3 was not there\n')
  })

  it('says what failed and what would help, and leaves nothing that looks whole', async () => {
    const noVenv = await run(['add', 'python3'], pythonThat({ fails: 'venv' }))
    assert.equal(noVenv.code, 1)
    assert.match(noVenv.err, /ensurepip is not available\nOn Debian and Ubuntu it needs a package: apt-get install python3-venv/)
    const noNetwork = await run(['add', 'python3'], pythonThat({ fails: 'pip' }))
    assert.equal(noNetwork.code, 1)
    assert.match(noNetwork.err, /Could not find a version\nThis needs the network/)
    assert.match((await run(['ls'])).out, /^python3 {2}not there/)
  })

  it('knows what there is to install', async () => {
    const { code, err } = await run(['add', 'ruby'])
    assert.equal(code, 2)
    assert.match(err, /There is no ruby to install: python3 or nodejs/)
  })
})
