import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { ServiceModel } from '../model/api.ts'
import { javaPattern } from '../model/java-pattern.ts'
import type { Schema } from '../model/schema.ts'
import { service as iam } from './iam/model.gen.ts'
import { service as lambda } from './lambda/model.gen.ts'
import { service as logs } from './logs/model.gen.ts'
import { service as sqs } from './sqs/model.gen.ts'
import { service as sts } from './sts/model.gen.ts'

function patternsOf(service: ServiceModel): ReadonlySet<string> {
  const patterns = new Set<string>()
  const walk = (schema: Schema): void => {
    if (schema.kind === 'string' && schema.pattern !== undefined) patterns.add(schema.pattern)
    if (schema.kind === 'struct') for (const member of Object.values(schema.members)) walk(member)
    if (schema.kind === 'list' || schema.kind === 'map') walk(schema.of)
    if (schema.kind === 'map') walk(schema.key)
  }
  for (const { input } of Object.values(service.operations)) walk(input)
  return patterns
}

for (const service of [iam, lambda, logs, sqs, sts]) {
  it(`every pattern of ${service.name}'s API model can be checked`, () => {
    for (const pattern of patternsOf(service)) assert.doesNotThrow(() => javaPattern(pattern), pattern)
  })
}

it("SQS tells clients of today the codes that clients of query know, and IAM's errors have theirs", () => {
  assert.equal(sqs.errors['QueueDoesNotExist']?.queryCode, 'AWS.SimpleQueueService.NonExistentQueue')
  assert.equal(iam.errors['NoSuchEntityException']?.code, 'NoSuchEntity')
  assert.deepEqual(lambda.errors['ResourceNotFoundException'], {
    code: 'ResourceNotFoundException',
    httpStatus: 404,
    fault: false,
    messageMember: 'Message',
    hasType: true,
  })
})
