import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { main } from '../../src/cli/main.ts'
import { callNeighbour } from '../clients/neighbour.ts'
import { temporaryFolder } from '../crash/folder.ts'
import { testIo } from '../support/cli-io.ts'
import { openServer } from './fixture.ts'

const S3DestinationConfiguration = { RoleARN: 'arn:aws:iam::000000000000:role/firehose', BucketARN: 'arn:aws:s3:::lake' }

test('the tools for data directories know the logs of delivery streams, and a delivery stream is there after a restart', async () => {
  await using root = await temporaryFolder()
  const folder = join(root.path, 'data')
  const first = await openServer(folder)
  const call = (operation: string, input: object) =>
    callNeighbour(first.leat.endpoint, 'firehose', operation, { DeliveryStreamName: 'clicks', ...input })
  await call('CreateDeliveryStream', { S3DestinationConfiguration })
  await call('PutRecord', { Record: { Data: Buffer.from('a click').toString('base64') } })
  await first.close()

  const verified = testIo()
  assert.equal(await main(['verify', folder], verified), 0, verified.out())
  assert.doesNotMatch(verified.out(), /belongs to no stream/)
  const inspected = testIo()
  await main(['inspect', folder], inspected)
  assert.match(inspected.out(), /delivery stream clicks \(us-east-1, account 000000000000\): ACTIVE, version 1, direct puts/)

  const second = await openServer(folder)
  const described = await callNeighbour(second.leat.endpoint, 'firehose', 'DescribeDeliveryStream', {
    DeliveryStreamName: 'clicks',
  })
  assert.match(JSON.stringify(described), /"DeliveryStreamStatus":"ACTIVE"/)
  await second.close()
})
