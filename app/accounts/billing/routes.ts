import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const billingRoutes: RouteConfigEntry[] = [
  route('settings/billing', 'page/billing.page.tsx'),
  route('settings/billing/plan', 'page/change.page.tsx'),
  route('settings/billing/invoices', 'invoices/invoices.page.tsx'),
  route('settings/billing/trial', 'page/trial.action.ts'),
  route('settings/billing/checkout', 'page/checkout.action.ts'),
  route('settings/billing/portal', 'page/portal.action.ts'),
  route('settings/billing/return', 'page/return.feed.ts'),
  route('settings/billing/tax-ids/removal', 'invoices/tax-id-removal.action.ts'),
]
