import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ACCOUNT, aStream, openKinesis, scope, viewOf } from '../../../../test/services/kinesis-harness.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { findStream, type StreamReference, streamResources } from '../queries.ts'

const orders = aStream('orders')
const abroad = aStream('clicks', { region: 'eu-west-1', arn: `arn:aws:kinesis:eu-west-1:${ACCOUNT}:stream/clicks` })
const theirs = aStream('logs', { accountId: '111111111111', arn: 'arn:aws:kinesis:us-east-1:111111111111:stream/logs' })
const view = viewOf([orders, abroad, theirs])

function find(input: StreamReference) {
  return findStream(view, scope, input)
}

function failure(input: StreamReference): { text: string; hint: string | undefined } {
  const outcome = find(input)
  assert.ok(isRejection(outcome), 'not found')
  return { text: `${outcome.rejected}: ${outcome.message}`, hint: outcome.hint }
}

describe('a stream is named', () => {
  it('by name, by ARN, or by both if they agree', () => {
    assert.equal(find({ StreamName: 'orders' }), orders)
    assert.equal(find({ StreamARN: orders.arn }), orders)
    assert.equal(find({ StreamName: 'orders', StreamARN: orders.arn }), orders)
  })

  it('not by neither, nor by two that disagree', () => {
    assert.equal(failure({}).text, 'InvalidArgumentException: Either StreamName or StreamARN should be provided.')
    assert.match(
      failure({ StreamName: 'clicks', StreamARN: orders.arn }).text,
      /^InvalidArgumentException: StreamName clicks and StreamARN/,
    )
  })

  it('by the ARN of another account, which texts then name', () => {
    assert.equal(find({ StreamARN: theirs.arn }), theirs)
    assert.equal(
      failure({ StreamARN: 'arn:aws:kinesis:us-east-1:222222222222:stream/logs' }).text,
      'ResourceNotFoundException: Stream logs under account 222222222222 not found.',
    )
  })

  it('in its own region only', () => {
    const { text, hint } = failure({ StreamARN: abroad.arn })
    assert.equal(text, `ResourceNotFoundException: Stream clicks under account ${ACCOUNT} not found.`)
    assert.match(hint ?? '', /signed for us-east-1; set AWS_REGION=eu-west-1/)
  })

  it('not by the ARN of something else', () => {
    assert.match(failure({ StreamARN: `${orders.arn}/consumer/c:1` }).text, /^ResourceNotFoundException/)
  })

  it('for authorisation by ARN', () => {
    assert.deepEqual(streamResources({ StreamName: 'orders' }, scope), [orders.arn])
    assert.deepEqual(streamResources({ StreamARN: theirs.arn }, scope), [theirs.arn])
    assert.deepEqual(streamResources({}, scope), [])
  })

  it("in AWS's other partitions by their own prefix", () => {
    assert.deepEqual(streamResources({ StreamName: 's' }, { accountId: ACCOUNT, region: 'cn-north-1' }), [
      `arn:aws-cn:kinesis:cn-north-1:${ACCOUNT}:stream/s`,
    ])
  })
})

describe('a stream that was not found', () => {
  it('but exists in another region is explained', () => {
    assert.equal(
      failure({ StreamName: 'clicks' }).hint,
      'Stream clicks exists in eu-west-1, not in us-east-1; set AWS_REGION=eu-west-1 or --region',
    )
  })

  it('but exists under another account is explained', () => {
    assert.match(
      failure({ StreamName: 'logs' }).hint ?? '',
      /exists under account 111111111111, not under 000000000000; the access key/,
    )
  })

  it('but exists in another spelling is explained', () => {
    assert.match(failure({ StreamName: 'Orders' }).hint ?? '', /^Stream orders exists; names are case-sensitive/)
  })

  it('and exists nowhere is not', () => assert.equal(failure({ StreamName: 'nowhere' }).hint, undefined))

  it('tells the server, not the client', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 1 }, { ...scope, region: 'eu-west-1' })
    const input = { StreamName: 'orders', PartitionKey: 'a', Data: Buffer.from('x') }
    assert.equal(
      await aws.refusal(model.PutRecord, input),
      `ResourceNotFoundException: Stream orders under account ${ACCOUNT} not found.`,
    )
    assert.deepEqual(aws.told, [
      'PutRecord: Stream orders exists in eu-west-1, not in us-east-1; set AWS_REGION=eu-west-1 or --region',
    ])
  })
})
