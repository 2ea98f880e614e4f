import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { index, route } = relative(import.meta.dirname)

/** Pages of the use cases; `parts` are pages of later nouns that live inside one use case. */
export const routesOfUseCases = (parts: RouteConfigEntry[]): RouteConfigEntry[] => [
  route('use-cases', 'list/use-cases.page.tsx'),
  route('use-cases/new', 'intake/new-use-case.page.tsx'),
  route('use-cases/:useCase', 'page/use-case.page.tsx', [
    index('page/overview.page.tsx'),
    ...parts,
  ]),
]
