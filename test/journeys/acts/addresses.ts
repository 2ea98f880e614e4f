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

/** Follows links from some pages and keeps one address for each page of the route table. */
export async function crawl(
  request: APIRequestContext,
  from: string[],
  found: Map<string, string>,
): Promise<void> {
  const waiting = [...from]
  const seen = new Set<string>()
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const pattern = patternOf(address)
    if (!pattern || seen.has(pattern)) continue
    seen.add(pattern)
    const answer = await request.get(address)
    if (!answer.ok()) {
      seen.delete(pattern)
      continue
    }
    if (!found.has(pattern)) found.set(pattern, address)
    waiting.push(...linksIn(await answer.text()))
  }
}

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
