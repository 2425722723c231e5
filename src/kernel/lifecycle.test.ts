import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Lifecycle } from './lifecycle.ts'

describe('a lifecycle', () => {
  it('closes in reverse order, one after the other, once', async () => {
    const closed: string[] = []
    const lifecycle = new Lifecycle()
    for (const name of ['engine', 'catalog', 'gateway']) {
      lifecycle.add(name, async () => {
        closed.push(`${name}?`)
        await new Promise((resolve) => setImmediate(resolve))
        closed.push(name)
      })
    }
    await lifecycle.close()
    await lifecycle.close()
    assert.deepEqual(closed, ['gateway?', 'gateway', 'catalog?', 'catalog', 'engine?', 'engine'])
  })

  it('closes the rest when one fails, and then tells of every failure', async () => {
    const closed: string[] = []
    const lifecycle = new Lifecycle()
    lifecycle.add('first', () => void closed.push('first'))
    lifecycle.add('second', () => {
      throw new Error('thrown')
    })
    lifecycle.add('third', () => Promise.reject(new Error('rejected')))
    await assert.rejects(lifecycle.close(), (failure) => {
      assert.ok(failure instanceof AggregateError)
      assert.match(failure.message, /third.*second/)
      assert.deepEqual(
        failure.errors.map(({ cause }) => cause.message),
        ['rejected', 'thrown'],
      )
      return true
    })
    assert.deepEqual(closed, ['first'])
  })

  it('closes what was added while it closes', async () => {
    const closed: string[] = []
    const lifecycle = new Lifecycle()
    lifecycle.add('outer', () => lifecycle.add('inner', () => void closed.push('inner')))
    await lifecycle.close()
    assert.deepEqual(closed, ['inner'])
  })
})
