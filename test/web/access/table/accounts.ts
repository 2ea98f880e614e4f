import { admins, insiders } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const forAll = { signedIn: 'in', signedOut: 'in' } as const
const forSignedIn = { signedIn: 'in', signedOut: 'to sign-in' } as const
const gone = { signedIn: 'wrong input', signedOut: 'wrong input' } as const
const nowhere = { signedIn: 'missing', signedOut: 'missing' } as const

export const accountsTable: Record<string, Rule> = {
  '/sign-in': {
    kind: 'public',
    get: forAll,
    post: { ...forAll, fields: () => ({ email: 'somebody@example.test', returnTo: '/' }) },
  },
  '/sign-in/code': {
    kind: 'public',
    get: forAll,
    post: { ...gone, fields: () => ({ code: '12345678' }) },
  },
  '/sign-in/link/:link': { kind: 'public', at: { link: 'draft' }, get: gone, post: gone },
  '/sign-in/other': {
    kind: 'public',
    get: { signedIn: 'to sign-in', signedOut: 'to sign-in' },
    post: { ...gone, fields: () => ({ choice: 'replace', returnTo: '/' }) },
  },
  '/sign-in/provider': { kind: 'public', get: nowhere },
  '/auth/callback/oidc': { kind: 'public', get: nowhere },
  '/sign-out': {
    kind: 'public',
    post: { signedIn: 'to sign-in', signedOut: 'to sign-in' },
  },
  '/demo': {
    kind: 'demo',
    post: { ...nowhere, fields: () => ({ access: 'owner' }) },
  },
  '/hooks/stripe': { kind: 'public', post: nowhere },
  '/organisations': { kind: 'signed-in', get: forSignedIn },
  '/organisations/new': {
    kind: 'signed-in',
    get: forSignedIn,
    post: { ...forSignedIn, fields: () => ({ name: 'A new company', yourName: 'Ana' }) },
  },
  '/invitations/:org/:id': {
    kind: 'signed-in',
    at: { id: 'invitation' },
    get: { signedIn: 'missing', signedOut: 'to sign-in' },
    post: { signedIn: 'missing', signedOut: 'to sign-in', fields: () => ({ name: 'Ana' }) },
  },

  '/:org/settings': {
    kind: 'organisation',
    get: admins,
    post: { may: admins },
  },
  '/:org/settings/model': {
    kind: 'organisation',
    get: admins,
    post: { may: admins, fields: () => ({ concurrency: '4' }) },
  },
  '/:org/settings/model/test': { kind: 'organisation', post: { may: admins } },
  '/:org/settings/access': { kind: 'organisation', get: insiders },
  '/:org/settings/keys': {
    kind: 'organisation',
    get: insiders,
    post: {
      may: insiders,
      fields: () => ({ name: 'Payroll', scopes: ['hiring.read'], lasts: '30' }),
    },
  },
  '/:org/settings/keys/:key/revocation': {
    kind: 'organisation',
    at: { key: 'key' },
    post: { may: admins },
  },
  '/:org/members': {
    kind: 'organisation',
    get: insiders,
    post: { may: admins, fields: () => ({ email: 'new@example.test', access: 'viewer' }) },
  },
  '/:org/members/:id': {
    kind: 'organisation',
    at: { id: 'targetMember' },
    get: admins,
  },
  '/:org/members/:id/access': {
    kind: 'organisation',
    at: { id: 'targetMember' },
    post: { may: admins, fields: () => ({ access: 'planner' }) },
  },
  '/:org/members/:id/session-end': {
    kind: 'organisation',
    at: { id: 'targetMember' },
    post: { may: admins, fields: () => ({ session: 'all' }) },
  },
  '/:org/members/:id/removal': {
    kind: 'organisation',
    at: { id: 'targetMember' },
    post: { may: admins, fields: () => ({ confirmation: 'remove' }) },
  },
  '/:org/invitations/:id/revocation': {
    kind: 'organisation',
    at: { id: 'invitation' },
    post: { may: admins },
  },
  '/:org/access-request': {
    kind: 'organisation',
    get: insiders,
    post: { may: insiders },
  },
  '/:org/account': {
    kind: 'organisation',
    get: insiders,
    post: { may: insiders },
  },
  '/:org/account/session-end': {
    kind: 'organisation',
    post: { may: insiders, fields: () => ({ session: 'others' }) },
  },
}
