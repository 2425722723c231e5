import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { HttpRequest } from './http.ts'
import { noteStrangers } from './strangers.ts'

it('notes each strange service once, and not endlessly many', () => {
  const lines: string[] = []
  const note = noteStrangers([], { info: (line) => lines.push(line), warn: assert.fail, error: assert.fail })
  const call = (service: string): void => {
    const authorization = `AWS4-HMAC-SHA256 Credential=a/20260101/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=0`
    note({ headers: new Map([['authorization', authorization]]) } as Partial<HttpRequest> as HttpRequest)
  }
  for (let round = 0; round < 2; round++) for (const service of ['s3', 'execute-api', '\u001B[31m']) call(service)
  assert.equal(lines.length, 2)
  assert.match(lines[1] ?? '', /^A call for execute-api came in/)
  for (let at = 0; at < 1_000; at++) call(`service-${at}`)
  assert.ok(lines.length < 50)
})
