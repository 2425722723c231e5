import assert from 'node:assert/strict'
import type { Case } from '../world.ts'
import { arnOf, claims, group, type Members, NO_GROUP } from './helpers.ts'

export const groups: readonly Case[] = [
  {
    rule: 'makes a group, which is shown with its ARN, its class and no retention',
    proves: ['CreateLogGroup', 'DescribeLogGroups'],
    async run(world) {
      const name = await group(world)
      const { logGroups } = await world.ok('DescribeLogGroups', { logGroupNamePrefix: name })
      const [{ creationTime, ...rest } = {} as Members] = logGroups as Members[]
      assert.equal(typeof creationTime, 'number')
      assert.deepEqual(rest, {
        logGroupName: name,
        metricFilterCount: 0,
        arn: `${arnOf(name)}:*`,
        storedBytes: 0,
        logGroupClass: 'STANDARD',
        logGroupArn: arnOf(name),
        deletionProtectionEnabled: false,
      })
    },
  },
  {
    rule: 'a group is there once',
    proves: ['CreateLogGroup ResourceAlreadyExistsException'],
    async run(world) {
      const logGroupName = await group(world)
      await world.fails(
        'CreateLogGroup',
        { logGroupName },
        'ResourceAlreadyExistsException',
        'The specified log group already exists',
      )
    },
  },
  {
    rule: 'a name that is none breaks a constraint, which is an InvalidParameterException here',
    proves: ['CreateLogGroup InvalidParameterException'],
    clientsMayRefuse: true,
    async run(world) {
      const message =
        "1 validation error detected: Value 'a b' at 'logGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+"
      await world.fails('CreateLogGroup', { logGroupName: 'a b' }, 'InvalidParameterException', message)
      await world.fails('DescribeLogGroups', { logGroupNamePrefix: 'a b' }, 'InvalidParameterException')
      await world.fails('DeleteLogGroup', { logGroupName: 'a b' }, 'InvalidParameterException')
      await world.fails('DeleteLogStream', { logGroupName: 'a b', logStreamName: 's' }, 'InvalidParameterException')
      await world.fails('DeleteRetentionPolicy', { logGroupName: 'a b' }, 'InvalidParameterException')
      await world.fails('CreateLogStream', { logGroupName: 'a', logStreamName: 'a:b' }, 'InvalidParameterException')
    },
  },
  {
    rule: 'what it is asked to encrypt under a key is refused, not left open',
    proves: ['CreateLogGroup InvalidParameterException'],
    async run(world) {
      await world.fails('CreateLogGroup', { logGroupName: world.fresh(), kmsKeyId: 'k' }, 'InvalidParameterException', /KMS/)
    },
  },
  {
    rule: 'lists groups in order of names, by prefix or by part of the name, a page at a time',
    proves: ['DescribeLogGroups', 'DescribeLogGroups InvalidParameterException'],
    async run(world) {
      const prefix = `/leat/${world.fresh()}`
      const names = ['c', 'a', 'b'].map((end) => `${prefix}/${end}`)
      for (const logGroupName of names) await world.ok('CreateLogGroup', { logGroupName })
      const found: unknown[] = []
      for (let nextToken: unknown; ; ) {
        const input = { logGroupNamePrefix: prefix, limit: 2, ...(nextToken !== undefined && { nextToken }) }
        const page = await world.ok('DescribeLogGroups', input)
        found.push(...(page['logGroups'] as Members[]).map(({ logGroupName }) => logGroupName))
        nextToken = page['nextToken']
        if (nextToken === undefined) break
      }
      assert.deepEqual(found, names.toSorted())
      const byPattern = await world.ok('DescribeLogGroups', { logGroupNamePattern: `${prefix.slice(1).toUpperCase()}/B` })
      assert.deepEqual(
        (byPattern['logGroups'] as Members[]).map(({ logGroupName }) => logGroupName),
        [`${prefix}/b`],
      )
      await world.fails(
        'DescribeLogGroups',
        { nextToken: 'x' },
        'InvalidParameterException',
        'The specified nextToken is invalid.',
      )
    },
  },
  {
    rule: 'deletes a group with its streams and events: one of that name made later has none of them',
    proves: ['DeleteLogGroup'],
    async run(world) {
      const logGroupName = await group(world)
      await world.ok('CreateLogStream', { logGroupName, logStreamName: 's' })
      await world.ok('DeleteLogGroup', { logGroupName })
      await world.ok('CreateLogGroup', { logGroupName })
      assert.deepEqual((await world.ok('DescribeLogStreams', { logGroupName }))['logStreams'], [])
    },
  },
  {
    rule: 'a group that is protected stays',
    proves: ['PutLogGroupDeletionProtection', 'DeleteLogGroup ValidationException'],
    async run(world) {
      const logGroupName = await group(world, { deletionProtectionEnabled: true })
      await world.fails('DeleteLogGroup', { logGroupName }, 'ValidationException')
      await world.ok('PutLogGroupDeletionProtection', {
        logGroupIdentifier: arnOf(logGroupName),
        deletionProtectionEnabled: false,
      })
      await world.ok('DeleteLogGroup', { logGroupName })
    },
  },
  {
    rule: 'a group that is not there is not found',
    proves: claims(
      [
        'DeleteLogGroup',
        'PutRetentionPolicy',
        'DeleteRetentionPolicy',
        'TagLogGroup',
        'UntagLogGroup',
        'ListTagsLogGroup',
        'CreateLogStream',
        'DeleteLogStream',
        'DescribeLogStreams',
        'PutLogEvents',
        'GetLogEvents',
        'FilterLogEvents',
        'PutLogGroupDeletionProtection',
      ],
      'ResourceNotFoundException',
    ),
    async run(world) {
      const logGroupName = 'nowhere'
      const place = { logGroupName, logStreamName: 's' }
      for (const [operation, input] of [
        ['DeleteLogGroup', { logGroupName }],
        ['PutRetentionPolicy', { logGroupName, retentionInDays: 7 }],
        ['DeleteRetentionPolicy', { logGroupName }],
        ['TagLogGroup', { logGroupName, tags: { a: 'b' } }],
        ['UntagLogGroup', { logGroupName, tags: ['a'] }],
        ['ListTagsLogGroup', { logGroupName }],
        ['CreateLogStream', place],
        ['DeleteLogStream', place],
        ['DescribeLogStreams', { logGroupName }],
        ['PutLogEvents', { ...place, logEvents: [{ timestamp: 1, message: 'x' }] }],
        ['GetLogEvents', place],
        ['FilterLogEvents', { logGroupName }],
        ['PutLogGroupDeletionProtection', { logGroupIdentifier: logGroupName, deletionProtectionEnabled: true }],
      ] as const) {
        await world.fails(operation, { ...input }, 'ResourceNotFoundException', NO_GROUP)
      }
    },
  },
  {
    rule: 'keeps events for a number of days out of a list',
    proves: ['PutRetentionPolicy', 'PutRetentionPolicy InvalidParameterException', 'DeleteRetentionPolicy'],
    async run(world) {
      const logGroupName = await group(world)
      const shown = async (): Promise<unknown> =>
        ((await world.ok('DescribeLogGroups', { logGroupNamePrefix: logGroupName }))['logGroups'] as Members[])[0]?.[
          'retentionInDays'
        ]
      const message =
        "1 validation error detected: Value '2' at 'retentionInDays' failed to satisfy constraint: Member must satisfy enum value set: [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]"
      await world.fails('PutRetentionPolicy', { logGroupName, retentionInDays: 2 }, 'InvalidParameterException', message)
      await world.ok('PutRetentionPolicy', { logGroupName, retentionInDays: 7 })
      assert.equal(await shown(), 7)
      await world.ok('DeleteRetentionPolicy', { logGroupName })
      assert.equal(await shown(), undefined)
    },
  },
  {
    rule: 'tags a group, by its ARN and by its name',
    proves: ['TagResource', 'UntagResource', 'ListTagsForResource', 'TagLogGroup', 'UntagLogGroup', 'ListTagsLogGroup'],
    async run(world) {
      const logGroupName = await group(world, { tags: { a: '1' } })
      const resourceArn = arnOf(logGroupName)
      await world.ok('TagResource', { resourceArn, tags: { b: '2' } })
      await world.ok('TagLogGroup', { logGroupName, tags: { c: '3' } })
      assert.deepEqual((await world.ok('ListTagsForResource', { resourceArn }))['tags'], {
        a: '1',
        b: '2',
        c: '3',
      })
      await world.ok('UntagResource', { resourceArn, tagKeys: ['a', 'none'] })
      await world.ok('UntagLogGroup', { logGroupName, tags: ['c'] })
      assert.deepEqual((await world.ok('ListTagsLogGroup', { logGroupName }))['tags'], { b: '2' })
    },
  },
  {
    rule: 'has fifty tags at most',
    proves: ['TagResource TooManyTagsException', 'TagLogGroup InvalidParameterException'],
    async run(world) {
      const tags = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`key-${i}`, '']))
      const logGroupName = await group(world, { tags })
      await world.fails('TagResource', { resourceArn: arnOf(logGroupName), tags: { more: '' } }, 'TooManyTagsException')
      await world.fails('TagLogGroup', { logGroupName, tags: { more: '' } }, 'InvalidParameterException')
    },
  },
  {
    rule: 'tags are of groups that are there, named by an ARN of Logs',
    proves: [
      ...claims(['TagResource', 'UntagResource', 'ListTagsForResource'], 'ResourceNotFoundException'),
      ...claims(['TagResource', 'UntagResource', 'ListTagsForResource'], 'InvalidParameterException'),
    ],
    async run(world) {
      for (const [resourceArn, code] of [
        [arnOf('nowhere'), 'ResourceNotFoundException'],
        ['arn:aws:s3:::bucket', 'InvalidParameterException'],
      ] as const) {
        await world.fails('TagResource', { resourceArn, tags: { a: '' } }, code)
        await world.fails('UntagResource', { resourceArn, tagKeys: ['a'] }, code)
        await world.fails('ListTagsForResource', { resourceArn }, code)
      }
    },
  },
]
