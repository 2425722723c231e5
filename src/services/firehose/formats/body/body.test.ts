import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { snappyUncompress } from 'hyparquet'
import { snappyCompress } from '../../../../parquet/snappy.ts'
import type { FormatConfiguration } from '../configuration.ts'
import { encoderOf } from '../index.ts'
import type { FlowRecord } from '../record.ts'

const OBJECT_ID = '046b6c7f-0b8a-43b9-b35d-6489e6daee91'

export function recordOf(data: Uint8Array | string): FlowRecord {
  const bytes = Buffer.from(data)
  return { data: bytes, raw: bytes, arrivedAtMs: 1_800_000_000_000 }
}

async function encoded(configuration: FormatConfiguration, records: readonly (Uint8Array | string)[]): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  const to = { objectId: OBJECT_ID, failed: () => assert.fail('nothing fails') }
  for await (const chunk of encoderOf(configuration).encode(records.map(recordOf), to)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Text that repeats, noise, and both. */
const data = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 3000 }), fc.uint8Array({ maxLength: 100 }))
    .map(([piece, times, tail]) => Buffer.concat([...Array.from({ length: times }, () => piece), tail])),
)
const records = fc.array(data, { minLength: 1, maxLength: 20 })

test('a body without compression is the records one behind the other, with nothing between them', async () => {
  await fc.assert(
    fc.asyncProperty(records, async (given) => {
      assert.deepEqual(await encoded({}, given), Buffer.concat(given))
    }),
  )
})

test('AppendDelimiterToRecord ends every record with a newline, or with the delimiter it names', async () => {
  const with_ = (Parameters: { ParameterName: string; ParameterValue: string }[]): FormatConfiguration => ({
    ProcessingConfiguration: { Enabled: true, Processors: [{ Type: 'AppendDelimiterToRecord', Parameters }] },
  })
  assert.equal(String(await encoded(with_([]), ['a', '', 'b\n'])), 'a\n\nb\n\n')
  assert.equal(String(await encoded(with_([{ ParameterName: 'Delimiter', ParameterValue: '\\n' }]), ['a', 'b'])), 'a\nb\n')
  assert.equal(String(await encoded(with_([{ ParameterName: 'Delimiter', ParameterValue: '####' }]), ['a', 'b'])), 'a####b####')
  const off = { ProcessingConfiguration: { Processors: [{ Type: 'AppendDelimiterToRecord' }] } }
  assert.equal(String(await encoded(off, ['a', 'b'])), 'ab')
})

test('GZIP is one member', async () => {
  await fc.assert(
    fc.asyncProperty(records, async (given) => {
      const bytes = await encoded({ CompressionFormat: 'GZIP' }, given)
      assert.deepEqual(gunzipSync(bytes), Buffer.concat(given))
      assert.deepEqual(await encoded({ CompressionFormat: 'GZIP' }, given), bytes)
    }),
    { numRuns: 30 },
  )
})

test('ZIP is an archive that unzip and Python read, with one entry named by the object id', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leat-zip-'))
  try {
    const given = ['{"a":1}\n', 'x'.repeat(300_000), Buffer.from([0, 1, 2, 255])]
    const file = join(folder, 'object.zip')
    writeFileSync(file, await encoded({ CompressionFormat: 'ZIP' }, given))
    const whole = Buffer.concat(given.map((each) => Buffer.from(each)))
    assert.deepEqual(readZip(await encoded({ CompressionFormat: 'ZIP' }, given)), { name: OBJECT_ID, bytes: whole })
    for (const [command, args] of [
      ['unzip', ['-p', file, OBJECT_ID]],
      [
        'python3',
        ['-c', `import sys,zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))`, file, OBJECT_ID],
      ],
    ] as const) {
      if (there(command)) assert.deepEqual(execFileSync(command, args, { maxBuffer: 1e7 }), whole, command)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

function there(command: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`])
    return true
  } catch {
    return false
  }
}

/** By the directory at the end, as readers do. */
function readZip(archive: Buffer): { name: string; bytes: Buffer } {
  const end = archive.length - 22
  assert.equal(archive.readUInt32LE(end), 0x06054b50)
  const directory = archive.readUInt32LE(end + 16)
  assert.equal(archive.readUInt32LE(directory), 0x02014b50)
  const packed = archive.readUInt32LE(directory + 20)
  const name = archive.toString('utf8', directory + 46, directory + 46 + archive.readUInt16LE(directory + 28))
  const from = archive.readUInt32LE(directory + 42) + 30 + name.length
  // A gzip frame around the same deflate data lets zlib check the checksum and the length as well.
  const gzip = Buffer.concat([
    Buffer.from('1f8b080000000000000a', 'hex'),
    archive.subarray(from, from + packed),
    archive.subarray(directory + 16, directory + 20),
    archive.subarray(directory + 24, directory + 28),
  ])
  return { name, bytes: gunzipSync(gzip) }
}

function unpacked(block: Uint8Array): Buffer {
  let length = 0
  for (let at = 0, shift = 0; ; at++, shift += 7) {
    const byte = block[at] as number
    length |= (byte & 0x7f) << shift
    if (byte < 0x80) break
  }
  const output = new Uint8Array(length)
  snappyUncompress(block, output)
  return Buffer.from(output)
}

test('a Snappy block gives back what was compressed', () => {
  fc.assert(fc.property(data, (given) => assert.deepEqual(unpacked(snappyCompress(given)), Buffer.from(given))))
  const large = Buffer.from(Array.from({ length: 20_000 }, (_, i) => `{"id":${i},"name":"n${i % 97}"}`).join('\n'))
  const packed = snappyCompress(large)
  assert.deepEqual(unpacked(packed), large)
  assert.ok(packed.length < large.length / 2, `${packed.length} of ${large.length}`)
  assert.equal(Buffer.from(snappyCompress(Buffer.from('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'))).toString('hex'), '2000617a0100')
  assert.equal(Buffer.from(snappyCompress(new Uint8Array())).toString('hex'), '00')
})

test('Snappy is the stream of snappy-java', async () => {
  assert.equal(
    (await encoded({ CompressionFormat: 'Snappy' }, ['abc'])).toString('hex'),
    '82534e4150505900000000010000000100000005030861626' + '3',
  )
  await fc.assert(
    fc.asyncProperty(records, async (given) => {
      const stream = await encoded({ CompressionFormat: 'Snappy' }, given)
      const blocks: Buffer[] = []
      for (let at = 16; at < stream.length; ) {
        const length = stream.readUInt32BE(at)
        blocks.push(unpacked(stream.subarray(at + 4, at + 4 + length)))
        at += 4 + length
      }
      assert.ok(blocks.every((block) => block.length <= 32_768))
      assert.deepEqual(Buffer.concat(blocks), Buffer.concat(given))
    }),
    { numRuns: 30 },
  )
})

test("HADOOP_SNAPPY is Hadoop's stream of blocks", async () => {
  assert.equal(
    (await encoded({ CompressionFormat: 'HADOOP_SNAPPY' }, ['abc'])).toString('hex'),
    '0000000300000005' + '0308616263',
  )
  await fc.assert(
    fc.asyncProperty(records, async (given) => {
      const stream = await encoded({ CompressionFormat: 'HADOOP_SNAPPY' }, given)
      const blocks: Buffer[] = []
      for (let at = 0; at < stream.length; ) {
        const [raw, length] = [stream.readUInt32BE(at), stream.readUInt32BE(at + 4)]
        const block = unpacked(stream.subarray(at + 8, at + 8 + length))
        assert.equal(block.length, raw)
        blocks.push(block)
        at += 8 + length
      }
      assert.deepEqual(Buffer.concat(blocks), Buffer.concat(given))
    }),
    { numRuns: 30 },
  )
})

test('a source that fails while an object is made fails the body, whatever the format', async () => {
  async function* failing(): AsyncIterable<FlowRecord> {
    yield recordOf('a')
    throw new Error('the log is gone')
  }
  for (const CompressionFormat of ['UNCOMPRESSED', 'GZIP', 'ZIP', 'Snappy', 'HADOOP_SNAPPY']) {
    const body = encoderOf({ CompressionFormat }).encode(failing(), { objectId: OBJECT_ID, failed: () => undefined })
    await assert.rejects(async () => {
      for await (const _ of body);
    }, /the log is gone/)
  }
})
