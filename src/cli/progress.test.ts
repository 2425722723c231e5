import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HastyClock, testIo } from '../../test/support/cli-io.ts'
import { progressBar } from './progress.ts'

test('a bar is drawn for a person only, not at once, not too often, and is taken away at the end', () => {
  const clock = new HastyClock(0)
  const io = testIo({ tty: true, clock })
  const bar = progressBar(io, 'Reading')
  bar.show(1, 100)
  assert.equal(io.err(), '')
  clock.ms = 500
  bar.show(50, 100)
  bar.show(51, 100)
  assert.match(io.err(), /^\rReading █{15}░{15} 50 B of 100 B\S*$/)
  bar.clear()
  assert.match(io.err(), /\r\S+$/)
  const quiet = testIo({ clock })
  progressBar(quiet, 'Reading').show(50, 100)
  assert.equal(quiet.err(), '')
})
