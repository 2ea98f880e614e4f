import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** What the team does about a person's data. */
export const rightsRoutes: RouteConfigEntry[] = [
  route('settings/retention', 'retention/settings/retention.page.tsx'),
  route('settings/retention/erasures', 'retention/settings/erasures.action.ts'),
  route('settings/retention/mentions/:review', 'mentions/decision.action.ts'),
  route('candidacies/:candidacy/rights', 'person/rights.page.tsx'),
  route('candidacies/:candidacy/rights/erasure-withdrawal', 'person/erasure-withdrawal.action.ts'),
  route('candidacies/:candidacy/rights/hold', 'person/hold.action.ts'),
  route('candidacies/:candidacy/rights/hold/release', 'person/hold-release.action.ts'),
  route('candidacies/:candidacy/rights/access-copy', 'access/page/access-copy.page.tsx'),
  route('candidacies/:candidacy/rights/access-copy/parts/:part', 'access/page/part.page.tsx'),
  route('candidacies/:candidacy/rights/access-copy/release', 'access/page/release.action.ts'),
  route('candidacies/:candidacy/rights/access-copy/closing', 'access/page/closing.action.ts'),
]
