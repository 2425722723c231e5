import type { Exchange, FrontDoor } from './exchange.ts'
import type { HttpResponse } from './http.ts'

/**
 * Sends an answer at the pace of the client, then gets rid of what is left of the request. Resolves when the operating system has all of it or the
 * client is gone. Rejects with what the producer of a streamed body threw, or with the reason why the head cannot be sent.
 */
export async function sendResponse(door: FrontDoor, exchange: Exchange, method: string, response: HttpResponse): Promise<void> {
  const { wire } = exchange
  const { status, body } = response
  const declared = declaredLength(response.headers)
  const carriesBody = method !== 'HEAD' && status !== 204 && status !== 304
  const unread = wire.bodyPending()
  const lengthBytes =
    declared === undefined && status !== 204 && status !== 304 && body instanceof Uint8Array ? body.length : undefined

  // The rest of an unread body would have to be read before the next request: cheaper to end the connection.
  wire.head(status, response, lengthBytes, door.stopping || unread)
  if (!carriesBody) {
    if (!(body instanceof Uint8Array)) endProducer(door, body[Symbol.asyncIterator]())
    return finish(door, exchange, undefined)
  }
  if (!(body instanceof Uint8Array)) {
    await sendStream(door, exchange, body[Symbol.asyncIterator](), declared !== undefined)
    return finish(door, exchange, undefined)
  }
  exchange.chargeAnswer(body.length)
  const lastFrom = body.length <= wire.pieceBytesMax ? 0 : body.length - (body.length % wire.pieceBytesMax)
  await sendPieces(exchange, body.subarray(0, lastFrom))
  return finish(door, exchange, body.subarray(lastFrom))
}

function declaredLength(headers: Readonly<Record<string, string>>): string | undefined {
  for (const name in headers) if (name.length === 14 && name.toLowerCase() === 'content-length') return headers[name]
  return undefined
}

/** An early answer is only read by a client that may finish sending first: until then the connection stays open, within limits. */
async function finish(door: FrontDoor, exchange: Exchange, last: Uint8Array | undefined): Promise<void> {
  const { wire } = exchange
  if (exchange.gone) return
  if (wire.bodyPending()) {
    if (last === undefined || last.length === 0) wire.flushHead()
    else wire.write(last)
    exchange.enter('lingering')
    wire.discardBody(door.limits.lingerBytesMax, () => exchange.wake())
    while (!exchange.gone && wire.bodyPending()) await exchange.waitForWire()
    wire.end()
  } else {
    wire.end(last)
  }
  exchange.enter('sending')
  while (!exchange.gone && !wire.finished) await exchange.waitForWire()
}

async function sendPieces(exchange: Exchange, bytes: Uint8Array): Promise<void> {
  const { wire } = exchange
  for (let from = 0; from < bytes.length && !exchange.gone; from += wire.pieceBytesMax) {
    if (wire.write(bytes.subarray(from, from + wire.pieceBytesMax))) continue
    exchange.enter('sending')
    while (!exchange.gone && wire.needsDrain()) await exchange.waitForWire()
  }
}

/**
 * One chunk is asked for when the one before is taken. When the client goes, or the server stops and the answer has no declared end,
 * the producer's `return()` is called at once, even while it still waits for its next chunk.
 */
async function sendStream(
  door: FrontDoor,
  exchange: Exchange,
  iterator: AsyncIterator<Uint8Array>,
  endDeclared: boolean,
): Promise<void> {
  exchange.endless = !endDeclared
  // Where no chunk need ever come, the client is not to wait for the head; elsewhere it leaves together with the first chunk.
  if (!endDeclared) exchange.wire.flushHead()
  const over = (): boolean => exchange.gone || (exchange.ended && exchange.endless)
  while (!over()) {
    exchange.enter('producing')
    const next = await nextUnless(exchange, iterator, over)
    if (next?.done === true) return
    if (next !== undefined) await sendPieces(exchange, next.value)
  }
  endProducer(door, iterator)
}

/** Tells a producer that no more is wanted. Not awaited: a generator that still waits for its next chunk returns only after that. */
export function endProducer(door: FrontDoor, iterator: AsyncIterator<Uint8Array>): void {
  iterator.return?.().catch((cause: unknown) => door.logger.error('ending a streamed answer failed', cause))
}

/**
 * The next chunk, or `undefined` as soon as it is all over; what the producer then says of being stopped is of no interest. Not
 * `Promise.race`, which would keep every chunk of the stream alive as long as the promise that says it is over.
 */
function nextUnless(
  exchange: Exchange,
  iterator: AsyncIterator<Uint8Array>,
  over: () => boolean,
): Promise<IteratorResult<Uint8Array> | undefined> {
  return new Promise((resolve, rejectNext) => {
    let settled = false
    const watch = (): void => {
      if (settled) return
      if (over()) resolve(undefined)
      else exchange.waitForWire().then(watch, rejectNext)
    }
    exchange.waitForWire().then(watch, rejectNext)
    iterator.next().then(
      (next) => {
        settled = true
        resolve(next)
      },
      (cause: unknown) => {
        settled = true
        if (over()) resolve(undefined)
        else rejectNext(cause)
      },
    )
  })
}
