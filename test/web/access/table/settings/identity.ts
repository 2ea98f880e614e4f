import { admins } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const closed = { signedIn: 'closed', signedOut: 'closed' } as const
const forAll = { signedIn: 'in', signedOut: 'in' } as const

const owners = ['owner'] as const

/** How people of an organisation sign in, and what its directory says of them. */
export const identityTable: Record<string, Rule> = {
  '/sign-in/to/:org': { kind: 'public', get: forAll },
  '/sign-in/to/:org/start': { kind: 'public', get: forAll },
  '/auth/at/:org/callback/oidc': { kind: 'public', get: forAll },
  '/:org/settings/sign-in': {
    kind: 'organisation',
    get: admins,
    post: { may: [], notNow: admins },
  },
  '/:org/settings/sign-in/test': { kind: 'organisation', post: { may: admins } },
  '/:org/settings/sign-in/preparation/test': { kind: 'organisation', post: { may: admins } },
  '/:org/settings/sign-in/preparation/confirmation': {
    kind: 'organisation',
    post: {
      may: [],
      notNow: owners,
      fields: ({ preparation }) => ({ preparation, _version: '1' }),
    },
  },
  '/:org/settings/sign-in/preparation/withdrawal': {
    kind: 'organisation',
    post: { may: admins, fields: ({ preparation }) => ({ preparation }) },
  },
  '/:org/settings/sign-in/requirement': {
    kind: 'organisation',
    post: { may: owners, fields: () => ({ required: 'no' }) },
  },
  '/:org/settings/sign-in/removal': {
    kind: 'organisation',
    post: { may: owners, fields: () => ({ confirmation: 'remove' }) },
  },
  '/:org/settings/domains': {
    kind: 'organisation',
    get: owners,
    post: { may: owners, fields: () => ({ name: 'new.example.test' }) },
  },
  '/:org/settings/domains/:domain/check': {
    kind: 'organisation',
    at: { domain: 'domain' },
    post: { may: owners },
  },
  '/:org/settings/domains/:domain/removal': {
    kind: 'organisation',
    at: { domain: 'domain' },
    post: { may: owners, fields: () => ({ confirmation: 'remove' }) },
  },
  '/:org/settings/directory': { kind: 'organisation', get: admins },
  '/:org/settings/directory/groups/:group': {
    kind: 'organisation',
    at: { group: 'directoryGroup' },
    post: { may: admins, fields: () => ({ access: 'recruiter' }) },
  },
  '/scim/v2/:org/Users': { kind: 'public', get: closed, post: closed },
  '/scim/v2/:org/Users/:id': {
    kind: 'public',
    at: { id: 'directoryUser' },
    get: closed,
    post: closed,
  },
  '/scim/v2/:org/Groups': { kind: 'public', get: closed, post: closed },
  '/scim/v2/:org/Groups/:id': {
    kind: 'public',
    at: { id: 'directoryGroup' },
    get: closed,
    post: closed,
  },
  '/scim/v2/:org/:kind': { kind: 'public', words: { kind: 'Schemas' }, get: closed },
  '/scim/v2/:org/:kind/:name': {
    kind: 'public',
    words: { kind: 'ResourceTypes', name: 'User' },
    get: closed,
  },
}
