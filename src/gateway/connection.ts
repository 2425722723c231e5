import type { Socket } from 'node:net'
import type { Clock } from '../kernel/clock.ts'

/** A socket from accepting it to its end, whatever is spoken on it. */
export interface Connection {
  /** The innermost socket: the TLS one once there is one. */
  socket: Socket
  secure: boolean
  /** `greeting`: not known yet what the client speaks. `handshake`: TLS is being agreed on. */
  stage: 'greeting' | 'handshake' | 'http1' | 'http2'
  /** Monotonic time at which the stage began or the last exchange ended. */
  sinceMs: number
  /** Exchanges under way. */
  exchanges: number
  /** Resolves when the socket is closed. */
  readonly closed: Promise<void>
  enter(stage: Connection['stage']): void
  begin(): void
  end(): void
  /** Lets exchanges finish and takes no further ones; closes at once if there are none. */
  retire(): void
  destroy(): void
}

export function openConnection(socket: Socket, clock: Clock): Connection {
  return {
    socket,
    secure: false,
    stage: 'greeting',
    sinceMs: clock.monotonicMs(),
    exchanges: 0,
    closed: new Promise((resolve) => socket.once('close', () => resolve())),
    enter(stage) {
      this.stage = stage
      this.sinceMs = clock.monotonicMs()
    },
    begin() {
      this.exchanges++
    },
    end() {
      this.exchanges--
      this.sinceMs = clock.monotonicMs()
    },
    retire() {
      if (this.stage === 'greeting' || this.stage === 'handshake') this.destroy()
    },
    destroy() {
      this.socket.destroy()
    },
  }
}
