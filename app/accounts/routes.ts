import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Ways in and out, and what people do outside any organisation. */
export const publicRoutes: RouteConfigEntry[] = [
  route('sign-in', 'sign-in/sign-in.page.tsx'),
  route('sign-in/code', 'sign-in/code.page.tsx'),
  route('sign-in/link/:link', 'sign-in/link.page.tsx'),
  route('sign-in/provider', 'sign-in/provider.feed.ts'),
  route('auth/callback/oidc', 'sign-in/provider-callback.feed.ts'),
  route('sign-out', 'sign-in/sign-out.action.ts'),
  route('demo', 'demo/demo.action.ts'),
]
