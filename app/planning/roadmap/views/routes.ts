import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { layout, route } = relative(import.meta.dirname)
const plan = 'roadmap/plans/:plan'

type Frame = (pages: RouteConfigEntry[]) => RouteConfigEntry

/** The committed plan and its views, exports and comparisons, below `/:org`; `framed` stands around pages about the newest. */
export const roadmapRoutes = (framed: Frame): RouteConfigEntry[] => [
  framed([
    route('roadmap', 'page/roadmap.page.tsx', { id: 'planning/roadmap' }),
    route('roadmap/simulation', '../simulation/simulation.page.tsx'),
  ]),
  route('roadmap/plans', 'page/plans.page.tsx'),
  route(plan, 'page/roadmap.page.tsx', { id: 'planning/roadmap/plan' }),
  route(`${plan}/roadmap.svg`, 'exports/svg.feed.ts'),
  route(`${plan}/roadmap.csv`, 'exports/csv.feed.ts'),
  route(`${plan}/document/:format`, 'exports/document.feed.ts'),
  route(`${plan}/print`, 'exports/print.page.tsx'),
  route(`${plan}/commitment`, '../scenarios/actions/again.action.ts'),
  route('roadmap/compare', 'compare/compare.page.tsx'),
  route('roadmap/scenarios/:scenario/board', 'moves/board.page.tsx'),
  route('roadmap/links', 'links/links.page.tsx'),
  route('roadmap/links/:link/revocation', 'links/revocation.action.ts'),
]

/** Where the newest plan has a use case, shown below its overview. */
export const withPlace = (pages: RouteConfigEntry[]): RouteConfigEntry =>
  layout('place/place.page.tsx', pages)

/** Plans for people outside: whoever has the link. */
export const publicPlanRoutes: RouteConfigEntry[] = [
  route('plans/:org/:token', 'links/public-plan.page.tsx'),
]
