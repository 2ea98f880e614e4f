import { admins } from '#test/web/access/rule.ts'
import type { Insider, Rule } from '#test/web/access/rule.ts'

const at = { candidacy: 'candidacy' } as const
const erasers: Insider[] = [...admins, 'recruiter']

export const rightsTable: Record<string, Rule> = {
  '/:org/settings/retention': {
    kind: 'organisation',
    get: erasers,
    post: { may: [...admins], fields: () => ({ _version: '0', automatic: 'on' }) },
  },
  '/:org/settings/data': {
    kind: 'organisation',
    get: admins,
    post: { may: [], notNow: ['owner'], fields: () => ({ confirmation: 'something else' }) },
  },
  '/:org/settings/data/import': {
    kind: 'organisation',
    get: admins,
    post: { may: [], notNow: admins },
  },
  '/:org/settings/data/export': { kind: 'organisation', post: { may: admins } },
  '/:org/settings/data/exports/:export': {
    kind: 'organisation',
    at: { export: 'organisationExport' },
    get: admins,
  },
  '/:org/settings/data/deletion/cancellation': {
    kind: 'organisation',
    post: { may: [], notNow: ['owner'] },
  },
  '/:org/settings/retention/erasures': { kind: 'organisation', post: { may: erasers } },
  '/:org/settings/retention/mentions/:review': {
    kind: 'organisation',
    at: { review: 'mentionReview' },
    post: { may: erasers, fields: () => ({ decision: 'left' }) },
  },
  '/:org/candidacies/:candidacy/rights': {
    kind: 'organisation',
    at,
    get: erasers,
    post: { may: erasers, fields: () => ({ confirmation: 'erase' }) },
  },
  '/:org/candidacies/:candidacy/rights/access-copy': {
    kind: 'organisation',
    at,
    get: erasers,
    post: { may: [], notNow: erasers, fields: () => ({ arrivedOn: '2026-03-01' }) },
  },
  '/:org/candidacies/:candidacy/rights/access-copy/parts/:part': {
    kind: 'organisation',
    at,
    words: { part: 'others' },
    get: erasers,
    post: { may: erasers },
  },
  '/:org/candidacies/:candidacy/rights/access-copy/release': {
    kind: 'organisation',
    at,
    post: { may: [], notNow: [...admins] },
  },
  '/:org/candidacies/:candidacy/rights/access-copy/closing': {
    kind: 'organisation',
    at,
    post: { may: [...admins], fields: () => ({ reason: 'It is the third in a week.' }) },
  },
  '/:org/candidacies/:candidacy/rights/erasure-withdrawal': {
    kind: 'organisation',
    at: { candidacy: 'forgotten' },
    post: { may: erasers },
  },
  '/:org/candidacies/:candidacy/rights/hold': {
    kind: 'organisation',
    at,
    post: { may: [...admins], fields: () => ({ reason: 'A claim is open.' }) },
  },
  '/:org/candidacies/:candidacy/rights/hold/release': {
    kind: 'organisation',
    at: { candidacy: 'forgotten' },
    post: { may: [...admins] },
  },
}
