import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { type ChecksumAlgorithm, isChecksumValue, runningChecksum } from '../../aws/checksums.ts'
import { checksumMembers, givenChecksum, givenMd5, joinedChecksum, multipartEtag, uploadChecksum } from './checksums.ts'

describe('Checksums of objects', () => {
  it('are taken from a request one at a time, in proper base64', () => {
    assert.equal(givenChecksum({}), undefined)
    assert.deepEqual(givenChecksum({ ChecksumCRC32: 'i9aeUg==' }), { algorithm: 'CRC32', value: 'i9aeUg==' })
    assert.deepEqual(givenChecksum({ ChecksumCRC32: 'i9aeUg==', ChecksumSHA1: 'e1AsOh9IyGCa4hLN+2Od7jlnP14=' }), {
      rejected: 'InvalidRequest',
      message: 'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    })
    for (const bad of ['', 'no', 'i9aeUg', 'i9aeUg==x', 'OOJZ0D8xKts=']) {
      assert.deepEqual(givenChecksum({ ChecksumCRC32: bad }), {
        rejected: 'InvalidRequest',
        message: 'Value for x-amz-checksum-crc32 header is invalid.',
      })
    }
    assert.deepEqual(checksumMembers({ algorithm: 'SHA256', value: 'x' }), { ChecksumSHA256: 'x' })
    assert.ok(isChecksumValue('XXHASH128', Buffer.alloc(16).toString('base64')))
  })

  it('of an upload are of types that their algorithms have', () => {
    assert.equal(uploadChecksum(undefined, undefined), undefined)
    assert.deepEqual(uploadChecksum('CRC32', undefined), { algorithm: 'CRC32', type: 'COMPOSITE' })
    assert.deepEqual(uploadChecksum('CRC32', 'FULL_OBJECT'), { algorithm: 'CRC32', type: 'FULL_OBJECT' })
    assert.deepEqual(uploadChecksum('CRC64NVME', undefined), { algorithm: 'CRC64NVME', type: 'FULL_OBJECT' })
    const refused = (algorithm: string | undefined, type: string) => {
      const outcome = uploadChecksum(algorithm, type)
      return outcome !== undefined && 'rejected' in outcome ? outcome.message : undefined
    }
    assert.equal(
      refused('SHA256', 'FULL_OBJECT'),
      'The FULL_OBJECT checksum type cannot be used with the sha256 checksum algorithm.',
    )
    assert.equal(
      refused('CRC64NVME', 'COMPOSITE'),
      'The COMPOSITE checksum type cannot be used with the crc64nvme checksum algorithm.',
    )
    assert.equal(
      refused(undefined, 'COMPOSITE'),
      'The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.',
    )
    assert.equal(refused('CRC32', 'WHOLE'), 'Value for x-amz-checksum-type header is invalid.')
    assert.match(refused('CRC16', 'COMPOSITE') ?? '', /^Checksum algorithm provided is unsupported/)
    assert.match(refused('XXHASH3', 'COMPOSITE') ?? '', /xxHash/)
  })

  it('of parts make that of the object', () => {
    const parts = [Buffer.from('one'), Buffer.from('two and'), Buffer.from('three')]
    for (const algorithm of ['CRC32', 'CRC32C', 'CRC64NVME'] as const) {
      const joined = joinedChecksum(
        { algorithm, type: 'FULL_OBJECT' },
        parts.map((part) => ({ value: digestOf(algorithm, part), bytes: part.length })),
      )
      assert.equal(joined.value, digestOf(algorithm, Buffer.concat(parts)), algorithm)
    }
    const composed = joinedChecksum(
      { algorithm: 'SHA256', type: 'COMPOSITE' },
      parts.map((part) => ({ value: digestOf('SHA256', part), bytes: part.length })),
    )
    const hashes = parts.map((part) => createHash('sha256').update(part).digest())
    assert.equal(composed.value, `${createHash('sha256').update(Buffer.concat(hashes)).digest('base64')}-3`)
  })

  it('as an ETag of parts are the MD5 of MD5s, and their number', () => {
    const md5 = (text: string) => createHash('md5').update(text).digest('hex')
    const expected = createHash('md5')
      .update(Buffer.from(md5('a') + md5('b'), 'hex'))
      .digest('hex')
    assert.equal(multipartEtag([md5('a'), md5('b')]), `${expected}-2`)
  })

  it('as Content-MD5 are sixteen bytes in base64', () => {
    assert.equal(givenMd5(undefined), undefined)
    assert.equal(givenMd5('PiWWCnnbxptnTNTsZ6csYg=='), '3e25960a79dbc69b674cd4ec67a72c62')
    for (const bad of ['', 'PiWW', 'not base64 at all']) {
      assert.deepEqual(givenMd5(bad), {
        rejected: 'InvalidDigest',
        message: 'The Content-MD5 you specified was invalid.',
        details: { 'Content-MD5': bad },
      })
    }
  })
})

function digestOf(algorithm: ChecksumAlgorithm, bytes: Uint8Array): string {
  const running = runningChecksum(algorithm)
  running?.update(bytes)
  return running?.digest() ?? ''
}
