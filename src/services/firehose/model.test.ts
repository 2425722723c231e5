import assert from 'node:assert/strict'
import { it } from 'node:test'
import { javaPattern } from '../../model/java-pattern.ts'
import type { Schema } from '../../model/schema.ts'
import { service } from './model.gen.ts'

it('every pattern of the API model can be checked', () => {
  const patterns = new Set<string>()
  const walk = (schema: Schema): void => {
    if (schema.kind === 'string' && schema.pattern !== undefined) patterns.add(schema.pattern)
    if (schema.kind === 'struct') for (const member of Object.values(schema.members)) walk(member)
    if (schema.kind === 'list' || schema.kind === 'map') walk(schema.of)
    if (schema.kind === 'map') walk(schema.key)
  }
  for (const { input } of Object.values(service.operations)) walk(input)
  assert.ok(patterns.size > 20)
  for (const pattern of patterns) javaPattern(pattern)
})
