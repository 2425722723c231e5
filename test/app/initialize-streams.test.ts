import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { KinesisClient, ListStreamsCommand } from '@aws-sdk/client-kinesis'
import { ConfigError, start } from '../../src/index.ts'

async function namesIn(endpoint: string, region: string): Promise<readonly string[]> {
  const kinesis = new KinesisClient({ endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } })
  const { StreamNames } = await kinesis.send(new ListStreamsCommand({}))
  kinesis.destroy()
  return StreamNames ?? []
}

describe('streams at start', () => {
  it('are there when the server is, each in its region, and more of them than AWS creates at a time', async () => {
    await using leat = await start({ initializeStreams: 'a:2,b::eu-west-1,c:1,d:1,e:1,f:1,g:1,h' })
    assert.deepEqual(await namesIn(leat.endpoint, 'us-east-1'), ['a', 'c', 'd', 'e', 'f', 'g', 'h'])
    assert.deepEqual(await namesIn(leat.endpoint, 'eu-west-1'), ['b'])
  })

  it('are refused when malformed, and the server does not start', async () => {
    for (const list of ['a:0', 'a:b', ':2', 'a b', 'a:1:nowhere', 'a:1:eu-west-1:x']) {
      await assert.rejects(start({ initializeStreams: list }), ConfigError, list)
    }
  })

  it('are refused when one is named twice: which of the two was meant?', async () => {
    await assert.rejects(start({ initializeStreams: 'a:1,b:1,a:2' }), /"a" stands there twice/)
    await using leat = await start({ initializeStreams: 'a:1,a:2:eu-west-1', instant: true })
    assert.deepEqual(await namesIn(leat.endpoint, 'eu-west-1'), ['a'])
  })

  it('are refused at once, in AWS’s words, when there will never be room for them', async () => {
    await assert.rejects(start({ initializeStreams: 'a:1,b:99999', instant: true }), {
      name: 'ConfigError',
      message: /^initialize-streams: b could not be created: LimitExceededException: /,
    })
  })
})
