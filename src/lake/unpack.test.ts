import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { encoderOf } from '../services/firehose/formats/index.ts'
import type { CompressionFormat } from '../services/firehose/model.gen.ts'
import { unpacked } from './unpack.ts'

/** As a delivery stream of Leat writes it. */
async function delivered(CompressionFormat: CompressionFormat, text: string): Promise<Uint8Array> {
  const data = Buffer.from(text)
  const record = { data, raw: data, arrivedAtMs: 1_800_000_000_000 }
  const chunks: Uint8Array[] = []
  const to = { objectId: '046b6c7f-0b8a-43b9-b35d-6489e6daee91', failed: () => assert.fail('nothing fails') }
  for await (const chunk of encoderOf({ CompressionFormat }).encode([record], to)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const formats = { UNCOMPRESSED: '', GZIP: '.gz', ZIP: '.zip', Snappy: '.snappy', HADOOP_SNAPPY: '.snappy' } as const

describe('unpacking raw objects', () => {
  it('reads everything that a delivery stream writes', async () => {
    const texts = fc.oneof(
      fc.constant('{"a":1}'.repeat(60_000)),
      fc.string({ minLength: 1 }).map((text) => `{"text":${JSON.stringify(text)}}`),
    )
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        for (const [format, suffix] of Object.entries(formats)) {
          const bytes = await unpacked(await delivered(format as CompressionFormat, text), `raw/x${suffix}`)
          assert.ok(typeof bytes !== 'string', `${format}: ${bytes}`)
          assert.equal(Buffer.from(bytes).toString(), text, format)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('goes by the bytes, not the name, and reads several members', async () => {
    const text = async (bytes: Uint8Array): Promise<string> =>
      Buffer.from((await unpacked(bytes, 'raw/x')) as Uint8Array).toString()
    assert.equal(await text(Buffer.concat([gzipSync('{"a":1}'), gzipSync('{"a":2}')])), '{"a":1}{"a":2}')
    assert.equal(await text(zstdCompressSync('{"a":1}')), '{"a":1}')
    assert.equal(await text(Buffer.from('{"a":1}')), '{"a":1}')
  })

  it('says what it cannot read, for any damage', async () => {
    assert.equal(await unpacked(Buffer.from('PAR1xxxx'), 'raw/x'), 'Parquet is not read here: raw objects are JSON')
    assert.equal(await unpacked(Buffer.from('plain text'), 'raw/x.snappy'), 'broken Snappy')
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('ZIP', 'Snappy', 'HADOOP_SNAPPY'), fc.nat(), fc.nat(255), async (format, place, value) => {
        const bytes = Buffer.from(await delivered(format as CompressionFormat, '{"a":"some text, some text, some text"}'))
        bytes[place % bytes.length] = value
        await unpacked(bytes, 'raw/x.snappy')
        const cut = await unpacked(bytes.subarray(0, place % bytes.length), 'raw/x.snappy')
        assert.ok(typeof cut === 'string' || cut.length <= bytes.length)
      }),
    )
  })

  it('does not unpack what is larger than it may be', async () => {
    const claims = Buffer.concat([
      Buffer.from('82534e41505059000000000100000001', 'hex'),
      Buffer.from([0, 0, 0, 6]),
      Buffer.from('ffffffff0f00', 'hex'),
    ])
    assert.equal(await unpacked(claims, 'raw/x'), 'larger than 512 MiB')
  })
})
