import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { CloudWatchLogsClient, DescribeDeliveriesCommand } from '@aws-sdk/client-cloudwatch-logs'
import { IAMClient, ListSAMLProvidersCommand } from '@aws-sdk/client-iam'
import { GetCodeSigningConfigCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { ListMessageMoveTasksCommand, SQSClient } from '@aws-sdk/client-sqs'
import { GetWebIdentityTokenCommand, STSClient } from '@aws-sdk/client-sts'
import { type Leat, start } from '../../src/index.ts'

/** What AWS's own clients are told of their signatures by a server that enforces keys, in each protocol. The operations are ones that Leat does not serve. */

const KEY = { accessKeyId: 'AKIDEXAMPLEEXAMPLE00', secretAccessKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCD' }
const ARN = 'arn:aws:lambda:eu-west-1:000000000000:code-signing-config:csc-0123456789abcdef0'

let leat: Leat
before(async () => {
  leat = await start({
    host: '0.0.0.0',
    cleartext: true,
    instant: true,
    accessKeys: [`${KEY.accessKeyId}:${KEY.secretAccessKey}`],
  })
})
after(() => leat.close())

interface With {
  readonly credentials?: typeof KEY
  /** How far the client's clock is off, ms. */
  readonly systemClockOffset?: number
}

type Call = (options: With) => Promise<unknown>

interface Told {
  readonly name: string
  readonly message: string
  readonly status: number | undefined
}

async function told(call: Call, options: With): Promise<Told> {
  try {
    await call(options)
  } catch (error) {
    const { name, message, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } }
    return { name, message, status: $metadata?.httpStatusCode }
  }
  return assert.fail('the call went well')
}

const INVALID = 'The security token included in the request is invalid.'
const WRONG =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'

interface Protocol {
  readonly service: string
  readonly call: Call
  readonly unknownKey: string
  readonly wrong: string
  readonly status: number
}

const common = (options: With) => ({
  endpoint: `http://127.0.0.1:${leat.port}`,
  region: 'eu-west-1',
  credentials: KEY,
  maxAttempts: 1,
  ...options,
})

const protocols: readonly Protocol[] = [
  {
    service: 'Lambda',
    // An ARN in the path: encoded once on the wire, and twice in what is signed.
    call: (options) => new LambdaClient(common(options)).send(new GetCodeSigningConfigCommand({ CodeSigningConfigArn: ARN })),
    unknownKey: 'UnrecognizedClientException',
    wrong: 'InvalidSignatureException',
    status: 403,
  },
  {
    service: 'IAM',
    call: (options) => new IAMClient(common(options)).send(new ListSAMLProvidersCommand({})),
    unknownKey: 'InvalidClientTokenId',
    wrong: 'SignatureDoesNotMatch',
    status: 403,
  },
  {
    service: 'STS',
    call: (options) =>
      new STSClient(common(options)).send(new GetWebIdentityTokenCommand({ Audience: ['a b+c'], SigningAlgorithm: 'RS256' })),
    unknownKey: 'InvalidClientTokenId',
    wrong: 'SignatureDoesNotMatch',
    status: 403,
  },
  {
    service: 'CloudWatch Logs',
    call: (options) => new CloudWatchLogsClient(common(options)).send(new DescribeDeliveriesCommand({})),
    unknownKey: 'UnrecognizedClientException',
    wrong: 'InvalidSignatureException',
    status: 400,
  },
  {
    service: 'SQS',
    call: (options) =>
      new SQSClient(common(options)).send(new ListMessageMoveTasksCommand({ SourceArn: 'arn:aws:sqs:eu-west-1:0:q' })),
    // Under the codes of query, which it is told in a header.
    unknownKey: 'InvalidClientTokenId',
    wrong: 'SignatureDoesNotMatch',
    status: 403,
  },
]

for (const { service, call, unknownKey, wrong, status } of protocols) {
  describe(service, () => {
    it('takes what was signed well', async () => {
      assert.equal((await told(call, {})).name, 'UnsupportedOperationException')
    })

    it('refuses what was signed long ago, with the code by which clients know that their clock is wrong', async () => {
      const answer = await told(call, { systemClockOffset: -3_600_000 })
      assert.deepEqual([answer.name, answer.status], [wrong, status])
      assert.match(answer.message, /^Signature expired: \d{8}T\d{6}Z is now earlier than /)
    })

    it('knows no key that nobody was given', async () => {
      const answer = await told(call, { credentials: { ...KEY, accessKeyId: 'AKIDEXAMPLEEXAMPLE01' } })
      assert.deepEqual([answer.name, answer.message, answer.status], [unknownKey, INVALID, status])
    })

    it('refuses what was signed with another secret', async () => {
      const answer = await told(call, { credentials: { ...KEY, secretAccessKey: 'x' } })
      assert.deepEqual([answer.name, answer.message, answer.status], [wrong, WRONG, status])
    })
  })
}
