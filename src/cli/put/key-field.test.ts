import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { UserError } from '../io.ts'
import { keyOf, parseKeyPath, pathText } from './key-field.ts'

describe('key field', () => {
  it('reads the ways to name one place', () => {
    assert.deepEqual(parseKeyPath('.user_id'), ['user_id'])
    assert.deepEqual(parseKeyPath('user.id'), ['user', 'id'])
    assert.deepEqual(parseKeyPath('.items[0].id'), ['items', 0, 'id'])
    assert.deepEqual(parseKeyPath('.["odd \\"name\\""]["x"]'), ['odd "name"', 'x'])
    assert.deepEqual(parseKeyPath('."a b".c-d'), ['a b', 'c-d'])
    assert.deepEqual(parseKeyPath('[1]'), [1])
    assert.equal(pathText(parseKeyPath('.a["b c"][2]')), '.a.["b c"][2]')
  })

  it('shows where it cannot read on', () => {
    for (const bad of ['', '.', '.a[', '.a | .b', '.a[-1]', '.[]']) {
      assert.throws(
        () => parseKeyPath(bad),
        (error) => error instanceof UserError && /cannot read/.test(error.message),
        bad,
      )
    }
  })

  it('takes keys from strings, numbers and booleans', () => {
    const path = parseKeyPath('.user.id')
    assert.deepEqual(keyOf('{"user":{"id":"ada"}}', path), { key: 'ada' })
    assert.deepEqual(keyOf('{"user":{"id":17}}', path), { key: '17' })
    assert.deepEqual(keyOf('{"user":{"id":false}}', path), { key: 'false' })
    assert.deepEqual(keyOf('[["x"]]', parseKeyPath('[0][0]')), { key: 'x' })
  })

  it('says what is wrong with a line', () => {
    const path = parseKeyPath('.user.id')
    const problem = (document: string): string => {
      const found = keyOf(document, path)
      return 'problem' in found ? found.problem : `key ${found.key}`
    }
    assert.match(problem('{"user"'), /^is not JSON/)
    assert.equal(problem('{}'), 'has no .user.id')
    assert.equal(problem('{"user":"ada"}'), 'has no .user.id: .user is a string')
    assert.equal(problem('{"user":[1]}'), 'has no .user.id: .user is an array')
    assert.equal(problem('7'), 'has no .user.id: the whole line is a number')
    assert.equal(problem('{"user":{"id":null}}'), 'has null at .user.id, which cannot be a partition key')
    assert.match(problem('{"user":{"id":""}}'), /empty .user.id/)
    assert.match(problem(`{"user":{"id":"${'x'.repeat(257)}"}}`), /257 characters/)
    assert.equal(problem('{"user":{"__proto__":{"id":"x"}}}'), 'has no .user.id')
  })
})
