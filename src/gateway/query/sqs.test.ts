import assert from 'node:assert/strict'
import { it } from 'node:test'
import { start } from '../../index.ts'

/** SQS as clients of former days speak to it. */
it('SQS answers forms: of its names then, at its own address and at that of a queue', async () => {
  await using leat = await start({ instant: true })
  const authorization =
    'AWS4-HMAC-SHA256 Credential=000000000000/20260101/us-east-1/sqs/aws4_request, SignedHeaders=host;x-amz-date, Signature=00'
  const ask = async (pairs: Readonly<Record<string, string>>, at: string = leat.endpoint) => {
    const headers = { authorization, 'x-amz-date': '20260101T000000Z' }
    const body = new URLSearchParams({ Version: '2012-11-05', ...pairs })
    const answer = await fetch(at, { method: 'POST', headers, body })
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
  }
  const found = (text: string, name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? ''

  const created = await ask({
    Action: 'CreateQueue',
    QueueName: 'old',
    'Attribute.1.Name': 'VisibilityTimeout',
    'Attribute.1.Value': '7',
  })
  assert.deepEqual([created.status, created.type], [200, 'text/xml'])
  assert.match(
    created.text,
    /^<CreateQueueResponse xmlns="http:\/\/queue\.amazonaws\.com\/doc\/2012-11-05\/"><CreateQueueResult><QueueUrl>/,
  )
  const url = found(created.text, 'QueueUrl')

  const attribute = { Name: 'colour', 'Value.DataType': 'String', 'Value.StringValue': 'red' }
  const named = Object.entries(attribute).map(([name, value]) => [`MessageAttribute.1.${name}`, value] as const)
  const sent = await ask({ Action: 'SendMessage', MessageBody: 'a <b> & c', ...Object.fromEntries(named) }, url)
  assert.match(found(sent.text, 'MD5OfMessageBody'), /^[0-9a-f]{32}$/)

  const received = await ask({
    Action: 'ReceiveMessage',
    QueueUrl: url,
    'MessageAttributeName.1': 'All',
    'AttributeName.1': 'All',
  })
  assert.match(received.text, /<ReceiveMessageResult><Message><MessageId>/)
  assert.match(received.text, /<Body>a &lt;b&gt; &amp; c<\/Body>/)
  assert.match(received.text, /<Attribute><Name>ApproximateReceiveCount<\/Name><Value>1<\/Value><\/Attribute>/)
  assert.match(
    received.text,
    /<MessageAttribute><Name>colour<\/Name><Value><StringValue>red<\/StringValue><DataType>String<\/DataType><\/Value><\/MessageAttribute>/,
  )
  const entries = {
    'DeleteMessageBatchRequestEntry.1.Id': 'x',
    'DeleteMessageBatchRequestEntry.1.ReceiptHandle': found(received.text, 'ReceiptHandle'),
  }
  const deleted = await ask({ Action: 'DeleteMessageBatch', ...entries }, url)
  assert.match(deleted.text, /<DeleteMessageBatchResultEntry><Id>x<\/Id><\/DeleteMessageBatchResultEntry>/)

  const listed = await ask({ Action: 'ListQueues' })
  assert.match(listed.text, /<ListQueuesResult><QueueUrl>[^<]+\/old<\/QueueUrl><\/ListQueuesResult>/)
  const none = await ask({ Action: 'GetQueueUrl', QueueName: 'none' })
  assert.equal(none.status, 400)
  assert.match(none.text, /<Type>Sender<\/Type><Code>AWS\.SimpleQueueService\.NonExistentQueue<\/Code>/)
})
