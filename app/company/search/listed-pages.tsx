import type { Found } from '#app/accounts/search/found.ts'
import { hasWords } from '#app/accounts/search/search-query.ts'
import { navigationFor } from '#app/company/navigation.tsx'
import type { Reach } from '#app/company/reach.ts'

/** The pages of the navigation with words that begin so; the palette lists them by itself. */
export const findInNavigation = (home: string, reach: Reach, text: string): Found[] =>
  navigationFor(home, reach)
    .flatMap(({ title, items }) =>
      items.map(({ to, label }) => ({
        label,
        hint: title ?? 'Page',
        path: to.slice(home.length + 1),
        inName: true,
      })),
    )
    .filter(({ label }) => hasWords(label, text))

/** The groups with these pages before those that lie below them. */
export function withListed<Group extends { title: string; found: Found[] }>(
  groups: Group[],
  listed: Found[],
) {
  const isPages = ({ title }: { title: string }) => title === 'Pages'
  const found = [...listed, ...(groups.find(isPages)?.found ?? [])]
  const rest = groups.filter((group) => !isPages(group))
  return found.length > 0 ? [...rest, { title: 'Pages', found }] : rest
}
