import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isRejection } from '../../kernel/outcome.ts'
import type * as model from './model.gen.ts'
import { changedSettings, createdSettings } from './settings.ts'

const GIVEN: model.CreateFunctionRequest = {
  FunctionName: 'f',
  Runtime: 'python3.13',
  Handler: 'app.handler',
  Role: 'arn:aws:iam::000000000000:role/r',
  Code: {},
}

/** What creating and changing a function answer to it. */
function answers(given: Pick<model.CreateFunctionRequest, 'Handler' | 'Environment'>): readonly unknown[] {
  const before = createdSettings('f', GIVEN)
  if (isRejection(before)) throw new Error('it is good')
  return [createdSettings('f', { ...GIVEN, ...given }), changedSettings('f', before, given)].map((settings) =>
    isRejection(settings) ? [settings.rejected, settings.message] : 'good',
  )
}

describe('settings that no process can be given', () => {
  it('are variables with a null character in their values', () => {
    const told =
      'Lambda was unable to configure your environment variables because the environment variables you have provided contains null characters (U+0000) that are not supported. Keys of these variables in this request: A1, C1'
    const refused = ['InvalidParameterValueException', told]
    const Variables = { A1: 'a\0', B1: 'b', C1: '\0' }
    assert.deepEqual(answers({ Environment: { Variables } }), [refused, refused])
    assert.deepEqual(answers({ Environment: { Variables: { B1: '\u0001\n' } } }), ['good', 'good'])
  })

  it('are handlers with a null character', () => {
    const told =
      "Value app\\u0000.handler at 'handler' failed to satisfy constraint: Member must not contain null characters (U+0000)"
    const refused = ['InvalidParameterValueException', told]
    assert.deepEqual(answers({ Handler: 'app\0.handler' }), [refused, refused])
  })
})
