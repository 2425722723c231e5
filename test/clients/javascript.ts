import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as firehose from '@aws-sdk/client-firehose'
import * as iam from '@aws-sdk/client-iam'
import * as kinesis from '@aws-sdk/client-kinesis'
import * as lambda from '@aws-sdk/client-lambda'
import * as s3 from '@aws-sdk/client-s3'
import * as sqs from '@aws-sdk/client-sqs'
import * as sts from '@aws-sdk/client-sts'
import { NodeHttp2Handler, NodeHttpHandler } from '@smithy/node-http-handler'
import type { Client, ClientName, Result, Target } from './client.ts'

type Send = (command: unknown) => Promise<Record<string, unknown>>
type Command = new (input: Record<string, unknown>) => unknown

/** The AWS SDK for JavaScript v3 in this process. */
export async function openJavaScript(name: ClientName, target: Target): Promise<Client> {
  const settings = {
    endpoint: target.endpoint,
    region: target.region ?? 'us-east-1',
    credentials: target.credentials ?? { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  }
  const { client, commands } = serviceOf(name, target, settings)
  const send: Send = client.send.bind(client) as unknown as Send
  return {
    name,
    async call(operation, input) {
      const command = commands[`${operation}Command`]
      if (command === undefined) {
        return { clientRefused: `the SDK has no ${operation}Command` }
      }
      try {
        const { $metadata: _, ...output } = await send(new command(input))
        return { output: await withBody(withoutUndefined(output)) }
      } catch (error) {
        return resultOf(error)
      }
    },
    async close() {
      client.destroy()
    },
  }
}

interface Settings {
  readonly endpoint: string
  readonly region: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  readonly maxAttempts: number
}

function serviceOf(name: ClientName, target: Target, settings: Settings) {
  const commandsOf = (module: object): Record<string, Command> => module as Record<string, Command>
  switch (target.service) {
    case 's3':
      return { client: new s3.S3Client({ ...settings, forcePathStyle: true }), commands: commandsOf(s3) }
    case 'firehose':
      return { client: new firehose.FirehoseClient(settings), commands: commandsOf(firehose) }
    case 'lambda':
      return { client: new lambda.LambdaClient(settings), commands: commandsOf(lambda) }
    case 'logs':
      return { client: new logs.CloudWatchLogsClient(settings), commands: commandsOf(logs) }
    case 'sqs':
      return { client: new sqs.SQSClient(settings), commands: commandsOf(sqs) }
    case 'iam':
      return { client: new iam.IAMClient(settings), commands: commandsOf(iam) }
    case 'sts':
      return { client: new sts.STSClient(settings), commands: commandsOf(sts) }
    default: {
      const client = new kinesis.KinesisClient({ ...settings, ...handlerOf(name, target) })
      return { client, commands: commandsOf(kinesis) }
    }
  }
}

/** The default handler unless something must differ from it. */
function handlerOf(name: ClientName, target: Target): Partial<kinesis.KinesisClientConfig> {
  const trust = target.trustAll === true ? { rejectUnauthorized: false } : undefined
  if (name === 'js-h1') {
    return { requestHandler: new NodeHttpHandler(trust === undefined ? {} : { httpsAgent: trust }) }
  }
  return trust === undefined ? {} : { requestHandler: new NodeHttp2Handler({ nodeHttp2ConnectOptions: trust }) }
}

function resultOf(error: unknown): Result {
  if (!(error instanceof Error)) {
    throw error
  }
  const httpStatus = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
  if (httpStatus !== undefined) {
    return { error: { code: error.name, message: error.message, httpStatus } }
  }
  if ('code' in error || 'errno' in error || /timeout/i.test(error.name)) {
    throw error
  }
  return { clientRefused: error.message }
}

/** A body that streams is read to its end. */
async function withBody(output: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { Body: body } = output
  if (typeof body !== 'object' || body === null || !('transformToByteArray' in body)) return output
  return { ...output, Body: await (body as { transformToByteArray(): Promise<Uint8Array> }).transformToByteArray() }
}

function withoutUndefined(output: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(output).filter(([, value]) => value !== undefined))
}
