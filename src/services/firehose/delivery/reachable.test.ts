import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mayReach } from './reachable.ts'

describe('an address', () => {
  it('on the Internet may be reached', () => {
    for (const address of ['93.184.216.34', '2606:2800:220:1::1', '::ffff:93.184.216.34'])
      assert.ok(mayReach(address, false), address)
  })

  it('inside may be reached only where that is allowed, however it is written', () => {
    const inside = [
      '127.0.0.1',
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '::1',
      'fd12::1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '64:ff9b::7f00:1',
    ]
    for (const address of inside) {
      assert.equal(mayReach(address, false), false, address)
      assert.equal(mayReach(address, true), true, address)
    }
  })

  it('where a cloud tells secrets is never reached', () => {
    const never = ['169.254.169.254', '::ffff:169.254.169.254', 'fe80::1', 'fd00:ec2::254', '0.0.0.0', '::']
    for (const address of [...never, '168.63.129.16', '100.100.100.200', '192.0.0.192']) {
      assert.equal(mayReach(address, true), false, address)
    }
  })
})
