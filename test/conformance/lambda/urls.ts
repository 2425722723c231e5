import assert from 'node:assert/strict'
import http from 'node:http'
import type { Case } from '../world.ts'
import { ECHO, functionArn, type Members, made } from './helpers.ts'

interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly text: string
}

/** Asks a function URL, whose host is a name below localhost, which not every machine looks up. */
function ask(url: string, options: http.RequestOptions = {}, body = ''): Promise<Answer> {
  const { host, port, pathname, search } = new URL(url)
  return new Promise((resolve, reject) => {
    const headers = { host, ...(options.headers as Record<string, string>) }
    const request = http.request(
      { method: 'GET', ...options, hostname: '127.0.0.1', port, path: `${pathname}${search}`, headers },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }),
        )
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

const PUBLIC = {
  StatementId: 'public',
  Action: 'lambda:InvokeFunctionUrl',
  Principal: '*',
  FunctionUrlAuthType: 'NONE',
}

export const urls: readonly Case[] = [
  {
    rule: 'a function has a URL, which is changed, shown and taken back',
    proves: [
      'CreateFunctionUrlConfig',
      'GetFunctionUrlConfig',
      'UpdateFunctionUrlConfig',
      'ListFunctionUrlConfigs',
      'DeleteFunctionUrlConfig',
      'CreateFunctionUrlConfig ResourceConflictException',
    ],
    async run(world) {
      const FunctionName = await made(world)
      const Cors = { AllowOrigins: ['https://example.com'], AllowMethods: ['GET'] }
      const created = await world.ok('CreateFunctionUrlConfig', { FunctionName, AuthType: 'AWS_IAM', Cors })
      const { FunctionUrl, CreationTime, ...rest } = created
      assert.match(String(FunctionUrl), /^http:\/\/[a-z0-9]{32}\.lambda-url\.us-east-1\.localhost:\d+\/$/)
      const shown = { FunctionArn: functionArn(FunctionName), AuthType: 'AWS_IAM', Cors, InvokeMode: 'BUFFERED' }
      assert.deepEqual(rest, shown)
      await world.fails(
        'CreateFunctionUrlConfig',
        { FunctionName, AuthType: 'NONE' },
        'ResourceConflictException',
        `Failed to create function url config for [functionArn = ${functionArn(FunctionName)}]. Error message:  FunctionUrlConfig exists for this Lambda function`,
      )
      const updated = await world.ok('UpdateFunctionUrlConfig', { FunctionName, AuthType: 'NONE' })
      assert.deepEqual([updated['AuthType'], updated['Cors'], updated['FunctionUrl']], ['NONE', Cors, FunctionUrl])
      assert.deepEqual(await world.ok('GetFunctionUrlConfig', { FunctionName }), updated)
      const { FunctionUrlConfigs } = await world.ok('ListFunctionUrlConfigs', { FunctionName })
      assert.deepEqual(FunctionUrlConfigs, [updated])
      assert.ok(CreationTime)
      await world.ok('DeleteFunctionUrlConfig', { FunctionName })
      await world.fails(
        'GetFunctionUrlConfig',
        { FunctionName },
        'ResourceNotFoundException',
        'The resource you requested does not exist.',
      )
    },
  },
  {
    rule: 'only functions and aliases that are there have URLs, versions have none',
    proves: [
      'CreateFunctionUrlConfig ResourceNotFoundException',
      'CreateFunctionUrlConfig ValidationException',
      'UpdateFunctionUrlConfig ResourceNotFoundException',
      'DeleteFunctionUrlConfig ResourceNotFoundException',
      'ListFunctionUrlConfigs ResourceNotFoundException',
      'GetFunctionUrlConfig ResourceNotFoundException',
    ],
    clientsMayRefuse: true,
    async run(world) {
      const FunctionName = await made(world, ECHO, { Publish: true })
      const nobody = world.fresh()
      const create = (input: Members, code: string, told: string | RegExp): Promise<string> =>
        world.fails('CreateFunctionUrlConfig', { AuthType: 'NONE', ...input }, code, told)
      await create({ FunctionName: nobody }, 'ResourceNotFoundException', 'Function does not exist')
      await create({ FunctionName, Qualifier: 'live' }, 'ResourceNotFoundException', 'Function does not exist')
      for (const operation of ['UpdateFunctionUrlConfig', 'DeleteFunctionUrlConfig']) {
        await world.fails(operation, { FunctionName: nobody }, 'ResourceNotFoundException')
      }
      await world.fails(
        'ListFunctionUrlConfigs',
        { FunctionName: nobody },
        'ResourceNotFoundException',
        'Function does not exist',
      )
      await create(
        { FunctionName, Qualifier: '1' },
        'ValidationException',
        /^1 validation error detected: Value '1' at 'qualifier' failed/,
      )
    },
  },
  {
    rule: 'its URL gives the function requests as events of version 2.0, and what it returns as answers',
    proves: ['CreateFunctionUrlConfig', 'AddPermission'],
    async run(world) {
      const source = `export const handler = async (event) => {
        if (event.rawPath === '/plain') return { hello: 'plain' }
        if (event.rawPath === '/fails') throw new Error('inside')
        return {
          statusCode: 201,
          headers: { 'x-own': 'yes', 'content-type': 'text/plain; charset=utf-8' },
          cookies: ['a=1', 'b=2; Path=/'],
          body: Buffer.from(JSON.stringify(event)).toString('base64'),
          isBase64Encoded: true,
        }
      }`
      const FunctionName = await made(world, source, { Timeout: 30 })
      const { FunctionUrl } = await world.ok('CreateFunctionUrlConfig', { FunctionName, AuthType: 'NONE' })
      await world.ok('AddPermission', { FunctionName, ...PUBLIC })
      const url = String(FunctionUrl)
      const answer = await ask(
        `${url}orders/7?a=1&a=2&b=%20`,
        { method: 'POST', headers: { cookie: 'x=1; y=2', 'x-asked': 'Twice', 'content-type': 'application/json' } },
        '{"n":1}',
      )
      assert.equal(answer.status, 201, answer.text)
      assert.equal(answer.headers['x-own'], 'yes')
      assert.deepEqual(answer.headers['set-cookie'], ['a=1', 'b=2; Path=/'])
      const { requestContext, headers, ...event } = JSON.parse(answer.text) as Members
      assert.deepEqual(event, {
        version: '2.0',
        routeKey: '$default',
        rawPath: '/orders/7',
        rawQueryString: 'a=1&a=2&b=%20',
        cookies: ['x=1', 'y=2'],
        queryStringParameters: { a: '1,2', b: ' ' },
        body: '{"n":1}',
        isBase64Encoded: false,
      })
      assert.equal((headers as Members)['x-asked'], 'Twice')
      const { http: told, domainName, stage, accountId, routeKey } = requestContext as Members
      const { method, path, protocol, sourceIp } = told as Members
      assert.deepEqual([method, path, protocol, sourceIp], ['POST', '/orders/7', 'HTTP/1.1', '127.0.0.1'])
      assert.equal(domainName, new URL(url).hostname)
      assert.deepEqual([stage, accountId, routeKey], ['$default', 'anonymous', '$default'])

      const plain = await ask(`${url}plain`)
      assert.deepEqual([plain.status, plain.text, plain.headers['content-type']], [200, '{"hello":"plain"}', 'application/json'])
      const failed = await ask(`${url}fails`)
      assert.deepEqual([failed.status, failed.text], [502, 'Internal Server Error'])
      assert.equal(failed.headers['x-amzn-errortype'], 'InternalServerErrorException')
    },
  },
  {
    rule: 'a URL that wants a signature has none for strangers, and one that is none is forbidden',
    proves: ['CreateFunctionUrlConfig'],
    async run(world) {
      const FunctionName = await made(world)
      const { FunctionUrl } = await world.ok('CreateFunctionUrlConfig', { FunctionName, AuthType: 'AWS_IAM' })
      for (const url of [String(FunctionUrl), String(FunctionUrl).replace(/\/\/[^.]+/, '//0123abcd')]) {
        const answer = await ask(url)
        assert.equal(answer.status, 403)
        assert.equal(answer.headers['x-amzn-errortype'], 'AccessDeniedException')
      }
    },
  },
]
