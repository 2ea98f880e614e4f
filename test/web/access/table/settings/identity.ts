import { admins } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

/** How people of an organisation sign in, and what its directory says of them. */
export const identityTable: Record<string, Rule> = {
  '/:org/settings/domains': {
    kind: 'organisation',
    get: admins,
    post: { may: admins, fields: () => ({ name: 'new.example.test' }) },
  },
  '/:org/settings/domains/:domain/check': {
    kind: 'organisation',
    at: { domain: 'domain' },
    post: { may: admins },
  },
  '/:org/settings/domains/:domain/removal': {
    kind: 'organisation',
    at: { domain: 'domain' },
    post: { may: admins, fields: () => ({ confirmation: 'remove' }) },
  },
}
