import { join } from 'node:path'
import type { KinesisClient } from '@aws-sdk/client-kinesis'
import { type Random, SeededRandom } from '../../src/kernel/random.ts'
import { assertHistory } from '../history/check.ts'
import { kinesisClient } from './client.ts'
import { Faults } from './faults.ts'
import { temporaryFolder } from './folder.ts'
import { ServiceRecorder } from './recorder.ts'
import { Site } from './server-process.ts'
import { createStream, Workload } from './workload.ts'

export interface RigOptions {
  readonly seed: number
  /** The library of faults. */
  readonly shim: string
  readonly args?: readonly string[]
  /** A data directory that is there already; absent: one of its own. */
  readonly data?: string
}

/** A server under faults, a stream of three shards, a recorder before it, and a workload to be started. */
export class Rig implements AsyncDisposable {
  readonly site: Site
  readonly faults: Faults
  readonly recorder: ServiceRecorder
  readonly clients: readonly [KinesisClient, KinesisClient]
  readonly random: Random
  readonly #seed: number
  readonly #disposal: AsyncDisposableStack

  private constructor(
    parts: Pick<Rig, 'site' | 'faults' | 'recorder' | 'clients' | 'random'>,
    seed: number,
    disposal: AsyncDisposableStack,
  ) {
    this.site = parts.site
    this.faults = parts.faults
    this.recorder = parts.recorder
    this.clients = parts.clients
    this.random = parts.random
    this.#seed = seed
    this.#disposal = disposal
  }

  static async open({ seed, shim, args = [], data }: RigOptions): Promise<Rig> {
    const disposal = new AsyncDisposableStack()
    try {
      const folder = disposal.use(await temporaryFolder())
      const path = data ?? join(folder.path, 'data')
      const faults = disposal.use(new Faults(shim, path, join(folder.path, 'faults')))
      const site = disposal.use(await Site.open(path, { args: ['--instant', ...args], env: faults.env }))
      const clients = [kinesisClient(site.endpoint), kinesisClient(site.endpoint, { http: 1, requestLimitMs: 60_000 })] as const
      disposal.defer(() => {
        for (const client of clients) client.destroy()
      })
      const recorder = new ServiceRecorder('orders')
      await createStream(clients[0], recorder.stream, 3)
      await recorder.listShards(clients[0])
      return new Rig({ site, faults, recorder, clients, random: new SeededRandom(seed) }, seed, disposal)
    } catch (error) {
      await disposal.disposeAsync()
      throw error
    }
  }

  startLoad(): Workload {
    const { recorder, random, clients } = this
    return new Workload({ recorder, random, clients, writers: 4, wanderers: 1, dataBytesMax: 20_000 })
  }

  /** Starts a server again, without faults, and checks everything that was ever seen. */
  async checkAfterRestart(): Promise<void> {
    this.faults.heal()
    await this.site.server.kill()
    await this.site.restart()
    this.recorder.restarted()
    await this.check()
  }

  async check(): Promise<void> {
    assertHistory(await this.recorder.finish(this.clients[0]), { sequencesSpanLanes: true }, `seed ${this.#seed}`)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#disposal.disposeAsync()
  }
}
