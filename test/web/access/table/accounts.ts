import { admins, everyone } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const forAll = { signedIn: 'in', signedOut: 'in' } as const
const forSignedIn = { signedIn: 'in', signedOut: 'to sign-in' } as const
const gone = { signedIn: 'wrong input', signedOut: 'wrong input' } as const
const nowhere = { signedIn: 'missing', signedOut: 'missing' } as const

export const accountsTable: Record<string, Rule> = {
  'accounts/sign-in/sign-in.page': {
    kind: 'public',
    get: forAll,
    post: { ...forAll, fields: () => ({ email: 'somebody@example.test', returnTo: '/' }) },
  },
  'accounts/sign-in/code.page': {
    kind: 'public',
    get: forAll,
    post: { ...gone, fields: () => ({ code: '12345678' }) },
  },
  'accounts/sign-in/link.page': { kind: 'public', at: { link: 'draft' }, get: gone, post: gone },
  'accounts/sign-in/provider.feed': { kind: 'public', get: nowhere },
  'accounts/sign-in/provider-callback.feed': { kind: 'public', get: nowhere },
  'accounts/sign-in/sign-out.action': {
    kind: 'public',
    post: { signedIn: 'to sign-in', signedOut: 'to sign-in' },
  },
  'accounts/demo/demo.action': {
    kind: 'demo',
    post: { ...nowhere, fields: () => ({ access: 'owner' }) },
  },
  'accounts/organisations/organisations.page': { kind: 'signed-in', get: forSignedIn },
  'accounts/organisations/new-organisation.page': {
    kind: 'signed-in',
    get: forSignedIn,
    post: { ...forSignedIn, fields: () => ({ name: 'A new company', yourName: 'Ana' }) },
  },
  'accounts/invitations/acceptance.page': {
    kind: 'signed-in',
    at: { id: 'invitation' },
    get: { signedIn: 'missing', signedOut: 'to sign-in' },
    post: { signedIn: 'missing', signedOut: 'to sign-in', fields: () => ({ name: 'Ana' }) },
  },

  'accounts/organisations/settings.page': {
    kind: 'organisation',
    get: admins,
    post: { may: admins },
  },
  'accounts/members/members.page': {
    kind: 'organisation',
    get: everyone,
    post: { may: admins, fields: () => ({ email: 'new@example.test', access: 'viewer' }) },
  },
  'accounts/members/member.page': {
    kind: 'organisation',
    at: { id: 'targetMember' },
    get: admins,
  },
  'accounts/members/access.action': {
    kind: 'organisation',
    at: { id: 'targetMember' },
    post: { may: admins, fields: () => ({ access: 'planner' }) },
  },
  'accounts/members/removal.action': {
    kind: 'organisation',
    at: { id: 'targetMember' },
    post: { may: admins, fields: () => ({ confirmation: 'remove' }) },
  },
  'accounts/invitations/revocation.action': {
    kind: 'organisation',
    at: { id: 'invitation' },
    post: { may: admins },
  },
  'accounts/members/access-request.page': {
    kind: 'organisation',
    get: everyone,
    post: { may: everyone },
  },
  'accounts/profile/account.page': {
    kind: 'organisation',
    get: everyone,
    post: { may: everyone },
  },
  'accounts/profile/session-end.action': {
    kind: 'organisation',
    post: { may: everyone, fields: () => ({ session: 'others' }) },
  },
}
