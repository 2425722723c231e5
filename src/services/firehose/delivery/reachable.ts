/** Which addresses a delivery stream may deliver to. Pure. */
import { BlockList, isIPv6 } from 'node:net'

/** Where clouds tell a machine its secrets, and what is no address of anybody: never, not even on a developer's machine. */
const NEVER = blockList(
  ['169.254.0.0/16', '168.63.129.16/32', '100.100.100.200/32', '192.0.0.192/32', '0.0.0.0/8', '224.0.0.0/4', '240.0.0.0/4'],
  ['fe80::/10', 'ff00::/8', '::/128', 'fd00:ec2::/32'],
)
/** This machine, and networks that are not the Internet. */
const INSIDE = blockList(
  ['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '198.18.0.0/15', '192.0.0.0/24'],
  ['::1/128', 'fc00::/7', '64:ff9b::/96', '64:ff9b:1::/48', '2002::/16'],
)

/** `isInsideAllowed`: this machine and private networks, too. */
export function mayReach(address: string, isInsideAllowed: boolean): boolean {
  const plain = mapped(address)
  const family = isIPv6(plain) ? 'ipv6' : 'ipv4'
  if (NEVER.check(plain, family)) return false
  return isInsideAllowed || !INSIDE.check(plain, family)
}

/** An IPv4 address that is written as one of IPv6. */
function mapped(address: string): string {
  const [, dotted, high, low] = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(address) ?? []
  if (dotted !== undefined) return dotted
  if (high === undefined || low === undefined) return address
  const bytes = Buffer.alloc(4)
  bytes.writeUInt16BE(Number.parseInt(high, 16), 0)
  bytes.writeUInt16BE(Number.parseInt(low, 16), 2)
  return bytes.join('.')
}

function blockList(ipv4: readonly string[], ipv6: readonly string[]): BlockList {
  const list = new BlockList()
  for (const [networks, family] of [
    [ipv4, 'ipv4'],
    [ipv6, 'ipv6'],
  ] as const) {
    for (const network of networks) {
      const [address = '', bits] = network.split('/')
      list.addSubnet(address, Number(bits), family)
    }
  }
  return list
}
