import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CreateDeliveryStreamCommand, FirehoseClient } from '@aws-sdk/client-firehose'
import { KinesisClient, PutRecordsCommand, RegisterStreamConsumerCommand } from '@aws-sdk/client-kinesis'
import { testIo } from '../../../test/support/cli-io.ts'
import { type Leat, start } from '../../index.ts'
import { main } from '../main.ts'

async function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const io = testIo({ env })
  return { code: await main(args, io), out: io.out(), err: io.err() }
}

const client = (leat: Leat) => ({
  endpoint: leat.endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})

/** A stream with records, a consumer that is not subscribed, and a delivery stream into a bucket that is not there. */
async function world(leat: Leat): Promise<readonly string[]> {
  const kinesis = new KinesisClient(client(leat))
  const StreamARN = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders'
  await kinesis.send(new RegisterStreamConsumerCommand({ StreamARN, ConsumerName: 'fraud' }))
  const firehose = new FirehoseClient(client(leat))
  const RoleARN = 'arn:aws:iam::000000000000:role/r'
  await firehose.send(
    new CreateDeliveryStreamCommand({
      DeliveryStreamName: 'to-lake',
      DeliveryStreamType: 'KinesisStreamAsSource',
      KinesisStreamSourceConfiguration: { KinesisStreamARN: StreamARN, RoleARN },
      ExtendedS3DestinationConfiguration: { RoleARN, BucketARN: 'arn:aws:s3:::lake' },
    }),
  )
  const Records = ['a', 'b', 'c'].map((key) => ({ PartitionKey: key, Data: Buffer.from(`{"key":"${key}"}`) }))
  const put = await kinesis.send(new PutRecordsCommand({ StreamARN, Records }))
  return put.Records?.map(({ SequenceNumber = '' }) => SequenceNumber) ?? []
}

describe('leat lag and leat why', () => {
  it('tell who reads a stream, and what became of a record', async () => {
    await using leat = await start({ instant: true, initializeStreams: 'orders:1,quiet:1' })
    const [, second = ''] = await world(leat)
    const lag = await run(['lag'], leat.environment)
    assert.match(lag.out, /^READER +KIND +STREAM +BEHIND +MOST OF IT IN\n/)
    assert.match(lag.out, /\nfraud +consumer +orders +not subscribed\n/)
    assert.match(lag.out, /\nto-lake +delivery stream +orders +/)
    const rows = (await run(['lag', 'orders', '--json'], leat.environment)).out.trim().split('\n')
    assert.deepEqual(rows.map((row) => (JSON.parse(row) as { name: string }).name).sort(), ['fraud', 'to-lake'])
    assert.match((await run(['lag', 'quiet'], leat.environment)).err, /^Nothing at .* in us-east-1 reads the stream "quiet"/)

    const why = await run(['why', second], leat.environment)
    assert.equal(why.code, 0)
    assert.match(why.out, new RegExp(`^${second} {2}orders, shard 0\\n {2}key b, 11 bytes, arrived `))
    assert.match(why.out, /\n {2}\{"key":"b"\}\n/)
    assert.match(why.out, /\nfraud {2}consumer {2}not known\n/)
    assert.match(why.out, /\nto-lake {2}delivery stream {2}/)
    const { record } = JSON.parse((await run(['why', second, '--json'], leat.environment)).out) as { record: { is: string } }
    assert.equal(record.is, 'there')
  })

  it('say what they do not understand, and what is not there', async () => {
    await using leat = await start({ instant: true, initializeStreams: 'orders:1' })
    const [first = ''] = await world(leat)
    const { code, err } = await run(['why', 'soon'], leat.environment)
    assert.equal(code, 2)
    assert.match(err, /"soon" is no sequence number/)
    assert.match(
      (await run(['why', '123'], leat.environment)).err,
      /No stream in us-east-1 has a shard that numbers its records so/,
    )
    assert.match((await run(['why', first, '--region', 'eu-west-1'], leat.environment)).err, /No stream in eu-west-1/)
    assert.match((await run(['lag', '--endpoint', 'aws'], leat.environment)).err, /AWS offers nothing like it/)
    await run(['reset', '--stream', 'orders', '--yes'], leat.environment)
    const gone = await run(['why', first], leat.environment)
    assert.match(gone.out, /The record is gone/)
  })
})
