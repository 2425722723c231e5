import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, it, mock } from 'node:test'
import { Sandbox } from './sandbox.ts'

const SPEC = { folder: '/', variables: {}, emit: () => undefined }

/** In a process of its own, which can open no more files. */
const WITHOUT_FILES = `
import { openSync } from 'node:fs'
const { Sandbox } = await import(${JSON.stringify(import.meta.resolve('./sandbox.ts'))})
try { for (;;) openSync('/dev/null') } catch {}
const sandbox = new Sandbox({ command: ['/bin/true'], folder: '/', variables: {}, emit: () => undefined })
const { failure } = await sandbox.ended
process.stdout.write(String(failure?.code))`

describe('a process of a function', () => {
  it('that cannot be started for want of files has failed, and nothing else with it', () => {
    const node = [process.execPath, '--input-type=module', '-e', WITHOUT_FILES]
    const { stdout, stderr } = spawnSync('/bin/sh', ['-c', 'ulimit -n 64; exec "$@"', 'sh', ...node], { encoding: 'utf8' })
    assert.equal(stdout, 'EMFILE', stderr)
  })

  it('is not missed by whoever kills it: macOS says EPERM where only the dead are left', async () => {
    const sandbox = new Sandbox({ ...SPEC, command: ['/bin/true'] })
    const killed = mock.method(process, 'kill', () => {
      throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' })
    })
    const { status } = await sandbox.ended
    killed.mock.restore()
    assert.equal(status, 0)
    assert.equal(killed.mock.callCount(), 1)
  })
})
