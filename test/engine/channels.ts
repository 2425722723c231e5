import type { Channel, Message } from './shared-engine.ts'

/** What a child process and `process` in that child have in common. */
export interface ProcessEnd {
  readonly connected: boolean
  send?(message: unknown): boolean
  on(event: 'message', listener: (message: unknown) => void): unknown
}

interface Addressed {
  readonly to: string
  readonly message: Message
}

/** Splits the one channel between two processes into any number of named ones. */
export class Channels {
  readonly #end: ProcessEnd
  readonly #listeners = new Map<string, (message: Message) => void>()

  /** `onUnknown` may open the channel that a first message is for. */
  constructor(end: ProcessEnd, onUnknown: (name: string) => void = () => undefined) {
    this.#end = end
    end.on('message', (raw) => {
      const { to, message } = raw as Addressed
      if (!this.#listeners.has(to)) onUnknown(to)
      this.#listeners.get(to)?.(message)
    })
  }

  open(name: string): Channel {
    return {
      send: (message) => {
        // After the end of the other process there is nobody to tell.
        if (this.#end.connected) this.#end.send?.({ to: name, message } satisfies Addressed)
      },
      receive: (listener) => void this.#listeners.set(name, listener),
    }
  }

  close(name: string): void {
    this.#listeners.delete(name)
  }
}
