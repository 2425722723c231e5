/**
 * kill -9 at random moments while functions are made and events are accepted. In the end every function that was acknowledged is there with its
 * code, and every event that was accepted has been run, at least once: its end was told to a queue.
 *
 * `LEAT_SEED` plays a run again, as far as the machine lets it.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import * as lambda from '@aws-sdk/client-lambda'
import * as sqs from '@aws-sdk/client-sqs'
import { zipSync } from 'fflate'
import { SeededRandom } from '../../src/kernel/random.ts'
import { temporaryFolder } from './folder.ts'
import { Site } from './server-process.ts'

const isLong = process.env['LEAT_LONG'] === '1'
const seed = Number(process.env['LEAT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const CYCLES = Number(process.env['LEAT_KILLS'] ?? (isLong ? 20 : 1))
const LOAD_MS_MAX = isLong ? 2_000 : 600
/** Events of one cycle: each is a message that has to be looked for. */
const EVENTS_MAX = isLong ? 200 : 30
const QUEUE = 'arn:aws:sqs:us-east-1:000000000000:ends'

function zipOf(text: string): Uint8Array {
  return zipSync(
    { 'index.mjs': Buffer.from(`export const handler = async (event) => event // ${text}`) },
    { mtime: '2026-01-01T00:00:00Z' },
  )
}

interface Ledger {
  /** Names of functions that were acknowledged. */
  readonly made: Set<string>
  readonly accepted: Set<string>
}

test(`functions and their events survive kill -9 (seed ${seed})`, async () => {
  const random = new SeededRandom(seed)
  await using folder = await temporaryFolder()
  await using site = await Site.open(join(folder.path, 'data'), { args: ['--instant'] })
  const config = {
    endpoint: site.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  }
  const functions = new lambda.LambdaClient(config)
  const queues = new sqs.SQSClient(config)
  const { QueueUrl } = await queues.send(new sqs.CreateQueueCommand({ QueueName: 'ends' }))
  await make(functions, 'echo')
  await functions.send(
    new lambda.PutFunctionEventInvokeConfigCommand({
      FunctionName: 'echo',
      DestinationConfig: { OnSuccess: { Destination: QUEUE }, OnFailure: { Destination: QUEUE } },
    }),
  )
  const ledger: Ledger = { made: new Set(['echo']), accepted: new Set() }

  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const stop = new AbortController()
    const workers = [
      asLong(stop.signal, 200, async (i) => {
        await make(functions, `f-${cycle}-${i}`)
        ledger.made.add(`f-${cycle}-${i}`)
      }),
      asLong(stop.signal, EVENTS_MAX, async (i) => {
        const id = `${cycle}-${i}`
        const Payload = Buffer.from(JSON.stringify({ id }))
        await functions.send(new lambda.InvokeCommand({ FunctionName: 'echo', InvocationType: 'Event', Payload }))
        ledger.accepted.add(id)
      }),
    ]
    await sleep(100 + random.int(LOAD_MS_MAX))
    stop.abort()
    await site.server.kill()
    await Promise.all(workers)
    await site.restart()
    assert.ok(ledger.accepted.size > 0, 'something was accepted before the kill')
  }

  for (const FunctionName of ledger.made) {
    const { Code, Configuration } = await functions.send(new lambda.GetFunctionCommand({ FunctionName }))
    assert.equal(Configuration?.State, 'Active')
    const answer = await fetch(Code?.Location ?? '')
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), Buffer.from(zipOf(FunctionName)), FunctionName)
  }
  await allTold(queues, QueueUrl, ledger.accepted)
  functions.destroy()
  queues.destroy()
})

async function make(functions: lambda.LambdaClient, FunctionName: string): Promise<void> {
  await functions.send(
    new lambda.CreateFunctionCommand({
      FunctionName,
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Role: 'arn:aws:iam::000000000000:role/worker',
      Timeout: 60,
      Code: { ZipFile: zipOf(FunctionName) },
    }),
  )
}

/** What the kill leaves unanswered may have happened or not. */
async function asLong(signal: AbortSignal, max: number, work: (i: number) => Promise<void>): Promise<void> {
  for (let i = 0; i < max && !signal.aborted; i++) {
    try {
      await work(i)
    } catch {
      return // The server is gone.
    }
  }
}

/** Receives until every event was heard of; what is missing for ever fails by the time limit of the suite. */
async function allTold(queues: sqs.SQSClient, QueueUrl: string | undefined, accepted: ReadonlySet<string>): Promise<void> {
  const missing = new Set(accepted)
  while (missing.size > 0) {
    const received = await queues.send(new sqs.ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 2 }))
    for (const { Body = '', ReceiptHandle } of received.Messages ?? []) {
      const { requestPayload, requestContext } = JSON.parse(Body) as {
        requestPayload: { id: string }
        requestContext: { condition: string }
      }
      assert.equal(requestContext.condition, 'Success')
      missing.delete(requestPayload.id)
      await queues.send(new sqs.DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
    }
  }
}
