import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charsOf, unfitDocument } from './documents.ts'
import { loadManagedPolicies, managedPolicies } from './managed-policies.ts'

/** Those that code for these services attaches, with the version that AWS has (AWS's reference of managed policies). */
const EXPECTED = {
  AmazonKinesisFullAccess: 'v1',
  AmazonKinesisReadOnlyAccess: 'v1',
  AmazonKinesisFirehoseFullAccess: 'v1',
  AmazonKinesisFirehoseReadOnlyAccess: 'v1',
  'service-role/AWSLambdaKinesisExecutionRole': 'v2',
  'service-role/AWSLambdaBasicExecutionRole': 'v1',
  'service-role/AWSLambdaSQSQueueExecutionRole': 'v1',
  'service-role/AWSLambdaRole': 'v1',
  AWSLambdaExecute: 'v1',
  AmazonS3FullAccess: 'v2',
  AmazonS3ReadOnlyAccess: 'v3',
  CloudWatchLogsFullAccess: 'v8',
  AWSLambda_FullAccess: 'v7',
  AdministratorAccess: 'v1',
  IAMFullAccess: 'v2',
}

describe('policies that AWS manages', () => {
  it('are there by their ARNs, in the version of today, each with an id of its own', async () => {
    await loadManagedPolicies()
    for (const [name, version] of Object.entries(EXPECTED)) {
      assert.equal(managedPolicies().get(`arn:aws:iam::aws:policy/${name}`)?.versionId, version, name)
    }
    for (const name of [
      'PowerUserAccess',
      'ReadOnlyAccess',
      'AmazonDynamoDBFullAccess',
      'CloudWatchFullAccessV2',
      'AmazonSQSFullAccess',
    ]) {
      assert.ok(managedPolicies().has(`arn:aws:iam::aws:policy/${name}`), name)
    }
    const ids = [...managedPolicies().values()].map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
    for (const id of ids) assert.match(id, /^ANPA[A-Z2-7]{17}$/)
  })

  it('have documents without flaws', async () => {
    await loadManagedPolicies()
    for (const { name, document } of managedPolicies().values()) {
      const flaw = unfitDocument(document, 'inline')?.message
      assert.equal(flaw, undefined, `${name}: ${flaw}`)
      assert.ok(charsOf(document) > 0)
    }
  })
})
