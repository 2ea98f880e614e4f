import { isIP } from 'node:net'

/**
 * The address a request comes from. Behind a trusted proxy it is what that proxy itself saw and put last; everything
 * before it, and any `Forwarded` header, is the client's own word.
 */
export function clientAddress(headers: Headers, peer: string, trustProxy: boolean): string {
  if (!trustProxy) return peer
  const last = headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim() ?? ''
  const bare = /^\[(.+)\](?::\d+)?$/.exec(last)?.[1] ?? last.replace(/^([\d.]+):\d+$/, '$1')
  return isIP(bare) ? bare : peer
}
