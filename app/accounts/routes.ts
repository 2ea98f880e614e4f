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
  route('organisations', 'organisations/organisations.page.tsx'),
  route('organisations/new', 'organisations/new-organisation.page.tsx'),
  route('invitations/:org/:id', 'invitations/acceptance.page.tsx'),
]

/** Pages inside an organisation. */
export const organisationRoutes: RouteConfigEntry[] = [
  route('settings', 'organisations/settings.page.tsx'),
  route('members', 'members/members.page.tsx'),
  route('members/:id', 'members/member.page.tsx'),
  route('members/:id/access', 'members/access.action.ts'),
  route('members/:id/removal', 'members/removal.action.ts'),
  route('invitations/:id/revocation', 'invitations/revocation.action.ts'),
  route('access-request', 'members/access-request.page.tsx'),
  route('account', 'profile/account.page.tsx'),
  route('account/session-end', 'profile/session-end.action.ts'),
]
