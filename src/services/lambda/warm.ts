/** Keeps the environments that are provisioned for versions and aliases there: started when they are asked for, and looked after as they age. */
import type { ProvisionedEntity } from './entities.ts'
import { WARM_EVERY_MS } from './limits.ts'
import type { LambdaParts, LambdaRuntime } from './port.ts'
import { versionOf } from './queries.ts'
import { snapshotOf } from './snapshot.ts'

export class Warmer {
  readonly #runtime: LambdaRuntime
  readonly #parts: LambdaParts
  readonly #stopping = new AbortController()
  #wake: () => void = () => {}

  constructor(runtime: LambdaRuntime, parts: LambdaParts) {
    this.#runtime = runtime
    this.#parts = parts
  }

  /** Functions can be run now. */
  begin(): void {
    if (this.#stopping.signal.aborted) return
    const unsubscribe = this.#runtime.catalog.subscribe((changes) => {
      if (changes.some(({ kind }) => kind === 'lambda.provisioned' || kind === 'lambda.alias')) this.#wake()
    })
    this.#stopping.signal.addEventListener('abort', unsubscribe, { once: true })
    void this.#forever()
  }

  stop(): void {
    this.#stopping.abort()
    this.#wake()
  }

  async #forever(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      const changed = new Promise<void>((resolve) => {
        this.#wake = resolve
      })
      for (const provisioned of [...this.#runtime.catalog.list('lambda.provisioned', '')]) await this.#warm(provisioned)
      const pause = new AbortController()
      const passed = this.#parts.system.sleep(WARM_EVERY_MS, pause.signal)
      await Promise.race([changed, passed])
      pause.abort()
      await passed.catch(() => undefined) // Aborted right now.
    }
  }

  async #warm({ functionArn, qualifier, requested }: ProvisionedEntity): Promise<void> {
    const { catalog, logger } = this.#runtime
    const { runner, code, off } = this.#parts
    const owner = catalog.get('lambda.function', functionArn)
    const found = owner && versionOf(catalog, owner, qualifier)
    if (found === undefined || off !== undefined || runner.canRun(found.settings.runtime) !== undefined) return
    const { sha256 } = found.settings.code
    code.hold(sha256)
    try {
      await runner.warm(snapshotOf(found), requested)
    } catch (error) {
      if (!this.#stopping.signal.aborted) logger.error(`environments that are provisioned for ${functionArn}:${qualifier}`, error)
    } finally {
      code.release(sha256)
    }
  }
}
