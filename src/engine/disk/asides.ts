import { DiskFull } from './failures.ts'

interface Aside {
  /** Rejects only with what must end the process. */
  run(): Promise<void>
  fail(reason: Error): void
}

/** What is done between two commits, one after the other. */
export class Asides {
  #waiting: Aside[] = []

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  /** `prepare` is the engine's own work: it may fail for want of room; any other failure of it is the engine's. */
  add<T>(prepare: () => Promise<void>, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, fail) => {
      const run = async (): Promise<void> => {
        try {
          await prepare()
        } catch (error) {
          fail(error)
          if (error instanceof DiskFull) return
          throw error
        }
        await work().then(resolve, fail)
      }
      this.#waiting.push({ run, fail })
    })
  }

  async run(): Promise<void> {
    for (let aside = this.#waiting.shift(); aside !== undefined; aside = this.#waiting.shift()) await aside.run()
  }

  fail(reason: Error): void {
    for (const aside of this.#waiting.splice(0)) aside.fail(reason)
  }
}
