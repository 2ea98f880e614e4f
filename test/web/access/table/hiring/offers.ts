import { admins, hirers, team } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const readers = [...team, 'approver'] as const
const deciders = [...admins, 'manager'] as const
const waiting = { candidacy: 'decided' } as const

export const offersTable: Record<string, Rule> = {
  '/:org/offers': { kind: 'organisation', get: hirers },
  '/:org/offers/letter': {
    kind: 'organisation',
    get: admins,
    post: { may: admins },
  },
  '/:org/fairness': { kind: 'organisation', get: admins },
  '/:org/fairness/export': { kind: 'organisation', get: admins },
  '/:org/openings/:opening/closing': {
    kind: 'organisation',
    at: { opening: 'published' },
    get: team,
    post: { may: team, fields: () => ({ outcome: 'other', reason: 'Plans changed.' }) },
  },
  '/:org/openings/:opening/closing/undo': {
    kind: 'organisation',
    at: { opening: 'published' },
    post: { may: [], notNow: team, fields: () => ({ at: '2026-03-02T09:00:00.000Z' }) },
  },
  '/:org/openings/:opening/pay': {
    kind: 'organisation',
    at: { opening: 'published' },
    get: team,
    post: {
      may: deciders,
      fields: () => ({ min: '80000', max: '100000', currency: 'USD', period: 'year' }),
    },
  },
  '/:org/candidacies/:candidacy/offer': {
    kind: 'organisation',
    at: waiting,
    get: readers,
    post: { may: ['approver'], fields: () => ({ verdict: 'approved', number: '1', comment: '' }) },
  },
  '/:org/candidacies/:candidacy/offer/new': {
    kind: 'organisation',
    at: waiting,
    get: team,
    post: { may: team, fields: () => ({ location: 'Denver' }) },
  },
  '/:org/candidacies/:candidacy/offer/letter': { kind: 'organisation', at: waiting, get: readers },
  '/:org/candidacies/:candidacy/offer/letter/:format': {
    kind: 'organisation',
    at: waiting,
    words: { format: 'md' },
    get: readers,
  },
  '/:org/candidacies/:candidacy/offer/sending': {
    kind: 'organisation',
    at: { candidacy: 'applicant' },
    post: { may: team, fields: () => ({ number: '1' }) },
  },
  '/:org/candidacies/:candidacy/offer/taking-back': {
    kind: 'organisation',
    at: { candidacy: 'candidacy' },
    post: { may: team, fields: () => ({ reason: 'The budget was cut.' }) },
  },
  '/:org/candidacies/:candidacy/offer/notes': {
    kind: 'organisation',
    at: waiting,
    post: { may: team, fields: () => ({ text: 'They would like to start later.' }) },
  },
}
