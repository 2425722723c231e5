import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { linesOf } from './lines.ts'

async function linesIn(chunks: readonly Uint8Array[], max = 1_000): Promise<string[]> {
  const lines: string[] = []
  for await (const some of linesOf(Readable.from(chunks), max)) {
    for (const { number, bytes } of some) {
      lines.push(Buffer.from(bytes).toString('latin1'))
      assert.equal(number, lines.length)
    }
  }
  return lines
}

describe('lines', () => {
  it('cuts bytes at LF and CRLF wherever chunks end, and touches nothing else', async () => {
    const line = fc.uint8Array({ maxLength: 12 }).map((bytes) => bytes.map((byte) => (byte === 10 || byte === 13 ? 0 : byte)))
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 7 }),
        async (lines, end, size) => {
          const texts = lines.map((each) => Buffer.from(each).toString('latin1'))
          const whole = Buffer.from(texts.map((each) => each + end).join(''), 'latin1')
          const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
            whole.subarray(at * size, (at + 1) * size),
          )
          assert.deepEqual(await linesIn(chunks), texts)
        },
      ),
    )
  })

  it('takes a last line without an end', async () => {
    assert.deepEqual(await linesIn([Buffer.from('a\n\nb')]), ['a', '', 'b'])
  })

  it('cuts a line that is too long just behind the limit, and goes on with the next', async () => {
    assert.deepEqual(await linesIn([Buffer.from('abcdef'), Buffer.from('ghi\nx\n')], 4), ['abcdef', 'x'])
  })

  it('never makes a line that is too long look as if it fitted', async () => {
    assert.deepEqual(await linesIn([Buffer.from('abcd\refgh\nabcd\r\n')], 4), ['abcd\re', 'abcd'])
    assert.deepEqual(await linesIn([Buffer.from('abcde\rfgh\n')], 4), ['abcde'])
  })
})
