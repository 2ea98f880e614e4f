import { BlockList, isIP } from 'node:net'

const notPublic = new BlockList()
const v4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
const v6: [string, number][] = [
  ['::', 127],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
]
for (const [net, bits] of v4) notPublic.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of v6) notPublic.addSubnet(net, bits, 'ipv6')

/** Whether an IP address is one that the public internet does not route to. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && notPublic.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** The host of an address without the brackets of IPv6. */
export const hostOf = (url: URL): string => url.hostname.replaceAll(/[[\]]/g, '')
