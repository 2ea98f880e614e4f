import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { layout, route } = relative(import.meta.dirname)

/** Pages of an organisation, below `/:org`. */
export const organisationRoutes: RouteConfigEntry[] = [
  route('proposals', 'proposals/proposals.page.tsx'),
  route('proposals/:proposal', 'proposals/proposal.page.tsx'),
  route('proposals/:proposal/pricing', 'proposals/actions/pricing.action.ts'),
  route('proposals/:proposal/verdict', 'proposals/actions/verdict.action.ts'),
  route('proposals/:proposal/opening', 'proposals/actions/opening.action.ts'),
  route('proposals/:proposal/tie', 'proposals/actions/tie.action.ts'),
  route('arrivals/:arrival/start', 'arrivals/start.action.ts'),
]

/** Pages about the newest plan, below what that plan does not know yet of the people it counts on. */
export const withStanding = (pages: RouteConfigEntry[]): RouteConfigEntry =>
  layout('standing/standing.page.tsx', pages)

/** The first page of a use case, and below it the hires that it waits for. */
export const withProposals = (pages: RouteConfigEntry[]): RouteConfigEntry =>
  layout('waiting/waiting.page.tsx', pages)

/** Pages that live inside the frame of one opening. */
export const partsOfOpening: RouteConfigEntry[] = [route('plan', 'vacancies/vacancy.page.tsx')]
