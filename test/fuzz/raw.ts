import type { Random } from '../../src/kernel/random.ts'
import type { RawFuzz } from './requests.ts'
import { mutateBytes, pick } from './values.ts'

const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')
const SETTINGS = Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])

const CHUNKED = 'POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n'
const BROKEN_HTTP1 = [
  `${CHUNKED}zz\r\n`,
  `${CHUNKED}ffffffffffffffffff\r\n`,
  `${CHUNKED}5\r\nab`,
  `${CHUNKED}1;${'x'.repeat(20_000)}\r\na\r\n`,
  'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n',
  `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${1 << 30}\r\n\r\n{}`,
  'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: localhost\r\nExpect: something\r\nContent-Length: 2\r\n\r\n{}',
  'POST / HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: x\r\nContent-Length: 0\r\n\r\n',
  'POST / HTTP/1.0\r\n\r\n',
  'POST / HTTP/9.9\r\n\r\n',
  'CONNECT evil.test:80 HTTP/1.1\r\nHost: evil.test\r\n\r\n',
  'GET http://169.254.169.254/ HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: evil.test\r\n\r\n',
  'GET / HTTP/1.1\nHost: localhost\n\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\n folded: x\r\n\r\n',
  `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(17_000)}\r\n\r\n`,
  `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  `${'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(20)}`,
] as const

/** Bytes on a bare socket: noise, broken HTTP of both versions, valid requests broken off or cut into pieces. */
export function rawRequest(random: Random, valid: Buffer): RawFuzz {
  const then = pick(random, ['end', 'end', 'destroy'] as const)
  return { kind: 'raw', writes: writesOf(random, valid), then }
}

function writesOf(random: Random, valid: Buffer): readonly Buffer[] {
  const noise = Buffer.from(random.bytes(1 + random.int(400)))
  switch (random.int(8)) {
    case 0:
      return [noise]
    case 1:
      return [Buffer.concat([PREFACE, noise])]
    case 2:
      return [PREFACE, SETTINGS, frame(random, noise), frame(random, noise)]
    case 3:
      return [Buffer.concat([Buffer.of(0x16, 3, 1), noise])]
    case 4:
      return [Buffer.from(pick(random, BROKEN_HTTP1), 'latin1')]
    case 5:
      return [mutateBytes(random, valid)]
    case 6:
      return [valid.subarray(0, random.int(valid.length))]
    default:
      return [valid, valid, mutateBytes(random, valid)]
  }
}

/** An HTTP/2 frame of any type, flags and stream, whose length is true half the time. */
function frame(random: Random, payload: Buffer): Buffer {
  const header = Buffer.alloc(9)
  header.writeUIntBE(random.int(2) === 0 ? payload.length : random.int(1 << 24), 0, 3)
  header[3] = random.int(12)
  header[4] = random.int(256)
  header.writeUInt32BE(random.int(6), 5)
  return Buffer.concat([header, payload])
}
