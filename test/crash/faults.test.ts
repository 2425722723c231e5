/** A disk that fails, fills up, writes less than it was told, or takes its time: what the server does, and what is there afterwards. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, it, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { CreateStreamCommand, DeleteStreamCommand, type KinesisClient, ListStreamsCommand } from '@aws-sdk/client-kinesis'
import { reportSkip } from '../support/requirements.ts'
import { buildShim, EIO, ENOSPC } from './faults.ts'
import { draftOf } from './recorder.ts'
import { Rig } from './rig.ts'

const seed = Number(process.env['LEAT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const isLong = process.env['LEAT_LONG'] === '1'
/** What a process exits with when its disk failed. */
const EXIT_DISK_FAILURE = 74
/** For a moment to come; nothing is said about how fast it has to. */
const LIMIT_MS = 20_000
const MIB = 1_048_576
/** The queue, what the front door holds of bodies, and garbage. */
const RESIDENT_MIB_MAX = 1_024

describe(`a server on a bad disk (seed ${seed})`, () => {
  let shim = ''
  let missing: string | undefined
  before(() => {
    const built = buildShim()
    if (typeof built === 'string') shim = built
    else missing = built.missing
  })

  function scenario(name: string, run: (rig: Rig, t: TestContext) => Promise<void>): void {
    it(name, async (t) => {
      if (missing !== undefined) {
        reportSkip('cc', missing)
        t.skip(missing)
        return
      }
      await using rig = await Rig.open({ seed, shim })
      await run(rig, t)
    })
  }

  for (const syncOnce of isLong ? [0, 1, 0, 1, 0, 1] : [1]) {
    scenario(
      `ends when fdatasync fails ${syncOnce === 1 ? 'once' : 'for good'}, and keeps every acknowledgement`,
      async (rig) => {
        await using load = rig.startLoad()
        await sleep(200)
        rig.faults.set({ syncOnce, syncAfter: rig.random.int(50), syncErrno: EIO })
        assert.deepEqual(await within(rig.site.server.exited), { code: EXIT_DISK_FAILURE, signal: null })
        assert.ok(rig.faults.count('syncFaults') >= 1)
        if (syncOnce === 1) assert.equal(rig.faults.count('syncFaults'), 1)
        assert.match(rig.site.server.output, /EIO/)
        await rig.site.restart().catch(() => undefined)
        rig.faults.heal()
        await rig.site.server.kill()
        await rig.site.restart()
        rig.recorder.restarted()
        await sleep(200)
        await load.stop()
        await rig.checkAfterRestart()
      },
    )
  }

  scenario('acknowledges nothing from the failing fdatasync on', async (rig) => {
    const [client] = rig.clients
    assert.ok((await rig.recorder.putRecord(client, 'before', draftOf('before', 'k', new Uint8Array(10)))) !== undefined)
    rig.faults.set({ syncErrno: EIO, syncOnce: 1 })
    const put = (i: number) => rig.recorder.putRecord(client, `c${i}`, draftOf(`lost-${i}`, `${i}`, new Uint8Array(10)))
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => put(i)))
    assert.deepEqual(new Set(answers), new Set([undefined]))
    assert.deepEqual(await within(rig.site.server.exited), { code: EXIT_DISK_FAILURE, signal: null })
    await rig.checkAfterRestart()
  })

  scenario('refuses puts on a full disk, reads on, and heals without a restart', async (rig) => {
    const { faults, recorder, site, clients } = rig
    const { server } = site
    await using load = rig.startLoad()
    for (let round = 0; round < (isLong ? 10 : 3); round++) {
      await sleep(150)
      const faultsBefore = faults.count('writeFaults')
      // Some of it goes through before, and of that some is cut: half a frame is what then stands there.
      faults.set({ writeAfter: rig.random.int(8), writeBytesMax: round % 2 === 0 ? 0 : 512, writeErrno: ENOSPC })
      await until('writes fail', () => faults.count('writeFaults') > faultsBefore + 20 || server.hasExited)
      await sleep(rig.random.int(300))
      assert.equal(server.hasExited, false, server.output)
      const failure = await failureOf(clients[0].send(new CreateStreamCommand({ StreamName: `full-${round}`, ShardCount: 1 })))
      assert.equal(failure?.$metadata?.httpStatusCode, 500, `CreateStream on a full disk: ${failure}`)
      const acknowledged = recorder.acknowledgedCount
      await sleep(100)
      assert.equal(recorder.acknowledgedCount, acknowledged, 'a full disk took something')
      await clients[1].send(new ListStreamsCommand({}))
      faults.heal()
      await until('puts are taken again', () => recorder.acknowledgedCount > acknowledged || server.hasExited)
    }
    assert.equal(server.hasExited, false, server.output)
    await load.stop()
    await rig.check()
    await deleteAndCreate(clients[0])
    await rig.checkAfterRestart()
  })

  scenario('writes on where a write fell short', async (rig) => {
    rig.faults.set({ writeBytesMax: 700 })
    await using load = rig.startLoad()
    await sleep(500)
    await rig.site.server.kill()
    await rig.site.restart()
    rig.recorder.restarted()
    await sleep(300)
    await load.stop()
    assert.ok(rig.faults.count('writeFaults') > 0)
    await rig.checkAfterRestart()
  })

  for (const syncMs of [2, 200]) {
    scenario(`serves at ${syncMs} ms for an fdatasync`, async (rig, t) => {
      rig.faults.set({ syncDelayUs: syncMs * 1_000 })
      await using load = rig.startLoad()
      await sleep(1_000)
      await load.stop()
      t.diagnostic(`${rig.recorder.acknowledgedCount} records acknowledged in a second`)
      assert.ok(rig.recorder.acknowledgedCount > 0)
      await rig.checkAfterRestart()
    })
  }

  // Takes half a minute.
  if (isLong)
    scenario('sheds load at 1 s for an fdatasync, in bounded memory', async (rig, t) => {
      const { site, recorder, clients, faults } = rig
      faults.set({ syncDelayUs: 1_000_000 })
      const data = new Uint8Array(MIB - 100)
      let peakMib = 0
      const flood = async (name: string): Promise<number | undefined> => {
        const drafts = Array.from({ length: 4 }, (_, i) => draftOf(`${name}-${i}`, `${name}-${i}`, data))
        const taken = await recorder.putRecords(clients[1], name, drafts)
        peakMib = Math.max(peakMib, rssMibOf(site.server.pid))
        return taken
      }
      // Of 4 MiB each, at once: far more than may wait.
      const taken = await Promise.all(Array.from({ length: 32 }, (_, i) => flood(`flood-${i}`)))
      const shed = taken.filter((each) => each === 0).length
      assert.ok(!taken.includes(undefined), 'a call got no answer at all')
      t.diagnostic(`${shed} of ${taken.length} calls of 4 MiB were shed; resident at most ${Math.round(peakMib)} MiB`)
      assert.ok(shed > 0, 'everything was taken')
      assert.ok(shed < taken.length, 'nothing was taken')
      assert.ok(peakMib < RESIDENT_MIB_MAX, `resident memory rose to ${Math.round(peakMib)} MiB`)
      await rig.checkAfterRestart()
    })

  scenario('says that a read failed, leaves nothing out, and reads again when the disk does', async (rig) => {
    const { recorder, faults, clients } = rig
    await using load = rig.startLoad()
    await sleep(400)
    await load.stop()
    await rig.site.server.kill()
    await rig.site.restart()
    recorder.restarted()
    faults.set({ readErrno: EIO })
    const lane = recorder.lanes[0] ?? ''
    const cursor = await recorder.cursor(clients[0], lane, 'TRIM_HORIZON')
    assert.ok(cursor !== undefined)
    assert.equal(await recorder.read(clients[0], 'reader', cursor, 100), cursor, 'a failing disk gave records')
    assert.ok(faults.count('readFaults') > 0)
    faults.heal()
    const next = await recorder.read(clients[0], 'reader', cursor, 100)
    assert.ok(next !== undefined && next.from > cursor.from)
    await rig.check()
  })
})

async function within<T>(promise: Promise<T>): Promise<T> {
  const late = AbortSignal.timeout(LIMIT_MS)
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => late.addEventListener('abort', () => reject(late.reason), { once: true })),
  ])
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let waitedMs = 0; waitedMs < LIMIT_MS; waitedMs += 5) {
    if (holds()) return
    await sleep(5)
  }
  throw new Error(`never came true: ${what}`)
}

interface ServiceError {
  readonly $metadata?: { readonly httpStatusCode?: number }
}

async function failureOf(call: Promise<unknown>): Promise<ServiceError | undefined> {
  return call.then(
    () => undefined,
    (error: ServiceError) => error,
  )
}

async function deleteAndCreate(client: KinesisClient): Promise<void> {
  await client.send(new CreateStreamCommand({ StreamName: 'again', ShardCount: 1 }))
  await client.send(new DeleteStreamCommand({ StreamName: 'again' }))
}

function rssMibOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}
