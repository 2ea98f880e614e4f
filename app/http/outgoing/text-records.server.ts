import { Resolver } from 'node:dns/promises'

/** The TXT records of a name, each in one piece; none where there is no such name. Throws where nobody answers. */
export type TextRecords = (name: string) => Promise<string[]>

const none = new Set(['ENOTFOUND', 'ENODATA'])

/** Asks the given servers (`address` or `address:port`), or those of the system. */
export function textRecords(servers: readonly string[] = []): TextRecords {
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  if (servers.length > 0) resolver.setServers(servers)
  return async (name) => {
    try {
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
    } catch (error) {
      if (error instanceof Error && 'code' in error && none.has(String(error.code))) return []
      throw error
    }
  }
}
