import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineLogger } from './logger.ts'

test('what a client wrote is part of its line, and nothing to a terminal', () => {
  let written = ''
  const logger = lineLogger(
    (line) => {
      written += line
    },
    () => 0,
  )
  logger.info('a\u001b[2Jb\u009b\n00:00:00.000 error forged')
  assert.equal(written, '00:00:00.000 info  a\\x1b[2Jb\\x9b\\n00:00:00.000 error forged\n')
  written = ''
  const cause = new Error('x\u001b]0;y\u0007')
  cause.stack = `Error: ${cause.message}\n    at here`
  logger.error('failed', cause)
  assert.equal(written, '00:00:00.000 error failed\nError: x\\x1b]0;y\\x07\n    at here\n')
  written = ''
  logger.error('failed', undefined)
  logger.warn('so')
  assert.equal(written, '00:00:00.000 error failed\n00:00:00.000 warn  so\n')
})
