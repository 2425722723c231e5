/** `node bench/null-server.ts PORT`: takes everything and keeps nothing, in plain `node:http`. What no server on Node can beat without its own HTTP. */
import { createServer } from 'node:http'

const number = `"SequenceNumber":"${'4'.repeat(56)}","ShardId":"shardId-000000000000"`
const batch = Buffer.from(`{"FailedRecordCount":0,"Records":[${Array(500).fill(`{${number}}`).join(',')}]}`)
const answers: Readonly<Record<string, Buffer>> = {
  PutRecords: batch,
  PutRecord: Buffer.from(`{${number}}`),
  DescribeStreamSummary: Buffer.from('{"StreamDescriptionSummary":{"StreamStatus":"ACTIVE"}}'),
  ListShards: Buffer.from('{"Shards":[]}'),
  ListStreams: Buffer.from('{"StreamNames":[],"HasMoreStreams":false}'),
}
const nothing = Buffer.alloc(0)

createServer((request, response) => {
  const operation = String(request.headers['x-amz-target']).split('.')[1] ?? ''
  request.on('data', () => {})
  request.on('end', () => response.end(answers[operation] ?? nothing))
}).listen(Number(process.argv[2]), '127.0.0.1')
