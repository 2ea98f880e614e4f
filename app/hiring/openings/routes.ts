import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { index, route } = relative(import.meta.dirname)

/** Pages of the openings; `parts` are pages of later nouns that live inside one opening. */
export const openingRoutes = (parts: RouteConfigEntry[]): RouteConfigEntry[] => [
  route('openings', 'openings.page.tsx'),
  route('openings/new', 'new-opening.page.tsx'),
  route('openings/import', 'import/import.page.tsx'),
  route('openings/import/example.csv', 'import/example.feed.ts'),
  route('openings/:opening/publication', 'publication/publication.action.ts'),
  route('openings/:opening/pause', 'publication/pause.action.ts'),
  route('openings/:opening/resumption', 'publication/resumption.action.ts'),
  route('openings/:opening/closure', 'publication/closure.action.ts'),
  route('openings/:opening/reopening', 'publication/reopening.action.ts'),
  route('openings/:opening/last-day', 'last-day/last-day.action.ts'),
  route('openings/:opening/approval', 'approval/approval.action.ts'),
  route('openings/:opening/approvers', 'approval/approvers.action.ts'),
  route('openings/:opening/seats', 'team/seat.action.ts'),
  route('openings/:opening/seats/:member/removal', 'team/unseat.action.ts'),
  route('openings/:opening', 'opening.page.tsx', [
    index('overview.page.tsx'),
    route('facts', 'facts/facts.page.tsx'),
    route('description', 'description/description.page.tsx'),
    route('description/history', 'description/history.page.tsx'),
    route('team', 'team/team.page.tsx'),
    route('team-links', 'team-links/team-links.page.tsx'),
    ...parts,
  ]),
]
