import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { billingRoutes } from './billing/routes.ts'
import { mailTemplateRoutes } from './mail-templates/routes.ts'

const { route } = relative(import.meta.dirname)

/** Ways in and out, and what people do outside any organisation. */
export const publicRoutes: RouteConfigEntry[] = [
  route('sign-in', 'sign-in/sign-in.page.tsx'),
  route('sign-in/code', 'sign-in/code.page.tsx'),
  route('sign-in/link/:link', 'sign-in/link.page.tsx'),
  route('sign-in/other', 'sign-in/other.page.tsx'),
  route('sign-in/provider', 'sign-in/provider.feed.ts'),
  route('auth/callback/oidc', 'sign-in/provider-callback.feed.ts'),
  route('sign-in/to/:org', 'sign-in/at/way-in.page.tsx'),
  route('sign-in/to/:org/start', 'sign-in/at/start.feed.ts'),
  route('auth/at/:org/callback/oidc', 'sign-in/at/return.feed.ts'),
  route('scim/v2/:org/Users', 'scim/users.feed.ts'),
  route('scim/v2/:org/Users/:id', 'scim/user.feed.ts'),
  route('scim/v2/:org/Groups', 'scim/groups.feed.ts'),
  route('scim/v2/:org/Groups/:id', 'scim/group.feed.ts'),
  route('scim/v2/:org/:kind', 'scim/description.feed.ts'),
  route('scim/v2/:org/:kind/:name', 'scim/named-description.feed.ts'),
  route('sign-out', 'sign-in/sign-out.action.ts'),
  route('demo', 'demo/demo.action.ts'),
  route('organisations', 'organisations/organisations.page.tsx'),
  route('organisations/new', 'organisations/new-organisation.page.tsx'),
  route('invitations/:org/:id', 'invitations/acceptance.page.tsx'),
  route('look/:org/:logo', 'organisations/look/logo.feed.ts'),
  route('hooks/stripe', 'billing/stripe/hook.feed.ts'),
]

/** Pages inside an organisation. */
export const organisationRoutes: RouteConfigEntry[] = [
  route('settings', 'organisations/settings.page.tsx'),
  route('settings/look', 'organisations/look/look.page.tsx'),
  route('settings/look/logo', 'organisations/look/logo.action.ts'),
  route('settings/look/logo-removal', 'organisations/look/logo-removal.action.ts'),
  route('settings/access', 'access/access.page.tsx'),
  route('settings/keys', 'keys/keys.page.tsx'),
  route('settings/keys/:key/revocation', 'keys/revocation.action.ts'),
  route('settings/webhooks', 'hooks/pages/hooks.page.tsx'),
  route('settings/webhooks/:webhook', 'hooks/pages/hook.page.tsx'),
  route('settings/webhooks/:webhook/removal', 'hooks/pages/removal.action.ts'),
  route('settings/webhooks/:webhook/resumption', 'hooks/pages/resumption.action.ts'),
  route('settings/webhooks/:webhook/test', 'hooks/pages/test.action.ts'),
  route(
    'settings/webhooks/:webhook/deliveries/:delivery/resending',
    'hooks/pages/resending.action.ts',
  ),
  route('settings/sign-in', 'providers/settings/provider.page.tsx'),
  route('settings/sign-in/test', 'providers/settings/test.action.ts'),
  route('settings/sign-in/preparation/test', 'providers/preparation/test.action.ts'),
  route(
    'settings/sign-in/preparation/confirmation',
    'providers/preparation/confirmation.action.ts',
  ),
  route('settings/sign-in/preparation/withdrawal', 'providers/preparation/withdrawal.action.ts'),
  route('settings/sign-in/requirement', 'providers/settings/requirement.action.ts'),
  route('settings/sign-in/removal', 'providers/settings/removal.action.ts'),
  route('settings/directory', 'directory/directory.page.tsx'),
  route('settings/directory/groups/:group', 'directory/mapping.action.ts'),
  route('settings/domains', 'domains/domains.page.tsx'),
  route('settings/domains/:domain/check', 'domains/check.action.ts'),
  route('settings/domains/:domain/removal', 'domains/removal.action.ts'),
  ...billingRoutes,
  ...mailTemplateRoutes,
  route('members', 'members/members.page.tsx'),
  route('members/:id', 'members/member.page.tsx'),
  route('members/:id/access', 'members/access.action.ts'),
  route('members/:id/session-end', 'members/session-end.action.ts'),
  route('members/:id/removal', 'members/removal.action.ts'),
  route('invitations/:id/revocation', 'invitations/revocation.action.ts'),
  route('access-request', 'members/access-request.page.tsx'),
  route('account', 'profile/account.page.tsx'),
  route('account/session-end', 'profile/session-end.action.ts'),
]
