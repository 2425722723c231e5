import assert from 'node:assert/strict'
import { it } from 'node:test'
import { javaPattern } from '../../model/java-pattern.ts'
import type { Schema } from '../../model/schema.ts'
import { kms } from './index.ts'

function* patternsIn(schema: Schema): Generator<string> {
  if (schema.kind === 'string' && schema.pattern !== undefined) yield schema.pattern
  if (schema.kind === 'list') yield* patternsIn(schema.of)
  if (schema.kind === 'map') {
    yield* patternsIn(schema.key)
    yield* patternsIn(schema.of)
  }
  if (schema.kind === 'struct') for (const member of Object.values(schema.members)) yield* patternsIn(member)
}

it('every pattern of the operations that are served can be read', () => {
  const patterns = new Set(kms.operations.flatMap(({ model }) => [...patternsIn(model.input)]))
  assert.ok(patterns.size > 5)
  for (const pattern of patterns) assert.ok(javaPattern(pattern).regex, pattern)
})
