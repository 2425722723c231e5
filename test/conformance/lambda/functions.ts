import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { ACCOUNT, type Case, REGION } from '../world.ts'
import { claims, ECHO, functionArn, invoked, type Members, made, ROLE, until, wanted, zipOf } from './helpers.ts'

const NOT_A_ZIP = 'Could not unzip uploaded file. Please check your file, then try to upload again.'

export const functions: readonly Case[] = [
  {
    rule: 'a function is made with all defaults, Pending at first, and is Active a moment later',
    proves: ['CreateFunction', 'GetFunctionConfiguration'],
    server: 'slow',
    async run(world) {
      const FunctionName = world.fresh()
      const zip = zipOf(ECHO)
      const created = await world.ok('CreateFunction', wanted(FunctionName))
      const { RevisionId, LastModified, RuntimeVersionConfig, ...rest } = created
      assert.match(String(RevisionId), /^[0-9a-f-]{36}$/)
      assert.match(String(LastModified), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/)
      assert.match(
        String((RuntimeVersionConfig as Members)['RuntimeVersionArn']),
        new RegExp(`^arn:aws:lambda:${REGION}::runtime:[0-9a-f]{64}$`),
      )
      assert.deepEqual(rest, {
        FunctionName,
        FunctionArn: functionArn(FunctionName),
        Runtime: 'nodejs22.x',
        Role: ROLE,
        Handler: 'index.handler',
        CodeSize: zip.byteLength,
        Description: '',
        Timeout: 3,
        MemorySize: 128,
        CodeSha256: createHash('sha256').update(zip).digest('base64'),
        Version: '$LATEST',
        TracingConfig: { Mode: 'PassThrough' },
        State: 'Pending',
        StateReason: 'The function is being created.',
        StateReasonCode: 'Creating',
        PackageType: 'Zip',
        Architectures: ['x86_64'],
        EphemeralStorage: { Size: 512 },
        SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
        LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${FunctionName}` },
      })
      world.advance(600)
      const active = await until(
        () => world.ok('GetFunctionConfiguration', { FunctionName }),
        ({ State }) => State === 'Active',
        'Active',
      )
      assert.equal(active['LastUpdateStatus'], 'Successful')
      assert.equal(active['StateReason'], undefined)
      assert.notEqual(active['RevisionId'], RevisionId)
    },
  },
  {
    rule: 'a name is taken once',
    proves: ['CreateFunction ResourceConflictException'],
    async run(world) {
      const name = await made(world)
      await world.fails('CreateFunction', wanted(name), 'ResourceConflictException', `Function already exist: ${name}`)
    },
  },
  {
    rule: 'what is no zip, or has nothing in it, is refused; so is what leads out of its folder',
    proves: claims(['CreateFunction', 'UpdateFunctionCode'], 'InvalidParameterValueException'),
    clientsMayRefuse: true,
    async run(world) {
      const FunctionName = world.fresh()
      const Code = { ZipFile: Buffer.from('def handler(event, context): pass') }
      await world.fails('CreateFunction', { ...wanted(FunctionName), Code }, 'InvalidParameterValueException', NOT_A_ZIP)
      const out = { ZipFile: zipOf('x', '../../evil.py') }
      await world.fails('CreateFunction', { ...wanted(FunctionName), Code: out }, 'InvalidParameterValueException', NOT_A_ZIP)
      const name = await made(world)
      await world.fails('UpdateFunctionCode', { FunctionName: name, ...Code }, 'InvalidParameterValueException', NOT_A_ZIP)
    },
  },
  {
    rule: 'code that is missing in its bucket is refused in the words of S3',
    proves: ['CreateFunction InvalidParameterValueException'],
    async run(world) {
      const Code = { S3Bucket: 'no-such-bucket-anywhere', S3Key: 'code.zip' }
      await world.fails(
        'CreateFunction',
        { ...wanted(world.fresh()), Code },
        'InvalidParameterValueException',
        'Error occurred while GetObject. S3 Error Code: NoSuchBucket. S3 Error Message: The specified bucket does not exist',
      )
    },
  },
  {
    rule: 'runtimes that are none, or not any more, are refused with the ones to take',
    proves: claims(['CreateFunction', 'UpdateFunctionConfiguration'], 'InvalidParameterValueException'),
    async run(world) {
      const Runtime = 'cobol'
      const told =
        /^Value cobol at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: \[.*python3\.13.*\] or be a valid ARN$/
      await world.fails('CreateFunction', { ...wanted(world.fresh()), Runtime }, 'InvalidParameterValueException', told)
      const name = await made(world)
      await world.fails('UpdateFunctionConfiguration', { FunctionName: name, Runtime }, 'InvalidParameterValueException', told)
      await world.fails(
        'CreateFunction',
        { ...wanted(world.fresh()), Runtime: 'python3.7' },
        'InvalidParameterValueException',
        /no longer supported for creating or updating AWS Lambda functions\. We recommend you use the new runtime/,
      )
    },
  },
  {
    rule: 'variables have names of their own and 4 KB together; an empty set is told from none',
    proves: ['CreateFunction InvalidParameterValueException'],
    async run(world) {
      const refused = async (Variables: Members, told: string | RegExp): Promise<void> => {
        const input = { ...wanted(world.fresh()), Environment: { Variables } }
        await world.fails('CreateFunction', input, 'InvalidParameterValueException', told)
      }
      await refused(
        { AWS_REGION: 'x', AWS_LAMBDA_FUNCTION_NAME: 'y' },
        'Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: AWS_REGION, AWS_LAMBDA_FUNCTION_NAME',
      )
      await refused({ NUL: 'a\0b' }, /contains null characters \(U\+0000\) that are not supported\. .* in this request: NUL$/)
      await refused({ BIG: 'x'.repeat(4096) }, /exceeded the 4KB limit\. String measured: \{"BIG":"x+"\}$/)
      const none = await made(world)
      assert.equal((await world.ok('GetFunctionConfiguration', { FunctionName: none }))['Environment'], undefined)
      const empty = await made(world, ECHO, { Environment: { Variables: {} } })
      const { Environment } = await world.ok('GetFunctionConfiguration', { FunctionName: empty })
      assert.deepEqual(Environment, { Variables: {} })
    },
  },
  {
    rule: 'layers, images and dead letters elsewhere than in a queue are refused in a sentence',
    proves: ['CreateFunction InvalidParameterValueException'],
    async run(world) {
      const refused = (more: Members, told: RegExp): Promise<string> =>
        world.fails('CreateFunction', { ...wanted(world.fresh()), ...more }, 'InvalidParameterValueException', told)
      await refused({ Layers: [`arn:aws:lambda:${REGION}:${ACCOUNT}:layer:libs:1`] }, /no layers/)
      await refused({ PackageType: 'Image', Code: { ImageUri: 'x' } }, /zip files/)
      await refused({ DeadLetterConfig: { TargetArn: `arn:aws:sns:${REGION}:${ACCOUNT}:topic` } }, /SQS queues/)
      await refused(
        { MemorySize: 10_241 },
        /'MemorySize' value failed to satisfy constraint: Member must have value less than or equal to 10240/,
      )
    },
  },
  {
    rule: 'bounds of the model are told as everywhere',
    proves: ['CreateFunction ValidationException', 'UpdateFunctionConfiguration ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails(
        'CreateFunction',
        { ...wanted(world.fresh()), Timeout: 0 },
        'ValidationException',
        "1 validation error detected: Value '0' at 'timeout' failed to satisfy constraint: Member must have value greater than or equal to 1",
      )
      await world.fails(
        'CreateFunction',
        { ...wanted(world.fresh()), Role: 'worker' },
        'ValidationException',
        /^1 validation error detected: Value 'worker' at 'role' failed to satisfy constraint: Member must satisfy regular expression pattern: arn:\(aws/,
      )
      await world.fails(
        'CreateFunction',
        { ...wanted(world.fresh()), Environment: { Variables: { '1st': 'secret' } } },
        'ValidationException',
        "1 validation error detected: Value at 'environment.variables' failed to satisfy constraint: Map keys must satisfy constraint: [Member must satisfy regular expression pattern: [a-zA-Z]([a-zA-Z0-9_])+]",
      )
      const FunctionName = await made(world)
      await world.fails(
        'UpdateFunctionConfiguration',
        { FunctionName, Timeout: 901 },
        'ValidationException',
        "1 validation error detected: Value '901' at 'timeout' failed to satisfy constraint: Member must have value less than or equal to 900",
      )
    },
  },
  {
    rule: 'a function may be called by a single letter, which is less than STS takes for the name of a session',
    proves: ['CreateFunction', 'Invoke'],
    async run(world) {
      await world.ok('CreateFunction', wanted('f'))
      assert.deepEqual((await invoked(world, { FunctionName: 'f', Payload: Buffer.from('{"n":1}') })).value, { n: 1 })
    },
  },
  {
    rule: 'names have 64 characters at most, and belong to the caller',
    proves: claims(['CreateFunction'], 'InvalidParameterValueException'),
    async run(world) {
      const long = 'n'.repeat(65)
      await world.fails(
        'CreateFunction',
        wanted(long),
        'InvalidParameterValueException',
        `1 validation error detected: Value '${long}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 64`,
      )
    },
  },
  {
    rule: 'GetFunction gives a link from which the code can be downloaded as it was sent',
    proves: ['GetFunction'],
    async run(world) {
      const FunctionName = await made(world, ECHO, { Tags: { team: 'lake' } })
      const { Configuration, Code, Tags, Concurrency } = await world.ok('GetFunction', { FunctionName })
      const { RepositoryType, Location } = Code as { RepositoryType: string; Location: string }
      assert.equal(RepositoryType, 'S3')
      assert.deepEqual(Tags, { team: 'lake' })
      assert.equal(Concurrency, undefined)
      assert.equal((Configuration as Members)['State'], 'Active')
      const answer = await fetch(Location)
      assert.equal(answer.status, 200)
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), Buffer.from(zipOf(ECHO)))
      const bent = await fetch(`${Location.slice(0, -4)}AAAA`)
      assert.equal(bent.status, 403)
      await bent.arrayBuffer()
    },
  },
  {
    rule: 'a function that is not there is named by its ARN, with the qualifier that was asked for',
    proves: [
      'GetFunction ResourceNotFoundException',
      'GetFunctionConfiguration ResourceNotFoundException',
      'UpdateFunctionCode ResourceNotFoundException',
      'UpdateFunctionConfiguration ResourceNotFoundException',
      'DeleteFunction ResourceNotFoundException',
      'PublishVersion ResourceNotFoundException',
      'ListVersionsByFunction ResourceNotFoundException',
    ],
    async run(world) {
      const FunctionName = world.fresh()
      const told = `Function not found: ${functionArn(FunctionName)}`
      for (const operation of [
        'GetFunction',
        'GetFunctionConfiguration',
        'UpdateFunctionConfiguration',
        'DeleteFunction',
        'PublishVersion',
        'ListVersionsByFunction',
      ]) {
        await world.fails(operation, { FunctionName }, 'ResourceNotFoundException', told)
      }
      const ZipFile = zipOf(ECHO)
      await world.fails('UpdateFunctionCode', { FunctionName, ZipFile }, 'ResourceNotFoundException', told)
      await world.fails('GetFunction', { FunctionName, Qualifier: 'live' }, 'ResourceNotFoundException', `${told}:live`)
    },
  },
  {
    rule: 'an ARN leads to its region only, and says its qualifier once',
    proves: [
      'GetFunction InvalidParameterValueException',
      'GetFunction ResourceNotFoundException',
      'GetFunctionConfiguration InvalidParameterValueException',
    ],
    async run(world) {
      const name = await made(world)
      const elsewhere = `arn:aws:lambda:eu-west-3:${ACCOUNT}:function:${name}`
      await world.fails(
        'GetFunction',
        { FunctionName: elsewhere },
        'ResourceNotFoundException',
        `Functions from 'eu-west-3' are not reachable in this region ('${REGION}')`,
      )
      const twice = 'The derived qualifier from the function name does not match the specified qualifier.'
      const input = { FunctionName: functionArn(name, '$LATEST'), Qualifier: '1' }
      await world.fails('GetFunction', input, 'InvalidParameterValueException', twice)
      await world.fails('GetFunctionConfiguration', input, 'InvalidParameterValueException', twice)
      for (const FunctionName of [name, `${ACCOUNT}:function:${name}`, `function:${name}`, functionArn(name)]) {
        const { Configuration } = await world.ok('GetFunction', { FunctionName })
        assert.equal((Configuration as Members)['FunctionArn'], functionArn(name))
      }
    },
  },
  {
    rule: 'an update is InProgress for a moment, in which there is no other; its revision must be the one that the caller means',
    proves: [
      'UpdateFunctionConfiguration',
      'UpdateFunctionConfiguration ResourceConflictException',
      'UpdateFunctionConfiguration PreconditionFailedException',
      'UpdateFunctionCode ResourceConflictException',
      'UpdateFunctionCode PreconditionFailedException',
      'PublishVersion ResourceConflictException',
    ],
    server: 'slow',
    async run(world) {
      const FunctionName = await made(world)
      world.advance(600)
      const settled = () =>
        until(
          () => world.ok('GetFunctionConfiguration', { FunctionName }),
          ({ LastUpdateStatus }) => LastUpdateStatus === 'Successful',
          'Successful',
        )
      const { RevisionId } = await settled()
      const stale =
        'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id'
      const old = { FunctionName, RevisionId: '00000000-0000-4000-8000-000000000000' }
      await world.fails('UpdateFunctionConfiguration', { ...old, Timeout: 5 }, 'PreconditionFailedException', stale)
      await world.fails('UpdateFunctionCode', { ...old, ZipFile: zipOf(ECHO) }, 'PreconditionFailedException', stale)
      const updated = await world.ok('UpdateFunctionConfiguration', {
        FunctionName,
        RevisionId,
        Timeout: 5,
        Description: 'later',
      })
      assert.equal(updated['LastUpdateStatus'], 'InProgress')
      assert.equal(updated['LastUpdateStatusReason'], 'The function is being created.')
      assert.equal(updated['LastUpdateStatusReasonCode'], 'Creating')
      assert.equal(updated['Timeout'], 5)
      world.advance(600)
      assert.equal((await settled())['Description'], 'later')
      // A client that takes half a second to start comes too late for this.
      if (world.clientName === 'aws-cli') return
      const busy = `The operation cannot be performed at this time. An update is in progress for resource: ${functionArn(FunctionName)}`
      const conflicts = async (operation: string, input: Members): Promise<void> => {
        // On a machine that is busy the moment may pass: then there is another one.
        for (;;) {
          await world.ok('UpdateFunctionConfiguration', { FunctionName, Timeout: 7 })
          const result = await world.call(operation, { FunctionName, ...input })
          world.advance(600)
          await settled()
          if (!('error' in result)) continue
          assert.deepEqual([result.error.code, result.error.message], ['ResourceConflictException', busy])
          return
        }
      }
      await conflicts('UpdateFunctionConfiguration', { Timeout: 6 })
      await conflicts('UpdateFunctionCode', { ZipFile: zipOf('//') })
      await conflicts('PublishVersion', {})
    },
  },
  {
    rule: 'code is replaced, or only looked at',
    proves: ['UpdateFunctionCode'],
    async run(world) {
      const FunctionName = await made(world)
      const ZipFile = zipOf('export const handler = async () => "other"')
      const before = await world.ok('GetFunctionConfiguration', { FunctionName })
      const dry = await world.ok('UpdateFunctionCode', { FunctionName, ZipFile, DryRun: true })
      assert.notEqual(dry['CodeSha256'], before['CodeSha256'])
      assert.equal((await world.ok('GetFunctionConfiguration', { FunctionName }))['CodeSha256'], before['CodeSha256'])
      await world.ok('UpdateFunctionCode', { FunctionName, ZipFile, Architectures: ['arm64'] })
      const after = await world.ok('GetFunctionConfiguration', { FunctionName })
      assert.equal(after['CodeSha256'], dry['CodeSha256'])
      assert.deepEqual(after['Architectures'], ['arm64'])
    },
  },
  {
    rule: 'functions are listed by name in pages, without their states; with their versions if asked',
    proves: ['ListFunctions', 'ListFunctions InvalidParameterValueException'],
    async run(world) {
      const names = [await made(world, ECHO, { Publish: true }), await made(world)]
      const listed: Members[] = []
      for (let Marker: string | undefined; ; ) {
        const page = await world.ok('ListFunctions', { MaxItems: 2, ...(Marker !== undefined && { Marker }) })
        listed.push(...(page['Functions'] as Members[]))
        assert.ok((page['Functions'] as Members[]).length <= 2)
        Marker = page['NextMarker'] as string | undefined
        if (Marker === undefined || Marker === '') break
      }
      const own = listed.filter(({ FunctionName }) => names.includes(String(FunctionName)))
      assert.deepEqual(
        own.map(({ FunctionArn }) => FunctionArn),
        names.map((name) => functionArn(name)),
      )
      assert.equal(own[0]?.['State'], undefined)
      await world.fails('ListFunctions', { Marker: 'no-marker' }, 'InvalidParameterValueException')
    },
  },
  {
    rule: 'a deleted function is gone with all that is its own; $LATEST goes only with it',
    proves: ['DeleteFunction', 'DeleteFunction InvalidParameterValueException'],
    async run(world) {
      const FunctionName = await made(world, ECHO, { Publish: true })
      await world.fails(
        'DeleteFunction',
        { FunctionName, Qualifier: '$LATEST' },
        'InvalidParameterValueException',
        '$LATEST version cannot be deleted without deleting the function.',
      )
      await world.ok('CreateAlias', { FunctionName, Name: 'live', FunctionVersion: '1' })
      await world.ok('DeleteFunction', { FunctionName })
      await world.fails('GetFunction', { FunctionName }, 'ResourceNotFoundException')
      await world.ok('CreateFunction', wanted(FunctionName))
      const { Versions } = await world.ok('ListVersionsByFunction', { FunctionName })
      assert.equal((Versions as unknown[]).length, 1)
      assert.deepEqual((await world.ok('ListAliases', { FunctionName }))['Aliases'], [])
    },
  },
]
