import { isIP } from 'node:net'
import { isPrivateAddress } from '#app/http/outgoing/private-address.ts'

const loopback = /^(127\.|::1$)/

/** The network an address is in, without what tells one machine in it from another: all that is kept of it. */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=[\d.]+$)/i, '')
  const family = isIP(bare)
  if (family === 0) return 'unknown'
  if (loopback.test(bare)) return 'machine'
  if (isPrivateAddress(bare)) return 'private'
  if (family === 4) return bare.split('.').slice(0, 3).join('.')
  return groupsOf(bare).slice(0, 3).join(':')
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::')
  const [first, last] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean))
  if (!first || !last || tail === undefined) return first ?? []
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last]
}
