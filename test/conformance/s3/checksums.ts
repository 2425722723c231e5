import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Case } from '../world.ts'
import { type Members, newBucket, put, text } from './helpers.ts'

const HELLO = 'Hello world'

const OF_HELLO = {
  ChecksumCRC32: 'i9aeUg==',
  ChecksumCRC32C: 'crUfeA==',
  ChecksumCRC64NVME: 'OOJZ0D8xKts=',
  ChecksumSHA1: 'e1AsOh9IyGCa4hLN+2Od7jlnP14=',
  ChecksumSHA256: 'ZOyIygCyaOW6GjVnihtTFtIS9PNmskdyMlNKiuyjfzw=',
}

export const checksums: readonly Case[] = [
  {
    rule: 'A checksum of each kind is held against the content, kept, and told to who asks for it',
    proves: ['PutObject', 'GetObject', 'PutObject BadDigest'],
    async run(world) {
      const Bucket = await newBucket(world)
      for (const [name, value] of Object.entries(OF_HELLO)) {
        const made = await put(world, Bucket, name, HELLO, { [name]: value })
        assert.equal(made[name], value)
        const head = await world.ok('HeadObject', { Bucket, Key: name, ChecksumMode: 'ENABLED' })
        assert.deepEqual([head[name], head['ChecksumType']], [value, 'FULL_OBJECT'])
        assert.equal(await text(world, Bucket, name, { ChecksumMode: 'ENABLED' }), HELLO)
        const algorithm = name.slice('Checksum'.length)
        const message = `The ${algorithm} you specified did not match the calculated checksum.`
        const other = { Bucket, Key: name, Body: Buffer.from('other'), [name]: value }
        await world.fails('PutObject', other, 'BadDigest', message)
        assert.equal(await text(world, Bucket, name), HELLO)
      }
    },
  },
  {
    rule: 'A checksum that is none is refused',
    proves: ['PutObject InvalidRequest'],
    async run(world) {
      const Bucket = await newBucket(world)
      const wrong = (more: Members) => ({ Bucket, Key: 'k', Body: Buffer.from(HELLO), ...more })
      const message = 'Value for x-amz-checksum-sha1 header is invalid.'
      await world.fails('PutObject', wrong({ ChecksumSHA1: 'AAAA' }), 'InvalidRequest', message)
    },
  },
  {
    rule: 'Content-MD5 is held against the content, too',
    proves: ['PutObject', 'PutObject BadDigest', 'PutObject InvalidDigest'],
    async run(world) {
      const Bucket = await newBucket(world)
      const md5 = (content: string) => createHash('md5').update(content).digest('base64')
      const at = { Bucket, Key: 'k', Body: Buffer.from(HELLO) }
      await world.ok('PutObject', { ...at, ContentMD5: md5(HELLO) })
      await world.fails(
        'PutObject',
        { ...at, ContentMD5: md5('other') },
        'BadDigest',
        'The Content-MD5 you specified did not match what we received.',
      )
      await world.fails('PutObject', { ...at, ContentMD5: 'AAAA' }, 'InvalidDigest', 'The Content-MD5 you specified was invalid.')
    },
  },
  {
    rule: 'Parts of an object come without its checksum; a part of an upload that asked for none has one of its own',
    proves: ['GetObject', 'UploadPart', 'UploadPart BadDigest'],
    async run(world) {
      const Bucket = await newBucket(world)
      await put(world, Bucket, 'k', HELLO)
      const range = await world.ok('GetObject', { Bucket, Key: 'k', Range: 'bytes=0-3', ChecksumMode: 'ENABLED' })
      for (const name of Object.keys(OF_HELLO)) assert.equal(range[name], undefined)
      const whole = await world.ok('GetObject', { Bucket, Key: 'k', Range: 'bytes=0-99', ChecksumMode: 'ENABLED' })
      assert.deepEqual([whole['ContentRange'], whole['ChecksumType']], ['bytes 0-10/11', 'FULL_OBJECT'])
      const { UploadId } = await world.ok('CreateMultipartUpload', { Bucket, Key: 'k' })
      const part = { Bucket, Key: 'k', UploadId, PartNumber: 1, Body: Buffer.from(HELLO) }
      const checksum = Buffer.alloc(4)
      checksum.writeUInt32BE(crc32(HELLO))
      const ChecksumCRC32 = checksum.toString('base64')
      assert.equal((await world.ok('UploadPart', { ...part, ChecksumCRC32 }))['ChecksumCRC32'], ChecksumCRC32)
      await world.fails('UploadPart', { ...part, ChecksumCRC32: 'AAAAAA==' }, 'BadDigest')
    },
  },
]
