import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { index, route } = relative(import.meta.dirname)

const one = 'use-cases/:useCase'

/** What later nouns show around pages of a use case. */
type Frames = Record<
  'aroundOverview' | 'aroundEstimates',
  (pages: RouteConfigEntry[]) => RouteConfigEntry
>

/** Pages of the use cases; `parts` are pages of later nouns that live inside one use case. */
export const routesOfUseCases = (
  parts: RouteConfigEntry[],
  { aroundOverview, aroundEstimates }: Frames,
): RouteConfigEntry[] => [
  route('use-cases', 'list/use-cases.page.tsx'),
  route('use-cases/new', 'intake/new-use-case.page.tsx'),
  route('use-cases.csv', 'transfer/export.feed.ts'),
  route('use-cases/import', 'transfer/import.page.tsx'),
  route('use-cases/catalogue', 'catalogue/catalogue.page.tsx'),
  route('use-cases/catalogue/:point', 'catalogue/starting-point.page.tsx'),
  route(`${one}/voice`, 'intake/voice.action.ts'),
  route(`${one}/owner`, 'people/owner.action.ts'),
  route(`${one}/stakeholders/:stakeholder/removal`, 'people/stakeholder-removal.action.ts'),
  route(`${one}/alternatives/:alternative/removal`, 'ways/alternative-removal.action.ts'),
  route(`${one}/links/:link/removal`, 'links/link-removal.action.ts'),
  route(`${one}/return`, 'endings/return.action.ts'),
  route(`${one}/separation`, 'endings/separation.action.ts'),
  route(one, 'page/use-case.page.tsx', [
    aroundOverview([index('page/overview.page.tsx')]),
    route('facts', 'editing/facts.page.tsx'),
    route('alternatives', 'ways/new-alternative.page.tsx'),
    aroundEstimates([route('estimates', 'estimates/estimates.page.tsx')]),
    route('stages', 'stages/stages.page.tsx'),
    route('stages/:stage', 'stages/stage-plan.page.tsx'),
    route('people', 'people/people.page.tsx'),
    route('links', 'links/links.page.tsx'),
    route('parking', 'endings/parking.page.tsx'),
    route('merge', 'endings/merge.page.tsx'),
    ...parts,
  ]),
]
