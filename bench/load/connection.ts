import { createConnection, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  /** Good until the next request on the same connection. */
  readonly body: Buffer
}

const HEAD_END = Buffer.from('\r\n\r\n')
const HEAD_BYTES_MAX = 16_384

/**
 * One keep-alive connection with one request in flight: as little of an HTTP client as will do, so that what is measured is the
 * server. Any answer that it does not understand is an error, never a guess.
 */
export class Connection {
  readonly #socket: Socket
  /** Grows to the largest answer and is used again: a page of ten megabytes costs the generator one copy. */
  #received = Buffer.allocUnsafeSlow(65_536)
  #length = 0
  #bodyAt = 0
  #answerBytes = 0
  #settle: { resolve(answer: Answer): void; reject(error: Error): void } | undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    socket.on('error', (error) => this.#settle?.reject(error))
    socket.on('close', () => this.#settle?.reject(new Error('the server closed the connection')))
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = createConnection({ host: '127.0.0.1', port, noDelay: true })
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.off('error', reject)
        resolve(new Connection(socket))
      })
    })
  }

  /** Sends a whole request as it is. */
  send(request: Uint8Array): Promise<Answer> {
    this.#length = 0
    this.#answerBytes = 0
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) return reject(new Error('the server closed the connection before this request'))
      this.#settle = { resolve, reject }
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#settle = undefined
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.#reserve(this.#length + chunk.length)
    chunk.copy(this.#received, this.#length)
    this.#length += chunk.length
    if (this.#answerBytes === 0 && !this.#readHead()) return
    if (this.#length < this.#answerBytes) return
    const settle = this.#settle
    this.#settle = undefined
    if (settle === undefined || this.#length > this.#answerBytes) {
      settle?.reject(new Error('more bytes than the answer has'))
      this.#socket.destroy()
      return
    }
    const status = Number(this.#received.toString('latin1', 9, 12))
    settle.resolve({ status, body: this.#received.subarray(this.#bodyAt, this.#answerBytes) })
  }

  /** True once the head is complete and the length of the answer known. */
  #readHead(): boolean {
    const end = this.#received.subarray(0, Math.min(this.#length, HEAD_BYTES_MAX)).indexOf(HEAD_END)
    if (end === -1) return false
    const head = this.#received.toString('latin1', 0, end)
    const [, declared] = /\r\ncontent-length: *(\d+)/i.exec(head) ?? []
    if (declared === undefined) {
      this.#settle?.reject(new Error(`an answer without Content-Length: ${head}`))
      this.#socket.destroy()
      return false
    }
    this.#bodyAt = end + HEAD_END.length
    this.#answerBytes = this.#bodyAt + Number(declared)
    this.#reserve(this.#answerBytes)
    return true
  }

  #reserve(bytes: number): void {
    if (bytes <= this.#received.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(bytes, this.#received.length * 2))
    this.#received.copy(larger, 0, 0, this.#length)
    this.#received = larger
  }
}
