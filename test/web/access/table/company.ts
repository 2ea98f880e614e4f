import { admins, everyone } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const forAll = { signedIn: 'in', signedOut: 'in' } as const
const nowhere = { signedIn: 'missing', signedOut: 'missing' } as const

export const companyTable: Record<string, Rule> = {
  'company/home/home.page': { kind: 'public', get: forAll },
  'company/outbox/outbox.page': { kind: 'demo', get: nowhere },
  'company/organisation.page': { kind: 'frame' },
  'company/today/today.page': { kind: 'organisation', get: everyone },
  'company/activity/activity.page': { kind: 'organisation', get: admins },
  'company/activity/export.feed': { kind: 'organisation', get: admins },
  'company/sample/removal.page': {
    kind: 'organisation',
    get: admins,
    post: { may: admins, fields: () => ({ confirmation: 'remove' }) },
  },
  'company/jobs/jobs.page': { kind: 'organisation', get: admins },
  'company/jobs/retry.action': {
    kind: 'organisation',
    at: { job: 'parkedJob' },
    post: { may: admins },
  },
}
