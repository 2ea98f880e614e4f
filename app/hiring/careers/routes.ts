import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const careersRoutes: RouteConfigEntry[] = [
  route('careers/:org', 'careers.page.tsx'),
  route('careers/:org/:opening', 'opening.page.tsx'),
  route('careers/:org/:opening/application', 'apply/application.page.tsx'),
  route('careers/:org/:opening/referral/:token', 'referral/referral.page.tsx'),
  route('careers/:org/:opening/thanks', 'apply/thanks.page.tsx'),
]
