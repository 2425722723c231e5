import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { faultsOf } from './check.ts'
import { ruleSections } from './index.ts'
import { by, type Rule } from './rule.ts'

const source = `
describe('a thing', () => {
  const rows = [
    ['a row of a table', 1],
  ]
  it("is what it's called", () => {})
  test(\`counts to \${n}\`, () => {})
})
const each = { rule: 'a case of its own' }
const no = 'a mere text'
`

function faults(...titles: [string, ...string[]]): string[] {
  const rule: Rule = { id: 'x', source: 'observed', rule: 'X.', provenBy: [by('a.test.ts', ...titles)] }
  return faultsOf([{ title: 'X', rules: [rule] }], (file) => (file === 'a.test.ts' ? source : undefined))
}

describe('rules of the service', () => {
  it('name tests that exist', () => {
    assert.deepEqual(faultsOf(ruleSections), [])
  })

  it('find a test by the title that stands in its source, and by nothing else', () => {
    assert.deepEqual(faults('a thing', 'a row of a table', "is what it's called", 'counts to …', 'a case of its own'), [])
    assert.equal(faults('a mere text', 'a thing', 'is what', 'a case').length, 3)
  })

  it('are at fault without their file, and with an id that is taken', () => {
    const rule: Rule = { id: 'x', source: 'model', rule: 'X.', provenBy: [by('b.test.ts', 'a thing')] }
    const twice = faultsOf([{ title: 'X', rules: [rule, rule] }], () => undefined)
    assert.deepEqual(twice, ['rule x: there is no b.test.ts', 'rule x is there twice', 'rule x: there is no b.test.ts'])
  })
})
