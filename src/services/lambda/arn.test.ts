import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRejection } from '../../kernel/outcome.ts'
import { functionArn, functionResources, parseFunctionArn, parseFunctionName, targetOf } from './arn.ts'

const scope = { accountId: '000000000000', region: 'eu-west-1' }
const name = fc.stringMatching(/^[a-zA-Z0-9-_]{1,64}$/)
const qualifier = fc.oneof(fc.constant('$LATEST'), fc.stringMatching(/^[a-zA-Z0-9-_]{1,128}$/))
const region = fc.constantFrom('eu-west-1', 'us-gov-west-1', 'cn-north-1', 'us-iso-east-1', 'us-isob-east-1')
const account = fc.stringMatching(/^\d{12}$/)

test('every form of a name is read back as what it was made of', () => {
  fc.assert(
    fc.property(name, fc.option(qualifier, { nil: undefined }), region, account, (name, qualifier, region, accountId) => {
      const tail = qualifier === undefined ? '' : `:${qualifier}`
      const given = qualifier === undefined ? {} : { qualifier }
      assert.deepEqual(parseFunctionName(`${name}${tail}`), ambiguous(name, given))
      assert.deepEqual(parseFunctionName(`function:${name}${tail}`), { name, ...given })
      assert.deepEqual(parseFunctionName(`${accountId}:function:${name}${tail}`), { name, accountId, ...given })
      const arn = functionArn(name, { region, accountId }, qualifier)
      assert.deepEqual(parseFunctionName(arn), { name, region, accountId, ...given })
      assert.deepEqual(parseFunctionArn(arn), {
        scope: { region, accountId },
        name,
        arn: functionArn(name, { region, accountId }),
        ...given,
      })
    }),
  )

  /** `function:x` is the function x, as it is on AWS, not the qualifier x of a function called so; so it is with twelve digits. */
  function ambiguous(name: string, given: { qualifier?: string }): unknown {
    const { qualifier } = given
    if (qualifier === undefined || qualifier.startsWith('$')) return { name, ...given }
    if (name === 'function') return { name: qualifier }
    if (/^\d{12}$/.test(name)) return { name: qualifier, accountId: name }
    if (/^[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d$/.test(name)) return { name: qualifier, region: name }
    return { name, ...given }
  }
})

test('anything at all is read or refused, and what is read fits the pattern of a name', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      const read = parseFunctionName(text)
      if (read !== undefined) assert.match(read.name, /^[a-zA-Z0-9-_.]+$/)
      const target = targetOf({ FunctionName: text }, scope)
      assert.equal(isRejection(target), read === undefined || (read.region !== undefined && read.region !== scope.region))
    }),
  )
})

test('a qualifier given twice must be the same twice', () => {
  const FunctionName = 'orders:live'
  assert.deepEqual(targetOf({ FunctionName, Qualifier: 'live' }, scope), {
    scope,
    name: 'orders',
    arn: 'arn:aws:lambda:eu-west-1:000000000000:function:orders',
    qualifier: 'live',
  })
  assert.deepEqual(targetOf({ FunctionName, Qualifier: '7' }, scope), {
    rejected: 'InvalidParameterValueException',
    message: 'The derived qualifier from the function name does not match the specified qualifier.',
  })
})

test('functions of another region are not reachable', () => {
  assert.deepEqual(targetOf({ FunctionName: 'arn:aws:lambda:us-east-1:000000000000:function:orders' }, scope), {
    rejected: 'ResourceNotFoundException',
    message: "Functions from 'us-east-1' are not reachable in this region ('eu-west-1')",
  })
})

test('an ARN in another account stays in that account', () => {
  const arn = 'arn:aws:lambda:eu-west-1:111111111111:function:orders'
  const target = targetOf({ FunctionName: arn }, scope)
  assert.ok(!isRejection(target))
  assert.equal(target.arn, arn)
  assert.deepEqual(functionResources({ FunctionName: arn, Qualifier: '3' }, scope), [`${arn}:3`])
})
