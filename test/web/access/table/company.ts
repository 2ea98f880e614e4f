import { admins, insiders } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const forAll = { signedIn: 'in', signedOut: 'in' } as const
const nowhere = { signedIn: 'missing', signedOut: 'missing' } as const

export const companyTable: Record<string, Rule> = {
  '/': { kind: 'public', get: forAll },
  '/outbox': { kind: 'demo', get: nowhere },
  '/:org': { kind: 'organisation', get: insiders },
  '/:org/activity': { kind: 'organisation', get: admins },
  '/:org/activity.csv': { kind: 'organisation', get: admins },
  '/:org/sample/addition': { kind: 'organisation', post: { may: admins } },
  '/:org/sample': {
    kind: 'organisation',
    get: admins,
    post: { may: admins, fields: () => ({ confirmation: 'remove' }) },
  },
  '/:org/jobs': { kind: 'organisation', get: admins },
  '/:org/jobs/:job/retry': {
    kind: 'organisation',
    at: { job: 'parkedJob' },
    post: { may: admins },
  },
}
