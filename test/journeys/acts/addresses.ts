import type { APIRequestContext } from '@playwright/test'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import routes from '#app/routes.ts'

/** The pattern of every page of the route table, such as `/:org/openings/:opening`. */
export const pagePatterns = patternsIn(await routes)

function patternsIn(entries: RouteConfigEntry[], above = ''): string[] {
  return entries.flatMap(({ path, file, children }) => {
    const here = path ? `${above}/${path}` : above
    const inside = patternsIn(children ?? [], here)
    const isPage = file.endsWith('.page.tsx') && !children
    return isPage ? [here || '/', ...inside] : inside
  })
}

/** The pattern an address belongs to: the one with the fewest open places. */
export function patternOf(address: string): string | undefined {
  const parts = address.split(/[?#]/)[0]?.split('/') ?? []
  const fits = (pattern: string) => {
    const wanted = pattern.split('/')
    return (
      wanted.length === parts.length &&
      wanted.every((part, at) => part.startsWith(':') || part === parts[at])
    )
  }
  const open = (pattern: string) => pattern.split(':').length
  return pagePatterns.filter(fits).toSorted((a, b) => open(a) - open(b))[0]
}

/** Follows links from some pages, past those that are known, and gives one address for each page of the route table. */
export async function crawl(
  request: APIRequestContext,
  from: string[],
  known: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const waiting = [...from]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const pattern = patternOf(address)
    const isKnown = pattern && known.has(pattern) && !from.includes(address)
    if (!pattern || isKnown || found.has(pattern)) continue
    const answer = await request.get(address)
    if (!answer.ok()) continue
    found.set(pattern, address)
    waiting.push(...linksIn(await answer.text()))
  }
  return found
}

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
